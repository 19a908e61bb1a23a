import { after, before } from '../around.ts'
import { matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import type { View } from '../structured/view.ts'
import { ageBands, agedLike } from './ageWords.ts'
import { asAt } from './asAt.ts'

const FINNISH_NUMBERS =
  'nolla yksi|yhden kaksi|kahden|kaks kolmi|kolme|kolmen neli|neljä|neljän viisi|viiden|viis kuusi|kuuden|kuus seitsen|seitsemän kahdeksan yhdeksän kymmen|kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista'
const SWEDISH_NUMBERS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton'
const ENGLISH_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'
const NUMBERS = new Map<string, number>()
for (const list of [FINNISH_NUMBERS, SWEDISH_NUMBERS, ENGLISH_NUMBERS])
  for (const [value, words] of list.split(' ').entries()) for (const word of words.split('|')) NUMBERS.set(word, value)
const WORDS = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')
const NUMBERS_BY = new RegExp(`(?<![a-zà-öø-ÿ])(?:${WORDS})[\\s-]`, 'g')
const ORDINALS =
  'eka|ensi|ensimmäi|första|first toka|toi|toise|andra|second kolma|kolmo|kolmanne|tredje|trean|third nelj|nelo|neljänne|fjärde|fyran|fourth viid|vito|viidenne|femte|femman|fifth kuud|kuto|kuudenne|sjätte|sexan|sixth seitsemä|seiska|seitsemänne|sjunde|sjuan|seventh kahdeksa|kasi|kahdeksanne|åttonde|åttan|eighth yhdeksä|ysi|yhdeksänne|nionde|nian|ninth'.split(
    ' ',
  )

// "3, 5 ja 8": numbers of one or two digits, or number words, at most eight of them.
const NUMBER = String.raw`(?:\d{1,2}(?:[,.]5)?|(?:${WORDS})(?=[\s-]))`
const DIGITS = String.raw`\d{1,2}(?:[,.]5)?`
const NUMBERED = String.raw`(?<![\p{L}\d.,:/§€-])((?:${NUMBER}\s?-?(?:,\s?|\s?/\s?|\s?-\s?|\s(?:ja|tai|och|and|eller|or|&)\s)){0,7}${NUMBER})`
const AGED = new RegExp(String.raw`${NUMBERED}\s?-?\s?(vuotia\p{L}{1,6}|vuotias\p{L}{0,4})(?!\p{L})`, 'uy')
const AGED_WORD = new RegExp(String.raw`(?<!\p{L})(${WORDS})(vuotia\p{L}{1,8})(?!\p{L})`, 'uy')
const MONTHS_OLD = new RegExp(
  String.raw`${NUMBERED}\s?-?\s?(?:(kuukauti(?:nen|s\p{L}{1,6})|kuise?\p{L}{1,5})|(?:kk|kuukau\p{L}{2,4})(?::n|:ta)?[\s-](?:(ikäi\p{L}{2,6}|vanh\p{L}{1,5})|(?=vauva|pojan|poika|tyt)))(?!\p{L})`,
  'uy',
)
const SHORT = new RegExp(
  String.raw`${NUMBERED}\s?(v|vuotta|vuoden|kk|år|mån(?:ader)?|yo|y\/o)(?![\p{L}:])(\s(?:vanha\p{L}{0,3}|ikäi\p{L}{2,6}|gam(?:mal|la|malt)))?`,
  'uy',
)
const SHORT_DIGITS = new RegExp(
  String.raw`${NUMBERED.replaceAll(NUMBER, DIGITS)}\s?(v|vuotta|vuoden|kk|år|mån(?:ader)?|yo|y\/o)(?![\p{L}:])(\s(?:vanha\p{L}{0,3}|ikäi\p{L}{2,6}|gam(?:mal|la|malt)))?`,
  'uy',
)
const SWEDISH_AGED = new RegExp(
  String.raw`${NUMBERED}(?:\s?-\s?|)(års?(?:åring\p{L}{0,4}|ig\p{L}{0,2})|åring\p{L}{0,4})(?!\p{L})`,
  'uy',
)
const SWEDISH_WORD = new RegExp(
  String.raw`(?<!\p{L})(${SWEDISH_NUMBERS.split(' ').join('|')})(?:år(?:ing\p{L}{0,4}|ig\p{L}{0,2}))(?!\p{L})`,
  'uy',
)
const ENGLISH_AGED = new RegExp(
  String.raw`${NUMBERED}(?:\s|-){0,2}(year|yr|month)s?(?:\s|-)(?:old|olds)(?!\p{L})`,
  'uy',
)
const AGE_OF = new RegExp(
  String.raw`(?<!\p{L})(?:aged|age|i åldern|ålder|iältään|ikä)\s?:?\s(${NUMBERED.slice(NUMBERED.indexOf('('))})(?![\d.:]|\s?%)`,
  'uy',
)
const TURNS = new RegExp(
  String.raw`(?<!\p{L})(?:täytti|täyttää|fyllde|fyller|turned|turns)\s(?:juuri\s|pian\s|just\s|nyss\s|snart\s)?(\d{1,2}(?:\s(?:vuotta|v|år|years?))?|(?:${WORDS})\s(?:vuotta|år))(?![\p{L}\d.:])`,
  'uy',
)
const CLASS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:([1-9])\.?\s?-?\s?(?:luokkalai\p{L}{2,6}|luokalla|luokalta|luokalle|luokan (?=oppila)|lk(?!\p{L})|klass(?:are|aren)?(?!\p{L}))|(?:åk|årskurs|year|grade)\s([1-9])(?!\d)|(${ORDINALS.flatMap((words) => words.split('|')).join('|')})(?:[eä]?s|nen|n|llä|lla)?(?:\s?(?:luokkalai\p{L}{2,6}|luokalla|luokalta|luokalle)|(?:\s|-)?(?:klassare|klassaren|klassen|grader)))(?!\p{L})`,
  'uy',
)
const CLASS_BY = /luok|lk(?![a-zäåö])|klass|åk\s|årskurs|year|grade/g
// Patterns with the words of which a text must have one, and how far before them a match may begin: at a number, or so many letters.
const CUED: [pattern: RegExp, cue: RegExp, back: number | 'number'][] = [
  [SWEDISH_AGED, /år/g, 'number'],
  [SWEDISH_WORD, /åri/g, 10],
  [ENGLISH_AGED, /old/g, 'number'],
  [AGE_OF, /age|(?:i )?ålder|iältään|ikä/g, 0],
  [TURNS, /täytt|fyll|turn/g, 0],
]
const AFTER_NAME = /^(?:, ?| | ?\()(\d{1,2})(?=\)|, |; |\. ?(?:\s|$)| ja | och | and |$)/

// What makes a number of years a duration, a sentence or a law's limit.
const DURATION_BEFORE =
  /(?:viimeise[nt]|viimeiset|kestä\p{L}{1,4}|kesti|kestänyt|yli|alle|vähintään|enintään|jo|noin|joka|seuraava[nt]|vankeutta|ehdollista|jälkeen|jonka|sitten|asunut|tuntenut|ollut|olleet|olivat|oli|parisuhde|avioliitto|(?<!\p{L})i|för|under|om|på|efter|senaste|över|nästan|cirka|ca|sedan|varit|nästa|for|over|about|past|last|within|after|in|every) ?$/u
const DURATION_AFTER =
  /^[\s-]{0,2}(?:sitten|ajan|aika|aikana|aiemmin|aikaisemmin|kulu|pää|väle|kest|myöhem|vanke|ehdol|avioliit|suhde|seurust|työkok|työsuh|kokem|raittii|kuivil|selvin|täyttän|ennen|jälkeen|asun|yhdess|määrä|takuu|koeaj|siirtym|sedan|senare|fängels|tillsamm|samman|later|ago|of|sentence|in|with)/u

const CHILDISH =
  /(?:lapsi|lapse|lapset|lasten|lasta|poja|poika|pojat|tytö|tyttö|tytt|vauva|veli|velje|sisko|sisar|kaksos|tytär|esikoi|kuopus|nuori|nuore|oppilas|teini|barn|pojk|flick|son|dotter|bror|syster|tvilling|bebis|child|boy|girl|baby|twin|daughter|brother|sister|kid|toddler)\p{L}{0,6}(?: (?:on|ovat|är|is|are|oli|nyt))?[\s,(:]{0,3}$/u
const BEING =
  /(?:(?:^|[\s(])(?:on|ovat|är|blir|is|are|on nyt|ovat nyt|on vasta|vasta|now|only|bara|just)|\p{L}\s?\(|,) ?$/u

function yearsOf(text: string, months = false): number[] {
  const found = [...text.toLowerCase().matchAll(/\d{1,2}(?:[,.]5)?|\p{L}+/gu)]
    .map(([one]) => NUMBERS.get(one) ?? Number(one.replace(',', '.')))
    .filter((one) => !Number.isNaN(one))
  return months ? found.map((one) => one / 12) : found
}

/**
 * Every age of a child (under 18): "9 v", "7-vuotiaan", "3 kk ikäinen", "viisivuotias", "7 år", "aged 8", "(15)" after a
 * name, a school class. They warn, with a band in the same case. Adults, durations and the limits of laws are left.
 * To be asked after persons, for what stands behind a name.
 */
export function findAges(view: View, claims: Claims): void {
  const { text, language } = view
  const low = view.lower
  const has = (...words: string[]): boolean => words.some((word) => low.includes(word))
  const digits = view.written.all
  let spelled: number[] | undefined
  const numbers = (): number[] => {
    spelled ??= [...placesOf(NUMBERS_BY, low), ...digits].sort((a, b) => a - b)
    return spelled
  }
  const take = (start: number, end: number, years: number[], suggestion: string): void => {
    if (years.length === 0 || years.some((age) => age >= 18) || suggestion === '') return
    claims.claim({
      start,
      end,
      type: 'DATE',
      severity: 'warn',
      rule: 'age.child',
      suggestion: asAt(text, start, suggestion),
    })
  }
  const people = new Set(claims.findings.filter(({ type }) => type === 'PERSON').map(({ end }) => end))
  const plain = (years: number[]): string => ageBands(years, language)
  const inflected = (years: number[], word: string): string =>
    language === 'fi' ? agedLike(years, word.toLowerCase()) : plain(years)
  for (const match of has('vuoti') ? matchesNear(AGED, low, numbers()) : []) {
    const { own, numbers } = ownPart(claims, match.index, match[1] ?? '')
    const years = yearsOf(numbers)
    if (/(?:alle|yli|vähintään) $/.test(before(text, match.index, 12))) continue
    take(match.index + own, match.index + match[0].length, years, inflected(years, match[2] ?? ''))
  }
  for (const match of matchesNear(AGED_WORD, low, placesOf(/vuotia/g, low), 18)) {
    const years = yearsOf(match[1] ?? '')
    take(match.index, match.index + match[0].length, years, inflected(years, match[2] ?? ''))
  }
  for (const match of has('kk', 'kuuka', 'kuise', 'kuinen') ? matchesNear(MONTHS_OLD, low, numbers()) : []) {
    const years = yearsOf(match[1] ?? '', true)
    take(match.index, match.index + match[0].trimEnd().length, years, inflected(years, match[2] ?? match[3] ?? ''))
  }
  for (const [pattern, cue, back] of CUED) {
    const cues = placesOf(cue, low)
    const places = back === 'number' && cues.length > 0 ? numbers() : cues
    for (const match of matchesNear(pattern, low, places, back === 'number' ? 0 : back)) {
      const years = yearsOf(match[1] ?? '', match[2] === 'month')
      take(
        match.index,
        match.index + match[0].length,
        years,
        pattern === TURNS && language === 'fi' ? `on ${plain(years)}` : plain(years),
      )
    }
  }
  const short = has('vuotta', 'år', 'vuoden')
  for (const match of matchesNear(short ? SHORT : SHORT_DIGITS, low, short ? numbers() : digits))
    takeShort(view, claims, people, match, take)
  for (const match of matchesNear(CLASS, low, placesOf(CLASS_BY, low), 24)) {
    const ordinal = match[3]?.toLowerCase()
    const year =
      Number(match[1] ?? match[2] ?? ORDINALS.findIndex((words) => words.split('|').includes(ordinal ?? '')) + 1) + 6
    take(
      match.index,
      match.index + match[0].trimEnd().length,
      [year],
      classWords(match[0].toLowerCase(), year, plain([year])),
    )
  }
  for (const end of people) {
    const match = AFTER_NAME.exec(text.slice(end, end + 12))
    if (match === null) continue
    const start = end + match[0].length - (match[1] ?? '').length
    const years = yearsOf(match[1] ?? '')
    take(start, end + match[0].length, years, plain(years))
  }
}

// "osastolla 3, 9 v": the numbers of a list from the first that nothing else has taken.
function ownPart(claims: Claims, start: number, listed: string): { own: number; numbers: string } {
  const free = [...listed.matchAll(/[\p{L}\d]+/gu)].find(({ index }) => !claims.taken(start + index, start + index + 1))
  return { own: free?.index ?? 0, numbers: listed.slice(free?.index ?? 0) }
}

// "kuudesluokkalaisen" is inflected, "6. luokalla" says where somebody is.
function classWords(word: string, age: number, band: string): string {
  if (/luokkalai/.test(word)) return agedLike([age], word)
  return /luokal(?:la|ta|le)$/.test(word)
    ? `${age < 13 ? 'ala' : 'ylä'}koulu${/la$/.test(word) ? 'ssa' : /ta$/.test(word) ? 'sta' : 'un'}`
    : band
}

// "9 v", "3 kk", "7 år": an age where somebody is it, or where nothing makes it a duration.
function takeShort(
  { text, language }: View,
  claims: Claims,
  people: ReadonlySet<number>,
  match: RegExpExecArray,
  take: (start: number, end: number, years: number[], suggestion: string) => void,
): void {
  const [all, listed = '', unit = '', old] = match
  const { own, numbers } = ownPart(claims, match.index, listed)
  const start = match.index + own
  // "7 v. ja": the dot of the abbreviation goes with it, that of a sentence stays.
  const end =
    start +
    all.length -
    own +
    (/^v$/i.test(unit) &&
    /^\.(?: ?[a-zåäö(]|[,;)])/.test(text.slice(match.index + all.length, match.index + all.length + 3))
      ? 1
      : 0)
  const told = before(text, start, 28)
  const ahead = after(text, end)
  const months = /^(?:kk|mån)/i.test(unit)
  const years = yearsOf(numbers, months)
  const named = people.has(start - 1) || people.has(start - 2) || CHILDISH.test(told)
  const short = /^(?:v|yo|y\/o)$/i.test(unit)
  if (old === undefined) {
    if (DURATION_AFTER.test(ahead) || (!named && DURATION_BEFORE.test(told))) return
    if (unit === 'vuoden' || (!short && !named && (months || !BEING.test(told)))) return
    if (/^[\s-]?\d/.test(ahead)) return
    // "on 16 vuotta odotettu" is a time, "on 16 vuotta." an age.
    if (!short && !named && !/^(?:[.,;:)\n]|$| (?:ja|och|and|mutta|men|but)(?!\p{L}))/u.test(ahead)) return
  }
  take(start, end, years, language === 'fi' ? agedLike(years, old ?? '') : ageBands(years, language))
}
