import type { Entry } from '../../../src/api/contract.ts'
import { boardOf, columnOf, noFilter, topicsOf, turnNow } from '../../../src/tab/board/columns.ts'

const now = '2026-11-30T08:00:00.000Z'
const session = {
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: null,
  mode: 'remote' as const,
  place: '',
  calendarUrl: '',
}
const violence = { fi: 'Väkivalta', sv: 'Våld', en: 'Violence' }
const custody = { fi: 'Huolto', sv: 'Vårdnad', en: 'Custody' }
const entry = (code: number, other: Partial<Entry> = {}) =>
  ({ id: `c-${code}`, code, topic: violence, state: 'waiting', turn: 'coordinator', late: false, ...other }) as Entry
const codes = (entries: Entry[], filter = noFilter, at = now) =>
  Object.fromEntries(boardOf(entries, filter, at).map((each) => [each.column, each.entries.map(({ code }) => code)]))

test('every state has its column', () => {
  const of = (state: Entry['state']) => columnOf({ state })
  expect(['waiting', 'taken'].map((state) => of(state as Entry['state']))).toEqual(['waiting', 'waiting'])
  expect((['clarification', 'returned', 'offered'] as const).map(of)).toEqual(Array(3).fill('clarification'))
  expect((['scheduled', 'followUp'] as const).map(of)).toEqual(['agenda', 'followUp'])
  expect((['closed', 'continued', 'declined'] as const).map(of)).toEqual(Array(3).fill('closed'))
})

test('what is late comes first, then what has waited longest, and the nearest time', () => {
  const later = { ...session, start: '2026-12-02T07:00:00.000Z' }
  const all = [
    entry(1, { turnSince: '2026-11-29T08:00:00.000Z' }),
    entry(2, { turnSince: '2026-11-28T08:00:00.000Z' }),
    entry(3, { turnSince: '2026-11-30T07:00:00.000Z', late: true }),
    entry(4, { state: 'scheduled', session: later }),
    entry(5, { state: 'scheduled', session }),
    entry(6, { state: 'followUp', followUpAt: null }),
    entry(7, { state: 'followUp', followUpAt: '2026-12-09T08:00:00.000Z' }),
  ]
  expect(codes(all)).toEqual({ waiting: [3, 2, 1], clarification: [], agenda: [5, 4], followUp: [7, 6], closed: [] })
})

test('what has ended stays in the order it came in', () => {
  expect(codes([entry(9, { state: 'closed' }), entry(2, { state: 'declined' })]).closed).toEqual([9, 2])
})

test('by topic, by turn, and what is late', () => {
  const all = [
    entry(1, { topic: custody }),
    entry(2, { state: 'clarification', turn: 'requester' }),
    entry(3, { state: 'scheduled', turn: 'both', session }),
    entry(4, { late: true }),
  ]
  const found = (filter: Partial<typeof noFilter>, at = now) =>
    Object.values(codes(all, { ...noFilter, ...filter }, at)).flat()
  expect(found({ topic: 'Huolto' })).toEqual([1])
  expect(found({ turn: 'requester' })).toEqual([2])
  expect(found({ turn: 'group' })).toEqual([4, 1])
  expect(found({ turn: 'group' }, session.end)).toEqual([4, 1, 3])
  expect(found({ late: true })).toEqual([4])
  expect(topicsOf(all, 'sv').map(({ sv }) => sv)).toEqual(['Våld', 'Vårdnad'])
})

test('a meeting that is over waits for the group; before that it is nobody’s turn', () => {
  expect(turnNow({ turn: 'both', session }, now)).toBeNull()
  expect(turnNow({ turn: 'both', session }, session.end)).toBe('group')
  expect(turnNow({ turn: null, session: null }, now)).toBeNull()
})
