import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../../src/anonymity/train/random.ts'
import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePort } from '../../src/local/ports.ts'
import { createStore } from '../../src/store/createStore.ts'
import { startConnector } from '../teams/connector.ts'
import { begin, fill, perGroup } from './due.ts'
import { type Pace, paceOf } from './pace.ts'
import { startServers } from './servers.ts'
import { type Verdict, verdictOf } from './verdict.ts'

const atOnce = 3
/** Things to deliver for each kill. */
const perKill = 10
/** When nothing has been delivered for so long after the last kill, the rest is lost: leases and the first waits after failures are over by then. */
const patienceMs = 200_000

export interface Course {
  kills: number
  seed: number
  /** Servers without Bot Framework, which start more quickly. */
  slim?: boolean
}

export interface Survived extends Verdict, Pace {
  kills: number
  starts: number
  seconds: number
  /** What is left of due rows. */
  left: number
  /** What must not be: servers that end by themselves, calls that the connector does not know. */
  faults: string[]
  /** What the servers wrote to their log. */
  notes: string[]
}

type Servers = ReturnType<typeof startServers>

/** Kills at random times, one or several at once, and starts another for each a moment later, until so many are dead. */
async function killAndStart({ start, kill, alive }: Servers, kills: number, gapMs: number, random: () => number) {
  const following: Promise<void>[] = []
  const killOne = async () => {
    const living = alive()
    const victim = living[Math.floor(random() * living.length)]
    const rest = random() * 200
    if (victim) await kill(victim)
    await pause(rest)
    start()
  }
  for (let done = 0; done < kills; ) {
    await pause(random() * 2 * gapMs)
    const luck = random()
    const count = Math.min(luck < 0.8 ? 1 : luck < 0.92 ? 2 : 3, kills - done, alive().length)
    for (let i = 0; i < count; i += 1) following.push(killOne())
    done += count
  }
  await Promise.all(following)
}

/**
 * Lets three servers do what is due over one store and kills them at random, one or several at once, again and again; then
 * waits until all is done. The same `seed` gives the same due things and the same choice and number of kills; what a kill
 * meets depends on the machine, and so does how far the kills are apart (pace.ts).
 */
export async function survive({ kills, seed, slim = false }: Course): Promise<Survived> {
  const random = randomOf(seed)
  const begun = performance.now()
  const port = await freePort()
  const azurite = startAzurite({ port })
  const connector = await startConnector()
  const cache = await mkdtemp(join(tmpdir(), 'rinnalla-faults-'))
  const over = { storage: azuriteConnection(port), prefix: `f${randomUUID().replaceAll('-', '').slice(0, 12)}` }
  const fillFrom = (from: number, groups: number, ms: number) => fill({ ...over, from, groups, ms, random })
  const serversAt = (speed: number) =>
    startServers({ ...over, slim, clock: { from: begin, since: Date.now(), speed } }, connector.url, cache)
  let servers: Servers | undefined
  try {
    await azurite.ready
    const store = await createStore({ connectionString: over.storage, deadlineMs: 60_000 }, over.prefix)
    // What the first one compiles is kept for all others.
    servers = serversAt(1)
    await servers.start().part.ready
    await servers.stop()
    const trial = await fillFrom(0, 2, 8_000)
    servers = serversAt(4)
    const pace = await paceOf(servers, connector.received, trial)
    const groups = Math.ceil((kills * perKill) / perGroup)
    const duties = [...trial, ...(await fillFrom(2, groups, kills * pace.gapMs * pace.speed))]

    servers = serversAt(pace.speed)
    for (let i = 0; i < atOnce; i += 1) servers.start()
    await killAndStart(servers, kills, pace.gapMs, random)
    const left = async () => (await store.due.ready('9999-01-01T00:00:00.000Z', 1000)).length
    let seen = -1
    for (let since = Date.now(); (await left()) > 0 && Date.now() - since < patienceMs; await pause(100)) {
      if (connector.received.length > seen) since = Date.now()
      seen = connector.received.length
    }
    await servers.stop()
    const { lives, faults, notes } = servers
    return {
      ...(await verdictOf(store, duties, connector.received, lives)),
      kills: lives.filter(({ killedAt }) => killedAt !== null).length,
      starts: lives.length,
      ...pace,
      seconds: (performance.now() - begun) / 1000,
      left: await left(),
      faults: [...faults, ...connector.faults],
      notes,
    }
  } finally {
    await servers?.stop()
    await azurite.stop(2000)
    await connector.stop()
    await rm(cache, { recursive: true, force: true })
  }
}
