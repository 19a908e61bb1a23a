import type { Claims } from '../claims.ts'
import type { Language } from '../findings.ts'
import { inflect } from '../inflect.ts'
import type { Form } from '../persons/lemmas.ts'
import { entryAt, entryOf } from '../persons/lexicon.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'
import { asAt } from './asAt.ts'
import { caseOf } from './caseOf.ts'
import { unitInName, unitNoun } from './unitWords.ts'

const LOCAL = new Set<Form>(['inessive', 'elative', 'illative', 'adessive', 'ablative', 'allative'])
// Compounds that places are called by, so that one at the start of a sentence is a name: "Rantakylän", not "Lastensuojelun".
const PLACE_END =
  /(?:kylä|mäe|järve|joe|laakso|ranna|rintee|nieme|saare|koske|lahde|metsä|harju|kankaa|pello|vaara|lehdo|niity|puro|oja|silla|virra|korve|aho|kallio|koivu|kuuse|ko[td]i|puisto|lamme|vede|mä[nk]ty|suo)n$/
const isCoined = (lower: string): boolean => PLACE_END.test(lower) && !/^(?:koti|lähi|oma|naapuri|synnyin)/.test(lower)
const COMPANY = new Set('oy oyj ab ky tmi ry rf ltd inc'.split(' '))
const CHAIN = new Set(
  'prisma lidl tokmanni s-market k-market k-supermarket k-citymarket citymarket alepa neste abc abc-asema hesburger motonet minimani teboil gigantti sokos'.split(
    ' ',
  ),
)
const WORK = new Set(
  'töissä työskentelee työskenteli työskennellyt työpaikka osa-aikatyö kesätöissä työsuhteessa arbetar jobbar arbetade jobbade anställd works worked work working job employed'.split(
    ' ',
  ),
)
const WORK_LINK = /^(?:på|vid|hos|at|for|with)$/
const COMPANY_WORD: Record<Language, string> = { fi: 'yritys', sv: 'ett företag', en: 'a company' }
const ORDINARY_ENGLISH =
  /^(?:the|a|an|in|at|on|our|his|her|their|my|this|that|social|health|family|primary|secondary|high|elementary|comprehensive|upper|lower|middle|children's|child|foster|care|group|nursing|old|people's|general|central|university|public|private|local|finnish|swedish|english|international|special|university|district|emergency|after|home|day|welfare|youth)$/

/** Where a unit is and what to write instead. */
interface Unit {
  from: number
  to: number
  suggestion: string
}

const isCapital = (word: Word | undefined): boolean => word?.shape === 'capital' || word?.shape === 'capitals'
const beside = (word: Word | undefined): boolean => word?.gap === ' '
// A capital word right after another, in the same sentence.
const goesOn = (word: Word | undefined): boolean => beside(word) && isCapital(word) && word?.first === false

// "Minnan koulu" is Minna's school: a first name, a role, a region, an agency or a word that only begins a sentence names no unit.
function namesUnit(word: Word, owner: boolean, inPlace = owner): boolean {
  const entry = entryAt(word)
  if ((entry.role ?? entry.region) !== undefined) return false
  // "Nokian tehtaalla": a town as well as a company.
  if (entry.organisation !== undefined && entry.place === undefined) return false
  if (entry.place !== undefined) return inPlace || !LOCAL.has(entry.place.form)
  const named = entry.first ?? entry.last
  if (named !== undefined && (owner ? entry.first !== undefined : !LOCAL.has(named.form) && named.form !== 'base'))
    return false
  if (!isCapital(word)) return word.lower.length > 4 && (entry.ordinary === 'no' || isCoined(word.lower))
  return !word.first || entry.ordinary === 'no' || isCoined(word.lower)
}

const isGenitive = (word: Word, language: Language): boolean =>
  language === 'fi' ? /n$/.test(word.lower) || word.tail === 'n' : language === 'sv' && word.shape !== 'lower'

