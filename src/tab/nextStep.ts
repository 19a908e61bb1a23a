import type { Entry } from '../api/contract.ts'
import { codeText, type Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { messagesIn } from './messages.ts'
import { textsIn } from './texts.ts'
import { day, moment } from './when.ts'

/** What happens next with an entry, in a sentence, for the side that looks at it; the words are those of the cards. */
export function nextStep(entry: Entry, side: 'requester' | 'group', now: Instant, language: Language): string {
  return side === 'requester' ? forRequester(entry, now, language) : forGroup(entry, now, language)
}

/** The name of an entry's state. */
export function stateName(entry: Entry, language: Language): string {
  const { ended, states } = messagesIn(language).status
  return entry.closedByGroup ? ended : states[entry.state]
}

function forRequester(entry: Entry, now: Instant, language: Language): string {
  const { next } = messagesIn(language)
  const say = next.requester
  switch (entry.state) {
    case 'waiting':
      if (entry.replyBy === null || now > entry.replyBy) return say.waitingLate
      return say.waiting[entry.scheduling](moment(entry.replyBy, language))
    case 'taken':
      return say.taken[entry.scheduling]
    case 'scheduled':
      if (entry.session && now >= entry.session.end) return say.scheduledOver
      return entry.session?.joinUrl ? say.scheduled : say.scheduledNoLink
    case 'followUp':
      if (entry.recommendations > 0 && !entry.recommendationsAnswered) return say.followUpOpen
      return entry.followUpAt ? say.followUp(day(entry.followUpAt, language)) : say.followUpUndated
    case 'closed':
      if (entry.closedByGroup) return say.closedByGroup
      return entry.surveyAnswered ? say.closedAnswered : say.closed
    case 'continued':
      return say.continued(entry.next === null ? '' : codeText(entry.next))
    case 'declined':
      return declined(entry, language)
    case 'withdrawn':
      return entry.textGone ? say.withdrawnGone : say.withdrawn
    default:
      return say[entry.state]
  }
}

function forGroup(entry: Entry, now: Instant, language: Language): string {
  const say = messagesIn(language).next.group
  switch (entry.state) {
    case 'taken':
      return say.taken[entry.scheduling]
    case 'scheduled':
      if (entry.session && now >= entry.session.end) return say.scheduledOver
      return entry.session?.joinUrl ? say.scheduled : say.scheduledNoLink
    case 'followUp':
      if (!entry.followUpAt) return say.followUpUndated
      return (entry.overdue ? say.followUpLate : say.followUp)(day(entry.followUpAt, language))
    case 'closed':
      return entry.closedByGroup ? say.closedByGroup : say.closed
    case 'continued':
      return say.continued(entry.next === null ? '' : codeText(entry.next))
    default:
      return say[entry.state]
  }
}

function declined(entry: Entry, language: Language): string {
  const say = messagesIn(language).next.declined
  const texts = textsIn(language)
  switch (entry.declineHint) {
    case 'otherGroup':
    case 'supervisor':
    case 'later':
      return say[entry.declineHint]
    case 'emergency':
      return texts.declinedEmergency
    default:
      return texts.declinedReason
  }
}
