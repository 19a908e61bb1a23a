import type { GroupSessions } from '../../src/api/groupContract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { consultation, group, inTenant, newDeps, put, session, start, type World } from './world.ts'

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  const place = { id: session.id, start: session.start, end: session.end, joinUrl: null, calendarKey: 'k', sequence: 0 }
  const replies = { [inTenant('member')]: 'coming' as const, [inTenant('outsider')]: 'notComing' as const }
  await put(deps, group.id, [consultation(28, { state: 'scheduled', session: place })], [{ ...session, replies }])
  world = await start({ deps })
})
afterAll(() => world.stop())

const month = async (person: string, of = '2026-12') =>
  (await (await world.get(`/api/groupSessions?groupId=${group.id}&month=${of}`, person)).json()) as GroupSessions

test('a month has what is agreed, with its agenda, its people and its quorum for who leads', async () => {
  const { sessions, actions } = await month('coordinator')
  expect(sessions.map(({ id }) => id)).toEqual([session.id])
  expect(sessions[0]).toMatchObject({
    counts: { coming: 1, notComing: 1, enrolled: 0 },
    present: null,
    quorum: { needed: 3, there: 1 },
    slots: [
      { free: false, entry: { code: 28 } },
      { free: true, entry: null },
    ],
    opens: true,
  })
  expect(actions).toEqual(expect.arrayContaining(['add', 'startPoll']))
})

test('a member sees the agenda and their own answer, and may do nothing to the sessions at large', async () => {
  const { sessions, actions } = await month('member')
  expect(sessions[0]).toMatchObject({ reply: 'coming', quorum: null, slots: [{ entry: { code: 28 } }, {}] })
  expect(actions).not.toContain('add')
})

test('a later month has what the group’s rhythm brings', async () => {
  expect((await month('member', '2027-01')).sessions).toMatchObject([
    { start: '2027-01-05T07:00:00.000Z', calendarUrl: null, slots: [{ free: true }, { free: true }] },
  ])
  expect((await month('member', '2026-10')).sessions).toEqual([])
})

test('a month that is none is refused', async () => {
  const status = async (of: string) =>
    (await world.get(`/api/groupSessions?groupId=${group.id}&month=${of}`, 'member')).status
  expect([await status('2026-13'), await status('2026')]).toEqual([422, 400])
})
