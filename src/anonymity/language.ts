import type { Language } from './findings.ts'
import { recent } from './recent.ts'

// Words that are common in two of the languages stand in both lists, and tell nothing between them.
const COMMON: Record<Language, string> = {
  fi: 'ja on ei eivät en et että se ne he me hän hänen häntä hänet hänelle hänellä oli olivat ovat olla ollut mutta kun kuin myös tai jos sekä kanssa niin nyt vain vielä joka jonka mitä miten ennen jälkeen äiti äidin isä isän lapsi lapsen perhe perheen asiakas asiakkaan poika tytär vanhemmat olen voi soitti kertoi sanoi asuu haluaa käy vuotta hetu',
  sv: 'och att det är som inte har hade för på med av jag han hon hans hennes honom den de dem till från vi men ett en i om så eller efter hos sig sin sitt sina kan vill ska går gick får fick blir blev var bor säger sade sa berättade ringde ringer år när där här hur vad också bara utan sedan någon mamma mamman mammas pappa pappan pappas barn barnet barnen son dotter flickan pojken familjen föräldrarna skolan klienten',
  en: 'the and is of to that has had was were for with not his her hers him she he they their it in at an be but from my our who will would said says called lives child children mother father we are have does did school family years old this about when',
}
const LANGUAGES: Language[] = ['fi', 'sv', 'en']
const OF = new Map<string, Language[]>()
for (const language of LANGUAGES)
  for (const word of COMMON[language].split(' ')) OF.set(word, [...(OF.get(word) ?? []), language])

// A letter or a digit goes on: "902A" is no word.
const WORD = /[\p{L}\d]+/gu
// Cases and participles that no Swedish or English word of the length has; "första" and "bästa" are Swedish.
const FINNISH_ENDING = /^.{3,}(?:ss[aä]|ll[aä]|lt[aä]|lle|ist[aä]|[uy]st[aä]|n[uy]t|taan|tään|seen|ksi|kaa|iin)$/

// The languages that a word speaks for; remembered.
const votes = recent<Language[]>(16_000)
function voteOf(written: string): Language[] {
  const before = votes.get(written)
  if (before !== undefined) return before
  const word = written.toLowerCase()
  const ending = word.length > 5 && FINNISH_ENDING.test(word)
  const vote = OF.get(word) ?? (ending ? FINNISH : NONE)
  votes.set(written, vote)
  return vote
}
const FINNISH: Language[] = ['fi']
const NONE: Language[] = []

/**
 * The language of a text by its commonest words and Finnish endings; `otherwise` when they do not tell. Of words of one
 * letter only the Swedish "i", in lower case, counts. Reads the first 2,000 characters.
 */
export function languageOf(text: string, otherwise: Language = 'fi'): Language {
  const counts = { fi: 0, sv: 0, en: 0 }
  for (const written of text.slice(0, 2000).match(WORD) ?? []) {
    if (written.length < 2 && written !== 'i') continue
    for (const language of voteOf(written)) counts[language] += 1
  }
  const most = Math.max(counts.fi, counts.sv, counts.en)
  if (counts[otherwise] === most) return otherwise
  return counts.fi === most ? 'fi' : counts.sv === most ? 'sv' : 'en'
}
