import type { Word } from '../tokens.ts'
import { judgeInitial, judgeSmallInitial } from './initials.ts'
import type { Entry } from './lexicon.ts'
import { followsParticle } from './particles.ts'
import { certain, isDoubleName, type Reading, uncertain, type Verdict } from './reading.ts'
import { isForeign } from './script.ts'
import { followsRole, isNamed, isVerbHere } from './signals.ts'
import { describes, FUNCTION_WORD, isGivenInTwo, isNameWithRole, looksLikeUnit } from './things.ts'
import { isKinByRole, isKinWithCapital, isLikely, isMonthByName, isPlain, isTold } from './told.ts'

// Log odds above which a word is taken for a name without doubt, with a list behind it or without.
const SURELY = { listed: 2.5, unlisted: 4 }

// Log odds above which a word may be a name. A text that speaks of people by their roles is a case summary: there what
// may be a name mostly is one, and to miss one costs more. A place or an agency must speak for itself.
function barOf(reading: Reading, at: number): number {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const summary = reading.roles > 0
  const listed = (entry.first ?? entry.last) !== undefined
  const place = entry.place ?? entry.region ?? entry.organisation
  const inCase = reading.roles > 1
  if (place !== undefined) return entry.last === undefined ? 0.5 : inCase && entry.organisation === undefined ? -1 : 0
  if (word.shape === 'lower') {
    if (!reading.caseless) return -0.5
    return entry.ordinary === 'no' ? (listed ? -3.5 : -1) : listed ? -1.2 : 3
  }
  // In a place one is, in somebody hardly.
  const isIn = /s[st][aä]$/.test(word.lower)
  // A capital inside a sentence on a listed first name, or in a summary on a word that is nothing else known.
  const inside = word.shape === 'capital' && !word.first && !looksLikeUnit(word.lower)
  if (inside && entry.ordinary === 'no' && summary) return !inCase ? -0.5 : isIn && !listed ? -2 : -5
  if (inside && entry.ordinary !== 'form' && entry.first !== undefined && !entry.everyday) return inCase ? -4 : -3
  // "Satu ei ole sekään": begins a sentence, and is a word.
  if (word.first && entry.everyday && listed) return -1.2
  if ((entry.ordinary === 'form' || isIn) && !listed) return inCase ? -1.6 : -0.5
  return inCase ? -2.6 : summary ? -1 : -0.5
}

// "J. Farnleitner", "J. FARNLEITNER": a capital word right after an initial and its dot.
function followsInitial(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const previous = reading.words[at - 1]
  if (previous?.shape !== 'initial' || !/^\.\s?$/.test(word.gap) || word.first || word.text.length < 3) return false
  return (entry.role ?? entry.organisation) === undefined && entry.ordinary !== 'form'
}

function ruleOf(reading: Reading, at: number): string {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if (word.shape === 'lower') return 'person.lowerCase'
  if (word.shape === 'capitals') return 'person.capitals'
  if ((entry.place ?? entry.region) !== undefined) return 'person.placeAsName'
  if ((entry.first ?? entry.last) !== undefined) {
    if (entry.everyday || entry.ordinary === 'form') return 'person.everydayName'
    return entry.first !== undefined ? 'person.firstName' : 'person.surname'
  }
  if (followsRole(reading.words[at - 1], word) || isNamed(reading.words, at)) return 'person.cue'
  return word.first ? 'person.start' : 'person.capital'
}

/** Judges the word at an index by its log odds; undefined when too little says it is a name. */
export function judge(reading: Reading, at: number, odds: number | undefined): Verdict | undefined {
  const word = reading.words[at]
  const entry = reading.entries[at]
  if (word === undefined || entry === undefined || reading.taken[at]) return undefined
  if (word.shape === 'initial') return judgeInitial(reading, at)
  if (word.lower.length < 2) return judgeSmallInitial(reading, at)
  // "Hans mor" is his mother.
  if (reading.language === 'sv' && word.lower === 'hans' && reading.entries[at + 1]?.role !== undefined)
    return undefined
  if (isNameWithRole(word)) return certain('person.nameWithRole')
  if (followsInitial(reading, at)) return certain('person.initial')
  // "RAI-arvio", "Heta-liiton", "StVM": a compound with an ordinary end, an abbreviation.
  if (/\p{Ll}\p{Lu}+$/u.test(word.text)) return undefined
  const double = word.shape === 'lower' && (isDoubleName(entry) || reading.caseless)
  if (!double && word.lower.includes('-') && /-\p{Ll}/u.test(word.text) && !isGivenInTwo(word)) return undefined
  if (isForeign(reading, at)) return uncertain('person.script')
  if (isKinByRole(reading, at) || isKinWithCapital(reading, at)) return uncertain('person.everydayName')
  if (entry.role !== undefined || describes(word.lower)) return undefined
  const verdict = judgeName(reading, at, odds)
  // Asked last: few words come so far.
  return verdict !== undefined && FUNCTION_WORD.test(word.lower) && !isMonthByName(reading, at) ? undefined : verdict
}

// The verdict on a word that may be a name by its spelling.
function judgeName(reading: Reading, at: number, odds: number | undefined): Verdict | undefined {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if (isPlain(reading, at)) return certain(ruleOf(reading, at))
  if (word.shape === 'lower' && followsParticle(reading, at)) return uncertain(ruleOf(reading, at))
  const told = isTold(reading, at)
  if (!told && isVerbHere(reading, at)) return undefined
  if (isLikely(reading, at)) return uncertain(ruleOf(reading, at))
  if (!told && (odds === undefined || odds < barOf(reading, at))) return undefined
  const listed = (entry.first ?? entry.last) !== undefined
  if (!told && !listed && entry.ordinary === 'form' && word.first) return undefined
  // What is also a word, a place or an agency can be ticked away by the writer.
  const doubtful =
    entry.everyday ||
    entry.ordinary === 'form' ||
    (entry.ordinary === 'compound' && !isDoubleName(entry)) ||
    (!listed && word.shape === 'lower') ||
    (entry.place ?? entry.region ?? entry.organisation) !== undefined
  return !doubtful && (odds ?? 0) > (listed ? SURELY.listed : SURELY.unlisted)
    ? certain(ruleOf(reading, at))
    : uncertain(ruleOf(reading, at))
}
