import { explain, problemCard } from '../cards/answer.ts'
import type { AdaptiveCard } from '../cards/card.ts'
import { fieldLimit } from '../domain/model.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Answer } from './answer.ts'
import type { Pressed } from './inputs.ts'
import { serviceAt, type Turn } from './turn.ts'
import type { World } from './world.ts'

/** What the client gets for a press: a card in place of the pressed one, or a sentence over it. */
export interface PressBody {
  statusCode: 200
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message'
  value: AdaptiveCard | string
}

/** Clients refuse cards past about 28 KB; what is theirs on the way counts too. */
const cardBytes = 27_000

/**
 * The answer to a press: a card, or a sentence over the card that stays. A form that comes back with more text than a client takes stays as it is at its author's,
 * with all that they typed, and a sentence says which field is too long: nothing is cut and nothing is lost.
 */
export function pressBody(turn: Turn, { card, instead }: Answer, pressed: Pressed | null): PressBody {
  if (instead) return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: instead }
  if (Buffer.byteLength(JSON.stringify(card)) <= cardBytes) return asCard(card)
  const field = Object.entries(pressed?.inputs ?? {}).find(([, words]) => words.length > fieldLimit)?.[0] ?? ''
  const why = explain({ kind: 'badInput', field, why: 'tooLong' }, turn.t, turn.language)
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: why }
}

function asCard(card: AdaptiveCard): PressBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

/** The answer to somebody whom we do not serve: of another tenant, or nobody at all. */
export function foreignBody(world: World): PressBody {
  const language = world.settings.defaultLanguage
  return asCard(problemCard({ problem: { kind: 'notAllowed' } }, serviceAt(world), messagesIn(language), language))
}
