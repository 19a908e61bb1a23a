import type { Calendar, CalendarProblem } from '../calendar/port.ts'
import { createGraph, type GraphDeps } from './client.ts'
import { events } from './events.ts'
import { lobby } from './lobby.ts'
import { prepare } from './meetingBody.ts'
import { schedules } from './schedules.ts'

/**
 * The calendar in Microsoft 365: one event a session in the mailbox of `organiser` (an Entra object id), which becomes a
 * Teams meeting. `tell` hears once what kept the lobby open; every other problem is the answer of its call.
 */
export function createGraphCalendar(
  deps: GraphDeps & { organiser: string; tell(problem: CalendarProblem): void },
): Calendar {
  const graph = createGraph(deps)
  const { organiser, tell } = deps
  return {
    prepare,
    ...events(graph, organiser),
    ...lobby(graph, organiser, deps.now, tell),
    ...schedules(graph, organiser),
  }
}
