import { replaceFindings } from '../anonymity/mask.ts'
import { screenFields } from '../anonymity/screenFields.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Text } from '../domain/text.ts'

/** Stored texts as somebody may see them, and the texts (by key) in which others now see something masked. */
export interface Rechecked {
  texts: Text[]
  masked: Text[]
}

/**
 * Looks at stored texts again before they are shown: the guard may have learnt since they were written. What blocks now is
 * masked for every reader but the text's own author; what the author ticked as no name stays, as long as the same rule
 * finds it. The texts of a case are looked at together: a name found in one is found in all.
 */
export function recheck(texts: Text[], reader: PersonId): Rechecked {
  const all = texts.flatMap((text, i) =>
    Object.entries(text.fields).map(([field, words]) => ({ text, field, words, id: `${i} ${field}` })),
  )
  const found = screenFields(Object.fromEntries(all.map(({ id, words }) => [id, words])))
  const masks = new Map(
    all.map(({ id, text, field, words }) => {
      const dismissed = new Set(text.dismissed.filter((one) => one.field === field).map(({ rule }) => rule))
      const blocking = (found[id] ?? []).filter(
        ({ severity, certainty, rule }) => severity === 'block' && !(certainty === 'uncertain' && dismissed.has(rule)),
      )
      return [id, blocking.length === 0 ? words : replaceFindings(words, blocking)]
    }),
  )
  const result: Rechecked = { texts: [], masked: [] }
  texts.forEach((text, i) => {
    const fields = Object.entries(text.fields).map(([field, words]) => [field, masks.get(`${i} ${field}`) ?? words])
    const changed = fields.some(([field, words]) => words !== text.fields[field as string])
    if (changed) result.masked.push(text)
    result.texts.push(text.author === reader ? text : { ...text, fields: Object.fromEntries(fields) })
  })
  return result
}