// "Aino Harjulan (perhekodissa)", "Lempi Rantakoti": after a given name in its base form a capital word is a surname.
const followsGiven = (words: Word[], at: number): boolean =>
  goesOn(words[at]) && isCapital(words[at - 1]) && entryAt(words[at - 1] as Word).first?.form === 'base'

// "Rantakylän koulu", "Rantakylän geriatriselta osastolta", "Strandens daghem": the name before the noun.
function namedBefore(words: Word[], at: number, language: Language): number | undefined {
  const noun = words[at] as Word
  if (noun.gap !== ' ' || noun.first) return undefined
  let owner = at - 1
  const adjective = words[owner]
  if (
    adjective?.shape === 'lower' &&
    beside(adjective) &&
    !adjective.first &&
    adjective.lower.slice(-3) === noun.lower.slice(-3) &&
    isCapital(words[owner - 1])
  )
    owner -= 1
  if (/^yliopistolli/.test(adjective?.lower ?? '')) return undefined
  const name = words[owner]
  if (name === undefined || !isGenitive(name, language) || !namesUnit(name, true)) return undefined
  if (followsGiven(words, owner)) return undefined
  while (
    words[owner]?.first === false &&
    beside(words[owner]) &&
    isCapital(words[owner - 1]) &&
    namesUnit(words[owner - 1] as Word, true)
  )
    owner -= 1
  return owner
}

// "päiväkoti Metsätähdessä", "boendet Solgläntan": the name after the noun, as far as its capitals go.
function namedAfter(words: Word[], at: number): number | undefined {
  let to = at
  // "Tukikoti Virtasalmessa" is called so; "päiväkoti Inarissa" is in Inari.
  const called = isCapital(words[at]) && words[at]?.first === false
  while (to < at + 3 && goesOn(words[to + 1]) && namesUnit(words[to + 1] as Word, false, called && to === at)) to += 1
  return to === at ? undefined : to
}

// "päiväkoti tuulimylly." in a text without capitals.
function namedSmall(text: string, words: Word[], at: number): number | undefined {
  const next = words[at + 1]
  if (next?.gap !== ' ' || next.shape !== 'lower' || !/^(?:[.,;)\n]|$)/.test(text.charAt(next.end))) return undefined
  const { ordinary, role } = entryAt(next)
  return role === undefined &&
    (ordinary === 'no' || ordinary === 'compound') &&
    !/(?:nut|nyt|tiin|aa|ää|[dt]a|[dt]ä)$/.test(next.lower)
    ? at + 1
    : undefined
}

function nounUnit(view: View, words: Word[], at: number): Unit | undefined {
  const word = words[at] as Word
  const unit = unitNoun(word.lower, view.language)
  if (unit === undefined) return undefined
  const from = namedBefore(words, at, view.language)
  const after = unit.base
    ? (namedAfter(words, at) ??
      (view.language === 'fi' && /koti$/.test(unit.noun) ? namedSmall(view.text, words, at) : undefined))
    : undefined
  if (after !== undefined) {
    const last = words[after] as Word
    const form = entryAt(last).first?.form === 'base' ? 'base' : caseOfName(last)
    const region = beside(word) && entryOf(words[at - 1]?.lower ?? '').region?.form === 'genitive' ? at - 1 : at
    return {
      from: from ?? region,
      to: after,
      suggestion: view.language === 'fi' ? inflect(unit.noun, form) : unit.noun,
    }
  }
  if (from === undefined) return undefined
  // "Kaarinan terveyskeskuksen osastolla": the last of the nouns says what it is.
  let to = at
  while (
    to < at + 2 &&
    beside(words[to + 1]) &&
    /n$/.test(words[to]?.lower ?? '') &&
    unitNoun(words[to + 1]?.lower ?? '', view.language)
  )
    to += 1
  return { from, to, suggestion: words[to]?.lower ?? '' }
}

