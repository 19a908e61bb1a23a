import { after, before } from '../around.ts'
import { beginningsBefore, matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { goesOnList, isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const DASHED = /(?<![\p{L}\d-])(\p{L}{2,3})-(\d{1,3})(?![\p{L}\d-]|[.,]\d)/uy
const LOOSE = /(?<![\p{L}\d-])(\p{L}{1,3}) ?([-_.:/=*,]?) ?(\d{1,3})(?![\p{L}\d-]|[.,]\d)/uy
// Turned round (mopeds, Estonia), diplomatic, Swedish, British, Russian, and with every sign apart.
const OTHER =
  /(?<![\p{L}\d-])(?:\d{2,3}[ -]?[A-Za-z]{3}|CD ?-? ?\d{4}|[A-Z]{3} ?\d{2}[A-Z\d]|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{3}[A-Z]{2} ?\d{2,3}|[A-Z]{2,3} ?\d{2,3} ?[A-Z\d]{1,3}|[A-Z]{2}[ -]?\d{4,5}|[A-Z]{1,3}[- ][A-Z]{1,2} ?\d{1,4}|[A-ZÅÄÖ]{3} (?:ja|och|and) \d{3}|[A-ZÅÄÖ]{3}-\n\d{3}|\p{L}([ -])\p{L}\1\p{L} ?[ -] ?\d\1\d\1\d)(?![\p{L}\d-])/uy
// "b t k viiva 881", "J.Y.N. 655", "B niinkuin Bertta T K 881", beside a word for the plate.
const SPOKEN_BY = /(?<![a-z\u00c0-\uffff])(?:[a-z\u00aa-\uffff]{3}|[a-z\u00aa-\uffff])[ .-]/g
const SPOKEN =
  /(?<![\p{L}\d-])(?:\p{L}{3}|\p{L}(?:(?: (?:niin ?kuin|kuten|som|as in) \p{L}{2,12})?[ .-]\p{L}(?!\p{L})){1,2})(?:[ .-]{1,2}(?:viiva|väliviiva|streck|dash|ja|och|and)\s|[ .-]{1,2})(?:\d(?:[ -]?\d){0,2}(?![\d\p{L}])|(?:(?:nolla|yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|one|two|three|four|five|six|seven|eight|nine)(?!\p{L})\s?){2,3})/iuy
// "autoABC-123pihassa"
const GLUED = /(?<=\p{Ll})[A-ZÅÄÖ]{3}-\d{3}(?!\d)/uy
// A word for the plate itself, and a word for what carries one.
const KILPI =
  /kilve|kilpi|kilvi|rekister(?!öi)|rekkari|(?<!\p{L})rek(?!\p{L})|rek\. ?|skylt|regnr|registernum|plate|registration/u
const CAR = new RegExp(
  String.raw`${KILPI.source}|(?<!\p{L})(?:henkilö|pakett|mopo|moped|mikro|taksi|kuorma)?auto|ajoneuvo|farmari|(?<!\p{L})paku|maasturi|peräkärry|perävaunu|skootteri|mönkijä|moottorikelk|volvo|toyota|corolla|skoda|bmw|audi|mersu|mercedes|opel|(?<!\p{L})ford|nissan|mazda|(?<!\p{L})kia|hyundai|honda|peugeot|citroen|renault|saab|fiat|suzuki|mitsubishi|subaru|tesla|volkswagen|golf|passat|octavia|mopo|moped|moottoripyörä|reg\.|(?<!\p{L})bil(?:en|ens)?(?!\p{L})|(?<!\p{L})plate|(?<!\p{L})car(?!\p{L})|(?<!\p{L})van(?!\p{L})|vehicle|registration`,
  'u',
)
// Tests, classifications, laws and abbreviations with a number, and short words before one, are no plates.
const NEVER = new Set(
  'icd dsm lsl shl phq bdi gad sdq mim kko kho eoa ect cdi ess aq asq cgi gaf hiv hpv pcr iso sfs hcr pcl toi cbc ysr trf scl srs sas who avi uva uvb mmr rsv ce ry oy ab klo kl ark ma ti ke to pe la su nro nr sivu vko viikko kpl pv vrk kk min noin yli alle ja tai en se on hän age the and for rtf usb led omt ops vnl hojks adl wms wpp wis tas amk yhs rek rva mri eeg ekg mg ml kg km cm mm oli ei eli jo kun nyt vie vei tuo toi sai iän ikä ala asu joi söi ajo tie eri osa kat koe luo saa jää lk kello var har och på är med hon han att ett i ca ung was had has is at in of by no ten not'.split(
    ' ',
  ),
)
const NOT_AFTER =
  /^\s?(?:§|%|€|-?vuot|v\b|luku|luvu|luok|sarj|km|kert|krt|min|eur|kk|h\b|t\b|mg|hevos|hv|paikk|ovi|(?:on )?(?:lomak|palvel|kurss|ohje|luok|testi|kokoe|malli|versio|tehty|arvio|haastat|kysely|mittari|piste|pist\.)|år\b|kr\b)/

// "rekkari iik 42": nothing but the word for the plate before it.
const isRightAfter = (text: string, at: number): boolean =>
  /(?:rekkari|rekkarissa|rekisterinumero|rekisteritunnus|rekisterikilpi|kilvet|kilpi|regnr|regnummer|skylten|plate|registration)(?: (?:on|oli|är|is|was))?[: ] ?$/u.test(
    text.slice(Math.max(0, at - 30), at),
  )

/** Vehicle registration plates: the dashed shape by itself, looser and foreign shapes beside a word for a vehicle. */
export function findPlates(view: View, claims: Claims): void {
  const near = (pattern: RegExp, back: number) =>
    matchesNear(pattern, view.digits, beginningsBefore(view.digits, view.numbers.all, back))
  const ends = new Set<number>()
  const take = (match: RegExpExecArray, rule: string) => {
    ends.add(match.index + match[0].length)
    claims.claim(structured(view, match.index, match.index + match[0].length, 'PLATE', rule))
  }
  const claimTrimmed = (match: RegExpExecArray) =>
    claims.claim(structured(view, match.index, match.index + match[0].trimEnd().length, 'PLATE', 'plate.spoken'))
  const beside = (match: RegExpExecArray, words: RegExp): boolean =>
    isBeside(view.text, match.index, match.index + match[0].length, words)
  const isPlate = (match: RegExpExecArray): boolean => {
    const letters = /\p{L}{1,3}/u.exec(match[0])?.[0] ?? ''
    // "kilvet AB-12": a word for the plate itself outweighs the abbreviation.
    if (NEVER.has(letters.toLowerCase()) && !(letters === letters.toUpperCase() && beside(match, KILPI))) return false
    return !NOT_AFTER.test(after(view.text, match.index + match[0].length, 14))
  }
  for (const match of matchesNear(GLUED, view.digits, view.numbers.all, 4)) if (isPlate(match)) take(match, 'plate')
  for (const match of matchesNear(SPOKEN, view.digits, placesOf(SPOKEN_BY, view.lower))) {
    const spoken = /viiva|streck|dash|[ .-]\p{L}[ .-]|\p{L} \p{L}+$/iu.test(match[0])
    if (spoken && isPlate(match) && beside(match, match[0] === match[0].toUpperCase() ? CAR : KILPI))
      claimTrimmed(match)
  }
  for (const match of near(DASHED, 4)) {
    if (!isPlate(match)) continue
    const letters = match[1] ?? ''
    const digits = match[2] ?? ''
    const upper = letters === letters.toUpperCase()
    if (beside(match, CAR) || (upper && goesOnList(view.text, ends, match.index))) take(match, 'plate.cue')
    else if (letters.length === 3 && (digits.length === 3 || (upper && digits.length === 2))) take(match, 'plate')
  }
  for (const match of near(OTHER, 8)) {
    const upper = match[0] === match[0].toUpperCase()
    const british = /^[A-Z]{2}(?:\d{2} ?[A-Z]{3}|[ -]?\d{4,5})$/.test(match[0])
    if ((british || isPlate(match)) && beside(match, upper ? CAR : KILPI)) take(match, 'plate.cue')
  }
  for (const match of near(LOOSE, 6)) {
    if (!isPlate(match)) continue
    const letters = match[1] ?? ''
    const odd = /[:/=*,]/.test(match[2] ?? '')
    // A lower-case word with a number needs the full shape, a single letter a word for the plate itself.
    const full = letters.length === 3 && (match[3] ?? '').length === 3
    if (odd && !(full && match[2] !== ',') && !(letters === letters.toUpperCase() && beside(match, KILPI))) continue
    if (
      letters !== letters.toUpperCase() &&
      !full &&
      !(/\p{L}-\d/u.test(match[0]) && beside(match, KILPI)) &&
      !isRightAfter(view.text, match.index)
    )
      continue
    // "barn A 6": who is called by a letter, and how old.
    const child =
      letters.length === 1 &&
      /(?:barn|lapsi|laps|child|person|henkilö)\p{L}{0,4} $/iu.test(before(view.text, match.index, 14))
    if (!child && beside(match, letters.length === 1 ? KILPI : CAR)) take(match, 'plate.cue')
  }
}
