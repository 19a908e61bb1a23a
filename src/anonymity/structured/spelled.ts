import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const DIGIT_WORDS =
  'nolla|nol|yksi|yks|kaksi|kaks|kolme|kol|neljä|nelj|viisi|viis|kuusi|kuus|seitsemän|seittemän|seiska|kahdeksan|kasi|yhdeksän|ysi|' +
  'noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|oh|one|two|three|four|five|six|seven|eight|nine'
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${DIGIT_WORDS})(?:[\s,.-]{1,3}(?:(?:viiva|väliviiva|plus|bindestreck|dash|hyphen)[\s,]{1,2})?(?:${DIGIT_WORDS}|\d{1,4}|[A-Fa-f](?=[\s,]{1,2}(?:${DIGIT_WORDS})))(?![\p{L}\d])){5,20}`,
  'giu',
)
const CODE = /viiva|väliviiva|bindestreck|dash|hyphen/i

/** Numbers spelled digit by digit in Finnish, Swedish or English: a phone number, or a personal identity code with its dash. */
export function findSpelled(view: View, claims: Claims): void {
  for (const match of view.text.matchAll(RUN)) {
    const start = match.index
    const end = start + match[0].length
    if (CODE.test(match[0])) claims.claim(structured(view, start, end, 'HETU', 'hetu.spelled'))
    else claims.claim(structured(view, start, end, 'PHONE', 'phone.spelled'))
  }
}
