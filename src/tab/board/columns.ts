import type { Entry } from '../../api/contract.ts'
import type { Instant } from '../../domain/ids.ts'

/** The columns of a group's board, from left to right. */
export const columns = ['waiting', 'clarification', 'agenda', 'followUp', 'closed'] as const
export type Column = (typeof columns)[number]

/** Where an entry stands: `waiting` for the group, `clarification` for the requester's answer, text or choice of a time. */
export function columnOf({ state }: Pick<Entry, 'state'>): Column {
  switch (state) {
    case 'waiting':
    case 'taken':
      return 'waiting'
    case 'clarification':
    case 'returned':
    case 'offered':
      return 'clarification'
    case 'scheduled':
      return 'agenda'
    case 'followUp':
      return 'followUp'
    default:
      return 'closed'
  }
}

/** Whose turn is looked for; `group`: also what both were at, once its time is over. */
export type Turn = 'any' | 'group' | 'requester'

/** What of the board is shown. `topic`: a topic's Finnish name, as topics have no id here; empty: all. */
export interface Filter {
  topic: string
  turn: Turn
  late: boolean
}

export const noFilter: Filter = { topic: '', turn: 'any', late: false }

/** Whose move it is as the board tells it: a meeting that is over waits for the group to say what came of it. */
export function turnNow({ turn, session }: Pick<Entry, 'turn' | 'session'>, now: Instant): Exclude<Turn, 'any'> | null {
  if (turn === 'both') return session !== null && now >= session.end ? 'group' : null
  return turn === 'coordinator' ? 'group' : turn
}

function fits(entry: Entry, { topic, turn, late }: Filter, now: Instant): boolean {
  if (topic !== '' && entry.topic.fi !== topic) return false
  if (turn !== 'any' && turnNow(entry, now) !== turn) return false
  return !late || entry.late
}

/** By what a column is sorted, least first: what is late, then what has waited longest or comes soonest. */
function keyOf(entry: Entry): string {
  const at = { agenda: entry.session?.start, followUp: entry.followUpAt ?? '9999' } as Partial<Record<Column, string>>
  return `${entry.late ? 0 : 1} ${at[columnOf(entry)] ?? entry.turnSince}`
}

/** The board: each column with what fits the filter, in its order. What has ended stays as it came, the newest first. */
export function boardOf(entries: Entry[], filter: Filter, now: Instant): { column: Column; entries: Entry[] }[] {
  const shown = entries.filter((entry) => fits(entry, filter, now))
  return columns.map((column) => {
    const own = shown.filter((entry) => columnOf(entry) === column)
    const sorted = own.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
    return { column, entries: column === 'closed' ? own : sorted }
  })
}

/** The topics that there are, once each, by their names in a language. */
export function topicsOf(entries: Entry[], language: 'fi' | 'sv' | 'en'): Entry['topic'][] {
  const all = new Map(entries.map(({ topic }) => [topic.fi, topic]))
  return [...all.values()].toSorted((a, b) => a[language].localeCompare(b[language], language))
}
