import type { Versioned } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { PersonId } from '../domain/ids.ts'
import { byThing, serve } from './serve.ts'
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
  const beingServed = new Set<string>()
  const appearing = new Set<PersonId>()
  let looking = false
  let lookAgain = false
  let leftOver = false
  let stopped = false

  function track(work: Promise<unknown>): void {
    const tracked = work.finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }

  /** Serves the things of these rows, as far as there is room; whether there was for all. */
  function start(rows: Versioned<DueRow>[]): boolean {
    let room = true
    for (const [thing, own] of byThing(rows)) {
      if (stopped || beingServed.has(thing) || beingServed.size >= atOnce) {
        room = false
        continue
      }
      beingServed.add(thing)
      track(
        serve(deps, own, () => stopped).then((served) => {
          beingServed.delete(thing)
          if (served === 'more' || (served === 'moved' && leftOver)) sweep()
        }),
      )
    }
    leftOver ||= !room
    return room
  }

  async function look(): Promise<void> {
    const people = [...appearing]
    try {
      const [ready, ...waited] = await Promise.all([due.ready(deps.now(), pageSize), ...people.map(due.parked)])
      leftOver = ready.length === pageSize
      start(ready)
      for (const [i, who] of people.entries()) if (start(waited[i] ?? [])) appearing.delete(who)
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
