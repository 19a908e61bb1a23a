import type { Language } from './findings.ts'
import { screenFields } from './screenFields.ts'

/** Invented texts with one of each kind of finding. */
export const warmingTexts: Record<Language, string> = {
  fi: 'Äiti Minna Virtanen soitti 12.3.2024, s-posti etu.suku@esimerkki.fi. Minnan poika Eetu, 7 v, käy Rantakylän koulua Kajaanissa, kylän ainoa lapsi. Koskikatu 5 A 12, 87100 Kajaani, puh. 040 123 4567, hetu 131052-908T. Auto ABC-123, tili FI21 1234 5600 0007 85, y-tunnus 1234567-1, dnro 12/345/2020, nimimerkki kuu_84, kotisivu www.salmela.fi.',
  sv: 'Mamman Elin Lindroos ringde den 3 maj 2020. Elins son Otto, 9 år, går i Strandens daghem i Ekenäs; Storgatan 4, telefon noll fyra fem ett två tre fyra fem sex sju.',
  en: 'The mother, Leyla Ahmadi, called on 3 May. Her son Omar (8) lives at 12 Green Street and goes to Hillside School in Turku; his doctor is Dr. K. Smith.',
}

/**
 * Has the check read some texts, so that its lists are unpacked and its patterns compiled before anybody waits for it:
 * the first text of a process costs half a second of work, the next one a few milliseconds.
 */
export function warmUp(): void {
  // Patterns are compiled for good when they are asked again, and once more for texts with a sign as the euro.
  for (let round = 0; round < 2; round += 1)
    for (const [language, text] of Object.entries(warmingTexts))
      screenFields({ summary: text, clarification: `${text.toLowerCase()} 20 €.` }, language as Language)
}
