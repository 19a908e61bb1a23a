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
  confirmId: 'confirm_1',
  askConfirm: false,
}
const name = (n: number, ticked = false) => ({ id: `notName_${n}`, word: `Sana${n}`, reason: 'syy', ticked })

test('a form that was not checked has no block', () => {
  expect(reviewBlock(null, fi)).toEqual([])
})

test('what was replaced is told once for each reason', () => {
  const found = [
    { field: 'situation', replacement: '[henkilö 1]', reason: 'Tässä on nimi.' },
    { field: 'tried', replacement: '[henkilö 1]', reason: 'Tässä on nimi.' },
    { field: 'tried', replacement: '[henkilö 2]', reason: 'Tässä on nimi.' },
    { field: 'tried', replacement: '[puhelinnumero]', reason: 'Tässä on puhelinnumero.' },
  ]
  const words = visible(reviewBlock({ ...nothing, found }, fi))
  expect(words.filter((text) => text.startsWith('['))).toEqual(['[henkilö 1], [henkilö 2]', '[puhelinnumero]'])
  expect(words.at(-1)).toBe('Mitään ei ole vielä tallennettu eikä lähetetty.')
})

test('each perhaps-name has its own tick, and a tick once made stays', () => {
  const ticks = inputs(reviewBlock({ ...nothing, uncertain: [name(1, true), name(2)] }, fi))
  expect(ticks.map(({ id, label, title, value }) => [id, label, title, value])).toEqual([
    ['notName_1', 'Sana1', 'Ei ole nimi', 'true'],
    ['notName_2', 'Sana2', 'Ei ole nimi', 'false'],
  ])
})

test('of very many perhaps-names the first twenty are asked, and none that was ticked is forgotten', () => {
  const uncertain = Array.from({ length: 50 }, (_, i) => name(i, i >= 40))
  const ids = inputs(reviewBlock({ ...nothing, uncertain }, fi)).map(({ id }) => id)
  expect(ids.length).toBe(30)
  expect(ids).toContain('notName_49')
})

test('warnings ask for one confirmation', () => {
  const warnings = ['Utsjoki', 'Nuorgam'].map((word) => ({ field: 'situation', word, replacement: 'x', reason: 'syy' }))
  const asked = inputs(reviewBlock({ ...nothing, warnings, askConfirm: true }, fi))
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
