import { after, before } from '../around.ts'
import { beginningsBefore, isAt, matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

// Street words with their inflection: base forms, then the cases people live in, move to and come from.
const A = `(?:n|lla|lle|lta|a|ssa|sta|an)?`
const AE = `(?:n|llä|lle|ltä|ä|ssä|stä|än)?`
const SURE = `(?:katu|kadu|katuj)(?:n|lla|lle|lta|a|ssa|sta|ja|jen)?|tie(?:n|llä|lle|ltä|tä|hen)?|kuja${A}|(?:polku|polu)(?:n|lla|lle|lta|a)?|raitti${A}|raiti(?:n|lla|lle|lta)|gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén`
const LOOSE = [
  `kaari?${A}`, `kaare(?:n|lla|lle|lta)`, `väylä${AE}`, `bulevardi${A}`, `esplanadi${A}`, `(?:penger|penkere)(?:en|ellä|elle|eltä|n|llä|lle|ltä)?`,
  `aukio${A}`, `aukea${A}`, `tori${A}`, `(?:portti|porti)${A}`, `(?:rinne|rintee)${AE}`, `(?:ranta|ranna)${A}`, `(?:kaarre|kaartee|kaarto|kaarro)${A}`,
  `piha${A}`, `kulma${A}`, `puisto${A}`, `(?:mäki|mäe)${AE}`, `taival|taipale(?:en|ella|elle)`, `(?:niitty|niity)${AE}`, `ura${A}`, `(?:silta|silla)${A}`,
  `laita|laida(?:n|lla|lle|lta)`, `perä${AE}`, `törmä${AE}`, `harju${A}`, `nieme?i?${AE}`, `(?:lahti|lahde)${A}`, `saar[ei]${A}`, `(?:lehto|lehdo)${A}`, `(?:notko|noto)${A}`,
  `kallio${A}`, `vainio${A}`, `(?:pelto|pello)${A}`, `kankaa?s?${A}`, `(?:haka|haa)${A}`, `(?:ahde|ahtee)${A}`, `laakso${A}`, `vuor[ei]${A}`, `metsä${AE}`, `tanhua${A}`, `laituri${A}`,
  'kajen', 'platsen', 'parken', 'åsen', 'höjden', 'dalen', 'udden', 'ringen', 'ängen', 'hagen', 'torget', 'backen', 'stranden', 'esplanaden', 'brinken', 'svängen', 'maantee', 'puiestee', 'tänav',
] // biome-ignore format: a table
const STREETS = `${SURE}|${LOOSE.join('|')}`
const STAIR = String.raw`(?:\s?[A-Za-z](?:\s?[:/-]?\s?\d{1,3}(?!\d|\.\s?(?:krs|kerr)))?(?![\p{L}\d])(?:[:-]\p{L}{2,6})?)`
const DOOR =
  'as|bst|bostad|huone|rum|room|flat|lgh|asunto|apt|apartment|lägenhet|huoneisto|hst|rappu|rapussa|porras|trappa|tr|ovi|ovikoodi|dörr|door|port|uppgång|ingång|stairwell|staircase|stair|entrance|talo|unit|floor|kerros|krs|våning|level'
// "rappu C", "as. 7", "3. krs", "B-porras", "(C 18)", "2 tr": up to four of them after the house.
const TAIL = String.raw`(?:,?\s{0,2}(?:(?:${DOOR})\.?\s{0,2}(?:[A-Za-z](?:\s?\d{1,3})?(?![\p{L}\d])|\d{1,4}(?!\d|\.\s?(?:krs|kerr)))|\d{1,2}(?:\.|:[ae]|st|nd|rd|th)?\s?(?:krs|kerros|kerroksessa|tr|trappor|vån|våningen|floor)(?!\p{L})|[A-Za-z]-?(?:rappu|porras|talo)\p{L}{0,4}|\([A-Z]\s?\d{1,3}\))|,\s[A-Z]\s?\d{1,3}(?!\d))`
const FLAT = `${TAIL}{0,4}`
const HOUSE = String.raw`\d{1,4}(?!\d)(?:\s?[-/]\s?\d{1,3}(?!\d))?(?::\p{L}{1,4})?${STAIR}?${FLAT}`
const NUMBER = String.raw`(?:,?\s{1,2}(?:varrella\s)?(?:talo\p{L}{0,3}\s)?(?:numero\p{L}{0,4}|nro|nr|n:o|no|nummer|talo\p{L}{0,3}|#)\.?)?\s{0,2}${HOUSE}`
// Where the word that ends there is a street.
const STREET_END = new RegExp(
  `(?<=${STREETS}|linja${A}|puistikko|(?:KATU|KADU|TIE|KUJA|POLKU|POLU|GATAN|VÄGEN|RAITTI)(?:N|LLA|LLE|LTA|LLÄ|LTÄ)?)`,
  'uy',
)
const SHORT_BEFORE = /(?<=[jkprtgv](?:\.\s?|\s))\d/y
const REACH = 125
const CAPITAL = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Lu}\p{Ll}{2,20} ){0,2}\p{Lu}[\p{L}-]{1,30}?(?:${STREETS})(?![\p{L}-])${NUMBER}`,
  'uy',
)
const APART = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Lu}\p{Ll}{1,20}[ -]){1,3}(?:${SURE}|väylä${AE}|aukio${A}|ranta${A}|bulevardi${A}|puistikko|kaari|maantee|linja${A})(?![\p{L}-])${NUMBER}`,
  'uy',
)
// "Tori-\nkatu 2", "2. linja 4"
const BROKEN = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Lu}[\p{L}]{2,20}-\n(?:${SURE})|\d\. linja${A})(?!\p{L})${NUMBER}`,
  'uy',
)
const LOWER = new RegExp(String.raw`(?<![\p{L}\d-])\p{Ll}[\p{Ll}-]{2,30}?(?:${SURE})(?![\p{L}-])${NUMBER}`, 'uy')
// "lintulaakso 4 k 91", "asuu kuusimäki 12": the looser words in small letters need a flat, or a word for living just before.
const LOWER_LOOSE = new RegExp(
  String.raw`(?<![\p{L}\d-])\p{Ll}[\p{Ll}-]{2,30}?(?:${LOOSE.join('|')})(?!\p{L})${NUMBER}`,
  'uy',
)
const SMALL_FLAT = /\d\s?[a-gk-npr-t]\s?\d{1,3}$|\d\s?(?:[a-z]\s)?as\.?\s?\d/u
const LIVES_HERE =
  /(?:(?<!\p{L})asu(?:u|i|nut|vat|ivat)|muutt(?:i|aa|anut|ivat)|oso?i?t(?:e|teessa|tteessa|teena)|os\.|bor|bodde|adress)(?:\s(?:on|oli|på|i))?[:\s]{1,2}$/u
// "Sahanmäki 15 pihassa": what a house has stands after it.
const HOUSE_HAS = /^\s(?:piha|ovel|rappu|rapu|porra|edus|portti|porti|kohda|asunno|parvek|parkki)/
// "tammiston kauppatie 7", "vanha maantie 4": the words a street in small letters begins with.
const LEAD_LOWER =
  /(?<![\p{L}\d-])(?:vanha|uusi|iso|pikku|ylä|ala|itäinen|läntinen|pohjoinen|eteläinen|gamla|nya|stora|lilla|västra|östra|norra|södra|(?!(?:äidin|isän|lapsen|lasten|asiakkaan|hänen|heidän|perheen|mummon|siskon|veljen|pojan|tytön|ennen|nykyinen|uuden|entinen|koulun|kodin|sitten|kuin|eilen|välillä|minun|sinun|oman|toinen|viime)\s)\p{Ll}{3,20}n)\s$/u
// "aleksis kiven katu 3", after a word for living.
const LOWER_APART = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:\p{Ll}{3,20} )?\p{Ll}{3,20}n (?:${SURE})(?![\p{L}-])${NUMBER}`,
  'uy',
)
// "pihlajat 6 a 3,70150,kuopio": any word with a flat before a postal code and a town.
const BEFORE_CODE =
  /(?<![\p{L}\d-])\p{L}{3,30} \d{1,4}\s?[A-Za-z](?:\s?\d{1,3})?(?=[,;\s]{1,2}\d{5}[,;\s]{0,2}\p{L}{3})/uy
