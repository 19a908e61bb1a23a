import { type Announcing, announcing, announce as post } from '../../app/announce.ts'
import { announceCard } from '../../cards/announcement.ts'
import { refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import { enrolLink, shareLink } from '../shareLink.ts'
import type { Turn } from '../turn.ts'
import { own } from './group.ts'

function card(turn: Turn, { group, model, channels, next }: Announcing, lead: string | null): Answer {
  const { service, t, language, world } = turn
  const link = shareLink(world.appId, group, t, language)
  return {
    card: announceCard(
      { group, model, channels, next, link, enrolLink: enrolLink(world.appId, t), lead },
      service,
      t,
      language,
    ),
  }
}

/** "Kerro ryhmästä": the ready announcement. */
export const announce = own(async (turn, { groupId = '' }) =>
  card(turn, await announcing(turn.world.deps, turn.actor, groupId), null),
)

/** Posts it in the chosen channel; from the word that the group fades, in the group's own. */
export const postAnnouncement = own(async (turn, { groupId = '', inputs, pick }) => {
  const channel = pick === 'own' ? null : inputs.channel
  if (channel === undefined) refuse({ kind: 'badInput', field: 'channel', why: 'missing' })
  const found = await post(turn.world.deps, turn.actor, groupId, channel)
  return card(turn, found, found.posted ? turn.t.fading.done : turn.t.fading.already)
})
