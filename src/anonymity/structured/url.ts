import { matchesNear, placesOf } from '../candidates.ts'
import type { Claims } from '../claims.ts'
import { isBeside } from './beside.ts'
import { structured, type View } from './view.ts'

const REST = String.raw`[^\s<>"')\]]`
const ADDRESS = new RegExp(
  String.raw`(?:h[tx]{2}ps?\s?:?\s?\/{1,2}\s?|www\.)${REST}{3,300}|(?<![\p{L}\d@.-])[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,40}){0,3}\.(?:com|fi|net|org|me|io|tv|app|be|se|ee|ru|gg|info|blog|ax)\/${REST}{1,200}`,
  'giu',
)
// Without one of these there is no address, and the dear patterns need not look.
const SITE = /p\s?:?\s?\/|ps\s?:?\s?\/|www\.|\.(?:com|fi|net|org|me|io|tv|app|be|se|ee|ru|gg|info|blog|ax)/
const BARE = /(?<![\p{L}\d@./-])(?:[\p{L}\d-]{2,40}\.){1,3}(?:com|fi|net|org|info|blog|se|ee)(?![\p{L}\d@-]|\.\p{L})/giu
// "www . salmela . fi", "salmela piste blogspot piste com", "salmela[.]fi"
const DOT = String.raw`\s{0,2}[([{]?(?:[.,]|piste|punkt|dot)[)\]}]?\s{0,2}`
const ENDING = String.raw`(?:com|fi|net|org|info|blog|se|eu)(?![\p{L}\d])`
const APART = new RegExp(
  String.raw`(?<![\p{L}\d@.])(?:www(?:${DOT}|\s)(?:[\p{L}\d-]{2,40}(?:${DOT}|\s)){1,3}|(?:[\p{L}\d-]{2,40}(?:\s{1,2}(?:piste|punkt|dot)\s{1,2}|\s?[([{](?:\.|piste|punkt|dot)[)\]}]\s?)){1,4})${ENDING}`,
  'giu',
)
const DOTS = /\s{1,2}(?:piste|punkt|dot)\s{1,2}|\s{0,2}[([{](?:\.|piste|punkt|dot)[)\]}]\s{0,2}|\s?[.,]\s?|\s/giu
const MAYBE_APART = /www|(?:piste|punkt|dot|[([{]\.)[)\]}]?\s{0,2}(?:com|fi|net|org|info|blog|se|eu)/
const SITE_WORDS =
  /blog|sivu|osoittee|löyty|finns|found|kanava|profiili|sida|site|page|channel|kotisivu|foorumi|linkki|länk|link/
const PERSONAL =
  /facebook|(?:^|[/.])fb\.|instagram|tiktok|snapchat|linkedin|twitter|youtu\.?be|discord|telegram|(?:^|[/.])t\.me|wa\.me|m\.me|threads|vk\.com|onlyfans|reddit|blogspot|wordpress|kuvake|tinder|steamcommunity|twitch|bsky|(?:^|[/.])x\.com|\/(?:@|user|profile|in\/|people|~)/i
// Authorities, services and laws: an address of theirs identifies nobody.
const PUBLIC =
  /(?:^|[/.])(?:finlex|kela|thl|stm|suomi|dvv|oph|poliisi|oikeus|valvira|avi|eduskunta|kuntaliitto|innokyla|terveyskyla|terveyskirjasto|kaypahoito|mielenterveystalo|mieli|omaolo|omakanta|kanta|vero|te-palvelut|tyomarkkinatori|socialstyrelsen|who|ohchr|un|europa|wikipedia|talentia|mll|nuortennetti|nollalinja|naistenlinja|raiskauskriisikeskus|tukinainen|rikosuhripaivystys|riku|migri|hel|hus|ehyt|paihdelinkki|takuusaatio|microsoft|office|teams|lastensuojelu|lskl|pelastakaalapset|ensijaturvakotienliitto|perheaikaa|vaestoliitto|sekasin247|sosiaaliportti|julkari|vn|tietosuoja|ulosottolaitos|velkaneuvonta|oikeusapu|punainenristi|soste|yle(?!\.fi\/)|folktinget|fpa|raddabarnen|mind|gov)\.(?:fi|com|org|int|eu|se|gov|uk|net)|\.gov|hyvinvointialue|wellbeing|valfardsomrad/i
const HANDLE = /(?<![\p{L}\d@./])@[\p{L}\d_][\p{L}\d_.]{2,30}/uy
const SERVICE =
  'instagram|insta|ig(?!\\p{L})|tiktok|tik tok|snapchat|snap|snäp|facebook|fb|discord|telegram|twitter|kik|steam|skype|roblox|fortnite|minecraft|twitch|jodel|tinder|messenger|threads|reddit|playstation|psn|xbox'
const NAME_WORD =
  'käyttäjätunnu|käyttäjänim|nimimerk|nikki|profiili|användarnamn|signatur|username|user name|nickname|nick|handle|gamertag'
