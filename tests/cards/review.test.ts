import type { Review } from '../../src/cards/data.ts'
import { fieldName, reviewBlock } from '../../src/cards/review.ts'
import { fi } from '../../src/i18n/fi.ts'
import { inputs, visible } from './walk.ts'

const nothing: Review = {
  values: {},
  found: [],
  uncertain: [],
  warnings: [],
  problems: [],
  smallPlace: false,
  accepted: false,
  confirmId: 'confirm_1',
  askConfirm: false,
}
const name = (n: number, ticked = false) => ({
  id: `notName_${n}`,
  word: `Sana${n}`,
  replacement: `[henkilö ${n}]`,
  reason: 'syy',
  ticked,
})

test('a form that was not checked has no block', () => {
  expect(reviewBlock(null, null, fi)).toEqual([])
})

test('what was replaced is told once for each reason', () => {
  const found = [
    { field: 'situation', word: 'M…', replacement: '[henkilö 1]', reason: 'Tässä on nimi.' },
    { field: 'tried', word: 'M…', replacement: '[henkilö 1]', reason: 'Tässä on nimi.' },
    { field: 'tried', word: 'E…', replacement: '[henkilö 2]', reason: 'Tässä on nimi.' },
    { field: 'tried', word: '', replacement: '[puhelinnumero]', reason: 'Tässä on puhelinnumero.' },
  ]
  const words = visible(reviewBlock({ ...nothing, found }, null, fi)).map((text) => text.replace(/[\u2068\u2069]/g, ''))
  expect(words.filter((text) => text.includes('['))).toEqual([
    '”M…” → [henkilö 1], ”E…” → [henkilö 2]',
    '[puhelinnumero]',
  ])
  expect(words.at(-2)).toBe('Mitään ei ole vielä tallennettu eikä lähetetty.')
  expect(words.at(-1)).toBe('Tarkistus on apuväline: se voi erehtyä. Sinä päätät, onko teksti valmis.')
})

test('each perhaps-name has its own tick, and a tick once made stays', () => {
  const ticks = inputs(reviewBlock({ ...nothing, uncertain: [name(1, true), name(2)] }, null, fi))
  expect(ticks.map(({ id, label, title, value }) => [id, label, title, value])).toEqual([
    ['notName_1', '”\u2068Sana1\u2069” → (henkilö 1)', 'Ei ole nimi', 'true'],
    ['notName_2', '”\u2068Sana2\u2069” → (henkilö 2)', 'Ei ole nimi', 'false'],
  ])
})

test('of very many perhaps-names the first twenty are asked, and none that was ticked is forgotten', () => {
  const uncertain = Array.from({ length: 50 }, (_, i) => name(i, i >= 40))
  const ids = inputs(reviewBlock({ ...nothing, uncertain }, null, fi)).map(({ id }) => id)
  expect(ids.length).toBe(30)
  expect(ids).toContain('notName_49')
})

test('one press accepts all suggestions, as long as there is something to accept', () => {
  const save = { verb: 'send' as const, nonce: 'n' }
  const offered = (review: Partial<Review>) =>
    JSON.stringify(reviewBlock({ ...nothing, ...review }, save, fi)).includes('"accept":true')
  expect(offered({ uncertain: [name(1)] })).toBe(true)
  expect(offered({ uncertain: [name(1, true)] })).toBe(false)
  expect(offered({ accepted: true })).toBe(false)
})

test('things that only together tell who it is are called that', () => {
  const warnings = ['Utsjoella', '9-vuotias'].map((word) => ({
    field: 'situation',
    word,
    replacement: 'x',
    reason: 'syy',
  }))
  const said = visible(reviewBlock({ ...nothing, warnings, smallPlace: true }, null, fi)).join(' ')
  expect(said).toContain('pienellä paikkakunnalla')
})

test('warnings ask for one confirmation', () => {
  const warnings = ['Utsjoki', 'Nuorgam'].map((word) => ({ field: 'situation', word, replacement: 'x', reason: 'syy' }))
  const asked = inputs(reviewBlock({ ...nothing, warnings, askConfirm: true }, null, fi))
  expect(asked.map(({ id, value }) => [id, value])).toEqual([['confirm_1', 'false']])
})

test.each([
  ['situation', 'Tilanne'],
  ['recommendation3', 'Suositus'],
  ['day2', 'Päivä'],
  ['why.recommendation1', 'Mikä esti'],
  ['somethingElse', 'Kohta'],
])('the field %s is called %s', (field, said) => {
  expect(fieldName(field, fi)).toBe(said)
})
