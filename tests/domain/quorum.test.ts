import { blankMember, type Member } from '../../src/domain/group.ts'
import { quorumCheckAt, quorumFails, quorumOf, quorumState, quorumUnsure } from '../../src/domain/quorum.ts'
import { m1 } from '../../src/models/m1.ts'
import { m3 } from '../../src/models/m3.ts'
import { aGroup, aSession } from '../store/samples.ts'

const member = (person: string | null, profession: string): Member => ({
  ...blankMember,
  person,
  name: 'Jäsen',
  profession: { fi: profession, sv: profession, en: profession },
  outsideSocialWelfare: false,
})
const members = [
  member('t:a', 'perheneuvonta'),
  member('t:b', 'Perheneuvonta'),
  member('t:c', 'lastenpsykiatria'),
  member(null, 'poliisi'),
]
const group = { ...aGroup(), members }
const saying = (...no: string[]) =>
  aSession({ replies: Object.fromEntries(no.map((person) => [person, 'notComing' as const])) })

describe('the quorum', () => {
  test.each([
    ['nobody has said no', [], 3, []],
    ['one of two of the same profession has', ['t:a'], 3, []],
    ['both have', ['t:a', 't:b'], 2, ['perheneuvonta']],
    ['a whole profession has', ['t:c'], 2, ['lastenpsykiatria']],
    ['everybody with the app has', ['t:a', 't:b', 't:c'], 1, ['perheneuvonta', 'lastenpsykiatria']],
    ['a member without the app has, as noted', ['Jäsen'], 2, ['poliisi']],
  ])('counts professions: %s', (_, no, there, away) => {
    const quorum = quorumOf(group, m3, saying(...no))
    expect(quorum).toMatchObject({ needed: 3, there })
    expect(quorum?.away.map(({ fi }) => fi.toLowerCase())).toEqual(away)
    expect(quorumFails(quorum)).toBe(there < 3)
  })

  test('is sure by those who have said that they come: silence is no yes', () => {
    const said = (...yes: string[]) =>
      aSession({ replies: Object.fromEntries(yes.map((key) => [key, 'coming' as const])) })
    const state = (...yes: string[]) => {
      const quorum = quorumOf(group, m3, said(...yes))
      return [quorum?.sure, quorum?.silent, quorumFails(quorum), quorumUnsure(quorum)]
    }
    expect(state()).toEqual([0, 4, false, true])
    expect(state('t:a', 't:b', 't:c')).toEqual([2, 1, false, true])
    expect(state('t:a', 't:c', 'Jäsen')).toEqual([3, 1, false, false])
    // Where it fails it is that, whoever is silent.
    expect(quorumUnsure(quorumOf(group, m3, saying('t:c')))).toBe(false)
  })

  test('is none where the model has none', () => {
    expect(quorumOf(group, m1, saying('t:a'))).toBeNull()
    expect(quorumFails(null)).toBe(false)
  })

  test('has another state when others are away, and the same one for the same', () => {
    const state = (...no: string[]) => {
      const quorum = quorumOf(group, m3, saying(...no))
      return quorum && quorumState(saying(...no), quorum)
    }
    expect(state('t:c')).toBe(state('t:c', 't:a'))
    expect(state('t:c')).not.toBe(state('t:a', 't:b'))
  })

  test.each([
    ['a Tuesday', '2026-12-01T07:00:00.000Z', '2026-11-26T07:00:00.000Z'],
    ['after Independence Day', '2026-12-09T07:00:00.000Z', '2026-12-04T07:00:00.000Z'],
    ['after Easter', '2027-03-30T06:00:00.000Z', '2027-03-23T07:00:00.000Z'],
  ])('is looked at three working days before: %s', (_, start, at) => {
    expect(quorumCheckAt(start)).toBe(at)
  })
})
