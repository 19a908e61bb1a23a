import type { Deps, Roster } from '../app/deps.ts'
import type { Group } from '../domain/group.ts'
import type { Instant, PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/problem.ts'
import { plus } from '../domain/time.ts'
import type { Guest } from './port.ts'

type Asking = Pick<Deps, 'store' | 'roster' | 'now'>

/** People change their names, and their addresses with them. */
const freshDays = 30
/** Teams knew of none: it is asked again tomorrow. */
const noneDays = 1
const rosterMinutes = 10

const stillFresh = ({ email }: Person, now: Instant) =>
  email !== undefined && now < plus(email.at, { days: email.address === null ? noneDays : freshDays })

/** Somebody with the app: what is remembered, else what Teams says, which is then remembered beside their other facts. */
async function ofPerson({ store, roster, now }: Asking, id: PersonId): Promise<string | null | 'unmet'> {
  const found = await store.person(id)
  if (!found?.value.place) return 'unmet'
  const { value: person, version } = found
  if (stillFresh(person, now())) return person.email?.address ?? null
  const address = await asked(roster.address(id, found.value.place))
  try {
    await store.savePerson({ ...person, email: { address, at: now() } }, version)
  } catch (error) {
    // They did something at this moment; it is asked again the next time.
    if (!(error instanceof Refusal)) throw error
  }
  return address
}

class Away extends Error {}
const asked = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch(() => {
    throw new Away()
  })

const rosters = new WeakMap<Roster, Map<string, { until: Instant; members: Map<PersonId, string> }>>()

/** The addresses in the team of a channel: of those who have not opened the app. Asked once for all sessions of a sweep. */
async function inTeam({ store, roster, now }: Asking, channelId: string): Promise<Map<PersonId, string>> {
  const known = rosters.get(roster) ?? new Map<string, { until: Instant; members: Map<PersonId, string> }>()
  rosters.set(roster, known)
  const before = known.get(channelId)
  if (before && now() < before.until) return before.members
  const [place] = await store.channelPlaces(channelId)
  const all = place ? await asked(roster.members(place)) : []
  const members = new Map(all.flatMap(({ person, email }): [PersonId, string][] => (email ? [[person, email]] : [])))
  known.set(channelId, { until: plus(now(), { minutes: rosterMinutes }), members })
  return members
}

/**
 * The addresses of people of a group, by Teams: of who has opened the app from their own chat, of others from the roster of
 * the group's channel. Whose is not known is left out. Null: Teams cannot be asked now, so that nobody is taken for gone.
 * They are kept only because of invitations: nothing else asks for them.
 */
export async function addressesOf(
  deps: Asking,
  { channelId, names }: Pick<Group, 'channelId' | 'names'>,
  people: PersonId[],
): Promise<Guest[] | null> {
  try {
    const each = await Promise.all(
      people.map(async (id) => {
        const own = await ofPerson(deps, id)
        const address = own !== 'unmet' ? own : channelId ? (await inTeam(deps, channelId)).get(id) : null
        return address ? [{ address, name: names?.[id] ?? '' }] : []
      }),
    )
    return each.flat()
  } catch (error) {
    if (error instanceof Away) return null
    throw error
  }
}
