import { coordinates } from '../../app/coordinates.ts'
import { myRequests, queues } from '../../app/lists.ts'
import { update } from '../../app/people.ts'
import type { AdaptiveCard } from '../../cards/card.ts'
import { helpCard, languageCard, privacyCard } from '../../cards/info.ts'
import { mineCard, queueCard } from '../../cards/mine.ts'
import { welcomeCard } from '../../cards/welcome.ts'
import type { Language } from '../../domain/language.ts'
import type { Answer } from '../answer.ts'
import { inLanguage, type Turn } from '../turn.ts'
import type { Handler } from './handler.ts'

/** Clients refuse cards past about 28 KB. */
const queueBytes = 22_000

/** The first card: one sentence, one button, the rest behind "more". */
export async function welcome(turn: Turn, lead: 'welcome' | 'notUnderstood' | 'back'): Promise<Answer> {
  const hasDraft = (turn.person.draftUntil ?? '') > turn.service.now
  const data = { lead, hasDraft, coordinates: await coordinates(turn.world.deps, turn.actor) }
  return { card: welcomeCard(data, turn.service, turn.t, turn.language) }
}

export const home: Handler = (turn) => welcome(turn, 'back')

export const help: Handler = async (turn) => ({ card: helpCard({}, turn.service, turn.t, turn.language) })

export const language: Handler = async (turn) => ({ card: languageCard({}, turn.service, turn.t, turn.language) })

/** Speaks the chosen language from now on. */
export async function speak(turn: Turn, chosen: Language): Promise<Answer> {
  await update(turn.world.deps, turn.person, { language: chosen })
  return welcome(inLanguage(turn, chosen), 'back')
}

export const setLanguage: Handler = async (turn, { pick }) =>
  pick === 'fi' || pick === 'sv' || pick === 'en' ? speak(turn, pick) : language(turn, { verb: 'language', inputs: {} })

export const privacy: Handler = async (turn) => {
  const { controller, contact, retention } = turn.world.settings
  return { card: privacyCard({ controller, contact, retention }, turn.service, turn.t, turn.language) }
}

export const mine: Handler = async (turn) => {
  const listed = await myRequests(turn.world.deps, turn.actor)
  const items = listed.map(({ c }) => c)
  const groups = listed.map(({ group }) => group)
  return { card: mineCard({ items, groups, models: turn.world.deps.models }, turn.service, turn.t, turn.language) }
}

export const queue: Handler = async (turn) => {
  const own = await queues(turn.world.deps, turn.actor)
  const { models } = turn.world.deps
  const cards = own.map(({ group, entries, undelivered }) =>
    queueCard({ group, items: entries.map(({ c }) => c), models, undelivered }, turn.service, turn.t, turn.language),
  )
  const [head, ...rest] = fitting(cards)
  if (!head) return welcome(turn, 'back')
  return { card: { ...head, body: [head, ...rest].flatMap((card) => card.body) } }
}

/** As many queues as one card takes; the rest is in the tab. The first is always there. */
function fitting(cards: AdaptiveCard[]): AdaptiveCard[] {
  let left = queueBytes
  return cards.filter((card, i) => {
    left -= Buffer.byteLength(JSON.stringify(card))
    return i === 0 || left > 0
  })
}
