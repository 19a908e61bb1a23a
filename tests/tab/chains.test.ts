import type { Entry } from '../../src/api/contract.ts'
import { chainOf, followUpsOf } from '../../src/tab/followUps/chains.ts'

const entry = (code: number, other: Partial<Entry> = {}) =>
  ({
    id: `c-${code}`,
    code,
    state: 'followUp',
    turn: 'requester',
    overdue: false,
    followUpAt: null,
    chain: [code],
    next: null,
    ...other,
  }) as Entry

test('overdue first, the longest so above; what has no day stands last', () => {
  const all = [
    entry(1),
    entry(2, { followUpAt: '2026-12-09T08:00:00.000Z' }),
    entry(3, { followUpAt: '2026-11-20T08:00:00.000Z', overdue: true }),
    entry(4, { followUpAt: '2026-11-10T08:00:00.000Z', overdue: true }),
    entry(5, { state: 'waiting', chain: [3, 5] }),
    entry(6, { state: 'waiting' }),
    entry(7, { state: 'closed', turn: null, chain: [6, 7] }),
  ]
  const { overdue, coming, further } = followUpsOf(all)
  expect([overdue, coming, further].map((part) => part.map(({ code }) => code))).toEqual([[4, 3], [2, 1], [5]])
})

test('a chain from the first to what it goes on as; what is on the board can be opened', () => {
  const here = entry(19, { chain: [12, 19], next: 27 })
  expect(chainOf(here, [here, entry(27)])).toEqual([
    { code: 12, id: null, here: false },
    { code: 19, id: 'c-19', here: true },
    { code: 27, id: 'c-27', here: false },
  ])
})

test('one alone is no chain; what was redirected here under its own code is none either', () => {
  expect(chainOf(entry(1), [])).toEqual([])
  expect(chainOf(entry(1, { next: 1 }), [])).toEqual([])
})
