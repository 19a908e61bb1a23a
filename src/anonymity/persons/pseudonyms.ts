import type { Language } from '../findings.ts'
import { inflect, withClitic } from '../inflect.ts'
import { definite } from '../inflectSwedish.ts'
import { placeholders } from '../structured/placeholders.ts'
import type { Label } from './labels.ts'
import type { NameForm } from './nameForm.ts'
import type { Person } from './people.ts'

const PERSON: Record<Language, string> = { fi: 'henkilö', sv: 'person', en: 'person' }
const CHILD: Record<Language, string> = { fi: 'lapsi', sv: 'barn', en: 'child' }

/** What stands for the name where the text says itself whose it is: "isän nimi on [nimi]". */
export const nameless: Record<Language, string> = { fi: '[nimi]', sv: '[namn]', en: '[name]' }

const NUMBERED = /^\[(?:henkilö\p{L}{0,8}|person) \d{1,3}\]$/iu
const STAND_INS = new Set([
  ...Object.values(nameless),
  ...Object.values(placeholders).flatMap((words) => Object.values(words)),
])

/** Where a text has what stands for a name already, start and end of each: "[henkilön 1]". No name is looked for there. */
export function standIns(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\[[^[\]\n]{1,40}\]/g)]
    .filter(([words]) => NUMBERED.test(words) || STAND_INS.has(words.toLowerCase()))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
}

/** A word with a capital first letter, inside brackets too. */
export function capital(words: string): string {
  return words.replace(/^\[?\p{L}/u, (start) => start.toUpperCase())
}

/** The genitive of Swedish and English after a word or a letter: "mammans", "barn A:s", "the mother's". */
export function genitiveOf(words: string, language: Language, letter: boolean): string {
  return language === 'en' ? `${words}'s` : letter ? `${words}:s` : /[sxz]$/.test(words) ? words : `${words}s`
}

/** A label in words, in the given form: "äidille", "lapsen A", "äidin äiti", "[henkilöltä 1]", "the mother's". */
export function say(label: Label, { form, clitic }: NameForm, language: Language, labels: Map<Person, Label>): string {
  const owner = label.owner === undefined ? '' : `${sayOwner(label.owner, language, labels)} `
  const role = label.role === 'child' ? CHILD[language] : label.role
  const end = label.letter === undefined ? '' : ` ${label.letter}`
  if (language === 'fi') {
    const noun = (word: string): string => withClitic(inflect(word, form), clitic)
    return role === undefined ? `[${noun(PERSON.fi)} ${label.number}]` : `${owner}${noun(role)}${end}`
  }
  const bare =
    role === undefined
      ? `[${PERSON[language]} ${label.number}]`
      : owner !== '' || end !== ''
        ? `${owner}${role}${end}`
        : language === 'sv'
          ? definite(role)
          : `the ${role}`
  return form === 'genitive' ? genitiveOf(bare, language, end !== '') : bare
}

function sayOwner(owner: Person | string, language: Language, labels: Map<Person, Label>): string {
  const label = typeof owner === 'string' ? { role: owner } : labels.get(owner)
  return say({ ...label, owner: undefined }, { form: 'genitive', clitic: '' }, language, labels)
}
