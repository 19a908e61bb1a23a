import { createHash } from 'node:crypto'
import type { Calendar, CalendarProblem, Guest, Kept, Reply, Wish } from './port.ts'

type Standing = Extract<Kept, { state: 'standing' }>

/** The order and the case of addresses do not matter; names neither. */
function digestOf(guests: Guest[]): string {
  if (guests.length === 0) return ''
  const addresses = guests.map(({ address }) => address.toLowerCase()).toSorted()
  return createHash('sha256').update(addresses.join('\n')).digest('base64url')
}

/** What stands after a change of the event: as told, or nothing, because a person deleted it. */
function after(kept: Standing, reply: Reply<'done' | 'gone'>, change: Partial<Standing>): Reply<Kept> {
  if (reply.problem) return reply
  return { value: reply.value === 'gone' ? endedByPerson(kept) : { ...kept, ...change } }
}

const endedByPerson = ({ revision }: Kept): Kept => ({ state: 'ended', revision, by: 'person' })

/** One step closer to the wish; null: there is none left. */
async function nextStep(calendar: Calendar, wish: Wish, kept: Kept | null): Promise<Reply<Kept> | null> {
  const { session, revision, online, place, guests } = wish
  if (kept === null || (kept.state === 'ended' && kept.revision < revision)) {
    if (session.cancelled) return null
    return { value: { state: 'frozen', revision, online, frozen: calendar.prepare(wish) } }
  }
  if (kept.state === 'ended') return null
  if (kept.state === 'frozen') {
    // Also when it was cancelled meanwhile: the answer of an earlier try may be lost, and nobody is invited yet.
    const { start, end, place: first, name } = kept.frozen
    const made = await calendar.create(kept.frozen)
    // What was refused is not there, so it need not be cancelled either.
    if (made.problem?.kind === 'refused' && (session.cancelled || kept.revision < revision))
      return { value: { state: 'ended', revision: kept.revision, by: 'us' } }
    if (made.problem) return made
    const at = {
      start,
      end,
      place: first,
      ...(name === undefined ? {} : { name }),
      guests: '',
      lobby: 'unset',
    } as const
    return { value: { state: 'standing', revision: kept.revision, online: kept.online, ...made.value, ...at } }
  }
  const { eventId, joinUrl } = kept
  if (session.cancelled || kept.revision < revision) {
    const gone = await calendar.cancel(eventId, wish.comment)
    return gone.problem ? gone : { value: { state: 'ended', revision: kept.revision, by: 'us' } }
  }
  const { start, end } = session
  if (kept.start !== start || kept.end !== end)
    return after(kept, await calendar.move(eventId, start, end), { start, end })
  if (kept.place !== place) return after(kept, await calendar.setPlace(eventId, place), { place })
  const name = wish.group.name[wish.group.language]
  // An event of an earlier version keeps its subject.
  if (kept.name !== undefined && kept.name !== name) return after(kept, await calendar.rename(eventId, wish), { name })
  const invited = guests ? digestOf(guests) : kept.guests
  if (guests && kept.guests !== invited)
    return after(kept, await calendar.setGuests(eventId, guests), { guests: invited })
  if (!kept.online || !online) return null
  if (joinUrl === null) {
    const seen = await calendar.look(eventId)
    if (seen.problem) return seen
    if (seen.value === 'gone') return { value: endedByPerson(kept) }
    // It may come a moment later; to an organiser without a Teams licence it never does.
    if (seen.value.joinUrl === null) return { problem: { kind: 'refused', status: 404, code: 'noJoinLink' } }
    return { value: { ...kept, joinUrl: seen.value.joinUrl } }
  }
  if (kept.lobby === 'invitedPass') return null
  const lobby = await calendar.closeLobby(joinUrl)
  if (lobby.problem) return lobby
  return lobby.value === kept.lobby ? null : { value: { ...kept, lobby: lobby.value } }
}

/**
 * Brings a session's event into step with the session, one call at a time: create, move, place, name, guests, link, lobby;
 * cancel. What was reached is stored with `save` after each step and before the first try of a creation, so that a crash
 * anywhere is made good by running it again: one event, not none and not two. Resolves to what is kept now, and to the
 * problem that stopped it (null: all done). Throws only what `save` throws; it should, when somebody else saved meanwhile.
 * A person's change in Outlook has to be looked for before (seenChange.ts): this makes the event as wished.
 */
export async function keepInStep(
  calendar: Calendar,
  wish: Wish,
  known: Kept | null,
  save: (kept: Kept) => Promise<void>,
): Promise<{ kept: Kept | null; problem: CalendarProblem | null }> {
  let kept = known
  for (;;) {
    const step = await nextStep(calendar, wish, kept)
    if (step === null) return { kept, problem: null }
    if (step.problem) return { kept, problem: step.problem }
    kept = step.value
    await save(kept)
  }
}
