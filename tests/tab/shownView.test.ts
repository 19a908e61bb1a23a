import type { Me } from '../../src/api/contract.ts'
import { shownView } from '../../src/tab/shownView.ts'

const name = { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' }
const me: Me = {
  name: 'Mika Metsä',
  language: null,
  groups: [
    { groupId: 'member', name, coordinates: false, views: ['sessions'] },
    { groupId: 'leads', name, coordinates: true, views: ['queue', 'sessions', 'followUps', 'metrics', 'group'] },
  ],
}

test('what one sees is shown, and one’s own always', () => {
  const route = { view: 'queue', groupId: 'leads', item: 'c-1' } as const
  expect(shownView(route, me)).toEqual({ route })
  expect(shownView({ view: 'mine' }, me)).toEqual({ route: { view: 'mine' } })
})

test('a member who opens the channel’s tab begins with the sessions', () => {
  expect(shownView({ view: 'queue', groupId: 'member' }, me)).toEqual({
    route: { view: 'sessions', groupId: 'member' },
  })
})

test('a link to a case of the queue, and a view of another’s, is told to be for others', () => {
  expect(shownView({ view: 'queue', groupId: 'member', item: 'c-1' }, me)).toMatchObject({ route: null })
  expect(shownView({ view: 'group', groupId: 'member' }, me)).toEqual({
    route: null,
    groupId: 'member',
    view: 'group',
    views: ['sessions'],
  })
  expect(shownView({ view: 'queue', groupId: 'elsewhere' }, me)).toMatchObject({ route: null, views: [] })
})

test('nobody is sent away before it is known who they are', () => {
  const route = { view: 'metrics', groupId: 'leads' } as const
  expect(shownView(route, null)).toEqual({ route })
})
