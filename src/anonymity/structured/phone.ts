import { after, before } from '../around.ts'
import { matchesNear } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { wordsAfter, wordsBefore } from './beside.ts'
import { structured, type View } from './view.ts'

const START = /(?<!\d)(?:\(?\+ ?\d|\(?00 ?\d|\(0\) ?\d|\(?0\d|0 (?=[45]\d))|(?<![\d.,/+-])(?:358|4[0-9]|50) ?\d/y
const GROUP = /\d{1,12}/y
const GAP = /[ \t]{0,2}(?:-?\(0?\)-?|[-)]?\r?\n|[-/._'|~]|[()])?[ \t]{0,2}/y
// Between the number of the operator and the rest more is typed: "040: 123 4567", "040, 123 4567".
const FIRST_GAP = /[ \t]{0,2}(?:[-)]?\r?\n|[-/._:,='|~]|[()])?[ \t]{0,2}/y
// "09-44782 alanro 223", "014 447 8200 / 4312": the way inside the house.
const EXTENSION =
  /,?\s{0,2}(?:(?:ala(?:n|nro|numero)?|sisä(?:numero|nro)|ank(?:n|nytning)?|ext(?:n|ension)?)\.?:?\s{0,2}|x(?=\d))\d{1,5}(?!\d)|\s{0,2}\/\s{0,2}\d{3,4}(?![\d/-]|[ .]\d)/iy
const CUE =
  /(?:puh|puhelin|puhelimitse|numero|numeroon|numerosta|nro|gsm|kännykkä|känny|whatsapp|soita|soittaa|tekstiviesti|tel|telefon|mobil|ring|phone|mobile|call|text|viber|signal)\p{L}{0,8}[.:]?\s{0,2}(?:(?:loppu|alku)\p{L}{0,4}\s)?(?:on|är|is|till|to)?\s{0,2}$/u
const WORDS =
  /(?<!\p{L})(?:puh|numero|nro|gsm|kännyk|känny|whatsapp|telefon|mobil|phone|viber|lanka|tavoittaa|nummer|number)/u
const CUED_NUMBER = /(?<![\d.,/+-])\d{2,4}(?:[ -]?\d{2,4}){1,4}(?![\d/]|[.,]\d)/y
const APART = /(?<![\d.,])0(?:([ .-])\d)(?:\1\d){6,10}(?!\d|[ .-]\d)/y
// "alkaa 044 ja loppu on 484 0276", "suunta 040, numero 123 4567"
const SPLIT =
  /(?<![\d.,/-])0(?:4\d{1,2}|50\d?|[1-9])(?:[-\s,;:]{1,3}\p{L}{1,10}){1,5}[\s:]{1,3}\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2})?(?!\d)/uy
const HIDDEN = /(?<!\d)0(?:4\d|50)\d?[ -]?(?:[xX*_]{2,4}[ -]?){1,2}\d{2,4}(?!\d)/y
const SPLIT_WORDS =
  /(?<!\p{L})(?:ja|och|and|sitten|sedan|then|numero|loput?|loppu\p{L}{0,4}|nummer|rest(?:en)?|slutet|ends)(?!\p{L})/u
const MONEY = /^\s?(?:€|eur|%|snt|kr\b|mk\b|kg|km|§)/
// Helplines and emergency numbers belong to nobody: 112, 116 1xx, 0800 numbers.
const HELPLINE = /^(?:112|116\d{3}|0800\d*|080005005|09252501\d*|0203(?:445|161)\d*)$/
// A switchboard: the numbers of companies and authorities, and any number an authority or a service is named before.
const OFFICE =
  /(?<!\p{L})(?:kela|fpa|poliisi|polis|police|päivysty|kriisi|kris|neuvont|rådgivn|hätäkesk|vaihde|vaihte|växel|asiakaspalvelu|kundtjänst|auttava|auttaja|jour|helpline|hotline|hätänumero|nödnummer|myrkyty|nollalinja|terveyskesku|hälsocentral|virasto|migri|te-toimisto|tukipuhelin|turvakoti)\p{L}{0,16}/u

interface Reading {
  end: number
  digits: string
}

// Reads digit groups from `at` on while the number may still go on: at most 14 digits, and not into the next number.
function read(text: string, at: number): Reading {
  let digits = ''
  let end = at
  if (/^0 [45]/.test(text.slice(at, at + 3))) {
    digits = '0'
    end += 1
  }
  while (digits.length < 16) {
    GROUP.lastIndex = end
    GAP.lastIndex = end
    const gap = digits === '' ? /(?:\(0\) ?|[(+ ]{0,3})/y : /^0(?:4\d|50)\d?$/.test(digits) ? FIRST_GAP : GAP
    gap.lastIndex = end
    const between = gap.exec(text)?.[0] ?? ''
    GROUP.lastIndex = end + between.length
    const group = GROUP.exec(text)?.[0]
    if (group === undefined) break
    if (isWhole(digits) && group.startsWith('0') && group.length > 1) break
    if (digits.length + group.length > (digits.startsWith('00') ? 16 : 14)) break
    if (between.includes('.') && !/^(?:04|050|358|00)/.test(digits) && !(/^0\d{1,2}$/.test(digits) && group.length > 3))
      break
    if (isWhole(digits) && /[\n/]/.test(between)) break
    digits += digits === '' && between.startsWith('(0)') ? `0${group}` : group
    end += between.length + group.length
  }
  return { end, digits }
}

// Enough digits that what follows may be the next number.
const isWhole = (digits: string): boolean =>
  digits.length >= (digits.startsWith('00358') ? 13 : digits.startsWith('358') ? 11 : digits.startsWith('0') ? 9 : 10)

function isNumber(digits: string): boolean {
  if (digits.startsWith('00')) return digits.length >= 10
  if (digits.startsWith('358')) return digits.length >= 10 && digits.length <= 13
  if (/^0(?:4\d|50)/.test(digits)) return digits.length >= 8 && digits.length <= 12
  if (/^0[1-9]/.test(digits)) return digits.length >= 7 && digits.length <= 11
  return /^(?:4\d|50)/.test(digits) && digits.length === 9
}

/** Phone numbers, Finnish and foreign, in every grouping; short ones only after a cue. Helplines, sums and times are left. */
export function findPhones(view: View, claims: Claims): void {
  const text = view.digits
  const { all } = view.numbers
  const isOffice = (at: number): boolean => OFFICE.test(wordsBefore(view.text, at))
  for (const pattern of [APART, SPLIT, HIDDEN]) {
    for (const match of matchesNear(pattern, text, all)) {
      if (pattern === SPLIT && (!SPLIT_WORDS.test(match[0]) || match[0].replace(/\D/g, '').length < 8)) continue
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PHONE', 'phone.apart'))
    }
  }
  for (const match of matchesNear(START, text, all, 3)) {
    // After a digit and a mark a number goes on, unless it is the next of a list.
    if (/\d[.,/-]$/.test(text.slice(match.index - 2, match.index)) && !claims.taken(match.index - 2, match.index - 1))
      continue
    const number = read(text, match.index)
    const foreign = /^\(?\+/.test(match[0])
    if (HELPLINE.test(number.digits) || MONEY.test(after(text, number.end, 6))) continue
    EXTENSION.lastIndex = number.end
    const end = EXTENSION.test(text) ? EXTENSION.lastIndex : number.end
    const inside = end > number.end
    if (!/^(?:0(?:4|50)|358|\+)/.test(number.digits) && !foreign && !inside && isOffice(match.index)) continue
    const unprefixed = /^[1-9]/.test(match[0])
    if (unprefixed && text.slice(match.index, number.end).includes('/')) continue
    if (unprefixed && !/^(?:358|4\d|50)[ -]?\d/.test(text.slice(match.index, match.index + 5))) continue
    if (foreign ? number.digits.length < 8 : !isNumber(number.digits)) continue
    if (
      unprefixed &&
      !/^358\d{7,10}$|[ -]/.test(text.slice(match.index, number.end)) &&
      !CUE.test(before(text, match.index))
    )
      continue
    claims.claim(structured(view, match.index, end, 'PHONE', foreign ? 'phone.international' : 'phone'))
  }
  for (const match of matchesNear(CUED_NUMBER, text, all)) {
    const digits = match[0].replace(/\D/g, '')
    // Five digits after "numero" count something as often as they call somebody.
    if (
      digits.length < (/(?:numero|nro|number|call|text)\P{L}{0,3}$/u.test(before(text, match.index)) ? 6 : 5) ||
      digits.length > 13 ||
      HELPLINE.test(digits)
    )
      continue
    if (/^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/.test(match[0]) || MONEY.test(after(text, match.index + match[0].length, 6)))
      continue
    const end = match.index + match[0].length
    if (isOffice(match.index)) continue
    if (CUE.test(before(text, match.index)) || (digits.length > 5 && WORDS.test(wordsAfter(view.text, end)))) {
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PHONE', 'phone.cue'))
    }
  }
}
