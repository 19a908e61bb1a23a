import type { Meetings, Mine, Queue } from '../../src/api/contract.ts'
import type { Deps } from '../../src/app/deps.ts'
import type { Group } from '../../src/domain/group.ts'
import { whereText } from '../../src/tab/meetings/where.ts'
import { consultation, group, inTenant, newDeps, put, session, start, type World } from './world.ts'

const placed = {
  id: session.id,
  start: session.start,
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: session.joinUrl,
  calendarKey: session.calendarKey,
  sequence: 2,
}
const oneToOne: Group = {
  ...group,
  id: 'g-m2',
  modelId: 'M2',
  coordinators: [inTenant('consultant')],
  chair: null,
  secretary: null,
  members: [],
  fallback: null,
}

let trips = 0
let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps(() => {
    trips += 1
  })
  await Promise.all([deps.store.saveGroup(group, null), deps.store.saveGroup(oneToOne, null)])
  const waiting = consultation(27, { pair: inTenant('pair') })
  const escalated = consultation(26, { requester: inTenant('x'), turnSince: '2026-11-20T08:00:00.000Z' })
  const scheduled = consultation(28, { state: 'scheduled', session: placed })
  const withdrawn = consultation(29, { state: 'withdrawn', undoUntil: '2026-11-30T08:00:05.000Z' })
  await put(deps, group.id, [waiting, escalated, scheduled, withdrawn], [session])
  await put(deps, oneToOne.id, [consultation(30, { groupId: oneToOne.id, modelId: 'M2', requester: inTenant('x') })])
  world = await start({ deps })
})
afterAll(() => world.stop())

const read = async <T>(path: string, person: string) => (await (await world.get(path, person)).json()) as T
const mine = async (person: string) => (await read<Mine>('/api/mine', person)).entries.map((e) => e.code).sort()
const queue = async (person: string) =>
  (await read<Queue>('/api/queue', person)).groups.flatMap((g) => g.entries.map((e) => e.code)).sort()
const agenda = async (person: string) =>
  (await read<Meetings>('/api/sessions', person)).meetings.flatMap((m) => m.slots.map((s) => s.entry?.code ?? null))

/** Who sees which codes: own requests, the queue, the agenda of tomorrow (null: a slot that is free or not theirs to see). */
const rights: [string, number[], number[], (number | null)[]][] = [
  ['requester', [27, 28, 29], [], [28]],
  ['pair', [27], [], []],
  ['coordinator', [], [26, 27, 28], [28, null]],
  ['chair', [], [26, 27, 28], [28, null]],
  ['secretary', [], [26, 27, 28], [28, null]],
  ['fallback', [], [26], []],
  ['member', [], [], [28, null]],
  ['outsider', [], [], [28, null]],
  ['administrator', [], [], []],
  ['colleague', [], [], []],
]
test.each(rights)('the %s sees what the table of rights allows', async (person, own, queued, slots) => {
  expect(await mine(person)).toEqual(own)
  expect(await queue(person)).toEqual(queued)
  expect((await agenda(person)).slice(0, 2)).toEqual(slots)
})

test('nobody unknown gets a list', async () => {
  for (const path of ['/api/me', '/api/mine', '/api/queue', '/api/sessions']) {
    expect((await world.get(path)).status).toBe(401)
    expect((await world.get(path, 'nobody')).status).toBe(401)
  }
})

test('the same object ids in another tenant are other people', async () => {
  const auth = async () => ({
    id: 'other-tenant:coordinator',
    tenantId: 'other-tenant',
    name: 'x',
    administrator: true,
  })
  const elsewhere = await start({ deps, auth })
  expect(await (await elsewhere.get('/api/mine')).json()).toEqual({ entries: [], next: null })
  expect(await (await elsewhere.get('/api/queue')).json()).toEqual({ groups: [], next: null })
  expect(await (await elsewhere.get('/api/sessions')).json()).toEqual({ meetings: [], next: null })
  await elsewhere.stop()
})

