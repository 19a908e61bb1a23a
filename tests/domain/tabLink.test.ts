import { chatLink, placeOf, tabLink } from '../../src/domain/tabLink.ts'
import { routeOf } from '../../src/tab/route.ts'

const appId = '00000000-0000-4000-8000-000000000001'
const c = { id: 'c/1', groupId: '19:g@thread.v2' }

test('a link to a consultation leads to it in the tab, on the side that it is looked at from', () => {
  expect(routeOf(placeOf(c, 'requester'))).toEqual({ view: 'mine', item: '19:g@thread.v2 c/1' })
  expect(routeOf(placeOf(c, 'group'))).toEqual({ view: 'queue', groupId: '19:g@thread.v2', item: 'c/1' })
})

test('the link is Teams’ own, to the personal app, and carries the place whole', () => {
  const url = new URL(tabLink(appId, placeOf(c, 'group')))
  expect(url.origin + url.pathname).toBe(`https://teams.microsoft.com/l/entity/${appId}/rinnalla`)
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: placeOf(c, 'group') })
  expect(chatLink(appId)).toBe(`https://teams.microsoft.com/l/entity/${appId}/conversations`)
})
