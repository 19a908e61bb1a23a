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

/** How many have had no case, and which time that is told; null where it is no reason. */
const told = (of: typeof group, rows: Session[], now: string, model = m3) => {
  const found = fading(of, model, rows, now)
  return found && `${found.count}, ${found.once}`
}

test('two sessions of the rhythm without a case are a reason to tell, and two more; one is none, nor is a third', () => {
  expect(told(group, [], after('09-01'))).toBeNull()
  expect(told(group, [], after('10-06'))).toBe('2, ever 1')
  expect(told(group, [], after('10-20'))).toBe('2, ever 1')
  expect(told(group, [], after('11-03'))).toBe('3, ever 1')
  expect(told(group, [], after('12-01'))).toBe('4, ever 2')
})

test('a case begins the count anew; a cancelled session counts as none', () => {
  const held = session(october, {}, 'k1')
  expect(told(group, [held], after('11-03'))).toBeNull()
  expect(told(group, [held], after('12-01'))).toBe(`2, ${october} 1`)
  expect(told(group, [held, session(november, { cancelled: true })], after('12-01'))).toBeNull()
  expect(told(group, [session(october), session(november, {}, 'k2')], after('11-03'))).toBeNull()
})

test('the group says after how many; where it says fewer than have passed already, that is told at once', () => {
  expect(told({ ...group, fadeOutAfter: 1 }, [], after('09-01'))).toBe('1, ever 1')
  expect(told({ ...group, fadeOutAfter: 4 }, [], after('11-03'))).toBeNull()
  expect(told({ ...group, fadeOutAfter: 2 }, [], after('11-03'))).toBe('3, ever 1')
})

test('sessions that were agreed count by their rows; who pauses or meets on demand does not fade', () => {
  const agreed = { ...group, cadence: null }
  const rows = [session(october), session(november)]
  expect(told(agreed, rows, after('11-03'), m1)).toBe('2, ever 1')
  expect(told(agreed, [], after('11-03'), m1)).toBeNull()
  expect(told({ ...group, pausedAt: october }, [], after('10-06'))).toBeNull()
  expect(told({ ...group, cadence: null }, rows, after('11-03'), m2)).toBeNull()
})
