import { organiser, type StandIn, startGraph } from './standIn.ts'
import { createWorld, guests, moved, type World, wish } from './world.ts'

let graph: StandIn
let world: World
beforeEach(async () => {
  graph = await startGraph()
  world = createWorld(graph)
})
afterEach(() => graph.stop())

async function made(from = wish): Promise<string> {
  const reply = await world.calendar.create(world.calendar.prepare(from))
  if (reply.problem) throw new Error(reply.problem.kind)
  return reply.value.eventId
}
const { start, end } = moved.session
const mailed = () => graph.mails.map(({ kind, to }) => `${kind} ${to}`)
const last = () => graph.requests.at(-1)

describe('an event', () => {
  test('is made with its link, and invites nobody yet', async () => {
    const frozen = world.calendar.prepare(wish)
    const reply = await world.calendar.create(frozen)
    expect(reply.value?.joinUrl).toBe(graph.events()[0]?.joinUrl)
    expect(last()).toMatchObject({ method: 'POST', path: `/users/${organiser}/events`, body: frozen.body })
    expect(graph.mails).toEqual([])
  })

  test('whose link comes later has none, and one to be looked up', async () => {
    graph.linkLate = true
    const reply = await world.calendar.create(world.calendar.prepare(wish))
    expect(reply.value?.joinUrl).toBeNull()
    const looked = await world.calendar.look(reply.value?.eventId ?? '')
    expect(looked.value).toMatchObject({ joinUrl: expect.stringMatching(/^https:\/\/teams/) })
  })

  test('in person has no link', async () => {
    const frozen = world.calendar.prepare({ ...wish, online: false, place: 'Sali 2' })
    expect((await world.calendar.create(frozen)).value?.joinUrl).toBeNull()
  })

  test('whose link does not lead to Teams has none', async () => {
    const id = await made()
    Object.assign(graph.events()[0] ?? {}, { joinUrl: 'https://evil.example/l/meetup-join/x' })
    expect((await world.calendar.look(id)).value).toMatchObject({ joinUrl: null })
  })

  test('lost on the way back is the same event when tried again', async () => {
    graph.faults = ['loseAnswer']
    const id = await made()
    expect(graph.events().map((event) => event.id)).toEqual([id])
    expect(graph.requests.map(({ body }) => body)).toEqual([last()?.body, last()?.body])
  })

  test('that Graph knows by another body is found by its time, on whichever page', async () => {
    for (const revision of [1, 2, 3]) await made({ ...wish, revision })
    const id = await made()
    graph.pageSize = 2
    const changed = world.calendar.prepare({ ...wish, practicalities: 'kahvia' })
    expect((await world.calendar.create(changed)).value?.eventId).toBe(id)
    const elsewhere = { start: '2028-01-01T07:00:00', end: '2028-01-01T08:00:00' }
    Object.assign(graph.mailbox.events.get(id) ?? {}, elsewhere)
    const { problem } = await world.calendar.create(changed)
    expect(problem).toEqual({ kind: 'refused', status: 400, code: 'ErrorDuplicateTransactionId' })
  })

  test('is moved by its times alone, and stays a Teams meeting', async () => {
    const id = await made()
    await world.calendar.setGuests(id, guests)
    expect(await world.calendar.move(id, start, end)).toEqual({ value: 'done' })
    expect(Object.keys(JSON.parse(last()?.body ?? ''))).toEqual(['start', 'end'])
    expect(graph.events()[0]).toMatchObject({ start: '2027-01-29T08:00:00', turnedOff: false })
    expect(mailed().slice(2)).toEqual(guests.map(({ address }) => `moved ${address}`))
  })

  test('has its guests changed by the list alone; only those who come or go are told', async () => {
    const id = await made()
    expect(await world.calendar.setGuests(id, guests)).toEqual({ value: 'done' })
    expect(Object.keys(JSON.parse(last()?.body ?? ''))).toEqual(['attendees'])
    const [aino, poliisi] = guests.map(({ address }) => address)
    await world.calendar.setGuests(id, [{ address: 'uusi@example.fi', name: 'Uusi' }, ...guests.slice(0, 1)])
    expect(mailed()).toEqual([
      `invited ${aino}`,
      `invited ${poliisi}`,
      'invited uusi@example.fi',
      `withdrawn ${poliisi}`,
    ])
    expect(graph.events()[0]?.joinUrl).not.toBeNull()
    await world.calendar.setGuests(id, [])
    expect(graph.events()[0]?.attendees).toEqual([])
  })

  test('with more than 500 guests is refused without asking', async () => {
    const many = Array.from({ length: 501 }, (_, n) => ({ address: `a${n}@example.fi`, name: '' }))
    const { problem } = await world.calendar.setGuests('AAMk=1', many)
    expect(problem).toEqual({ kind: 'refused', status: 400, code: 'tooManyGuests' })
    expect(graph.requests).toEqual([])
  })

  test('has its place changed, and taken away', async () => {
    const id = await made({ ...wish, place: 'Sali 2' })
    await world.calendar.setPlace(id, 'Sali 3')
    expect(graph.events()[0]?.json.location).toEqual({ displayName: 'Sali 3' })
    await world.calendar.setPlace(id, null)
    expect(graph.events()[0]?.json.location).toEqual({ displayName: '' })
    expect(graph.events()[0]?.turnedOff).toBe(false)
  })

  test('is cancelled with a comment; again, and gone already, is fine', async () => {
    const id = await made()
    await world.calendar.setGuests(id, guests)
    expect(await world.calendar.cancel(id, 'Siirtyy helmikuulle')).toEqual({ value: 'done' })
    expect(graph.mails.at(-1)).toEqual({ kind: 'cancelled', to: 'poliisi@example.fi', comment: 'Siirtyy helmikuulle' })
    expect(await world.calendar.cancel(id, 'Siirtyy helmikuulle')).toEqual({ value: 'done' })
    expect(mailed().filter((line) => line.startsWith('cancelled'))).toHaveLength(2)
  })

  test('is cancelled once when the answer is lost', async () => {
    const id = await made()
    await world.calendar.setGuests(id, guests)
    graph.faults = ['loseAnswer']
    expect(await world.calendar.cancel(id, '')).toEqual({ value: 'done' })
    expect(mailed().filter((line) => line.startsWith('cancelled'))).toHaveLength(2)
  })

  test('without guests is deleted instead', async () => {
    const id = await made()
    expect(await world.calendar.cancel(id, '')).toEqual({ value: 'done' })
    expect(graph.events()).toEqual([])
    expect(last()?.method).toBe('DELETE')
  })

  test('that is gone says so', async () => {
    expect(await world.calendar.look('AAMk=9')).toEqual({ value: 'gone' })
    expect(await world.calendar.move('AAMk=9', start, end)).toEqual({ value: 'gone' })
    expect(await world.calendar.setGuests('AAMk=9', guests)).toEqual({ value: 'gone' })
  })
})

