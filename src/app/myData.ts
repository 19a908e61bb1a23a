import type { Actor } from '../domain/access.ts'
import { type Consultation, endStates } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Group } from '../domain/group.ts'
import { peopleIn } from '../domain/groupChange.ts'
import type { Draft, Person } from '../domain/person.ts'
import { Refusal } from '../domain/problem.ts'
import type { Text } from '../domain/text.ts'
import type { Deps } from './deps.ts'
import { meet, stranger } from './people.ts'

/** All that is kept of a person and their own requests. */
export interface OwnData {
  person: Person
  draft: Draft | null
  groups: Group[]
  /** With one's own words, and what one did oneself. */
  requests: { c: Consultation; texts: Text[]; events: Event[] }[]
}

const mostRequests = 1000

/** What is kept of the actor (GDPR 15 and 20): their own words and deeds; nothing that others wrote or did. */
export async function ownData(deps: Deps, actor: Actor): Promise<OwnData> {
  const { store } = deps
  const [{ person }, draft, groups, own] = await Promise.all([
    meet(deps, actor),
    store.draft(actor.id),
    store.groups(actor.tenantId),
    store.mine(actor.id, mostRequests),
  ])
  const requests = own.map(async (c) => {
    const [texts, events] = await Promise.all([store.texts(c.groupId, c.id), store.history(c.groupId, c.id)])
    return {
      c,
      texts: texts.filter(({ author }) => author === actor.id),
      events: events.filter(({ by }) => by === actor.id),
    }
  })
  return {
    person,
    draft,
    groups: groups.filter((g) => peopleIn(g).includes(actor.id)),
    requests: await Promise.all(requests),
  }
}

/** Texts in one transaction, at most. */
const atOnce = 90
const mostTries = 5

/** Deletes the texts of an ended request of the actor's; how many. One that somebody opens again meanwhile keeps the rest. */
async function purge(deps: Deps, actor: Actor, { groupId, id }: Consultation): Promise<number> {
  let gone = 0
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const found = await deps.store.consultation(groupId, id)
    if (!found || !deletable(found.value, actor)) return gone
    const { value: c, version } = found
    const now = deps.now()
    const textKeys = c.textKeys.slice(atOnce)
    const textPurgedAt = textKeys.length === 0 ? now : null
    const event = { id: deps.newId(), consultationId: id, action: 'purge' as const, by: actor.id, at: now }
    try {
      await deps.store.commit({
        groupId,
        consultations: [{ value: { ...c, textKeys, textPurgedAt, revision: c.revision + 1 }, version }],
        sessions: [],
        texts: [],
        purge: c.textKeys.slice(0, atOnce),
        events: [{ ...event, from: c.state, to: c.state }],
        due: [],
        mine: [],
      })
      gone += c.textKeys.length - textKeys.length
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return gone
}

/** Ended, one's own, and with texts left. What is withdrawn goes by itself when its undo ends. */
function deletable(c: Consultation, actor: Actor): boolean {
  return c.requester === actor.id && endStates.includes(c.state) && c.state !== 'withdrawn' && c.textKeys.length > 0
}

/** What a deletion did: how many texts went, and the codes of requests under way, whose texts stay until they end. */
export interface Deletion {
  draft: boolean
  texts: number
  underWay: number[]
}

/**
 * Deletes what the actor may delete (GDPR 17, domain rules 3): the draft, the texts of their ended requests, their choices.
 * What is under way keeps its texts, because others work on it; facts without words stay for counting; who holds a role or
 * has something under way stays reachable.
 */
export async function deleteOwnData(deps: Deps, actor: Actor): Promise<Deletion> {
  const { store } = deps
  const { draft, groups, requests } = await ownData(deps, actor)
  const all = requests.map(({ c }) => c)
  const underWay = all.filter(({ state }) => !endStates.includes(state))
  const counts = await Promise.all(all.filter((c) => deletable(c, actor)).map((c) => purge(deps, actor, c)))
  if (draft) await store.deleteDraft(actor.id)
  await forget(deps, actor, underWay.length > 0 || groups.length > 0)
  return { draft: draft !== null, texts: counts.reduce((a, b) => a + b, 0), underWay: underWay.map(({ code }) => code) }
}

/** The person's row as that of a stranger; who must stay reachable keeps where, and that they were welcomed. */
async function forget(deps: Deps, actor: Actor, reachable: boolean): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const found = await deps.store.person(actor.id)
    if (!found) return
    const { name, place, welcomedAt } = found.value
    const person = { ...stranger(actor), ...(reachable ? { name, place, welcomedAt } : { name: '' }) }
    try {
      return await deps.store.savePerson(person, found.version)
    } catch (error) {
      if (!(error instanceof Refusal) || tries >= mostTries) throw error
    }
  }
}
