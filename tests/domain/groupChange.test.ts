import type { Group } from '../../src/domain/group.ts'
import { amended, changedSince, lastChange, peopleIn, wayBack } from '../../src/domain/groupChange.ts'
import { multiProfessional, people } from '../app/smallWorld.ts'

const now = '2026-11-23T07:00:00.000Z'
const { consultant, second } = people
const by = (who: typeof consultant, id: string, action: 'setChair' | 'pause' | 'test' = 'setChair') => ({
  id,
  action,
  at: now,
  by: who.id,
  byName: who.name,
  about: '',
})
const must = (group: Group | null): Group => {
  if (!group) throw new Error('nothing changed')
  return group
}

describe('A change of a group', () => {
  test('names the properties that differ, and keeps what stood there for the way back', () => {
    const after = must(amended(multiProfessional, by(consultant, 'a'), { chair: null, area: '' }))
    expect(lastChange(after)).toMatchObject({ fields: ['chair'], before: { chair: people.chair.id } })
    expect(wayBack(after, consultant.id, now)).toEqual({ chair: people.chair.id })
    expect(wayBack(after, second.id, now)).toBeNull()
  })

  test('is none when everything is so already', () => {
    expect(amended(multiProfessional, by(consultant, 'a'), { chair: people.chair.id })).toBeNull()
  })

  test('only the newest has a way back, and thirty are remembered', () => {
    let group: Group = multiProfessional
    for (let i = 0; i < 40; i += 1)
      group = must(amended(group, by(consultant, `c${i}`), { chair: i % 2 ? people.chair.id : null }))
    expect(group.changes).toHaveLength(30)
    expect(group.changes?.filter(({ before }) => before !== null).map(({ id }) => id)).toEqual(['c39'])
  })

  test('a test message is nothing that could be brought back', () => {
    const after = must(amended(multiProfessional, by(consultant, 'a', 'test'), { test: { row: 'r', at: now } }))
    expect(wayBack(after, consultant.id, now)).toBeNull()
  })

  test('somebody else’s change of the same property since one looked is found, any other is not', () => {
    const first = must(amended(multiProfessional, by(consultant, 'a'), { chair: null }))
    const then = must(amended(first, by(second, 'b', 'pause'), { pausedAt: now }))
    expect(changedSince(then, 'a', consultant.id, ['pausedAt'])?.byName).toBe('second')
    expect(changedSince(then, 'a', consultant.id, ['chair'])).toBeNull()
    expect(changedSince(then, 'b', consultant.id, ['pausedAt'])).toBeNull()
    // One's own change is no surprise; a card older than all that is remembered counts all of them.
    expect(changedSince(then, 'a', second.id, ['pausedAt'])).toBeNull()
    expect(changedSince(then, '', second.id, ['chair'])?.byName).toBe('consultant')
  })

  test('everybody with a role is in it once', () => {
    const group = { ...multiProfessional, chair: people.member.id }
    expect(peopleIn(group).filter((person) => person === people.member.id)).toHaveLength(1)
  })
})
