import type { Word } from '../tokens.ts'
import type { Mention } from './mentions.ts'
import type { Reading } from './reading.ts'

const AGE_AFTER =
  /^(?: (?:on|oli|är|is|was|täyttää|fyller))?(?:,? ?| ?\(|, aged? | aged? )(\d{1,2}) ?-?(?:v\b|v\.|vuotias|vuotiaa|år|years?|yo\b|yrs?|\)|,|kk\b)/u
const AGE_BEFORE = /(\d{1,2})\s?-?\s?(?:vuotia\p{L}{1,6}|årig[ae]?|year-old|v\.?) $/u
const SCHOOL =
  /^ (?:on|käy|oli|aloitti|aloittaa|siirtyy|går|is in|goes to|attends) (?:nyt |jo )?(?:eka|toka|kolmas?|nelos|vitos|kuutos|\d\.? ?-?)luok|^ (?:on|käy|aloitti|aloittaa|går) (?:i )?(?:esikoulu|eskari|päiväkodissa|päiväkodin|yläkoulu|alakoulu|peruskoulu|dagis|förskola|daycare|kindergarten)/u

/** The age the text says of a mention, in years (0 for months); a pupil's counts as 10. */
export function ageOf(reading: Reading, mention: Mention): number | undefined {
  const start = (reading.words[mention.from] as Word).start
  const { end } = reading.words[mention.to] as Word
  const after = reading.text.slice(end, end + 40)
  const said = AGE_AFTER.exec(after)
  if (said !== null) return said[0].endsWith('kk') ? 0 : Number(said[1])
  const before = AGE_BEFORE.exec(reading.text.slice(Math.max(0, start - 24), start))
  if (before !== null) return Number(before[1])
  return SCHOOL.test(after) ? 10 : undefined
}
