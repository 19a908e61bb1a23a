import { quarterOf, quartersBack, timesOf } from '../../src/domain/quarter.ts'

test('a quarter begins and ends by the Helsinki calendar, across summer time', () => {
  expect(timesOf('2026-4')).toEqual({ begins: '2026-09-30T21:00:00.000Z', ends: '2026-12-31T22:00:00.000Z' })
  expect(quarterOf('2026-09-30T20:59:59.999Z')).toBe('2026-3')
  expect(quarterOf('2026-09-30T21:00:00.000Z')).toBe('2026-4')
  for (const none of ['2026-0', '2026-5', '26-1', '2026-12', '']) expect(timesOf(none)).toBeNull()
})

test('the quarters up to now, the newest first, at most so many', () => {
  const since = '2025-12-31T22:00:00.000Z'
  expect(quartersBack(since, '2026-11-30T08:00:00.000Z', 9)).toEqual(['2026-4', '2026-3', '2026-2', '2026-1'])
  expect(quartersBack(since, '2026-11-30T08:00:00.000Z', 2)).toEqual(['2026-4', '2026-3'])
  expect(quartersBack('2026-11-01T00:00:00.000Z', '2026-11-30T08:00:00.000Z', 9)).toEqual(['2026-4'])
})
