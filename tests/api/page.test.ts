import { cursorOf, keyIn, pageOf } from '../../src/api/page.ts'

const letters = [...'abcdefg']
const own = (letter: string) => letter
/** All pages of a list, one after the other. */
function all(items: string[], limit: number, order: 'up' | 'down', between: (page: number) => string[] = () => items) {
  const pages: string[][] = []
  let after: string | null = null
  for (let page = 0; page < 20; page += 1) {
    const { items: shown, next } = pageOf(between(page), own, { after, limit }, order)
    pages.push(shown)
    if (next === null) return pages
    after = keyIn(next)
  }
  return pages
}

test('pages cover a list once, in its order, either way', () => {
  expect(all(letters, 3, 'up')).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']])
  expect(all(letters.toReversed(), 3, 'down')).toEqual([['g', 'f', 'e'], ['d', 'c', 'b'], ['a']])
  expect(all([], 3, 'up')).toEqual([[]])
  expect(all(['a', 'b', 'c'], 3, 'up')).toEqual([['a', 'b', 'c']])
})

test('what comes or goes between two pages neither hides nor doubles anything else', () => {
  const gone = (page: number) => (page === 0 ? letters : letters.filter((letter) => letter !== 'c' && letter !== 'a'))
  expect(all(letters, 3, 'up', gone).slice(1)).toEqual([['d', 'e', 'f'], ['g']])
})

test('a cursor is a key and nothing else', () => {
  expect(keyIn(cursorOf('g-m3 2026-11-27T08:00:00.000Z ä'))).toBe('g-m3 2026-11-27T08:00:00.000Z ä')
  for (const wrong of ['', '%', 'a b', '=']) expect(keyIn(wrong)).toBeNull()
})
