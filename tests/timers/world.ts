import { randomUUID } from 'node:crypto'
import type { Meeting, Notifier, ReminderLine, Shown, Store } from '../../src/app/deps.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { DueRow } from '../../src/domain/due.ts'
import type { Group } from '../../src/domain/group.ts'
import type { GroupNotice } from '../../src/domain/groupNotice.ts'
import type { Instant, PersonId } from '../../src/domain/ids.ts'
import type { Notice } from '../../src/domain/notice.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { startTimers, type Timers } from '../../src/timers/sweep.ts'
import type { TimerDeps } from '../../src/timers/timerDeps.ts'
import { aConsultation, aDueRow, aGroup, anEvent, aPerson, aPlace, ownStore, sending } from '../store/samples.ts'

export interface Sent {
  to: Parameters<Notifier['send']>[0]
  notice: Notice
  c: Consultation
  id: string
}

/** A notifier that keeps what it was given, and fails where it is told to. */
export interface Post extends Notifier {
  sent: Sent[]
  updated: { shown: Shown; c: Consultation; superseded: boolean }[]
  /** News of groups. */
  news: { to: Parameters<Notifier['sendGroup']>[0]; notice: GroupNotice; group: Group }[]
  /** Cards of sessions and polls: where to, whose, why. */
  met: { place: string; meeting: Meeting }[]
  /** Several reminders in one message: to whom, of what. */
  bundles: { person: PersonId; lines: ReminderLine[] }[]
  /** How many duties were set aside: told to which place. */
  aside: { place: string; count: number }[]
  /** Places where sending fails, with the status code. */
  failing: Map<string, number>
}

export function post(): Post {
  const failing = new Map<string, number>()
  const check = (placeKey: string) => {
    const statusCode = failing.get(placeKey)
    if (statusCode) throw Object.assign(new Error('no'), { statusCode })
  }
  const sent: Post['sent'] = []
  const updated: Post['updated'] = []
  const news: Post['news'] = []
  const met: Post['met'] = []
  const bundles: Post['bundles'] = []
  const aside: Post['aside'] = []
  return {
    sent,
    updated,
    news,
    met,
    bundles,
    aside,
    failing,
    async send(to, notice, c, group) {
      if (c.groupId !== group.id) throw new Error('a consultation of another group')
      check(to.place.key)
      const id = `m${sent.length + 1}`
      sent.push({ to, notice, c, id })
      return id
    },
    async sendGroup(to, notice, group) {
      check(to.place.key)
      news.push({ to, notice, group })
      return `n${news.length}`
    },
    async sendMeeting(to, meeting) {
      check(to.place.key)
      met.push({ place: to.place.key, meeting })
      return `s${met.length}`
    },
    async again(shown, c) {
      check(shown.place.key)
      const id = `again${sent.length + 1}`
      sent.push({ to: { ...shown }, notice: { kind: 'resolved', to: 'requesters' }, c, id })
      return id
    },
    async sendReminders(to, lines) {
      check(to.place.key)
      bundles.push({ person: to.person, lines })
      return `b${bundles.length}`
    },
    async sendAside({ place }, count) {
      check(place.key)
      aside.push({ place: place.key, count })
      return `a${aside.length}`
    },
    async updateMeeting(message) {
      check(message.place.key)
    },
    async update(shown, c, group, superseded) {
      if (shown.consultationId !== c.id || c.groupId !== group.id) throw new Error('another consultation')
      check(shown.place.key)
      updated.push({ shown, c, superseded })
    },
  }
}

/** A clock that stands until it is moved. */
export function clock(at: Instant) {
  let now = at
  return { now: () => now, set: (to: Instant) => (now = to), pass: (time: object) => (now = plus(now, time)) }
}

export const start = '2026-11-20T08:00:00.000Z'
export const settings = {
  retention: { afterClosingDays: 90, maxMonths: 12 },
  defaultLanguage: 'fi' as const,
  publicUrl: 'http://127.0.0.1',
}

export interface World {
  store: Store
  post: Post
  clock: ReturnType<typeof clock>
  log: [string, Record<string, string | number>][]
  deps: TimerDeps
  /** Timers that look only when asked; stopped when the test ends. */
  timers(over?: Partial<TimerDeps>): Timers
  /** One look by timers of their own, until all is quiet. */
  sweep(over?: Partial<TimerDeps>): Promise<void>
  /** A person who can be reached, in a place of their own. */
  reachable(person: PersonId): Promise<void>
  /** Stores a consultation with its event and due rows; the rows belong to the event. */
  send(c?: Partial<Consultation>, rows?: Partial<DueRow>[]): Promise<Consultation>
  /** Which rows are left in the table, leased ones too, as far as they are due within the next year. */
  left(): Promise<DueRow[]>
}

const running: Timers[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((timers) => timers.stop()))
})

/** A world of its own: a group with a coordinator, an empty table of due rows, a clock that stands. */
export async function world(): Promise<World> {
  const store = await ownStore()
  const time = clock(start)
  const letters = post()
  const log: World['log'] = []
  const deps: TimerDeps = {
    now: time.now,
    newId: randomUUID,
    store,
    models,
    roster: { members: async () => [], address: async () => null },
    settings,
    carryOver: async () => undefined,
    releaseOffers: async () => false,
    notifier: letters,
    log: (event, fields) => log.push([event, fields]),
  }
  await store.saveGroup(aGroup(), null)
  const timers: World['timers'] = (over = {}) => {
    const made = startTimers({ ...deps, ...over }, { everyMs: 3_600_000, waitingEveryMs: 3_600_000 })
    running.push(made)
    return made
  }
  return {
    store,
    post: letters,
    clock: time,
    log,
    deps,
    timers,
    async sweep(over) {
      const made = timers(over)
      await made.idle()
      await made.stop()
    },
    async reachable(person) {
      const place = aPlace({ key: `place of ${person}` })
      await store.savePerson(aPerson({ id: person, place, language: person.endsWith('sv') ? 'sv' : null }), null)
    },
    async send(over = {}, rows = []) {
      const c = aConsultation({ id: randomUUID(), ...over })
      const event = anEvent({ consultationId: c.id, to: c.state })
      const due = rows.map((row) =>
        aDueRow({ at: start, thingId: c.id, change: event.id, notice: { kind: 'sent', to: 'requesters' }, ...row }),
      )
      await store.commit({ ...sending(c), events: [event], due })
      return c
    },
    async left() {
      const rows = await store.due.ready('9999-01-01T00:00:00.000Z', 1000)
      return rows.map((row) => row.value)
    },
  }
}