const ACCOUNT = String.raw`(?:[ -](?:nimi|tili|tunnus|profiili|käyttäjä|konto|account|name|handle|user)\p{L}{0,6})?`
const CUED = new RegExp(
  String.raw`(?<!\p{L})(${SERVICE}|${NAME_WORD}|youtube|(?:tili|tunnus|konto)(?!\p{L}))\p{L}{0,12}${ACCOUNT}(\s{0,2}[:=]\s{0,2}|\s(?:(?:hän |han |hon |she |he )?(?:nimellä|nimi|on|oli|är|heter|is|as|som|tunnuksella|nimimerkillä)\s)?)["'”]?(?:live:)?([\p{L}\d][\p{L}\d_.#-]{2,30})`,
  'iuy',
)
const CUES = new RegExp(`(?<![a-zà-öø-ÿ])(?:${SERVICE}|${NAME_WORD}|youtube|tili|tunnus|konto)`, 'gu')
// The shape of a handle by itself: words joined by an underscore, a name with its number after #.
const SHAPE =
  /(?<![\p{L}\d@./_\\-])(?:\p{L}[\p{L}\d.]{0,20}_[\p{L}\d_.]{1,30}|\p{L}[\p{L}\d_.]{1,30}#\d{3,5})(?![\p{L}\d_@/])/gu
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|csv|zip|odt|rtf|json|html?)$/i
const BESIDE = new RegExp(`(?<!\\p{L})(?:${SERVICE}|${NAME_WORD})`, 'u')
const CUE_WORD = new RegExp(BESIDE.source, 'uy')
const TOKEN_WITH_DIGITS =
  /(?<![\p{L}\d@._/-])\p{Ll}{3,25}[._]?\d{1,4}(?![\p{L}\d@_/:-]|[.,]\d)|(?<![\p{L}\d@._/-])\p{Ll}{2,20}\.\p{Ll}{2,20}(?:\.\p{Ll}{1,20})?(?![\p{L}\d@_/])/gu

/** Web addresses and handles block; those of authorities and public services pass. */
export function findUrls(view: View, claims: Claims): void {
  const take = (start: number, found: string, rule: string) =>
    claims.claim(structured(view, start, start + found.length, 'URL', rule))
  const sites = SITE.test(view.lower)
  for (const match of sites ? view.text.matchAll(ADDRESS) : []) {
    const address = match[0].replace(/[.,;:!?]+$/, '')
    const personal = PERSONAL.test(address)
    if (personal || !PUBLIC.test(address)) take(match.index, address, personal ? 'url.personal' : 'url.other')
  }
  for (const match of MAYBE_APART.test(view.lower) ? view.text.matchAll(APART) : []) {
    const joined = match[0].replace(DOTS, '.')
    const told = /^www/i.test(joined) || (joined.match(/\./g)?.length ?? 0) > 1
    if (PUBLIC.test(joined)) continue
    if (told || isBeside(view.text, match.index, match.index + match[0].length, SITE_WORDS))
      take(match.index, match[0], 'url.apart')
  }
  for (const match of sites ? view.text.matchAll(BARE) : []) {
    if (PUBLIC.test(match[0])) continue
    if (
      /\.(?:blogspot|wordpress)\./i.test(match[0]) ||
      isBeside(view.text, match.index, match.index + match[0].length, SITE_WORDS)
    )
      take(match.index, match[0], 'url.site')
  }
  for (const match of matchesNear(HANDLE, view.text, placesOf(/@/g, view.text)))
    take(match.index, match[0].replace(/\.+$/, ''), 'url.handle')
  const cues = placesOf(CUES, view.lower)
  for (const match of matchesNear(CUED, view.text, cues)) {
    const [all, cue = '', link = '', raw = ''] = match
    const name = raw.replace(/[.-]+$/, '')
    // A handle has a digit, an underscore, a dot or a capital inside; a plain word counts after a colon or a word for such names.
    const handle = /[\d_.#]|\p{Ll}\p{Lu}/u.test(name)
    const account = /tili|tunnus|konto/i.test(cue) && !/käyttäjä/i.test(cue)
    const told =
      /nimim|username|nick|användarnamn|käyttäjä/i.test(cue) &&
      /["'”]$|\s(?:on|är|is|oli)\s/.test(`${link}${all.slice(0, -raw.length).slice(-1)}`)
    if (account ? !/[_#]/.test(name) : !(handle || /[:=]/.test(link) || told || isNickname(cue, name))) continue
    if (PLAIN.test(name) || /^[\d.]+$/.test(name)) continue
    take(match.index + all.length - raw.length, name, 'url.handle')
  }
  for (const match of /[_#]/.test(view.text) ? view.text.matchAll(SHAPE) : []) {
    const name = match[0].replace(/[._]+$/, '')
    if (!FILE.test(name) && /\p{L}{2}/u.test(name)) take(match.index, name, 'url.handle')
  }
  if (matchesNear(CUE_WORD, view.lower, cues).length === 0) return
  for (const match of view.text.matchAll(TOKEN_WITH_DIGITS)) {
    if (isBeside(view.text, match.index, match.index + match[0].length, BESIDE))
      take(match.index, match[0], 'url.handle')
  }
}

// Words that follow such a cue in a sentence and name nobody.
const PLAIN =
  /^(?:on|oli|ja|ei|että|joka|myös|salainen|tuntematon|käytössä|poistettu|kiinni|auki|suljettu|vaihdettu|julkinen|yksityinen|unohtunut|kadonnut|hemlig|okänd|stängd|private|secret|public|unknown|closed|not|the|and|och|inte|https?)$/i
const isNickname = (cue: string, name: string): boolean =>
  /nimim|käyttäjä|username|nick|användarnamn|signatur/i.test(cue) && /^\p{Lu}\p{L}{3,}$/u.test(name)
