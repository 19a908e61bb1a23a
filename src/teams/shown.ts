import type { Answer } from './answer.ts'
import type { Turn } from './turn.ts'

/**
 * The pressed message now shows this consultation. It is remembered, brought up to date without any text (so that another
 * device or a reload shows the truth), and a message that showed it before in the same place points down to it.
 */
export async function nowShown(
  turn: Turn,
  messageId: string,
  { loaded, side, notice }: NonNullable<Answer['shows']>,
): Promise<void> {
  const { deps, notifier } = turn.world
  const { c, group } = loaded
  const { place, language } = turn
  const person = turn.where === 'personal' ? turn.actor.id : null
  const shown = { consultationId: c.id, placeKey: place.key, place, side, person, activityId: messageId, language }
  const [all, stored] = await Promise.all([deps.store.shown(group.id, c.id), deps.store.consultation(group.id, c.id)])
  const before = all.find((s) => s.placeKey === shown.placeKey && s.side === side)
  const now = stored?.value ?? c
  await deps.store.saveShown(group.id, shown)
  await notifier.update(shown, now, group, false, now.state === c.state && notice ? notice : undefined)
  if (before && before.activityId !== messageId) await notifier.update(before, now, group, true)
}
