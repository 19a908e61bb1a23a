import { meetingRow, withMeetings } from '../../src/app/meetingRows.ts'
import { planAhead } from '../../src/app/planAhead.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { blankMember } from '../../src/domain/group.ts'
import type { Session } from '../../src/domain/session.ts'
import { plus } from '../../src/domain/time.ts'
import { perform } from '../../src/timers/perform.ts'
import { planRow } from '../../src/timers/planSessions.ts'
import { type StandIn, startGraph } from '../graph/standIn.ts'
import { createWorld } from '../graph/world.ts'
import { aChange, aConsultation, aGroup, anEvent, aPlace, aSession, sending } from '../store/samples.ts'
import { mortal } from './mortal.ts'
import { start, type World, world } from './world.ts'

const tuesday = '2026-12-01T07:00:00.000Z'
const ref = { groupId: 'g1', thingId: tuesday }
const police = { ...blankMember, profession: { fi: 'poliisi', sv: 'polis', en: 'police' }, outsideSocialWelfare: true }
const anna = { ...police, name: 'Anna Esimerkki', email: 'anna@example.fi' }

let w: World
let graph: StandIn
let stopping: StandIn[] = []
beforeEach(async () => {
  await begin()
})
afterEach(async () => {
  await Promise.all(stopping.map((one) => one.stop()))
  stopping = []
})

/** A world with Graph beside it: its calendar waits by moving the world's clock. */
async function begin() {
  w = await world()
  graph = await startGraph()
  stopping.push(graph)
  w.deps.calendar = aCalendar()
  w.deps.administrators = ['tenant:admin']
  await regroup({ members: [anna], cadence: { kind: 'onDemand' } })
  await settle()
}
const sleep = async (milliseconds: number) => void w.clock.pass({ milliseconds })
const aCalendar = () => createWorld(graph, { now: w.clock.now, sleep }).calendar

async function regroup(set: Partial<ReturnType<typeof aGroup>>) {
  const found = await w.store.group('g1')
  const kept = { ...(found?.value ?? aGroup()), ...set }
  await asUsed().saveGroup(kept, found?.version ?? null)
}
/** The store as the use cases have it. */
const asUsed = () => withMeetings(w.store, w.deps)

async function session(): Promise<Session> {
  const found = await w.store.session('g1', tuesday)
  if (!found) throw new Error('no session')
  return found.value
}
const theCase = async () => (await w.store.consultation('g1', 'k1'))?.value

/** A session with one case on its agenda, written as a use case does. */
async function arrange(over: Partial<Session> = {}) {
  const slots = [
    { start: tuesday, end: '2026-12-01T08:00:00.000Z', consultationId: 'k1' },
    { start: '2026-12-01T08:00:00.000Z', end: '2026-12-01T09:00:00.000Z', consultationId: null },
  ]
  const whole = aSession({ slots, ...over })
  const { id, joinUrl, calendarKey, sequence } = whole
  const place: Consultation['session'] = {
    ...{ id, joinUrl, calendarKey, sequence, mode: 'remote', place: '' },
    ...{ start: tuesday, end: '2026-12-01T08:00:00.000Z' },
  }
  const c = aConsultation({ state: 'scheduled', session: place, takenBy: 'tenant:coordinator' })
  await asUsed().commit({ ...sending(c), sessions: [{ value: whole, version: null }] })
}
/** A use case changes the session. */
async function amend(set: Partial<Session>) {
  const found = await w.store.session('g1', tuesday)
  if (!found) throw new Error('no session')
  await asUsed().commit(aChange({ sessions: [{ value: { ...found.value, ...set }, version: found.version }] }))
}
const waiting = async (duty: string) => (await w.left()).filter((row) => row.duty === duty)
/** Sweeps until no event waits to be made, at most for some hours of the world's clock. */
async function settle(most = 400) {
  for (let i = 0; i < most; i += 1) {
    await w.sweep()
    const rows = [...(await waiting('keepMeeting')), ...(await waiting('planSessions')).filter((r) => r.groupId !== '')]
    if (rows.length === 0) return
    w.clock.pass({ seconds: 31 })
  }
  throw new Error('it does not settle')
}
const oneEvent = () => {
  expect(graph.events()).toHaveLength(1)
  expect(graph.events()[0]?.attendees.map(({ emailAddress }) => emailAddress.address)).toEqual(['anna@example.fi'])
}

