import type { Deps } from '../../src/app/deps.ts'
import { consultation, group, newDeps, put, session, start, type World } from './world.ts'

let deps: Deps
let world: World
let clock = '2026-11-30T08:00:00.000Z'
beforeAll(async () => {
  deps = { ...(await newDeps()), now: () => clock }
  await deps.store.saveGroup(group, null)
  await put(deps, group.id, [consultation(28)], [session])
  world = await start({ deps })
})
afterAll(() => world.stop())

const path = (key = session.calendarKey, id = session.id, groupId = group.id) =>
  `/calendar/${groupId}/${encodeURIComponent(id)}/${key}.ics`

test('whoever holds the address gets the session as a calendar file', async () => {
  const answer = await world.get(path())
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const file = await answer.text()
  expect(file).toContain('DTSTART:20261201T070000Z')
  expect(file).not.toMatch(/K-28|c-28|violence|väkivalta/i)
})

test('the address may be written with its colons as they are, and ask for a language', async () => {
  const plain = `/calendar/${group.id}/${session.id}/${session.calendarKey}.ics?language=sv`
  expect(await (await world.get(plain)).text()).toContain('SUMMARY:Konsultation: Separationsgruppen')
})

test.each([
  ['another key', path('avain0123456789abcdeg')],
  ['an empty key', path('')],
  ['a longer key', path(`${session.calendarKey}a`)],
  ['no ending', path().slice(0, -4)],
  ['another session', path(undefined, '2026-12-02T07:00:00.000Z')],
  ['a session that is no instant', path(undefined, 'x/../y')],
  ['another group', path(undefined, undefined, 'g-other')],
  ['a group with signs that the store refuses', path(undefined, undefined, 'a%23%3F')],
  ['a very long group', path(undefined, undefined, 'a'.repeat(3000))],
])('%s is not found, and nothing says why', async (_, wrong) => {
  const answer = await world.get(wrong)
  expect([answer.status, (await answer.json()) as object]).toMatchObject([404, { code: 'notFound' }])
})

test('seven days after the end it is gone', async () => {
  clock = '2026-12-08T08:59:59.000Z'
  expect((await world.get(path())).status).toBe(200)
  clock = '2026-12-08T09:00:01.000Z'
  expect((await world.get(path())).status).toBe(410)
  expect((await world.get(path('avain0123456789abcdeg'))).status).toBe(404)
})
