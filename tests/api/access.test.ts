import type { EntryDetail } from '../../src/api/caseContract.ts'
import type { Mine, Queue } from '../../src/api/contract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { entryVerbs } from '../../src/cards/caseVerbs.ts'
import { type Actor, may } from '../../src/domain/access.ts'
import type { Consultation, State } from '../../src/domain/consultation.ts'
import { mayInGroup, seesFigures, seesQueue } from '../../src/domain/groupAccess.ts'
import { offeredActions } from '../../src/domain/offered.ts'
import { asksReason } from '../../src/domain/readingReason.ts'
import { maySession } from '../../src/domain/sessionAccess.ts'
import { plus } from '../../src/domain/time.ts'
import { startStates } from '../../src/domain/transition.ts'
import { viewsOf } from '../../src/domain/viewAccess.ts'
import { models } from '../../src/models/index.ts'
import { screened } from '../screened.ts'
import { consultation, group, inTenant, newDeps, now, start, tenantId, type World } from './world.ts'

/**
 * Who may what, by the rules of src/domain (access.ts and its like), against the live server: every route as every kind of
 * person about a consultation in every state, around its session and long after it. The rules themselves are proven by hand
 * in tests/domain and tests/teams/rights.test.ts.
 */
const model = models.M3
if (!model) throw new Error('no M3')
const kinds = [
  'requester',
  'pair',
  'coordinator',
  'fallback',
  'chair',
  'secretary',
  'member',
  'outsider',
  'administrator',
  'colleague',
  'stranger',
] as const
type Kind = (typeof kinds)[number]
const actorOf = (kind: Kind): Actor => ({
  // The same object id as the requester's, in another tenant.
  ...(kind === 'stranger' ? { id: 'other:requester', tenantId: 'other' } : { id: inTenant(kind), tenantId }),
  name: kind,
  administrator: kind === 'administrator',
})

const at = (hours: number) => {
  const begins = plus(now, { hours })
  return { id: begins, start: begins, end: plus(begins, { hours: 1 }), joinUrl: null, calendarKey: 'k', sequence: 0 }
}
const states = [...new Set(Object.values(startStates).flat())] as State[]
const situations: [string, Partial<Consultation>][] = [
  ...states.map((state): [string, Partial<Consultation>] => [
    state,
    { state, ...(state === 'withdrawn' ? { undoUntil: plus(now, { minutes: 5 }), undoState: 'waiting' } : {}) },
  ]),
  ['redirected', { state: 'redirected' }],
  ['escalated', { state: 'waiting', turnSince: plus(now, { days: -9 }) }],
  ['session ahead', { state: 'scheduled', session: at(48) }],
  ['session over', { state: 'followUp', session: at(-30), recommendations: [{ id: 'r1', state: 'open' }] }],
  ['long after', { state: 'closed', closedAt: now, session: at(-400) }],
  ['client awaited', { state: 'scheduled', session: at(2), consent: 'clientPresent', clientComes: true }],
]
const all = situations.map(([name, set], i): [string, Consultation] => [
  name,
  consultation(i + 1, { pair: inTenant('pair'), withPair: true, textKeys: [`t:c-${i + 1}:1`], ...set }),
])

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  const cases = all.map(([, c]) => c)
  await deps.store.commit({
    groupId: group.id,
    consultations: cases.map((value) => ({ value, version: null })),
    sessions: [],
    texts: cases.map((c) => ({
      key: `t:${c.id}:1`,
      consultationId: c.id,
      kind: 'summary' as const,
      fields: screened({ situation: `kanarialintu ${c.id}` }),
      dismissed: [],
      author: c.requester,
      at: now,
    })),
    purge: [],
    events: [],
    due: [],
    mine: cases.flatMap(({ id, requester, pair }) =>
      [requester, pair].map((person) => ({ person: person ?? '', consultationId: id })),
    ),
  })
  const fast = { burst: 1e6, perMinute: 1e6 }
  world = await start({
    deps,
    rates: { read: fast, press: fast },
    auth: async ({ 'x-kind': kind }) => (kinds.includes(kind as Kind) ? actorOf(kind as Kind) : null),
  })
})
afterAll(() => world.stop())

const get = (path: string, kind: Kind) => world.get(path, undefined, { 'x-kind': kind })
const sees = (kind: Kind, action: 'seeEntry' | 'readText' | 'readOutcome' | 'seeReaders', c: Consultation) =>
  may(actorOf(kind), action, c, group, now)

