import type { Entry } from '../../../src/api/contract.ts'
import { ownParts, pathOf, stations, urgent } from '../../../src/tab/mine/path.ts'

const now = '2026-11-27T09:00:00.000Z'
const session = {
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: null,
  mode: 'remote' as const,
  place: '',
  calendarUrl: 'x',
}
const bare = {
  id: 'c',
  state: 'waiting',
  turn: 'coordinator',
  sentAt: '2026-11-27T08:00:00.000Z',
  session: null,
  followUpAt: null,
  overdue: false,
  recommendations: 0,
  recommendationsAnswered: false,
} as Entry
const entry = (set: Partial<Entry>): Entry => ({ ...bare, ...set })
const here = (set: Partial<Entry>) => pathOf(entry(set), now).find(({ how }) => how === 'here')?.station

test.each<[Entry['state'], string | undefined]>([
  ['waiting', 'sent'],
  ['returned', 'sent'],
  ['taken', 'taken'],
  ['clarification', 'taken'],
  ['offered', 'taken'],
  ['scheduled', 'meeting'],
  ['followUp', 'followUp'],
  ['closed', 'closed'],
  ['continued', 'closed'],
  ['declined', undefined],
  ['withdrawn', undefined],
  ['redirected', undefined],
])('a request that is %s stands at: %s', (state, station) => {
  expect(here({ state })).toBe(station)
})

test('what is behind is done, what is ahead is ahead, and each station has its day where it is known', () => {
  const path = pathOf(entry({ state: 'scheduled', session, followUpAt: '2026-12-20T10:00:00.000Z' }), now)
  expect(path.map(({ how }) => how)).toEqual(['done', 'done', 'here', 'ahead', 'ahead', 'ahead'])
  expect(path.map(({ at }) => at?.slice(0, 10) ?? null)).toEqual([
    '2026-11-27',
    null,
    '2026-12-01',
    null,
    '2026-12-20',
    null,
  ])
  expect(path.map(({ station }) => station)).toEqual([...stations])
})

test('after the meeting the recommendations come first, then the follow-up', () => {
  const followUp = { state: 'followUp' as const, session, recommendations: 2 }
  expect(here(followUp)).toBe('recommendations')
  expect(here({ ...followUp, recommendationsAnswered: true })).toBe('followUp')
})

test('what was withdrawn or declined goes no further than it came', () => {
  const hows = (set: Partial<Entry>, at = now) => pathOf(entry(set), at).map(({ how }) => how)
  expect(hows({ state: 'withdrawn' })).toEqual(['done', ...Array(5).fill('passedBy')])
  expect(hows({ state: 'declined', session }, session.end).slice(0, 3)).toEqual(['done', 'done', 'done'])
})

test('what waits for the worker stands out: a question, a time to choose, recommendations, a follow-up that is due', () => {
  expect(urgent(entry({ state: 'clarification' }), now)).toBe('answer')
  expect(urgent(entry({ state: 'returned' }), now)).toBe('rewrite')
  expect(urgent(entry({ state: 'offered' }), now)).toBe('pickTime')
  expect(urgent(entry({ state: 'waiting' }), now)).toBeNull()
  const followUp = { state: 'followUp' as const, recommendations: 1 }
  expect(urgent(entry(followUp), now)).toBe('recommendations')
  const answered = { ...followUp, recommendationsAnswered: true }
  expect(urgent(entry({ ...answered, followUpAt: '2026-11-28T10:00:00.000Z' }), now)).toBeNull()
  expect(urgent(entry({ ...answered, followUpAt: now }), now)).toBe('followUp')
  expect(urgent(entry({ ...answered, followUpAt: now, overdue: true }), now)).toBe('followUpLate')
})

test('the list is in three parts, each request in one, the most pressing first', () => {
  const entries = [
    entry({ id: 'new' }),
    entry({ id: 'pick', state: 'offered', turn: 'requester' }),
    entry({ id: 'late', state: 'followUp', turn: 'requester', followUpAt: now, overdue: true }),
    entry({ id: 'over', state: 'closed', turn: null }),
    entry({ id: 'met', state: 'scheduled', turn: 'both', session }),
  ]
  const parts = ownParts(entries, now)
  const ids = (all: Entry[]) => all.map(({ id }) => id)
  expect([ids(parts.mine), ids(parts.going), ids(parts.ended)]).toEqual([['late', 'pick'], ['new', 'met'], ['over']])
})
