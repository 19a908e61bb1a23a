import { entryOf } from '../../src/api/facts.ts'
import { statusCard } from '../../src/cards/status.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { offeredActions, type Side } from '../../src/domain/offered.ts'
import { fi } from '../../src/i18n/fi.ts'
import { models } from '../../src/models/index.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { stateName } from '../../src/tab/stateName.ts'
import { consultationOf, groupOf, plainWords, service, states } from '../cards/samples.ts'

const actor = { id: 'tenant:worker', tenantId: 'tenant', name: 'x', administrator: false }
const coordinator = { ...actor, id: 'tenant:coordinator' }
const rewriteReasons = ['permissionWithdrawn', 'otherModel'] as const
const hints = ['otherGroup', 'supervisor', 'emergency', 'later', 'none'] as const
const session = { id: '2026-12-01T07:00:00.000Z', sequence: 0, calendarKey: 'k', joinUrl: null }
const at = { start: '2026-12-01T07:00:00.000Z', end: '2026-12-01T08:00:00.000Z' }
const joinUrl = 'https://teams.microsoft.com/meet/1234567890124'

/** What a consultation's entry says, and its card at the same time, to a side. */
function both(model: typeof m2, side: Side, c: Consultation, now = service.now, set: Partial<Group> = {}) {
  const group = { ...groupOf(model, plainWords), ...set }
  const deps = {
    models,
    now: () => now,
    settings: { publicUrl: 'x', defaultLanguage: 'fi' as const, retention: { afterClosingDays: 90, maxMonths: 12 } },
  }
  const entry = entryOf({ c, group }, { deps, emergency: service }, side === 'group' ? coordinator : actor, side)
  const actions = offeredActions(c, model, side, now)
  const open = entry.actions.includes('bookTime') ? [at.start] : []
  const card = statusCard({ c, group, model, side, notice: null, actions, open }, { ...service, now }, fi, 'fi')
  return { entry, says: entry.nextStep.fi, card: JSON.stringify(card) }
}

const says = (side: Side, set: Partial<Consultation>, model = m3, now = service.now, group: Partial<Group> = {}) =>
  both(model, side, consultationOf(model, set.state ?? 'scheduled', set), now, group).says

/** All that the next step hangs on, in each state. */
const variants: Partial<Consultation>[] = [
  {},
  { session: { ...session, ...at, joinUrl } },
  { session: { ...session, ...at, joinUrl: null, mode: 'inPerson' } },
  { consent: 'clientPresent' },
  { followUpAt: null, surveyAnswered: true, closedByGroup: true, undoUntil: null },
  { recommendationsAnsweredAt: '2026-11-24T09:00:00.000Z' },
  ...rewriteReasons.map((rewriteFor) => ({ rewriteFor })),
  ...hints.map((declineHint) => ({ declineHint })),
]

test.each(states)('of a %s request the tab says what its card says, to both sides', (state) => {
  for (const side of ['requester', 'group'] as const)
    for (const variant of variants)
      for (const now of [service.now, '2026-11-30T12:00:00.000Z']) {
        const { entry, says, card } = both(m2, side, consultationOf(m2, state, variant), now)
        expect(card).toContain(JSON.stringify(says))
        expect(new Set(Object.values(entry.nextStep)).size).toBe(3)
      }
})

test('who is to write anew for another group, or because a permission ended, is not told that the text identified somebody', () => {
  for (const side of ['requester', 'group'] as const)
    for (const rewriteFor of rewriteReasons)
      expect(says(side, { state: 'returned', rewriteFor })).not.toMatch(/tunnist/)
})

test('of a meeting that has begun nobody says that they will remind of it', () => {
  const during = '2026-12-01T07:20:00.000Z'
  const linked = { session: { ...session, ...at, joinUrl } }
  expect(says('requester', linked, m3, during)).toBe('Liity Teamsissa sovittuun aikaan.')
  expect(says('requester', {}, m3, during)).toBe('Liittymislinkki tulee ennen tapaamista.')
})

test('who meets in person is promised no link', () => {
  const there = { session: { ...session, ...at, joinUrl: null, mode: 'inPerson' as const } }
  expect(says('requester', there, m1)).not.toMatch(/linkki/i)
  expect(says('group', there, m1)).not.toMatch(/linkki/i)
})

test('a text that waits for the client is not said to be all ready', () => {
  expect(says('group', { consent: 'clientPresent' }, m1)).toMatch(/^Teksti avautuu jäsenille, kun/)
})

test('where there are open times the tab says that one can be booked at once', () => {
  const soon = { bookableUntil: '2026-12-03T07:00:00.000Z' }
  expect(says('requester', { state: 'waiting' }, m2, service.now, soon)).toMatch(/^Voit varata ajan heti/)
  expect(says('requester', { state: 'waiting' }, m2)).toMatch(/^Pyyntö odottaa/)
})

test('a request declined as urgent names the number of the social emergency service', () => {
  expect(says('requester', { state: 'declined' })).toContain(service.socialEmergencyNumber)
})

test('a follow-up that the group ended is not said to be resolved', () => {
  const { entry } = both(m3, 'group', consultationOf(m3, 'closed', { closedByGroup: true }))
  expect(stateName(entry, 'fi')).toBe('päätetty')
})