describe('what stands in the calendar', () => {
  test('is seen as it is, in UTC', async () => {
    const id = await made()
    const { start, end } = wish.session
    const joinUrl = graph.events()[0]?.joinUrl
    expect(await world.calendar.look(id)).toEqual({ value: { start, end, cancelled: false, joinUrl } })
    Object.assign(graph.events()[0] ?? {}, { cancelled: true })
    expect((await world.calendar.look(id)).value).toMatchObject({ cancelled: true })
  })

  test('is not guessed while Graph is away', async () => {
    const id = await made()
    graph.outage = { status: 503 }
    const away = { problem: { kind: 'unavailable', retryAfterSeconds: null } }
    expect(await world.calendar.look(id)).toEqual(away)
  })
})

describe('the lobby', () => {
  const link = () => graph.events()[0]?.joinUrl ?? ''

  test('lets only the invited past', async () => {
    await made()
    expect(await world.calendar.closeLobby(link())).toEqual({ value: 'invitedPass' })
    expect(graph.events()[0]?.lobby).toEqual({ scope: 'invited', isDialInBypassEnabled: false })
    expect(world.told).toEqual([])
  })

  test('stays as it is without the permission, which is told once and asked for once in half a day', async () => {
    await made()
    graph.roles = ['Calendars.ReadWrite']
    const problem = { kind: 'missingPermission', permission: 'OnlineMeetings.ReadWrite.All', optional: true }
    expect(await world.calendar.closeLobby(link())).toEqual({ problem })
    expect(await world.calendar.closeLobby(link())).toEqual({ problem })
    expect(world.told).toEqual([{ kind: 'missingPermission', permission: 'OnlineMeetings.ReadWrite.All' }])
    expect(graph.requests.filter(({ path }) => path.includes('onlineMeetings'))).toHaveLength(1)
  })

  test('of a meeting that is not found stays as it is; the next is tried', async () => {
    await made()
    const unknown = 'https://teams.microsoft.com/l/meetup-join/nowhere'
    expect(await world.calendar.closeLobby(unknown)).toEqual({ value: 'notAllowed' })
    expect(await world.calendar.closeLobby(link())).toEqual({ value: 'invitedPass' })
    expect(world.told).toEqual([{ kind: 'refused', status: 404, code: 'noSuchMeeting' }])
  })

  test('is left for later while Graph is away', async () => {
    await made()
    graph.outage = { status: 503 }
    expect((await world.calendar.closeLobby(link())).problem?.kind).toBe('unavailable')
    graph.outage = null
    expect(await world.calendar.closeLobby(link())).toEqual({ value: 'invitedPass' })
  })
})

