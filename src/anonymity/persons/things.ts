import type { Word } from '../tokens.ts'
import type { Form } from './lemmas.ts'
import { type Entry, entryOf } from './lexicon.ts'
import { shapeOf } from './nameShape.ts'
import type { Reading } from './reading.ts'
import { doesSomething, ownsSomething } from './signals.ts'

const LOCAL = new Set<Form>(['inessive', 'elative', 'illative'])
const UNIT =
  /(?:koulu|lukio|opisto|päivä(?:koti|kodi|kote)|keskus|keskukse|sairaala|koti|kodin|virasto|laitos|säätiö|yhdistys|liitto|palvelu|yksikkö|asema|tie|katu|kylä|kunta|seutu|maa|hanke|ohjelma|malli|menetelmä|testi|lomake|laki|asetus|sovellus|järjestelmä|projekti|klinikka|ryhmä|viikko|päivä|kuu)(?:n|t|ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|on|an|aan|iin|a|ä)?$/
const AFTER_ORGANISATION =
  /^(?:oy|oyj|ab|ry|rf|rp|säätiö|säätiön|yhdistys|liitto|liiton|keskus|hyvinvointialue|hyvinvointialueen|hyvinvointialueella|kaupunki|kaupungin|kaupungissa|kunta|kunnan|kunnassa|käräjäoikeus|yliopisto|tauti|tautia|oireyhtymä|oireyhtymää|oireyhtymän|syndrooma|testi|asteikko|menetelmä|malli|ohjelma|laki|lain|sopimus|sopimuksen|direktiivi|stad|kommun|välfärdsområde|syndrome|disease|scale|county|act|act's|fund|benefit)$/

/** Words that are written with a capital out of courtesy or by their place, and are nobody's name. */
export const FUNCTION_WORD =
  /^(?:jos|kun|hän|he|se|ne|ja|tai|mutta|te|me|sinä|minä|i|you|we|the|ni|du|den|det|och|i'm|i've|i'd|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|christmas|easter|finnish|swedish|english|russian|arabic|somali|kurdish|ukrainian|estonian|vietnamese|persian|muslim|muslims|christian|christians|european|african|asian|roma|sami|god|internet)$/

/** Whether a lemma stands in a case in which places stand and people hardly do ("Inarissa"). */
export const isLocal = (form: Form): boolean => LOCAL.has(form)

/** Whether a word ends like the name of a unit, a place or a matter: "-keskus", "-laki", "-hanke". */
export const looksLikeUnit = (lower: string): boolean => UNIT.test(lower)

/** Whether a word is a first name tied to a role: "Risto-setä", "Minna-äidin". */
export function isNameWithRole(word: Word): boolean {
  const hyphen = word.text.search(/-\p{Ll}/u)
  if (hyphen < 1) return false
  return (
    entryOf(word.lower.slice(0, hyphen)).first !== undefined && entryOf(word.lower.slice(hyphen + 1)).role !== undefined
  )
}

/** Whether a capital word is the name of something other than a person, by the lists, its parts or the word after it. */
export function isThing(reading: Reading, at: number): boolean {
  const word = reading.words[at] as Word
  const entry = reading.entries[at] as Entry
  const next = reading.words[at + 1]
  if (next !== undefined && next.gap === ' ' && AFTER_ORGANISATION.test(next.lower)) return true
  if (reading.text.charAt(word.end) === '-') return true
  // "ADHD-diagnoosi", "Theraplay-terapia": a compound with an ordinary end, unless it is a name with a role.
  const hyphen = word.text.search(/-\p{Ll}/u)
  if (hyphen > 0)
    return (
      entryOf(word.lower.slice(0, hyphen)).first === undefined ||
      entryOf(word.lower.slice(hyphen + 1)).role === undefined
    )
  return entry.organisation !== undefined && entry.first === undefined
}

// Saamelainen, somalialaiset: a people, not a person.
const PEOPLE = /l[aä]i(?:nen|se|st|sia|siä|sia)/

/** How far a shape must speak for a person, against another name and against an ordinary word. */
export interface Bar {
  overOther: number
  overWord: number
}

/** Whether a word that no list has is shaped like a person's name, with what the next word says of it. */
export function looksLikeName(reading: Reading, at: number, bar: Bar): boolean {
  const word = reading.words[at] as Word
  const next = reading.words[at + 1]
  const { overOther, overWord } = shapeOf(word.lower)
  if (PEOPLE.test(word.lower)) return false
  // People act, own and are spoken with; places are been in.
  let lean = 0
  if (doesSomething(next) || ownsSomething(next)) lean += 1.5
  if (/ss[aä]$/.test(word.lower)) lean -= 2.5
  return overOther + lean > bar.overOther && overWord > bar.overWord
}
