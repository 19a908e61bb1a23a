import { fading } from '../../src/domain/fadeOut.ts'
import type { Session } from '../../src/domain/session.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { aGroup, aSession } from '../store/samples.ts'

// The first Tuesday of each month at nine; 1.9., 6.10., 3.11., 1.12.
const cadence = { kind: 'monthly', week: 1, weekday: 2, time: '09:00' } as const
const group = aGroup({ cadence, createdAt: '2026-08-20T06:00:00.000Z', breaks: [] })
const october = '2026-10-06T06:00:00.000Z'
const november = '2026-11-03T07:00:00.000Z'
const session = (id: string, set: Partial<Session> = {}, consultationId: string | null = null): Session => ({
  ...aSession({ id }),
  start: id,
  end: id.replace('07:00', '09:00').replace('06:00', '08:00'),
  slots: [{ start: id, end: id, consultationId }],
  cancelled: false,
  ...set,
})
const after = (day: string) => `2026-${day}T12:00:00.000Z`

test('two sessions of the rhythm without a case are a reason to tell, and two more; one is none', () => {
  expect(fading(group, m3, [], after('09-01'))).toBeNull()
  expect(fading(group, m3, [], after('10-06'))).toEqual({ count: 2, last: october })
  expect(fading(group, m3, [], after('10-20'))).toEqual({ count: 2, last: october })
  expect(fading(group, m3, [], after('11-03'))).toBeNull()
  expect(fading(group, m3, [], after('12-01'))?.count).toBe(4)
})

test('a case begins the count anew; a cancelled session counts as none', () => {
  const held = session(october, {}, 'k1')
  expect(fading(group, m3, [held], after('11-03'))).toBeNull()
  expect(fading(group, m3, [held], after('12-01'))).toMatchObject({ count: 2 })
  expect(fading(group, m3, [held, session(november, { cancelled: true })], after('12-01'))).toBeNull()
  expect(fading(group, m3, [session(october), session(november, {}, 'k2')], after('11-03'))).toBeNull()
})

test('the group says after how many', () => {
  expect(fading({ ...group, fadeOutAfter: 1 }, m3, [], after('09-01'))?.count).toBe(1)
  expect(fading({ ...group, fadeOutAfter: 3 }, m3, [], after('10-06'))).toBeNull()
  expect(fading({ ...group, fadeOutAfter: 3 }, m3, [], after('11-03'))?.count).toBe(3)
})

test('sessions that were agreed count by their rows; who pauses or meets on demand does not fade', () => {
  const agreed = { ...group, cadence: null }
  const rows = [session(october), session(november)]
  expect(fading(agreed, m1, rows, after('11-03'))).toEqual({ count: 2, last: november })
  expect(fading(agreed, m1, [], after('11-03'))).toBeNull()
  expect(fading({ ...group, pausedAt: october }, m3, [], after('10-06'))).toBeNull()
  expect(fading({ ...group, cadence: null }, m2, rows, after('11-03'))).toBeNull()
})
