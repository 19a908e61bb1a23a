import { ask } from '../../src/tab/client.ts'
import { pauseAfter } from '../../src/tab/usePolled.ts'
import { group, newDeps, start, type World } from '../api/world.ts'

const as = (person: string) => async () => ({ 'X-Demo-Person': person })
const browserFetch = globalThis.fetch

let world: World
let broken = false
beforeAll(async () => {
  const deps = await newDeps()
  await deps.store.saveGroup(group, null)
  const mine = deps.store.mine
  deps.store.mine = (person, limit) => (broken ? Promise.reject(new Error('down')) : mine(person, limit))
  world = await start({ deps })
  // A page asks with paths; a test has no page.
  globalThis.fetch = (path, init) => browserFetch(`${world.url}${String(path)}`, init)
})
afterAll(async () => {
  globalThis.fetch = browserFetch
  await world.stop()
})

test('data comes with its tag, and the tag spares a second time', async () => {
  const first = await ask('/api/me', as('secretary'))
  expect(first).toMatchObject({ kind: 'data', data: { name: 'secretary', groups: [{ groupId: group.id }] } })
  const tag = first.kind === 'data' ? first.tag : null
  expect(await ask('/api/me', as('secretary'), tag)).toEqual({ kind: 'same' })
  expect((await ask('/api/me', as('chair'), tag)).kind).toBe('data')
})

test('somebody unknown is signed out; somebody whose token cannot be had is not', async () => {
  expect(await ask('/api/mine', as('nobody'))).toEqual({ kind: 'signedOut', reference: null })
  expect(await ask('/api/mine', () => Promise.reject(new Error('cancelled')))).toEqual({
    kind: 'noToken',
    reference: null,
  })
})

test('a token that has run out is no sign-out: one more is asked for, once', async () => {
  const tokens = ['nobody', 'requester', 'nobody', 'nobody', 'requester']
  const next = async () => ({ 'X-Demo-Person': tokens.shift() ?? '' })
  expect((await ask('/api/mine', next)).kind).toBe('data')
  expect((await ask('/api/mine', next)).kind).toBe('signedOut')
  expect(tokens).toEqual(['requester'])
})

test('a failure of the server comes with its reference, and a lost connection without', async () => {
  broken = true
  expect(await ask('/api/mine', as('requester'))).toEqual({
    kind: 'failed',
    reference: world.lines.at(-1)?.fields.reference,
  })
  broken = false
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await ask('/api/mine', as('requester'))).toEqual({ kind: 'unreachable', reference: null })
})

test('whoever asked too often is told how long to wait, and waits so long', async () => {
  globalThis.fetch = async () => new Response('{}', { status: 429, headers: { 'Retry-After': '40' } })
  const outcome = await ask('/api/mine', as('requester'))
  expect(outcome).toEqual({ kind: 'wait', reference: null, seconds: 40 })
  expect(outcome.kind === 'wait' && pauseAfter(outcome, 1, 3000)).toBe(40_000)
  expect([0, 1, 9].map((failures) => pauseAfter(null, failures, 3000))).toEqual([3000, 6000, 30_000])
})
