import type { Language } from '../findings.ts'
import { inflect, inflectLetter } from '../inflect.ts'
import type { Word } from '../tokens.ts'
import { entryOf, formOf } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { isChild, type People, type Person } from './people.ts'
import type { Reading } from './reading.ts'
import { followsRole } from './signals.ts'

const PERSON: Record<Language, string> = { fi: 'henkilö', sv: 'person', en: 'person' }
const CHILD: Record<Language, string> = { fi: 'lapsi', sv: 'barn', en: 'child' }

// Swedish roles read best in the definite form.
const DEFINITE: Record<string, string> = {
  mamma: 'mamman', mor: 'modern', moder: 'modern', pappa: 'pappan', far: 'fadern', bror: 'brodern', syster: 'systern', klient: 'klienten', patient: 'patienten',
  make: 'maken', maka: 'makan', man: 'mannen', hustru: 'hustrun', sambo: 'sambon', lärare: 'läraren', kurator: 'kuratorn', psykolog: 'psykologen',
  läkare: 'läkaren', socialarbetare: 'socialarbetaren', handledare: 'handledaren', rektor: 'rektorn', vårdnadshavare: 'vårdnadshavaren', granne: 'grannen',
} // biome-ignore format: a table

// The Swedish genitive: "Elliots" beside an "Elliot", or an s after a listed name.
function isGenitive(reading: Reading, word: Word): boolean {
  const named = entryOf(word.lower).first ?? entryOf(word.lower).last
  if (named !== undefined) return named.form === 'genitive'
  return word.lower.endsWith('s') && reading.words.some((other) => other.lower === word.lower.slice(0, -1))
}

// "Virtaset", "Virtasten", "Virtasille": the family, in its case.
function familyIn(lower: string): string {
  const form = /ten$|ien$/.test(lower)
    ? 'genitive'
    : /lle$/.test(lower)
      ? 'allative'
      : /ll[aä]$/.test(lower)
        ? 'adessive'
        : /lt[aä]$/.test(lower)
          ? 'ablative'
          : 'base'
  return `[${inflect('perhe', form)}]`
}

function letterOf(person: Person): string {
  const at = person.child ?? 0
  return at < 26 ? String.fromCharCode(65 + at) : `${String.fromCharCode(65 + (at % 26))}${Math.floor(at / 26) + 1}`
}

/**
 * What to write instead of a mention: the role the text says ("äiti", "lapsi A") or a number ("[henkilö 1]"), in the
 * case of the name it replaces and with a capital where a sentence begins. Two people never share one role.
 */
export function pseudonymOf(
  people: People,
  person: Person,
  reading: Reading,
  mention: Mention,
  language: Language,
): string {
  const first = reading.words[mention.from] as Word
  const last = reading.words[mention.to] as Word
  const form = language === 'fi' ? formOf(last.lower) : 'base'
  const genitive = language !== 'fi' && (last.tail === 's' || isGenitive(reading, last))
  const end = genitive ? (language === 'en' ? "'s" : 's') : ''
  const letterEnd = end === 's' ? ':s' : end
  const capital = (words: string): string => (first.first ? words.charAt(0).toUpperCase() + words.slice(1) : words)
  if (form === 'plural' && entryOf(last.lower).first === undefined) return familyIn(last.lower)
  const role = person.role
  if (role === 'child') {
    const letter = letterOf(person)
    const previous = reading.words[mention.from - 1]
    if (followsRole(previous, first) && isChild(entryOf(previous?.lower ?? '').role?.lemma ?? ''))
      return inflectLetter(letter, form) + letterEnd
    return capital(
      language === 'fi' ? `${inflect(CHILD.fi, form)} ${letter}` : `${CHILD[language]} ${letter}${letterEnd}`,
    )
  }
  if (role !== undefined && people.byRole.get(role) === person) {
    if (language === 'fi') return capital(inflect(role, form))
    if (language === 'sv') return capital((DEFINITE[role] ?? role) + end)
    return capital(`the ${role}${end}`)
  }
  return language === 'fi'
    ? `[${inflect(PERSON.fi, form)} ${person.number}]`
    : `[${PERSON[language]} ${person.number}]${end}`
}
