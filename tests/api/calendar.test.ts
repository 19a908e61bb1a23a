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

const lines = async (address: string) => (await (await world.get(address)).text()).split('\r\n')
const lineOf = (file: string[], name: string) => file.find((line) => line.startsWith(`${name}:`))

test('the address of a slot gives its time, and an identity in which nobody reads the consultation', async () => {
  const [all, own] = [await lines(path()), await lines(`${path()}?slot=${session.start}&of=c-28&revision=3`)]
  expect(lineOf(all, 'DTEND')).toBe('DTEND:20261201T090000Z')
  expect([lineOf(own, 'DTEND'), lineOf(own, 'SEQUENCE')]).toEqual(['DTEND:20261201T080000Z', 'SEQUENCE:6'])
  expect(lineOf(own, 'UID')).toMatch(/^UID:[0-9a-f]{32}@rinnalla$/)
  expect(lineOf(own, 'UID')).not.toBe(lineOf(all, 'UID'))
  expect(own.join()).not.toContain('c-28')
})

test('whoever lost the slot gets a cancellation of the same entry', async () => {
  const lost = await lines(`${path()}?slot=2026-12-01T08:00:00.000Z&of=c-28&revision=3`)
  const own = await lines(`${path()}?slot=${session.start}&of=c-28&revision=3`)
  expect(lost).toContain('METHOD:CANCEL')
  expect(lineOf(lost, 'SEQUENCE')).toBe('SEQUENCE:7')
  expect(lineOf(lost, 'UID')).toBe(lineOf(own, 'UID'))
})

test.each(['slot=x', 'slot=2026-12-01T07:30:00.000Z', 'of=%0D%0AX&revision=-1', 'revision=99999999999'])(
  'an address with %s gives the whole session',
  async (query) => {
    const odd = await lines(`${path()}?${query}`)
    const plain = await lines(path())
    for (const name of ['METHOD', 'UID', 'SEQUENCE', 'DTSTART', 'DTEND']) {
      expect(lineOf(odd, name)).toBe(lineOf(plain, name))
    }
  },
)

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