/** What a route should answer to somebody about a consultation, by the rules. */
const routes: [string, (kind: Kind, c: Consultation) => number][] = [
  ['entry', (kind, c) => (sees(kind, 'seeEntry', c) ? 200 : 404)],
  ['readers', (kind, c) => (sees(kind, 'seeReaders', c) ? 200 : 404)],
  [
    'text',
    (kind, c) => {
      if (!sees(kind, 'seeEntry', c)) return 404
      if (!sees(kind, 'readText', c)) return 403
      return asksReason(actorOf(kind), c, group, now) ? 422 : 200
    },
  ],
]
describe.each(routes)('GET /api/%s', (route, expected) => {
  test.each(all)('%s: those of the rules, and nobody else', async (_, c) => {
    const answers = await Promise.all(
      kinds.map(async (kind) => {
        const answer = await get(`/api/${route}?groupId=${c.groupId}&id=${c.id}`, kind)
        const leaked = (await answer.text()).includes('kanarialintu') && !(route === 'text' && answer.status === 200)
        return `${kind}: ${answer.status}${leaked ? ' with the text' : ''}`
      }),
    )
    expect(answers).toEqual(kinds.map((kind) => `${kind}: ${expected(kind, c)}`))
  })
})

test('the buttons of an entry are those that rules and state allow on its side', async () => {
  const wrong: string[] = []
  for (const [name, c] of all)
    for (const kind of kinds.filter((each) => sees(each, 'seeEntry', c)))
      for (const side of ['requester', 'group'] as const) {
        const actor = actorOf(kind)
        const actions = offeredActions(c, model, side, now).filter((action) => may(actor, action, c, group, now))
        const { verbs } = entryVerbs({ c, group, model, side, notice: null, actions }, now)
        const answer = await get(`/api/entry?groupId=${c.groupId}&id=${c.id}&side=${side}`, kind)
        const { entry } = (await answer.json()) as EntryDetail
        if (entry.actions.join() !== verbs.join()) wrong.push(`${kind}, ${name}, ${side}: ${entry.actions}`)
      }
  expect(wrong).toEqual([])
})

test.each(kinds)('the lists of the %s hold what they may see, and nothing else', async (kind) => {
  const codes = (entries: { code: number }[]) => entries.map(({ code }) => code).sort((a, b) => a - b)
  const mine = (await (await get('/api/mine?limit=100', kind)).json()) as Mine
  const own = all.filter(([, c]) => [c.requester, c.pair].includes(actorOf(kind).id) && c.state !== 'redirected')
  expect(codes(mine.entries)).toEqual(own.map(([, c]) => c.code))

  const queue = (await (await get('/api/queue?limit=100', kind)).json()) as Queue
  const ended: State[] = ['closed', 'continued', 'redirected', 'declined', 'withdrawn']
  const leads = ['coordinator', 'chair', 'secretary', 'fallback'].includes(kind)
  const open = all.filter(([, c]) => leads && !ended.includes(c.state) && sees(kind, 'seeEntry', c))
  expect(codes(queue.groups.flatMap(({ entries }) => entries))).toEqual(open.map(([, c]) => c.code))
})

/** Routes about the group itself, and about nobody but whoever asks. */
const others: [string, (actor: Actor) => number][] = [
  [
    `/api/group?groupId=${group.id}`,
    (a) => (a.tenantId !== tenantId ? 404 : mayInGroup(a, 'see', group, now) ? 200 : 403),
  ],
  [`/api/board?groupId=${group.id}`, (a) => (a.tenantId !== tenantId ? 404 : seesQueue(a, group) ? 200 : 403)],
  [
    `/api/groupSessions?groupId=${group.id}&month=2026-12`,
    (a) => (a.tenantId !== tenantId ? 404 : viewsOf(a, group, model, now).includes('sessions') ? 200 : 403),
  ],
  [`/api/metrics?groupId=${group.id}`, (a) => (a.tenantId !== tenantId ? 404 : seesFigures(a, group) ? 200 : 403)],
  [`/api/guide?groupId=${group.id}&at=now`, (a) => (maySession(a, 'see', group, model, null, now) ? 200 : 404)],
  [`/api/metrics.csv?groupId=${group.id}`, (a) => (a.tenantId !== tenantId ? 404 : seesFigures(a, group) ? 200 : 403)],
  ...['me', 'mine', 'queue', 'sessions', 'groups', 'supports', 'settings', 'mydata'].map(
    (path): [string, () => number] => [`/api/${path}`, () => 200],
  ),
]
test.each(others)('GET %s: those of the rules, and nobody unknown', async (path, expected) => {
  const answers = await Promise.all(kinds.map(async (kind) => `${kind}: ${(await get(path, kind)).status}`))
  expect(answers).toEqual(kinds.map((kind) => `${kind}: ${expected(actorOf(kind))}`))
  expect((await world.get(path)).status).toBe(401)
})

test('nobody unknown presses, changes or deletes anything', async () => {
  const change = (method: string, path: string) =>
    fetch(world.url + path, { method, body: '{}', headers: { 'content-type': 'application/json' } })
  const answers = await Promise.all([
    change('POST', '/api/press'),
    change('PUT', '/api/settings'),
    change('DELETE', '/api/mydata'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
})

test('every route of the API is in this table', () => {
  const known = [...routes.map(([name]) => `/api/${name}`), ...others.map(([path]) => path.split('?')[0])]
  expect(world.paths.filter((path) => path.startsWith('/api/') && !known.includes(path)).sort()).toEqual([
    '/api/messages',
    '/api/mode',
    '/api/press',
  ])
})
