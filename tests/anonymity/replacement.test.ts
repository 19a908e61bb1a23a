import fc from 'fast-check'
import { finnishRoles } from '../../src/anonymity/data/roles.ts'
import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { Language } from '../../src/anonymity/findings.ts'
import { inflect, inflectOwned, withClitic } from '../../src/anonymity/inflect.ts'
import { definite } from '../../src/anonymity/inflectSwedish.ts'
import { replaceFindings } from '../../src/anonymity/mask.ts'
import type { Form } from '../../src/anonymity/persons/lemmas.ts'
import { roleForm } from '../../src/anonymity/persons/roleForms.ts'
import { screenFields } from '../../src/anonymity/screenFields.ts'

const masked = (text: string, language: Language = 'fi'): string =>
  replaceFindings(text, findIdentifiers(text, language))

test.each(
  [
  ['in apposition', 'Lapsen äiti, Minna, ei jaksa. Minnan kanssa sovittiin.', 'Lapsen äiti ei jaksa. Äidin kanssa sovittiin.'],
  ['after the name', 'Minna, lapsen äiti, ei jaksa. Soitan Minnalle.', 'Lapsen äiti ei jaksa. Soitan äidille.'],
  ['in brackets', 'Minna (äiti) soitti. Jarmo (isä) itki.', 'Äiti soitti. Isä itki.'],
  ['before brackets', 'Äiti (Minna, 34 v) soitti.', 'Äiti (34 v) soitti.'],
  ['with a possessive', 'Poika muutti äitinsä Minnan luo ja soitti isälleen Jarmolle.', 'Poika muutti äitinsä luo ja soitti isälleen.'],
  ['with a possessive, uninflected', 'Annoin ajan asiakkaani Minnalle.', 'Annoin ajan asiakkaalleni.'],
  ['tied by a hyphen', 'Minna-äiti itkee. Tapasin Heikki-enon.', 'Äiti itkee. Tapasin enon.'],
  ['said of the name', 'Lasten isä on Jarmo Virtanen. Jarmon luona on hyvä.', 'Lasten isä on [nimi]. Isän luona on hyvä.'],
  ['as in a form', 'Äiti: Minna Virtanen\nIsä: Jarmo Virtanen', 'Äiti: [nimi]\nIsä: [nimi]'],
  ['with a title', 'Rouva Virtanen soitti.', '[Henkilö 1] soitti.'],
  ['in a list, where it is another\'s', 'Paikalla olivat äiti, Minna, opettaja ja kuraattori.', 'Paikalla olivat äiti, [henkilö 1], opettaja ja kuraattori.'],
] /* biome-ignore format: a table */,
)('a role %s is said once', (_, text, wanted) => {
  expect(masked(text)).toBe(wanted)
})

test.each(
  [
  ['children named together', 'Perheen lapset Siiri ja Okko oireilevat. Okon isä soitti.', 'Perheen lapset A ja B oireilevat. Lapsen B isä soitti.'],
  ['children in a case', 'Lapsille Siirille ja Okolle haettiin apua.', 'Lapsille A ja B haettiin apua.'],
  ['parents named together', 'Vanhemmat Jenni ja Mikko riitelevät. Jennin mielestä Mikko juo.', 'Vanhemmat A ja B riitelevät. Vanhemman A mielestä vanhempi B juo.'],
  ['two of one profession', 'Opettaja Päivi Harjunen soitti. Opettaja Leena Mäkinen itki. Päivin mukaan Leena liioittelee.', 'Opettaja A soitti. Opettaja B itki. Opettajan A mukaan opettaja B liioittelee.'],
  ['a mother and her mother', 'Äiti Minna soitti. Minnan äiti Raija auttaa. Minnalle Raija on tuki.', 'Äiti soitti. Äidin äiti auttaa. Äidille äidin äiti on tuki.'],
  ['a child and one the text has a letter for', 'Lapsi A on koulussa. Tytär Siiri on kotona.', 'Lapsi A on koulussa. Tytär B on kotona.'],
  ['a person and one the text has a number for', '[Henkilö 1] soitti. Tapasin Jari Virtasen.', '[Henkilö 1] soitti. Tapasin [henkilön 2].'],
] /* biome-ignore format: a table */,
)('never one word for two people: %s', (_, text, wanted) => {
  expect(masked(text)).toBe(wanted)
})

