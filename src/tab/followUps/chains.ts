import type { Entry } from '../../api/contract.ts'

/** One consultation of a chain; `id` where it can be opened. */
export interface ChainLink {
  code: number
  id: string | null
  here: boolean
}

/** The chain that an entry is part of: what it goes on from, itself, and what it goes on as. One alone is no chain. */
export function chainOf(entry: Entry, all: Entry[]): ChainLink[] {
  const goesOn = entry.next !== null && !entry.chain.includes(entry.next) ? [entry.next] : []
  const codes = [...entry.chain, ...goesOn]
  if (codes.length < 2) return []
  return codes.map((code) => ({
    code,
    id: all.find((each) => each.code === code)?.id ?? null,
    here: code === entry.code,
  }))
}

/** What is followed: what is overdue, the longest so first; what is still to come, the nearest first; further consultations under way. */
export function followUpsOf(entries: Entry[]): { overdue: Entry[]; coming: Entry[]; further: Entry[] } {
  const followed = entries
    .filter(({ state }) => state === 'followUp')
    .toSorted((a, b) => (a.followUpAt ?? '9999').localeCompare(b.followUpAt ?? '9999'))
  return {
    overdue: followed.filter((entry) => entry.overdue),
    coming: followed.filter((entry) => !entry.overdue),
    further: entries.filter(({ state, turn, chain }) => state !== 'followUp' && turn !== null && chain.length > 1),
  }
}
