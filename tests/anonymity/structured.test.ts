import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { summaries } from './marked.ts'

// Each line: what must be found, and the text it stands in. Codes are from the artificial range 900-999.
const BLOCKED: [string, string, string][] = [
  ['HETU', '131052-908T', 'Asiakkaan hetu on 131052-908T.'],
  ['HETU', '131052-908x', 'wrong check, lower case 131052-908x'],
  ['HETU', '010594Y9032', 'Uusi välimerkki 010594Y9032 vuodesta 2023'],
  ['HETU', '010516b903x', 'henkilötunnus: 010516b903x'],
  ['HETU', '131052 – 908 T', 'hetu 131052 – 908 T'],
  ['HETU', '13 10 52 - 908T', 'tunnus 13 10 52 - 908T'],
  ['HETU', '131052908T', 'hetu131052908Tsoitti'],
  ['HETU', '13.10.1952-908T', 'synt. 13.10.1952-908T'],
  ['HETU', 'l3lO52-9O8T', 'hetu l3lO52-9O8T'],
  ['HETU', '131052-\n908T', 'hetu 131052-\n908T'],
  ['HETU', '131052-xxxx', 'asiakas 131052-xxxx'],
  ['HETU', '131052-', 'hetun alkuosa 131052-'],
  ['HETU', '131052+908T', 'vanhus 131052+908T'],
  ['HETU', '131052-908T', 'hetu 131052-908T, tili FI21 1234 5600 0007 85'],
  ['PHONE', '040 123 4567', 'soita 040 123 4567 huomenna'],
  ['PHONE', '0401234567', 'numero 0401234567.'],
  ['PHONE', '+358 (0)40 123 4567', 'tavoittaa +358 (0)40 123 4567'],
  ['PHONE', '+35840-1234567', 'puh. +35840-1234567'],
  ['PHONE', '00358 50 1234567', 'ulkomailta 00358 50 1234567'],
  ['PHONE', '016 512 345', 'lankapuhelin 016 512 345'],
  ['PHONE', 'O4O 123 4567', 'numero O4O 123 4567'],
  [
    'PHONE',
    'nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän',
    'nro nolla neljä nolla yksi kaksi kolme neljä viisi kuusi seitsemän',
  ],
  ['PHONE', '+46 70 123 45 67', 'isä Ruotsissa +46 70 123 45 67'],
  ['PHONE', '045\u00a0123\u00a04567', 'puh 045\u00a0123\u00a04567'],
  ['EMAIL', 'etu.suku@esimerkki.fi', 'posti etu.suku@esimerkki.fi.'],
  ['EMAIL', 'etu.suku(at)esimerkki.fi', 'posti etu.suku(at)esimerkki.fi'],
  ['EMAIL', 'etu piste suku (at) gmail piste com', 'osoite on etu piste suku (at) gmail piste com ja'],
  ['EMAIL', 'etu.suku at gmail.com', 'skriv till etu.suku at gmail.com'],
  ['IBAN', 'FI21 1234 5600 0007 85', 'tili FI21 1234 5600 0007 85'],
  ['IBAN', 'fi2112345600000785', 'tilille fi2112345600000785'],
  ['IBAN', 'FI21 1234 5600 0007 86', 'väärä tarkiste FI21 1234 5600 0007 86'],
  ['IBAN', 'SE45 5000 0000 0583 9825 7466', 'konto SE45 5000 0000 0583 9825 7466'],
  ['ADDRESS', 'Koskikatu 5 A 12', 'asuu Koskikatu 5 A 12 rapussa'],
  ['ADDRESS', 'Koskikadulla 5', 'asuu Koskikadulla 5'],
  ['ADDRESS', 'Pekka Halosen tie 3', 'osoite Pekka Halosen tie 3'],
  ['ADDRESS', 'mäntykuja 7 b', 'asuu mäntykuja 7 b'],
  ['ADDRESS', 'Storgatan 12', 'bor på Storgatan 12'],
  ['ADDRESS', '22 Acacia Avenue', 'lives at 22 Acacia Avenue'],
  ['PLATE', 'ABC-123', 'auto ABC-123 oli pihassa'],
  ['PLATE', 'abc 123', 'rekisterinumero abc 123'],
  ['BUSINESS_ID', '1234567-1', 'toiminimi 1234567-1'],
  ['BUSINESS_ID', '12345671', 'y-tunnus 12345671'],
  ['CASE_ID', 'HEL 2024-001234', 'asia HEL 2024-001234'],
  ['CASE_ID', '5500/R/12345/24', 'ilmoitus 5500/R/12345/24'],
  ['CASE_ID', '123456', 'asiakasnumero 123456'],
  ['CASE_ID', 'LAPE-26-3391', 'kirjattu LAPE-26-3391 eilen'],
  ['CASE_ID', 'SHV 5521/2025-b', 'SHV 5521/2025-b ratkaistiin'],
  ['CASE_ID', '44812', 'vireillä saapumisnumerolla 44812'],
  ['CASE_ID', '1234/2024', 'diaarinumero: 1234/2024'],
  ['DATE', '12.3.2014', 'lapsi syntyi 12.3.2014'],
  ['DATE', '12.3.2014', 'Lapsi (12.3.2014) on koulussa'],
  ['DATE', '5 mars 2016', 'född 5 mars 2016'],
  ['URL', 'https://www.facebook.com/joku.ihminen', 'katso https://www.facebook.com/joku.ihminen'],
  ['URL', '@joku_87', 'tilillä @joku_87'],
]

