import type { Deps, Store } from '../../src/app/deps.ts'
import { meetings, myRequests, queues } from '../../src/app/lists.ts'
import { mySessions, seeSession } from '../../src/app/sessions.ts'
import type { Actor } from '../../src/domain/access.ts'
import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePorts } from '../../src/local/ports.ts'
import { models } from '../../src/models/index.ts'
import type { Trip } from '../../src/store/count.ts'
import { agendaStore, now } from './agendaStore.ts'
import { spread, table } from './figures.ts'

const actor = (name: string): Actor => ({ id: `tenant:${name}`, tenantId: 'tenant', name, administrator: false })
const coordinator = actor('coordinator')
const worker = actor('worker')

/** What people look at, each as the use case behind it. */
type Looks = Record<string, () => Promise<unknown>>

function looksAt(store: Store, groupId: string, next: string): Looks {
  const deps: Deps = {
    now: () => now,
    newId: () => 'id',
    store,
    models,
    roster: { members: async () => [], address: async () => null },
    settings: { retention: { afterClosingDays: 90, maxMonths: 12 }, defaultLanguage: 'fi', publicUrl: '' },
    wake: () => undefined,
  }
  return {
    'the agenda of a session': () => seeSession(deps, coordinator, { groupId, id: next }),
    'the group’s sessions': () => mySessions(deps, coordinator),
    'the group’s queue': () => queues(deps, coordinator),
    'the tab’s meetings': () => meetings(deps, coordinator),
    'a worker’s own list': () => myRequests(deps, worker),
  }
}

interface Cost {
  operations: number
  entities: number
  bytes: number
}

const costOf = (trips: Trip[]): Cost => ({
  operations: trips.length,
  entities: trips.reduce((sum, { entities }) => sum + entities, 0),
  bytes: trips.reduce((sum, { bytes }) => sum + bytes, 0),
})

/** A store of its own on an Azurite of its own, so that one does not slow the other; what each look costs and takes. */
async function measuredStore(port: number, prefix: string, all: number) {
  const trips: Trip[] = []
  const { store, groupId, next } = await agendaStore(azuriteConnection(port), prefix, all, (trip) => trips.push(trip))
  const looks = looksAt(store, groupId, next)
  return {
    looks: Object.keys(looks),
    async look(name: string): Promise<Cost & { ms: number; found: number }> {
      trips.length = 0
      const from = performance.now()
      const found = await looks[name]?.()
      return { ...costOf(trips), ms: performance.now() - from, found: JSON.stringify(found).length }
    },
  }
}

const figures = ({ operations, entities, bytes }: Cost) => `${operations} / ${entities} / ${bytes}`

/**
 * The agenda of a group of 50 consultations and a worker's own list, with 100 and with 100,000 consultations stored in all.
 * Operations, entities and bytes must be equal: else the exit code says so. Times stand beside them: Azurite itself looks
 * through all its rows, Azure does not.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const sizes = [100, quick ? 1_000 : 100_000]
  const ports = await freePorts(sizes.length)
  const azurites = ports.map((port) => startAzurite({ port }))
  try {
    await Promise.all(azurites.map(({ ready }) => ready))
    // Names of the same length: what comes back names the table.
    const stores = await Promise.all(sizes.map((all, i) => measuredStore(ports[i] ?? 0, `bench${i}`, all)))
    const rows = [
      ['', ...sizes.map((all) => `of ${all}: operations / entities / bytes`), ...sizes.map((all) => `ms of ${all}`)],
    ]
    for (const name of stores[0]?.looks ?? []) {
      const costs: Cost[] = []
      const times: number[][] = sizes.map(() => [])
      const found = new Set<number>()
      for (let round = 0; round <= (quick ? 3 : 20); round += 1)
        for (const [i, store] of stores.entries()) {
          const { ms, found: length, ...cost } = await store.look(name)
          costs.push(cost)
          found.add(length)
          if (round > 0) times[i]?.push(ms)
        }
      const kinds = new Set(costs.map(figures))
      if (kinds.size !== 1 || found.size !== 1 || (costs[0]?.entities ?? 0) === 0) {
        process.stderr.write(`${name}: not the same each time: ${[...kinds].join('; ')}\n`)
        process.exitCode = 1
      }
      const first = costs.slice(0, sizes.length).map(figures)
      rows.push([name, ...first, ...times.map((each) => spread(each, 1))])
    }
    process.stdout.write(table(rows))
  } finally {
    for (const azurite of azurites) await azurite.stop()
  }
}
