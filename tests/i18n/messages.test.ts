import { en } from '../../src/i18n/en.ts'
import { fi } from '../../src/i18n/fi.ts'
import { type Messages, messagesIn } from '../../src/i18n/messages.ts'
import { bracketed, pseudo } from '../../src/i18n/pseudo.ts'
import { sv } from '../../src/i18n/sv.ts'

/** Every message as `path -> text`; functions are called with marks in place of what they are given. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const several = Array.from({ length: value.length }, (_, i) => `‹${i}›`)
    const one = Array.from({ length: value.length }, () => 1)
    return [
      [`${path}()`, String(value(...several))],
      [`${path}(1)`, String(value(...one))],
    ]
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key))
}

const texts = (messages: Messages) => new Map(flat(messages))

/** The same in all languages on purpose: names of languages, numbers, codes. */
const same = [
  'first.language',
  'first.languageNames.fi',
  'first.languageNames.sv',
  'first.languageNames.en',
  'status.recommendationCount(1)',
  'sessions.ofGroup()',
  'sessions.ofGroup(1)',
  'lists.entry()',
  'lists.entry(1)',
  'sessions.case()',
  'sessions.case(1)',
  'reminders.line()',
  'reminders.line(1)',
  'deliveries.about()',
  'deliveries.about(1)',
  'metrics.few',
  'metrics.period()',
  'metrics.period(1)',
]

describe.each([
  ['Swedish', sv],
  ['English', en],
] as [string, Messages][])('%s', (_, messages) => {
  test('says all that Finnish says, and nothing else', () => {
    expect([...texts(messages).keys()].toSorted()).toEqual([...texts(fi).keys()].toSorted())
  })

  test('has no Finnish left in it', () => {
    const finnish = texts(fi)
    const equal = [...texts(messages)].filter(([path, text]) => finnish.get(path) === text).map(([path]) => path)
    expect(equal.filter((path) => !same.includes(path))).toEqual([])
  })

  test('uses everything that Finnish puts into its sentences', () => {
    const marks = (text: string | undefined) => (text?.match(/‹\d›/g) ?? []).toSorted()
    const finnish = texts(fi)
    const lost = [...texts(messages)].filter(([path, text]) => marks(text).join() !== marks(finnish.get(path)).join())
    expect(lost).toEqual([])
  })
})

test('Swedish and English differ', () => {
  const swedish = texts(sv)
  const equal = [...texts(en)].filter(([path, text]) => swedish.get(path) === text).map(([path]) => path)
  expect(equal.filter((path) => !same.includes(path))).toEqual([])
})

test('no message is empty, and none has a space at its end or two in a row', () => {
  const all = [fi, sv, en].flatMap((messages) => flat(messages))
  expect(all.length).toBeGreaterThan(900)
  expect(all.filter(([, text]) => text === '' || text !== text.trim() || text.includes('  '))).toEqual([])
})

test('the buttons of a consultation fit a phone', () => {
  const long = [fi, sv, en].flatMap((messages) => flat(messages.buttons).filter(([, text]) => text.length > 28))
  expect(long).toEqual([])
})

test('no message starts as Markdown would start a list, a heading or a quotation', () => {
  const all = [fi, sv, en].flatMap((messages) => flat(messages))
  expect(all.filter(([, text]) => /^([-+*>#]|\d+[.)]) /.test(text) || /[*_`[\]]/.test(text))).toEqual([])
})

test('messages are given in the language asked for', () => {
  expect([messagesIn('fi'), messagesIn('sv'), messagesIn('en')]).toEqual([fi, sv, en])
})

test('the pseudo-language brackets every text, of functions too', () => {
  const all = flat(pseudo(fi))
  expect(all.length).toBe(flat(fi).length)
  expect(all.filter(([, text]) => !/^⟦.*⟧$/s.test(text))).toEqual([])
  expect(bracketed('Lähetä')).toBe('⟦Lǟhétǟ⟧')
})
