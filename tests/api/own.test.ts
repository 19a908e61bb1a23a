import type { ProblemBody } from '../../src/api/contract.ts'
import type { Deleted, MyData, Settings } from '../../src/api/ownContract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { passed, screened } from '../screened.ts'
import { consultation, group, inTenant, newDeps, now, put, start, type World } from './world.ts'

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  world = await start({ deps })
})
afterAll(() => world.stop())

async function ask<T>(
  method: string,
  path: string,
  person: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(world.url + path, {
    method,
    headers: {
      'x-demo-person': person,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as T & ProblemBody }
}
const settings = (person: string) => ask<Settings>('GET', '/api/settings', person)
const set = (person: string, body: unknown, headers = {}) =>
  ask<Settings>('PUT', '/api/settings', person, body, headers)

test('who has chosen nothing has the usual', async () => {
  expect((await settings('colleague')).body).toMatchObject({
    language: null,
    fewer: false,
    pausedUntil: null,
    reached: false,
  })
})

test('choices change one by one, and the others stay', async () => {
  await set('member', { language: 'sv' })
  await set('member', { fewer: true })
  const until = '2026-12-07T06:00:00.000Z'
  const { body } = await set('member', { pausedUntil: until })
  expect(body).toMatchObject({ language: 'sv', fewer: true, pausedUntil: until })
  expect((await set('member', { pausedUntil: null, language: null })).body).toMatchObject({
    language: null,
    fewer: true,
    pausedUntil: null,
  })
})

test('whoever saw other choices than there are now is told so, and nothing changes', async () => {
  const { tag } = (await settings('chair')).body
  const headers = { 'x-demo-person': 'chair' }
  expect((await fetch(`${world.url}/api/settings`, { headers })).headers.get('etag')).toBe(tag)
  expect((await set('chair', { language: 'en' }, { 'if-match': tag })).status).toBe(200)
  expect((await set('chair', { language: 'sv' }, { 'if-match': tag })).status).toBe(412)
  expect((await settings('chair')).body.language).toBe('en')
})

test.each([
  [{ language: 'de' }, 400],
  [{ fewer: 'yes' }, 400],
  [{ pausedUntil: 'tomorrow' }, 400],
  [{ name: 'x' }, 400],
  [{ pausedUntil: '2026-11-01T06:00:00.000Z', language: 'sv' }, 422],
  [{ pausedUntil: '2028-01-01T06:00:00.000Z' }, 422],
])('%j is refused whole', async (body, status) => {
  expect((await set('secretary', body)).status).toBe(status)
  expect((await settings('secretary')).body).toMatchObject({ language: null, pausedUntil: null })
})

const text = (id: string, author: string, words: string) => ({
  key: `t:${id}:${author}`,
  consultationId: id,
  kind: 'summary' as const,
  fields: screened({ situation: words }),
  dismissed: [],
  author: inTenant(author),
  at: now,
})

test('one takes along one’s own words and nobody else’s; deleting leaves what is under way, and the facts', async () => {
  const keys = (id: string) => [`t:${id}:requester`, `t:${id}:coordinator`]
  const closed = consultation(40, { state: 'closed', closedAt: now, textKeys: keys('c-40') })
  const open = consultation(41, { textKeys: keys('c-41') })
  const elses = consultation(42, {
    requester: inTenant('x'),
    pair: inTenant('requester'),
    state: 'closed',
    textKeys: ['t:c-42:x'],
  })
  await put(deps, group.id, [closed, open, elses])
  const texts = [closed, open].flatMap(({ id }) => [
    text(id, 'requester', `omat ${id}`),
    text(id, 'coordinator', 'varpunen'),
  ])
  const nothing = { consultations: [], sessions: [], purge: [], events: [], due: [], mine: [] }
  await deps.store.commit({ groupId: group.id, ...nothing, texts: [...texts, text('c-42', 'x', 'peippo')] })
  await deps.store.saveDraft({
    person: inTenant('requester'),
    groupId: group.id,
    subject: 'case',
    consent: 'clientAware',
    topic: 'violence',
    help: [],
    wishedTimes: [],
    withPair: false,
    writtenWithClient: false,
    fields: { note: passed('kesken') },
    savedAt: now,
  })
  await set('requester', { language: 'en' })

  const { body } = await ask<MyData>('GET', '/api/mydata', 'requester')
  expect(body.requests.map(({ code, texts: own }) => [code, own.map(({ fields }) => fields.situation)])).toEqual([
    [42, []],
    [41, ['omat c-41']],
    [40, ['omat c-40']],
  ])
  expect(body.draft?.fields).toEqual({ note: 'kesken' })
  expect(JSON.stringify(body)).not.toMatch(/varpunen|peippo/)

  const deleted = await ask<Deleted>('DELETE', '/api/mydata', 'requester')
  expect(deleted.body).toEqual({ draft: true, settings: true, texts: 2, underWay: [41] })
  expect(await deps.store.draft(inTenant('requester'))).toBeNull()
  const after = await deps.store.consultation(group.id, 'c-40')
  expect(after?.value).toMatchObject({ textKeys: [], textPurgedAt: now, topic: 'violence' })
  expect(await deps.store.texts(group.id, 'c-40')).toEqual([])
  expect((await deps.store.texts(group.id, 'c-41')).length).toBe(2)
  expect((await deps.store.texts(group.id, 'c-42')).length).toBe(1)
  expect((await settings('requester')).body.language).toBeNull()
  expect((await ask<Deleted>('DELETE', '/api/mydata', 'requester')).body).toMatchObject({ draft: false, texts: 0 })
})

test('who holds a role stays reachable after deleting; who holds none and waits for nothing is forgotten', async () => {
  const place = { key: 'p', serviceUrl: 'https://x', conversationId: 'c', tenantId: 't', botId: 'b' }
  const known = (name: string) => ({
    id: inTenant(name),
    name,
    language: 'en' as const,
    place,
    welcomedAt: now,
    last: null,
  })
  for (const name of ['fallback', 'administrator']) {
    await deps.store.savePerson(known(name), null)
    expect((await ask<Deleted>('DELETE', '/api/mydata', name)).status).toBe(200)
  }
  const stored = async (name: string) => (await deps.store.person(inTenant(name)))?.value
  expect(await stored('fallback')).toMatchObject({ place, language: null })
  expect(await stored('administrator')).toMatchObject({ place: null, name: '', language: null })
})
