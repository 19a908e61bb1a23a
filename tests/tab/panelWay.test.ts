import { wayFromPanel } from '../../src/tab/panelWay.ts'

test('beside a meeting that is no session the consultant gets to the queue, and everybody else to their own', () => {
  const named = { groupId: 'g', name: { fi: 'x', sv: 'x', en: 'x' } }
  const me = { name: 'x', language: null, groups: [{ ...named, coordinates: true, views: ['queue' as const] }] }
  expect(wayFromPanel('g', me)).toEqual({ view: 'queue', groupId: 'g' })
  expect(wayFromPanel('other', me)).toEqual({ view: 'mine' })
  expect(wayFromPanel('g', null)).toEqual({ view: 'mine' })
})