describe('a session has its event', () => {
  test('made, with the members by e-mail; its link is on the session and its case, and the worker is told', async () => {
    await w.reachable('tenant:worker')
    await arrange()
    await settle()
    oneEvent()
    const { joinUrl, meeting } = await session()
    expect(joinUrl).toBe(graph.events()[0]?.joinUrl)
    expect(meeting).toMatchObject({ state: 'standing', joinUrl })
    expect((await theCase())?.session).toMatchObject({ joinUrl, start: tuesday })
    await w.sweep()
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['joinLink'])
    const history = await w.store.history('g1', 'k1')
    expect(history.map(({ action, by }) => [action, by])).toContainEqual(['setJoinLink', null])
  })

  test('without Graph nothing is written and nothing is due', async () => {
    w = await world()
    await w.store.commit(aChange({ sessions: [{ value: aSession(), version: null }] }))
    expect(await w.left()).toEqual([])
    await w.store.due.write([meetingRow('r', 'keepMeeting', start, ref)])
    await w.sweep()
    expect((await session()).meeting).toBeUndefined()
    expect(await w.left()).toEqual([])
  })

  test('it follows: another time, other guests, the end; and comes anew when the session is taken up again', async () => {
    await arrange()
    await settle()
    await amend({ start: plus(tuesday, { hours: 1 }), end: plus(tuesday, { hours: 3 }) })
    await settle()
    expect(graph.events()[0]).toMatchObject({ start: '2026-12-01T08:00:00' })
    await regroup({ members: [anna, { ...anna, name: 'Bo Exempel', email: 'bo@example.fi' }] })
    await settle()
    expect(graph.events()[0]?.attendees).toHaveLength(2)
    await amend({ cancelled: true })
    await settle()
    expect(graph.events()).toEqual([])
    expect(graph.mails.filter(({ kind }) => kind === 'cancelled')).toHaveLength(2)
    await amend({ cancelled: false })
    await settle()
    expect((await session()).meeting).toMatchObject({ state: 'standing', revision: 1 })
  })

  test('the row of a change that is still on its way waits for it', async () => {
    await arrange()
    await settle()
    const found = await w.store.session('g1', tuesday)
    await w.store.due.write([meetingRow('early', 'keepMeeting', w.clock.now(), ref, found?.version)])
    await w.sweep()
    expect(await waiting('keepMeeting')).toMatchObject([{ id: 'early', attempts: 0 }])
    w.clock.pass({ minutes: 3 })
    await w.sweep()
    expect(await waiting('keepMeeting')).toEqual([])
  })

  test('nobody whose address is not known is invited, and no word of a case goes out', async () => {
    await arrange()
    await settle()
    const said = JSON.stringify(graph.requests)
    for (const word of ['K-27', 'divorce', 'tenant:worker', 'k1']) expect(said).not.toContain(word)
  })
})

