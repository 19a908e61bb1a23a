import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { replaceFindings } from '../../src/anonymity/mask.ts'
import { reasonFor } from '../../src/anonymity/reasons.ts'
import { screenFields } from '../../src/anonymity/screenFields.ts'
import { summaries } from './marked.ts'

const masked = (text: string): string => replaceFindings(text, findIdentifiers(text))

test('a masked text reads as one would write it without names', () => {
  expect(
    masked('Äiti Minna Virtanen soitti. Minnan poika Eetu itkee. Sovin Minnan kanssa, että Eetulle haetaan apua.'),
  ).toBe('Äiti soitti. Äidin poika A itkee. Sovin äidin kanssa, että lapselle A haetaan apua.')
})

test('a role before the name is not said twice, and takes the case of the name', () => {
  expect(masked('Puhuin äiti Minnan kanssa.')).toBe('Puhuin äidin kanssa.')
})

test('a person without a role has a number, and structured identifiers their kind', () => {
  expect(masked('Tapasin Jarin, 040 123 4567.')).toBe('Tapasin [henkilön 1], [puhelinnumero].')
})

test('a name no list has is inflected by its ending, a family is called a family', () => {
  expect(masked('Tapasimme isä Demirtaşin. Demirtaşin kanssa sovittiin.')).toBe(
    'Tapasimme isän. Isän kanssa sovittiin.',
  )
  expect(masked('Opettaja Päivi Harjunen soitti. Virtaset ovat vihaisia, Virtasten lapset itkevät.')).toBe(
    'Opettaja soitti. Perheenjäsenet ovat vihaisia, perheen lapset itkevät.',
  )
})

test('Swedish and English texts get their own words', () => {
  expect(masked('Mamman Annika ringde. Annikas son är arg.')).toBe('Mamman ringde. Mammans son är arg.')
  expect(masked('I met the mother Susan. Susan was tired.')).toBe('I met the mother. The mother was tired.')
})

// Each summary is in one form, the first or the second field of it.
const forms = (['fi', 'sv', 'en'] as const).flatMap((lang) => {
  const texts = summaries('written').flatMap((one) => (one.lang === lang ? [one.text] : []))
  return texts.flatMap((text, at) => (at % 2 === 0 ? [{ lang, text, next: texts[at + 1] ?? '' }] : []))
})

test('replacing and finding again gives nothing, on every summary by itself and with another field', () => {
  for (const { lang, text, next } of forms) {
    const found = screenFields({ text, next }, lang)
    const again = [
      ...[text, next].map((words) => replaceFindings(words, findIdentifiers(words, lang))),
      replaceFindings(text, found.text ?? []),
      replaceFindings(next, found.next ?? []),
    ]
    for (const words of again) {
      const left = findIdentifiers(words, lang).map((one) => words.slice(one.start, one.end))
      expect({ text, left }).toEqual({ text, left: [] })
    }
  }
})

test('the fields of a form share names, people and pseudonyms', () => {
  const fields = { situation: 'Äiti Minna on väsynyt.', question: 'Miten autan, kun minna ei vastaa?', tried: '' }
  const found = screenFields(fields, 'fi')
  expect(found.situation?.[0]?.entity).toBe(found.question?.[0]?.entity)
  expect(found.question?.[0]?.suggestion).toBe('äiti')
  expect(found.tried).toEqual([])
  const later = screenFields({ one: 'Minna on väsynyt.', two: 'Äiti Minna ei vastaa.' }, 'fi')
  expect(later.one?.[0]?.suggestion).toBe('Äiti')
})

test('a tick "not a name" takes away uncertain persons and nothing else', () => {
  let uncertain = 0
  for (const { text, lang } of summaries('written')) {
    const all = screenFields({ text }, lang).text ?? []
    const asked = all.filter((one) => one.certainty === 'uncertain').length
    if (asked === 0) continue
    const left = screenFields({ text }, lang, () => true).text ?? []
    uncertain += asked
    expect(left.filter((one) => one.certainty === 'uncertain')).toEqual([])
    const direct = all.filter((one) => one.type !== 'PERSON' && one.severity === 'block').map(({ start }) => start)
    expect(left.map(({ start }) => start)).toEqual(expect.arrayContaining(direct))
  }
  expect(uncertain).toBeGreaterThan(0)
})

test('a reason says what was found in the language of the user and never the words found', () => {
  const text = 'Minna, 131052-908T, 040 1234567, synt. 1.2.2014, Inarissa'
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const one of findIdentifiers(text)) {
      const reason = reasonFor(one, language)
      expect(reason.length).toBeGreaterThan(20)
      expect(reason).not.toContain(text.slice(one.start, one.end))
    }
  }
  expect(reasonFor({ type: 'DATE', rule: 'date.birth', birth: true }, 'fi')).toContain('syntymäaika')
})
