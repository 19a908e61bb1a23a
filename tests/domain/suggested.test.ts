import { inWishedPart, spread } from '../../src/domain/suggested.ts'

const at = (day: number, clock: string) => `2026-12-0${day}T${clock}:00.000Z`

test('starts that do not overlap, a few a day, so many in all', () => {
  const halves = [at(1, '06:00'), at(1, '06:30'), at(1, '07:00'), at(1, '08:00'), at(2, '06:00'), at(3, '06:00')]
  expect(spread(halves, 60, 2, 9)).toEqual([at(1, '06:00'), at(1, '07:00'), at(2, '06:00'), at(3, '06:00')])
  expect(spread(halves, 60, 1, 2)).toEqual([at(1, '06:00'), at(2, '06:00')])
})

test('a day is a day in Helsinki', () => {
  expect(spread([at(1, '21:30'), at(1, '22:30')], 60, 1, 9)).toHaveLength(2)
})

test('the part of the day that was wished for; all where none was, both were, or nothing is left', () => {
  const starts = [at(1, '09:30'), at(1, '10:00')]
  expect(inWishedPart(starts, ['morning'])).toEqual([at(1, '09:30')])
  expect(inWishedPart(starts, ['afternoon', 'nextWeek'])).toEqual([at(1, '10:00')])
  for (const wished of [[], ['thisWeek' as const], ['morning' as const, 'afternoon' as const]])
    expect(inWishedPart(starts, wished)).toEqual(starts)
  expect(inWishedPart(starts.slice(1), ['morning'])).toEqual(starts.slice(1))
})
