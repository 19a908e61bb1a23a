import type { Finding, Language } from '../findings.ts'
import { inflect, inflectOwned } from '../inflect.ts'
import type { Word } from '../tokens.ts'
import { withTitles } from './beside.ts'
import type { Label } from './labels.ts'
import { type NameForm, nameFormOf } from './nameForm.ts'
import type { Named, Person } from './people.ts'
import { capital, genitiveOf, nameless, say } from './pseudonyms.ts'
import type { Reading } from './reading.ts'
import { roleAt } from './roleWord.ts'

type Stretch = NonNullable<Finding['whole']>
type Rewriting = Pick<Finding, 'suggestion' | 'whole'>

// What keeps the comma after an apposition: an age, a clause.
const KEEPS =
  /^, (?:\d|\(|aged?\b|ikä|jo[klnst]|joiden|että|kun\b|koska|mutta|ja\b|som\b|men\b|och\b|vars|who|which|but\b|and\b)/

const endOf = (word: Word): number => word.end + (word.tail === '' ? 0 : word.tail.length + 1)

// "äiti Minnan" is "äidin", "Äidillä, Minnalla," "Äidillä", "äitinsä Minnalle" "äidilleen"; a letter follows.
function inPlace(reading: Reading, at: number, name: NameForm, letter: string | undefined, language: Language): string {
  const word = reading.words[at] as Word
  const role = roleAt(reading, at)
  const like = (words: string): string => (word.shape === 'lower' ? words : capital(words))
  let words = word.text
  if (language === 'fi' && role !== undefined && role.form === 'base' && name.form !== 'base' && name.form !== 'plural')
    words = like(
      role.possessive === '' ? inflect(role.lemma, name.form) : inflectOwned(role.lemma, name.form, role.possessive),
    )
  words = letter === undefined ? words : `${words} ${letter}`
  return language !== 'fi' && name.form === 'genitive' ? genitiveOf(words, language, letter !== undefined) : words
}

// The role before a name and the name become one: "äiti, Minna, ei jaksa" is "äiti ei jaksa".
function withRoleBefore(reading: Reading, at: number, end: number, words: string): Stretch {
  const gap = reading.words[at + 1]?.gap ?? ''
  const after = reading.text.slice(end, end + 12)
  const from = (reading.words[at] as Word).start
  if (gap === ' (') {
    // "poika (Eetu, 7 v)" is "poika A (7 v)".
    if (after.startsWith(')')) return { start: from, end: end + 1, words }
    return { start: from, end: end + (/^,? /.exec(after)?.[0].length ?? 0), words: `${words} (` }
  }
  const closing = gap === ', ' && after.startsWith(',') && !KEEPS.test(after) ? 1 : 0
  return { start: from, end: end + closing, words }
}

// "Minna (äiti)" and "Minna, lapsen äiti," with the role said after.
function withRoleAfter(reading: Reading, from: number, to: number, start: number, suggestion: string): Stretch {
  const first = reading.words[from] as Word
  const last = reading.words[to] as Word
  const end = endOf(last)
  const said = reading.text.slice(first.start, end)
  if (first.gap === ' (')
    return reading.text.charAt(end) === ')' && from === to
      ? { start, end: end + 1, words: suggestion }
      : { start, end: first.start, words: `${suggestion} (` }
  const after = reading.text.slice(end, end + 12)
  const words = /^\p{Lu}|^\[\p{Lu}/u.test(suggestion) ? capital(said) : said
  return { start, end: end + (after.startsWith(',') && !KEEPS.test(after) ? 1 : 0), words }
}

/**
 * How a mention is rewritten, in the case of the name and with a capital where a sentence begins: by itself, and together
 * with the role or title beside it. `aliasEnd`: where another name of the same person right after it ends.
 */
export function rewrite(
  reading: Reading,
  { mention, beside, person }: Named,
  span: { start: number; end: number },
  labels: Map<Person, Label>,
  aliasEnd?: number,
): Rewriting {
  if (aliasEnd !== undefined) {
    const { suggestion, whole } = rewrite(
      reading,
      { mention, beside, person, alias: false },
      { ...span, end: aliasEnd },
      labels,
    )
    // "V.R.:n"
    const tail = /^:\p{Ll}{1,4}(?!\p{L})/u.exec(reading.text.slice(aliasEnd, aliasEnd + 6))?.[0].length ?? 0
    const mark =
      tail > 0 ? tail : /^[)"“”]/.exec(reading.text.charAt(aliasEnd)) && (whole?.end ?? aliasEnd) === aliasEnd ? 1 : 0
    return {
      suggestion,
      whole: {
        start: whole?.start ?? span.start,
        end: (whole?.end ?? aliasEnd) + mark,
        words: whole?.words ?? suggestion,
      },
    }
  }
  const { language } = reading
  const label = labels.get(person) ?? {}
  const name = nameFormOf(reading, mention)
  const titled = withTitles(reading, mention.from)
  const first = reading.words[titled] as Word
  const raised = (words: string): string => (first.first && first.shape !== 'lower' ? capital(words) : words)
  const suggestion = raised(say(label, name, language, labels))
  const plain: Rewriting =
    titled === mention.from
      ? { suggestion }
      : { suggestion, whole: { start: first.start, end: span.end, words: suggestion } }
  switch (beside?.kind) {
    case 'before': {
      const words = inPlace(reading, beside.to, name, label.letter, language)
      return {
        suggestion: say({ role: beside.role, letter: label.letter }, name, language, labels),
        whole: withRoleBefore(reading, beside.to, span.end, words),
      }
    }
    case 'group': {
      const lists = reading.words[beside.from + 1]?.gap === ': ' || reading.words[beside.from]?.lower === 'lasta'
      const letter = label.role === 'child' || label.role === beside.role ? label.letter : undefined
      return lists || letter === undefined
        ? plain
        : { suggestion: language !== 'fi' && name.form === 'genitive' ? genitiveOf(letter, language, true) : letter }
    }
    case 'after':
      return label.letter === undefined
        ? { suggestion, whole: withRoleAfter(reading, beside.from, beside.to, span.start, suggestion) }
        : plain
    case 'named':
      return label.letter === undefined ? { suggestion: raised(nameless[language]) } : plain
    case 'family':
      return familyOf(reading, mention.from, beside, span, name, suggestion, label)
    default:
      return plain
  }
}

// "Virtasten perheessä" and "perhe Virtanen" keep the word the text has; "Virtaset ovat" are its members.
function familyOf(
  reading: Reading,
  from: number,
  beside: { from: number },
  span: { start: number; end: number },
  name: NameForm,
  suggestion: string,
  label: Label,
): Rewriting {
  const word = reading.words[beside.from] as Word
  const first = reading.words[from] as Word
  const letter = label.letter === undefined ? '' : ` ${label.letter}`
  if (word.start >= span.end) {
    const words = first.first && first.shape !== 'lower' ? capital(word.text) : word.text
    return { suggestion, whole: { start: span.start, end: endOf(word), words: words + letter } }
  }
  if (word.end < span.start)
    return { suggestion, whole: { start: word.start, end: span.end, words: word.text + letter } }
  const form = /(?:ten|ien)$/.test(word.lower)
    ? 'genitive'
    : (PLURAL_CASES.find(([ending]) => ending.test(word.lower))?.[1] ?? name.form)
  const members =
    (form === 'plural' || form === 'base') &&
    /^ (?:\p{L}{1,20} )?\p{L}{1,20}v[aä]t\b/u.test(reading.text.slice(span.end, span.end + 44))
  const words = !members
    ? inflect('perhe', form) + letter
    : letter === ''
      ? 'perheenjäsenet'
      : `perheen${letter} jäsenet`
  return { suggestion: word.first && word.shape !== 'lower' ? capital(words) : words }
}

const PLURAL_CASES: [RegExp, 'allative' | 'adessive' | 'ablative' | 'inessive' | 'elative' | 'illative' | 'partitive'][] = [
  [/lle$/, 'allative'], [/ll[aä]$/, 'adessive'], [/lt[aä]$/, 'ablative'], [/ss[aä]$/, 'inessive'], [/st[aä]$/, 'elative'],
  [/(?:siin|ihin|iin)$/, 'illative'], [/i[aä]$/, 'partitive'],
] // biome-ignore format: a table
