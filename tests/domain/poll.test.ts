import { blankMember } from '../../src/domain/group.ts'
import {
  answerable,
  askedIn,
  counted,
  type Poll,
  remindersOf,
  type Suits,
  tally,
  unanswered,
} from '../../src/domain/poll.ts'
import { m1 } from '../../src/models/m1.ts'
import { m3 } from '../../src/models/m3.ts'
import { aGroup } from '../store/samples.ts'

const [first, second] = ['2026-12-14T07:00:00.000Z', '2026-12-16T07:00:00.000Z']
const poll: Poll = {
  id: '1',
  groupId: 'g1',
  createdAt: '2026-11-23T07:00:00.000Z',
  dates: [
    { start: first, days: 1 },
    { start: second, days: 2 },
  ],
  closesAt: '2026-11-30T14:00:00.000Z',
  place: '',
  state: 'open',
  chosen: null,
  startedBy: 'Koordinoija',
  endedBy: null,
  workers: ['t:worker'],
}
const profession = { fi: 'a', sv: 'a', en: 'a' }
const member = { ...blankMember, person: 't:member', profession, outsideSocialWelfare: false }
const group = { ...aGroup(), coordinators: ['t:coordinator'], members: [member], fallback: 't:fallback' }
const said = (person: string, one: Suits, two: Suits) => ({
  pollId: '1',
  person,
  at: poll.createdAt,
  suits: { [first]: one, [second]: two },
})

describe('a poll for a date', () => {
  test('asks those with a role in the group but its fallback person, and the workers of earlier sessions', () => {
    expect(askedIn(poll, group)).toEqual(['t:coordinator', 't:member', 't:worker'])
  })

  test('counts date by date, without names', () => {
    const answers = [
      said('t:member', 'yes', 'no'),
      said('t:worker', 'ifNeedBe', 'yes'),
      said('t:coordinator', 'yes', 'yes'),
    ]
    expect(tally(poll, answers)).toEqual([
      { start: first, days: 1, yes: 2, ifNeedBe: 1, no: 0 },
      { start: second, days: 2, yes: 2, ifNeedBe: 0, no: 1 },
    ])
  })

  test('counts nobody who has left the group; where workers enrol, everybody of the area', () => {
    const answers = [said('t:member', 'yes', 'no'), said('t:left', 'yes', 'yes')]
    expect(counted(poll, group, m3, answers).map(({ person }) => person)).toEqual(['t:member'])
    expect(counted(poll, group, m1, answers)).toHaveLength(2)
  })

  test('waits for those who have said nothing', () => {
    expect(unanswered(poll, group, [said('t:member', 'no', 'no')])).toEqual(['t:coordinator', 't:worker'])
  })

  test('reminds on the mornings of the two working days before the deadline, and on none that is past or too near its beginning', () => {
    expect(remindersOf(poll)).toEqual(['2026-11-26T07:00:00.000Z', '2026-11-27T07:00:00.000Z'])
    expect(remindersOf({ ...poll, closesAt: '2026-11-24T14:00:00.000Z' })).toEqual([])
    expect(remindersOf({ ...poll, closesAt: '2026-11-25T14:00:00.000Z' })).toEqual(['2026-11-24T07:00:00.000Z'])
  })

  test('is answered until its deadline, while it is open', () => {
    expect(answerable(poll, '2026-11-30T13:59:59.000Z')).toBe(true)
    expect(answerable(poll, poll.closesAt)).toBe(false)
    expect(answerable({ ...poll, state: 'chosen' }, poll.createdAt)).toBe(false)
    expect(answerable({ ...poll, state: 'cancelled' }, poll.createdAt)).toBe(false)
  })
})
