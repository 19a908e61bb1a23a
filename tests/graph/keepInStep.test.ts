import { keepInStep } from '../../src/calendar/keepInStep.ts'
import type { Calendar, Kept, Wish } from '../../src/calendar/port.ts'
import { followed, seenChange } from '../../src/calendar/seenChange.ts'
import { type StandIn, startGraph } from './standIn.ts'
import { cancelled, createRow, createWorld, guests, moved, type World, wish } from './world.ts'

let graph: StandIn
let world: World
let row: ReturnType<typeof createRow>
beforeEach(async () => {
  graph = await startGraph()
  world = createWorld(graph)
  row = createRow()
})
afterEach(() => graph.stop())

const keep = (wanted: Wish, calendar: Calendar = world.calendar) => keepInStep(calendar, wanted, row.kept(), row.save)
const mailed = () => graph.mails.map(({ kind, to }) => `${kind} ${to}`)
const invitations = guests.map(({ address }) => `invited ${address}`)
const calls = () =>
  graph.requests.map(({ method, path }) => `${method} ${path.replace(/\/users\/[^/]+|\?.*|AAMk[^/]*/g, '')}`)
function standing(): Extract<Kept, { state: 'standing' }> {
  const kept = row.kept()
  if (kept?.state !== 'standing') throw new Error(`${kept?.state} is not standing`)
  return kept
}

test('a session gets its meeting: stored frozen first, then made, then people invited, then the lobby', async () => {
  expect(await keep(wish)).toEqual({ kept: row.kept(), problem: null })
  expect(row.saved.map(({ state }) => state)).toEqual(['frozen', 'standing', 'standing', 'standing'])
  const posted = graph.requests[0]?.body
  expect(row.saved[0]).toMatchObject({ state: 'frozen', frozen: { body: posted } })
  expect(standing()).toMatchObject({ joinUrl: graph.events()[0]?.joinUrl, lobby: 'invitedPass' })
  expect(calls()).toEqual(['POST /events', 'PATCH /events/', 'GET /onlineMeetings', 'PATCH /onlineMeetings/m-'])
  expect(mailed()).toEqual(invitations)
  expect(JSON.stringify(row.saved)).not.toContain('@example.fi')
})

test('what is in step is not asked about again', async () => {
  await keep(wish)
  graph.requests.length = 0
  await keep({ ...wish, guests: guests.toReversed() })
  expect(graph.requests).toEqual([])
  expect(row.saved).toHaveLength(4)
})

test('time, place and guests follow, each by itself', async () => {
  await keep(wish)
  graph.requests.length = 0
  await keep({ ...moved, place: 'Sali 2', guests: guests.slice(0, 1) })
  expect(graph.requests.map(({ body }) => Object.keys(JSON.parse(body)))).toEqual([
    ['start', 'end'],
    ['location'],
    ['attendees'],
  ])
  expect(graph.events()[0]).toMatchObject({ start: '2027-01-29T08:00:00', turnedOff: false })
})

test('a group that is called otherwise by now has its name in the subject, once; its meeting goes on', async () => {
  await keep(wish)
  graph.requests.length = 0
  const renamed = { ...wish, group: { ...wish.group, name: { ...wish.group.name, fi: 'Erotyöryhmä' } } }
  await keep(renamed)
  await keep(renamed)
  expect(graph.requests.map(({ method, body }) => [method, body])).toEqual([
    ['PATCH', '{"subject":"Konsultaatio: Erotyöryhmä"}'],
  ])
  expect(graph.events()[0]).toMatchObject({ turnedOff: false })
  // One made by an earlier version is left as it is.
  const { name: _, ...earlier } = standing()
  row.saved.push(earlier)
  await keep(wish)
  expect(graph.requests).toHaveLength(1)
})

test('a cancelled session ends its meeting once, and one that never had any gets none', async () => {
  await keep(cancelled)
  expect(graph.requests).toEqual([])
  await keep(wish)
  await keep(cancelled)
  await keep(cancelled)
  expect(row.kept()).toEqual({ state: 'ended', revision: 0, by: 'us' })
  expect(graph.mails.slice(2)).toEqual(
    guests.map(({ address: to }) => ({ kind: 'cancelled', to, comment: wish.comment })),
  )
})

test('cancelled before anybody was invited, nobody is written to', async () => {
  graph.faults = ['loseAnswer', ...Array.from({ length: 4 }, () => 'noAnswer' as const)]
  expect((await keep(wish)).problem?.kind).toBe('unavailable')
  expect(graph.events()).toHaveLength(1)
  await keep(cancelled)
  expect(graph.events()).toEqual([])
  expect(graph.mails).toEqual([])
})

test('the next revision is another event; the old one is ended first', async () => {
  await keep(wish)
  const before = standing().eventId
  await keep({ ...wish, revision: 1 })
  expect(graph.events()).toHaveLength(1)
  expect(standing().eventId).not.toBe(before)
  await keep({ ...cancelled, revision: 1 })
  await keep({ ...wish, revision: 2 })
  expect(standing().revision).toBe(2)
  expect(graph.events()).toHaveLength(1)
})