const ALL_CAPS =
  /(?<![\p{L}\d-])\p{Lu}{3,25}(?:KATU|KADU|TIE|KUJA|POLKU|POLU|GATAN|VÄGEN|RAITTI)(?:N|LLA|LLE|LTA|LLÄ|LTÄ)?\s\d{1,4}(?:\s?[A-Z](?:\s?\d{1,3})?)?(?!\p{L})/uy
// "Koskik. 5", "mäntyt. 14 b 22", "Museig. 3", "Rantak 5 B": a street cut short. Sure after what streets are named for.
const SHORT = new RegExp(
  String.raw`(?<![\p{L}\d.-])(\p{L}{3,25}?)(kat|kj|k|t|p|gr|g|v)(\.\s?|\s)(?=\d)(?:${HOUSE})`,
  'uy',
)
const ENDS = /(?:[nsaioäöl]k|[sain]g|\p{Ll}v)$/u
const NAMED_FOR =
  /(?:mäki|mäe|pelto|pello|mänty|männy|koivu|kuuse?|haapa|haava|leppä|lepä|pihlaja|ranta|ranna|koski|kose|kirkko|kirko|koulu|asema|satama|tori|linna|puisto|metsä|häme|kaleva|rauha|museo|järvi|järve|lahti|lahde|lampi|lamme|nieme?|harju|saari|saare|silta|silla|tehtaa|mylly|keskus|itä|länsi|pohjois|etelä|uusi|uude|vanha|kauppa|seppä|sepä|suutari|mannerheimi|aleksanteri|aleksi|snellmani|runebergi|vaasa|turu|pori|helsingi|tamperee|oulu|viipuri|savo|karjala|niitty|niity|hovi|pappila|urheilu|kenttä|kentä|pitkä|laakso|vuori|vuore|kallio|tapio|väinö|ilmari|aino|sammo|tammi|tamme|vaahtera|kanava|tulli|raati?huonee|hallitus|yliopisto|hämee|isokatu|iso|kulma|suo|aho|korpi|korve|kyä|kylä|kirves|stor|kyrko|skol|strand|station|kung|drottning|musei|kapten|sand|lärk|björk|ek|nygård|norr|söder|väster|öster)(?:n|s|e)?$/iu
