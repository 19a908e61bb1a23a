import { randomUUID } from 'node:crypto'
import type { DurationLike } from 'luxon'
import { carryOver } from '../../src/app/carryOver.ts'
import type { Ref } from '../../src/app/change.ts'
import type { RequestInput } from '../../src/app/choices.ts'
import type { Deps, Meeting, Notifier, ReminderLine, Store } from '../../src/app/deps.ts'
import { openCase } from '../../src/app/reading.ts'
import { releaseOffers } from '../../src/app/releaseOffers.ts'
import { requestConsultation } from '../../src/app/requestConsultation.ts'
import type { Decisions } from '../../src/app/screen.ts'
import type { Actor } from '../../src/domain/access.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { blankGroup, blankMember } from '../../src/domain/group.ts'
import { type Instant, personId } from '../../src/domain/ids.ts'
import type { NoticeKind } from '../../src/domain/notice.ts'
import type { Place } from '../../src/domain/person.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { createStore } from '../../src/store/createStore.ts'
import { startTimers } from '../../src/timers/sweep.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'

function actor(name: string, set: Partial<Actor> = {}): Actor {
  const tenant = set.tenantId ?? tenantId
  return { id: personId(tenant, `${name}-id`), tenantId: tenant, name, administrator: false, ...set }
}

/** The people of the stories. Each can be reached unless a story says otherwise. */
export const people = {
  worker: actor('worker'),
  colleague: actor('colleague'),
  consultant: actor('consultant'),
  second: actor('second'),
  secretary: actor('secretary'),
  chair: actor('chair'),
  member: actor('member'),
  police: actor('police'),
  fallback: actor('fallback'),
  admin: actor('admin', { administrator: true }),
  stranger: actor('worker', { tenantId: '22222222-2222-4222-8222-222222222222' }),
}

const words = (text: string) => ({ fi: text, sv: text, en: text })

export const oneToOne: Group = {
  id: 'one-to-one',
  tenantId,
  modelId: 'M2',
  name: words('Konsultaatiotuki'),
  ...blankGroup,
  coordinators: [people.consultant.id, people.second.id],
  chair: null,
  secretary: null,
  members: [],
  fallback: people.fallback.id,
  channelId: null,
  joinUrl: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}

export const multiProfessional: Group = {
  ...oneToOne,
  id: 'multi',
  modelId: 'M3',
  name: words('Haastavat erot'),
  secretary: people.secretary.id,
  chair: people.chair.id,
  members: [
    { ...blankMember, person: people.member.id, profession: words('perheneuvonta'), outsideSocialWelfare: false },
    { ...blankMember, person: people.police.id, profession: words('poliisi'), outsideSocialWelfare: true },
  ],
  channelId: 'channel-of-multi',
}

/** A second group of the same kind, to redirect to. */
export const neighbour: Group = {
  ...oneToOne,
  id: 'neighbour',
  coordinators: [people.second.id],
  createdAt: '2026-01-02T00:00:00.000Z',
}

/** What was said to whom: kind, person or channel, and the state at that moment. */
export interface Said {
  to: string
  kind: NoticeKind
  code: number
  state: string
}