test('a frozen event that Graph refuses makes room for the next revision', async () => {
  graph.outage = { status: 400 }
  expect((await keep(wish)).problem).toMatchObject({ kind: 'refused', status: 400 })
  graph.outage = null
  graph.faults = [{ status: 400 }]
  await keep({ ...wish, revision: 1 })
  expect(standing().revision).toBe(1)
  expect(graph.events()).toHaveLength(1)
})

test('moved before it could be made: made as frozen, then moved, then people invited to the right time', async () => {
  graph.outage = { status: 503 }
  await keep(wish)
  graph.outage = null
  await keep(moved)
  expect(graph.events()[0]).toMatchObject({ start: '2027-01-29T08:00:00' })
  expect(mailed()).toEqual(invitations)
})

test('in person there is no link to wait for and no lobby', async () => {
  const inPerson = { ...wish, online: false, place: 'Sali 2' }
  expect(await keep(inPerson)).toMatchObject({ problem: null, kept: { joinUrl: null, lobby: 'unset' } })
  expect(calls()).toEqual(['POST /events', 'PATCH /events/'])
})

test('a link that comes late is looked up; until then the calendar counts as away', async () => {
  graph.linkLate = true
  await keep(wish)
  expect(standing().joinUrl).toBe(graph.events()[0]?.joinUrl)
  row = createRow()
  graph.mailbox.events.clear()
  const blind: Calendar = {
    ...world.calendar,
    look: async () => ({ value: { ...wish.session, cancelled: false, joinUrl: null } }),
  }
  expect((await keep(wish, blind)).problem).toEqual({ kind: 'refused', status: 404, code: 'noJoinLink' })
  expect(standing().joinUrl).toBeNull()
})

test('without the permission for the lobby everything else is done; once it is granted the lobby is, too', async () => {
  graph.roles = ['Calendars.ReadWrite']
  const problem = { kind: 'missingPermission', permission: 'OnlineMeetings.ReadWrite.All', optional: true }
  expect((await keep(wish)).problem).toEqual(problem)
  expect(standing()).toMatchObject({ lobby: 'unset', joinUrl: graph.events()[0]?.joinUrl })
  expect(graph.events()[0]?.attendees).toHaveLength(2)
  graph.roles.push('OnlineMeetings.ReadWrite.All')
  expect((await keep(wish)).problem).toEqual(problem)
  world.pass(13 * 3_600_000)
  expect((await keep(wish)).problem).toBeNull()
  expect(standing().lobby).toBe('invitedPass')
})

test('a lobby that was refused once is tried again the next time', async () => {
  await keep(wish)
  row.saved.push({ ...standing(), lobby: 'notAllowed' })
  await keep(wish)
  expect(standing().lobby).toBe('invitedPass')
})

test('without any permission nothing is half done', async () => {
  graph.roles = []
  const { problem } = await keep(wish)
  expect(problem).toEqual({ kind: 'missingPermission', permission: 'Calendars.ReadWrite' })
  expect(row.saved.map(({ state }) => state)).toEqual(['frozen'])
  graph.roles = ['Calendars.ReadWrite']
  expect((await keep(wish)).problem).toMatchObject({ optional: true })
  expect(graph.events()).toHaveLength(1)
})

describe('what a person does in Outlook', () => {
  test('is seen, followed, and not undone', async () => {
    await keep(wish)
    const { eventId } = standing()
    const seen = async () => (await world.calendar.look(eventId)).value ?? 'gone'
    expect(seenChange(standing(), await seen())).toBeNull()
    const event = graph.mailbox.events.get(eventId)
    Object.assign(event ?? {}, { start: '2027-01-29T08:00:00', end: '2027-01-29T10:00:00' })
    const change = seenChange(standing(), await seen())
    const { start, end } = moved.session
    expect(change).toEqual({ kind: 'moved', start, end })
    await row.save(change ? followed(standing(), change) : standing())
    graph.requests.length = 0
    await keep(moved)
    expect(graph.requests).toEqual([])
  })

  test('a cancelled or deleted meeting is not made again, until a new revision asks for it', async () => {
    await keep(wish)
    const kept = standing()
    graph.mailbox.events.clear()
    const change = seenChange(kept, (await world.calendar.look(kept.eventId)).value ?? 'gone')
    expect(change).toEqual({ kind: 'cancelled' })
    const isCancelled = { ...wish.session, cancelled: true, joinUrl: null }
    expect(seenChange(kept, isCancelled)).toEqual({ kind: 'cancelled' })
    await row.save(followed(kept, { kind: 'cancelled' }))
    await keep(wish)
    expect(graph.events()).toEqual([])
    await keep({ ...wish, revision: 1 })
    expect(graph.events()).toHaveLength(1)
  })

  test('deleted and moved by us at once: it stays deleted', async () => {
    await keep(wish)
    graph.mailbox.events.clear()
    expect(await keep(moved)).toMatchObject({ problem: null, kept: { state: 'ended', by: 'person' } })
    expect(graph.events()).toEqual([])
  })
})