const LOOKALIKES = [
  'Sosiaalihuoltolain 14 §:n ja lain 417/2007 mukaan.',
  'Lastensuojelulaki (417/2007) 25 § 1 momentti.',
  'Velkaa on 12 500 € ja vuokra 650,50 euroa.',
  'Tuloista 35 % menee vuokraan.',
  'Lapset ovat 3-, 5- ja 12-vuotiaat, äiti 34 v.',
  'Tapaaminen klo 12.30–14.00 ja kello 9.',
  'Vuosina 2019–2021 tilanne oli vakaa, 2022-2024 ei.',
  'Diagnoosit F32.1, F90.0 ja ICD-10 luokitus.',
  'KKO:2019:104 ja KHO 2020:97 linjaavat asiaa.',
  'Hätänumero on 112, päivystysapu 116117 ja Nollalinja 080 005 005.',
  'BDI-21 pisteet 24/63 ja PHQ-9 12 p.',
  'Koodi K-27 on pyynnön tunnus.',
  'Sijoitus kesti 24.–26. viikon ja 3 kk.',
  'WISC-testissä tulos 85, ikä 7;3.',
  'Hallituksen esitys HE 123/2023 vp.',
  'Asiakkaita oli 1200, joista 45 12 kuukauden jonossa.',
]

test.each(BLOCKED)('%s is found in %j', (type, words, text) => {
  const found = findIdentifiers(text).map((one) => ({
    type: one.type,
    words: text.slice(one.start, one.end),
    severity: one.severity,
  }))
  expect(found).toContainEqual({ type, words, severity: 'block' })
})

test.each(LOOKALIKES)('nothing blocks in %j', (text) => {
  expect(
    findIdentifiers(text)
      .filter((one) => one.severity === 'block')
      .map((one) => text.slice(one.start, one.end)),
  ).toEqual([])
})

test('an exact date that is not a birthday warns', () => {
  expect(findIdentifiers('Palaveri pidettiin 12.3.2024.')).toMatchObject([{ type: 'DATE', severity: 'warn' }])
})

test('of the structured identifiers in the summaries the rules are written against hardly any is missed', () => {
  const [all, missed] = [[] as string[], [] as string[]]
  for (const { text, lang, spans } of summaries('written')) {
    const findings = findIdentifiers(text, lang)
    for (const span of spans) {
      if (['PERSON', 'PLACE', 'ORG_UNIT', 'DATE', 'POSTCODE'].includes(span.label)) continue
      all.push(span.label)
      if (!findings.some((one) => one.severity === 'block' && one.start <= span.start && one.end >= span.end))
        missed.push(text.slice(span.start, span.end))
    }
  }
  // The numbers of offices that each have a form of their own ("um a 2217465").
  expect(missed.length / all.length).toBeLessThanOrEqual(0.07)
})

test.each(
  [
  ['Y-tunnus 1234567-1 ja 12345671.', ['BUSINESS_ID 1234567-1', 'BUSINESS_ID 12345671']],
  ['Firmat 1234567-1, 7654321-0 sekä 12345671.', ['BUSINESS_ID 1234567-1', 'BUSINESS_ID 7654321-0', 'BUSINESS_ID 12345671']],
  ['Auto on ABC-123 ja toinen on BA-12.', ['PLATE ABC-123', 'PLATE BA-12']],
  ['Bilarna är ABC-123 och BA-12.', ['PLATE ABC-123', 'PLATE BA-12']],
  ['Diaarinumero 2024-001234 sekä 2024-001235.', ['CASE_ID 2024-001234', 'CASE_ID 2024-001235']],
  ['Asiakasnumerot ovat: asiakasnro 12345, 23456 ja 34567.', ['CASE_ID 12345', 'CASE_ID 23456', 'CASE_ID 34567']],
  ['Y-tunnus 1234567-1 ja 1500 euroa, LSL 36 ja BA-12.', ['BUSINESS_ID 1234567-1']],
  ['Asianumero 12345/2024 ja 20000 €.', ['CASE_ID 12345/2024']],
] /* biome-ignore format: a table */,
)('a word for numbers reaches the next of their list: "%s"', (text, expected) => {
  const found = findIdentifiers(text, 'fi').filter(({ type }) => /BUSINESS_ID|PLATE|CASE_ID/.test(type))
  expect(found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual(expected)
})
