import { addressOf, type Route, routeOf } from '../../src/tab/route.ts'

const routes: Route[] = [
  { view: 'mine' },
  { view: 'new' },
  { view: 'mine', item: 'group-1 k 27' },
  { view: 'queue', groupId: 'a/b' },
  { view: 'followUps', groupId: 'g:1', item: 'c-1' },
  { view: 'panel', groupId: 'g', item: '2026-12-01T07:00:00.000Z' },
]

test.each(routes)('what is shown is read from its address again: %j', (route) => {
  expect(routeOf(addressOf(route))).toEqual(route)
  // Teams carries it without the sign.
  expect(routeOf(addressOf(route).slice(2))).toEqual(route)
})

test.each(['', '#', '#/queue', '#/panel/g', '#/nowhere/g', '#/__proto__/g', '#/%E0%A4%A'])(
  'an address that says nothing is no route: %s',
  (address) => {
    expect(routeOf(address)).toBeNull()
  },
)
