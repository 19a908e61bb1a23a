import type { Guide, GuidePhase } from '../../../api/guideContract.ts'
import { codeText } from '../../../domain/ids.ts'
import type { Language } from '../../../domain/language.ts'
import { guide as en } from '../../../i18n/en/guide.ts'
import { guide as fi } from '../../../i18n/fi/guide.ts'
import type { Messages } from '../../../i18n/messages.ts'
import { guide as sv } from '../../../i18n/sv/guide.ts'

const all: Record<Language, Messages['guide']> = { fi, sv, en }

/** The cards' words of a session's guide, in a language. */
export const guideWords = (language: Language) => all[language]

/** A phase by its name, with the code of its case: `K-27 · Esittely`. */
export function phaseName(phase: GuidePhase, { agenda }: Pick<Guide, 'agenda'>, language: Language): string {
  const name = guideWords(language).phases[phase.phase]
  const found = agenda?.find((slot) => slot.case?.id === phase.case)?.case
  return found ? `${codeText(found.code)} · ${name}` : name
}