test('a role that ended shows nothing any more', async () => {
  const stored = await deps.store.group(group.id)
  await deps.store.saveGroup({ ...group, coordinators: [] }, stored?.version ?? null)
  expect(await queue('coordinator')).toEqual([])
  expect(await agenda('coordinator')).toEqual([])
  const changed = await deps.store.group(group.id)
  await deps.store.saveGroup(group, changed?.version ?? null)
  expect(await queue('coordinator')).toEqual([26, 27, 28])
})

test('an entry holds facts only: no person, no key of a text', async () => {
  const { entries } = await read<Mine>('/api/mine', 'requester')
  expect(entries.find((e) => e.code === 28)).toEqual({
    id: 'c-28',
    groupId: 'g-m3',
    group: group.name,
    code: 28,
    topic: { fi: 'Väkivalta tai sen uhka', sv: 'Våld eller hot om våld', en: 'Violence or the threat of it' },
    help: [{ fi: 'Ammatillinen neuvo', sv: 'Ett yrkesmässigt råd', en: 'Professional advice' }],
    subject: 'case',
    consent: 'clientAware',
    state: 'scheduled',
    turn: 'both',
    turnSince: '2026-11-27T08:00:00.000Z',
    sentAt: '2026-11-27T08:00:28.000Z',
    nextStep: {
      fi: 'Liity Teamsissa sovittuun aikaan.',
      sv: 'Anslut i Teams på den avtalade tiden.',
      en: 'Join in Teams at the agreed time.',
    },
    scheduling: 'slots',
    offers: [],
    session: {
      start: session.start,
      end: '2026-12-01T08:00:00.000Z',
      joinUrl: session.joinUrl,
      mode: 'remote',
      place: '',
      calendarUrl: `https://rinnalla.example/calendar/g-m3/2026-12-01T07%3A00%3A00.000Z/${session.calendarKey}.ics?slot=2026-12-01T07%3A00%3A00.000Z&of=c-28&revision=1`,
    },
    followUpAt: null,
    overdue: false,
    reported: null,
    recommendations: 0,
    recommendationsAnswered: false,
    surveyAnswered: false,
    declineHint: null,
    textGone: false,
    late: false,
    chain: [28],
    previous: null,
    next: null,
    reminded: false,
    tag: '"1"',
    actions: ['edit', 'readers', 'hourReminder', 'cancelTime', 'withdrawPermission', 'withdraw'],
    atOnce: 0,
  })
})

test('the group’s people also see the next sessions that nothing is placed in yet; a requester sees their own slot alone', async () => {
  const inside = (await read<Meetings>('/api/sessions', 'member')).meetings
  expect(inside.map((m) => m.start)).toEqual(['2026-12-01T07:00:00.000Z', '2027-01-05T07:00:00.000Z'])
  expect(inside[1]).toMatchObject({ calendarUrl: null, slots: [{ free: true }, { free: true }] })
  const own = (await read<Meetings>('/api/sessions', 'requester')).meetings
  expect(own.map((m) => [m.start, m.end, m.slots.length])).toEqual([[session.start, '2026-12-01T08:00:00.000Z', 1]])
})

test('where a group meets in person comes with each meeting, the next ones too, and with the request', async () => {
  const there = { mode: 'inPerson', place: 'Kirjastotalo' } as const
  const own = { ...group, ...there, id: 'g-there', members: [], chair: null, secretary: null }
  await deps.store.saveGroup({ ...own, coordinators: [inTenant('fallback')] }, null)
  const meets = {
    ...placed,
    ...there,
    id: '2026-12-02T07:00:00.000Z',
    start: '2026-12-02T07:00:00.000Z',
    joinUrl: null,
  }
  const asked = { groupId: own.id, requester: inTenant('colleague'), state: 'scheduled', session: meets } as const
  await put(deps, own.id, [consultation(31, asked)])
  const [entry] = (await read<Mine>('/api/mine', 'colleague')).entries
  const [meeting] = (await read<Meetings>('/api/sessions', 'colleague')).meetings
  const [planned] = (await read<Meetings>('/api/sessions', 'fallback')).meetings
  for (const where of [entry?.session, meeting, planned]) expect(where).toMatchObject({ ...there, joinUrl: null })
  expect(whereText({ ...there, joinUrl: null }, 'fi')).toBe('Paikan päällä, Kirjastotalo')
})

