import { startOf } from '../../src/tab/start.ts'

const thread = '19:meeting_abc@thread.v2'

test('a link to the tab says what is shown first, before what the tab was set to show', () => {
  expect(startOf({ id: 'queue/g', subPageId: 'queue/g/c1' })).toEqual({ view: 'queue', groupId: 'g', item: 'c1' })
  expect(startOf({ id: 'queue/g', subPageId: 'nonsense' })).toEqual({ view: 'queue', groupId: 'g' })
  expect(startOf({ id: 'rinnalla' })).toEqual({ view: 'mine' })
})

test('beside a meeting it is the panel of the tab’s group, by the meeting’s chat', () => {
  const page = { id: 'queue/g', frameContext: 'sidePanel' }
  expect(startOf(page, thread)).toEqual({ view: 'panel', groupId: 'g', item: thread })
  expect(startOf(page)).toEqual({ view: 'panel', groupId: 'g', item: 'now' })
  expect(startOf(page, 'a/b?c')).toEqual({ view: 'panel', groupId: 'g', item: 'now' })
  expect(startOf({ id: 'rinnalla', frameContext: 'sidePanel' }, thread)).toEqual({ view: 'mine' })
})
