import type { CalendarProblem, Guest, Kept, Wish } from '../../src/calendar/port.ts'
import type { GraphDeps } from '../../src/graph/client.ts'
import { createGraphCalendar } from '../../src/graph/createGraphCalendar.ts'
import { organiser, type StandIn } from './standIn.ts'

/** A clock that only sleeping moves, and what was logged and told. */
export function createWorld(graph: StandIn, more: Partial<GraphDeps> = {}) {
  let time = Date.parse('2026-12-01T08:00:00.000Z')
  const sleeps: number[] = []
  const lines: string[] = []
  const told: CalendarProblem[] = []
  const deps: GraphDeps = {
    credential: graph.credential,
    now: () => new Date(time).toISOString(),
    sleep: async (ms) => {
      sleeps.push(ms)
      time += ms
    },
    random: () => 1,
    log: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
    base: graph.base,
    ...more,
  }
  const calendar = createGraphCalendar({ ...deps, organiser, tell: (problem) => told.push(problem) })
  return { deps, calendar, sleeps, lines, told, pass: (ms: number) => (time += ms) }
}
export type World = ReturnType<typeof createWorld>

export const guests: Guest[] = [
  { address: 'aino.esimerkki@example.fi', name: 'Aino Esimerkki' },
  { address: 'poliisi@example.fi', name: 'Poliisi' },
]

export const wish: Wish = {
  session: {
    id: '2027-01-29T07:00:00.000Z',
    groupId: 'g1',
    start: '2027-01-29T07:00:00.000Z',
    end: '2027-01-29T09:00:00.000Z',
    cancelled: false,
  },
  group: { name: { fi: 'Vaativat erot', sv: 'Krävande skilsmässor', en: 'Demanding divorces' }, language: 'fi' },
  revision: 0,
  online: true,
  place: null,
  practicalities: null,
  hideGuests: true,
  guests,
  comment: 'Kokous on peruttu.',
}

export const cancelled: Wish = { ...wish, session: { ...wish.session, cancelled: true } }
export const moved: Wish = {
  ...wish,
  session: { ...wish.session, start: '2027-01-29T08:00:00.000Z', end: '2027-01-29T10:00:00.000Z' },
}

/** A store of one row: what was saved, and all that ever was. */
export function createRow() {
  const saved: Kept[] = []
  return { saved, save: async (kept: Kept) => void saved.push(structuredClone(kept)), kept: () => saved.at(-1) ?? null }
}
