import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { forgetNames, measure } from '../../src/anonymity/measure.ts'
import { summaries } from './marked.ts'

const namesIn = (text: string): string[] =>
  findIdentifiers(text)
    .filter((one) => one.type === 'PERSON')
    .map((one) => text.slice(one.start, one.end))

test.each([
  ['Virtasen', 'Tapasimme eilen Virtasen kotona.'],
  ['Mäen', 'Sovin Antti Mäen kanssa, ja Mäen puoliso soitti.'],
  ['Pekan', 'Juttelin Pekan kanssa.'],
  ['Ahmedille', 'Annettiin tieto Ahmedille.'],
  ['Tuomasta', 'Olen tavannut Tuomasta.'],
  ['Minnankin', 'Kuulimme Minnankin asiasta.'],
  ['Anna-Liisan', 'Olemme Anna-Liisan luona.'],
  ['M. Virtanen', 'Paikalla oli M. Virtanen.'],
  ['Minna V.', 'Soitin: Minna V. vastasi.'],
  ['Korhosten', 'Korhosten lapset ovat kotona.'],
  ['winta', 'Kotona on pikkusisko winta 4v, jonka isoveli hakee.'],
  ['xhemile', 'Terkkari ei tavoittanut: tytön nimi on xhemile ja hän pelkää.'],
  ['Qendresa', 'Perhe asuu vuokralla. Qendresa kertoo, että äiti itkee öisin.'],
  ['Bahtinur', 'Äiti on uupunut. Koulun mukaan Bahtinur jää usein kotiin.'],
  ['Rauhan', 'Lapset Vieno ja Rauha ovat sijoitettuina. Eilen tapasin Rauhan ja sijaisäidin.'],
  ['JORMA TULEHKO', 'ASIAKAS JORMA TULEHKO (44) ON ASUNNOTON.'],
  ['K.', 'Nuori mies, Elias K., asuu yksin. K. itse kiistää velat.'],
  ['eetu-petteri', 'siis eetu-petteri ei enää suostu menee isälleen. koulu soitti.'],
  ['gun-lis', 'anteckning, kort. han bor med frun gun-lis. frun orkar int mer.'],
  ['hietavirneeltä', 'naapuri soitti taas. saanko mä pyytää hietavirneeltä tietoja ilman äidin lupaa?'],
  ['Kuusamolle', 'Äiti ja isä ovat eronneet. Kuusamolle tulee vielä poliisin pyyntö.'],
  ['Lahti', 'Lapset sijaiskotiin. Lahti (isä) vastustaa. Äiti ei vastaa.'],
])('%s is found, inflected as it is', (name, text) => {
  expect(namesIn(text)).toContain(name)
})

test.each([
  'Äiti on väsynyt. Isä ei vastaa. Lapsen koulu on huolissaan.',
  'Toivon, että saamme apua. Annan luvan. Onneksi tilanne rauhoittui. Satuimme paikalle.',
  'Kela, THL ja Valvira ohjeistavat. Poliisi tuli paikalle. Migri päätti asiasta.',
  'Maanantaina tapasimme. Joulukuussa palataan. Hätätilanteessa soitetaan 112.',
  'Klienten mår dåligt. Mamman vill inte. Barnet går i skolan. Enligt lagen ska vi höra barnet.',
  'The mother is tired. In March we met the father. On Friday the police came.',
  'Tänään äiti kertoi, että lapsi valvoo. Tänään isä soitti.',
  'Seroquel ja Circadin jatkuvat. BDI-II 29, AUDIT 6/40, GMFCS IV. HAL-poli antoi ajan. RAI-arvio ei puolla paikkaa.',
  'Työikäinen mies on asunnoton. Päihdeongelmainen äiti on raskaana. Häätö uhkaa. Käräjöinti jatkuu.',
  'Rusmedel förekommer. Banken nekar. Fostermamman ringer ofta. Grälen tynger barnet.',
  'Bruises were seen. Loneliness is the main theme. The mother disagrees. Childcare is arranged.',
  'Vaihtoehto A:n kulut, hepatiitti C:n hoito ja B-rapun hissi. Lapsi A ja lapsi B: A:n huone on pieni. Lain 8 d § ja K18.',
  'tullu avuks eilen, sano et hajos. aamulla äiti kerto, illalla isä soitti. ei usko enää.',
  'Helsingin Sanomat ja Nokia järjestävät seminaarin. Mehiläinen Oy ja Lastensuojeluliitto ovat mukana.',
])('no name is seen in %j', (text) => {
  expect(namesIn(text)).toEqual([])
})