/** Counts up from one. */
function counter() {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

const nextWorld = counter()

/** Monday 9.00 in Helsinki. */
export const monday: Instant = '2026-11-23T07:00:00.000Z'

export const decisions: Decisions = { language: 'fi', nonce: 'n', ticked: [], confirmed: [] }

const summary = { situation: 'Äiti ja isä eivät pääse sopuun tapaamisista.', question: 'Miten tukea lasta?' }

const asked = { help: [], wishedTimes: [], withPair: false, writtenWithClient: false, fields: summary }

const forms: Record<string, Omit<RequestInput, 'groupId'>> = {
  M1: { subject: 'case', consent: 'permission', topic: 'process', ...asked },
  M6: { subject: 'case', consent: 'permission', topic: 'care', ...asked },
  M2: {
    subject: 'case',
    consent: 'anonymous',
    topic: 'law',
    help: ['advice'],
    wishedTimes: ['nextWeek'],
    withPair: true,
    writtenWithClient: false,
    fields: summary,
  },
  M3: {
    subject: 'case',
    consent: 'clientAware',
    topic: 'separation',
    help: [],
    wishedTimes: [],
    withPair: true,
    writtenWithClient: true,
    fields: summary,
  },
}

/** A small world on the real store, with a settable clock and timers that run when a story lets time pass. */
export async function smallWorld(at: Instant = monday) {
  const connectionString = process.env.TEST_STORAGE ?? ''
  const number = nextWorld()
  const nextId = counter()
  const purgedMonths: string[] = []
  const real: Store = await createStore(
    { connectionString, deadlineMs: 60_000 },
    `app${randomUUID().replaceAll('-', '').slice(0, 12)}`,
  )
  const store: Store = {
    ...real,
    async purgeWords(month) {
      await real.purgeWords(month)
      purgedMonths.push(month)
    },
  }
  const said: Said[] = []
  const met: { to: string; meeting: Meeting }[] = []
  const metTogether: string[] = []
  const bundles: { id: string; lines: ReminderLine[] }[] = []
  const updated: { activityId: string; meeting: Meeting }[] = []
  const news: { to: string; kind: string; action: string }[] = []
  const team = Object.values(people).filter((who) => who.tenantId === tenantId)
  const log: { event: string; fields: object }[] = []
  let now = at
  const place = (key: string): Place => ({
    key,
    serviceUrl: 'http://127.0.0.1',
    conversationId: key,
    tenantId,
    botId: 'bot',
  })
  const notifier: Notifier = {
    async send(to, notice, c) {
      said.push({
        to: to.person?.split(':')[1]?.replace('-id', '') ?? 'channel',
        kind: notice.kind,
        code: c.code,
        state: c.state,
      })
      return `message-${nextId()}`
    },
    async update() {},
    async sendGroup(to, notice, group, changeId) {
      const action = group.changes?.find(({ id }) => id === changeId)?.action ?? 'none'
      news.push({ to: to.person?.split(':')[1]?.replace('-id', '') ?? 'channel', kind: notice.kind, action })
      return `news-${nextId()}`
    },
    async sendMeeting(_to, meeting) {
      met.push({ to: meeting.view.person?.split(':')[1]?.replace('-id', '') ?? 'channel', meeting })
      return `meeting-${nextId()}`
    },
    async sendAside() {
      return `aside-${nextId()}`
    },
    async again() {
      return `again-${nextId()}`
    },
    async sendReminders(to, lines) {
      const who = to.person.split(':')[1]?.replace('-id', '') ?? ''
      for (const line of lines) {
        if (line.kind === 'consultation')
          said.push({ to: who, kind: line.notice, code: line.c.code, state: line.c.state })
        else metTogether.push(`${who}: ${line.kind === 'session' ? 'remindDay' : 'remind'}`)
      }
      const id = `bundle-${nextId()}`
      bundles.push({ id, lines })
      return id
    },
    async updateMeeting(message, meeting) {
      updated.push({ activityId: message.activityId, meeting })
    },
  }
  const deps: Deps = {
    now: () => now,
    newId: () => `id-${number}-${nextId()}`,
    store,
    models,
    // The team of every channel: everybody of the stories.
    roster: { members: async () => team.map(({ id, name }) => ({ person: id, name })), address: async () => null },
    settings: {
      retention: { afterClosingDays: 90, maxMonths: 12 },
      defaultLanguage: 'fi',
      publicUrl: 'http://127.0.0.1',
    },
    wake: (rows) => timers.wake(rows),
  }
  const timers = startTimers(
    {
      ...deps,
      carryOver: (ref) => carryOver(deps, ref),
      releaseOffers: (ref, turnSince) => releaseOffers(deps, ref, turnSince),
      notifier,
      log: (event, fields) => log.push({ event, fields }),
      administrators: [people.admin.id],
    },
    { everyMs: 3_600_000 },
  )

  await Promise.all([
    ...[oneToOne, multiProfessional, neighbour].map((group) => store.saveGroup(group, null)),
    ...Object.values(people).map(({ id, name }) =>
      store.savePerson({ id, name, language: null, place: place(`chat-${name}`), welcomedAt: at, last: null }, null),
    ),
    store.saveChannelPlace('channel-of-multi', place('channel')),
  ])

  const settle = async () => {
    timers.sweep()
    await timers.idle()
  }
  return {
    deps,
    store,
    said,
    purgedMonths,
    log,
    settle,
    /** Lets time pass in steps of half an hour at most, so that what is due in between happens in its order. */
    async pass(duration: DurationLike) {
      const end = plus(now, duration)
      await settle()
      now = end
      await settle()
      await settle()
    },
    at: () => now,
    /** What has been said since the last time this was asked, once things have settled. */
    async heard(): Promise<string[]> {
      await settle()
      return said
        .splice(0)
        .map((s) => `${s.to}: ${s.kind}`)
        .sort()
    },
    /** What has been said of groups since the last time this was asked. */
    async heardOfGroups(): Promise<string[]> {
      await settle()
      return news
        .splice(0)
        .map(({ to, kind, action }) => (kind === 'changed' ? `${to}: ${action}` : `${to}: ${kind}`))
        .sort()
    },
    /** What has been said of sessions and polls since the last time this was asked, once things have settled. */
    async met(): Promise<string[]> {
      await settle()
      await settle()
      return met
        .splice(0)
        .map(({ to, meeting }) => `${to}: ${meeting.notice}`)
        .concat(metTogether.splice(0))
        .sort()
    },
    /** The names in what has been said of enrolments since `met` was asked. */
    enrolments: () =>
      met.flatMap(({ meeting }) => (meeting.kind === 'session' && meeting.enrolled ? [meeting.enrolled] : [])),
    /** The messages of sessions and polls that were brought up to date. */
    updated,
    /** The messages of several reminders. */
    bundles,
    async read(ref: Ref): Promise<Consultation> {
      const found = await store.consultation(ref.groupId, ref.id)
      if (!found) throw new Error('no such consultation')
      return found.value
    },
    async texts(who: Actor, ref: Ref): Promise<string> {
      return (await openCase(deps, who, ref, 'other')).texts.map((t) => Object.values(t.fields).join(' ')).join(' | ')
    },
    /** A request of the worker's in a group; resolves to where it is. */
    async request(group: Group, set: Partial<RequestInput> = {}): Promise<Ref> {
      const form = forms[group.modelId]
      if (!form) throw new Error('no form')
      const outcome = await requestConsultation(deps, people.worker, { ...form, groupId: group.id, ...set }, decisions)
      if ('review' in outcome) throw new Error(`review: ${JSON.stringify(outcome.review)}`)
      return { groupId: group.id, id: outcome.loaded.c.id }
    },
    appeared: (person: string) => timers.appeared(person),
    async stop() {
      await timers.stop()
    },
  }
}

export type World = Awaited<ReturnType<typeof smallWorld>>