const NUMERAL =
  '(?:yks|yhde|kaks|kahde|kolm|nelj|viis|viide|kuus|kuude|seits|kymmene|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|trett|fjort|fem|sext|sjutt|art|nitt|tjugo)'
const WORDED = new RegExp(
  String.raw`(?<![\p{L}\d-])\p{L}[\p{L}-]{2,30}?(${SURE})\s(?:numero\p{L}{0,4}\s)?${NUMERAL}\p{L}{0,14}(?!\p{L})(?:\s[A-Z](?:\s(?:${NUMERAL}\p{L}{0,14}|\d{1,3}))?(?![\p{L}\d]))?`,
  'uy',
)
const WORDED_BY =
  /(?:kat|kad|tie|kuj|pol[ku]|rait|gata|väg|gränd|stig|allén)[a-zäö]{0,8}\s(?:numero\p{L}{0,4}\s)?(?:yks|yhd|kaks|kahd|kol|nelj|vii|kuu|seit|kym|ett|tv|tre|fyr|fem|sex|sju|åtta|nio|tio|elv|tol|fjo|art|nit|tju)/gu
const NUMBER_FIRST_BY = /numero|nummer|talo/g
const NUMBER_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?:numero|nummer|talo)\p{L}{0,4}\s\d{1,4}\s?[A-Za-z]?\s(?:på\s)?\p{Lu}[\p{L}-]{2,30}?(?:${SURE})(?!\p{L})`,
  'uy',
)
const ENGLISH_STREET = 'Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Court|Square|Terrace|Close|Crescent|Gardens|Grove'
const ENGLISH_BY = new RegExp(` (?:${ENGLISH_STREET})(?![a-z])`, 'g')
const ENGLISH_LOWER_BY = new RegExp(ENGLISH_BY.source.toLowerCase(), 'g')
const FLAT_FIRST = String.raw`(?:(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Rr]oom)\.?\s\d{1,4}[A-Za-z]?,?\s)|(?:[Ff]lat|[Nn]umber|[Nn]o\.?)\s(?=\d))?`
const ENGLISH = new RegExp(
  String.raw`(?<![\p{L}\d])${FLAT_FIRST}\d{1,4}(?:[-/]\d{1,4})?[A-Za-z]?,? (?:\p{Lu}[\p{Ll}'-]{1,20} ){1,3}(?:${ENGLISH_STREET})(?!\p{L})(?:\.?,? (?:(?:flat|apt|apartment|unit|room|floor)\.? \d{1,4}[A-Za-z]?|\d{1,2}(?:st|nd|rd|th) floor))?|(?<!\p{L})(?:\p{Lu}[\p{Ll}'-]{1,20} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Court|Terrace|Close|Crescent) \d{1,4}[A-Za-z]?(?![\p{L}\d])`,
  'uy',
)
const ENGLISH_LOWER = new RegExp(
  String.raw`(?<=(?:lives? at|living at|address (?:is )?|moved to|staying at) )${FLAT_FIRST}\d{1,4}[a-z]?,? (?:[a-z'-]{2,20} ){1,3}(?:${ENGLISH_STREET.toLowerCase()})(?!\p{L})`,
  'uy',
)
const BOX_BY = /PL|PB|Box|P\.?\s?O|postilokero|postbox/g
const BOX =
  /(?<![\p{L}\d])(?:(?:PL|PB|Box|P\.?\s?O\.?\s?Box)\.?\s{0,2}\d{1,5}|(?:postilokero|postbox)\p{L}{0,4}\s\d{1,5})(?![\d:]|\s?(?:§|luku|luvu|mom))/uy
const BOX_LOWER_BY = /p\.?\s?o\.?\s?box|(?:p\.?l|pb|box)\.?\s?\d|postlåda|postfack/g
const BOX_LOWER = /(?<![\p{L}\d])(?:p\.?\s?o\.?\s?box|(?:p\.?l|pb|box)\.?|postlåda|postfack)\s?\d{1,5}(?![\d:])/iuy
const POST = /(?<!\p{L})(?:post|posti|osoi|os[.:]|adress|address|kirje|brev|mail|box$)/u
// The number of a piece of land: municipality, village, group, unit.
const ESTATE = /(?<![\d-])\d{1,3}-\d{1,3}-\d{1,4}-\d{1,4}(?![\d-])/y
const ESTATE_WORDS = /kiinteistö|(?<!\p{L})tila(?:n|lla|tunnus)?(?!\p{L})|tontti|määräala|fastighet|estate|property/u
const CUED_BY = /(?<![a-zà-öø-ÿ])(?:(?:koti|katu|lähi|posti)?osoit|adress|address|os[.:])/g
const CUED =
  /(?<!\p{L})(?:(?:(?:koti|katu|lähi|posti)?osoi(?:te|ttee)\p{L}{0,6}|adress(?:en)?|address)\s{0,2}(?:on|oli|är|is|was)?\s{0,2}(:?)\s{0,2}|(os\.|os:|os\.:)\s{0,2})((?:\p{L}[\p{L}'-]{1,30} ){1,3}\d{1,4}(?!\d|[.,:/]\d)(?:\s?[A-Za-z](?:\s?\d{1,3})?(?![\p{L}\d]))?)/iuy
const STREET_ALONE_BY = /kadu[nls]|tie[ln]|kuja[nl]|polu[nl]|gatan|vägen/g
const STREET_ALONE =
  /(?<![\p{L}\d.!?-]\s{0,1}\n?)(?<=[\p{Ll},] )\p{Lu}[\p{Ll}-]{2,30}?(?:kadu(?:n|lla|lle|lta|ssa|sta)|tie(?:llä|lle|ltä|n)|kuja(?:n|lla|lle|lta)|polu(?:n|lla|lle|lta)|gatan|vägen)(?!\p{L})/uy
const ROADS =
  /^(?:moottori|valta|kanta|maan|seutu|yhdys|kehä|rauta|työ|hoito|elin|hengitys|virtsa|umpi|oikaisu|kul|läm|vesi|ilma|synnytys|pää|sivu|mut|tä|si|vaih|pyörä|oppimis|koulutus|kasvu|elämän|palvelu|tuki)(?:katu|kadu|tie|polku|polu)(?!n?(?:katu|kadu|tie|kuja|pol[ku]u|rait))|^(?:kautta|ulko|jalka|järnväg|motorväg|genväg|omväg|utväg)/u
const NOT_HOUSE =
  /^(?:\s-(?:hank|ohjelm|mall|toimin|projekt|kurs|ryhm|koulu|mene|konsept|julkai|pilot)|\.\d\s|\.\s(?:vuo|luok|ker|viik|kuuk|päiv)|\s?(?:-?\s?vuot|-?v(?:\.|\s|,|\)|$)|-v|§|%|€|euro|kk|krt|kertaa|viikko|päivä|tunti|min|km|kg|lasta|lapsi|henk|vaihe|år|barn|years|-luv|luok))/u
// A word that is a street and hardly ever the end of a surname or of another word ("Raportti 3", "Kuraattori 2").
const STREET_WORD = new RegExp(
  String.raw`(?:${SURE}|kaar(?:i|en|ella|elle|elta)|(?:väylä|törmä)${AE}|(?:bulevardi|aukio|esplanadi|puistikko|laituri)${A}|taival|penger)(?![\p{L}-])`,
  'u',
)
const LIVES =
  /(?:asu\p{L}{0,8}|osoit\p{L}{0,8}|(?<!\p{L})os[.:]|muutt\p{L}{0,8}|koti\p{L}{0,6}|käy[nt]\p{L}{0,6}|bor|flyttat?|adress|lives?|living|address)[\s\p{L}:,]{0,24}$/u

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)

// Whether a street stands before the number at a place, at most three words as "varrella", "talo" and "numero" between them.
// Most numbers have none, and the dear patterns need not look.
function followsStreet(text: string, number: number): boolean {
  let end = number
  for (let words = 0; words < 4; words += 1) {
    while (end > 0 && !isLetter(text.charAt(end - 1))) {
      end -= 1
      if (/\d/.test(text.charAt(end))) return false
    }
    if (isAt(STREET_END, text, end)) return true
    while (isLetter(text.charAt(end - 1))) end -= 1
    if (!/[vtno]/.test(text.charAt(end))) return false
  }
  return false
}

/** Street addresses with a house number, inflected or not, in Finnish, Swedish and English, and post boxes. A street without its number warns. */
export function findAddresses(view: View, claims: Claims): void {
  const take = (start: number, found: string, rule: string, sure = false) => {
    const end = start + found.length
    if (!sure && NOT_HOUSE.test(after(view.text, end, 10))) return
    claims.claim(structured(view, start, end, 'ADDRESS', rule))
  }
  const lives = (at: number): boolean => LIVES.test(before(view.text, at, 40))
  const numbered = view.written.all.filter((at) => followsStreet(view.text, at))
  const streets = beginningsBefore(view.text, numbered, REACH)
  const short = view.written.all.filter((at) => isAt(SHORT_BEFORE, view.text, at))
  const cut = beginningsBefore(view.text, short, 31)
  for (const match of matchesNear(NUMBER_FIRST, view.text, placesOf(NUMBER_FIRST_BY, view.text)))
    take(match.index, match[0], 'address.numberFirst')
  for (const match of matchesNear(APART, view.text, streets)) take(match.index, match[0], 'address.words')
  for (const match of matchesNear(CAPITAL, view.text, streets)) {
    const sure = STREET_WORD.test(match[0])
    // "Mäntymäki 7" may be a family: the looser street words need a letter, a flat or a word for living there.
    const flat = /\d\s?[A-Za-z]|as\.?\s?\d/.test(match[0])
    const house = HOUSE_HAS.test(after(view.text, match.index + match[0].length, 10))
    if ((sure || flat || house || lives(match.index)) && !ROADS.test(match[0].toLowerCase()))
      take(trimLead(match[0], match.index), trimmed(match[0]), 'address')
  }
  for (const match of matchesNear(BROKEN, view.text, streets)) take(match.index, match[0], 'address.broken')
  for (const match of matchesNear(BEFORE_CODE, view.text, beginningsBefore(view.text, view.written.long, 31)))
    take(match.index, match[0], 'address.beforeCode')
  for (const match of matchesNear(LOWER_APART, view.text, streets))
    if (LIVES_HERE.test(before(view.text, match.index))) take(match.index, match[0], 'address.lower')
  for (const match of matchesNear(LOWER, view.text, streets)) {
    const lead = LEAD_LOWER.exec(view.text.slice(Math.max(0, match.index - 24), match.index))?.[0].length ?? 0
    if (lead > 0 || !ROADS.test(match[0]))
      take(match.index - lead, view.text.slice(match.index - lead, match.index + match[0].length), 'address.lower')
  }
  for (const match of matchesNear(LOWER_LOOSE, view.text, streets))
    if (SMALL_FLAT.test(match[0]) || LIVES_HERE.test(before(view.text, match.index)))
      take(match.index, match[0], 'address.lower')
  for (const match of matchesNear(ALL_CAPS, view.text, streets)) take(match.index, match[0], 'address.capitals')
  for (const match of matchesNear(SHORT, view.text, cut)) {
    const [found, stem = '', end = '', dot = ''] = match
    const flat = /\d\s?[A-Za-z](?:\s?\d|(?![\p{L}]))/u.test(found)
    const named = NAMED_FOR.test(stem) && (dot.includes('.') || flat || lives(match.index))
    // Other words with a capital: the ends streets have ("Peltolank.", "Ringv."), or a word for living there before.
    const other =
      dot.includes('.') &&
      /^\p{Lu}/u.test(stem) &&
      ((/k|g|v/.test(end) && stem.length > 3 && ENDS.test(`${stem}${end}`)) || lives(match.index))
    if (named || other || (flat && lives(match.index)))
      take(match.index, found, 'address.short', named && /\d\s?\p{L}\s?\d/u.test(found))
  }
  for (const match of matchesNear(WORDED, view.text, beginningsBefore(view.text, placesOf(WORDED_BY, view.text), 32))) {
    if (ROADS.test(match[0].toLowerCase())) continue
    // "Koskitiellä kolme lasta" counts the children: there a word for living must come before.
    if (
      (/(?:katu|tie|kuja|polku|raitti)$/.test(match[1] ?? '') && /^\p{Lu}/u.test(match[0])) ||
      /ssä$|ssa$/.test(match[0]) ||
      lives(match.index) ||
      view.language === 'sv'
    )
      take(match.index, match[0], 'address.worded')
  }
  for (const match of matchesNear(
    ENGLISH,
    view.text,
    beginningsBefore(view.text, placesOf(ENGLISH_BY, view.text), REACH),
  ))
    take(match.index, match[0], 'address.english')
  for (const match of matchesNear(
    ENGLISH_LOWER,
    view.text,
    beginningsBefore(view.text, placesOf(ENGLISH_LOWER_BY, view.text), REACH),
  ))
    take(match.index, match[0], 'address.english')
  for (const match of matchesNear(BOX, view.text, placesOf(BOX_BY, view.text)))
    take(match.index, match[0], 'address.box')
  for (const match of matchesNear(BOX_LOWER, view.text, placesOf(BOX_LOWER_BY, view.lower)))
    if (/^p.{0,3}o|^post/i.test(match[0]) || POST.test(before(view.text, match.index)))
      take(match.index, match[0], 'address.box')
  for (const match of matchesNear(ESTATE, view.digits, view.numbers.all))
    if (isBeside(view.text, match.index, match.index + match[0].length, ESTATE_WORDS))
      take(match.index, match[0], 'address.estate')
  for (const match of matchesNear(CUED, view.text, placesOf(CUED_BY, view.lower))) {
    const value = match[3] ?? ''
    // "osoitteessa asuu 5 henkilöä": without a colon the street has its capital.
    if (match[1] !== ':' && match[2] === undefined && !/^\p{Lu}|\d\s?[a-z]\s?\d/u.test(value)) continue
    take(match.index + match[0].length - value.length, value, 'address.cue')
  }
  for (const match of matchesNear(
    STREET_ALONE,
    view.text,
    beginningsBefore(view.text, placesOf(STREET_ALONE_BY, view.text), 34),
  )) {
    if (ROADS.test(match[0].toLowerCase()) || /\p{L}\s?$/u.test(after(view.text, match.index + match[0].length, 1)))
      continue
    claims.claim({
      ...structured(view, match.index, match.index + match[0].length, 'ADDRESS', 'address.street'),
      severity: 'warn',
    })
  }
}

// A sentence may begin just before: "Perhe Koskikatu 5" keeps only the street when the words before it are not its name.
const LEAD =
  /^(?:(?:Perhe|Asiakas|Äiti|Isä|Osoite|Asuu|Hän|Lapsi|Familjen|Klienten|Adress|Koti|Katu|Nyt|Kotona|The|He|She|They) )+/u
const trimmed = (found: string): string => found.replace(LEAD, '')
const trimLead = (found: string, start: number): number => start + found.length - trimmed(found).length
