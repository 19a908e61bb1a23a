import type { Group } from '../domain/group.ts'
import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { local, plus } from '../domain/time.ts'
import { span } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { fact, note, open, press, row, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { CaseForm, OfferForm, PlaceForm, Service } from './data.ts'
import { clockTimes, workingDays } from './days.ts'
import { address, type Choice, longText, oneOf } from './inputs.ts'

/** Six weeks of working days. */
export const offeredDays = 30

/** A day and a clock time side by side: inputs `day{number}` and `time{number}`. `missing`: said where they must be filled. */
export function timeRow(
  number: number,
  values: Record<string, string>,
  missing: string | undefined,
  days: Choice[],
  t: Messages,
  language: Language,
): Element {
  const dayId = `day${number}`
  const timeId = `time${number}`
  return {
    type: 'ColumnSet',
    columns: [
      oneOf(dayId, t.forms.offerDay(number), days, values[dayId], { missing, style: 'compact' }),
      oneOf(timeId, t.forms.offerTime(number), clockTimes(language), values[timeId], {
        missing,
        style: 'compact',
      }),
    ].map((input) => ({ type: 'Column', width: 'stretch', items: [input] })),
  }
}

/** Times as the values of the rows that they fill in. */
const inRows = (starts: Instant[]): Record<string, string> =>
  Object.fromEntries(
    starts.flatMap((start, i) => {
      const at = local(start)
      return [
        [`day${i + 1}`, at.toISODate()],
        [`time${i + 1}`, at.toFormat('HH:mm')],
      ]
    }),
  )

/**
 * The consultant offers one to three times. `suggestions`: times that everybody's calendar has free, filled in to be kept
 * or changed. Inputs day1, time1 … day3, time3 (Helsinki day and clock).
 */
export function offerCard(form: OfferForm, service: Service, t: Messages, language: Language): AdaptiveCard {
  const days = workingDays(service.now, offeredDays, language)
  const wished = form.c.wishedTimes.map((wish) => t.asking.wished[wish].toLowerCase()).join(', ')
  const { suggestions } = form
  const values = { ...inRows(suggestions), ...form.values }
  const fields = [
    text(t.forms.offerIntro),
    suggestions.length > 0 ? text(t.forms.offerSuggested(suggestions.length)) : null,
    wished ? fact(t.status.facts.wishedTimes, wished) : null,
    ...[1, 2, 3].map((number) =>
      timeRow(number, values, number === 1 ? t.forms.offerMissing : undefined, days, t, language),
    ),
    note(t.openTimes.offerHint),
    row(press(t.openTimes.own, { verb: 'times' })),
  ]
  const save = { title: t.forms.offerSave, verb: 'saveOffer' } as const
  return caseFormCard(form, { title: t.forms.offerTitle, fields, save }, t, language)
}

/** The coordinator gives a free place of the group's next sessions. Input slot: `sessionId|start`. */
export function placeCard(form: PlaceForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const slots = form.free.map(({ sessionId, start, end }) => ({
    id: `${sessionId}|${start}`,
    title: span(start, end, language),
  }))
  const none = slots.length === 0
  const fields = none
    ? [text(t.forms.placeNone)]
    : [oneOf('slot', t.forms.placeSlot, slots, form.values.slot ?? slots[0]?.id, { missing: t.forms.placeMissing })]
  const save = none ? null : ({ title: t.buttons.save, verb: 'savePlace' } as const)
  return caseFormCard(form, { title: t.forms.placeTitle, fields, save }, t, language)
}

/** Teams' "new meeting" with the time filled in; spaces as %20, never + (platform notes, deep links). Names the group only. */
export function newMeetingUrl(group: Group, start: Instant, end: Instant, t: Messages, language: Language): string {
  const subject = encodeURIComponent(t.forms.meetingSubject(group.name[language]))
  const times = `startTime=${encodeURIComponent(start)}&endTime=${encodeURIComponent(end)}`
  return `https://teams.microsoft.com/l/meeting/new?subject=${subject}&${times}`
}

/**
 * The join link is pasted, after a press that makes the meeting in Teams. Input joinUrl. The meeting is the whole session:
 * a consultation knows its own slot and when the session begins, and the model says how long it is.
 */
export function joinLinkCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, group, model } = form
  const start = c.session && (c.session.opens ?? c.session.id)
  const end = start && plus(start, { minutes: model.durationMin })
  const make = start && end ? [row(open(t.forms.joinNew, newMeetingUrl(group, start, end, t, language)))] : []
  const fields = [
    c.session ? fact(t.status.facts.time, span(c.session.start, c.session.end, language)) : null,
    text(t.forms.joinIntro),
    ...make,
    address('joinUrl', t.forms.joinUrl, form.values.joinUrl, t.forms.joinMissing),
  ]
  const save = { title: t.buttons.save, verb: 'saveJoinLink' } as const
  return caseFormCard(form, { title: t.forms.joinTitle, fields, save }, t, language)
}

/** The time is cancelled, the request stays. Input reason, optional. */
export function cancelTimeCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, side, model } = form
  const fields = [
    c.session ? fact(t.status.facts.time, span(c.session.start, c.session.end, language)) : null,
    text(t.forms.cancelIntro[side]),
    side === 'group' && model.scheduling === 'offers' ? note(t.openTimes.givenUp) : null,
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('reason', t.forms.cancelReason, form.values.reason),
  ]
  const save = { title: t.forms.cancelSave, verb: 'saveCancelTime' } as const
  return caseFormCard(form, { title: t.forms.cancelTitle, fields, save }, t, language)
}
