import { createGraph } from '../../src/graph/client.ts'
import { createGraphCalendar } from '../../src/graph/createGraphCalendar.ts'
import { backOffSeconds, retryAfterSeconds } from '../../src/graph/waits.ts'
import { organiser, type StandIn, startGraph } from './standIn.ts'
import { createWorld, guests, type World, wish } from './world.ts'

let graph: StandIn
let world: World
beforeEach(async () => {
  graph = await startGraph()
  world = createWorld(graph)
})
afterEach(() => graph.stop())

const create = () => world.calendar.create(world.calendar.prepare(wish))
const done = { value: { eventId: expect.any(String), joinUrl: expect.stringMatching(/^https:\/\/teams/) } }
const statuses = () => graph.requests.map(({ status }) => status)

describe('waiting', () => {
  const now = '2026-12-01T08:00:00.000Z'
  test.each([
    ['3', 3],
    ['0.75', 0.75],
    ['0', 0],
    ['Tue, 01 Dec 2026 08:00:07 GMT', 7],
    ['Tue, 01 Dec 2026 07:59:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    ['', null],
    [null, null],
  ])('Retry-After %p means %p seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })

  test('without Retry-After waits double, and are spread by chance', () => {
    expect([0, 1, 2, 3].map((tries) => backOffSeconds(tries, 1))).toEqual([0.5, 1, 2, 4])
    expect(backOffSeconds(2, 0)).toBe(1)
  })
})

describe('what passes is waited out', () => {
  test('429 with Retry-After: so many seconds, fractions too', async () => {
    graph.faults = [
      { status: 429, retryAfter: '2' },
      { status: 429, retryAfter: '0.25' },
    ]
    expect(await create()).toEqual(done)
    expect(world.sleeps).toEqual([2000, 250])
  })

  test('429 with a date', async () => {
    graph.faults = [{ status: 429, retryAfter: 'Tue, 01 Dec 2026 08:00:05 GMT' }]
    expect(await create()).toEqual(done)
    expect(world.sleeps).toEqual([5000])
  })

  test('429 without Retry-After, 503, 504, 412 and no answer: longer and longer', async () => {
    for (const status of [429, 503, 504, 412, 0]) {
      graph.faults = [status === 0 ? 'noAnswer' : { status }]
      expect(await create()).toEqual(done)
    }
    graph.faults = [{ status: 429 }, { status: 503 }, { status: 504 }, 'noAnswer']
    expect(await create()).toEqual(done)
    expect(world.sleeps).toEqual([500, 500, 500, 500, 500, 500, 1000, 2000, 4000])
    expect(graph.events()).toHaveLength(1)
  })

  test('a storm of 429 ends after five tries, and says that Graph is away', async () => {
    graph.outage = { status: 429 }
    expect(await create()).toEqual({ problem: { kind: 'unavailable', retryAfterSeconds: null } })
    expect(statuses()).toEqual([429, 429, 429, 429, 429])
    expect(world.sleeps.length).toBe(4)
  })

  test('a Retry-After beyond the limit of the call is handed on, not slept through', async () => {
    graph.outage = { status: 503, retryAfter: '120' }
    expect(await create()).toEqual({ problem: { kind: 'unavailable', retryAfterSeconds: 120 } })
    expect(world.sleeps).toEqual([])
    expect(statuses()).toEqual([503])
  })

  test('no call takes longer than its limit, however it is spent', async () => {
    graph.outage = { status: 429, retryAfter: '9' }
    expect(await create()).toEqual({ problem: { kind: 'unavailable', retryAfterSeconds: 9 } })
    expect(world.sleeps).toEqual([9000, 9000])
  })

  test('a request that takes too long is ended, and tried again', async () => {
    // Long enough for a quick answer on a busy machine; the slow one never comes within the test.
    world = createWorld(graph, { requestLimitMs: 1000 })
    graph.faults = [{ slowMs: 3_600_000 }]
    expect(await create()).toEqual(done)
    expect(statuses()).toEqual([0, 201])
    expect(world.sleeps).toEqual([500])
  })
})

describe('the token', () => {
  test('that expires in the middle is renewed once, by the claims that Graph asks for', async () => {
    graph.tokenUses = 2
    const made = await create()
    const eventId = made.value?.eventId ?? ''
    expect(await world.calendar.look(eventId)).toMatchObject({ value: { cancelled: false } })
    expect(await world.calendar.setGuests(eventId, guests)).toEqual({ value: 'done' })
    expect(statuses()).toEqual([201, 200, 401, 200])
    expect(graph.tokensIssued).toBe(2)
    expect(world.sleeps).toEqual([])
  })

  test('that stays refused is not asked for again and again', async () => {
    Object.assign(graph, { tokenUses: 0, challenges: false })
    expect(await create()).toEqual({
      problem: { kind: 'refused', status: 401, code: 'InvalidAuthenticationToken' },
    })
    expect(statuses()).toEqual([401, 401])
  })

  const failing = (error: unknown) => ({ getToken: () => Promise.reject(error) })

  test('that sign-in refuses is a refusal, without what sign-in wrote', async () => {
    const secret = Object.assign(new Error('AADSTS7000215 app a@b.fi'), { statusCode: 401 })
    world = createWorld(graph, { credential: failing(secret) })
    expect(await create()).toEqual({ problem: { kind: 'refused', status: 401, code: 'noToken' } })
    expect(graph.requests).toEqual([])
  })

  test.each([
    ['sign-in away', failing(new Error('ENOTFOUND'))],
    ['sign-in throttled', failing(Object.assign(new Error(), { statusCode: 429 }))],
    ['sign-in silent', { getToken: () => new Promise<never>(() => undefined) }],
  ])('that cannot be had now (%s) is waited for, then Graph is away', async (_, credential) => {
    world = createWorld(graph, { credential, requestLimitMs: 20 })
    expect(await create()).toEqual({ problem: { kind: 'unavailable', retryAfterSeconds: null } })
    expect(world.sleeps.length).toBe(4)
  })
})

describe('refusals are plain data', () => {
  test('403 names the permission', async () => {
    graph.roles = []
    expect(await create()).toEqual({ problem: { kind: 'missingPermission', permission: 'Calendars.ReadWrite' } })
  })

  test('an unknown mailbox is a refusal, and not an event that is gone', async () => {
    const refused = { problem: { kind: 'refused', status: 404, code: 'ErrorInvalidUser' } }
    const calendar = createGraphCalendar({ ...world.deps, organiser: 'nobody', tell: () => undefined })
    expect(await calendar.look('AAMk=1')).toEqual(refused)
    expect(await calendar.cancel('AAMk=1', '')).toEqual(refused)
  })

  test('an answer that is not Graph’s is a refusal', async () => {
    graph.faults = ['notJson']
    expect(await create()).toEqual({ problem: { kind: 'refused', status: 201, code: 'unexpectedAnswer' } })
  })

  test('neither problems nor log lines carry subjects, bodies, addresses or ids', async () => {
    const problems: unknown[] = []
    for (const status of [400, 403, 429, 503]) {
      graph.outage = { status }
      problems.push((await create()).problem, (await world.calendar.setGuests('AAMk=1', guests)).problem)
    }
    const written = JSON.stringify([problems, world.lines])
    expect(world.lines.length).toBeGreaterThan(10)
    expect(written).not.toMatch(/@|Aino|Vaativat|Konsultaatio|AAMk|As told/)
    expect(JSON.parse(world.lines[0] ?? '')).toEqual({ event: 'graphAway', method: 'POST', status: 429, tries: 1 })
  })
})

describe('four calls at a time', () => {
  test('twenty at once to one mailbox never are more than four, and all get through', async () => {
    graph.latencyMs = 15
    const wishes = Array.from({ length: 20 }, (_, revision) => world.calendar.prepare({ ...wish, revision }))
    const made = await Promise.all(wishes.map((frozen) => world.calendar.create(frozen)))
    expect(made).toEqual(wishes.map(() => done))
    expect(graph.mostAtOnce).toBe(4)
    expect(statuses()).not.toContain(429)
    expect(graph.events()).toHaveLength(20)
  })

  test('another mailbox does not wait for this one', async () => {
    // Long enough for all six to be under way on a busy machine.
    graph.latencyMs = 500
    const ask = createGraph(world.deps)
    const calls = [organiser, 'other'].flatMap((mailbox) =>
      Array.from({ length: 3 }, () => ask({ mailbox, method: 'GET', path: '/events/x', permission: '' })),
    )
    await Promise.all(calls)
    expect(graph.mostAtOnce).toBe(6)
  })

  test('a call that fails leaves its place to the next', async () => {
    graph.outage = { status: 400 }
    const replies = await Promise.all(Array.from({ length: 12 }, create))
    expect(replies.every((reply) => reply.problem?.kind === 'refused')).toBe(true)
    graph.outage = null
    expect(await create()).toEqual(done)
  })

  test('who waits longer for a place than a call may take is told that Graph is away', async () => {
    graph.latencyMs = 15
    const replies = Array.from({ length: 5 }, create)
    world.pass(21_000)
    const [last, ...first] = (await Promise.all(replies)).toReversed()
    expect(first).toEqual([done, done, done, done])
    expect(last).toEqual({ problem: { kind: 'unavailable', retryAfterSeconds: null } })
    expect(graph.requests).toHaveLength(4)
  })
})
