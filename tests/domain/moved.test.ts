import { movedTo } from '../../src/domain/moved.ts'
import type { Session } from '../../src/domain/session.ts'
import { m1 } from '../../src/models/m1.ts'
import { aSession } from '../store/samples.ts'

const slot = (start: string, end: string, consultationId: string | null = null) => ({ start, end, consultationId })
/** Thursday and Friday, nine to three in Helsinki, the second day an hour shorter. */
const session: Session = aSession({
  id: '2026-03-19T07:00:00.000Z',
  start: '2026-03-19T07:00:00.000Z',
  end: '2026-03-20T12:00:00.000Z',
  days: [
    { start: '2026-03-19T07:00:00.000Z', end: '2026-03-19T13:00:00.000Z' },
    { start: '2026-03-20T07:00:00.000Z', end: '2026-03-20T12:00:00.000Z' },
  ],
  slots: [
    slot('2026-03-19T07:00:00.000Z', '2026-03-19T08:30:00.000Z', 'k1'),
    slot('2026-03-20T10:00:00.000Z', '2026-03-20T11:30:00.000Z', 'k2'),
  ],
  replies: { 't:a': 'coming' },
})

test('each day with its slots goes along, over a weekend and the change to summer time at the same clock time', () => {
  const moved = movedTo(session, m1, '2026-03-27T08:00:00.000Z')
  expect(moved.days).toEqual([
    { start: '2026-03-27T08:00:00.000Z', end: '2026-03-27T14:00:00.000Z' },
    { start: '2026-03-30T07:00:00.000Z', end: '2026-03-30T12:00:00.000Z' },
  ])
  expect([moved.start, moved.end]).toEqual(['2026-03-27T08:00:00.000Z', '2026-03-30T12:00:00.000Z'])
  expect(moved.slots).toEqual([
    slot('2026-03-27T08:00:00.000Z', '2026-03-27T09:30:00.000Z', 'k1'),
    slot('2026-03-30T10:00:00.000Z', '2026-03-30T11:30:00.000Z', 'k2'),
  ])
})

test('it stays the same session, and is asked anew who comes; not moved, it is as it was', () => {
  const moved = movedTo(session, m1, '2026-04-09T06:00:00.000Z')
  expect([moved.id, moved.calendarKey, moved.replies]).toEqual([session.id, session.calendarKey, {}])
  expect(movedTo(session, m1, session.start)).toBe(session)
})
