import { afterwards } from './en/afterwards.ts'
import { asking } from './en/asking.ts'
import { buttons } from './en/buttons.ts'
import { client } from './en/client.ts'
import { closing } from './en/closing.ts'
import { deliveries } from './en/deliveries.ts'
import { fading } from './en/fading.ts'
import { first } from './en/first.ts'
import { forms } from './en/forms.ts'
import { groups } from './en/groups.ts'
import { guide } from './en/guide.ts'
import { lists } from './en/lists.ts'
import { metrics } from './en/metrics.ts'
import { next } from './en/next.ts'
import { opened } from './en/opened.ts'
import { openTimes } from './en/openTimes.ts'
import { problems } from './en/problems.ts'
import { reminders } from './en/reminders.ts'
import { review } from './en/review.ts'
import { sessions } from './en/sessions.ts'
import { status } from './en/status.ts'
import { upkeep } from './en/upkeep.ts'
import type { Messages } from './messages.ts'

/** English. */
export const en: Messages = {
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
