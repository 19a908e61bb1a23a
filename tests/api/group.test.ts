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
  const topics = ['violence', 'violence', 'violence', 'violence', 'violence', 'other']
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

test('figures: the few topics together, the period before beside it', async () => {
  const { body } = await ask<Metrics>(`/api/metrics?${at}&from=2026-11-01&to=2026-11-30`, 'chair')
  expect(body.now).toMatchObject({
    requests: 6,
    topics: [
      { id: 'violence', count: 5 },
      { id: null, count: 'few' },
    ],
  })
  expect([body.before.requests, body.names.topics.violence?.fi]).toEqual([0, 'Väkivalta tai sen uhka'])
})

test('without days, the last ninety', async () => {
  const { body } = await ask<Metrics>(`/api/metrics?${at}`, 'secretary')
  expect([body.from, body.to]).toEqual(['2026-09-02', '2026-11-30'])
})

test.each(['from=2026-13-01', 'from=2026-12-01&to=2026-11-30', 'from=2020-01-01&to=2026-01-01'])(
  'days that are none (%s) are refused',
  async (days) => {
    const { status, body } = await ask<Metrics>(`/api/metrics?${at}&${days}`, 'chair')
    expect([status, body.code]).toEqual([422, 'badInput'])
  },
)

test('the file holds what is shown, and a name that looks like a formula is none', async () => {
  const answer = await world.get(`/api/metrics.csv?${at}&from=2026-11-01&to=2026-11-30&language=fi`, 'administrator')
  expect(answer.headers.get('content-disposition')).toContain('rinnalla-2026-11-01-2026-11-30.csv')
  const lines = (await answer.text()).split('\r\n')
  expect(lines[0]).toBe(`'=Erot;;`)
  expect(lines).toContain('Pyyntöjä;6;0')
  expect(lines).toContain('Aihe: Väkivalta tai sen uhka;5;0')
  expect(lines).toContain('Aihe: Muut yhteensä;alle 5;0')
})

test('whose figures one sees, and whose matters one opens', async () => {
  const groups = async (person: string) =>
    (await ask<Groups>('/api/groups', person)).body.groups.map(({ opens }) => opens)
  expect(await groups('coordinator')).toEqual([true])
  expect(await groups('secretary')).toEqual([false])
  expect(await groups('administrator')).toEqual([false])
  expect(await groups('member')).toEqual([])
})
