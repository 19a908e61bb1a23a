import { before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const BIRTH = String.raw`(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(?:19|20)?(\d{2})`
// Separators: - + A-F and U-Y since 1.1.2023 (dvv.fi/hetu-uudistus), and what is typed for them.
const FULL = new RegExp(
  String.raw`${BIRTH}\s{0,3}[-+A-FU-Ya-fu-y/_:.*=]\s{0,3}(\d{3}|\d ?\d ?\d)\s{0,2}([\dA-Za-z])(?!\d)`,
  'g',
)
const NO_CHECK = new RegExp(String.raw`${BIRTH}[-+A-FU-Ya-fu-y] ?\d{3}(?![\d.,/-])`, 'g')
const BARE = new RegExp(String.raw`${BIRTH}(\s{0,3})(\d{3})\s{0,2}([\dA-Z](?![\dA-Z])|[a-z](?![\dA-Za-z]))`, 'g')
const HIDDEN = new RegExp(`${BIRTH} ?[-+A-FU-Ya-fu-y] ?[xX*_?.]{3,4}`, 'g')
const STUB = new RegExp(String.raw`${BIRTH}[-+A-FU-Y]?(?![\d\p{L}/:-]|[.,]\d)`, 'gu')
// Digits apart ("0 1 0 1 9 0 - 9 9 9 X"), and the end of a code alone after its word.
const APART = /(?<![\d.,])\d(?: \d){5} ?[-+A-FU-Y] ?\d(?: \d){2} ?[\dA-Z](?![\dA-Za-z])/g
const TAIL =
  /(?<!\p{L})(?:loppuosa|tunnusosa|hetun loppu|slutdel)\p{L}{0,4}\s{0,2}(?:on|är)?\s{0,2}[:=]?\s{0,2}[-A-FU-Y]?(\d{3}[\dA-Za-z])(?![\dA-Za-z])/giu
const CUE =
  /(?:hetu|henkilötunnu|sotu|henkilönumero|personbeteckning|personnummer|personal identity|identity code|social security|ssn|synt|född|born|alkuosa|alku)[\p{L}. ]{0,14}[:=(]?\s{0,3}$/u

function isBirth(day: string, month: string): boolean {
  const d = Number(day)
  const m = Number(month)
  return d >= 1 && d <= 31 && m >= 1 && m <= 12
}

/** Whether the check character of a personal identity code is right: the nine digits modulo 31 (DVV). */
export function hasRightCheck(digits: string, check: string): boolean {
  return CHECK_CHARACTERS[Number(digits) % 31] === check.toUpperCase()
}

/**
 * Finnish personal identity codes, also with a wrong check character, spaced, lower-cased, without the separator,
 * glued to a word, with the end left out or hidden, and the bare first part after a cue.
 */
export function findHetus(view: View, claims: Claims): void {
  const take = (match: RegExpExecArray, length: number, rule: string) =>
    claims.claim(structured(view, match.index, match.index + length, 'HETU', rule))
  for (const match of view.digits.matchAll(FULL)) {
    if (!isBirth(match[1] ?? '', match[2] ?? '')) continue
    const separator = match[0].slice(6)
    const digit = /\d$/.test(match[0])
    // 01.02.2024/1234 and 010224.1234 are something else unless the check is right.
    if (digit && /^[\d\s]{0,4}[/_:.*=]/.test(separator)) {
      const nine = `${match[1]}${match[2]}${match[3]}${(match[4] ?? '').replaceAll(' ', '')}`
      if (!hasRightCheck(nine, match[5] ?? '') && !CUE.test(before(view.text, match.index))) continue
    }
    take(match, match[0].length, 'hetu.full')
  }
  for (const match of view.digits.matchAll(HIDDEN)) {
    if (isBirth(match[1] ?? '', match[2] ?? '')) take(match, match[0].length, 'hetu.hidden')
  }
  for (const match of view.digits.matchAll(BARE)) {
    if (!isBirth(match[1] ?? '', match[2] ?? '')) continue
    const check = match[6] ?? ''
    const cued = CUE.test(before(view.text, match.index))
    const right = hasRightCheck(`${match[1]}${match[2]}${match[3]}${match[5]}`, check)
    const letter = /[A-Za-z]/.test(check)
    const apart = /\s[\dA-Za-z]$/.test(match[0])
    // Ten digits are a phone number more often than a code, and "v" after nine digits a word.
    const mobile = /^(?:04|050)/.test(match[0])
    if (cued || (letter && (right || !apart)) || (right && !mobile && match[4] === ''))
      take(match, match[0].length, 'hetu.noSeparator')
  }
  for (const match of view.digits.matchAll(NO_CHECK)) {
    if (isBirth(match[1] ?? '', match[2] ?? '')) take(match, match[0].length, 'hetu.noCheck')
  }
  for (const match of view.digits.matchAll(APART)) take(match, match[0].length, 'hetu.apart')
  for (const match of view.digits.matchAll(TAIL)) {
    const end = match.index + match[0].length
    claims.claim(structured(view, end - (match[1] ?? '').length, end, 'HETU', 'hetu.end'))
  }
  for (const match of view.digits.matchAll(STUB)) {
    const cue = before(view.text, match.index)
    if (isBirth(match[1] ?? '', match[2] ?? '') && CUE.test(cue) && !match[0].includes('.')) {
      const code = /hetu|henkilö|sotu|person|ident|ssn|social/.test(cue)
      if (code) take(match, match[0].length, 'hetu.birthPart')
      else
        claims.claim({
          ...structured(view, match.index, match.index + match[0].length, 'DATE', 'date.birthPart'),
          birth: true,
        })
    }
  }
}
