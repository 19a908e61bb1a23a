import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const AT =
  /\s{0,2}(?:@|[([{<]\s?(?:at|ät|a|@|miukumauku|snabel-?a)\s?[)\]}>])\s{0,2}|\s(?:at|ät|miukumauku|miuku|snabel-?a|kissanhäntä)\s/giu
const LOCAL = /[\p{L}\d](?:[\p{L}\d_%+.-]|\s?[([]?(?:piste|dot|punkt)[)\]]?\s|\s\.\s){0,80}$/iu
const DOMAIN =
  /[\p{L}\d-]{1,63}(?:\s{0,2}\(?\[?(?:\.|,(?=(?:com|fi|net|se)(?!\p{L}))|piste|dot|punkt)\]?\)?\s{0,2}[\p{L}\d-]{1,63}){0,5}/iuy
const TLD =
  /(?:[.,]|piste|dot|punkt)[\])]?\s{0,2}(?:fi|com|net|org|se|ee|eu|info|me|io|ax|ru|no|de|uk|nu|edu|gov|biz|co|ua|pl|app)$/iu

// A local part typed in words starts after the last space that "piste" does not explain.
function localLength(left: string): number {
  const words = left.split(/(\s)/)
  let length = 0
  for (let at = words.length - 1; at >= 0; at -= 2) {
    const word = words[at] ?? ''
    if (!/^[\p{L}\d_%+.()[\]-]+$/u.test(word)) break
    const dotted = /^[([]?(?:piste|dot|punkt|\.)[)\]]?$/iu
    const next = words[at + 2]
    if (length > 0 && !dotted.test(word) && !(next !== undefined && dotted.test(next))) break
    length += word.length + (length > 0 ? 1 : 0)
  }
  return length
}

/** E-mail addresses, also with "(at)", "miukumauku", "piste" and spaces around them. */
export function findEmails(view: View, claims: Claims): void {
  for (const match of view.text.matchAll(AT)) {
    const left = view.text.slice(Math.max(0, match.index - 90), match.index)
    const length = localLength(left)
    if (length === 0 || !LOCAL.test(left)) continue
    DOMAIN.lastIndex = match.index + match[0].length
    const domain = DOMAIN.exec(view.text)?.[0]
    if (domain === undefined) continue
    const spoken = !match[0].includes('@')
    const spaced = /^\s|\s$/.test(match[0])
    const trimmed = trimDomain(domain)
    const rooted = TLD.test(trimmed)
    if (!rooted && (spoken || spaced)) continue
    claims.claim(
      structured(
        view,
        match.index - length,
        match.index + match[0].length + trimmed.length,
        'EMAIL',
        spoken ? 'email.spoken' : 'email',
      ),
    )
  }
}

// "gmail.com ja" and "gmail piste com. Hän": the domain ends at its first known ending that a dot does not follow.
function trimDomain(domain: string): string {
  const ends =
    /(?:[.,]|piste|dot|punkt)[\])]?\s{0,2}(?:fi|com|net|org|se|ee|eu|info|me|io|ax|ru|no|de|uk|nu|edu|gov|biz|co|ua|pl|app)(?![\p{L}\d-])/giu
  let last = -1
  for (const match of domain.matchAll(ends)) {
    const end = match.index + match[0].length
    if (last < 0 || /^\.\p{L}/u.test(domain.slice(last)) || /^\s?[([]?(?:piste|dot|punkt)/iu.test(domain.slice(last)))
      last = end
  }
  if (last > 0) return domain.slice(0, last)
  const space = domain.search(/\s/)
  return space > 0 ? domain.slice(0, space).replace(/[.-]+$/, '') : domain.replace(/[.-]+$/, '')
}
