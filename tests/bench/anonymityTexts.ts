import { summaries } from '../anonymity/marked.ts'

/** Summaries joined to texts of more than 1 KB, each of its own summaries and in one language. */
export function longTexts(): string[] {
  const out: string[] = []
  for (const lang of ['fi', 'sv', 'en']) {
    let joined = ''
    for (const one of summaries('written').filter((summary) => summary.lang === lang)) {
      joined += `${one.text}\n`
      if (joined.length <= 1024) continue
      out.push(joined)
      joined = ''
    }
  }
  return out
}

/** A Finnish summary of about 600 characters: two or three of the short ones. */
export function typicalSummary(): string {
  const joined = summaries('written')
    .filter((one) => one.lang === 'fi')
    .map((one) => one.text)
    .join(' ')
  return joined.slice(0, joined.indexOf('.', 600) + 1)
}

// Numbers with a fixed seed (a linear congruence), so that every run has the same words.
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
}

const CONSONANTS = 'hjklmnprstv'
const VOWELS = 'aeiouyäö'
const ENDINGS = ['n', 'nen', 'ssa', 'sta', 'lle', 'nsa', 'nkin', 'ien', 'seen', '']

// A word that looks inflected, hardly ever the same twice.
function words(): () => string {
  const random = randomOf(7)
  return () => {
    let word = ''
    for (let left = 2 + random(3); left > 0; left -= 1)
      word += CONSONANTS.charAt(random(CONSONANTS.length)) + VOWELS.charAt(random(VOWELS.length))
    return word + (ENDINGS[random(ENDINGS.length)] ?? '')
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Texts of the given length that nobody writes, each made to be slow: words that are all different, and one unit on and on. */
export function adversarial(length: number): { name: string; text: string }[] {
  const filled = (name: string, next: () => string) => {
    const parts: string[] = []
    for (let long = 0; long < length; long += (parts.at(-1) ?? '').length + 1) parts.push(next())
    return { name, text: parts.join(' ').slice(0, length) }
  }
  const word = words()
  return [
    filled('all different, capital', () => capital(word())),
    filled('all different, small', word),
    filled('all different, LARGE', () => word().toUpperCase()),
    filled('all different, double', () => `${capital(word())}-${capital(word())}`),
    ...[
      'Aa ', 'a', '1', '1 ', 'a.', '@a', 'nolla ', '(at)', 'Aakatu 1 ', 'dnro 1/', 'A. ', '\n1', '\u0308', 'O0', 'www.', 'Aa-', 'FI21 ', 'may 1 ', 'äiti Minna. ', '😀', '\u200b',
    ].map((unit) => ({ name: JSON.stringify(unit), text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length) })), // biome-ignore format: a list
  ]
}
