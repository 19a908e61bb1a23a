import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"')\]]{3,300}|(?<![\p{L}\d@.-])[\p{L}\d-]{1,40}\.(?:com|fi|net|org|me|io|tv|app)\/[^\s<>"')\]]{1,200}/giu
const PERSONAL =
  /facebook|instagram|tiktok|snapchat|linkedin|twitter|youtube|discord|telegram|t\.me|wa\.me|threads|vk\.com|onlyfans|reddit|blogspot|wordpress|kuvake|tinder|steamcommunity|twitch|\bx\.com|\/(?:@|user|profile|in\/|people|~)/i
const PUBLIC =
  /(?:^|[/.])(?:finlex|kela|thl|stm|suomi|dvv|oph|poliisi|oikeus|valvira|avi|eduskunta|kuntaliitto|innokyla|terveyskyla|mielenterveystalo|omaolo|kanta|vero|te-palvelut|tyomarkkinatori|socialstyrelsen|who|ohchr|un|europa|wikipedia|talentia|mll|nuortennetti|nollalinja|raiskauskriisikeskus|rikosuhripaivystys|migri|hel|hus|ehyt|paihdelinkki|takuusaatio|microsoft|office)\.(?:fi|com|org|int|eu|se|gov)|hyvinvointialue|wellbeing/i
const HANDLE = /(?<![\p{L}\d@./])@[\p{L}\d_][\p{L}\d_.]{2,30}/gu
const CUED =
  /(?<!\p{L})(?:instagram|insta|ig|tiktok|tik tok|snapchat|snap|snäp|facebook|discord|telegram|twitter|kik|steam|youtube|käyttäjätunnu|käyttäjänim|nimimerk|profiili|användarnamn|username|nickname|nick)\p{L}{0,12}(?:[ -](?:nimi|tili|tunnus|profiili|käyttäjä|konto|account|name|handle)\p{L}{0,6})?(?:\s{0,2}[:=]\s{0,2}|\s(?:nimellä|nimi|on|oli|är|heter|is|as)\s|\s)["']?([\p{L}\d][\p{L}\d_.#-]{2,30})/giu

/** Personal web addresses and handles block; other addresses warn, those of authorities and services pass. */
export function findUrls(view: View, claims: Claims): void {
  for (const match of view.text.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,;:!?]+$/, '')
    if (PUBLIC.test(address)) continue
    const personal = PERSONAL.test(address)
    claims.claim({
      ...structured(view, match.index, match.index + address.length, 'URL', personal ? 'url.personal' : 'url.other'),
      severity: personal ? 'block' : 'warn',
    })
  }
  for (const match of view.text.matchAll(HANDLE)) {
    const handle = match[0].replace(/\.+$/, '')
    claims.claim(structured(view, match.index, match.index + handle.length, 'URL', 'url.handle'))
  }
  for (const match of view.text.matchAll(CUED)) {
    const name = (match[1] ?? '').replace(/\.+$/, '')
    // A handle has a digit, an underscore, a dot or a capital inside; a plain word after the cue is a sentence.
    if (!/[\d_.#]|\p{Ll}\p{Lu}/u.test(name)) continue
    const start = match.index + match[0].length - (match[1] ?? '').length
    claims.claim(structured(view, start, start + name.length, 'URL', 'url.handle'))
  }
}
