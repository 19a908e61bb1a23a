import type { Page } from '../../src/api/contract.ts'
import type { Outcome } from '../../src/tab/client.ts'
import { paged } from '../../src/tab/pages.ts'

interface List extends Page {
  items: string[]
}

/** A server that keeps three pages, tells of each only when it has changed, and is down where it is told to be. */
function server() {
  const pages: Record<string, List> = {
    '': { items: ['a', 'b'], next: '1' },
    '1': { items: ['c', 'd'], next: '2' },
    '2': { items: ['e'], next: null },
  }
  const asked: string[] = []
  const down = new Set<string>()
  const pageAt = (cursor: string) => {
    let had: List | undefined
    return async (): Promise<Outcome<List>> => {
      asked.push(cursor)
      const now = pages[cursor]
      if (down.has(cursor) || !now) return { kind: 'failed', reference: 'R-1' }
      if (had === now) return { kind: 'same' }
      had = now
      return { kind: 'data', data: now, tag: null }
    }
  }
  return { pages, asked, down, pageAt }
}

const join = (one: List, other: List) => ({ ...other, items: [...one.items, ...other.items] })

test('a list begins with its first page, and goes on by one whenever more is wanted', async () => {
  const { pageAt } = server()
  let wanted = 1
  const ask = paged(pageAt, join, () => wanted)
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a', 'b'], next: '1' } })
  wanted = 2
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a', 'b', 'c', 'd'], next: '2' } })
  wanted = 9
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a', 'b', 'c', 'd', 'e'], next: null } })
  expect(await ask()).toEqual({ kind: 'same' })
})

test('what changes on any page is a new whole, without the other pages being sent again', async () => {
  const { pages, pageAt, asked } = server()
  const ask = paged(pageAt, join, () => 3)
  await ask()
  pages['1'] = { items: ['c', 'x'], next: '2' }
  asked.length = 0
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a', 'b', 'c', 'x', 'e'] } })
  expect(asked).toEqual(['', '1', '2'])
})

test('a list that has become shorter ends where it ends now', async () => {
  const { pages, pageAt } = server()
  const ask = paged(pageAt, join, () => 3)
  await ask()
  pages[''] = { items: ['a'], next: null }
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a'], next: null } })
})

test('a page that fails fails the whole list, and once it is back all is there', async () => {
  const { pages, down, pageAt } = server()
  const ask = paged(pageAt, join, () => 3)
  down.add('2')
  expect(await ask()).toEqual({ kind: 'failed', reference: 'R-1' })
  down.delete('2')
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['a', 'b', 'c', 'd', 'e'] } })
  down.add('2')
  pages[''] = { items: ['x', 'b'], next: '1' }
  expect(await ask()).toEqual({ kind: 'failed', reference: 'R-1' })
  down.delete('2')
  expect(await ask()).toMatchObject({ kind: 'data', data: { items: ['x', 'b', 'c', 'd', 'e'] } })
})
