import fc from 'fast-check'
import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { replaceFindings } from '../../src/anonymity/mask.ts'
import { adversarial } from '../bench/anonymityTexts.ts'
import { summaries } from './marked.ts'

const pieces = [
  'Minna', 'Virtasen', 'äiti', 'on', 'kertoi', '131052-908T', '040 123 4567', 'a@b.fi', '(at)', 'piste', 'Koskikatu 5', 'FI21', '1234', '-', '–', '\u00a0',
  '\u200b', '\u2060', '\ufe0f', '\u{e0031}', '\u0308', '.', ',', '\n', '12.3.2014', 'synt.', 'Toivo', 'ABC-123', '😀', '§', 'puh', 'Al-', 'O4O', "'s", ':n', 'e\u0301', '\ud835', 'Inarissa', 'nolla',
] // biome-ignore format: a list
// More of them by PROPERTY_RUNS.
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('findings lie in the text, in order and apart, and are the same each time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const findings = findIdentifiers(text)
      let end = 0
      for (const one of findings) {
        expect(one.start).toBeGreaterThanOrEqual(end)
        expect(one.end).toBeGreaterThan(one.start)
        expect(one.end).toBeLessThanOrEqual(text.length)
        end = one.end
      }
      expect(findIdentifiers(text)).toEqual(findings)
    }),
    { numRuns: RUNS },
  )
})

test('replacing the findings of a sentence made of names and numbers leaves nothing that blocks', () => {
  const name = fc.constantFrom('Minna Virtanen', 'Eetu', 'Abdirahman Warsame', 'Ljudmila', 'Toivo Mäki', 'Pekka')
  const number = fc.constantFrom(
    '131052-908T',
    '040 123 4567',
    'FI21 1234 5600 0007 85',
    'etu.suku@esimerkki.fi',
    'Koskikatu 5 A 12',
    'ABC-123',
  )
  const role = fc.constantFrom('äiti', 'poika', 'opettaja', 'naapuri', 'sosiaalityöntekijä')
  const verb = fc.constantFrom('kertoi', 'soitti', 'asuu', 'itkee')
  const sentence = fc.tuple(role, name, verb, number).map(([a, b, c, d]) => `Tänään ${a} ${b} ${c}, ${d}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
      const text = sentences.join(' ')
      const again = replaceFindings(text, findIdentifiers(text, 'fi'))
      expect(
        findIdentifiers(again, 'fi')
          .filter((one) => one.severity === 'block')
          .map((one) => again.slice(one.start, one.end)),
      ).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('invisible characters, accents apart and odd dashes change nothing of what is found', () => {
  for (const { text, lang } of summaries('written').slice(0, 12)) {
    const odd = text.normalize('NFD').replaceAll('-', '\u2011').replaceAll(' ', '\u00a0')
    expect(findIdentifiers(odd, lang).map((one) => one.type)).toEqual(
      findIdentifiers(text, lang).map((one) => one.type),
    )
  }
})

// Whether the time grows with the length and not with its square. Processor time, the best of several runs: the machine
// may be busy with something else.
function growth(textOf: (length: number) => string): number {
  const spend = (text: string): number => {
    const began = process.cpuUsage()
    findIdentifiers(text)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 5 && (run === 0 || long / Math.max(short, 2) >= SQUARE); run += 1) {
    short = Math.min(short, spend(textOf(4000)))
    long = Math.min(long, spend(textOf(32_000)))
  }
  return long / Math.max(short, 2)
}

// Eight times the text: a square would take 64 times as long.
const SQUARE = 32

test.each(
  [
  ['capitals', 'Aa '], ['digits', '1 '], ['one long number', '1'], ['one long word', 'a'], ['dots', 'a.'], ['at signs', '@a'], ['spelled', 'nolla '], ['dashes', '-1'],
  ['brackets', '(at)'], ['streets', 'Aakatu '], ['case cues', 'dnro 1/'], ['initials', 'A. '], ['newlines', '\n1'], ['accents', '\u0308'], ['zeros', 'O0'], ['links', 'www.'],
  ['double names', 'Aa-'], ['iban', 'FI21 '], ['months', 'may 1 '], ['role words', 'äiti '], ['names', 'äiti Minna. '], ['full names', 'Minna Virtanen '], ['quotes', '"a'],
  ['empty lines', '\n\n'], ['invisible signs', '\u200b'], ['joiners', 'a\u2060A'], ['tags', '\u{e0031}'], ['emojis', '😀'], ['apostrophes', "a'"], ['units', 'Aan koulu '], ['ages', '7 v '], ['dates', '1.1. '],
] /* biome-ignore format: a table */,
)('the time for %s grows with the length and not with its square', (_, unit) => {
  // A word after them, so that what stands before a word is read too.
  expect(growth((length) => `${unit.repeat(Math.ceil(length / unit.length))} Aa`)).toBeLessThan(SQUARE)
})

test.each(
  adversarial(8)
    .slice(0, 4)
    .map(({ name }, at) => [name, at] as const),
)('the time for words %s grows with the length and not with its square', (_, at) => {
  expect(growth((length) => adversarial(length)[at]?.text ?? '')).toBeLessThan(SQUARE)
})
