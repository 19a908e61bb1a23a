import type { Versioned } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { PersonId } from '../domain/ids.ts'
import { byThing, type Served, serve } from './serve.ts'
import { codeOf, type TimerDeps } from './timerDeps.ts'

export interface Timers {
  /** Rows were just written: those due now are done at once. */
  wake(rows: DueRow[]): void
  /** A person can be reached from now on: what waited for them is sent. */
  appeared(person: PersonId): void
  /** Looks for due rows now. */
  sweep(): void
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
  /** Starts nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>
}

export interface Pace {
  /** How often it looks for due rows, in milliseconds. */
  everyMs?: number
  /** How many things it serves side by side. */
  atOnce?: number
  /** How often it looks for people who are waited for and can be reached, should their appearing have gone unheard. */
  waitingEveryMs?: number
}

/** Rows read by one look. */
const pageSize = 200

/** Whether the rows of a thing are a look at a person's reminders that have come together. */
const isRemind = (rows: Versioned<DueRow>[]) => rows.some(({ value }) => value.duty === 'remind')

/**
 * Starts looking for due rows: every second, and at once when it is woken. Several servers may run it over one store; the
 * rows themselves see to it that each is done by one. A store that cannot be reached is tried again at the next look.
 */
export function startTimers(
  deps: TimerDeps,
  { everyMs = 1000, atOnce = 8, waitingEveryMs = 60_000 }: Pace = {},
): Timers {
  const { due, person } = deps.store
  const underWay = new Set<Promise<unknown>>()
  const beingServed = new Map<string, Versioned<DueRow>[]>()
  const appearing = new Set<PersonId>()
  /** Things that a look came upon while they were being served: their rows are another lot by the end of that. */
  const seenAgain = new Set<string>()
  /** What the last look found and there was no room for yet, earliest first. */
  let queue: [thing: string, rows: Versioned<DueRow>[]][] = []
  let looking = false
  let lookAgain = false
  /** There may be more than one look finds; something of what was found was done; it brought new rows. */
  let leftOver = false
  let moved = false
  let more = false
  let stopped = false

  function track(work: Promise<unknown>): void {
    const tracked = work.finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }

  /** The next thing to serve: reminders once nothing may add to them any more. */
  function next(): number {
    const gathered = [...beingServed.values()].every(isRemind)
    return queue.findIndex(([, rows]) => gathered || !isRemind(rows))
  }

  /** Serves what was found, as far as there is room. */
  function start(): void {
    while (!stopped && beingServed.size < atOnce) {
      const at = next()
      const [[thing, rows] = ['', []]] = at < 0 ? [] : queue.splice(at, 1)
      if (rows.length === 0) return
      beingServed.set(thing, rows)
      track(serve(deps, rows, () => stopped).then((served) => ended(thing, served)))
    }
  }

  function ended(thing: string, served: Served): void {
    beingServed.delete(thing)
    moved ||= served === 'moved'
    more ||= served === 'more'
    start()
    const looksOn =
      seenAgain.delete(thing) || (moved && leftOver && queue.length === 0) || (more && beingServed.size === 0)
    if (!looksOn) return
    leftOver = false
    more = false
    sweep()
  }

  async function look(): Promise<void> {
    const people = [...appearing]
    try {
      const [ready, ...waited] = await Promise.all([due.ready(deps.now(), pageSize), ...people.map(due.parked)])
      leftOver = ready.length === pageSize
      moved = false
      const found = [...byThing([...ready, ...waited.flat()])]
      // Of one thing never two rows at once.
      queue = found.filter(([thing]) => !beingServed.has(thing))
      for (const [thing] of found) if (beingServed.has(thing)) seenAgain.add(thing)
      // What could not be queued is looked for again, what waits for a person too.
      if (queue.length === found.length) for (const who of people) appearing.delete(who)
      start()
    } catch (error) {
      deps.log('sweepFailed', { code: codeOf(error) })
    }
  }

  function sweep(): void {
    if (stopped) return
    lookAgain = looking // what was written since the look began may not be seen by it
    if (looking) return
    looking = true
    track(
      look().then(() => {
        looking = false
        if (lookAgain) sweep()
      }),
    )
  }

  async function lookForWaiting(): Promise<void> {
    try {
      const people = await due.waiting()
      const found = await Promise.all(people.map(person))
      for (const row of found) if (row?.value.place) appearing.add(row.value.id)
      if (appearing.size > 0) sweep()
    } catch (error) {
      deps.log('sweepFailed', { code: codeOf(error) })
    }
  }

  const ticks = [setInterval(sweep, everyMs), setInterval(() => track(lookForWaiting()), waitingEveryMs)]
  sweep()
  track(lookForWaiting())

  const idle = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return {
    sweep,
    idle,
    wake(rows) {
      const now = deps.now()
      if (rows.some((row) => row.at <= now)) sweep()
    },
    appeared(who) {
      appearing.add(who)
      sweep()
    },
    async stop() {
      stopped = true
      ticks.forEach(clearInterval)
      await idle()
    },
  }
}
