import { followUpAsked, overdue } from '../domain/followUp.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import { dayBeforeAt, workingDaysAfter } from '../domain/reminding.ts'
import { needsLink } from '../domain/session.ts'
import { day, moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Service, Status } from './data.ts'

/** What the sentence hangs on. `canBook`: there are open times, of which the worker may book one at once. */
export interface Stage extends Pick<Status, 'c' | 'side'> {
  model: Pick<OperatingModel, 'scheduling'>
  canBook: boolean
}

type Known = Pick<Service, 'now' | 'socialEmergencyNumber'>

/** What happens next, for the requester; one sentence. */
function forRequester({ c, model, canBook }: Stage, service: Known, t: Messages, language: Language): string {
  const say = t.next.requester
  if (canBook) return t.openTimes.canBook
  switch (c.state) {
    case 'returned':
      return c.rewriteFor ? say.rewriteFor[c.rewriteFor] : say.returned
    case 'waiting': {
      const by = workingDaysAfter(c.turnSince, 1)
      return service.now > by ? say.waitingLate : say.waiting[model.scheduling](moment(by, language))
    }
    case 'taken':
      return say.taken[model.scheduling]
    case 'scheduled':
      if (c.session && service.now >= c.session.end) return say.scheduledOver
      if (c.session && !needsLink(c.session)) return say.scheduledInPerson
      if (c.session && service.now >= dayBeforeAt(c.session.start)) {
        return c.session.joinUrl ? say.scheduledSoon : say.scheduledSoonNoLink
      }
      return c.session?.joinUrl ? say.scheduled : say.scheduledNoLink
    case 'followUp': {
      if (c.recommendations.length > 0 && c.recommendationsAnsweredAt === null) return say.followUpOpen
      const asked = c.followUpAt && followUpAsked(c.followUpAt, c)
      return asked && service.now < asked ? say.followUp(day(asked, language)) : say.followUpUndated
    }
    case 'closed':
      if (c.closedByGroup) return say.closedByGroup
      return c.surveyAnswered ? say.closedAnswered : say.closed
    case 'continued':
      return say.continued(codeText(c.next?.code ?? c.code))
    case 'declined': {
      const hint = c.declineHint ?? 'none'
      return hint === 'emergency' ? t.next.declined.emergency(service.socialEmergencyNumber) : t.next.declined[hint]
    }
    case 'withdrawn':
      return c.undoUntil && service.now < c.undoUntil ? say.withdrawn : say.withdrawnGone
    default:
      return say[c.state]
  }
}

/** What happens next, for the group; one sentence. */
function forGroup({ c, model }: Stage, service: Known, t: Messages, language: Language): string {
  const say = t.next.group
  switch (c.state) {
    case 'taken':
      return say.taken[model.scheduling]
    case 'returned':
      return c.rewriteFor ? say.rewriteFor[c.rewriteFor] : say.returned
    case 'scheduled':
      if (c.session && service.now >= c.session.end) return say.scheduledOver
      if (c.consent === 'clientPresent') return c.clientHereAt ? say.clientHere : say.clientAwaited
      return c.session && (c.session.joinUrl || !needsLink(c.session)) ? say.scheduled : say.scheduledNoLink
    case 'followUp':
      if (!c.followUpAt) return say.followUpUndated
      return (overdue(c, service.now) ? say.followUpLate : say.followUp)(day(c.followUpAt, language))
    case 'closed':
      return c.closedByGroup ? say.closedByGroup : say.closed
    case 'continued':
      return say.continued(codeText(c.next?.code ?? c.code))
    default:
      return say[c.state]
  }
}

/** What happens next and by when, to the side that looks: on the cards and in the tab's lists alike. */
export function stepOf(stage: Stage, service: Known, t: Messages, language: Language): string {
  return (stage.side === 'requester' ? forRequester : forGroup)(stage, service, t, language)
}

/** The same of a status card. */
export function nextStep(status: Status, service: Service, t: Messages, language: Language): string {
  const canBook = Boolean(status.open?.length) && status.actions.includes('bookTime')
  return stepOf({ ...status, canBook }, service, t, language)
}
