import { bookTimeCard, moveTimeCard } from '../../src/cards/bookTimes.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { addTimesCard, addWeeklyCard, ownTimesCard } from '../../src/cards/openTimes.ts'
import { statusCard } from '../../src/cards/status.ts'
import type { Weekly } from '../../src/domain/openTimes.ts'
import { plus } from '../../src/domain/time.ts'
import { m2 } from '../../src/models/m2.ts'
import { consultationOf, groupOf, now, type Rim, reviewOf, statusOf, type Words } from './samples.ts'

const starts = (count: number) => Array.from({ length: count }, (_, i) => plus('2026-12-01T07:30:00.000Z', { days: i }))

const series = (count: number): Weekly[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `22222222-2222-4222-8222-22222222222${i}`,
    weekday: 3,
    time: `${10 + i}:30`,
    from: '2026-12-01',
    until: '2027-11-12',
    off: [],
  }))

/** The consultant's own list and forms, and the worker's lists: few, many, none, after something went wrong. */
export function timeCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const t = rim[1].openTimes
  const list = { weekly: [], booked: 0, said: null, problem: null }
  const open = (count: number) => starts(count).map((start, i) => ({ start, series: i % 2 === 0 ? null : 's' }))
  const form = {
    c: consultationOf(m2, 'waiting'),
    model: m2,
    side: 'requester' as const,
    page: 0,
    gone: false,
    next: false,
  }
  const moving = {
    c: consultationOf(m2, 'scheduled'),
    group: groupOf(m2, words),
    model: m2,
    side: 'group' as const,
    values: {},
    nonce: 'nonce',
    review: null,
    gone: false,
  }
  const reason = words.free
  return [
    ['own times', ownTimesCard({ ...list, free: open(3), said: 'saved' }, ...rim)],
    [
      'own times many',
      ownTimesCard({ ...list, free: open(100), weekly: series(20), booked: 7, said: 'removed' }, ...rim),
    ],
    ['own times none', ownTimesCard({ ...list, free: [], booked: 1 }, ...rim)],
    ['own times, nothing chosen', ownTimesCard({ ...list, free: open(25), problem: t.removeMissing }, ...rim)],
    ['add times', addTimesCard({ values: {}, problem: null, suggestions: [] }, ...rim)],
    [
      'add times suggested',
      addTimesCard(
        {
          values: { day1: '2026-12-01', time1: '09:00', suggested: starts(2).join(',') },
          problem: t.timesPast,
          suggestions: starts(100),
        },
        ...rim,
      ),
    ],
    ['add weekly', addWeeklyCard({ values: {}, problem: null }, ...rim)],
    ['add weekly again', addWeeklyCard({ values: { weekday: '2', clock: '09:00' }, problem: t.timesBad }, ...rim)],
    ...[0, 1, 8, 9, 30].flatMap((count): [string, AdaptiveCard][] => [
      [`book ${count}`, bookTimeCard({ ...form, starts: starts(count) }, ...rim)],
      [`book next ${count}`, bookTimeCard({ ...form, starts: starts(count), next: true, gone: true }, ...rim)],
      [`book page 3 ${count}`, bookTimeCard({ ...form, starts: starts(count), page: 3, gone: true }, ...rim)],
      [`move ${count}`, moveTimeCard({ ...moving, starts: starts(count) }, ...rim)],
    ]),
    [
      'move reviewed',
      moveTimeCard(
        { ...moving, starts: starts(200), gone: true, values: { reason }, review: reviewOf(words, ['reason']) },
        ...rim,
      ),
    ],
  ]
}

/** Status cards of a group that has open times: with them at once, and with the button alone. */
export function timeStatuses(words: Words, rim: Rim): [string, AdaptiveCard][] {
  return (['waiting', 'taken', 'offered', 'scheduled', 'followUp'] as const).flatMap((state) =>
    (['requester', 'group'] as const).flatMap((side): [string, AdaptiveCard][] => {
      const status = statusOf(m2, state, side, words)
      const group = { ...status.group, bookableUntil: plus(now, { days: 30 }) }
      return [
        [`bookable ${state} ${side}`, statusCard({ ...status, group }, ...rim)],
        [`open times ${state} ${side}`, statusCard({ ...status, group, open: starts(12) }, ...rim)],
      ]
    }),
  )
}
