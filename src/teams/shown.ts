import type { Loaded } from '../app/change.ts'
import type { Side } from '../domain/offered.ts'
import type { Turn } from './turn.ts'

/**
 * The pressed message now shows this consultation. It is remembered, brought up to date without any text (so that another
 * device or a reload shows the truth), and a message that showed it before in the same place points down to it.
 */
export async function nowShown(turn: Turn, messageId: string, { c, group }: Loaded, side: Side): Promise<void> {
  const { deps, notifier } = turn.world
  const shown = {
    consultationId: c.id,
    placeKey: turn.place.key,
    place: turn.place,
    side,
    person: turn.where === 'personal' ? turn.actor.id : null,
    activityId: messageId,
    language: turn.language,
  }
  const before = (await deps.store.shown(group.id, c.id)).find((s) => s.placeKey === shown.placeKey && s.side === side)
  await deps.store.saveShown(group.id, shown)
  const fresh = (await deps.store.consultation(group.id, c.id))?.value ?? c
  await notifier.update(shown, fresh, group, false)
  if (before && before.activityId !== messageId) await notifier.update(before, fresh, group, true)
}
