import type { Supports } from '../../src/api/supportContract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { stranger } from '../../src/app/people.ts'
import type { Group } from '../../src/domain/group.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { group, inTenant, newDeps, now, session, start, tenantId, type World } from './world.ts'

const actor = { id: inTenant('requester'), tenantId, name: 'requester', administrator: false }
const oneToOne: Group = { ...group, id: 'g-m2', modelId: 'M2', members: [], createdAt: '2026-02-01T00:00:00.000Z' }
const paused: Group = { ...oneToOne, id: 'g-paused', pausedAt: now }
const elsewhere: Group = { ...oneToOne, id: 'g-else', tenantId: 'other' }

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await Promise.all([oneToOne, group, paused, elsewhere].map((each) => deps.store.saveGroup(each, null)))
  const free = { ...session, slots: session.slots.map((slot) => ({ ...slot, consultationId: null })) }
  const nothing = { consultations: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await deps.store.commit({ groupId: group.id, ...nothing, sessions: [{ value: free, version: null }] })
  world = await start({ deps })
})
afterAll(() => world.stop())

const supports = async (person: string, query = '') =>
  (await (await world.get(`/api/supports${query}`, person)).json()) as Supports

test('one sees what the bot offers: the groups of one’s own tenant that take requests, and what their form asks', async () => {
  const seen = await supports('requester')
  expect(seen.supports.map(({ groupId }) => groupId)).toEqual([group.id, oneToOne.id])
  const [multi, single] = seen.supports
  expect(multi?.outsiders).toEqual([{ fi: 'Poliisi', sv: 'Polis', en: 'Police' }])
  expect(multi?.model).toMatchObject({ forms: models.M3?.forms, consents: models.M3?.consents, scheduling: 'slots' })
  expect(single).toMatchObject({ nextSession: null, model: { generalAllowed: true } })
  expect(seen).toMatchObject({
    emergencyNumber: '112',
    socialEmergencyNumber: '0100 100',
    last: null,
    draftUntil: null,
  })
})

test('the list comes in pages', async () => {
  const first = await supports('requester', '?limit=1')
  const second = await supports('requester', `?limit=1&cursor=${first.next}`)
  expect([first, second].flatMap((page) => page.supports.map(({ groupId }) => groupId))).toEqual([
    group.id,
    oneToOne.id,
  ])
  expect(second.next).toBeNull()
})

test('what one chose last comes along, and a draft as long as it is kept', async () => {
  const last = { groupId: oneToOne.id, subject: 'general' as const, topic: 'law', consent: 'general' as const }
  const draftUntil = plus(now, { days: 1 })
  await deps.store.savePerson({ ...stranger(actor), last, draftUntil }, null)
  expect(await supports('requester')).toMatchObject({ last, draftUntil })
  const known = await deps.store.person(actor.id)
  await deps.store.savePerson({ ...stranger(actor), last, draftUntil: now }, known?.version ?? null)
  expect((await supports('requester')).draftUntil).toBeNull()
})

test('two people on one device are told apart, and neither by who they are', async () => {
  const [mine, again, other] = await Promise.all(['requester', 'requester', 'pair'].map((who) => supports(who)))
  expect(mine?.who).toBe(again?.who)
  expect(mine?.who).not.toBe(other?.who)
  expect(actor.id).not.toContain(mine?.who)
})
