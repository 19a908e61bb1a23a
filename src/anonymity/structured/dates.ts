import { after, before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const MONTHS = [
  'tammi|januari|january|jan', 'helmi|februari|february|feb', 'maalis|mars|march|mar', 'huhti|april|apr', 'touko|maj|may',
  'kesä|juni|june|jun', 'heinä|juli|july|jul', 'elo|augusti|august|aug', 'syys|september|sept|sep', 'loka|oktober|october|oct|okt',
  'marras|november|nov', 'joulu|december|dec',
] // biome-ignore format: a table
const FI_MONTH = MONTHS.map((names) => names.split('|')[0]).join('|')
const OTHER_MONTH = MONTHS.flatMap((names) => names.split('|').slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')
const NUMERIC = /(?<![\d.,/§-])(\d{1,2})(?:([./-])|\. )(\d{1,2})(?:\2|\. |\.)((?:19|20)\d{2}|\d{2})(?![\d/]|\.\d)/g
const ISO = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const DAY_MONTH = /(?<![\d.,/§:-])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/g
const WORDY = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})(?:\.|:e|:nde|st|nd|rd|th)?\s{0,2}(?:päivä\p{L}{0,4}\s)?(?:of\s)?(?:(?:${FI_MONTH})kuu(?:ta|n|ssa)?|(?:${OTHER_MONTH})\.?)(?!\p{L})(?:,?\s{1,2}(?:vuonna\s|år\s)?(?:19|20)\d{2}|\s\d{2}(?!\d))?`,
  'giu',
)
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${FI_MONTH})kuun\s|(?:${OTHER_MONTH})\.?\s)(?:the\s)?(\d{1,2})(?:\.|st|nd|rd|th)?(?![\d:%])(?:\s?päivä\p{L}{0,4})?(?:,?\s{1,2}(?:vuonna\s)?(?:19|20)\d{2})?`,
  'giu',
)
const BIRTH_BEFORE =
  /(?:\bsynt|\bsyntym|\bsynty|\bs\.|(?:^|[\s(])s\s|född|\bf\.|föddes|\bborn|\bdob|d\.o\.b|birth|födelse|syntymäpäiv|synttär|laskettu aika|fyller|täytti|täyttää)[\p{L}\s.:,(]{0,28}$/u
const BIRTH_AFTER = /^[\s,)]{0,3}(?:syntyn|syntyi|syntyv|s\.(?!\p{L})|född|föddes|born)/u
const TIME_BEFORE = /(?:klo|kello|kl|at)\.?\s{0,2}(?:noin\s|n\.\s)?(?:\d{1,2}[.:]\d{2}\s?-\s?)?$/u

const isDay = (day: string | undefined, month: string | undefined) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/**
 * Exact dates in digits and words. A date of birth, told by a word beside it or by standing in brackets after a
 * word, blocks; any other exact date warns. Clock times, sections, scores and year ranges are left.
 */
export function findDates(view: View, claims: Claims): void {
  const take = (start: number, text: string, rule: string, year: boolean) => {
    const end = start + text.replace(/\s+$/, '').length
    const ahead = after(view.text, end)
    if (/^\s?(?:§|%|€|(?:mom|kohta|kohda|luku|luvu|mg|km|p)(?!\p{L})|momen)/u.test(ahead)) return
    const told = before(view.text, start, 36)
    const bracketed = year && /\p{L}\s?\($/u.test(told) && /^\s?\)/.test(ahead)
    const birth = BIRTH_BEFORE.test(told) || BIRTH_AFTER.test(ahead) || bracketed
    claims.claim({
      ...structured(view, start, end, 'DATE', birth ? 'date.birth' : rule),
      severity: birth ? 'block' : 'warn',
      ...(birth ? { birth: true } : {}),
    })
  }
  for (const match of view.digits.matchAll(ISO))
    if (isDay(match[3], match[2])) take(match.index, match[0], 'date.iso', true)
  for (const match of view.digits.matchAll(NUMERIC)) {
    const american = match[2] === '/' && isDay(match[3], match[1])
    if (isDay(match[1], match[3]) || american) take(match.index, match[0], 'date.numeric', true)
  }
  for (const match of view.text.matchAll(WORDY)) {
    // "May 5 may": the English month "may" and "mar" need a capital to count.
    if (/\smay\b|\smar\b|\sjan\b/.test(match[0])) continue
    if (Number(match[1]) >= 1 && Number(match[1]) <= 31)
      take(match.index, match[0], 'date.words', /\d{4}/.test(match[0]))
  }
  for (const match of view.text.matchAll(MONTH_FIRST)) {
    if (/^(?:may|mar|jan)\b/.test(match[0])) continue
    if (Number(match[1]) >= 1 && Number(match[1]) <= 31)
      take(match.index, match[0], 'date.words', /\d{4}/.test(match[0]))
  }
  for (const match of view.digits.matchAll(DAY_MONTH)) {
    const lineStart = view.text.lastIndexOf('\n', match.index) + 1
    const heading =
      view.text.slice(lineStart, match.index).trim() === '' &&
      /^\s\p{L}/u.test(view.text.slice(match.index + match[0].length))
    if (!heading && isDay(match[1], match[2]) && !TIME_BEFORE.test(before(view.text, match.index)))
      take(match.index, match[0], 'date.dayMonth', false)
  }
}
