import { groupRole, standings, titles } from '../data/roles.ts'
import type { Word } from '../tokens.ts'
import { entryAt, entryOf } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { nameFormOf, occurs } from './nameForm.ts'
import type { Reading } from './reading.ts'
import { roleForm } from './roleForms.ts'
import { roleAt } from './roleWord.ts'

/**
 * What the text says beside a name of who it is. `before`: "äiti Minna", "äiti, Minna,"; `group`: "lapset Siiri ja Okko";
 * `after`: "Minna, lapsen äiti,", "Minna (äiti)"; `tied`: "Minna-äiti"; `named`: "isän nimi on Jarmo", "Minna on äiti";
 * `family`: "perhe Virtanen", "Virtasten". The words from `from` to `to` say it.
 */
export interface Beside {
  kind: 'before' | 'group' | 'after' | 'tied' | 'named' | 'family'
  role: string
  from: number
  to: number
}

/** The first word of a name with the titles before it: "rouva Virtanen". */
export function withTitles(reading: Reading, from: number): number {
  const previous = reading.words[from - 1]
  return previous !== undefined && titles.has(previous.lower) && /^\.? $/.test(reading.words[from]?.gap ?? '')
    ? from - 1
    : from
}

// Between the names of a group: "Siiri (7 v) ja Okko".
const BETWEEN = /^\.?(?: ?\(?,? ?\d{1,2} ?-?(?:v\.?|vuotta|vuotias|år|years?)?\)?)?(?:,? (?:ja|sekä|och|and|&) |, )$/

function groupOf(reading: Reading, mentions: Mention[], index: number, before: Beside | undefined): Beside | undefined {
  const mention = mentions[index] as Mention
  const first = reading.words[mention.from] as Word
  const earlier = mentions[index - 1]
  if (before?.kind === 'group' && earlier !== undefined) {
    const end = (reading.words[earlier.to] as Word).end
    if (first.start - end < 24 && BETWEEN.test(reading.text.slice(end, first.start))) return before
  }
  const plural = roleAt(reading, mention.from - 1)
  const role =
    groupRole(reading.words[mention.from - 1]?.lower ?? '') ?? (plural?.form === 'plural' ? plural.lemma : undefined)
  if (role === undefined || !/^(?:,|:)? $/.test(first.gap)) return undefined
  // A comma or a colon begins a list of them only when another name follows: "kolme lasta: Eetu, Aada".
  return { kind: 'group', role, from: mention.from - 1, to: mention.from - 1 }
}

// What follows the comma that closes an apposition: not one more name or role of a list.
function closes(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const next = reading.words[at + 1]
  if (word === undefined) return false
  const end = word.end + (word.tail === '' ? 0 : word.tail.length + 1)
  const mark = reading.text.charAt(end)
  if (mark === '.' || mark === ')') return true
  if (mark !== ',') return false
  if (/^,? ?(?:\d|\()/.test(reading.text.slice(end, end + 3))) return true
  return next !== undefined && next.shape === 'lower' && roleAt(reading, at + 1) === undefined
}

function beforeName(reading: Reading, mention: Mention): Beside | undefined {
  const start = withTitles(reading, mention.from)
  const first = reading.words[start] as Word
  const at = start - 1
  const role = roleAt(reading, at)
  if (role === undefined || first.first) return undefined
  const beside = { role: role.lemma, from: at, to: at }
  const { form } = nameFormOf(reading, mention)
  const listed = entryAt(reading.words[mention.to] as Word).first
  // "opettajan Eetu": what stands in the genitive before a name in its base form is somebody else.
  const apart = role.form === 'genitive' && role.possessive === '' && form === 'base' && listed !== undefined
  if ((first.gap === ' ' || first.gap === ' (' || first.gap === '\n') && !(apart && reading.language === 'fi'))
    return { ...beside, kind: 'before' }
  if (first.gap === ': ') return { ...beside, kind: 'named' }
  const agrees = reading.language !== 'fi' || role.form === form || (role.possessive !== '' && role.form === 'base')
  // Somebody of a list is no apposition: "paikalla äiti, Eetu, opettaja".
  const lone = reading.words[at]?.gap !== ', '
  // "Nuoren, Villen, äiti"
  const owns =
    form === 'genitive' &&
    role.form === 'genitive' &&
    reading.text.charAt((reading.words[mention.to] as Word).end) === ','
  if (first.gap === ', ' && agrees && lone && (owns || closes(reading, mention.to)))
    return { ...beside, kind: 'before' }
  return undefined
}

function afterName(reading: Reading, mention: Mention): Beside | undefined {
  const next = reading.words[mention.to + 1]
  const last = reading.words[mention.to] as Word
  if (next === undefined || next.first || last.shape === 'initial') return undefined
  for (let at = mention.to + 1; at <= mention.to + 3; at += 1) {
    const word = reading.words[at]
    if (word === undefined || (at > mention.to + 1 && word.gap !== ' ')) return undefined
    const role = roleAt(reading, at)
    if (/^(?:ja|tai|sekä|och|eller|and|or)$/.test(word.lower)) return undefined
    if (role === undefined || (role.form === 'genitive' && role.possessive === '' && !closes(reading, at))) continue
    if (!closes(reading, at)) return undefined
    const beside = { kind: 'after', role: role.lemma, from: mention.to + 1, to: at } as const
    if (next.gap === ' (') return beside
    if (next.gap === ', ' && next.shape === 'lower' && role.form === nameFormOf(reading, mention).form) return beside
  }
  return undefined
}

const IS = /^(?:on|oli|är|var|is|was)$/
const NAMES = /^(?:nimi|nimeltä|nimeltään|etunimi|sukunimi|kutsumanimi|sukunimeltään|namn|heter|name|named|called|vid)$/

// "Erik Olsson on isä.", "Lasten isä on Erik Olsson.", "isän nimi on Jarmo", "äiti nimeltään Minna"
function namedAs(reading: Reading, mention: Mention): Beside | undefined {
  const { words } = reading
  if (IS.test(words[mention.to + 1]?.lower ?? '') && words[mention.to + 1]?.gap === ' ') {
    for (let at = mention.to + 2; at <= mention.to + 6; at += 1) {
      if (!/^ \d{0,2}-?$/.test(words[at]?.gap ?? '')) break
      const role = roleAt(reading, at)
      if (role === undefined || role.form !== 'base' || !standings.has(role.lemma)) continue
      const ending = reading.text.slice(words[at]?.end, (words[at]?.end ?? 0) + 6)
      if (/^(?:[.;!?)]|$|, | (?:ja|jo|mutta|of|till|och|av|who)\b)/.test(ending))
        return { kind: 'named', role: role.lemma, from: at, to: at }
      break
    }
  }
  if (nameFormOf(reading, mention).form !== 'base') return undefined
  let at = mention.from - 1
  let said = false
  while (
    at > mention.from - 4 &&
    words[at + 1]?.gap === ' ' &&
    (IS.test(words[at]?.lower ?? '') || NAMES.test(words[at]?.lower ?? ''))
  ) {
    said = true
    at -= 1
  }
  const role = said && words[at + 1]?.gap === ' ' ? roleAt(reading, at) : undefined
  return role === undefined ? undefined : { kind: 'named', role: role.lemma, from: at, to: at }
}