describe('faults', () => {
  /** A whole life: made, changed in everything, cancelled. */
  const life: Wish[] = [wish, { ...moved, place: 'Sali 2', guests: guests.slice(1) }, cancelled]
  /** Its calls and savings, each a place to be killed at. */
  const places = Array.from({ length: 15 }, (_, n) => n + 1)

  test.each(places)(
    'a crash before or after the %i. call or saving leaves one event, each invitation sent once',
    async (at) => {
      for (const when of ['before', 'after']) {
        const here = await startGraph()
        const own = createRow()
        let left = at
        const crash = async <T>(work: () => Promise<T>): Promise<T> => {
          left -= 1
          if (left === 0 && when === 'before') throw new Error('killed')
          const result = await work()
          if (left === 0) throw new Error('killed')
          return result
        }
        const real = createWorld(here).calendar
        const killed: Calendar = {
          ...real,
          create: (frozen) => crash(() => real.create(frozen)),
          move: (...all) => crash(() => real.move(...all)),
          setPlace: (...all) => crash(() => real.setPlace(...all)),
          setGuests: (...all) => crash(() => real.setGuests(...all)),
          closeLobby: (url) => crash(() => real.closeLobby(url)),
          cancel: (...all) => crash(() => real.cancel(...all)),
        }
        const save = (kept: Kept) => crash(() => own.save(kept))
        const run = (wanted: Wish) => keepInStep(killed, wanted, own.kept(), save)
        for (const wanted of life) {
          await run(wanted).catch(() => run(wanted))
          expect(here.events()).toHaveLength(wanted === cancelled ? 0 : 1)
        }
        expect(left).toBeLessThanOrEqual(0)
        const count = (kind: string) => here.mails.filter((mail) => mail.kind === kind).length
        expect([count('invited'), count('withdrawn'), count('cancelled')]).toEqual([2, 1, 1])
        await here.stop()
      }
    },
  )

  test('an answer lost after each call in turn gives one event', async () => {
    for (let lost = 0; lost < 4; lost += 1) {
      row = createRow()
      graph.mailbox.events.clear()
      graph.mails.length = 0
      graph.faults = [...Array.from({ length: lost }, () => ({ slowMs: 0 })), 'loseAnswer']
      expect((await keep(wish)).problem).toBeNull()
      expect(graph.events()).toHaveLength(1)
      expect(mailed()).toEqual(invitations)
    }
  })

  test('the answer lost every time until the call gives up, then tried again later: one event', async () => {
    graph.outage = 'loseAnswer'
    expect((await keep(wish)).problem).toEqual({ kind: 'unavailable', retryAfterSeconds: null })
    expect(graph.requests).toHaveLength(5)
    graph.outage = null
    await keep(wish)
    expect(graph.events()).toHaveLength(1)
    expect(mailed()).toEqual(invitations)
  })

  test('30 minutes of outage, asked again now and then: afterwards one event', async () => {
    graph.outage = { status: 503 }
    for (let minutes = 0; minutes < 30; minutes += 5) {
      expect((await keep(wish)).problem?.kind).toBe('unavailable')
      world.pass(5 * 60_000)
    }
    expect(graph.events()).toEqual([])
    graph.outage = null
    expect((await keep(wish)).problem).toBeNull()
    expect(graph.events()).toHaveLength(1)
  })

  test('a token that lasts one request each does not stop it', async () => {
    graph.tokenUses = 1
    expect((await keep(wish)).problem).toBeNull()
    expect(graph.events()).toHaveLength(1)
    expect(graph.requests.filter(({ status }) => status === 401).length).toBe(3)
  })

  test('two servers at once make one event', async () => {
    const frozen: Kept = { state: 'frozen', revision: 0, online: true, frozen: world.calendar.prepare(wish) }
    await row.save(frozen)
    const other = createWorld(graph).calendar
    await Promise.all([keep(wish), keep(wish, other)])
    expect(graph.events()).toHaveLength(1)
    expect(mailed()).toEqual(invitations)
  })

  test('a storm of throttling over many sessions: each gets exactly one', async () => {
    let n = 0
    graph.faults = Array.from({ length: 60 }, () => {
      n += 1
      return n % 3 === 0 ? { slowMs: 0 } : n % 3 === 1 ? { status: 429, retryAfter: '0.5' } : ('loseAnswer' as const)
    })
    const rows = Array.from({ length: 8 }, createRow)
    const wishes = rows.map((_, i) => ({ ...wish, session: { ...wish.session, id: `s${i}` } }))
    for (let round = 0; round < 12; round += 1)
      await Promise.all(rows.map(async (own, i) => keepInStep(world.calendar, wishes[i] ?? wish, own.kept(), own.save)))
    expect(rows.map((own) => own.kept()?.state)).toEqual(rows.map(() => 'standing'))
    expect(graph.events()).toHaveLength(8)
    expect(new Set(graph.events().map((event) => event.json.transactionId)).size).toBe(8)
    expect(graph.mostAtOnce).toBeLessThanOrEqual(4)
  })
})
