import { after, before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const START = /(?<![\d.,/-])(?:\(?\+ ?\d|\(?00 ?\d|\(?0\d)|(?<![\d.,/+-])(?:358|4[0-9]|50) ?\d/g
const GROUP = /\d{1,12}/y
const GAP = /[ \t]{0,2}(?:[-/.]|\(0?\)|[()]|\r?\n)?[ \t]{0,2}/y
const CUE =
  /(?:puh|puhelin|puhelimitse|numero|numeroon|numerosta|nro|gsm|kännykkä|känny|whatsapp|soita|soittaa|tekstiviesti|tel|telefon|mobil|ring|phone|mobile|call|text|viber|signal)\p{L}{0,8}[.:]?\s{0,2}(?:on|är|is|till|to)?\s{0,2}$/u
const CUED_NUMBER = /(?<![\d.,/+-])\d{2,4}(?:[ -]?\d{2,4}){1,4}(?![\d/]|[.,]\d)/g
const APART = /(?<![\d.,])0(?: \d){7,11}(?![\d]| \d)/g
const HALF_SPELLED = /(?<!\p{L})nolla\s?(?:neljäkymmentä|viisikymmentä|neljäviisi)[\s,-]{1,3}\d[\d ]{3,10}\d/giu
const MONEY = /^\s?(?:€|eur|%|snt|kr\b|mk\b|kg|km|§)/
// Helplines and emergency numbers belong to nobody: 112, 116 1xx, 0800 numbers.
const HELPLINE = /^(?:112|116\d{3}|0800\d*|0092525\d*|0925250\d*|0203445\d*|0800\d{3,})$/

interface Reading {
  end: number
  digits: string
}

// Reads digit groups from `at` on while the number may still go on: at most 14 digits, and not into the next number.
function read(text: string, at: number): Reading {
  let digits = ''
  let end = at
  while (digits.length < 14) {
    GROUP.lastIndex = end
    GAP.lastIndex = end
    const gap = digits === '' ? /[(+ ]{0,3}/y : GAP
    gap.lastIndex = end
    const between = gap.exec(text)?.[0] ?? ''
    GROUP.lastIndex = end + between.length
    const group = GROUP.exec(text)?.[0]
    if (group === undefined) break
    if (digits.length >= 7 && /\s/.test(between) && group.startsWith('0') && group.length > 2) break
    if (digits.length + group.length > 14) break
    if (between.includes('.') && !/^(?:04|050|358|00)/.test(digits)) break
    if (digits.length >= 9 && between.includes('\n')) break
    digits += group
    end += between.length + group.length
  }
  return { end, digits }
}

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
  for (const pattern of [APART, HALF_SPELLED]) {
    for (const match of text.matchAll(pattern)) {
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PHONE', 'phone.apart'))
    }
  }
  for (const match of text.matchAll(START)) {
    const number = read(text, match.index)
    const foreign = /^\(?\+/.test(match[0])
    if (HELPLINE.test(number.digits) || MONEY.test(after(text, number.end, 6))) continue
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
    claims.claim(structured(view, match.index, number.end, 'PHONE', foreign ? 'phone.international' : 'phone'))
  }
  for (const match of text.matchAll(CUED_NUMBER)) {
    const digits = match[0].replace(/\D/g, '')
    if (digits.length < 5 || digits.length > 13 || HELPLINE.test(digits)) continue
    if (/^(?:19|20)\d\d ?- ?(?:19|20)\d\d$/.test(match[0]) || MONEY.test(after(text, match.index + match[0].length, 6)))
      continue
    if (CUE.test(before(text, match.index))) {
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PHONE', 'phone.cue'))
    }
  }
}
