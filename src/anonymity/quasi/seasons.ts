import type { Language } from '../findings.ts'
import type { View } from '../structured/view.ts'

// Winter, spring, summer, autumn: where something is, since it and until it.
const SEASONS: Record<Language, [string, string, string][]> = {
  fi: [
    ['talvella', 'talvesta', 'talveen'],
    ['keväällä', 'keväästä', 'kevääseen'],
    ['kesällä', 'kesästä', 'kesään'],
    ['syksyllä', 'syksystä', 'syksyyn'],
  ],
  sv: [
    ['vintern', 'vintern', 'vintern'],
    ['våren', 'våren', 'våren'],
    ['sommaren', 'sommaren', 'sommaren'],
    ['hösten', 'hösten', 'hösten'],
  ],
  en: [
    ['winter', 'winter', 'winter'],
    ['spring', 'spring', 'spring'],
    ['summer', 'summer', 'summer'],
    ['autumn', 'autumn', 'autumn'],
  ],
}
const WEEKDAY =
  /(?:(?<!\p{L})(?:ma|ti|ke|to|pe|la|su|mån|tis|ons|tors|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(?:na|sta)?[.,]? )$/iu
const ON: Record<Language, RegExp> = { fi: /(?!)/, sv: /(?<!\p{L})den $/iu, en: /(?<!\p{L})on (?:the )?$/iu }
const SINCE = /^ ?(?:alkaen|lähtien|jälkeen)(?!\p{L})/u
const UNTIL = /^ ?(?:asti|saakka|mennessä)(?!\p{L})/u
const LINKED = /(?<!\p{L})(?:since|until|till|by|before|after|from|between|of|the)$/iu

const MONTHS =
  /(?<!\p{L})(?:(jan|tammi)|(feb|helmi)|(mar(?!ras)|maalis)|(apr|huhti)|(may|maj|touko)|(jun|kesä)|(jul|heinä)|(aug|elo)|(sep|syys)|(okt|oct|loka)|(nov|marras)|(dec|joulu))/iu
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

// The month, from 1, and the year of a date as it is written; 0 when the month is not told.
function monthOf(written: string): { month: number; year: string | undefined } {
  const named = MONTHS.exec(written)
  const numbers = written.match(/\d+/g) ?? []
  const year = /(?:19|20)\d{2}/.exec(written)?.[0] ?? (numbers.length > 2 ? numbers.at(-1) : undefined)
  if (named !== null) return { month: named.slice(1).findIndex((name) => name !== undefined) + 1, year }
  const roman = /(?<!\p{L})[ivx]+(?!\p{L})/iu.exec(written)?.[0].toLowerCase()
  if (roman !== undefined) return { month: ROMAN.indexOf(roman) + 1, year }
  if (/^\d{8}$/.test(written))
    return { month: Number(written.startsWith(year ?? ' ') ? written.slice(4, 6) : written.slice(2, 4)), year }
  const month = Number(numbers[1])
  // The American order has the month first.
  return { month: month > 12 && numbers[0]?.length !== 4 ? Number(numbers[0]) : month, year }
}

/**
 * What to write instead of an exact date between two offsets: its season and year ("keväällä 2024", "våren 2024", "in
 * spring 2024"), and where that begins, for a weekday or an "on" before the date goes with it. Nothing when the month is not told.
 */
export function seasonOf(
  { text, digits, language }: View,
  start: number,
  end: number,
): { start?: number; suggestion?: string } {
  const { month, year } = monthOf(digits.slice(start, end))
  if (!(month >= 1 && month <= 12)) return {}
  const season = SEASONS[language][Math.floor((month % 12) / 3)]
  if (season === undefined) return {}
  let from = start
  for (const pattern of [ON[language], WEEKDAY, ON[language]])
    from -= pattern.exec(text.slice(Math.max(0, from - 14), from))?.[0].length ?? 0
  const ahead = text.slice(end, end + 12).toLowerCase()
  const [when, since, until] = season
  const words = UNTIL.test(ahead) ? until : SINCE.test(ahead) ? since : when
  const told = text.slice(Math.max(0, from - 10), from).trimEnd()
  const link = language === 'en' ? (LINKED.test(told) ? '' : 'in ') : ''
  return {
    start: from,
    suggestion: `${link}${words}${year === undefined ? '' : ` ${year.length === 2 ? `20${year}` : year}`}`,
  }
}
