import { matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { wordsBefore } from './beside.ts'
import { structured, type View } from './view.ts'

const UNITS = [
  'nolla|noll|nol|zero|oh|nought', 'yksi|yks|ykkönen|ett|one', 'kaksi|kaks|kakkonen|två|two', 'kolme|kol|kolmonen|tre|three',
  'neljä|nelj|nelonen|fyra|four', 'viisi|viis|vitonen|fem|five', 'kuusi|kuus|kutonen|sex|six',
  'seitsemän|seittemän|seiska|sju|seven', 'kahdeksan|kaheksan|kasi|åtta|eight', 'yhdeksän|yheksän|ysi|nio|nine',
] // biome-ignore format: a table
const TENS = [
  'kymmenen|tio|ten', 'kaksikymmentä|kakskyt|tjugo|twenty', 'kolmekymmentä|kolkyt|trettio|thirty', 'neljäkymmentä|nelkyt|fyrtio|forty',
  'viisikymmentä|viiskyt|femtio|fifty', 'kuusikymmentä|kuuskyt|sextio|sixty', 'seitsemänkymmentä|seiskyt|seitkyt|sjuttio|seventy',
  'kahdeksankymmentä|kaheksankyt|kasikyt|åttio|eighty', 'yhdeksänkymmentä|yheksänkyt|ysikyt|nittio|ninety',
] // biome-ignore format: a table
const values = (table: string[], of: (at: number) => string): [string, string][] =>
  table.flatMap((words, at) => words.split('|').map((word): [string, string] => [word, of(at)]))
const UNIT = new Map(values(UNITS, String))
const TEN = new Map(values(TENS, (at) => String(at + 1)))
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')
const PIECE = new RegExp(
  `(${longestFirst(TEN.keys())})(${longestFirst(UNIT.keys())})?|(${longestFirst(UNIT.keys())})(sataa)?|(sata)`,
  'y',
)
const TENS_NEXT = new RegExp(longestFirst(TEN.keys()), 'y')
const BEGINNINGS =
  'nol|nou|yk[sk]|kak|kol|nel|vi[it]|kuu|kut|sei|kah|kas|yhd|ysi|ett|två|tre|fyr|fem|sex|sju|åtta|nio|tju|zer|oh|one|two|thr|fou|fiv|six|sev|eig|nin|twe'
const STARTS_BY = new RegExp(`(?<![a-zà-öø-ÿ])(?:${BEGINNINGS})`, 'g')
const START = new RegExp(String.raw`(?<![\p{L}\d])(?:${BEGINNINGS}|\d{1,6}(?:[ -]\d{1,6}){0,7}[\s-](?=\p{L}))`, 'iuy')
const TOKEN = /([\s,.-]{1,3})?(\p{L}{1,40}|\d{1,6})/uy
const MOBILE = /^0?(?:4\d|50)\d{6,7}$/
const DASH = /^(?:viiva|väliviiva|miinus|plus|streck|bindestreck|dash|hyphen|minus)$/
const CHECK = /[\s,.-]{0,2}[A-Za-z](?![\p{L}\d])/uy

// The digits a word stands for: "seitsemän" 7, "nollaneljänolla" 040, "viisikymmentäseitsemän" 57; undefined for other words.
function digitsOf(word: string): string | undefined {
  let digits = ''
  for (let at = 0; at < word.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(word)
    if (piece === null) return undefined
    digits +=
      piece[1] === undefined
        ? (UNIT.get(piece[3] ?? '') ?? '1')
        : `${TEN.get(piece[1])}${UNIT.get(piece[2] ?? '') ?? '0'}`
    // "neljäsataaviisikymmentä" 450, "neljäsataa" 400.
    if (piece[4] !== undefined || piece[5] !== undefined) {
      TENS_NEXT.lastIndex = PIECE.lastIndex
      digits += TENS_NEXT.test(word) ? '' : PIECE.lastIndex < word.length ? '0' : '00'
    }
  }
  return digits
}

// "yksi kaksi kolme neljä viisi kuusi" is counting aloud, unless a word for a number stands before.
const isCounting = (text: string, at: number, digits: string): boolean =>
  ('0123456789'.includes(digits) || digits.startsWith('123456')) &&
  !/numero|puh|phone|number|nummer/.test(wordsBefore(text, at))

interface Run {
  end: number
  digits: string
  /** How many words were digits. */
  spelled: number
  /** A dash or a letter was said among the digits. */
  coded: boolean
}

function readRun(text: string, at: number): Run {
  const run: Run = { end: at, digits: '', spelled: 0, coded: false }
  let pending = false
  let times = 1
  TOKEN.lastIndex = at
  while (run.digits.length < 20) {
    const token = TOKEN.exec(text)
    if (token === null) break
    const word = (token[2] ?? '').toLowerCase()
    const digits = /^\d/.test(word) ? word : digitsOf(word)
    if (digits !== undefined) {
      run.digits += digits.repeat(times)
      run.spelled += /^\d/.test(word) ? 0 : 1
      run.coded ||= pending
      run.end = TOKEN.lastIndex
      pending = false
      times = 1
    } else if (run.digits !== '' && !pending && (DASH.test(word) || /^[a-fu-y]$/.test(word))) pending = true
    else if (/^(?:double|tupla)$/.test(word)) times = 2
    else if (/^tripl/.test(word)) times = 3
    else break
  }
  return run
}

/** Numbers spelled out in Finnish, Swedish or English, digit by digit or in tens: a phone number, an account, or a personal identity code with its dash. */
export function findSpelled(view: View, claims: Claims): void {
  let done = 0
  const places = [...placesOf(STARTS_BY, view.lower), ...view.written.all].sort((a, b) => a - b)
  for (const match of matchesNear(START, view.text, places)) {
    if (match.index < done) continue
    const run = readRun(view.text, match.index)
    done = Math.max(run.end, match.index + 1)
    if (run.spelled === 0 || run.digits.length < 5) continue
    // "nollaneljäviisi 231 88 67": of a whole mobile number one word is enough.
    const mobile = MOBILE.test(run.digits)
    const told = wordsBefore(view.text, match.index)
    const postal = run.spelled > 1 && run.digits.length === 5 && /post(?:i|n|al)/.test(told)
    if (!postal && !mobile && (run.spelled < 2 || run.digits.length < 6)) continue
    if (isCounting(view.text, match.index, run.digits)) continue
    CHECK.lastIndex = run.end
    const code = run.coded && run.digits.length >= 9
    const end = code && CHECK.test(view.text) ? CHECK.lastIndex : run.end
    if (postal)
      claims.claim({ ...structured(view, match.index, end, 'POSTCODE', 'postcode.spelled'), severity: 'warn' })
    else if (/(?<!\p{L})fi\s$/u.test(told)) claims.claim(structured(view, match.index - 3, end, 'IBAN', 'iban.spelled'))
    else if (/tunnus|fo-num|business/.test(told) && run.digits.length === 8)
      claims.claim(structured(view, match.index, end, 'BUSINESS_ID', 'businessId.spelled'))
    else if (code) claims.claim(structured(view, match.index, end, 'HETU', 'hetu.spelled'))
    else claims.claim(structured(view, match.index, end, 'PHONE', 'phone.spelled'))
  }
}