test('a name found once is found everywhere, also where nothing else tells', () => {
  expect(namesIn('Tapasimme isän, nimeltään Xhemal. Xhemalin kanssa sovittiin, ja xhemal soitti.')).toEqual([
    'Xhemal',
    'Xhemalin',
    'xhemal',
  ])
})

test('mentions of one person share an entity and a pseudonym in the case of the original', () => {
  const text = 'Äiti Minna Virtanen soitti. Minnan poika Eetu on 7 v. Soitin Minnalle ja Eetulle.'
  const people = findIdentifiers(text).filter((one) => one.type === 'PERSON')
  expect(people.map((one) => one.suggestion)).toEqual(['äiti', 'Äidin', 'poika A', 'äidille', 'lapselle A'])
  expect(new Set([0, 1, 3].map((at) => people[at]?.entity)).size).toBe(1)
  expect(people[2]?.entity).toBe(people[4]?.entity)
})

test.each([
  ['written', 0.99, 0.97],
  ['reporting', 0.93, 0.85],
] as const)('on the %s half names reach recall %d and precision %d, and few texts leak', (half, recall, precision) => {
  const { scores, leak, falseAlarmsPer1000 } = measure(summaries(half))
  const score = scores.PERSON
  expect(leak).toBeLessThanOrEqual(0.08)
  expect(falseAlarmsPer1000).toBeLessThanOrEqual(3)
  expect((score?.found ?? 0) / (score?.there ?? 1)).toBeGreaterThanOrEqual(recall)
  expect((score?.right ?? 0) / (score?.reported ?? 1)).toBeGreaterThanOrEqual(precision)
})

test('the two halves of the summaries share no name', () => {
  const names = (half: 'written' | 'reporting') =>
    new Set(
      summaries(half).flatMap(({ text, spans }) =>
        spans
          .filter((span) => span.label === 'PERSON')
          .flatMap((span) =>
            text
              .slice(span.start, span.end)
              .toLowerCase()
              .split(/[\s-]+/),
          ),
      ),
    )
  const written = names('written')
  expect([...names('reporting')].filter((name) => name.length > 2 && written.has(name))).toEqual([])
})

test('what is certain, and so cannot be ticked away, is a name', () => {
  let wrong = 0
  let all = 0
  for (const { text, lang, spans } of summaries('written')) {
    for (const one of findIdentifiers(text, lang)) {
      if (one.type !== 'PERSON' || one.certainty !== 'certain') continue
      all += 1
      if (!spans.some((span) => span.label === 'PERSON' && span.start < one.end && one.start < span.end)) wrong += 1
    }
  }
  expect(all).toBeGreaterThan(500)
  expect(wrong / all).toBeLessThan(0.005)
})

// The last test of the file: it takes the names off the lists for good.
test('names that no list has are found by their shape and by what stands around them', () => {
  // A word that is a name is found by the list alone where nothing else tells: hence the lower share.
  forgetNames(summaries('written'))
  const score = measure(summaries('written')).scores.PERSON
  expect((score?.found ?? 0) / (score?.there ?? 1)).toBeGreaterThanOrEqual(0.94)
  expect((score?.right ?? 0) / (score?.reported ?? 1)).toBeGreaterThanOrEqual(0.97)
})