test.each(
  [
  ['an owner', 'Siirin (9 v) opettaja Päivi Harjunen soitti. Päivin mukaan Siiri on väsynyt.', /^Lapsen A \(.*\) opettaja soitti\. Opettajan mukaan lapsi A on väsynyt\.$/],
  ['an age before and after', 'Kotona ovat Eetu (9 v) ja 5-vuotias Aada. Eetun isä soitti.', /lapsi A \(.*\) ja .*lapsi B\. Lapsen A isä soitti\.$/],
  ['a grown-up child', 'Asiakkaan poika Ville (19 v) muutti pois. Villen isä soitti.', /^Asiakkaan poika \(19 v\) muutti pois\. Pojan isä soitti\.$/],
  ['a child of somebody old', 'Asiakas Vieno on 78-vuotias. Poika Risto käy harvoin. Riston puhelin on kiinni.', /Poika käy harvoin\. Pojan puhelin on kiinni\.$/],
  ['a former husband', 'Entinen mies Marko uhkailee. Markon auto nähtiin.', /^Entinen mies uhkailee\. Ex-miehen auto nähtiin\.$/],
  ['clitics', 'Äiti Minna itkee. Minnakin soitti. Minnakaan ei jaksa. Minnako kertoi?', /^Äiti itkee\. Äitikin soitti\. Äitikään ei jaksa\. Äitikö kertoi\?$/],
  ['a nickname', 'Isä Timo eli Timppa juo. Timpan luona ei voi olla.', /^Isä juo\. Isän luona ei voi olla\.$/],
  ['a family', 'Virtaset ovat väsyneitä. Virtasten lapset oireilevat. Virtasille soitettiin.', /^Perheenjäsenet ovat väsyneitä\. Perheen lapset oireilevat\. Perheelle soitettiin\.$/],
  ['lower case throughout', 'asiakas minna korpela soitti. minnan tilanne on vaikea.', /^asiakas soitti\. asiakkaan tilanne on vaikea\.$/],
] /* biome-ignore format: a table */,
)('the pseudonym follows the text: %s', (_, text, wanted) => {
  expect(masked(text)).toMatch(wanted)
})

test.each(
  [
  ['sv', 'Mamman, Annika, orkar inte. Annikas son Linus är arg.', 'Mamman orkar inte. Mammans son A är arg.'],
  ['sv', 'Föräldrarna Petra och Johan är trötta. Petras mor hjälper.', 'Föräldrarna A och B är trötta. Förälder A:s mor hjälper.'],
  ['sv', 'Läraren Eva Berg ringde. Evas åsikt är klar.', 'Läraren ringde. Lärarens åsikt är klar.'],
  ['en', 'The mother, Susan, cried. Susan\'s mother Carol helps.', 'The mother cried. The mother\'s mother helps.'],
  ['en', 'Social worker Karen Holt called. Karen thinks the stepfather Mike is violent.', 'Social worker called. The social worker thinks the stepfather is violent.'],
  ['en', 'I met her son Oliver. Oliver\'s father is away.', 'I met her son A. Child A\'s father is away.'],
] as const /* biome-ignore format: a table */,
)('in %s "%s"', (language, text, wanted) => {
  expect(masked(text, language)).toBe(wanted)
})

const cases = ['genitive', 'partitive', 'illative', 'essive', 'inessive', 'elative', 'adessive', 'ablative', 'allative', 'translative', 'abessive'] as const // biome-ignore format: a list

