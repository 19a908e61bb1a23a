import { afterwards } from './fi/afterwards.ts'
import { asking } from './fi/asking.ts'
import { buttons } from './fi/buttons.ts'
import { client } from './fi/client.ts'
import { closing } from './fi/closing.ts'
import { deliveries } from './fi/deliveries.ts'
import { fading } from './fi/fading.ts'
import { first } from './fi/first.ts'
import { forms } from './fi/forms.ts'
import { groups } from './fi/groups.ts'
import { guide } from './fi/guide.ts'
import { lists } from './fi/lists.ts'
import { metrics } from './fi/metrics.ts'
import { next } from './fi/next.ts'
import { opened } from './fi/opened.ts'
import { openTimes } from './fi/openTimes.ts'
import { problems } from './fi/problems.ts'
import { reminders } from './fi/reminders.ts'
import { review } from './fi/review.ts'
import { sessions } from './fi/sessions.ts'
import { status } from './fi/status.ts'
import { upkeep } from './fi/upkeep.ts'

/** Finnish defines the messages: the other languages have the same shape (messages.ts). */
export const fi = {
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
