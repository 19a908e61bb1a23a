import type { Shown } from '../app/deps.ts'
import type { AdaptiveCard, Element } from '../cards/card.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'

/** A form left alone so long is taken for given up. */
const openMinutes = 15

/**
 * The messages in which somebody has a form open right now. Bringing such a message up to date would wipe what they are
 * typing; the form's own answer shows the truth when they send it. Kept in this process only: losing it costs an update.
 */
export interface OpenForms {
  /** The message now shows this card to whoever pressed: a form keeps it open, anything else closes it. */
  shows(messageId: string, card: AdaptiveCard): void
  /** Whether the message must be left alone now. What was withdrawn or taken from readers is always brought up to date. */
  keeps(shown: Pick<Shown, 'activityId' | 'person'>, c: Consultation): boolean
}

const urgent: readonly Consultation['state'][] = ['withdrawn', 'returned', 'redirected', 'declined']

function hasInput(elements: Element[]): boolean {
  return elements.some((element) => {
    if (element.type === 'Container') return hasInput(element.items)
    if (element.type === 'ColumnSet') return element.columns.some((column) => hasInput(column.items))
    return element.type.startsWith('Input.')
  })
}

export function openForms(now: () => Instant): OpenForms {
  const until = new Map<string, Instant>()
  return {
    shows(messageId, card) {
      for (const [id, end] of until) if (end <= now()) until.delete(id)
      if (hasInput(card.body)) until.set(messageId, plus(now(), { minutes: openMinutes }))
      else until.delete(messageId)
    },
    keeps({ activityId, person }, c) {
      const end = until.get(activityId)
      // A channel's card is for everybody: one person's form there does not hold it back.
      return person !== null && end !== undefined && end > now() && !urgent.includes(c.state)
    },
  }
}
