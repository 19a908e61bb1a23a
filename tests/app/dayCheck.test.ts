import * as attending from '../../src/app/attending.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { saveDraft } from '../../src/app/drafts.ts'
import * as polls from '../../src/app/polls.ts'
import { kindOf } from '../../src/domain/delivery.ts'
import type { DueRow } from '../../src/domain/due.ts'
import { plus } from '../../src/domain/time.ts'
import { passed } from '../screened.ts'
import { aConsultation, aText, sending } from '../store/samples.ts'
import { dayCheck } from './dayCheck.ts'
import { decisions, multiProfessional, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, member } = people
const tuesday = '2026-12-01T07:00:00.000Z'
const peers = { ...multiProfessional, id: 'peers', modelId: 'M1', coordinators: [consultant.id] }
let w: World
beforeEach(async () => {
  w = await smallWorld()
  await w.store.saveGroup(peers, null)
})
afterEach(() => w.stop())

/** Something of everything that time asks for: a request that waits, one with times, one in a session, a poll, a draft. */
async function aLittleOfAll() {
  const waiting = await w.request(oneToOne)
  const offered = await w.request(oneToOne)
  await coordinator.take(w.deps, consultant, offered)
  await coordinator.offerTimes(w.deps, consultant, offered, [plus(w.at(), { days: 9 })])
  const placed = await w.request(multiProfessional)
  await coordinator.placeInSlot(w.deps, consultant, placed, tuesday, tuesday)
  await attending.replyTo(w.deps, member, { groupId: multiProfessional.id, id: tuesday }, 'coming')
  const dates = [9, 10].map((days) => ({ start: plus(w.at(), { days }), days: 1 as const }))
  await polls.startPoll(w.deps, consultant, peers.id, { dates, closesAt: plus(w.at(), { days: 7 }), place: '' })
  const person = await w.store.person(worker.id)
  if (!person) throw new Error('nobody')
  const input = {
    groupId: oneToOne.id,
    subject: 'case' as const,
    consent: 'anonymous' as const,
    topic: 'law',
    help: [],
  }
  const rest = { wishedTimes: [], withPair: false, writtenWithClient: false, fields: {} }
  await saveDraft(w.deps, person.value, worker, { ...input, ...rest }, decisions, 'draft')
  await w.pass({ minutes: 5 })
  return waiting
}

/** The rows of the table, without the service's own looks. */
async function rows(): Promise<DueRow[]> {
  const all = (await w.store.due.ready('9999-01-01T00:00:00.000Z', 1000)).map(({ value }) => value)
  return all.filter(({ duty }) => !['reconcile', 'tidy', 'lookForFading', 'planSessions', 'remind'].includes(duty))
}
const said = (all: DueRow[]) => all.map((row) => `${row.at} ${row.duty} ${kindOf(row)} ${row.thingId}`).toSorted()

test('where nothing is missing it finds nothing, writes nothing, and says so', async () => {
  await aLittleOfAll()
  const before = said(await rows())
  expect(await dayCheck(w)).toEqual({})
  expect(said(await rows())).toEqual(before)
  const check = await w.store.upkeep.check(worker.tenantId)
  expect(check).toMatchObject({ at: w.at(), looked: 4 })
  expect(w.log.filter(({ event }) => event === 'reconciled')).toHaveLength(1)
})

test('whatever row is taken away by hand is found, written once more as it was, and counted', async () => {
  const waiting = await aLittleOfAll()
  const all = await rows()
  for (const row of all) await w.store.due.finish(row)
  // What the others waited for before they went on is overtaken.
  const overtaken = (row: DueRow) => ['waitingLong', 'escalated'].includes(kindOf(row)) && row.thingId !== waiting.id
  const before = all.filter((row) => !overtaken(row))
  expect(before.length).toBeGreaterThan(15)
  const found = await dayCheck(w)
  expect(said(await rows())).toEqual(said(before))
  expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(before.length)
  expect(found).toMatchObject({ agenda: 1, quorum: 1, expireDraft: 1, releaseOffers: 1, remind: 2 })
  const lines = w.log.filter(({ event }) => event === 'dutyMissing')
  expect(lines.length).toBeGreaterThanOrEqual(before.length)
  expect(Object.keys(lines[0]?.fields ?? {}).toSorted()).toEqual(['at', 'duty', 'group', 'kind', 'thing'])
  expect(await dayCheck(w)).toEqual({})
})

