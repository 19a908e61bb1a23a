import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomOf } from '../../src/anonymity/train/random.ts'
import { plus } from '../../src/domain/time.ts'
import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePort } from '../../src/local/ports.ts'
import { createStore } from '../../src/store/createStore.ts'
import { startConnector } from '../teams/connector.ts'
import { type Clock, timeOf } from './clock.ts'
import { begin, type Duty, fill, perGroup } from './due.ts'
import { type Pace, paceOf, speedAt } from './pace.ts'
import { startServers } from './servers.ts'
import { type Verdict, verdictOf } from './verdict.ts'

const atOnce = 3
/** Things to deliver for each kill. */
const perKill = 10
/** After so many kills the pace is set anew, and what is due during the next ones is stored. */
const perRound = 20
/** A round's first things are due when all of them are stored. */
const storingMs = 2_000
/** So long one server is given for the trial. */
const trialMs = 8_000
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
  /** How many times as fast as the machine's the service's clock went. */
  speed: number
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
  const serversAt = (clock: Clock) => startServers({ ...over, slim, clock }, connector.url, cache)
  const duties: Duty[] = []
  let stored = 0
  const fillUp = async (groups: number, since: string, ms: number) => {
    const filled = await fill({ ...over, from: stored, groups, since, ms, random })
    stored += groups
    duties.push(...filled)
    return filled
  }
  let servers: Servers | undefined
  try {
    await azurite.ready
    const store = await createStore({ connectionString: over.storage, deadlineMs: 60_000 }, over.prefix)
    // What the first one compiles is kept for all others; what it does in peace says how far kills have to be apart.
    servers = serversAt({ from: begin, since: Date.now(), speed: 1 })
    await servers.start().part.ready
    const trial = await fillUp(2, begin, trialMs)
    await pause(trialMs + 1_000)
    await servers.stop()
    let pace = paceOf(connector.received, trial, servers.lives)

    const clock = { from: begin, since: Date.now(), speed: speedAt(pace) }
    servers = serversAt(clock)
    for (let i = 0; i < atOnce; i += 1) servers.start()
    for (let done = 0; done < kills; done += perRound) {
      const some = Math.min(perRound, kills - done)
      const since = plus(timeOf(clock), { milliseconds: storingMs * clock.speed })
      const filled = await fillUp(Math.ceil((some * perKill) / perGroup), since, some * pace.gapMs * clock.speed)
      await killAndStart(servers, some, pace.gapMs, random)
      pace = paceOf(connector.received, filled, servers.lives)
    }
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
      ...paceOf(connector.received, duties, lives),
      speed: clock.speed,
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
