import { screenFields } from '../../src/anonymity/screenFields.ts'

const parts = (fields: Record<string, string>): string[] =>
  Object.entries(screenFields(fields, 'fi')).flatMap(([field, findings]) =>
    findings
      .filter(({ severity }) => severity === 'block')
      .map(({ type, start, end }) => `${field}: ${type} ${fields[field]?.slice(start, end)}`),
  )

test.each([
  ['Tunnus alkaa 010190', '-902A on loppu', '010190', '-902A'],
  ['Äiti on 010190-', '902A jatkuu', '010190-', '902A'],
  ['Äiti on 010190', '902A jatkuu', '010190', '902A'],
  ['Äiti on 0101', '90-902A.', '0101', '90-902A'],
  ['Äiti on 010190\u2060-\u200b ', '\n902A', '010190\u2060-', '902A'],
])('a code split over two fields is found in both: "%s" and "%s"', (one, two, left, right) => {
  const found = [`situation: HETU ${left}`, `tried: HETU ${right}`]
  expect(parts({ situation: one, question: 'Miten autan?', tried: two })).toEqual(found)
  expect(parts({ tried: two, situation: one }).sort()).toEqual(found)
})

test('a part that is found already stays as it was, and the other is found too', () => {
  expect(parts({ situation: 'Äiti syntynyt 010190', tried: '-902A' })).toEqual([
    'situation: DATE 010190',
    'tried: HETU -902A',
  ])
  expect(parts({ situation: 'Äiti on 010190-9', tried: '02A jatkuu' })).toEqual([
    'situation: PHONE 010190-9',
    'tried: HETU 02A',
  ])
})

test.each([
  ['Hän muutti 1.1.1990', '100 metriä matkaa'],
  ['Tapaaminen oli 3.2.2025', '2 lasta, 5 v ja 7 v'],
  ['Lapsia on 3', '4 kertaa käyty'],
  ['Perusteena LSL 36', '417/2007 ja 34 §'],
  ['', ''],
])('"%s" and "%s" make no code', (one, two) => {
  expect(parts({ situation: one, tried: two })).toEqual([])
})
