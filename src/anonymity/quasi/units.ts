import type { Claims } from '../claims.ts'
import { entryOf } from '../persons/lexicon.ts'
import { placeholders } from '../structured/placeholders.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'

const UNIT =
  /^(?:ala-?koulu|ylä-?koulu|yläaste|ala-aste|koulu|lukio|opisto|päiväko|esiopetu|eskari|neuvola|terveysase|sairaala|hoivako|palvelutalo|lastenko|perheko|nuorisoko|ensiko|turvako|kuntoutuskesku|nuorisotalo|kirjasto|seurakun|tehtaa|tehdas|sahal|vastaanottokesku|asumisyksik|hoitokod|hoitoko|hammashoitol|perhekesku|terveyskesku|skolan?$|daghem|gymnasi|school|nursery|kindergarten|daycare)/
const NOT_UNIT =
  /^(?:koululai|koulukuraat|koulupsyk|kouluterv|koulunk|kouluun|kouluik|koulukiu|koulupoi|lukiolai|päiväkotii|päiväkoti-ik|neuvolapsyk|sairaalaho|schooling|koulutus|koulute)/

/** Units for care, school and work that are called by a name: "Rantakylän koulu", "päiväkoti Metsätähti". They warn. */
export function findUnits(view: View, words: Word[], claims: Claims): void {
  for (const [at, word] of words.entries()) {
    if (!UNIT.test(word.lower) || NOT_UNIT.test(word.lower)) continue
    const previous = words[at - 1]
    const next = words[at + 1]
    const take = (start: number, end: number) =>
      claims.claim({
        start,
        end,
        type: 'ORG_UNIT',
        severity: 'warn',
        rule: 'unit.named',
        suggestion: placeholders[view.language].ORG_UNIT,
      })
    if (previous !== undefined && word.gap === ' ' && previous.shape === 'capital' && namesUnit(previous))
      take(previous.start, word.end)
    else if (next !== undefined && next.gap === ' ' && next.shape === 'capital' && !next.first && namesUnit(next))
      take(word.start, next.end)
  }
}

// "Minnan koulu" is Minna's school: a first name, or a word that is ordinary at the start of a sentence, names no unit.
function namesUnit(word: Word): boolean {
  const entry = entryOf(word.lower)
  if (entry.role !== undefined || entry.organisation !== undefined || entry.region !== undefined) return false
  if (entry.place !== undefined) return true
  if ((entry.first ?? entry.last) !== undefined) return false
  return !word.first || entry.ordinary === 'no'
}
