import type { Deps } from '../../../src/app/deps.ts'
import { ask } from '../../../src/tab/client.ts'
import { failureWords } from '../../../src/tab/failureWords.ts'
import { deleteData, exportData, saveSettings } from '../../../src/tab/settings/ownData.ts'
import { textsIn } from '../../../src/tab/texts.ts'
import { newDeps, start, type World } from '../../api/world.ts'

const as = (person: string) => async () => ({ 'X-Demo-Person': person })
const browserFetch = globalThis.fetch

let world: World
let deps: Deps
beforeAll(async () => {
  deps = await newDeps()
  world = await start({ deps })
  // A page asks with paths; a test has no page.
  globalThis.fetch = (path, init) => browserFetch(`${world.url}${String(path)}`, init)
})
afterAll(async () => {
  globalThis.fetch = browserFetch
  await world.stop()
})

const tagOf = async (person: string) => {
  const answer = await ask('/api/settings', as(person))
  return answer.kind === 'data' ? answer.data.tag : ''
}

test('a choice is saved, and of two who saw the same the second is told so', async () => {
  const tag = await tagOf('requester')
  const saved = await saveSettings({ fewer: true }, tag, as('requester'))
  expect(saved).toMatchObject({ kind: 'done', data: { fewer: true } })
  expect(await saveSettings({ fewer: false }, tag, as('requester'))).toMatchObject({ kind: 'changed' })
  const newer = saved.kind === 'done' ? saved.data.tag : ''
  expect((await saveSettings({ language: 'sv' }, newer, as('requester'))).kind).toBe('done')
})

test('one’s own data comes as a file, and is deleted', async () => {
  const file = await exportData(as('pair'))
  expect(file.kind === 'done' && JSON.parse(await file.data.text())).toMatchObject({ person: { name: 'pair' } })
  expect(await deleteData(as('pair'))).toMatchObject({ kind: 'done', data: { settings: true, underWay: [] } })
})

test('somebody unknown is signed out, a refusal and a lost connection are failures', async () => {
  expect(await exportData(as('nobody'))).toMatchObject({ kind: 'signedOut' })
  expect(await deleteData(() => Promise.reject(new Error('cancelled')))).toMatchObject({ kind: 'noToken' })
  const tag = await tagOf('chair')
  const past = await saveSettings({ pausedUntil: '2020-01-01T00:00:00.000Z' }, tag, as('chair'))
  expect(past).toEqual({ kind: 'failed', reference: null })
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await exportData(as('pair'))).toEqual({ kind: 'unreachable', reference: null })
})

test('what failed is said in the words of its view, with the number to ask support with', () => {
  expect(failureWords({ kind: 'failed', reference: 'AB12CD34' }, 'fi', 'Tekstiä ei saatu avattua.')).toBe(
    'Tekstiä ei saatu avattua. Jos vika toistuu, kerro tukeen numero AB12CD34.',
  )
  expect(failureWords({ kind: 'wait', reference: null, seconds: 4 }, 'fi', 'x')).toBe(textsIn('fi').tooOften)
})
