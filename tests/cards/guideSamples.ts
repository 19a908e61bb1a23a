import { outcomeCard } from '../../src/cards/afterwards.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { guideCard } from '../../src/cards/guide.ts'
import { sessionCard } from '../../src/cards/session.ts'
import { recordSessionCard, sessionNotHeldCard } from '../../src/cards/sessionRecord.ts'
import { statusCard } from '../../src/cards/status.ts'
import { over, stepsOf } from '../../src/domain/guide.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import type { Session } from '../../src/domain/session.ts'
import { sessionView } from '../../src/domain/sessionView.ts'
import { plus } from '../../src/domain/time.ts'
import { m1 } from '../../src/models/m1.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultationOf, now, type Rim, type Words } from './samples.ts'
import { full, staffed } from './sessionSamples.ts'

const chair = 'tenant:chair'
const coordinator = 'tenant:coordinator'

/** A session that begins so many minutes from now, as its chair or its coordinator sees it, with a follow-up due. */
function running(model: OperatingModel, words: Words, minutes: number, over: Partial<Session> = {}, person = chair) {
  const base = staffed(model, words)
  const members = base.members.map((member) => ({ ...member, outsideSocialWelfare: true }))
  const group = { ...base, chair, members }
  const { session, cases } = full(model, group, words, model === m1 ? 2 : 1)
  const shift = Date.parse(plus(now, { minutes })) - Date.parse(session.start)
  const moved = <T extends { start: string; end: string }>(time: T) => {
    return { ...time, start: plus(time.start, { milliseconds: shift }), end: plus(time.end, { milliseconds: shift }) }
  }
  const days = session.days?.map(moved) ?? []
  const shifted = { ...moved(session), days, slots: session.slots.map(moved), ...over }
  const due = [false, true].map((late) => {
    return { ...consultationOf(model, 'followUp'), followUpAt: late ? plus(now, { days: -40 }) : shifted.start }
  })
  const consents = cases.map((c, i) => ({ ...c, consent: model.consents[i % model.consents.length] ?? c.consent }))
  return sessionView(person, { group, model, session: shifted }, consents, now, due)
}

/** The cards around a session that are sent and updated: facts only. */
export function guideCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const models: OperatingModel[] = [m1, m3]
  const guides = models.flatMap((model) => {
    const view = running(model, words, -30)
    const steps = model.guide ? stepsOf(view.session, model.guide).map(({ key }) => key) : []
    return [null, ...steps.slice(0, 17), over].map((step, i): [string, AdaptiveCard] => {
      const since = plus(now, { minutes: i % 2 === 0 ? -3 : -60 })
      const guide = step === null ? null : { step, since, by: chair, byName: words.name }
      const at = { ...view, session: { ...view.session, guide } }
      return [`guide ${model.id} ${step}`, guideCard(at, ...rim)]
    })
  })
  const record = { held: true, by: words.name, at: now, movedTo: null }
  const off = { cancelled: true, record: { ...record, held: false, movedTo: '2027-01-05T07:00:00.000Z' } }
  const sessions: [string, ReturnType<typeof running>][] = models.flatMap((model) => [
    [`${model.id} tomorrow, for its chair`, running(model, words, 1380)],
    [`${model.id} over`, running(model, words, -3000, {}, coordinator)],
    [`${model.id} partly recorded`, running(model, words, -3000, { record, present: [chair] }, coordinator)],
    [`${model.id} not held`, running(model, words, -30, off, coordinator)],
    [`${model.id} not held, for the channel`, { ...running(model, words, -30, off), agenda: null, actions: [] }],
  ])
  const prepared = models.flatMap((model) =>
    model.consents.map((consent): [string, AdaptiveCard] => {
      const start = plus(now, { hours: 20 })
      const base = consultationOf(model, 'scheduled')
      const session = base.session && { ...base.session, start, end: plus(start, { hours: 1 }) }
      const status = { c: { ...base, consent, session }, group: staffed(model, words), model, actions: [] }
      return [
        `prepare ${model.id} ${consent}`,
        statusCard({ ...status, side: 'requester', notice: 'remindDay' }, ...rim),
      ]
    }),
  )
  return [
    ...guides,
    ...sessions.map(([name, view]): [string, AdaptiveCard] => [name, sessionCard({ view, notice: null }, ...rim)]),
    ...prepared,
  ]
}

/** The forms with which a session is recorded. */
export function recordForms(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const view = running(m1, words, -3000, {}, coordinator)
  const empty = { ...view, agenda: [] }
  const people = ['chair', 'member'].map((key) => ({ key, name: words.name }))
  const c = consultationOf(m3, 'scheduled')
  const base = { c, group: view.group, model: m3, side: 'group' as const, values: {}, nonce: 'n', review: null }
  return [
    ['record session', recordSessionCard({ view, people, chosen: ['chair'] }, ...rim)],
    ['record session without cases', recordSessionCard({ view: empty, people: [], chosen: [] }, ...rim)],
    ['session not held', sessionNotHeldCard({ view }, ...rim)],
    ['session without cases not held', sessionNotHeldCard({ view: empty }, ...rim)],
    ['outcome within a session', outcomeCard({ ...base, nextSession: null, within: view.session.id }, ...rim)],
  ]
}