// A company is inside another's walls: "ABB:llä" and "Prismalla" are "yrityksessä".
const INNER: Partial<Record<Form, Form>> = { adessive: 'inessive', ablative: 'elative', allative: 'illative' }

// A name no list has: only the endings of places tell its case ("Majakassa"); "Käpytikka" is no partitive.
function caseOfName(word: Word): Form {
  if (word.tail !== '') return caseOf(word.tail)
  const form = caseOf(word.lower)
  return LOCAL.has(form) ? form : /(?:[aeiouyäö])n$/.test(word.lower) ? 'genitive' : 'base'
}

// "Maple Primary School", "Group Home Otava", "Villa Hongisto": capitals around an English noun.
function englishUnit(words: Word[], at: number): Unit | undefined {
  const word = words[at] as Word
  const unit = unitNoun(word.lower, 'en')
  if (unit === undefined || !isCapital(word)) return undefined
  let from = at
  let to = at
  while (at - from < 4 && beside(words[from]) && !words[from]?.first && isCapital(words[from - 1])) from -= 1
  while (to - at < 2 && beside(words[to + 1]) && isCapital(words[to + 1])) to += 1
  const names = words
    .slice(from, to + 1)
    .filter((one) => one !== word && !ORDINARY_ENGLISH.test(one.lower) && entryAt(one).organisation === undefined)
  if (names.length === 0) return undefined
  if (/^(?:the|a|an|in|at|our|his|her)$/.test(words[from]?.lower ?? '')) from += 1
  const article = /^(?:the|a|an|his|her|their|our)$/.test(words[from - 1]?.lower ?? '')
  const noun = unit.noun === 'villa' ? 'home' : unit.noun === 'works' ? 'workplace' : unit.noun
  return { from, to, suggestion: article ? noun : `the ${noun}` }
}

// "Rakennus Korpela Oy", "Tmi Hiusviiva": a company by its form.
function company(words: Word[], at: number, language: Language): Unit | undefined {
  const word = words[at] as Word
  if (!COMPANY.has(word.lower)) return undefined
  let from = at
  while (at - from < 4 && beside(words[from]) && !words[from]?.first && isCapital(words[from - 1])) from -= 1
  let to = at
  if (from === at) while (to - at < 3 && beside(words[to + 1]) && isCapital(words[to + 1])) to += 1
  const names = words.slice(from, to + 1).filter((one) => one !== word)
  if (names.length === 0 || names.some((one) => entryAt(one).organisation !== undefined)) return undefined
  const last = words[to] as Word
  const form = last.tail === '' ? 'base' : caseOf(last.tail)
  return { from, to, suggestion: language === 'fi' ? inflect(COMPANY_WORD.fi, form) : COMPANY_WORD[language] }
}

const isChain = (word: Word): boolean =>
  isCapital(word) && (CHAIN.has(word.lower) || CHAIN.has(entryAt(word).organisation?.lemma ?? ''))

// "töissä Prisma Kajaanissa", "jobbar på Snellman", "töissä Lidlissä ja Prismassa" (`goesOnWork`: at its "ja"): where
// somebody works. A town or an agency alone is not a workplace.
function workplace(words: Word[], at: number, language: Language, goesOnWork: boolean): Unit | undefined {
  const word = words[at] as Word
  const chain = isCapital(word) && CHAIN.has(word.lower)
  if (!chain && !WORK.has(word.lower) && !(goesOnWork && /^(?:ja|sekä|och|and)$/.test(word.lower))) return undefined
  let from = chain ? at : at + 1
  if (!chain && WORK_LINK.test(words[from]?.lower ?? '')) from += 1
  let to = from - 1
  while (to - from < 3 && goesOn(words[to + 1])) to += 1
  if (chain && to < at) to = at
  if (to < from) return undefined
  const entries = words.slice(from, to + 1).map(entryAt)
  const known = entries.filter((one) => (one.place ?? one.region ?? one.organisation) !== undefined).length
  const chains = words.slice(from, to + 1).some(isChain)
  if (chain ? entries.length < 2 || entries[1]?.place === undefined : known === entries.length && !chains)
    return undefined
  if (entries.some((one) => one.role !== undefined || one.first?.form === 'base' || one.first?.form === 'genitive'))
    return undefined
  const form = caseOfName(words[to] as Word)
  return {
    from,
    to,
    suggestion: language === 'fi' ? inflect(COMPANY_WORD.fi, INNER[form] ?? form) : COMPANY_WORD[language],
  }
}

