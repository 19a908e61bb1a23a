import type { Claims } from '../claims.ts'
import { laplandMunicipalities, municipalities } from '../data/places.ts'
import type { Language } from '../findings.ts'
import type { Form } from '../persons/lemmas.ts'
import { entryOf } from '../persons/lexicon.ts'
import { placeholders } from '../structured/placeholders.ts'
import type { View } from '../structured/view.ts'
import type { Word } from '../tokens.ts'

const LAPLAND = new Set(laplandMunicipalities.map((name) => name.toLowerCase()))
const LARGE = new Set(
  'helsinki espoo tampere vantaa oulu turku jyväskylä kuopio lahti pori kouvola joensuu lappeenranta vaasa hämeenlinna rovaniemi seinäjoki mikkeli kotka salo helsingfors esbo vanda åbo tammerfors uleåborg vasa'.split(
    ' ',
  ),
)
const TOWNS = new Set(municipalities.map((name) => name.toLowerCase()))
const VILLAGE =
  /(?<!\p{L})\p{Lu}[\p{L}-]{2,30}n (?:kylä|kylässä|kylästä|kylään|kylän|kylällä|kyläkunta|saari|saaressa|saarelta|kaupunginosa|kaupunginosassa|lähiö|lähiössä|vastaanottokesk\p{L}{0,8})(?!\p{L})/gu
const SINGULAR =
  /(?<!\p{L})(?:kunnan|kylän|paikkakunnan|alueen|seudun|koulun|luokan|kommunens|byns|ortens|the only)\s(?:ainoa\p{L}{0,4}|ainut|enda|\p{L}{1,15} (?:in the (?:village|town|municipality)))(?!\p{L})|(?<!\p{L})(?:kunnassa|kylässä|paikkakunnalla|koulussa) (?:ei ole muita|on vain yksi|ainoa)(?!\p{L})/giu

// A place in the local cases of Finnish: "Inarissa" is "pienessä kunnassa Lapissa".
const SMALL_IN_LAPLAND: Partial<Record<Form, string>> = {
  base: 'pieni kunta Lapissa', genitive: 'pienen Lapin kunnan', inessive: 'pienessä kunnassa Lapissa', elative: 'pienestä kunnasta Lapista',
  illative: 'pieneen kuntaan Lapissa', adessive: 'pienessä kunnassa Lapissa', ablative: 'pienestä kunnasta Lapista', allative: 'pieneen kuntaan Lapissa',
} // biome-ignore format: a table
const TOWN: Partial<Record<Form, string>> = {
  genitive: '[paikkakunnan]', inessive: '[paikkakunnalla]', elative: '[paikkakunnalta]', illative: '[paikkakunnalle]', adessive: '[paikkakunnalla]',
  ablative: '[paikkakunnalta]', allative: '[paikkakunnalle]', partitive: '[paikkakuntaa]',
} // biome-ignore format: a table

function generalised(language: Language, lemma: string, form: Form): string {
  if (language !== 'fi')
    return LAPLAND.has(lemma)
      ? language === 'sv'
        ? 'en liten kommun i Lappland'
        : 'a small municipality in Lapland'
      : placeholders[language].PLACE
  if (LAPLAND.has(lemma) && !LARGE.has(lemma)) return SMALL_IN_LAPLAND[form] ?? 'pieni kunta Lapissa'
  return TOWN[form] ?? placeholders.fi.PLACE
}

/** Municipalities in Finnish and Swedish, larger villages, villages by cue, and descriptions that fit one ("kunnan ainoa"). They warn. */
export function findPlaces(view: View, words: Word[], claims: Claims): void {
  for (const match of view.text.matchAll(SINGULAR)) {
    claims.claim({
      start: match.index,
      end: match.index + match[0].length,
      type: 'PLACE',
      severity: 'warn',
      rule: 'place.singular',
      suggestion: SINGLE[view.language],
    })
  }
  for (const word of words) {
    if (word.shape !== 'capital') continue
    const entry = entryOf(word.lower)
    const place = entry.place
    if (place === undefined || entry.role !== undefined) continue
    // At the start of a sentence a place that is also a word ("Koski", "Sund") says nothing.
    if (word.first && entry.ordinary === 'form') continue
    claims.claim({
      start: word.start,
      end: word.end,
      type: 'PLACE',
      severity: 'warn',
      rule: TOWNS.has(place.lemma) ? 'place.municipality' : 'place.village',
      suggestion: generalised(view.language, place.lemma, place.form),
    })
  }
  for (const match of view.text.matchAll(VILLAGE)) {
    claims.claim({
      start: match.index,
      end: match.index + match[0].length,
      type: 'PLACE',
      severity: 'warn',
      rule: 'place.village',
      suggestion: placeholders[view.language].PLACE,
    })
  }
}

const SINGLE: Record<Language, string> = {
  fi: '[yleisempi kuvaus]',
  sv: '[mer allmän beskrivning]',
  en: '[a more general description]',
}
