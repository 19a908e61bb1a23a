import { minutesAndSeconds, timerAt } from '../../src/tab/panelTimer.ts'

const since = '2026-12-01T07:00:00.000Z'
const guide = {
  now: { phase: 'welcome' as const, minutes: 10, case: null },
  key: 'welcome',
  number: 1,
  of: 2,
  since,
  until: '2026-12-01T07:10:00.000Z',
  rest: 20,
  movedBy: 'Pia',
  next: null,
  first: true,
}
const at = (minutes: number) => timerAt(guide, Date.parse(since) + minutes * 60_000)

test('in the middle of a step half of its time is left, and all ends when planned', () => {
  expect(at(5)).toEqual({ seconds: 300, spent: 0.5, endsAt: '2026-12-01T07:30:00.000Z' })
})

test('a step that has run over is counted on, and moves the end with it', () => {
  expect(at(12)).toEqual({ seconds: -120, spent: 1, endsAt: '2026-12-01T07:32:00.000Z' })
})

test('a clock that is behind shows no more than the whole step', () => {
  expect(at(-1).spent).toBe(0)
})

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [-65, '1:05'],
  [3720, '62:00'],
])('%i seconds are shown as %s', (seconds, shown) => {
  expect(minutesAndSeconds(seconds)).toBe(shown)
})