// "Tenavat-päiväkotia": a name tied to the noun.
function tiedUnit(words: Word[], at: number, language: Language): Unit | undefined {
  const word = words[at] as Word
  if (!word.lower.includes('-')) return undefined
  const [, name = '', noun = ''] = /^(\p{Lu}\p{Ll}{2,30})-(\p{Ll}{3,30})$/u.exec(word.text) ?? []
  if (noun === '' || language === 'en' || unitNoun(noun, language) === undefined) return undefined
  const entry = entryOf(name.toLowerCase())
  if ((entry.role ?? entry.organisation ?? entry.region) !== undefined) return undefined
  return word.first && entry.ordinary !== 'no' ? undefined : { from: at, to: at, suggestion: noun }
}

// "Kuusikodissa", "Seminarieskolan" inside a sentence.
function oneWord(words: Word[], at: number, language: Language): Unit | undefined {
  const word = words[at] as Word
  if (word.shape !== 'capital' || word.first || language === 'en' || /-\p{Ll}/u.test(word.text)) return undefined
  const kind = unitInName(word.lower, language)
  // "Kuusikodin osasto", "Perhekoti Mäntyrinne": the word after it belongs to the name.
  const next = words[at + 1]
  const goes = beside(next) && (isCapital(next) || unitNoun(next?.lower ?? '', language) !== undefined)
  if (kind === undefined || goes) return undefined
  // "Lempi Rantakodissa": there she is in it.
  if (followsGiven(words, at) && !/^(?:inessive|elative|illative)$/.test(caseOfName(word))) return undefined
  const entry = entryAt(word)
  if (
    entry.ordinary === 'form' ||
    entry.ordinary === 'lemma' ||
    (entry.first ?? entry.last ?? entry.organisation) !== undefined
  )
    return undefined
  return { from: at, to: at, suggestion: language === 'fi' ? inflect(kind, caseOfName(word)) : kind }
}

/**
 * Units for care, school and work that are called by a name ("Rantakylän koulu", "päiväkoti Metsätähti", "töissä Prisma
 * Kajaanissa", companies by their form); they warn, with the plain noun in the same case. Agencies and common nouns are left.
 */
export function findUnits(view: View, words: Word[], claims: Claims): void {
  const { language, text } = view
  let workEnd = -2
  for (let at = 0; at < words.length; at += 1) {
    const work = workplace(words, at, language, workEnd === at - 1)
    const unit =
      (language === 'en' ? englishUnit(words, at) : nounUnit(view, words, at)) ??
      company(words, at, language) ??
      work ??
      tiedUnit(words, at, language) ??
      oneWord(words, at, language)
    if (unit === undefined) continue
    if (unit === work) workEnd = unit.to
    const first = words[unit.from] as Word
    const last = words[unit.to] as Word
    const number = /^ \d{1,2}[A-Z]?(?![\d:/]|\.\d)/.exec(text.slice(last.end, last.end + 6))?.[0] ?? ''
    claims.claim({
      start: first.start,
      end:
        last.end +
        (last.tail === '' ? (/^(?:osasto|avdelning)/.test(last.lower) ? number.length : 0) : last.tail.length + 1),
      type: 'ORG_UNIT',
      severity: 'warn',
      rule: 'unit.named',
      suggestion: asAt(text, first.start, unit.suggestion),
    })
    at = Math.max(at, unit.to)
  }
}
