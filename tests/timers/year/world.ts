import type { Duty } from '../../../src/domain/due.ts'
import type { Instant } from '../../../src/domain/ids.ts'
import type { NoticeKind } from '../../../src/domain/notice.ts'
import { reminders } from '../../../src/domain/reminding.ts'
import { instantOf, local, plus } from '../../../src/domain/time.ts'
import { day, moment } from '../../../src/i18n/dates.ts'
import { fi } from '../../../src/i18n/fi.ts'
import { fadingRow } from '../../../src/timers/lookForFading.ts'
import { firstPlan } from '../../../src/timers/planSessions.ts'
import { reconcileRow } from '../../../src/timers/reconcile.ts'
import { tidyRow } from '../../../src/timers/tidy.ts'
import { startBot, wordsOf } from '../../teams/bot.ts'
import type { Received } from '../../teams/connector.ts'
import { cast, Kaisa, peers } from './people.ts'

/** One thing of a message: what was told of it, and of which thing. */
export interface Told {
  kind: string
  thing: string
  key: string
}

/** A message that reached somebody: when, whom, what the notification says, and of what. */
export interface Message {
  at: Instant
  to: string
  says: string
  told: Told[]
}

const never: Instant = '9999-12-31T00:00:00.000Z'
/** The looks of each day wait for the first thing of that day: hundreds of steps fewer, and nobody sees a difference. */
const daily: readonly Duty[] = ['tidy', 'lookForFading', 'planSessions']
/** So long a row of a change that did not come about is left alone (timers/perform.ts). */
const grace = { minutes: 2 }

/** A moment as the timeline says it, with the year where it begins a day. */
const when = (at: Instant) => `${day(at, 'fi')}${local(at).year} ${moment(at, 'fi').replace(/^.* (?=klo)/, '')}`

/** Lines that follow each other and came in the same minute; a deed ends such a run. */
function runs(lines: string[]): string[][] {
  const minute = (line: string) => line.split('   ')[0]
  const all: string[][] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last?.[0] && minute(last[0]) === minute(line)) last.push(line)
    else all.push([line])
  }
  return all
}

/** The Helsinki day and clock time of the story as an instant. */
export function on(date: string, clock: string): Instant {
  const at = instantOf(date, clock)
  if (!at) throw new Error(`no such time: ${date} ${clock}`)
  return at
}

/**
 * The bot in its small world through a whole year: the clock jumps from one due instant to the next, which the store tells,
 * and whatever reaches anybody is written down as a line that a person can read.
 */
export async function yearWorld(start: Instant) {
  const bot = await startBot({ groups: [peers] })
  const { store } = bot
  bot.setClock(start)
  await store.due.write([tidyRow(start), fadingRow(start, Kaisa.tenantId), firstPlan(start, Kaisa.tenantId)])
  const messages: Message[] = []
  const lines: string[] = []
  let seen = 0

  const nameOf = (conversation: string) => {
    const who = [...cast].find(([{ tenantId, name }]) => conversation === `chat-${tenantId.slice(0, 4)}-${name}`)
    return who ? who[1].join(', ') : 'kanava'
  }
  /** Which session it is about, and which codes stand on its card, where the notification does not say so itself. */
  function about({ card }: Received, told: Told[]): string {
    const sessions = told.map(({ thing }) => thing).filter((thing) => /^\d{4}-.*Z$/.test(thing))
    const codes = [...new Set(wordsOf(card).match(/K-\d+/g) ?? [])].toSorted()
    const parts = [...new Set(sessions.map((id) => day(id, 'fi'))), ...codes]
    return parts.length > 0 ? ` (${parts.join(', ')})` : ''
  }
  async function messageOf(one: Received): Promise<Message> {
    const { summary = '' } = JSON.parse(one.raw) as { summary?: string }
    const placeKey = `${bot.connector.url}|${one.conversation}`
    const deliveries = await store.deliveries.ofMessage({ placeKey, activityId: one.id })
    const told = deliveries.map(({ kind, thingId, key }) => ({ kind, thing: thingId, key }))
    const reminds = told.some(({ kind }) => kind in reminders) ? ' [muistutus]' : ''
    const together = told.map(({ kind }) => fi.status.headlines[kind as NoticeKind]?.requester ?? kind).toSorted()
    const names = told.length > 1 ? `: ${together.join(' + ')}` : ''
    const codeSaid = /^K-\d+:/.test(summary)
    const says = `${summary}${names}${codeSaid ? '' : about(one, told)}${reminds}`
    return { at: bot.at(), to: nameOf(one.conversation), says, told }
  }

  /** Writes down what has come since the last time. */
  async function writeDown(): Promise<void> {
    const fresh = bot.connector.received.slice(seen).filter(({ kind }) => kind === 'send')
    seen = bot.connector.received.length
    const read = await Promise.all(fresh.map(messageOf))
    messages.push(...read)
    lines.push(...read.map(({ to, says }) => `${when(bot.at())}   ${to} ← ${says}`))
    if (local(bot.at()).hour >= 8) return
    const written = (await store.surveys(local(bot.at()).toFormat('yyyy-MM'))).length
    if (written > 0) lines.push(`${when(bot.at())}   kyselyjen vastaukset kirjattiin yhdessä (${written})`)
  }

  /** Does what is due now, and says when something is due next. */
  async function settle(): Promise<Instant> {
    for (let tries = 1; ; tries += 1) {
      await bot.settle()
      const now = bot.at()
      const all = (await store.due.ready(never, 20))
        .map(({ value }) => value)
        .filter(({ duty }) => !daily.includes(duty))
      const times = all.map(({ at, leaseUntil }) => (leaseUntil !== null && leaseUntil > at ? leaseUntil : at))
      const [next = never] = times.toSorted()
      if (next > now) return next
      if (tries >= 5) return plus(now, grace)
    }
  }

  /** Lets time pass, from one due instant to the next. */
  async function until(end: Instant): Promise<void> {
    for (let next = await settle(); ; next = await settle()) {
      await writeDown()
      if (next > end) break
      bot.setClock(next)
    }
    bot.setClock(end)
  }

  return {
    bot,
    deps: bot.deps,
    messages,
    until,
    /** What happened, in its order; of what came together in a minute sorted: who of several is served first is nobody's business. */
    timeline: () => runs(lines).flatMap((same) => same.toSorted((a, b) => a.localeCompare(b, 'fi'))),
    /** The day's check, once, of all that should be due by now: how much of it was missing. */
    async check(): Promise<number> {
      await store.due.write([reconcileRow(bot.at(), Kaisa.tenantId)])
      await settle()
      await store.due.finish(reconcileRow(plus(bot.at(), { days: 1 }), Kaisa.tenantId))
      const [last] = bot.lines.filter(({ event }) => event === 'reconciled').slice(-1)
      return Number(last?.fields.missing)
    },
    /** At that moment somebody does something: its line, then what follows from it. */
    async at<T>(date: string, clock: string, deed: string, act: () => Promise<T>): Promise<T> {
      const at = on(date, clock)
      if (at < bot.at()) throw new Error(`the story goes back in time: ${date} ${clock}`)
      await until(at)
      lines.push(`${when(at)} ● ${deed}`)
      const done = await act()
      await settle()
      await writeDown()
      return done
    },
  }
}

export type Year = Awaited<ReturnType<typeof yearWorld>>