describe('who is invited', () => {
  /** What Teams knows; `asked` counts how often it was asked for each. */
  const known: Record<string, string> = {
    'tenant:coordinator': 'kaisa@example.fi',
    'tenant:member': 'mika@example.fi',
    'tenant:worker': 'tuula@example.fi',
    'tenant:pair': 'pekka@example.fi',
  }
  let asked: string[] = []
  let away = false
  const invited = () => graph.events()[0]?.attendees.map(({ emailAddress }) => emailAddress.address)
  const mailed = (kind: string) => graph.mails.filter((mail) => mail.kind === kind).map(({ to }) => to)
  beforeEach(async () => {
    asked = []
    away = false
    const ask = (what: string) => {
      asked.push(what)
      if (away) throw new Error('away')
    }
    w.deps.roster = {
      async members() {
        ask('team')
        return [{ person: 'tenant:member', name: 'Mika', email: known['tenant:member'] ?? null }]
      },
      async address(person) {
        ask(person)
        return known[person] ?? null
      },
    }
    await w.store.saveChannelPlace('channel', aPlace())
    const member = { ...police, person: 'tenant:member', name: 'Mika', email: null }
    await regroup({ channelId: 'channel', members: [anna, member] })
    for (const who of ['coordinator', 'worker', 'pair']) await w.reachable(`tenant:${who}`)
    await settle()
  })

  test('the people of the group, by what Teams says in their own chat or of the team; asked once, not who asks', async () => {
    await arrange()
    await settle()
    expect(invited()).toEqual(['kaisa@example.fi', 'mika@example.fi', 'anna@example.fi'])
    await amend({ replies: {} })
    await settle()
    expect(asked.toSorted()).toEqual(['team', 'tenant:coordinator'])
    expect((await w.store.person('tenant:coordinator'))?.value.email?.address).toBe('kaisa@example.fi')
    expect(mailed('invited')).toHaveLength(3)
  })

  test('who enrols and who asks, where workers enrol; a pair comes and goes with the code', async () => {
    await regroup({ modelId: 'M1', members: [], cadence: { kind: 'agreed', timesAYear: 4, days: 1 } })
    await arrange({ enrolled: ['tenant:worker'] })
    await settle()
    expect(invited()).toEqual(['kaisa@example.fi', 'tuula@example.fi'])
    const found = await w.store.consultation('g1', 'k1')
    if (!found) throw new Error('no case')
    const event = anEvent({ action: 'joinAsPair', from: 'scheduled', to: 'scheduled' })
    const value = { ...found.value, pair: 'tenant:pair' }
    await asUsed().commit(aChange({ consultations: [{ value, version: found.version }], events: [event] }))
    await settle()
    expect(invited()).toEqual(['kaisa@example.fi', 'tuula@example.fi', 'pekka@example.fi'])
    expect(mailed('invited')).toHaveLength(3)
  })

  test('while Teams is away nobody is taken for gone; then they are asked again', async () => {
    await arrange()
    away = true
    await w.sweep()
    await w.sweep()
    expect(invited()).toEqual([])
    expect((await session()).joinUrl).not.toBeNull()
    away = false
    w.clock.pass({ minutes: 11 })
    await settle()
    expect(invited()).toHaveLength(3)
    away = true
    w.clock.pass({ days: 8 })
    await amend({ replies: {} })
    await w.sweep()
    expect(mailed('withdrawn')).toEqual([])
    expect(invited()).toHaveLength(3)
  })

  test('a new address after a month, and none until tomorrow for whom Teams knows none', async () => {
    delete known['tenant:coordinator']
    await arrange({ start: plus(tuesday, { months: 2 }), end: plus(tuesday, { months: 2, hours: 2 }) })
    await settle()
    expect(invited()).not.toContain('kaisa@example.fi')
    known['tenant:coordinator'] = 'kaisa.uusi@example.fi'
    w.clock.pass({ days: 1 })
    await amend({ replies: {} })
    await settle()
    expect(invited()).toContain('kaisa.uusi@example.fi')
    known['tenant:coordinator'] = 'kaisa@example.fi'
    w.clock.pass({ days: 31 })
    await amend({ replies: {} })
    await settle()
    expect(invited()).toContain('kaisa@example.fi')
  })
})

