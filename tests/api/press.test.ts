import { bodyLimit } from '../../src/api/body.ts'
import type { Press } from '../../src/api/caseContract.ts'
import type { ProblemBody } from '../../src/api/contract.ts'
import type { Deps } from '../../src/app/deps.ts'
import type { Actor } from '../../src/domain/access.ts'
import { consultation, group, inTenant, newDeps, noCard, put, start, type World } from './world.ts'

let deps: Deps
let world: World
let pressed: { actor: Actor; press: Press }[] = []
let clock = '2026-11-30T08:00:00.000Z'
beforeAll(async () => {
  deps = { ...(await newDeps()), now: () => clock }
  await deps.store.saveGroup(group, null)
  await put(deps, group.id, [consultation(27, { revision: 3 }), consultation(28, { requester: inTenant('x') })])
  world = await start({
    deps,
    rates: { read: { burst: 1000, perMinute: 60 }, press: { burst: 4, perMinute: 60 } },
    press: async (actor, press) => {
      pressed.push({ actor, press })
      const fault = press.verb === 'broken' ? 'AB12CD34' : null
      return { card: noCard, instead: null, done: 'Tehty', form: null, fault }
    },
  })
})
afterAll(() => world.stop())
beforeEach(() => {
  pressed = []
  clock = new Date(Date.parse(clock) + 60_000).toISOString()
})

async function send(person: string | null, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${world.url}/api/press`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(person ? { 'x-demo-person': person } : {}), ...headers },
  })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as ProblemBody & { tag: string },
  }
}
const about = { groupId: group.id, id: 'c-27' }

test('a press is carried out for whoever signed in, and answered with the version that it left', async () => {
  const press = { verb: 'take', data: { ...about, side: 'group', form: { groupId: 'g' } }, inputs: { note: 'x' } }
  const answer = await send('coordinator', press)
  expect(answer.body).toEqual({ card: noCard, instead: null, done: 'Tehty', form: null, tag: '"3"' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(pressed).toEqual([{ actor: expect.objectContaining({ id: inTenant('coordinator') }), press }])
})

test('a press about nothing, and one about what its presser may not see, bears no version', async () => {
  expect((await send('requester', { verb: 'home' })).body.tag).toBeNull()
  expect((await send('requester', { verb: 'show', data: { ...about, id: 'c-28' } })).body.tag).toBeNull()
})

test('nobody presses without being known', async () => {
  expect((await send(null, { verb: 'home' })).status).toBe(401)
  expect((await send('nobody', { verb: 'home' })).status).toBe(401)
  expect(pressed).toEqual([])
})

test('where there is no choice of people, nobody is believed to be one', async () => {
  const auth = async () => ({ id: inTenant('coordinator'), tenantId: 't', name: '', administrator: false })
  const real = await start({ deps, auth, local: null })
  const press = (headers: Record<string, string>) =>
    fetch(`${real.url}/api/press`, {
      method: 'POST',
      body: '{"verb":"home"}',
      headers: { 'content-type': 'application/json', ...headers },
    })
  expect((await press({ 'x-demo-person': 'coordinator' })).status).toBe(401)
  expect((await press({})).status).toBe(200)
  await real.stop()
})

const unreadable: [string, unknown, string][] = [
  ['that is no object', [], 'body'],
  ['without a verb', {}, 'verb'],
  ['with a verb that is no word', { verb: 7 }, 'verb'],
  ['with an input that is no text', { verb: 'send', inputs: { note: 7 } }, 'inputs.note'],
  ['with data within data within data', { verb: 'send', data: { form: { a: { b: 1 } } } }, 'data.form'],
  ['in a language that there is not', { verb: 'home', language: 'de' }, 'language'],
  ['with something more', { verb: 'home', actor: 'x' }, 'body'],
]
test.each(unreadable)('a press %s is refused, and the answer says where, never what', async (_, body, field) => {
  const answer = await send('requester', body)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.body).toEqual({
    type: 'urn:rinnalla:problem:question',
    title: 'Bad Request',
    status: 400,
    code: 'question',
    field,
  })
  expect(pressed).toEqual([])
})

test('a body that is no JSON, of another type, packed or too long is refused before it is read', async () => {
  expect((await send('requester', '{')).status).toBe(400)
  expect((await send('requester', '{}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await send('requester', '{}', { 'content-encoding': 'gzip' })).status).toBe(415)
  const tooLong = JSON.stringify({ verb: 'send', inputs: { note: 'a'.repeat(bodyLimit) } })
  expect((await send('requester', tooLong)).status).toBe(413)
  expect(pressed).toEqual([])
})

test('whoever saw another version is told how it is now, and nothing is done', async () => {
  const answer = await send(
    'coordinator',
    { verb: 'saveOffer', data: { ...about, side: 'group' } },
    { 'if-match': '"2"' },
  )
  expect(answer.status).toBe(412)
  expect(answer.body).toMatchObject({ code: 'changed', current: { id: 'c-27', tag: '"3"', state: 'waiting' } })
  expect(answer.body.current?.actions).toContain('take')
  expect(pressed).toEqual([])
})

test('whoever saw this version, or asks for none, goes on', async () => {
  for (const known of ['"3"', 'W/"3"', '"2", "3"', '*'])
    expect((await send('coordinator', { verb: 'take', data: about }, { 'if-match': known })).status).toBe(200)
  expect(pressed).toHaveLength(4)
})

test('a version tells nothing to whoever may not see the consultation', async () => {
  const answer = await send('colleague', { verb: 'take', data: about }, { 'if-match': '"2"' })
  const none = { ...about, id: 'c-none' }
  const unknown = await send('colleague', { verb: 'take', data: none }, { 'if-match': '"2"' })
  expect([answer.status, answer.body]).toEqual([412, unknown.body])
  expect([answer.body.code, answer.body.current, pressed]).toEqual(['gone', undefined, []])
})

test('what failed has a number to ask support with, and leaves the card as it was', async () => {
  const answer = await send('requester', { verb: 'broken' })
  expect([answer.status, answer.body]).toEqual([
    500,
    {
      type: 'urn:rinnalla:problem:failed',
      title: 'Internal Server Error',
      status: 500,
      code: 'failed',
      reference: 'AB12CD34',
    },
  ])
})

test('whoever presses too often waits as long as they are told; others do not', async () => {
  const statuses = []
  for (let i = 0; i < 6; i += 1) statuses.push((await send('member', { verb: 'home' })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
  const answer = await send('member', { verb: 'home' })
  expect([answer.headers.get('retry-after'), answer.body.code]).toEqual(['1', 'tooMany'])
  expect((await send('chair', { verb: 'home' })).status).toBe(200)
  clock = new Date(Date.parse(clock) + 1000).toISOString()
  expect((await send('member', { verb: 'home' })).status).toBe(200)
})
