import { type Claims, openClaims } from '../claims.ts'
import type { Finding, Language } from '../findings.ts'
import { inflect } from '../inflect.ts'
import type { View } from '../structured/view.ts'
import { asAt } from './asAt.ts'
import { caseOf } from './caseOf.ts'

const WHERE =
  'kunnan|kylän|paikkakunnan|kaupungin|pitäjän|alueen|seudun|saaren|maakunnan|koulun|luokan|päiväkodin|seurakunnan|suomen|maan|kunnassa|kylässä|paikkakunnalla|seudulla|suomessa|koulussa|\\p{L}{2,20}(?:joen|järven|kosken|lahden|niemen|saaren|salmen|kylän|mäen|vaaran|suon)'
const ONLY = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${WHERE})\s(ainoa\p{L}{0,4}|ainut\p{L}{0,2}|ensimmäi\p{L}{2,5}|tunnetui\p{L}{1,5}|vanhi[nmt]\p{L}{0,6}|nuori[nmt]\p{L}{0,6})|(ainoana|ainoa)\s(?:${WHERE}))(?:\s((?!kuin|mutta|joka|joita|ja)\p{L}{4,30}))?(?!\p{L})`,
  'giu',
)
const NO_OTHERS =
  /(?<!\p{L})(?:kunnassa|kylässä|paikkakunnalla|koulussa|seudulla) (?:ei ole muita|on vain yksi)(?: \p{L}{3,20})?(?!\p{L})/giu
const SWEDISH =
  /(?<!\p{L})(?:(?:kommunens|byns|ortens|stadens|skolans|klassens|landets|finlands|traktens|öns) (?:enda|första|mest kända)|den enda)(?: \p{L}{3,25}){0,2}? (?:i (?:byn|kommunen|stan|trakten|klassen|skolan|regionen|finland)|på (?:orten|ön))|(?<!\p{L})(?:kommunens|byns|ortens|skolans|klassens|traktens|öns|finlands) enda(?: \p{L}{3,25})?(?!\p{L})/giu
const ENGLISH =
  /(?<!\p{L})the (?:only|best[- ]known|most famous)(?: [\p{L}-]{2,20}){1,4} (?:in|of|at|on) (?:the |this |our )?(?:town|village|municipality|area|island|city|region|school|class|county|finland)(?!\p{L})|(?<!\p{L})the (?:town|village|school|municipality|island)'s only(?: \p{L}{3,20}){1,2}/giu
// Tasks that a place has one of; of the rest of the text they are told by no name.
const TASKS =
  'kirkkoherra|kunnanjohtaja|kaupunginjohtaja|kunnanlääkäri|kunnaneläinlääkäri|kappalai(?:nen|s)|nimismie(?:s|he)|kansanedustaja|pormestari|poliisipäällik|palopäällik|paloasemapäällik|valtuuston puheenjohtaj|kunnanhallituksen puheenjohtaj|olympiavoittaj|kyläkauppia|majakanvartij'
const TASK = new RegExp(
  String.raw`(?<!\p{L})(?:${TASKS})\p{L}{0,6}(?: (?:poika|pojan|poikaa|tytär|tyttären|lapsi|lapsen|lapset|vaimo|vaimon|puoliso|puolison|perhe|perheen|veli|sisko))?(?!\p{L})`,
  'giu',
)
const OTHER_TASK =
  /(?<!\p{L})(?:kyrkoherde[ns]{0,2}|kommundirektör(?:en|ens)?|stadsdirektör(?:en|ens)?|kommunläkare[ns]{0,2}|riksdagsledamot(?:en)?|borgmästare[ns]{0,2}|byhandlare[ns]{0,2}|the (?:vicar|mayor|bishop|member of parliament|municipal director)(?:'s (?:son|daughter|child|wife|husband))?)(?!\p{L})/giu

// One pass for the beginnings of all of them, over the text in lower case: most texts have none.
const CUE =
  /aino(?:a|i)|ainut|nsimmäi|unnetui|vanhi[nm]|nuori[nm]|ei ole muita|on vain yksi|enda|mest kända|s första|the only|best.known|most famous|'s only|irkkoherr|johtaj|unnanlääk|unnanel|appalai|imismie|ansanedus|ormest|päällik|puheenjohtaj|voittaj|yläkaup|ajakanv|kyrkoh|direktör|kommunl|riksdagsl|borgm|byhandl|the (?:vicar|mayor|bishop|member|municipal)/

const WORDS: Record<Language, string> = {
  fi: 'harvinaisessa asemassa oleva',
  sv: 'en person i ovanlig ställning',
  en: 'a person in an unusual position',
}

// "ainoa taksinkuljettaja", "ainoan lääkärin": the case is that of the last word.
function finnish(word: string): string {
  const base = /(?:ja|jä|ri|nen|ies|oa|ut|in|us|pappi|lainen|läinen|ka|kä|perhe|äiti|lapsi|poika)$/.test(word)
  return inflect(WORDS.fi, base ? 'base' : caseOf(word))
}

// Between two descriptions of one person: "kunnanjohtajan kirkkoherran", "on kunnanjohtaja ja kirkkoherra".
function areOfOne(text: string, { start, end }: Finding, next: Finding): boolean {
  const between = text.slice(end, next.start)
  if (/^(?: |, | eli )$/.test(between)) return true
  return (
    /^ (?:ja|sekä|och|and) $/.test(between) &&
    /(?:^|\s)(?:on|oli|är|var|is|was) $/.test(text.slice(Math.max(0, start - 6), start))
  )
}

/**
 * Descriptions that fit one person of a place: the only, first or best known of its kind there, and tasks that a place
 * has one of, or their family. They warn as PLACE, with a description that fits many; two of one person are said once.
 */
export function findSingular(view: View, claims: Claims): void {
  const { text, language } = view
  if (!CUE.test(view.lower)) return
  const own = openClaims(text.length)
  const take = (match: RegExpExecArray, rule: string, suggestion: string): void => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!claims.taken(span.start, span.end)) own.claim({ ...span, type: 'PLACE', severity: 'warn', rule, suggestion })
  }
  for (const pattern of [ONLY, NO_OTHERS])
    for (const match of text.matchAll(pattern))
      take(
        match,
        'singular.only',
        language === 'fi' ? finnish((match[3] ?? match[1] ?? match[2] ?? '').toLowerCase()) : WORDS[language],
      )
  for (const pattern of [SWEDISH, ENGLISH])
    for (const match of text.matchAll(pattern)) take(match, 'singular.only', WORDS[language])
  for (const match of text.matchAll(TASK))
    take(
      match,
      'singular.task',
      language === 'fi' ? finnish(match[0].split(' ').at(-1)?.toLowerCase() ?? '') : WORDS[language],
    )
  for (const match of text.matchAll(OTHER_TASK)) take(match, 'singular.task', WORDS[language])
  const told: Finding[] = []
  for (const one of own.findings.sort((a, b) => a.start - b.start)) {
    const last = told.at(-1)
    if (last === undefined || !areOfOne(text, last, one)) told.push(one)
    else Object.assign(last, { end: one.end, suggestion: one.suggestion })
  }
  for (const one of told) claims.claim({ ...one, suggestion: asAt(text, one.start, one.suggestion) })
}
