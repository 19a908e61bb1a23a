import type { Messages } from './messages.ts'
import { afterwards } from './sv/afterwards.ts'
import { asking } from './sv/asking.ts'
import { buttons } from './sv/buttons.ts'
import { client } from './sv/client.ts'
import { closing } from './sv/closing.ts'
import { deliveries } from './sv/deliveries.ts'
import { fading } from './sv/fading.ts'
import { first } from './sv/first.ts'
import { forms } from './sv/forms.ts'
import { groups } from './sv/groups.ts'
import { guide } from './sv/guide.ts'
import { lists } from './sv/lists.ts'
import { metrics } from './sv/metrics.ts'
import { next } from './sv/next.ts'
import { opened } from './sv/opened.ts'
import { openTimes } from './sv/openTimes.ts'
import { problems } from './sv/problems.ts'
import { reminders } from './sv/reminders.ts'
import { review } from './sv/review.ts'
import { sessions } from './sv/sessions.ts'
import { status } from './sv/status.ts'
import { upkeep } from './sv/upkeep.ts'

/** Swedish as it is written in Finland. */
export const sv: Messages = {
  first,
  asking,
  client,
  review,
  status,
  next,
  metrics,
  buttons,
  opened,
  forms,
  afterwards,
  closing,
  fading,
  lists,
  groups,
  sessions,
  guide,
  openTimes,
  problems,
  reminders,
  deliveries,
  upkeep,
}
