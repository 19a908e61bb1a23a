import type { ProblemBody } from '../../src/api/contract.ts'
import type { GroupDetail, Groups, Metrics } from '../../src/api/groupContract.ts'
import type { Deps } from '../../src/app/deps.ts'
import type { Group } from '../../src/domain/group.ts'
import { consultation, group, inTenant, newDeps, put, start, type World } from './world.ts'

const named: Group = {
  ...group,
  name: { fi: '=Erot', sv: 'Separationer', en: 'Separations' },
  names: { [inTenant('coordinator')]: 'Kaisa Koivu', [inTenant('chair')]: 'Aili Aho' },
  members: [
    ...group.members,
    {
      person: null,
      name: 'Pekka Poliisi',
      email: 'pekka@example.org',
      trained: false,
      profession: { fi: 'Poliisi', sv: 'Polis', en: 'Police' },
      outsideSocialWelfare: true,
    },
  ],
}
let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(named, null)
  const topics = [...Array(7).fill('violence'), ...Array(5).fill('custody'), 'other']
  await put(
    deps,
    group.id,
    topics.map((topic, i) => consultation(i + 1, { topic })),
  )
  world = await start({ deps })
})
afterAll(() => world.stop())

const ask = async <T>(path: string, person: string) => {
  const answer = await world.get(path, person)
  return { status: answer.status, body: (await answer.json()) as T & ProblemBody }
}
const at = `groupId=${group.id}`

test('a coordinator sees the group’s people with their places, what is missing and what they may do', async () => {
  const { body } = await ask<GroupDetail>(`/api/group?${at}`, 'coordinator')
  expect(body).toMatchObject({ modelId: 'M3', inChannel: false, test: null, undelivered: [], next: null, seen: null })
  expect(body.missing).toContain('channel')
  expect(body.actions).toEqual(expect.arrayContaining(['see', 'addMember', 'handOver']))
  expect(body.upcoming).toHaveLength(3)
  const person = (name: string) => body.people.find((each) => each.name === name)
  expect(person('Kaisa Koivu')).toMatchObject({ places: ['coordinator'], profession: null, reached: 'no' })
  expect(person('Pekka Poliisi')).toMatchObject({ places: ['member'], outsideSocialWelfare: true, reached: 'byEmail' })
  expect(JSON.stringify(body)).not.toContain('pekka@example.org')
})

test('its people come page by page', async () => {
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const { body } = await ask<GroupDetail>(`/api/group?${at}&limit=2${cursor}`, 'coordinator')
    seen.push(...body.people.map(({ name, places }) => `${name} ${places}`))
    expect(body.people.length).toBeLessThanOrEqual(2)
    if (body.next === null) break
    cursor = `&cursor=${body.next}`
  }
  expect(seen).toHaveLength(7)
  expect(new Set(seen.filter((each) => !each.startsWith(' '))).size).toBe(3)
})

test('figures: the few topics together with the next smallest, the quarter before beside it', async () => {
  const { body } = await ask<Metrics>(`/api/metrics?${at}&quarter=2026-4`, 'chair')
  expect(body).toMatchObject({ from: '2026-10-01', to: '2026-12-31' })
  expect(body.now).toMatchObject({
    requests: 13,
    topics: [
      { id: 'violence', count: 7 },
      { id: null, count: 6 },
    ],
  })
  expect([body.before.requests, body.names.topics.violence?.fi]).toEqual([0, 'Väkivalta tai sen uhka'])
})

test('the newest quarter first; who does not see the requests sees those that are over', async () => {
  const chosen = async (person: string) => {
    const { quarter, quarters } = (await ask<Metrics>(`/api/metrics?${at}`, person)).body
    return [quarter, ...quarters]
  }
  const over = ['2026-3', '2026-2', '2026-1', '2025-4']
  expect(await chosen('secretary')).toEqual(['2026-4', '2026-4', ...over])
  expect(await chosen('administrator')).toEqual(['2026-3', ...over])
})

test.each(['2026-5', '2027-1', '2020-1'])(
  'a quarter that is none, or not there to choose (%s), is refused',
  async (quarter) => {
    const { status, body } = await ask<Metrics>(`/api/metrics?${at}&quarter=${quarter}`, 'chair')
    expect([status, body.code]).toEqual([422, 'badInput'])
  },
)

test('no days of one’s own: the difference of two periods would tell what few did', async () => {
  const { status } = await ask<Metrics>(`/api/metrics?${at}&from=2026-11-01&to=2026-11-02`, 'chair')
  expect(status).toBe(400)
  expect((await ask<Metrics>(`/api/metrics?${at}&quarter=2026-4`, 'administrator')).status).toBe(422)
})

test('the file holds what is shown, and a name that looks like a formula is none', async () => {
  const answer = await world.get(`/api/metrics.csv?${at}&quarter=2026-4&language=fi`, 'chair')
  expect(answer.headers.get('content-disposition')).toContain('rinnalla-2026-10-01-2026-12-31.csv')
  const lines = (await answer.text()).split('\r\n')
  expect(lines[0]).toBe(`'=Erot;;`)
  expect(lines).toContain('Pyyntöjä;13;0')
  expect(lines).toContain('Aihe: Väkivalta tai sen uhka;7;0')
  expect(lines).toContain('Aihe: Muut yhteensä;6;0')
})

test('whose figures one sees, and whose matters one opens', async () => {
  const groups = async (person: string) =>
    (await ask<Groups>('/api/groups', person)).body.groups.map(({ opens }) => opens)
  expect(await groups('coordinator')).toEqual([true])
  expect(await groups('secretary')).toEqual([false])
  expect(await groups('administrator')).toEqual([false])
  expect(await groups('member')).toEqual([])
})
