import type { Action } from '../domain/action.ts'
import type { Language } from '../domain/language.ts'
import type { Problem } from '../domain/problem.ts'
import { moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, press, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { fieldName } from './review.ts'
import type { VerbData } from './verbs.ts'

/** What each side could be told to do instead; the rest is not theirs or not a press. */
const sides: Record<'requester' | 'group', readonly Action[]> = {
  requester: [
    'edit',
    'withdraw',
    'undoWithdraw',
    'rewrite',
    'answer',
    'withdrawPermission',
    'pickTime',
    'askOtherTimes',
    'changeTime',
    'cancelTime',
    'answerRecommendations',
    'reportFollowUp',
    'openStatement',
    'survey',
  ],
  group: [
    'take',
    'askClarification',
    'returnIdentifiable',
    'redirect',
    'decline',
    'undoDecline',
    'offerTimes',
    'placeInSlot',
    'setJoinLink',
    'recordOutcome',
    'recordNotHeld',
    'recordStatement',
    'closeFollowUp',
    'clientHere',
    'clientAbsent',
    'cancelTime',
  ],
}

/**
 * A refusal in the user's language: what could not be done and what can be instead. `side`: who is told, so that only
 * their own possibilities are named; without it all that the refusal lists are.
 */
export function explain(problem: Problem, t: Messages, language: Language, side?: 'requester' | 'group'): string {
  const say = t.problems
  switch (problem.kind) {
    case 'notFound':
    case 'notAllowed':
    case 'textGone':
    case 'over':
      return say[problem.kind]
    case 'wrongState': {
      const own = problem.possible.filter((action) => side === undefined || sides[side].includes(action))
      const instead =
        own.length > 0 ? say.possible(own.map((action) => say.actions[action]).join(', ')) : say.nothingPossible
      return `${say.wrongState(t.status.states[problem.state])} ${instead}`
    }
    case 'conflict': {
      const what = problem.by === null ? say.conflict : say.conflictBy(problem.by)
      if (problem.freeStarts.length === 0) return what
      return `${what} ${say.stillFree(problem.freeStarts.map((start) => moment(start, language)).join(', '))}`
    }
    case 'badInput':
      return t.review.problems[problem.why](fieldName(problem.field, t))
  }
}

/** A short answer; with buttons when there is somewhere to go. */
export function messageCard(
  data: { text: string; buttons?: { title: string; data: VerbData }[] },
  _service: Service,
  _t: Messages,
  _language: Language,
): AdaptiveCard {
  const buttons = (data.buttons ?? []).map((button) => press(button.title, button.data))
  return card([text(data.text)], buttons)
}

/** A refusal as a card of its own, where there is no consultation to show. */
export function problemCard(
  data: { problem: Problem; side?: 'requester' | 'group' },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const buttons = [press(t.first.mine, { verb: 'mine' }), press(t.first.home, { verb: 'home' })]
  return card([text(explain(data.problem, t, language, data.side))], buttons)
}

/** Something broke: nothing stored was lost, what to do, and the number to tell. */
export function faultCard(
  data: { reference: string },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  return card([
    heading(t.problems.faultTitle),
    text(t.problems.fault),
    text(t.problems.faultReference(data.reference), { isSubtle: true }),
  ])
}

/** The draft is kept for 7 days. */
export function laterSavedCard(_data: object, _service: Service, t: Messages, _language: Language): AdaptiveCard {
  return card(
    [text(t.asking.laterSaved)],
    [press(t.first.resume, { verb: 'resume' }), press(t.first.discardDraft, { verb: 'discardDraft' })],
  )
}
