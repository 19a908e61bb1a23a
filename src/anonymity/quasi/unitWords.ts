import type { Language } from '../findings.ts'
import { lemmasOf } from '../persons/lemmas.ts'
import { recent } from '../recent.ts'

// Nouns for places of care, school and work, and the ends of longer ones ("erityiskoulu").
const FINNISH =
  'päiväkoti esikoulu koulu aste lyseo koulukeskus lukio opisto lastenkoti nuorisokoti perhekoti ryhmäkoti vastaanottokoti vastaanottolaitos turvakoti ensikoti tukikoti asumisyksikkö palvelutalo hoivakoti palvelukoti vanhainkoti hoitokoti kuntoutuskeskus vastaanottokeskus päiväkeskus toimintakeskus nuorisokeskus perhekeskus terveysasema terveyskeskus sairaala neuvola klinikka osasto hoitola yksikkö vankila seurakunta kirjasto nuorisotalo tehdas tehtaa saha kahvila ravintola pizzeria leipomo kauppa huoltoasema kampaamo hotelli apteekki'.split(
    ' ',
  )
// A word in which none of them begins is none: this tells most words from them at little cost.
const BEGINNING = new RegExp([...new Set(FINNISH.map((noun) => noun.slice(0, 3)))].join('|'))
// What every form of them has: most words are told off by it alone.
const FINNISH_CUE =
  /ko[td]i|koul|aste|lyseo|kesku|lukio|opisto|laito|yksik|talo|asem|sairaala|neuvola|klinik|osasto|hoitola|vankila|seurak|kirjasto|teh[dt]a|saha|kahvil|ravintol|pizzer|leipomo|kaup|kampaam|hotel|apteek/
const SWEDISH_CUE =
  /skol|dag(?:hem|is)|gymnasi|stadi|hem|boende|station|hvc|sjukhus|avdelning|klinik|rådgivning|fängel|församl|fabrik|kafé|restaur/
const SWEDISH =
  'skola skolan daghem daghemmet dagis förskola förskolan gymnasium gymnasiet lågstadium lågstadiet högstadium högstadiet barnhem barnhemmet ungdomshem ungdomshemmet familjehem familjehemmet grupphem grupphemmet skyddshem skyddshemmet boende boendet servicehem servicehemmet vårdhem vårdhemmet äldreboendet hälsostation hälsostationen hvc sjukhus sjukhuset avdelning avdelningen klinik kliniken rådgivning rådgivningen fängelse fängelset församling fabrik fabriken kafé kaféet restaurang restaurangen'.split(
    ' ',
  )
const ENGLISH = new Set(
  'school college academy nursery kindergarten daycare preschool playgroup home shelter refuge hostel villa hospital clinic works factory bakery café cafe restaurant garage farm mill hotel pub salon church prison'.split(
    ' ',
  ),
)
// Large bodies that are called by a town: they tell no more than a region does.
const LARGE = /yliopisto|keskussairaala|centralsjukhus|universitet|korkeakoulu|oikeus/
// A name of one word: "Kuusikoti", "Seminarieskolan"; with what it is.
const IN_NAME: [RegExp, Record<Language, string>][] = [
  [/.{3}(?:koulu|lukio|opisto)$/, { fi: 'koulu', sv: 'skolan', en: 'the school' }],
  [/.{3}(?:skola|skolan|gymnasiet|akademin)$/, { fi: 'koulu', sv: 'skolan', en: 'the school' }],
  [/.{3}päiväkoti$|.{3}(?:daghem|daghemmet)$/, { fi: 'päiväkoti', sv: 'daghemmet', en: 'the day care' }],
  [
    /.{3}(?:koti|klinikka|sairaala)$|.{3}(?:hemmet|gården|kliniken)$/,
    { fi: 'hoitopaikka', sv: 'boendet', en: 'the home' },
  ],
]

const LONGEST = 40
const ABBREVIATED: Record<string, string> = { pk: 'päiväkoti', tk: 'terveyskeskus', hvc: 'hvc' }

/**
 * The dictionary form of a lower-case word that is a noun for a unit ("erityiskoulussa" gives "erityiskoulu"), and
 * whether it stands in that form; undefined of any other word, of plurals and of bodies that serve a large area.
 */
export function unitNoun(lower: string, language: Language): UnitNoun | undefined {
  if (lower.length > LONGEST) return undefined
  const before = known[language].get(lower)
  if (before !== undefined) return before === 'none' ? undefined : before
  const found = nounOf(lower, language)
  known[language].set(lower, found ?? 'none')
  return found
}

interface UnitNoun {
  noun: string
  base: boolean
}

const known = {
  fi: recent<UnitNoun | 'none'>(16_000),
  sv: recent<UnitNoun | 'none'>(16_000),
  en: recent<UnitNoun | 'none'>(16_000),
}

function nounOf(lower: string, language: Language): UnitNoun | undefined {
  const short = ABBREVIATED[lower]
  if (short !== undefined) return { noun: short, base: true }
  if (language === 'en') return ENGLISH.has(lower) ? { noun: lower, base: true } : undefined
  if (language === 'sv') {
    if (!SWEDISH_CUE.test(lower)) return undefined
    if (LARGE.test(lower)) return undefined
    const plain = SWEDISH.some((noun) => lower.endsWith(noun)) ? lower : lower.replace(/s$/, '')
    return SWEDISH.some((noun) => plain.endsWith(noun)) ? { noun: plain, base: plain === lower } : undefined
  }
  if (!BEGINNING.test(lower)) return undefined
  if (!FINNISH_CUE.test(lower)) return undefined
  const found = lemmasOf(lower).find(
    ({ lemma, form }) => form !== 'plural' && FINNISH.some((noun) => lemma.endsWith(noun)),
  )
  return found === undefined || LARGE.test(lower)
    ? undefined
    : { noun: found.lemma.replace(/tehtaa$/, 'tehdas'), base: found.form === 'base' }
}

/** What a unit with a name of one word is ("Kuusikodissa" gives "hoitopaikka"); undefined when the word tells nothing. */
export function unitInName(lower: string, language: Language): string | undefined {
  if (lower.length > LONGEST) return undefined
  const before = kinds.get(lower)
  if (before !== undefined) return before === 'none' ? undefined : before[language]
  const found = kindOf(lower)
  kinds.set(lower, found ?? 'none')
  return found?.[language]
}
const kinds = recent<Record<Language, string> | 'none'>(16_000)

function kindOf(lower: string): Record<Language, string> | undefined {
  for (const { lemma, form } of lemmasOf(lower)) {
    if (form === 'plural') continue
    const kind = IN_NAME.find(([ending]) => ending.test(lemma))
    if (kind !== undefined) return kind[1]
  }
  return undefined
}
