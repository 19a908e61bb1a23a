import { chainOf, comesBack, followUpLateAt, overdue, toldOf } from '../../src/domain/followUp.ts'
import { aConsultation } from '../store/samples.ts'

const friday = '2026-12-04T07:00:00.000Z'

test('a follow-up is overdue when its day has passed, and stays so; three working days later the coordinator hears', () => {
  const due = { state: 'followUp', followUpAt: friday } as const
  expect(overdue(due, '2026-12-04T21:59:59.999Z')).toBe(false)
  expect(overdue(due, '2026-12-04T22:00:00.000Z')).toBe(true)
  expect(overdue(due, '2027-12-04T22:00:00.000Z')).toBe(true)
  expect(overdue({ ...due, state: 'closed' }, '2027-12-04T22:00:00.000Z')).toBe(false)
  expect(overdue({ ...due, followUpAt: null }, '2027-12-04T22:00:00.000Z')).toBe(false)
  expect(followUpLateAt(friday)).toBe('2026-12-09T06:00:00.000Z')
})

test('one that nobody tells of comes back at a later session: seven quiet working days after the last of its reminders', () => {
  const due = { state: 'followUp', followUpAt: friday } as const
  // 17 working days: Christmas Eve is none, and Christmas falls on a Friday.
  expect(comesBack(due, '2026-12-31T05:59:59.999Z')).toBe(false)
  expect(comesBack(due, '2026-12-31T06:00:00.000Z')).toBe(true)
  expect(comesBack({ ...due, state: 'closed' }, '2026-12-31T06:00:00.000Z')).toBe(false)
  expect(comesBack({ ...due, followUpAt: null }, '2026-12-31T06:00:00.000Z')).toBe(false)
})

test('the chain names all that a consultation goes on from, also where an earlier version kept only the last', () => {
  const previous = { groupId: 'g', id: 'k', code: 5, how: 'continued' } as const
  expect(chainOf(aConsultation({ code: 1 }))).toEqual([1])
  expect(chainOf(aConsultation({ code: 9, previous }))).toEqual([5, 9])
  expect(chainOf(aConsultation({ code: 9, previous, chain: [1, 5] }))).toEqual([1, 5, 9])
  expect(chainOf(aConsultation({ code: 5, previous: { ...previous, how: 'redirected' } }))).toEqual([5])
})

test('the client has been told when nothing is left to tell', () => {
  const item = (told?: 'yes' | 'notYet' | 'notApplicable') => ({
    id: 'r',
    state: 'open' as const,
    ...(told ? { told } : {}),
  })
  const of = (recommendations: ReturnType<typeof item>[], toldToClient: 'yes' | null = null) =>
    toldOf({ recommendations, toldToClient })
  expect(of([item('yes'), item('notYet')])).toBe('notYet')
  expect(of([item('yes'), item('notApplicable')])).toBe('yes')
  expect(of([item('notApplicable')])).toBe('notApplicable')
  expect(of([item('yes'), item()])).toBeNull()
  // Rows of an earlier version say it once for all.
  expect(of([item()], 'yes')).toBe('yes')
  expect(of([], 'yes')).toBe('yes')
})
