import { fileURLToPath } from 'node:url'
import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePorts } from '../../src/local/ports.ts'
import { answers, startPart } from '../../src/local/processes.ts'
import type { Trip } from '../../src/store/count.ts'
import { deliverer } from './deliverer.ts'
import { median, spread, table } from './figures.ts'
import { type Kind, now, timersStore } from './timersStore.ts'

/** What a delivery costs beside a mere sending: at least so much of its speed is left. */
const aim = 0.5
/** As the timers do. */
const atOnce = 8

function fail(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}

/** What a sweep that finds nothing costs, and one that finds each kind of thing, beside so many rows whose time has not come. */
async function counted(storage: string, prefix: string, pending: number, connector: string) {
  const trips: Trip[] = []
  const { store, bring } = await timersStore(storage, prefix, pending, connector, (trip) => trips.push(trip))
  const { start, faults } = deliverer(store, now)
  const timers = start()
  const sweep = async (prepare: () => Promise<unknown>) => {
    await prepare()
    await timers.idle()
    trips.length = 0
    const from = performance.now()
    timers.sweep()
    await timers.idle()
    return { operations: trips.length, ms: performance.now() - from }
  }
  return {
    kinds: ['nothing', ...Object.keys(bring)],
    sweep: (kind: string) => sweep(kind === 'nothing' ? async () => undefined : bring[kind as Kind]),
    async stop() {
      await timers.stop()
      if (faults.length > 0) fail(`faults: ${faults.join(', ')}`)
    },
  }
}

/** The table of operations; what is not the same with few and with many pending fails. */
async function operations(storages: string[], sizes: number[], connector: string, rounds: number): Promise<string> {
  // Names of the same length: what comes back names the table.
  const stores = await Promise.all(sizes.map((size, i) => counted(storages[i] ?? '', `bench${i}`, size, connector)))
  const head = ['what a sweep finds', ...sizes.map((size) => `operations, ${size} pending`)]
  const rows = [[...head, ...sizes.map((size) => `ms, ${size} pending`)]]
  for (const kind of stores[0]?.kinds ?? []) {
    const found: number[][] = sizes.map(() => [])
    const times: number[][] = sizes.map(() => [])
    for (let round = 0; round <= rounds; round += 1)
      for (const [i, store] of stores.entries()) {
        const { operations: count, ms } = await store.sweep(kind)
        found[i]?.push(count)
        if (round > 0) times[i]?.push(ms)
      }
    if (new Set(found.flat()).size !== 1) fail(`${kind}: not the same each time: ${found.join(' and ')}`)
    rows.push([kind, ...found.map((each) => String(median(each))), ...times.map((each) => spread(each, 1))])
  }
  await Promise.all(stores.map((store) => store.stop()))
  return table(rows)
}

/** Deliveries a second of a backlog, and those of a loop that only sends the same messages, as many at once. */
async function speeds(storage: string, prefix: string, count: number, connector: string) {
  const { store, group, request } = await timersStore(storage, prefix, 0, connector)
  const { notifier, start, faults } = deliverer(store, now)
  const cases = []
  for (let i = 0; i < count; i += 1) cases.push(await request({}))
  const people = new Map(
    await Promise.all(cases.map(async ({ requester }) => [requester, await store.person(requester)] as const)),
  )

  const queue = [...cases]
  const loop = async () => {
    for (let c = queue.shift(); c; c = queue.shift()) {
      const place = people.get(c.requester)?.value.place
      if (!place) throw new Error('nobody there')
      const to = { place, language: 'fi' as const, side: 'requester' as const, person: c.requester }
      await notifier.send(to, { kind: 'sent', to: 'requesters' }, c, group)
    }
  }
  const sentFrom = performance.now()
  await Promise.all(Array.from({ length: atOnce }, loop))
  const sent = (1000 * count) / (performance.now() - sentFrom)

  const from = performance.now()
  const timers = start()
  await timers.idle()
  const delivered = (1000 * count) / (performance.now() - from)
  await timers.stop()
  if (faults.length > 0) fail(`faults: ${faults.join(', ')}`)
  for (const { requester } of cases)
    if ((await store.shown(group.id, cases.find((c) => c.requester === requester)?.id ?? '')).length !== 1)
      fail('not delivered')
  return { sent, delivered }
}

/**
 * Operations of the store per sweep and per delivery with 100 and with 20,000 due rows pending: equal, else the exit code
 * says so. Then deliveries a second beside a loop that only sends the same to the same connector.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const sizes = [100, quick ? 1_000 : 20_000]
  const delays = [0, 100]
  const ports = await freePorts(3 + delays.length)
  const azurites = ports.slice(0, 3).map((port) => startAzurite({ port }))
  const script = fileURLToPath(new URL('./connector.ts', import.meta.url))
  const connectors = delays.map((delay, i) => {
    const port = ports[3 + i] ?? 0
    const env = { PORT: String(port), DELAY_MS: String(delay) }
    const url = `http://127.0.0.1:${port}`
    return { delay, url, part: startPart({ name: 'connector', args: [script], env, isReady: () => answers(url) }) }
  })
  try {
    await Promise.all([...azurites, ...connectors.map(({ part }) => part)].map(({ ready }) => ready))
    const storages = ports.map(azuriteConnection)
    const [connector] = connectors
    process.stdout.write(`${await operations(storages, sizes, connector?.url ?? '', quick ? 2 : 10)}\n`)
    const rows = [['connector', 'loop that only sends, messages/s', 'deliveries/s', 'ratio']]
    for (const { delay, url } of connectors) {
      const runs = []
      for (let i = 0; i < (quick ? 1 : 5); i += 1)
        runs.push(await speeds(storages[2] ?? '', `speed${delay}x${i}`, quick ? 50 : 400, url))
      const ratios = runs.map(({ sent, delivered }) => delivered / sent)
      const [sent, delivered] = [runs.map((each) => each.sent), runs.map((each) => each.delivered)]
      rows.push([`answers after ${delay} ms`, spread(sent), spread(delivered), spread(ratios, 2)])
      if (median(ratios) < aim)
        fail(`answers after ${delay} ms: ${median(ratios).toFixed(2)} of the loop, the aim is ${aim}`)
    }
    process.stdout.write(table(rows))
  } finally {
    for (const part of [...azurites, ...connectors.map((each) => each.part)]) await part.stop(2000)
  }
}
