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

/** What is due all at once, as after a pause, done by the timers; and a loop that only sends the same, as many at once. */
async function speeds(storage: string, prefix: string, count: number, connector: string) {
  let trips = 0
  const onRequest = () => {
    trips += 1
  }
  const { store, group, request } = await timersStore(storage, prefix, 0, connector, onRequest)
  const { notifier, start, faults } = deliverer(store, now)
  const cases = []
  while (cases.length < count) cases.push(...(await Promise.all(Array.from({ length: 10 }, () => request({})))))
  const places = await Promise.all(
    cases.map(async (c) => ({ c, place: (await store.person(c.requester))?.value.place })),
  )

  const loop = async () => {
    for (let next = places.shift(); next?.place; next = places.shift()) {
      const { c, place } = next
      const to = { place, language: 'fi' as const, side: 'requester' as const, person: c.requester }
      await notifier.send(to, { kind: 'sent', to: 'requesters' }, c, group)
    }
  }
  const sentFrom = performance.now()
  await Promise.all(Array.from({ length: atOnce }, loop))
  const sent = (1000 * cases.length) / (performance.now() - sentFrom)

  trips = 0
  const from = performance.now()
  const timers = start()
  await timers.idle()
  const delivered = (1000 * cases.length) / (performance.now() - from)
  const each = trips / cases.length
  await timers.stop()
  const shown = await Promise.all(cases.map((c) => store.shown(group.id, c.id)))
  if (faults.length > 0 || shown.some(({ length }) => length !== 1))
    fail(`not all were delivered: ${faults.join(', ')}`)
  return { sent, delivered, trips: each }
}

/** The table of speeds, with each connector; the aim is about the one that takes its time, as Teams does. */
async function speedTable(storage: string, connectors: { delay: number; url: string }[], runs: number, count: number) {
  const rows = [['connector answers', 'loop, messages/s', 'deliveries/s', 'ratio', 'operations a delivery']]
  for (const { delay, url } of connectors) {
    const all = []
    for (let i = 0; i < runs; i += 1) all.push(await speeds(storage, `speed${delay}x${i}`, count, url))
    const ratios = all.map(({ sent, delivered }) => delivered / sent)
    rows.push([
      delay === 0 ? 'at once' : `after ${delay} ms`,
      spread(all.map(({ sent }) => sent)),
      spread(all.map(({ delivered }) => delivered)),
      spread(ratios, 2),
      spread(
        all.map(({ trips }) => trips),
        1,
      ),
    ])
    if (delay > 0 && median(ratios) < aim) fail(`${median(ratios).toFixed(2)} of the loop, the aim is ${aim}`)
  }
  return table(rows)
}

/**
 * Operations of the store per sweep and per delivery with 100 and with 20,000 due rows pending: equal, else the exit code
 * says so. Then deliveries a second of a backlog beside a loop that only sends the same to the same connector: with one
 * that answers after 100 ms (Teams takes longer) at least half as many, else the exit code says so; with one that answers
 * at once the store's own work is all that is left to be seen, and there is no aim.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const sizes = [100, quick ? 1_000 : 20_000]
  const delays = [0, 100]
  const ports = await freePorts(sizes.length + 1 + delays.length)
  const storages = ports.slice(0, sizes.length + 1)
  const azurites = storages.map((port) => startAzurite({ port }))
  const script = fileURLToPath(new URL('./connector.ts', import.meta.url))
  const connectors = delays.map((delay, i) => {
    const port = ports[storages.length + i] ?? 0
    const url = `http://127.0.0.1:${port}`
    const env = { PORT: String(port), DELAY_MS: String(delay) }
    return { delay, url, part: startPart({ name: 'connector', args: [script], env, isReady: () => answers(url) }) }
  })
  const parts = [...azurites, ...connectors.map(({ part }) => part)]
  try {
    await Promise.all(parts.map(({ ready }) => ready))
    const [first = '', ...rest] = storages.map(azuriteConnection)
    const url = connectors[0]?.url ?? ''
    process.stdout.write(`${await operations([...rest], sizes, url, quick ? 2 : 10)}\n`)
    process.stdout.write(await speedTable(first, connectors, quick ? 1 : 5, quick ? 50 : 200))
  } finally {
    for (const part of parts) await part.stop(2000)
  }
}
