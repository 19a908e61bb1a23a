import { matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const AT_BY =
  /@|[([{<|/]\s?(?:[aä]|miuku|snabel)|[-_*'][aä]t[-_*']|["§€#£](?=\S{2,30}\.(?:com|fi|net|org|se))|\s(?:[aä]t[\s-]|miuku|snabel|kissan)/g
const AT =
  /\s{0,2}(?:@{1,2}|[([{<|/]\s?(?:at|ät|a|@|(?:at|ät)-?merkki|miuku\s?mauku|snabel[\s-]?a)\s?[)\]}>|/]|(?<=[\p{L}\d])["§€#£](?=[\p{L}\d-]{2,30}\.(?:com|fi|net|org|se)(?!\p{L}))|(?<=[\p{L}\d])[-_*'](?:at|ät)[-_*'](?=[\p{L}\d]))\s{0,2}|\s(?:at|ät|at-merkki|ät-merkki|miuku\s?mauku|miuku|snabel[\s-]?a|kissanhäntä)\s/iuy
// "etu piste suku", "etu alaviiva suku", "etu . suku": the words that stand for signs, with room around them.
const SIGN = String.raw`\s{1,2}(?:[([{<]?(?:piste|dot|punkt|alaviiva|underscore|understreck|viiva|dash|bindestreck|streck)[)\]}>]?|\.)\s{1,2}`
// "anssi .niemi@": a stray space before the sign; after it only where no cue and no sentence ends ("sp. anssi@").
const STRAY = String.raw`\s[._](?=[\p{L}\d])|(?<!(?<!\p{L})(?:s?p|os|s-?posti|e?-?mail|e?-?mejl|posti|osoite|meili))\.\s(?=[\p{L}\d._-]{2,40}$)`
const LOCAL = new RegExp(
  String.raw`(?:[\p{L}\d_%+.-]{1,40}${SIGN}){0,4}(?:[\p{L}\d_%+-]{1,40}(?:[[({<](?:piste|dot|punkt)[)\]}>]|${STRAY}))?(?:[\p{L}\d_%+-]{1,30},(?=\S{1,40}$))?[\p{L}\d_%+&.-]{0,63}[\p{L}\d_]\.?$|[\p{L}\d]{2,20}-\n[\p{L}\d._-]{1,30}$|"[\p{L}\d._-]{1,40}"$`,
  'iu',
)
const DOMAIN =
  /\.?[\p{L}\d-]{1,63}(?:\s{0,2}[([{<]{0,2}(?:\.{1,2}|[.,]{0,2}[,;:.](?=\s?(?:com|fi|net|org)(?!\p{L}))|,(?=se(?!\p{L}))|piste|dot|punkt)[)\]}>]{0,2}\s{0,2}[\p{L}\d-]{1,63}){0,5}/iuy
// The endings met here, and those that stand for none (RFC 2606): people write them in examples.
const ENDS =
  'fi|com|net|org|se|ee|eu|info|me|io|ax|ru|no|dk|is|lv|lt|de|uk|nu|edu|gov|biz|co|ua|pl|fr|es|it|nl|ch|ie|ca|us|app|dev|cloud|online|email|example|invalid|test'
const TLD = new RegExp(String.raw`(?:[.,;:]|piste|dot|punkt)[\])}>]?[\s-]{0,2}(?:${ENDS})$`, 'iu')
const TLD_INSIDE = new RegExp(String.raw`(?:[.,;:]|piste|dot|punkt)[\])}>]?[\s-]{0,2}(?:${ENDS})(?![\p{L}\d-])`, 'giu')
const PROVIDER =
  /^(?:gmail|hotmail|outlook|live|icloud|yahoo|luukku|suomi24|telia|elisa|kolumbus|protonmail|proton|netti|welho)(?!\p{L})/iu
const MAIL_WORDS = /mail|mejl|maili|meili|posti|osoite|osoittee|adress/
// "gmail-osoite on etu.suku84"
const LOCAL_ALONE_BY = /gmail|hotmail|outlook|luukku|icloud|yahoo/g
const LOCAL_ALONE =
  /(?<!\p{L})(?:gmail|hotmail|outlook|luukku|icloud|yahoo)\p{L}{0,6}(?:-\p{L}{3,12})?\s{0,2}(?::|on|är|is|nimellä)\s{1,2}([\p{L}\d]{2,30}(?:[._][\p{L}\d]{2,30}|\d{1,4}))(?![\p{L}\d@])/iuy

/** E-mail addresses, also with "(at)", "miukumauku", "piste", "alaviiva" and spaces around them, and without their ending. */
export function findEmails(view: View, claims: Claims): void {
  for (const match of matchesNear(AT, view.text, placesOf(AT_BY, view.lower), 2)) {
    DOMAIN.lastIndex = match.index + match[0].length
    const domain = DOMAIN.exec(view.text)?.[0]
    if (domain === undefined) continue
    const spoken = !match[0].includes('@')
    const named = trimDomain(domain)
    const end = match.index + match[0].length + named.length
    const provider = PROVIDER.test(named)
    if (!TLD.test(named) && !provider && (spoken || /^\s|\s$/.test(match[0]))) continue
    const local = LOCAL.exec(view.text.slice(Math.max(0, match.index - 120), match.index))?.[0]
    if (local === undefined) continue
    const start = match.index - local.length
    // An English "at" before a name is mostly the preposition: "the videos are at youtube.com/...".
    const preposition =
      view.language === 'en' && /^\sat\s$/i.test(match[0]) && !/\s/.test(named) && !/[\d_.\s]/.test(local)
    const told = provider || isBeside(view.text, start, end, MAIL_WORDS)
    if (preposition && !(TLD.test(named) && told)) continue
    if (spoken && view.text.charAt(end) === '/') continue
    claims.claim(structured(view, start, end, 'EMAIL', spoken ? 'email.spoken' : 'email'))
  }
  for (const match of matchesNear(LOCAL_ALONE, view.text, placesOf(LOCAL_ALONE_BY, view.lower))) {
    const end = match.index + match[0].length
    claims.claim(structured(view, end - (match[1] ?? '').length, end, 'EMAIL', 'email.local'))
  }
}

// "gmail.com ja" and "gmail piste com. Hän": the domain ends at its first known ending that a dot does not follow.
function trimDomain(domain: string): string {
  let last = -1
  for (const match of domain.matchAll(TLD_INSIDE)) {
    const end = match.index + match[0].length
    if (last < 0 || /^\.\p{L}/u.test(domain.slice(last)) || /^\s?[([]?(?:piste|dot|punkt)/iu.test(domain.slice(last)))
      last = end
  }
  if (last > 0) return domain.slice(0, last)
  const space = domain.search(/\s/)
  return space > 0 ? domain.slice(0, space).replace(/[.-]+$/, '') : domain.replace(/[.-]+$/, '')
}
