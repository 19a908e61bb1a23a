import type { Word } from '../tokens.ts'
import { entryOf } from './lexicon.ts'

const UNIT =
  /(?:koulu|lukio|opisto|päivä(?:koti|kodi|kote)|keskus|keskukse|sairaala|koti|kodin|virasto|laitos|säätiö|yhdistys|liitto|palvelu|yksikkö|asema|tie|katu|kylä|kunta|seutu|maa|hanke|ohjelma|malli|menetelmä|testi|lomake|laki|asetus|sovellus|järjestelmä|projekti|klinikka|ryhmä|viikko|päivä|kuu)(?:n|t|ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|on|an|aan|iin|a|ä)?$/

/** Words that are written with a capital out of courtesy or by their place, or say which number follows, and are nobody's name. */
export const FUNCTION_WORD =
  /^(?:jos|kun|hän|he|se|ne|ja|tai|mutta|te|me|sinä|minä|i|you|we|the|ni|du|den|det|och|i'm|i've|i'd|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|christmas|easter|kela|kelan|kelaa|kelasta|kelalta|kelalle|kelaan|kelalla|kelassa|rv|onneksi|sovin|sovimme|juttelin|tapasin|puhuin|kysyin|pyysin|huomasin|ehdotin|ilmoitin|satuimme|finnish|swedish|english|russian|arabic|somali|kurdish|ukrainian|estonian|vietnamese|persian|muslim|muslims|christian|christians|european|african|asian|roma|sami|god|internet|oy|oyj|ab|ry|ky|tmi|ltd|inc|kirjaaja|market(?:in|issa|ista)?|(?:hetu|sotu|iban|rekkari|dnr|d\.?nro|diaarinro|djnr|jnro|asnro|hlötunnus|y-tunnus|ytunnus|fo-nummer)(?:n|a|i|in|ia|ssa|sta|lla|ksi|nsa)?)$/

/** Words that say of what age, tongue, origin or condition somebody is: "alakouluikäisen", "somalitaustaiselle". */
export const describes = (lower: string): boolean =>
  /.(?:ikäi|kieli|peräi|taustai|kuntoi)(?:nen$|s(?:e|i|t[aäe]))/.test(lower)

/** Whether a word ends like the name of a unit, a place or a matter: "-keskus", "-laki", "-hanke". */
export const looksLikeUnit = (lower: string): boolean => UNIT.test(lower)

// "moster-Lisa", "Pappa-Kake": a role, then a name with a capital.
function isRoleWithName(word: Word): boolean {
  const [, role = '', name = ''] = /^(\p{L}{2,12})-(\p{Lu}\p{Ll}{1,20})$/u.exec(word.text) ?? []
  if (entryOf(role.toLowerCase()).role === undefined) return false
  const { first, ordinary, organisation, place, region } = entryOf(name.toLowerCase())
  return first !== undefined || (ordinary === 'no' && (organisation ?? place ?? region) === undefined)
}

/** Whether a word is a name tied to a role: "Risto-setä", "Xhemal-poika", "moster-Lisa"; a thing or a word before it is none. */
export function isNameWithRole(word: Word): boolean {
  if (!word.lower.includes('-')) return false
  if (isRoleWithName(word)) return true
  const hyphen = word.text.search(/-\p{Ll}/u)
  if (hyphen < 1 || entryOf(word.lower.slice(hyphen + 1)).role === undefined) return false
  // "Ex-mies" is itself a role.
  if (entryOf(word.lower).role !== undefined) return false
  const name = entryOf(word.lower.slice(0, hyphen))
  return (
    name.first !== undefined || (word.shape === 'capital' && name.ordinary === 'no' && name.organisation === undefined)
  )
}

/** Whether a word is a given name of two syllables with a hyphen, the second in lower case: "Min-ho", "Ji-hoonin". */
export function isGivenInTwo(word: Word): boolean {
  if (!/^\p{Lu}\p{Ll}{1,4}-\p{Ll}{2,8}$/u.test(word.text)) return false
  const rest = entryOf(word.lower.slice(word.lower.indexOf('-') + 1))
  return rest.ordinary === 'no' && rest.role === undefined
}
