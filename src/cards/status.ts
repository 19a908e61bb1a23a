import { speakWithoutIdentifiers } from '../domain/consent.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { waiting } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { openOnCard } from './bookTimes.ts'
import { card, fact, heading, press, run, text } from './build.ts'
import { caseButtons } from './buttons.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { clientQuestion } from './clientQuestion.ts'
import type { Service, Status } from './data.ts'
import { factLines, stateName, timeLine } from './facts.ts'
import { topicName } from './names.ts'
import { nextStep } from './next.ts'
import { preparing } from './prepare.ts'
import { offeredTimes } from './times.ts'

/** The headline: what just happened, else what it is. */
export function headline({ c, notice, side }: Status, t: Messages): string {
  if (notice === null) return t.status.headline[side](stateName(c, t))
  const empty = notice === 'outcome' && side === 'requester' && c.recommendations.length === 0
  return empty ? t.status.outcomeWithout : t.status.headlines[notice][side]
}

/** What the presenter bears in mind where somebody from outside social welfare listens; null where nothing is to be said. */
function reminder({ c, group, side }: Status, t: Messages): Element | null {
  if (c.state !== 'scheduled' || !speakWithoutIdentifiers(c, group)) return null
  return text(t.status.withoutIdentifiers[side], { weight: 'bolder' })
}

/**
 * The one card of a consultation, for either side, in every state: what happened, what happens next and by when, the facts,
 * the buttons. Text-free always, since it is also sent and updated outside a person's own press.
 */
export function statusCard(status: Status, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, notice } = status
  const time = timeLine(status, service, t, language)
  const waited = notice === 'waitingLong' ? text(t.status.waited(waiting(c.turnSince, service.now, language))) : null
  return card(
    [
      heading(headline(status, t)),
      time ? text(time, { weight: 'bolder' }) : null,
      waited,
      text(nextStep(status, service, t, language)),
      reminder(status, t),
      ...preparing(status, service, t, language),
      ...clientQuestion(status, t),
      ...offeredTimes(status, language),
      ...openOnCard(status, t, language),
      ...factLines(status, service, t, language).map((line, i) =>
        i === 0 ? { ...line, spacing: 'medium' as const, separator: true } : line,
      ),
    ],
    caseButtons(status, service, t),
  )
}

/** Over for everybody who may not see it any more; else it goes on without them. */
const isOver = ({ c }: Status) => c.state === 'withdrawn' || c.state === 'redirected'

/** The headline where it may not be seen any more: whose rights ended while it goes on learns nothing of how it goes on. */
export function goneTitle(status: Status, t: Messages): string {
  if (status.notice === 'pairRemoved') return t.status.headlines.pairRemoved[status.side]
  return isOver(status) ? headline({ ...status, notice: null }, t) : t.status.gone
}

/** What is left of a consultation's card where it may not be seen any more: its code, and that it is over here. */
export function goneCard(status: Status, service: Service, t: Messages, language: Language): AdaptiveCard {
  return card([
    heading(goneTitle(status, t)),
    text(isOver(status) ? nextStep(status, service, t, language) : t.next.gone),
    fact(t.status.facts.code, codeText(status.c.code)),
  ])
}

/** What an older message becomes when a newer one stands below it: code, topic, a way to the present state. */
export function supersededCard(status: Status, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, model, side } = status
  return card(
    [
      {
        type: 'RichTextBlock',
        inlines: [
          run(`${codeText(c.code)} · ${topicName(model, c.topic, language)}. `),
          run(t.status.superseded, { isSubtle: true }),
        ],
      },
    ],
    [press(t.buttons.show, { verb: 'show', groupId: c.groupId, id: c.id, side })],
  )
}
