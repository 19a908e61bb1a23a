import { after, before } from '../around.ts'
import { beginningsBefore, matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { seasonOf } from '../quasi/seasons.ts'
import { wordsAfter } from './beside.ts'
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
const MONTH = String.raw`(?:(?:${FI_MONTH})(?:kuu(?:ta|n|ssa)?|k\.?|(?=\s(?:19|20)\d{2}))|(?:${OTHER_MONTH})\.?)(?!\p{L})`
// Where a month may be named; what stands before it is short.
const MONTHS_BY = new RegExp(String.raw`(?:${FI_MONTH})(?:k|\s)|(?:${OTHER_MONTH})(?![a-zåäö])`, 'g')
const REACH = 66
// "kaksituhatta viisitoista", "nineteen ninety five"
const COUNTS =
  'yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|sata|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|fjorton|arton|nitton|tjugo|trettio|fyrtio|hundra|tusen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|hundred|oh'
const YEAR = String.raw`(?:,?[\s./-]{0,2}(?:vuonna\s|år\s)?(?:19|20)\d{2}(?!\d)|\s[-']?\d{2}(?![\d.:])|\s(?:vuonna\s)?(?:kaksituhatta|tuhat|tjugohundra|nittonhundra|two thousand|nineteen|twenty)\p{L}*(?:[\s-](?:(?:and|och|ja)\s)?(?:${COUNTS})\p{L}*){0,4})`
const ORDINAL_FI = String.raw`(?:ensimmäi|toi(?=[ns])|kolma(?=[sn])|neljä(?=[sn])|viide(?=[sn])|kuude(?=[sn])|seitsemä(?=[sn])|kahdeksa(?=[sn])|yhdeksä(?=[sn])|kymmene(?=[sn])|yhde|kahde|kolme|neljänt|viident|kuudent)\p{L}{1,22}`
const ORDINAL = String.raw`(?:${ORDINAL_FI}|första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|\p{L}{3,6}tonde|tjugo\p{L}{2,7}|trettio\p{L}{2,7}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}{3,6}teenth|twent\p{L}{2,4}(?:[ -](?:first|second|third|\p{L}{3,5}th))?|thirt\p{L}{2,4}(?:[ -]first)?)`
// "12th-15th of June", "12. ja 15. kesäkuuta"
const AND = String.raw`\s?(?:-|,|/|(?<=[\s.])(?:ja|sekä|tai|och|till|and|to|or)(?=\s))\s?`
const FIRST_DAYS = String.raw`(?:(?<![\d.,])\d{1,2}(?:\.|:[ae]|st|nd|rd|th)?${AND})?`
// "3.4 ja 5.4.", "3.4-5.4.2023", "3., 4. ja 5.4.": days that share their end.
const SERIES = new RegExp(
  String.raw`(?<![\d./§-]|\d[,:])(?:\d{1,2}\.(?:\d{1,2}\.?)?${AND}){1,5}\d{1,2}\.\s?\d{1,2}(?:\.|(?<=\d\.\d{1,2}\.[^.]{1,6}\d\.\d{1,2}))(?:(?:19|20)?\d{2})?(?![\d%]|[.,]\d)`,
  'y',
)
const SERIES_DAY = /(\d{1,2})\.(?:\s?(\d{1,2})\.?(?:(?:19|20)?\d{2}(?!\d))?)?/g
// "2,5,2015", "2..5.2015", "2:5:2015": odd signs between, the year in full.
const ODD = /(?<![\d.,:;_/-])(\d{1,2})[.,:;_]{1,2}\s?(\d{1,2})[.,:;_]{1,2}\s?(?:19|20)\d{2}(?!\d|[.,:]\d)/y
const NUMERIC =
  /(?<!\d)(?<!\d[.,]|(?<!\d{4})(?<=\d)\/|§)(?:\d{1,2}\.?(?:\d{1,2}\.)?\s?(?:-|ja|och|and)\s?)?(\d{1,2})(?:\s?([./-])|\. )\s?(\d{1,2})(?:\s?\2|\. |\.| (?=(?:19|20)\d{2}))\s?(?:-|')?((?:19|20)\d{2}|\d{2})(?!\d|\/(?!\d{1,2}\.)|\.\d)/y
const ISO = /(?<!\d|\d\.)((?:19|20)\d{2})([-/. ])(\d{1,2})\2(\d{1,2})(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?!\d)/y
const COMPACT = /(?<![\d.,/-])(?:(\d{2})(\d{2})((?:19|20)\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?![\d\p{L}/-]|[.,]\d)/uy
const ROMAN = /(?<![\d.,])(\d{1,2})\.\s?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.?\s?(?:19|20)\d{2}(?!\d)/y
const DAY_MONTH = /(?<![\d./§-]|\d[,:])(\d{1,2})\.[^\S\n]?(\d{1,2})\.(?!\d)/y
// "född 3/4 2015", "synt. 3.4", "synt. 3 4 2015": only beside a word for birth, or "den" and the year.
const LOOSE = /(?<![\d.,/-])(\d{1,2})([./ -])(\d{1,2})(?:\s?[-' ./]?\s?((?:19|20)\d{2}|\d{2}))?(?![\d/%]|[.,]\d)/y
// "kolmas neljättä": the third of the fourth month.
const COUNTED = new RegExp(
  String.raw`(?<!\p{L})(?:\d{1,2}\.|${ORDINAL_FI})\s(?:ensimmäistä|toista|kolmatta|neljättä|viidettä|kuudetta|seitsemättä|kahdeksatta|yhdeksättä|kymmenettä|yhdettätoista|kahdettatoista)(?!\p{L})(?:\s(?:19|20)\d{2})?`,
  'iuy',
)
const COUNTED_BY =
  /\s(?:ensimmäist|toista|kolmat|neljät|viidet|kuudet|seitsemät|kahdeksat|yhdeksät|kymmenet|yhdettät|kahdettat)/g
const HOLIDAY_BY =
  /(?<![a-zà-öø-ÿ])(?:joulu|tapanin|uudenv|loppiai|vapu|vappu|juhann|itsenäis|jul|nyår|midsom|christm|new year)/g
const HOLIDAY =
  /(?<!\p{L})(?:jouluaat|joulupäivä|tapaninpäivä|uudenvuoden|loppiai|vapunaat|vappuaat|vappu|juhannu|itsenäisyyspäiv|julaft|juldag|nyårs|midsommar|christmas|new year)\p{L}{0,10}(?:'s)?(?: (?:eve|day))?,? (?:vuonna |år |in )?(?:19|20)\d{2}(?!\d)/iuy
const WORDY = new RegExp(
  String.raw`(?:(?<!\p{L})(?:den|the)\s)?${FIRST_DAYS}(?:(?<![\d.,])(\d{1,2})(?:\.|:\p{L}{1,6}|st|nd|rd|th)?|(?<!\p{L})${ORDINAL})[\s./-]{0,2}(?:(?:päivä\p{L}{0,4}|pnä|pvä|p:nä|p\.)\s)?(?:of\s)?${MONTH}${YEAR}?`,
  'iuy',
)
const MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${FI_MONTH})(?:kuun|k\.?|(?:kuu)?(?=\s\d{1,2}[.,]?\s(?:19|20)\d{2}))\s|(?:${OTHER_MONTH})\.?\s)(?:the\s)?(?:(\d{1,2})(?::\p{L}{1,6}|\.|st|nd|rd|th)?(?:\s?(?:-|to|and|till|och|ja)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?(?![\d:%])|${ORDINAL}(?!\p{L}|\s(?:viik|maana|tiist|keski|torst|perj|laua|sunn|puol|kerr|half|week)))(?:\s?päivä\p{L}{0,4})?(?:,?\s{1,2}(?:vuonna\s)?(?:19|20)\d{2})?`,
  'iuy',
)
const BIRTH_BEFORE =
  /(?:\bsynt|\bs\.|(?:^|[\s(])s\s|född|föds|\bf\.|föddes|\bborn|\bdob|d\.o\.b|birth|födelse|synttär|laskettu ?aika|beräknad|fyller|fyllde|täytti|täyttää)[\p{L}\s.:,(]{0,28}$|(?:täyttää|täytti|fyller|fyllde|turns|turned)\s\d{1,3}(?:\sv\p{L}{0,6}\.?|\sår)?,?\s(?:den\s|on\s)?$/u
const BIRTH_AFTER = /^[\s,)]{0,3}(?:syntyn|syntyi|syntyv|s\.(?!\p{L})|född|föddes|born)/u
const BIRTH_WORD = /syntymä|synttär|födelse|birth|laskettu ?aika/
const BORN =
  /(?:syntymä(?:aika|päivä)\p{L}{0,3}|synt\.?(?:aika|pvm)?\.?|syntynyt|syntyi|(?<!\p{L})s\.?|född|föddes|födelsedatum|(?<!\p{L})f\.|born|dob|birthday)(?:\s(?:on|är|is|den))?[\s:.]{0,3}$/u
const WEEKDAY =
  /(?<!\p{L})(?:ma|ti|ke|to|pe|la|su|(?:maanan|tiis|keski?viik|tors|perjan|lauan|sunnun)\p{L}{1,6}|mån|tis|ons|tors|fre|lör|sön|(?:mån|tis|ons|tors|fre|lör|sön)dag\p{L}{0,3}|pvm\.?)[\s,:(]{1,2}$/u
const TIME_BEFORE = /(?:klo|kello|kl|at)\.?\s{0,2}(?:noin\s|n\.\s)?(?:\d{1,2}[.:]\d{2}\s?-\s?)?$/u

// "ma 17/3", "17/3 klo 14", "mötet 17/3"; of "ma 1/2 päivää" a word that is counted follows.
function isSlashed({ text, language }: View, told: string, end: number): boolean {
  const ahead = after(text, end, 8)
  if (/^\s?(?:klo|kello|kl)(?!\p{L})/u.test(ahead)) return true
  if (WEEKDAY.test(told)) return !/^\s(?:päiv|tunt|kert|pois|perh|osal|lap|tuo|oppit|dag|tim|of)/.test(ahead)
  return language === 'sv' && /(?:möte[tn]?|träff|besök(?:et)?|från|till|sedan|måndagen?|fredagen?|kl)\s$/.test(told)
}
const isDay = (day: string | undefined, month: string | undefined) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

/**
 * Exact dates in digits and words. A date of birth, told by a word beside it or by standing in brackets after a
 * word, blocks; any other exact date warns. Clock times, sections, scores and year ranges are left.
 */
export function findDates(view: View, claims: Claims): void {
  const numbers = view.numbers.all
  const isBirth = (start: number, end: number, year: boolean): boolean => {
    const told = before(view.text, start, 36)
    const ahead = after(view.text, end)
    if (BIRTH_BEFORE.test(told) || BIRTH_AFTER.test(ahead) || BIRTH_WORD.test(wordsAfter(view.text, end))) return true
    return year && /\p{L}\s?\($/u.test(told) && /^\s?\)/.test(ahead)
  }
  const take = (from: number, text: string, rule: string, year: boolean) => {
    let start = from
    let end = from + text.trimEnd().length
    // "8.5.:stä": the case ending after the colon.
    end += /^:\p{Ll}{1,5}(?![\p{L}\d])/u.exec(view.text.slice(end, end + 7))?.[0].length ?? 0
    // "to6.2."
    if (/(?<!\p{L})(?:ma|ti|ke|to|pe|la|su)$/iu.test(view.text.slice(Math.max(0, start - 3), start))) start -= 2
    if (/^\s?(?:§|%|€|(?:mom|kohta|kohda|luku|luvu|mg|km|p)(?!\p{L})|momen)/u.test(after(view.text, end))) return
    const birth = isBirth(start, end, year)
    claims.claim({
      ...structured(view, start, end, 'DATE', birth ? 'date.birth' : rule),
      severity: birth ? 'block' : 'warn',
      ...(birth ? { birth: true } : seasonOf(view, start, end)),
    })
  }
  for (const match of matchesNear(ISO, view.digits, numbers))
    if (isDay(match[4], match[3])) take(match.index, match[0], 'date.iso', true)
  for (const match of matchesNear(ODD, view.digits, numbers)) {
    if (isDay(match[1], match[2]) && !/^(\d+)([./-])\d+\2/.test(match[0])) take(match.index, match[0], 'date.odd', true)
  }
  for (const match of matchesNear(SERIES, view.digits, numbers)) {
    const days = [...match[0].matchAll(SERIES_DAY)]
    if (!days.every(([, day, month]) => isDay(day, month ?? '1')) || TIME_BEFORE.test(before(view.text, match.index)))
      continue
    // Days of different months have seasons of their own.
    const apart = new Set(days.flatMap(([, , month]) => (month === undefined ? [] : [Number(month)]))).size > 1
    if (apart) for (const day of days) take(match.index + day.index, day[0], 'date.series', true)
    else take(match.index, match[0], 'date.series', true)
  }
  for (const match of matchesNear(NUMERIC, view.digits, numbers)) {
    const american = match[2] === '/' && isDay(match[3], match[1])
    const clock = TIME_BEFORE.test(before(view.text, match.index))
    if ((isDay(match[1], match[3]) || american) && !clock) take(match.index, match[0], 'date.numeric', true)
  }
  for (const match of matchesNear(COMPACT, view.digits, numbers))
    if (isDay(match[1] ?? match[6], match[2] ?? match[5])) take(match.index, match[0], 'date.compact', true)
  for (const match of matchesNear(ROMAN, view.text, view.written.all)) take(match.index, match[0], 'date.roman', true)
  for (const match of matchesNear(HOLIDAY, view.text, placesOf(HOLIDAY_BY, view.lower)))
    take(match.index, match[0], 'date.holiday', true)
  for (const match of matchesNear(COUNTED, view.text, placesOf(COUNTED_BY, view.lower), REACH))
    take(match.index, match[0], 'date.words', true)
  const months = placesOf(MONTHS_BY, view.lower)
  for (const match of matchesNear(WORDY, view.text, beginningsBefore(view.text, months, REACH))) {
    // "May 5 may": the English month "may" and "mar" need a capital to count.
    if (/[\s.-](?:may|mar|jan)\b/.test(match[0])) continue
    if (match[1] === undefined || (Number(match[1]) >= 1 && Number(match[1]) <= 31))
      take(match.index, match[0], 'date.words', /\d{4}/.test(match[0]))
  }
  for (const match of matchesNear(MONTH_FIRST, view.text, months)) {
    if (/^(?:may|mar|jan)\b/.test(match[0])) continue
    if (match[1] === undefined || (Number(match[1]) >= 1 && Number(match[1]) <= 31))
      take(match.index, match[0], 'date.words', /\d{4}/.test(match[0]))
  }
  for (const match of matchesNear(DAY_MONTH, view.digits, numbers)) {
    const lineStart = view.text.lastIndexOf('\n', match.index) + 1
    const heading =
      view.text.slice(lineStart, match.index).trim() === '' &&
      /^\s\p{L}/u.test(view.text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    if (!heading && isDay(match[1], match[2]) && !TIME_BEFORE.test(before(view.text, match.index)))
      take(match.index, match[0], 'date.dayMonth', false)
  }
  for (const match of matchesNear(LOOSE, view.digits, numbers)) {
    if (!isDay(match[1], match[3])) continue
    const told = before(view.text, match.index)
    const year = match[4] !== undefined
    const born = BORN.test(told) && (year || match[2] !== ' ') && (year || !/[sf]\.?\s{0,2}$/.test(told))
    const dated =
      match[2] === '/'
        ? /(?<!\p{L})den\s$/u.test(told) ||
          (!year && isSlashed(view, told, match.index + match[0].length)) ||
          /\d\s?[-' ]\s?\d{2,4}$/.test(match[0])
        : !year &&
          match[2] === '.' &&
          (WEEKDAY.test(told) || /^ (?:klo|kello|kl)/.test(after(view.text, match.index + match[0].length, 6)))
    const spaced = /^\d{2} \d{2} (?:19|20)\d{2}$/.test(match[0])
    if (born || dated || spaced) take(match.index, match[0].trimEnd(), 'date.loose', true)
  }
}