describe('when people are free', () => {
  const from = '2027-01-04T06:00:00.000Z'
  const to = '2027-01-05T06:00:00.000Z'

  test('is read from the view of digits alone', async () => {
    graph.taken.set('aino@example.fi', [
      { start: '2027-01-04T08:00:00.000Z', end: '2027-01-04T09:00:00.000Z', as: 2 },
      { start: '2027-01-04T09:00:00.000Z', end: '2027-01-04T09:20:00.000Z', as: 1 },
      { start: '2027-01-04T12:00:00.000Z', end: '2027-01-04T13:00:00.000Z', as: 4 },
    ])
    const workingHours = {
      daysOfWeek: ['monday', 'tuesday'],
      startTime: '08:30:00.0000000',
      endTime: '15:00:00.0000000',
    }
    graph.hours.set('aino@example.fi', { ...workingHours, timeZone: { name: 'FLE Standard Time' } })
    const reply = await world.calendar.availability(['Aino@example.fi'.toLowerCase(), 'ei@example.fi'], from, to)
    expect(reply.value).toEqual([
      {
        address: 'aino@example.fi',
        busy: [{ start: '2027-01-04T08:00:00.000Z', end: '2027-01-04T09:30:00.000Z' }],
        hours: { days: [1, 2], from: '08:30', to: '15:00' },
      },
      { address: 'ei@example.fi', busy: null, hours: null },
    ])
    expect(JSON.stringify(reply)).not.toContain('Lääkäri')
  })

  test('is asked for at most 20 people and less than 42 days', async () => {
    const refused = { problem: { kind: 'refused', status: 400, code: 'tooMuchAsked' } }
    const people = Array.from({ length: 21 }, (_, n) => `a${n}@example.fi`)
    expect(await world.calendar.availability(people, from, to)).toEqual(refused)
    expect(await world.calendar.availability(['a@b.fi'], from, '2027-02-15T06:00:00.000Z')).toEqual(refused)
    expect(await world.calendar.availability(['a@b.fi'], to, from)).toEqual(refused)
    expect(graph.requests).toEqual([])
    expect((await world.calendar.availability(people.slice(1), from, '2027-02-15T05:59:00.000Z')).value).toHaveLength(
      20,
    )
  })
})
