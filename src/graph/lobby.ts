import { z } from 'zod/v4'
import type { Calendar, CalendarProblem } from '../calendar/port.ts'
import type { Instant } from '../domain/ids.ts'
import { plus } from '../domain/time.ts'
import type { Graph } from './client.ts'
import { read } from './events.ts'

/** Beyond it the tenant needs a Teams application access policy for the organiser. */
export const lobbyPermission = 'OnlineMeetings.ReadWrite.All'

const meetings = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })

/** A permission that is missing is not asked for at every meeting, but at least daily: it may be granted meanwhile. */
const restHours = 12

/**
 * The optional step that lets only the invited past the lobby: the meeting is found by its link and told so. `organiser`
 * has to be an object id here. What Graph refuses leaves the meeting as the tenant's policy has it and is told once.
 */
export function lobby(
  graph: Graph,
  organiser: string,
  now: () => Instant,
  tell: (problem: CalendarProblem) => void,
): Pick<Calendar, 'closeLobby'> {
  let rest: { until: Instant; problem: CalendarProblem } | null = null
  let told = false

  async function close(joinUrl: string): Promise<CalendarProblem | null> {
    const about = { mailbox: organiser, permission: lobbyPermission }
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`)
    const { value: answer, problem } = await graph({
      ...about,
      method: 'GET',
      path: `/onlineMeetings?$filter=${filter}`,
    })
    if (problem) return problem
    const found = read(meetings, answer.status, answer.body)
    if (found.problem) return found.problem
    const [meeting] = found.value.value
    if (!meeting) return { kind: 'refused', status: 404, code: 'noSuchMeeting' }
    const body = JSON.stringify({ lobbyBypassSettings: { scope: 'invited', isDialInBypassEnabled: false } })
    const path = `/onlineMeetings/${encodeURIComponent(meeting.id)}`
    const changed = await graph({ ...about, method: 'PATCH', path, body })
    return changed.problem ?? null
  }

  return {
    async closeLobby(joinUrl) {
      if (rest && now() < rest.until) return { problem: rest.problem }
      const problem = await close(joinUrl)
      if (problem === null) return { value: 'invitedPass' }
      if (problem.kind === 'unavailable') return { problem }
      if (!told) tell(problem)
      told = true
      if (problem.kind !== 'missingPermission') return { value: 'notAllowed' }
      rest = { until: plus(now(), { hours: restHours }), problem: { ...problem, optional: true } }
      return { problem: rest.problem }
    },
  }
}
