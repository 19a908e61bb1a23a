import type { Instant } from '../../src/domain/ids.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { plus } from '../../src/domain/time.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { lookRow } from '../../src/timers/lookAtMeetings.ts'
import { aSession } from '../store/samples.ts'

/** The first looks at the event of a session of a Monday at 9, from the start of December on. */
function looks(model: OperatingModel, count: number): Instant[] {
  const monday = '2026-12-14T07:00:00.000Z'
  const session = aSession({ id: monday, start: monday, end: plus(monday, { hours: 2 }) })
  const found: Instant[] = []
  for (let now = '2026-12-01T07:00:00.000Z'; found.length < count; now = found.at(-1) ?? '') {
    const row = lookRow(now, session, model)
    if (!row) break
    found.push(row.at)
  }
  return found
}

test('a group’s event is looked at before its agenda, before its quorum, and from 8.30 of the working day before on', () => {
  expect(looks(m3, 4)).toEqual([
    '2026-12-07T06:30:00.000Z',
    '2026-12-09T06:30:00.000Z',
    '2026-12-11T06:30:00.000Z',
    '2026-12-11T07:30:00.000Z',
  ])
})

test('a talk of two has no agenda: it is looked at from the working day before, until it begins', () => {
  expect(looks(m2, 1)).toEqual(['2026-12-11T06:30:00.000Z'])
  expect(looks(m2, 100).at(-1)).toBe('2026-12-14T06:30:00.000Z')
})
