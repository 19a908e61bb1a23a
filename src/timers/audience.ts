import type { Consultation } from '../domain/consultation.ts'
import type { Group } from '../domain/group.ts'
import { holdersOf } from '../domain/holders.ts'
import type { PersonId } from '../domain/ids.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Audience } from '../domain/notice.ts'

/** Somebody to be told, and as what: the card of the requester's side or of the group's. */
export interface Told {
  person: PersonId
  side: 'requester' | 'group'
}

/** The coordinators; without one the fallback person, without that the administrators (domain rules 1.5). */
function coordinators(group: Group, administrators: PersonId[]): PersonId[] {
  if (group.coordinators.length > 0) return group.coordinators
  return group.fallback ? [group.fallback] : administrators
}

/** Those who may see a session's agenda, outside members too, as far as they have the app. */
function agendaReaders(group: Group): PersonId[] {
  const members = group.members.map((member) => member.person)
  return [...members, group.chair, group.secretary, ...group.coordinators].filter((person) => person !== null)
}

/** The people of a notice's audience, each once. The group's channel is looked to first elsewhere (recipients.ts). */
export function audienceOf(
  to: Audience,
  c: Consultation,
  group: Group,
  model: OperatingModel | undefined,
  administrators: PersonId[],
): Told[] {
  const requesters = c.pair ? [c.requester, c.pair] : [c.requester]
  const coordinating = coordinators(group, administrators)
  const holding = holdersOf(c, group)
  const holders = holding.length > 0 ? holding : coordinating
  // One to one a request has its consultant; a group's requests are all of its coordinators'.
  const offers = model?.scheduling === 'offers'
  const answering = offers ? holders : coordinating
  const found: Record<Audience, () => PersonId[]> = {
    requesters: () => requesters,
    asker: () => [c.requester],
    group: () => coordinating,
    coordinators: () => answering,
    recorders: () => (group.secretary ? [group.secretary] : answering),
    invited: () => [...requesters, ...(offers ? holders : [])],
    // Rights end with the role: a former coordinator's wish counts no more.
    wanting: () => c.hourReminder.filter((person) => [...requesters, ...coordinating].includes(person)),
    chairs: () => (group.chair ? [group.chair] : coordinating),
    fallback: () => (group.fallback ? [group.fallback] : administrators),
    formerPair: () => c.removedPairs?.slice(-1) ?? [],
    authors: () => [...requesters, ...coordinating, ...agendaReaders(group)],
  }
  const asRequester = to === 'requesters' || to === 'asker' || to === 'invited' || to === 'wanting' || to === 'authors'
  return [...new Set(found[to]())].map((person) => ({
    person,
    side: asRequester && requesters.includes(person) ? 'requester' : 'group',
  }))
}