describe('faults', () => {
  test('the answer lost after the creation: one event', async () => {
    await arrange()
    graph.faults = ['loseAnswer']
    await settle()
    oneEvent()
  })

  test('the answer lost again and again until the call gives up: one event', async () => {
    await arrange()
    graph.faults = Array.from({ length: 12 }, () => 'loseAnswer' as const)
    await settle()
    oneEvent()
  })

  test('a storm of 429 with its own waits: one event, and not asked before it was said', async () => {
    await arrange()
    graph.faults = Array.from({ length: 30 }, (_, i) => ({ status: 429, retryAfter: i % 2 ? '90' : '1' }))
    await settle()
    oneEvent()
  })

  test('30 minutes of outage: "the link comes", everything else is done, then one event within two minutes', async () => {
    await w.reachable('tenant:worker')
    await arrange()
    graph.outage = { status: 503 }
    const until = plus(w.clock.now(), { minutes: 30 })
    while (w.clock.now() < until) {
      await w.sweep()
      w.clock.pass({ seconds: 20 })
    }
    expect((await session()).joinUrl).toBeNull()
    expect((await theCase())?.state).toBe('scheduled')
    await w.send({ id: 'k2' }, [{ notice: { kind: 'sent', to: 'requesters' }, at: w.clock.now() }])
    await w.sweep()
    expect(w.post.sent).toHaveLength(1)
    expect(graph.events()).toEqual([])
    graph.outage = null
    const back = w.clock.now()
    await settle()
    oneEvent()
    expect(w.clock.now() < plus(back, { minutes: 2 })).toBe(true)
  })

  test('while it is away the others do not ask: one call at a time for all of them', async () => {
    await arrange()
    await asUsed().commit(
      aChange({
        sessions: [1, 2, 3, 4].map((n) => {
          const id = plus(tuesday, { days: n })
          return { value: aSession({ id, start: id, end: plus(id, { hours: 2 }), slots: [] }), version: null }
        }),
      }),
    )
    graph.outage = { status: 503, retryAfter: '600' }
    await w.sweep()
    const asked = graph.requests.length
    expect(asked).toBeLessThanOrEqual(5)
    w.clock.pass({ minutes: 5 })
    await w.sweep()
    expect(graph.requests).toHaveLength(asked)
    graph.outage = null
    await settle()
    expect(graph.events()).toHaveLength(5)
  })

  test('a token that ends in the middle is renewed', async () => {
    graph.tokenUses = 1
    await arrange()
    await settle()
    oneEvent()
    expect(graph.tokensIssued).toBeGreaterThan(1)
  })

  test('two servers at once: one event, one mail', async () => {
    await arrange()
    await w.store.due.write([meetingRow('another', 'keepMeeting', start, ref)])
    const rows = (await w.store.due.ready(w.clock.now(), 10)).filter(({ value }) => value.duty === 'keepMeeting')
    expect(rows.length).toBe(2)
    await Promise.all(rows.map((row) => perform({ ...w.deps, calendar: aCalendar() }, row)))
    await settle()
    oneEvent()
    expect(graph.mails.filter(({ kind }) => kind === 'invited')).toHaveLength(1)
  })

  test.each(['before', 'after'] as const)(
    'a server killed %s each step of the duty: one event, one mail',
    async (when) => {
      const steps: string[] = []
      for (let nth = 1; ; nth += 1) {
        await begin()
        await settle()
        await arrange()
        const [row] = (await w.store.due.ready(w.clock.now(), 10)).filter(({ value }) => value.duty === 'keepMeeting')
        if (!row) throw new Error('no row')
        const { deps, life } = mortal(w.deps, nth, when)
        await perform(deps, row).catch(() => 'dead')
        if (life.diedAt === null) break
        steps.push(life.diedAt)
        w.clock.pass({ minutes: 1 })
        await settle()
        oneEvent()
        expect(graph.mails.filter(({ kind }) => kind === 'invited')).toHaveLength(1)
        expect((await theCase())?.session?.joinUrl).toBe(graph.events()[0]?.joinUrl)
      }
      for (const step of ['claim', 'create', 'setGuests', 'commit', 'finish']) expect(steps).toContain(step)
    },
    120_000,
  )

  test('what Graph refuses is in the log by its code, and the row stays', async () => {
    await arrange()
    graph.outage = { status: 400 }
    await w.sweep()
    expect(w.log).toContainEqual(['dueRowFailed', expect.objectContaining({ code: expect.stringContaining('400') })])
    expect(await waiting('keepMeeting')).toHaveLength(1)
  })

  test('what is refused again and again (a sign-in, a mailbox, a licence) is told to the administrators by its code, once', async () => {
    await w.reachable('tenant:admin')
    await arrange()
    graph.outage = { status: 400 }
    for (let i = 0; i < 8; i += 1) {
      await w.sweep()
      w.clock.pass({ minutes: 61 })
    }
    const told = w.post.news.filter(({ notice }) => notice.kind === 'calendarStuck')
    expect(told.map(({ to, notice }) => [to.person, notice.code])).toEqual([
      ['tenant:admin', expect.stringMatching(/^400 /)],
    ])
  })
})

