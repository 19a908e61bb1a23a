import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { normalise } from '../../src/anonymity/normalise.ts'

const found = (text: string): string[] =>
  findIdentifiers(text, 'fi').map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

test.each(
  [
  ['variation selectors', '\ufe0f'], ['keycaps', '\u20e3'], ['word joiners', '\u2060'], ['vowel separators', '\u180e'],
  ['tags', '\u{e0031}'], ['supplementary selectors', '\u{e0100}'], ['grapheme joiners', '\u034f'], ['letter marks', '\u061c'], ['fillers', '\u3164'],
] /* biome-ignore format: a table */,
)('%s among the digits of a number hide nothing', (_, sign) => {
  const number = `0${sign}4${sign}0 1234567`
  expect(found(`Puh ${number}.`)).toEqual([`PHONE ${number}`])
  const code = `010190${sign}${sign}-902A`
  expect(found(`Tunnus ${code}.`)).toEqual([`HETU ${code}`])
})

test('an invisible sign between a small and a capital letter parts two words, elsewhere it is nothing', () => {
  expect(normalise('Minna\u2060Virtanen').text).toBe('Minna Virtanen')
  expect(normalise('Minna\u2060\u200bVirtanen').text).toBe('Minna Virtanen')
  expect(normalise('Min\u2060na \u2060V').text).toBe('Minna V')
  expect(found('Minna\u2060Virtanen, 010190\u2060-902A')).toEqual([
    'PERSON Minna\u2060Virtanen',
    'HETU 010190\u2060-902A',
  ])
})

test('the way back leads to the signs a letter came of', () => {
  const text = 'e\u0301\u2060\u{e0031}\u{1d400}a\u2060B'
  const { text: plain, start, end } = normalise(text)
  expect(plain).toBe('éAa B')
  expect([...plain].map((_, at) => text.slice(start(at), end(at + 1)))).toEqual([
    'e\u0301',
    '\u{1d400}',
    'a',
    '\u2060',
    'B',
  ])
  expect(start(plain.length)).toBe(text.length)
})
