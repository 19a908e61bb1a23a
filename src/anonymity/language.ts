import type { Language } from './findings.ts'

const COMMON: Record<Language, Set<string>> = {
  fi: new Set(
    'ja on ei että se hän oli mutta kun ovat myös tai jos sekä kanssa äiti isä lapsi perhe asiakas olen voi'.split(' '),
  ),
  sv: new Set(
    'och att det är som inte har för på med av jag han hon den till från barnet mamman klienten vi men ett'.split(' '),
  ),
  en: new Set('the and is of to that has was for with not his her she he in it child mother we are a have'.split(' ')),
}

const NO_LETTERS = /\P{L}+/u
const LANGUAGES: Language[] = ['fi', 'sv', 'en']
const OF = new Map<string, Language[]>()
for (const language of LANGUAGES) for (const word of COMMON[language]) OF.set(word, [...(OF.get(word) ?? []), language])

/** The language of a text by its commonest words; `otherwise` when they do not tell. Reads the first 2,000 characters. */
export function languageOf(text: string, otherwise: Language = 'fi'): Language {
  const counts = { fi: 0, sv: 0, en: 0 }
  for (const word of text.slice(0, 2000).toLowerCase().split(NO_LETTERS))
    for (const language of OF.get(word) ?? []) counts[language] += 1
  const most = Math.max(counts.fi, counts.sv, counts.en)
  if (counts[otherwise] === most) return otherwise
  return counts.fi === most ? 'fi' : counts.sv === most ? 'sv' : 'en'
}
