import type { Group } from '../../src/domain/group.ts'
import { mayInGroup } from '../../src/domain/groupAccess.ts'
import { type GroupAction, groupActions } from '../../src/domain/groupAction.ts'
import { amended } from '../../src/domain/groupChange.ts'
import { multiProfessional, people } from '../app/smallWorld.ts'

const now = '2026-11-23T07:00:00.000Z'
const led: Group = multiProfessional
const alone: Group = { ...led, coordinators: [] }

/** Written by hand: what a coordinator may, and an administrator of a group without one. */
const coordinating: GroupAction[] = [
  'see',
  'handOver',
  'addCoordinator',
  'removeCoordinator',
  'setChair',
  'setSecretary',
  'setFallback',
  'addMember',
  'addEmailMember',
  'removeMember',
  'setBasics',
  'setCadence',
  'setBreaks',
  'setPlace',
  'pause',
  'resume',
  'moveChannel',
  'setFadeOut',
  'announce',
  'test',
]
const standingIn: GroupAction[] = [...coordinating.filter((action) => action !== 'handOver'), 'adopt']

const table: [string, keyof typeof people, Group, GroupAction[]][] = [
  ['a coordinator', 'consultant', led, coordinating],
  ['the second coordinator', 'second', led, coordinating],
  ['an administrator, of a group with a coordinator', 'admin', led, []],
  ['an administrator, of a group without one', 'admin', alone, standingIn],
  ['the chair', 'chair', led, ['announce']],
  ['the secretary', 'secretary', led, []],
  ['the fallback person, even without a coordinator', 'fallback', alone, []],
  ['a member', 'member', led, ['leave']],
  ['a member from outside', 'police', led, ['leave']],
  ['a worker', 'worker', led, []],
]

describe('Who may do what to a group', () => {
  test.each(table)('%s', (_, who, group, allowed) => {
    const may = groupActions.filter((action) => mayInGroup(people[who], action, group, now))
    expect(may.toSorted()).toEqual(allowed.toSorted())
  })

  test('somebody of another tenant never, be they named coordinator or administrator there', () => {
    const stranger = { ...people.stranger, administrator: true }
    for (const group of [alone, { ...led, coordinators: [stranger.id] }])
      expect(groupActions.filter((action) => mayInGroup(stranger, action, group, now))).toEqual([])
  })

  test('who handed the group over may bring it back for ten minutes, and nothing else', () => {
    const change = { id: 'x', action: 'handOver' as const, at: now, by: people.consultant.id, byName: '', about: '' }
    const given = amended(led, change, { coordinators: [people.member.id] }) as Group
    const may = (at: string) => groupActions.filter((action) => mayInGroup(people.consultant, action, given, at))
    expect(may('2026-11-23T07:09:59.000Z')).toEqual(['undo'])
    expect(may('2026-11-23T07:10:00.000Z')).toEqual([])
    expect(mayInGroup(people.member, 'undo', given, now)).toBe(false)
  })
})
