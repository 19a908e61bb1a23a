import type { Actor } from '../../../src/domain/access.ts'
import { blankMember, type Group } from '../../../src/domain/group.ts'
import { multiProfessional, people } from '../../app/smallWorld.ts'

const words = (text: string) => ({ fi: text, sv: text, en: text })

/** Who is who in the year's story. */
export const Aino = people.worker
export const Eero = people.colleague
export const Kaisa = people.consultant
export const Pekka = people.chair
export const Saara = people.secretary
export const Mari = people.member
export const Ville = people.second
export const Risto = people.fallback

/** Their names as the timeline says them, and what they are to the group. */
export const cast = new Map<Actor, [string, string]>([
  [Aino, ['Aino', 'työntekijä']],
  [Eero, ['Eero', 'työntekijä']],
  [Kaisa, ['Kaisa', 'koordinoija']],
  [Pekka, ['Pekka', 'puheenjohtaja']],
  [Saara, ['Saara', 'sihteeri']],
  [Mari, ['Mari', 'jäsen']],
  [Ville, ['Ville', 'jäsen']],
  [Risto, ['Risto', 'varahenkilö']],
])

const member = (who: Actor) => ({
  ...blankMember,
  person: who.id,
  profession: words('sosiaalityöntekijä'),
  outsideSocialWelfare: false,
})

/** The peer group (M1) of the story: dates by agreement, a channel of its own. */
export const peers: Group = {
  ...multiProfessional,
  id: 'peers',
  modelId: 'M1',
  name: words('Vertaisryhmä'),
  place: 'Kunnantalo',
  coordinators: [Kaisa.id],
  chair: Pekka.id,
  secretary: Saara.id,
  members: [member(Mari), member(Ville)],
  fallback: Risto.id,
  channelId: 'channel-of-peers',
  createdAt: '2026-11-20T07:00:00.000Z',
}