// The stems say it all: genitive, partitive, illative, essive; the other cases go on the stem of the genitive.
test.each(
  `
  sisarus sisaruksen sisarusta sisarukseen sisaruksena; äiti äidin äitiä äitiin äitinä; isä isän isää isään isänä; poika pojan poikaa poikaan poikana; tytär tyttären tytärtä tyttäreen tyttärenä; tyttö tytön tyttöä tyttöön tyttönä;
  lapsi lapsen lasta lapseen lapsena; nuori nuoren nuorta nuoreen nuorena; vanhempi vanhemman vanhempaa vanhempaan vanhempana; veli veljen veljeä veljeen veljenä;
  sisar sisaren sisarta sisareen sisarena; sisko siskon siskoa siskoon siskona; mies miehen miestä mieheen miehenä; asiakas asiakkaan asiakasta asiakkaaseen asiakkaana;
  potilas potilaan potilasta potilaaseen potilaana; täti tädin tätiä tätiin tätinä; setä sedän setää setään setänä; eno enon enoa enoon enona; ukki ukin ukkia ukkiin ukkina;
  mummo mummon mummoa mummoon mummona; pappa papan pappaa pappaan pappana; pappi papin pappia pappiin pappina; appi apen appea appeen appena; anoppi anopin anoppia anoppiin anoppina;
  serkku serkun serkkua serkkuun serkkuna; isäpuoli isäpuolen isäpuolta isäpuoleen isäpuolena; bonusäiti bonusäidin bonusäitiä bonusäitiin bonusäitinä; kummi kummin kummia kummiin kummina;
  puoliso puolison puolisoa puolisoon puolisona; ex-vaimo ex-vaimon ex-vaimoa ex-vaimoon ex-vaimona; miniä miniän miniää miniään miniänä; esikoinen esikoisen esikoista esikoiseen esikoisena;
  kuopus kuopuksen kuopusta kuopukseen kuopuksena; naapuri naapurin naapuria naapuriin naapurina; kaveri kaverin kaveria kaveriin kaverina; ystävä ystävän ystävää ystävään ystävänä;
  opettaja opettajan opettajaa opettajaan opettajana; rehtori rehtorin rehtoria rehtoriin rehtorina; kuraattori kuraattorin kuraattoria kuraattoriin kuraattorina;
  psykologi psykologin psykologia psykologiin psykologina; terapeutti terapeutin terapeuttia terapeuttiin terapeuttina; lääkäri lääkärin lääkäriä lääkäriin lääkärinä;
  perhetyöntekijä perhetyöntekijän perhetyöntekijää perhetyöntekijään perhetyöntekijänä; tukihenkilö tukihenkilön tukihenkilöä tukihenkilöön tukihenkilönä; tulkki tulkin tulkkia tulkkiin tulkkina;
  edunvalvoja edunvalvojan edunvalvojaa edunvalvojaan edunvalvojana; päällikkö päällikön päällikköä päällikköön päällikkönä; poliisi poliisin poliisia poliisiin poliisina; nainen naisen naista naiseen naisena;
  imaami imaamin imaamia imaamiin imaamina; vanki vangin vankia vankiin vankina; asukas asukkaan asukasta asukkaaseen asukkaana; perhe perheen perhettä perheeseen perheenä`
    .split(';')
    .map((row) => row.trim().split(' ')),
)('%s is inflected %s, %s, %s, %s', (word, genitive, partitive, illative, essive) => {
  const stem = genitive.slice(0, -1)
  const a = partitive.slice(-1)
  expect(cases.map((form) => inflect(word, form))).toEqual([
    genitive, partitive, illative, essive, `${stem}ss${a}`, `${stem}st${a}`, `${stem}ll${a}`, `${stem}lt${a}`, `${stem}lle`, `${stem}ksi`, `${stem}tt${a}`,
  ]) // biome-ignore format: the order of the cases
})

test('possessives and clitics go on in the harmony of the word', () => {
  expect(inflectOwned('äiti', 'base', 'nsa')).toBe('äitinsä')
  expect(inflectOwned('asiakas', 'genitive', 'ni')).toBe('asiakkaani')
  expect(inflectOwned('poika', 'elative', 'nsa')).toBe('pojastaan')
  expect(inflectOwned('isä', 'partitive', 'nsa')).toBe('isäänsä')
  expect(inflectOwned('lapsi', 'illative', 'ni')).toBe('lapseeni')
  expect(inflectOwned('äiti', 'translative', 'ni')).toBe('äidikseni')
  expect([withClitic('äiti', 'kaan'), withClitic('opettaja', 'kö')]).toEqual(['äitikään', 'opettajako'])
})

test('every form of every role word is known for what it is', () => {
  for (const word of finnishRoles.filter((role) => role !== 'ope' && role !== 'vakaope')) {
    for (const form of cases) {
      expect({ word, ...roleForm(inflect(word, form)) }).toMatchObject({ word, form, possessive: '' })
      expect(roleForm(inflectOwned(word, form, 'nsa'))?.possessive).toMatch(/^ns[aä]$/)
    }
  }
})