test('what is past and was told is not missing; what is past and was lost is told late, once', async () => {
  const told = await w.request(oneToOne)
  const lost = await w.request(oneToOne)
  for (const row of await rows()) if (row.thingId === lost.id && row.duty === 'tell') await w.store.due.finish(row)
  await w.pass({ days: 3 })
  const before = await w.heard()
  expect(before).toContain('consultant: waitingLong')
  const [code, lostCode] = [(await w.read(told)).code, (await w.read(lost)).code]
  expect(code).not.toBe(lostCode)
  expect(await dayCheck(w)).toEqual({ waitingLong: 1, escalated: 1 })
  const late = (await w.heard()).toSorted()
  expect(late).toEqual(['consultant: waitingLong', 'fallback: escalated', 'second: waitingLong'])
  expect(await dayCheck(w)).toEqual({})
  expect(await w.heard()).toEqual([])
})

test('a row that was set aside, or that waits for somebody who has no place yet, is not missing', async () => {
  const person = await w.store.person(consultant.id)
  if (!person) throw new Error('nobody')
  await w.store.savePerson({ ...person.value, place: null }, person.version)
  await w.request(oneToOne)
  await w.pass({ days: 1, hours: 2 })
  const [row] = (await rows()).filter((each) => kindOf(each) === 'escalated')
  if (!row) throw new Error('no row')
  await w.store.upkeep.setAside({ ...row, setAside: { since: w.at(), code: 'Error' } })
  await w.store.due.finish(row)
  expect(await dayCheck(w)).toEqual({})
})

test('answers to the survey that wait have their batch, free words their end', async () => {
  const answers = { gave: null, competence: 3, coping: null, valueForClient: null, valueForWorker: null } as const
  for (let i = 0; i < 5; i += 1) await w.store.keepSurvey('M2', '2026-10', answers, passed('kiitos'))
  await w.store.batchSurveys('M2', '2026-10')
  await w.store.writeWords()
  await w.store.keepSurvey('M3', '2026-11', answers, null)
  expect(await dayCheck(w)).toEqual({ batchSurveys: 1, purgeWords: 1 })
  expect(said(await rows())).toEqual([
    '2026-11-30T01:00:00.000Z batchSurveys batchSurveys M3',
    '2027-10-01T00:00:00.000Z purgeWords purgeWords 2026-10',
  ])
  expect(await dayCheck(w)).toEqual({})
})

test('it goes on from page to page through every group, ended requests too, as long as their texts are there', async () => {
  const ended = { groupId: oneToOne.id, modelId: 'M2', state: 'closed' as const, closedAt: w.at(), sentAt: w.at() }
  const ids = Array.from({ length: 210 }, (_, i) => `ended ${i}`)
  const write = (id: string) =>
    w.store.commit(sending(aConsultation({ ...ended, id }), [aText({ key: `t:${id}`, consultationId: id })]))
  for (let from = 0; from < ids.length; from += 30) await Promise.all(ids.slice(from, from + 30).map(write))
  expect(await dayCheck(w)).toEqual({ purgeText: 420 })
  const purges = (await rows()).filter(({ duty }) => duty === 'purgeText')
  expect(new Set(purges.map(({ thingId }) => thingId)).size).toBe(210)
  expect(await dayCheck(w)).toEqual({})
  // The service's own three looks were missing, too.
  expect(await w.store.upkeep.check(worker.tenantId)).toMatchObject({ looked: 210, inAll: 423 })
})
