import type { Word } from '../tokens.ts'
import type { Entry } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import { certain, isDoubleName, type Reading, uncertain, type Verdict } from './reading.ts'
import { actsAsPerson, followsRole, hasAge, isNamed, standsAsPerson } from './signals.ts'
import { FUNCTION_WORD, isNameWithRole, looksLikeUnit } from './things.ts'

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
  if (place !== undefined) return summary && standsAsPerson(reading, at) ? -4.5 : entry.last === undefined ? 0.5 : 0
  if (word.shape === 'lower') return !reading.caseless ? -0.5 : entry.ordinary === 'no' ? (listed ? -3.5 : -2.6) : -1.6
  // A capital inside a sentence on a listed first name, or in a summary on a word that is nothing else known.
  const inside = word.shape === 'capital' && !word.first && !looksLikeUnit(word.lower)
  if (inside && entry.ordinary === 'no' && summary) return reading.roles > 1 ? -4 : 0.3
  if (inside && entry.ordinary !== 'form' && entry.first !== undefined && !entry.everyday) return -3
  // "Satu ei ole sekään": begins a sentence, and is a word.
  if (word.first && entry.everyday && listed) return -1.2
  return reading.roles > 1 ? -1.6 : -0.5
}

// "J. Farnleitner", "J. FARNLEITNER": a capital word right after an initial and its dot.
function followsInitial(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const previous = reading.words[at - 1]
  if (previous?.shape !== 'initial' || !/^\.\s?$/.test(word.gap) || word.first || word.text.length < 3) return false
  return (entry.role ?? entry.organisation) === undefined && entry.ordinary !== 'form'
}

// "T.K." in the middle of a sentence or with a case ending, or "T. K." after a role: somebody's initials.
function judgeInitials(reading: Reading, at: number): Verdict | undefined {
  const word = reading.words[at] as Word
  const previous = reading.words[at - 1]
  const next = reading.words[at + 1]
  const dotted = (one: Word): boolean => reading.text.charAt(one.end) === '.'
  const leads = next?.shape === 'initial' && /^\. ?$/.test(next.gap) && dotted(next)
  const trails = previous?.shape === 'initial' && /^\. ?$/.test(word.gap) && dotted(word)
  if (leads && (!word.first || /^\p{Ll}|^:\p{Ll}/u.test(reading.text.slice(next.end + 1, next.end + 3))))
    return followsRole(previous, word) ? certain('person.initials') : uncertain('person.initials')
  const ending = /^:\p{Ll}/u.test(reading.text.slice(word.end + 1, word.end + 3))
  return trails && (!previous.first || ending) ? uncertain('person.initials') : undefined
}

// What two signs point to needs no weighing: a listed name that is no word, after a role or before an age.
function isPlain(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  if ((entry.organisation ?? entry.place ?? entry.region) !== undefined) return false
  if ((entry.first ?? entry.last) === undefined) return false
  const aged = hasAge(reading.text, word.end)
  const afterRole = followsRole(reading.words[at - 1], word)
  if (entry.ordinary === 'lemma' && entry.first?.form === 'base') return aged && afterRole
  return entry.ordinary === 'no' && (aged || afterRole || isNamed(reading.words, at))
}

// A word no list has, where a name must come: "nimi on xhemal", "pikkusisko winta 4v", "mutsi xhemile soittaa",
// "NATTAYA BOONMEE (38)".
function isLikely(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const previous = reading.words[at - 1]
  if (entry.ordinary !== 'no' || entry.organisation !== undefined || word.lower.length < 3) return false
  const aged = hasAge(reading.text, word.end)
  if (word.shape === 'capitals')
    return aged && previous?.shape === 'capitals' && word.gap === ' ' && word.lower.length > 3
  if (word.shape !== 'lower') return false
  if (isNamed(reading.words, at) || (isDoubleName(entry) && entry.first !== undefined)) return true
  const looksLikeName = shapeOf(word.lower).overWord > 4
  if (reading.caseless && looksLikeName && entry.place === undefined) return true
  return followsRole(previous, word) && word.gap === ' ' && (aged || looksLikeName)
}

// "palveluohjaaja koski sano", "poika toimi (7)": a listed name that is a word too, in its base form after a role.
function isWordAfterRole(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const { first, last } = reading.entries[at] as Entry
  if ((first ?? last)?.form !== 'base' || !followsRole(reading.words[at - 1], word) || word.gap !== ' ') return false
  return hasAge(reading.text, word.end) || actsAsPerson(reading.words[at + 1])
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
  if (word.shape === 'initial') return judgeInitials(reading, at)
  if (word.lower.length < 2) return undefined
  // "Hans mor" is his mother.
  if (reading.language === 'sv' && word.lower === 'hans' && reading.entries[at + 1]?.role !== undefined)
    return undefined
  if (isNameWithRole(word)) return certain('person.nameWithRole')
  if (followsInitial(reading, at)) return certain('person.initial')
  // "RAI-arvio", "Heta-liiton", "StVM": a compound with an ordinary end, an abbreviation.
  if (/\p{Ll}\p{Lu}+$/u.test(word.text)) return undefined
  const double = word.shape === 'lower' && (isDoubleName(entry) || reading.caseless)
  if (!double && /-\p{Ll}/u.test(word.text)) return undefined
  if (entry.role !== undefined || FUNCTION_WORD.test(word.lower)) return undefined
  const rule = ruleOf(reading, at)
  if (isPlain(reading, at)) return certain(rule)
  if (isLikely(reading, at)) return uncertain(rule)
  if (reading.caseless && odds !== undefined && isWordAfterRole(reading, at)) return uncertain(rule)
  if (odds === undefined || odds < barOf(reading, at)) return undefined
  const listed = (entry.first ?? entry.last) !== undefined
  if (!listed && entry.ordinary === 'form' && word.first) return undefined
  // What is also a word, a place or an agency can be ticked away by the writer.
  const doubtful =
    entry.everyday ||
    entry.ordinary === 'form' ||
    (entry.ordinary === 'compound' && !isDoubleName(entry)) ||
    (!listed && word.shape === 'lower') ||
    (entry.place ?? entry.region ?? entry.organisation) !== undefined
  return !doubtful && odds > (listed ? SURELY.listed : SURELY.unlisted) ? certain(rule) : uncertain(rule)
}