describe('a permission that is missing', () => {
  test('is told to the administrators once a week, and a link set by hand serves meanwhile', async () => {
    await w.reachable('tenant:admin')
    graph.roles = []
    await arrange()
    for (let i = 0; i < 6; i += 1) {
      await w.sweep()
      w.clock.pass({ minutes: 31 })
    }
    const told = w.post.news.filter(({ notice }) => notice.kind === 'permission')
    expect(told.map(({ to, notice }) => [to.person, notice.permission])).toEqual([
      ['tenant:admin', 'Calendars.ReadWrite'],
    ])
    await amend({ joinUrl: 'https://teams.microsoft.com/l/meetup-join/by-hand' })
    await w.sweep()
    expect((await session()).joinUrl).toBe('https://teams.microsoft.com/l/meetup-join/by-hand')
    w.clock.pass({ days: 7 })
    await w.sweep()
    await w.sweep()
    expect(w.post.news.filter(({ notice }) => notice.kind === 'permission')).toHaveLength(2)
    graph.roles = ['Calendars.ReadWrite']
    await settle()
    oneEvent()
    // The optional one: told once in a quarter, and in the way of nothing.
    await w.sweep()
    const optional = w.post.news.filter(({ notice }) => notice.kind === 'lobby')
    expect(optional.map(({ notice }) => notice.permission)).toEqual(['OnlineMeetings.ReadWrite.All'])
  })
})

describe('what a person does in Outlook', () => {
  beforeEach(async () => {
    await w.reachable('tenant:worker')
    await w.reachable('tenant:coordinator')
    await arrange()
    await settle()
    w.clock.set('2026-11-30T06:00:00.000Z')
    await w.sweep()
    await w.sweep()
    w.post.sent.length = 0
    w.post.met.length = 0
  })
  const event = () => graph.events()[0] ?? {}
  const lookAt = async (at: string) => {
    w.clock.set(at)
    await w.sweep()
    await w.sweep()
  }

  test('moved: at 8.30 the day before, ahead of the reminder, session, slots and cases follow; people are told', async () => {
    Object.assign(event(), { start: '2026-12-01T09:00:00', end: '2026-12-01T11:00:00' })
    await lookAt('2026-11-30T06:30:00.000Z')
    const { start: begins, end, slots, meeting } = await session()
    expect([begins, end]).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-01T11:00:00.000Z'])
    expect(slots.map((slot) => slot.start)).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-01T10:00:00.000Z'])
    expect(meeting).toMatchObject({ start: begins, end })
    expect((await theCase())?.session).toMatchObject({ start: begins, end: '2026-12-01T10:00:00.000Z', id: tuesday })
    expect(w.post.sent.map(({ to, notice }) => [to.person, notice.kind])).toEqual([['tenant:worker', 'timeChanged']])
    expect(w.post.met.map(({ place, meeting: { notice } }) => [place, notice])).toEqual([
      ['place of tenant:coordinator', 'moved'],
    ])
    graph.requests.length = 0
    await amend({})
    await settle()
    expect(graph.requests).toEqual([])
    expect((await waiting('lookAtMeeting')).map(({ at }) => at)).toEqual(['2026-11-30T07:30:00.000Z'])
  })

  test('begins later and ends sooner: what was answered is asked anew, and the slots that no longer fit go', async () => {
    await amend({ replies: { 'tenant:member': 'coming' } })
    await settle()
    Object.assign(event(), { start: '2026-12-01T07:15:00', end: '2026-12-01T08:10:00' })
    await lookAt('2026-11-30T06:30:00.000Z')
    const { slots, replies } = await session()
    expect(slots.map(({ start: begins, consultationId }) => [begins, consultationId])).toEqual([
      ['2026-12-01T07:15:00.000Z', 'k1'],
    ])
    expect(replies).toEqual({})
  })

  test('deleted: the session is cancelled as by the coordinator, its case goes back, and it is not made again', async () => {
    graph.mailbox.events.clear()
    await lookAt('2026-11-30T06:30:00.000Z')
    expect(await session()).toMatchObject({ cancelled: true, meeting: { state: 'ended', by: 'person' } })
    expect(await theCase()).toMatchObject({ state: 'taken', session: null })
    expect(w.post.sent.map(({ notice }) => notice.kind)).toEqual(['timeCancelled'])
    expect(w.post.met.map(({ meeting: { notice } }) => notice)).toEqual(['cancelled'])
    await amend({})
    await settle()
    expect(graph.events()).toEqual([])
    expect(await waiting('lookAtMeeting')).toEqual([])
  })

  test('deleted, and found so by a change of ours: the same', async () => {
    graph.mailbox.events.clear()
    await regroup({ members: [] })
    await settle()
    expect(await session()).toMatchObject({ cancelled: true, meeting: { state: 'ended', by: 'person' } })
    expect(graph.events()).toEqual([])
  })

  test('nothing: nothing is written, and the next look is in an hour', async () => {
    const before = await w.store.session('g1', tuesday)
    await lookAt('2026-11-30T06:30:00.000Z')
    expect((await w.store.session('g1', tuesday))?.version).toBe(before?.version)
    expect(await waiting('lookAtMeeting')).toHaveLength(1)
  })
})

