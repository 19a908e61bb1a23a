import type { Metrics } from '../../src/api/groupContract.ts'
import { chartsOf, inWords, lengthOf } from '../../src/tab/metrics/charts.ts'
import { metricsTexts } from '../../src/tab/texts/metrics.ts'

const none = { of: 0, percent: null }
const figures: Metrics['now'] = {
  requests: 16,
  firstAnswerHours: 3.5,
  answeredIn7Days: { of: 16, percent: 94 },
  sessionsHeld: { of: 'few', percent: null },
  sessionsWithoutCase: 'few',
  casesPerSession: null,
  topics: [
    { id: null, count: 7 },
    { id: 'violence', count: 9 },
  ],
  helps: [],
  recommendationsDone: none,
  recommendationsTold: none,
  followUpsOnTime: none,
  surveys: 0,
  valueForClient: 4.2,
  valueForWorker: null,
}
const metrics: Metrics = {
  groupId: 'g',
  name: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  quarter: '2026-4',
  quarters: ['2026-4'],
  from: '2026-10-01',
  to: '2026-12-31',
  now: figures,
  before: { ...figures, topics: [{ id: 'custody', count: 12 }] },
  names: {
    topics: { violence: { fi: 'Väkivalta', sv: 'Våld', en: 'Violence' }, custody: { fi: 'Huolto', sv: 'V', en: 'C' } },
    helps: {},
  },
}
const texts = metricsTexts('fi')
const chart = (id: string) => chartsOf(metrics, texts, 'fi').find((each) => each.id === id)

test('a split has the topics of both quarters, the others last, and as much room as the longest bar', () => {
  expect(chart('topics')).toMatchObject({
    max: 12,
    bars: [
      { name: 'Väkivalta', now: 9, before: 0 },
      { name: 'Huolto', now: null, before: 12 },
      { name: 'Muut yhteensä', now: 7, before: 0 },
    ],
  })
  expect(chart('helps')?.bars).toEqual([])
})

test('a share of few is few, a share of nothing is not known', () => {
  expect(chart('sessions')?.bars[0]?.now).toBe('few')
  expect(chart('outcomes')?.bars.map(({ now }) => now)).toEqual([null, null, null])
  expect(chart('answers')?.bars[0]).toMatchObject({ name: 'Vastattu 7 päivässä', now: 94, unit: 'percent' })
})

test('few, or nothing known, is no bar: its length would tell the number', () => {
  expect([lengthOf('few', 5), lengthOf(null, 5), lengthOf(4.2, 5), lengthOf(9, 5)]).toEqual([0, 0, 84, 100])
})

test('values in words, with each language’s decimal sign', () => {
  const say = (value: number | 'few' | null, unit: 'percent' | 'score' | 'hours', language: 'fi' | 'en' = 'fi') =>
    inWords(value, unit, metricsTexts(language), language)
  expect([say(94, 'percent'), say(4.2, 'score'), say(3.5, 'hours'), say('few', 'score'), say(null, 'score')]).toEqual([
    '94 %',
    '4,2',
    '3,5 työtuntia',
    'alle 5',
    '–',
  ])
  expect(say('few', 'percent')).toBe('liian vähän tietoa')
  expect([say(94, 'percent', 'en'), say(4.2, 'score', 'en')]).toEqual(['94%', '4.2'])
})
