import { irregularForms } from '../data/places.ts'
import { placeSize } from './placeWords.ts'

const PLURAL = /is(?:i(?:ss|st|ll|lt)[aä]|iin|ille|ten)$/

/** The place that a lower-case word is an irregular form of: "virroilla", "jokioisissa"; undefined of any other word. */
export function irregularPlace(lower: string): string | undefined {
  const known = irregularForms.get(lower)
  if (known !== undefined) return known
  const plural = PLURAL.exec(lower)
  const name = plural === null ? '' : `${lower.slice(0, plural.index)}inen`
  return placeSize(name) === undefined ? undefined : name
}
