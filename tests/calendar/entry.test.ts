import { entryIn } from '../../src/calendar/entry.ts'
import type { Session } from '../../src/domain/session.ts'
import { session } from '../api/world.ts'

const [first, second] = session.slots as [Session['slots'][0], Session['slots'][0]]
const nothing = { slot: null, of: null, revision: null }

/** A session of one-to-one support. */
const alone = (start: string, end: string, consultationId: string | null, other: Partial<Session> = {}): Session => ({
  ...session,
  id: start,
  start,
  end,
  slots: [{ start, end, consultationId }],
  sequence: 0,
  ...other,
})
const tuesday = alone('2026-12-01T07:00:00.000Z', '2026-12-01T08:00:00.000Z', 'c-1')
const thursday = alone('2026-12-03T10:00:00.000Z', '2026-12-03T11:00:00.000Z', 'c-1')

test('a slot gives its own time, anything else the whole session’s', () => {
  const times = (slot: string | null) => {
    const { start, end } = entryIn(session, { ...nothing, slot })
    return [start, end]
  }
  expect(times(first.start)).toEqual([first.start, first.end])
  expect(times(second.start)).toEqual([second.start, second.end])
  expect(times(null)).toEqual([session.start, session.end])
  expect(times('2026-12-01T07:30:00.000Z')).toEqual([session.start, session.end])
})

test('the whole session has an entry of its own, which its sequence moves', () => {
  expect(entryIn(session, nothing)).toMatchObject({ about: session.id, sequence: 2, cancelled: false })
  expect(entryIn(session, { slot: first.start, of: 'c-28', revision: 4 }).about).toBe('c-28')
})

test('a changed time in one-to-one support moves the same entry, and the old address takes nothing away', () => {
  const before = entryIn(tuesday, { slot: tuesday.start, of: 'c-1', revision: 5 })
  const released = alone(tuesday.start, tuesday.end, null, { cancelled: true, sequence: 1 })
  const old = entryIn(released, { slot: tuesday.start, of: 'c-1', revision: 5 })
  const after = entryIn(thursday, { slot: thursday.start, of: 'c-1', revision: 6 })
  expect([before, old, after].map((e) => [e.about, e.start, e.cancelled])).toEqual([
    ['c-1', tuesday.start, false],
    ['c-1', tuesday.start, true],
    ['c-1', thursday.start, false],
  ])
  expect(before.sequence).toBeLessThan(old.sequence)
  expect(old.sequence).toBeLessThan(after.sequence)
})

test('a slot that is not the consultation’s any more is cancelled for it, with no link, while the session stands', () => {
  for (const somebody of ['c-27', 'c-29']) {
    const { start, end } = first
    const lost = { about: somebody, sequence: 7, start, end, joinUrl: null, cancelled: true }
    expect(entryIn(session, { slot: first.start, of: somebody, revision: 3 })).toMatchObject(lost)
  }
  expect(entryIn(session, { slot: first.start, of: 'c-28', revision: 3 })).toMatchObject({
    sequence: 6,
    joinUrl: session.joinUrl,
    cancelled: false,
  })
})

test('without a consultation in the address, a session of one slot is about whoever has it', () => {
  expect(entryIn(tuesday, nothing)).toMatchObject({ about: 'c-1', sequence: 0, start: tuesday.start })
  expect(entryIn({ ...tuesday, cancelled: true, sequence: 1 }, nothing)).toMatchObject({ cancelled: true, sequence: 1 })
})
