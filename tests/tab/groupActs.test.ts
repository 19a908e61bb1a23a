import { type GroupAction, groupActions } from '../../src/domain/groupAction.ts'
import { acts, actsOf, groupPress } from '../../src/tab/group/acts.ts'

const group = { groupId: 'g', seen: 'c1' }

test('everything that people do to a group has its place, but leaving and setting up', () => {
  const placed: readonly GroupAction[] = Object.values(acts).flat()
  expect(groupActions.filter((action) => !placed.includes(action))).toEqual([
    'see',
    'create',
    'leave',
    'left',
    'channelGone',
  ])
  expect(new Set(placed).size).toBe(placed.length)
})

test('only what one may do now is offered', () => {
  expect(actsOf('people', { actions: ['see', 'pause', 'handOver', 'addMember'] })).toEqual(['addMember', 'handOver'])
  expect(actsOf('reach', { actions: ['announce'] })).toEqual(['announce'])
})

test('a form opens, what needs none is done; both carry the newest change that was seen', () => {
  expect(groupPress('setChair', group)).toEqual({
    verb: 'groupForm',
    data: { groupId: 'g', seen: 'c1', pick: 'setChair' },
  })
  expect(groupPress('pause', { groupId: 'g', seen: null })).toEqual({
    verb: 'saveGroup',
    data: { groupId: 'g', seen: '', pick: 'pause' },
  })
  expect(groupPress('announce', group).verb).toBe('announce')
})
