import { distance } from 'fastest-levenshtein'
import { readCode } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'

/** What somebody means by what they typed. `unknown` gets the same help as a greeting. */
export type Command =
  | { kind: Plain }
  | { kind: 'unknown' }
  | { kind: 'setLanguage'; language: Language }
  | { kind: 'join'; code: number | null }
  /** A request to a group that was named, as the link to share writes it. */
  | { kind: 'beginIn'; group: string }

type Plain =
  | 'greeting'
  | 'begin'
  | 'mine'
  | 'help'
  | 'language'
  | 'privacy'
  | 'queue'
  | 'times'
  | 'sessions'
  | 'group'
  | 'groups'
  | 'bringGroup'

/** Whole phrases of all three languages. None of them withdraws or deletes anything: those are buttons only. */
const phrases: Record<Plain, string[]> = {
  greeting: [
    'hei',
    'moi',
    'moikka',
    'terve',
    'päivää',
    'huomenta',
    'hyvää päivää',
    'hyvää huomenta',
    'alku',
    'alkuun',
    'hej',
    'god morgon',
    'god dag',
    'början',
    'hi',
    'hello',
    'good morning',
    'start',
  ],
  begin: [
    'konsultaatio',
    'konsultaatiota',
    'konsultaatiopyyntö',
    'pyydä konsultaatiota',
    'uusi pyyntö',
    'konsultation',
    'be om konsultation',
    'ny begäran',
    'consultation',
    'ask for consultation',
    'request consultation',
    'new request',
  ],
  mine: ['omat', 'omat pyynnöt', 'pyyntöni', 'mina', 'mina begäranden', 'mine', 'my requests'],
  help: [
    'apua',
    'apu',
    'ohje',
    'ohjeet',
    'näin se toimii',
    'miten tämä toimii',
    'hjälp',
    'så här fungerar det',
    'hur fungerar det',
    'help',
    'how it works',
    'how does it work',
  ],
  language: ['kieli', 'vaihda kieli', 'språk', 'byt språk', 'language', 'change language'],
  privacy: ['tietosuoja', 'tietosuojaseloste', 'dataskydd', 'privacy', 'data protection'],
  group: [
    'ryhmä',
    'ryhmän asiat',
    'perusta ryhmä',
    'grupp',
    'gruppens ärenden',
    'grunda en grupp',
    'group',
    'group matters',
    'set up a group',
  ],
  groups: ['ryhmät', 'kaikki ryhmät', 'grupper', 'alla grupper', 'groups', 'all groups'],
  bringGroup: [
    'tuo ryhmä tähän kanavaan',
    'tuo ryhmä tänne',
    'flytta gruppen hit',
    'flytta gruppen till den här kanalen',
    'bring the group here',
    'bring the group to this channel',
  ],
  times: [
    'ajat',
    'vapaat ajat',
    'vapaat aikani',
    'tider',
    'lediga tider',
    'mina lediga tider',
    'times',
    'open times',
    'my open times',
  ],
  queue: ['jono', 'ryhmän jono', 'kö', 'gruppens kö', 'queue'],
  sessions: ['kokoukset', 'ryhmän kokoukset', 'tapaamiset', 'möten', 'gruppens möten', 'sessions', 'meetings'],
}

const languagePhrases: Record<Language, string[]> = {
  fi: ['suomeksi', 'suomi', 'finska', 'finnish', 'in finnish'],
  sv: ['ruotsiksi', 'ruotsi', 'svenska', 'på svenska', 'swedish', 'in swedish'],
  en: ['englanniksi', 'englanti', 'engelska', 'på engelska', 'english', 'in english'],
}

const joinWords = ['liity', 'anslut', 'join']

/** Lower case, without a leading mention, punctuation or doubled spaces. */
export function normal(text: string): string {
  return text
    .replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/^\s*@?rinnalla\b/i, ' ')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** One typing mistake: a letter wrong, missing, extra, or two in the wrong order. */
function oneTypo(typed: string, word: string): boolean {
  if (word.length <= 4) return false
  if (distance(typed, word) <= 1) return true
  if (typed.length !== word.length) return false
  const at = [...word].findIndex((letter, i) => letter !== typed[i])
  return typed === word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

function matches(typed: string, phrase: string): boolean {
  if (typed === phrase) return true
  const said = typed.split(' ')
  const words = phrase.split(' ')
  return said.length === words.length && words.every((word, i) => said[i] === word || oneTypo(said[i] ?? '', word))
}

/**
 * What a message typed in the chat means. Whole phrases only, in any of the three languages; case, punctuation and a
 * leading mention do not matter; one typing mistake is forgiven in words over four letters.
 */
export function readCommand(text: string): Command {
  if (text.length > 200) return { kind: 'unknown' }
  const typed = normal(text)
  const [first = '', ...rest] = typed.split(' ')
  const code = readCode(rest.join(' '))
  if (code !== null && joinWords.some((word) => first === word || oneTypo(first, word))) return { kind: 'join', code }
  if (joinWords.includes(typed)) return { kind: 'join', code: null }
  for (const exact of [true, false]) {
    const fits = (phrase: string) => (exact ? typed === phrase : matches(typed, phrase))
    for (const kind of Object.keys(phrases) as Plain[]) if (phrases[kind].some(fits)) return { kind }
    for (const language of Object.keys(languagePhrases) as Language[]) {
      if (languagePhrases[language].some(fits)) return { kind: 'setLanguage', language }
    }
  }
  const asked = phrases.begin.find((phrase) => typed.startsWith(`${phrase} `))
  return asked ? { kind: 'beginIn', group: typed.slice(asked.length + 1) } : { kind: 'unknown' }
}