test('the groups of which one sees something come with who one is', async () => {
  expect(await read('/api/me', 'secretary')).toEqual({
    name: 'secretary',
    language: null,
    groups: [
      { groupId: 'g-m3', name: group.name, coordinates: false, views: ['queue', 'sessions', 'followUps', 'metrics'] },
    ],
  })
  await deps.store.savePerson(
    { id: inTenant('colleague'), name: 'x', language: 'sv', place: null, welcomedAt: null, last: null },
    null,
  )
  expect(await read('/api/me', 'colleague')).toEqual({ name: 'colleague', language: 'sv', groups: [] })
})

test('what has not changed is not sent again, and one person’s tag is not another’s', async () => {
  for (const path of ['/api/me', '/api/mine', '/api/queue', '/api/sessions']) {
    const first = await world.get(path, 'coordinator')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await world.get(path, 'coordinator', { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await world.get(path, 'coordinator', { 'if-none-match': '"other"' })).status).toBe(200)
  }
  const tag = (await world.get('/api/queue', 'coordinator')).headers.get('etag') ?? ''
  expect((await world.get('/api/queue', 'fallback', { 'if-none-match': tag })).status).toBe(200)
})

test('a list takes as many round trips with a thousand requests of others as with none', async () => {
  const counts = async () => {
    const counted: number[] = []
    for (const [path, person] of [
      ['/api/mine', 'requester'],
      ['/api/queue', 'coordinator'],
      ['/api/sessions', 'member'],
    ] as const) {
      trips = 0
      await read(path, person)
      counted.push(trips)
    }
    return counted
  }
  const before = await counts()
  const others = Array.from({ length: 960 }, (_, i) =>
    consultation(1000 + i, { groupId: oneToOne.id, requester: inTenant('y'), state: i % 2 ? 'waiting' : 'closed' }),
  )
  for (let i = 0; i < others.length; i += 40) await put(deps, oneToOne.id, others.slice(i, i + 40))
  expect(await counts()).toEqual(before)
  // groups, the person's own rows, and three consultations side by side; groups, one queue and what was not delivered;
  // groups, own rows, sessions and queue
  expect(before).toEqual([5, 3, 4])
})

test('own requests come page by page, however many there are, each once', async () => {
  const sent = (i: number) => ({ requester: inTenant('administrator'), sentAt: `2026-11-28T08:0${i}:00.000Z` })
  const many = Array.from({ length: 7 }, (_, i) => consultation(60 + i, sent(i)))
  // One that went to another group is on the list where it is now.
  await put(deps, group.id, [...many, consultation(67, { ...sent(7), state: 'redirected' })])
  const codes: number[] = []
  for (let cursor = ''; ; ) {
    const page = await read<Mine>(`/api/mine?limit=3${cursor}`, 'administrator')
    codes.push(...page.entries.map((e) => e.code))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  expect(codes).toEqual([66, 65, 64, 63, 62, 61, 60])
})

test('a queue comes page by page, each entry under its group', async () => {
  const first = await read<Queue>('/api/queue?limit=2', 'coordinator')
  const second = await read<Queue>(`/api/queue?limit=100&cursor=${first.next}`, 'coordinator')
  const codes = (page: Queue) => page.groups.flatMap((g) => g.entries.map((e) => e.code))
  expect(codes(first)).toEqual([26, 27])
  expect([codes(second), second.next]).toEqual([[28, 60, 61, 62, 63, 64, 65, 66], null])
})