// "Virtaset", "Haavat jaksavat", "Zaharoveille"
function isPlural(reading: Reading, mention: Mention): boolean {
  if (nameFormOf(reading, mention).form === 'plural') return true
  const { lower } = reading.words[mention.to] as Word
  if (mention.from !== mention.to) return false
  if (/[aeiouyäö]t$/.test(lower)) return /v[aä]t$/.test(reading.words[mention.to + 1]?.lower ?? '')
  const stem = /^(.{2,}[aeiouyäö]i)(?:lle|ll[aä]|lt[aä])$/.exec(lower)?.[1]
  return stem !== undefined && entryOf(lower).last === undefined && !occurs(reading, stem)
}

// "Virtaset", "perhe Virtanen", "Virtasen perheessä", "familjen Virtanen", "the Virtanen family"
function familyOf(reading: Reading, mention: Mention): Beside | undefined {
  const first = reading.words[mention.from] as Word
  const last = reading.words[mention.to] as Word
  const entry = entryAt(last)
  const previous = reading.words[mention.from - 1]
  const next = reading.words[mention.to + 1]
  const role = { fi: 'perhe', sv: 'familj', en: 'family' }[reading.language]
  const beside = { kind: 'family', role } as const
  const one = mention.from === mention.to && (entry.first === undefined || entry.last !== undefined)
  if (one && previous !== undefined && first.gap === ' ' && /^(?:perhe|perhee|familj|family$)/.test(previous.lower))
    return { ...beside, from: mention.from - 1, to: mention.from - 1 }
  const owns = entry.last !== undefined && nameFormOf(reading, mention).form !== 'base'
  if (
    one &&
    next?.gap === ' ' &&
    /^(?:perhe(?!t|-)|familj|family$)/.test(next.lower) &&
    (owns || reading.language === 'en')
  )
    return { ...beside, from: mention.to + 1, to: mention.to + 1 }
  if (entry.first === undefined && reading.language === 'fi' && isPlural(reading, mention))
    return { ...beside, from: mention.from, to: mention.to }
  return undefined
}

function tiedTo(reading: Reading, mention: Mention): Beside | undefined {
  const word = reading.words[mention.to] as Word
  const hyphen = word.lower.lastIndexOf('-')
  const role = hyphen < 1 ? undefined : entryOf(word.lower.slice(hyphen + 1)).role
  return role === undefined
    ? undefined
    : {
        kind: 'tied',
        role: roleForm(word.lower.slice(hyphen + 1))?.lemma ?? role.lemma,
        from: mention.to,
        to: mention.to,
      }
}

/** What the text says beside each mention of who it is; undefined where it says nothing. */
export function besides(reading: Reading, mentions: Mention[]): (Beside | undefined)[] {
  const out: (Beside | undefined)[] = []
  for (const [index, mention] of mentions.entries())
    out.push(
      groupOf(reading, mentions, index, out.at(-1)) ??
        familyOf(reading, mention) ??
        tiedTo(reading, mention) ??
        beforeName(reading, mention) ??
        afterName(reading, mention) ??
        namedAs(reading, mention),
    )
  return out
}
