import { after, before } from '../around.ts'
import { matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside, wordsAfter, wordsBefore } from './beside.ts'
import { structured, type View } from './view.ts'

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const BIRTH = String.raw`(?<!\d)(\d{1,2})([\s./-]?)(\d{1,2})[\s./-]?(?:19|20)?(\d{2})`
// Separators: - + A-F and U-Y since 1.1.2023 (dvv.fi/hetu-uudistus), and what is typed for them.
const SEPARATOR = String.raw`\s{0,3}(?:[-+A-FU-Ya-fu-y/_:.,*=~|]{1,2}|[A-FU-Y]\s(?:niin ?kuin|som i|as in)\s[\p{L}]{2,12}|viiva|väliviiva|tavuviiva|yhdysviiva|miinus|plus|streck|dash|\()\s{0,3}`
const FULL = new RegExp(
  String.raw`${BIRTH}(${SEPARATOR})(\d\s?\d\s?\d)(\s{0,2}-?\s{0,2})([\dA-Za-zÅÄÖåäö?*_])(?!\d)`,
  'uy',
)
const NO_CHECK = /(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(?:19|20)?\d{2}[-+A-FU-Ya-fu-y] ?\d{3}(?![\d.,/-])/y
const BARE =
  /(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(?:19|20)?(\d{2})(\s{0,3})(\d{3})\s{0,2}([\dA-Z](?![\dA-Z])|[a-z](?![\dA-Za-z]))/y
const HIDDEN = /(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(?:19|20)?\d{2} ?[-+A-FU-Ya-fu-y] ?[\dxX*_?.]{0,3}[xX*_?.][\dA-Z]?/y
const STUB = /(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(?:19|20)?(\d{2})[-+A-FU-Y]?(?![\d\p{L}/:-]|[.,]\d)/uy
// Digits apart ("0 1 0 1 9 0 - 9 9 9 X"), a Swedish number (year first), and the end of a code beside its word.
const APART = /(?<![\d.,])\d(?: \d){5} ?[-+A-FU-Y] ?\d(?: \d){2} ?[\dA-Z](?![\dA-Za-z])/y
const SWEDISH = /(?<![\d.,/-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}(?!\d)/y
const TAIL = /(?<![\d\p{L},/:-]|[\d\p{L}]\.)-?[A-FU-Y]?\d{3}[\dA-Za-z](?![\dA-Za-z]|[ .,/:-]\d)/uy
const TAIL_WORDS =
  /loppuosa|tunnusosa|(?:hetu|tunnu)\p{L}{0,5} (?:loppu|neljä|viimei)|slutdel|slut(?:et|siffr)|(?:hetu|tunnu)\p{L}{0,6} pää(?:tty|te)|(?:personbeteckning|personnummer)\p{L}{0,3} slutar|(?:code|ssn) ends|last (?:four|4|part|digits)|(?:neljä|4) viimei|viimeiset (?:neljä|4)/u
const ENDING =
  /(?<!\p{L})(?:ja|mutta|and|och|,)?\s?(?:loppu|loput|slut|rest|the end|tunnus)\p{L}{0,4}[\s:]{0,2}(?:on|är|is)?[\s:-]{0,3}$/u
const CODE_WORDS =
  /hetu|henkilötunnu|sosiaaliturvatunnu|henkilönumero|hlötunnu|sotu|personbet|personnummer|personnr|personal identity|identity code|national id|social security|(?<!\p{L})ssn/u
// What makes a "loppu" the end of a code.
const NEAR_WORDS = /hetu|tunnu|sotu|synt|alku|född|personbet|ssn/u
const CUE =
  /(?:hetu|henkilötunnu|hlötunnu|sosiaaliturvatunnu|sotu|henkilönumero|personbet|personnummer|personal identity|identity code|social security|ssn|synt|född|born|alkuosa|alku)[\p{L}. ]{0,14}[:=(]?\s{0,3}$|(?<![\p{L}\d])[sf]\.?\s{1,2}$/u
const CUED_BY = /hetu|henkilötunnus|henkilönumero|sotu|personbeteckning|personnummer|identity code/g
const CUED =
  /(?:hetu|henkilötunnus|henkilönumero|sotu|personbeteckning|personnummer|identity code)\p{L}{0,5}\s{0,2}(?:on|oli|är|var|is|was)?\s{0,2}[:=(]?\s{0,2}(\d(?:[\s./+A-FU-Y_-]{0,2}\d){4,12}(?:\s?[A-Za-z](?![\p{L}\d]))?)(?!\d)/iuy

const isBirth = (day = '', month = ''): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/** Whether the check character of a personal identity code is right: the nine digits modulo 31 (DVV). */
export function hasRightCheck(digits: string, check: string): boolean {
  return CHECK_CHARACTERS[Number(digits) % 31] === check.toUpperCase()
}

// Dates, times and numbers of matters can have the shape: a plain code passes, anything else needs more to tell it.
function isCode(view: View, match: RegExpExecArray): boolean {
  const [all, day = '', between = '', month = '', year = '', separator = '', individual = '', gap = '', check = ''] =
    match
  if (!isBirth(day, month)) return false
  if ((day.length === 1 || month.length === 1) && !/[./-]/.test(between)) return false
  const nine = `${day.padStart(2, '0')}${month.padStart(2, '0')}${year}${individual.replace(/\s/g, '')}`
  if (hasRightCheck(nine, check)) return true
  if (CODE_WORDS.test(wordsBefore(view.text, match.index)) || CUE.test(before(view.text, match.index))) return true
  if (/[?*_]/.test(check)) return false
  const dated = /[./\s-]/.test(between)
  const odd = /[/_:.,*=~|]/.test(separator)
  if (/\d/.test(check)) return !dated && !odd && gap.trim() === '' && !/\n/.test(all)
  // "1.2.2024 - 300 metriä": the letter begins a word.
  const word = /^\p{L}/u.test(view.text.charAt(match.index + all.length))
  return !(word && (dated || odd || gap !== '' || /\s/.test(separator)))
}

/**
 * Finnish personal identity codes, also with a wrong check character, spaced, lower-cased, without the separator,
 * glued to a word, with the end left out or hidden, the bare first or last part beside its word; Swedish numbers.
 */
export function findHetus(view: View, claims: Claims): void {
  const { all, long } = view.numbers
  const take = (start: number, length: number, rule: string) =>
    claims.claim(structured(view, start, start + length, 'HETU', rule))
  for (const match of matchesNear(FULL, view.digits, all))
    if (isCode(view, match)) take(match.index, match[0].length, 'hetu.full')
  for (const match of matchesNear(HIDDEN, view.digits, long)) {
    if (isBirth(match[1], match[2]) && /[xX*_?]|\.{3}/.test(match[0].slice(7)))
      take(match.index, match[0].length, 'hetu.hidden')
  }
  for (const match of matchesNear(SWEDISH, view.digits, long)) take(match.index, match[0].length, 'hetu.swedish')
  for (const match of matchesNear(BARE, view.digits, long)) {
    if (!isBirth(match[1], match[2])) continue
    const check = match[6] ?? ''
    const cued =
      CUE.test(before(view.text, match.index)) || CODE_WORDS.test(wordsAfter(view.text, match.index + match[0].length))
    const right = hasRightCheck(`${match[1]}${match[2]}${match[3]}${match[5]}`, check)
    const letter = /[A-Za-z]/.test(check)
    const apart = /\s[\dA-Za-z]$/.test(match[0])
    // Ten digits are a phone number more often than a code, and "v" after nine digits a word.
    const mobile = /^(?:04|050)/.test(match[0])
    if (cued || (letter && (right || !apart)) || (right && !mobile && match[4] === ''))
      take(match.index, match[0].length, 'hetu.noSeparator')
  }
  for (const match of matchesNear(NO_CHECK, view.digits, long)) {
    if (isBirth(match[1], match[2])) take(match.index, match[0].length, 'hetu.noCheck')
  }
  for (const match of matchesNear(APART, view.digits, long)) take(match.index, match[0].length, 'hetu.apart')
  for (const match of matchesNear(TAIL, view.digits, all, 2)) {
    const end = match.index + match[0].length
    const told = isBeside(view.text, match.index, end, TAIL_WORDS)
    // "hetu 010190 ja loppu 999X"
    const ends = ENDING.test(wordsBefore(view.text, match.index)) && NEAR_WORDS.test(before(view.text, match.index, 60))
    // "hetu ...999X"
    const bare =
      /\p{L}$/u.test(match[0]) &&
      /(?:hetu|henkilötunnus|sotu)\s?(?:on|:)?\s?[.…*x-]{0,8}\s?$/u.test(before(view.text, match.index))
    if (told || ends || bare) take(match.index, match[0].length, 'hetu.end')
  }
  for (const match of matchesNear(CUED, view.digits, placesOf(CUED_BY, view.lower))) {
    const value = match[1] ?? ''
    const date = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(value)
    if (!date) take(match.index + match[0].length - value.length, value.length, 'hetu.cue')
  }
  for (const match of matchesNear(STUB, view.digits, long)) {
    if (match[0].includes('.') || !(isBirth(match[1], match[2]) || isBirth(match[3], match[2]))) continue
    const end = match.index + match[0].length
    const cue = before(view.text, match.index)
    const told = after(view.text, end, 32)
    // "040113A": the sign of the century makes six digits the first part of a code.
    const signed = /[A-FU-Y]$/.test(match[0]) && isBirth(match[1], match[2])
    if (
      signed ||
      (CODE_WORDS.test(cue)
        ? CUE.test(cue)
        : /^\s(?:on|oli|är|is)\s\p{L}{0,12}\s?(?:hetu|henkilötunnu|personbet)/u.test(told))
    )
      take(match.index, match[0].length, 'hetu.birthPart')
    else if (CUE.test(cue))
      claims.claim({ ...structured(view, match.index, end, 'DATE', 'date.birthPart'), birth: true })
  }
}