describe('the coming months', () => {
  beforeEach(async () => {
    await regroup({ cadence: null })
  })

  test('of a group with a coordinator have a session and an event each, its own link each', async () => {
    await w.store.due.write([planRow(w.clock.now(), 'tenant')])
    await settle()
    const rows = (await w.store.sessions('g1', start, plus(start, { months: 12 }))).map(({ value }) => value)
    expect(rows.length).toBeGreaterThanOrEqual(2)
    expect(rows.every(({ start: begins }) => begins < plus(start, { months: 3 }))).toBe(true)
    expect(graph.events()).toHaveLength(rows.length)
    expect(new Set(rows.map(({ joinUrl }) => joinUrl)).size).toBe(rows.length)
    expect((await waiting('planSessions')).map(({ at }) => at)).toEqual(['2026-11-21T01:00:00.000Z'])
  })

  test('a new rhythm takes the empty ones back and makes its own; what somebody uses stays', async () => {
    await settle()
    const before = await planAhead(w.deps, 'g1')
    const [used, empty] = before
    if (!used || !empty) throw new Error('no sessions')
    const slots = used.slots.map((slot, i) => (i === 0 ? { ...slot, consultationId: 'k1' } : slot))
    const found = await w.store.session('g1', used.id)
    if (!found) throw new Error('no session')
    await asUsed().commit(aChange({ sessions: [{ value: { ...found.value, slots }, version: found.version }] }))
    await regroup({ cadence: { kind: 'onDemand' } })
    await settle()
    expect((await w.store.session('g1', used.id))?.value.cancelled).toBe(false)
    expect((await w.store.session('g1', empty.id))?.value.cancelled).toBe(true)
    expect(graph.events()).toHaveLength(1)
    await regroup({ cadence: null })
    await settle()
    expect((await w.store.session('g1', empty.id))?.value.cancelled).toBe(false)
    expect(graph.events()).toHaveLength(before.length)
  })

  test('none where nobody coordinates', async () => {
    await regroup({ coordinators: [] })
    await settle()
    expect(await w.store.sessions('g1', start, plus(start, { months: 12 }))).toEqual([])
  })

  test('stay as they are while nobody coordinates or the group pauses: nobody is told that they are off', async () => {
    await settle()
    const made = graph.events().length
    await regroup({ coordinators: [], cadence: { kind: 'onDemand' } })
    await settle()
    await regroup({ coordinators: ['tenant:coordinator'], cadence: null, pausedAt: start })
    await settle()
    expect(made).toBeGreaterThan(0)
    expect(graph.events()).toHaveLength(made)
    expect(graph.mails.filter(({ kind }) => kind === 'cancelled')).toEqual([])
  })
})

describe('the calendar is switched off', () => {
  const news = () => w.post.news.filter(({ notice }) => notice.kind === 'calendarOff').map(({ to }) => to.person)
  /** A start of the server, with the calendar or without. */
  async function begins(calendar: typeof w.deps.calendar) {
    w.deps.calendar = calendar
    w.clock.pass({ hours: 1 })
    await w.store.due.write([{ ...planRow(w.clock.now(), 'tenant'), id: `start ${w.clock.now()}` }])
    await settle()
  }

  test('with events in it: the administrators are told once, and switched on again what was cancelled meanwhile goes', async () => {
    await w.reachable('tenant:admin')
    await begins(null)
    expect(news()).toEqual([])
    w.deps.calendar = aCalendar()
    await arrange()
    await settle()
    oneEvent()
    for (let starts = 0; starts < 3; starts += 1) await begins(null)
    expect(news()).toEqual(['tenant:admin'])
    await amend({ cancelled: true })
    await settle()
    oneEvent()
    await begins(aCalendar())
    expect(graph.events()).toEqual([])
    await begins(null)
    expect(news()).toHaveLength(1)
  })
})
