import { beginningsBefore, matchesNear, numbersOf, placesOf } from '../../src/anonymity/candidates.ts'
import { summaries } from './marked.ts'

const everywhere = (pattern: RegExp, text: string) => [
  ...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`.replace('y', ''))),
]
const told = (matches: RegExpExecArray[]) => matches.map((match) => [match.index, match[0]])
const texts = summaries('written').map(({ text }) => text)

test('near its cue a pattern finds what a search of the whole text finds', () => {
  const pattern = /(?<!\p{L})(?:\p{Ll}{1,20} )?(?:äiti|isä)\p{L}{0,6}/uy
  let found = 0
  for (const text of texts) {
    const near = matchesNear(pattern, text, placesOf(/äiti|isä/g, text), 21)
    found += near.length
    expect(told(near)).toEqual(told(everywhere(pattern, text)))
  }
  expect(found).toBeGreaterThan(50)
})

test('a pattern that begins with a word or a number is found from the beginnings alone', () => {
  const pattern = /(?<![\p{L}\d])[\p{L}\d]{1,12} \d{1,2}(?!\d)/uy
  let found = 0
  for (const text of [...texts, '…Å12 4, 5€ 6', '“a 1”']) {
    const near = matchesNear(pattern, text, beginningsBefore(text, numbersOf(text).all, 13))
    found += near.length
    expect(told(near)).toEqual(told(everywhere(pattern, text)))
  }
  expect(found).toBeGreaterThan(50)
})

test('a cue within a cue is a place too', () => {
  expect(placesOf(/aha|ha/g, 'ahaha')).toEqual([0, 1, 2, 3])
})

test('numbers are long where at least six digits stand close together', () => {
  expect(numbersOf('1 lapsi kotona, 12.3.2015 ja lopuksi vielä 123456')).toEqual({
    all: [0, 16, 19, 21, 43],
    long: [16, 43],
  })
})
