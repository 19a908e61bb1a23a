import type { Meeting } from '../../../src/api/contract.ts'
import { plus } from '../../../src/domain/time.ts'
import { inTurn, isNear } from '../../../src/tab/meetings/near.ts'

const now = '2026-11-30T08:00:00.000Z'
const meeting = (minutes: number, set: Partial<Meeting> = {}): Meeting => ({
  ...{
    groupId: `g${minutes}`,
    group: { fi: '', sv: '', en: '' },
    joinUrl: null,
    mode: 'remote',
    place: '',
    calendarUrl: null,
    slots: [],
  },
  ...{ start: plus(now, { minutes }), end: plus(now, { minutes: minutes + 60 }), cancelled: false, sessionId: null },
  ...set,
})

test.each([
  [16, false],
  [15, true],
  [0, true],
  [-59, true],
  [-60, false],
])('a meeting that begins in %s minutes can be joined: %s', (minutes, near) => {
  expect(isNear(meeting(minutes), now)).toBe(near)
})

test('what can be joined comes first, then the nearest, and of what is past the latest', () => {
  const all = [-1500, 3000, -90, 10, 90, 5].map((minutes) => meeting(minutes))
  const turn = inTurn([...all, meeting(7, { cancelled: true })], now)
  const begins = (meetings: Meeting[]) => meetings.map(({ groupId }) => groupId)
  expect(begins(turn.near)).toEqual(['g5', 'g10'])
  expect(begins(turn.coming)).toEqual(['g7', 'g90', 'g3000'])
  expect(begins(turn.past)).toEqual(['g-90', 'g-1500'])
})