test('a Swedish word for a person in the definite form', () => {
  expect(['mamma', 'mor', 'styvfar', 'lärare', 'kurator', 'klient', 'pojke', 'barn', 'vän', 'syster', 'mormor', 'kontaktman'].map(definite)).toEqual([
    'mamman', 'modern', 'styvfadern', 'läraren', 'kuratorn', 'klienten', 'pojken', 'barnet', 'vännen', 'systern', 'mormor', 'kontaktmannen',
  ]) // biome-ignore format: a table
})

const NAMES: [string, Record<Exclude<Form, 'plural'>, string>][] = ['Minna', 'Jenni', 'Siiri', 'Jarmo'].map((name) => {
  const a = /[aou]/.test(name.toLowerCase()) ? 'a' : 'ä'
  return [
    name,
    {
      base: name, genitive: `${name}n`, partitive: name + a, illative: `${name + name.slice(-1)}n`, essive: `${name}n${a}`, inessive: `${name}ss${a}`, elative: `${name}st${a}`,
      adessive: `${name}ll${a}`, ablative: `${name}lt${a}`, allative: `${name}lle`, translative: `${name}ksi`, abessive: `${name}tt${a}`,
    }, // biome-ignore format: a table
  ]
})

test('one person keeps one pseudonym in every case, and it stands in the case of the name', () => {
  const role = fc.constantFrom('äiti', 'isä', 'naapuri', 'opettaja', 'asiakas', 'isäpuoli', 'tukihenkilö', 'serkku')
  fc.assert(
    fc.property(role, fc.constantFrom(...NAMES), fc.constantFrom(...cases), (word, [name, forms], form) => {
      expect(masked(`Tapasin eilen. Paikalla ${word} ${name}. Puhe oli ${forms[form]} asioista.`)).toBe(
        `Tapasin eilen. Paikalla ${word}. Puhe oli ${inflect(word, form)} asioista.`,
      )
    }),
    { numRuns: 150 },
  )
})

const sentence = fc
  .tuple(
    fc.constantFrom(
      'äiti',
      'poika',
      'tytär',
      'opettaja',
      'naapuri',
      'isoäiti',
      'työpari',
      'kuraattori',
      'ex-mies',
      'nuori',
    ),
    fc.constantFrom(...NAMES),
    fc.constantFrom('genitive', 'allative', 'adessive', 'ablative', 'elative', 'base'),
    fc.nat(4),
  )
  .map(
    ([role, [name, forms], form, pattern]) =>
      [
        `Eilen ${role} ${name} soitti, ja ${forms[form]} asioista puhuttiin.`,
        `Paikalla oli ${name}, lapsen ${role}, joka itki.`,
        `Sovimme, että ${inflect(role, 'genitive')} kanssa jutellaan, ja ${forms.allative} ilmoitetaan.`,
        `Tapasin ${inflect(role, 'genitive')} (${forms.genitive}) kotona.`,
        `Lapset ${name} ja Okko asuvat kotona, ${forms.genitive} huone on pieni.`,
      ][pattern] ?? '',
  )

test('what has been replaced is not found again, in a text and over the fields of a form', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 5 }),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
      (one, two) => {
        const fields = { one: one.join(' '), two: two.join(' ') }
        const found = screenFields(fields, 'fi')
        const again = {
          one: replaceFindings(fields.one, found.one ?? []),
          two: replaceFindings(fields.two, found.two ?? []),
        }
        expect({ fields, again, found: Object.values(screenFields(again, 'fi')).flat() }).toEqual({
          fields,
          again,
          found: [],
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('no two people of a form share a pseudonym, and nobody has two', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
      const plain = 'Puhelimessa Minna sanoi, että Jenni ja Siiri odottavat. Jarmo lähti.'
      const { said } = screenFields({ one: sentences.join(' '), said: plain }, 'fi')
      const names = new Map((said ?? []).map((one) => [one.entity, one.suggestion.toLowerCase()]))
      expect(names.size).toBe(4)
      expect(new Set(names.values()).size).toBe(names.size)
    }),
    { numRuns: 100 },
  )
})
