import { codeText, type Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { plus } from '../domain/time.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { BookForm, MoveForm, Service, Status } from './data.ts'
import { longText, oneOf } from './inputs.ts'
import type { Verb } from './verbs.ts'

/** So many times are seen at once. */
const pageSize = 8
/** And so many in a list that opens. */
const mostListed = 60

type About = Pick<Status, 'c' | 'model' | 'side'>
const spanOf = (start: Instant, { model }: Pick<Status, 'model'>, language: Language) =>
  span(start, plus(start, { minutes: model.durationMin }), language)

/** A page of open times, a button each: one press books. `opens`: the verb of the list, for the next page. */
function timeButtons(
  about: About,
  { starts, page, opens, books }: { starts: Instant[]; page: number; opens: Verb; books: Verb },
  t: Messages,
  language: Language,
): Element[] {
  const { c, side } = about
  const from = page * pageSize
  const data = { groupId: c.groupId, id: c.id, side }
  const more: CardAction[] =
    starts.length > from + pageSize
      ? [press(t.openTimes.moreTimes, { verb: opens, ...data, pick: String(page + 1) })]
      : []
  return [
    ...starts
      .slice(from, from + pageSize)
      .map((pick) => row(press(spanOf(pick, about, language), { verb: books, ...data, pick }))),
    ...more.map(row),
  ]
}

/** The open times on a request's own card, for who may book; nothing when there are none. */
export function openOnCard(status: Status, t: Messages, language: Language): Element[] {
  const starts = status.open ?? []
  if (starts.length === 0 || !status.actions.includes('bookTime')) return []
  const list = { starts, page: 0, opens: 'bookTime', books: 'saveBookTime' } as const
  return [subheading(t.openTimes.book), ...timeButtons(status, list, t, language)]
}

/** "Varaa aika" and "Varaa seuraava": the open times, or that there are none. `gone`: the one pressed went to somebody else. */
export function bookTimeCard(form: BookForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, side, starts, gone, next } = form
  const say = t.openTimes
  const verbs = next
    ? ({ opens: 'bookNext', books: 'saveBookNext' } as const)
    : ({ opens: 'bookTime', books: 'saveBookTime' } as const)
  const none = starts.length === 0
  // A page that emptied meanwhile is the last one that has something.
  const page = Math.min(form.page, Math.max(0, Math.ceil(starts.length / pageSize) - 1))
  return card(
    [
      heading(next ? say.next : say.book),
      fact(t.status.facts.code, codeText(c.code)),
      gone ? text(none ? say.goneAll : say.gone, { weight: 'bolder' }) : null,
      text(none ? (next ? say.noneLeftMove : say.noneLeft) : say.bookIntro),
      next && !none ? note(say.nextIntro) : null,
      ...timeButtons(form, { starts, page, ...verbs }, t, language),
    ],
    [press(t.buttons.back, { verb: 'show', groupId: c.groupId, id: c.id, side })],
  )
}

/** "Vaihda aika": another open time and, if one wants, why. Inputs start, reason. */
export function moveTimeCard(form: MoveForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, side, starts, gone } = form
  const say = t.openTimes
  const none = starts.length === 0
  const choices = starts.slice(0, mostListed).map((start) => ({ id: start, title: spanOf(start, form, language) }))
  const lead = gone ? text(none ? say.goneAll : say.gone, { weight: 'bolder' }) : null
  const now = c.session ? fact(t.status.facts.time, span(c.session.start, c.session.end, language)) : null
  const fields = none
    ? [lead, now, text(say.noneLeftMove)]
    : [
        lead,
        now,
        text(say.moveIntro),
        side === 'group' ? note(say.givenUp) : null,
        oneOf('start', say.moveTo, choices, form.values.start, { missing: say.moveMissing, style: 'compact' }),
        note(t.forms.noIdentifiers),
        note(t.forms.limit),
        longText('reason', say.moveReason, form.values.reason),
      ]
  const save = none ? null : ({ title: say.move, verb: 'saveMoveTime' } as const)
  return caseFormCard(form, { title: say.move, fields, save }, t, language)
}
