import * as coordinator from '../../src/app/coordinatorActions.ts'
import { endFollowUp } from '../../src/app/endFollowUp.ts'
import { type Report, reportFollowUp } from '../../src/app/followUp.ts'
import { moveSession } from '../../src/app/moveSession.ts'
import { recordOutcome } from '../../src/app/outcome.ts'
import { pickTime } from '../../src/app/requesterActions.ts'
import { recordSessionNotHeld } from '../../src/app/sessionRecord.ts'
import { addSession, cancelSession } from '../../src/app/sessions.ts'
import { openStatement, recordStatement } from '../../src/app/statement.ts'
import type { Group } from '../../src/domain/group.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { freeSlots } from '../../src/domain/slots.ts'
import { local, plus } from '../../src/domain/time.ts'
import { m6 } from '../../src/models/m6.ts'
import { tidyRow } from '../../src/timers/tidy.ts'
import { decisions, multiProfessional, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, secretary, chair, member } = people
const experts: Group = { ...multiProfessional, id: 'experts', modelId: 'M6' }

let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}
const day = (at: string | null) => local(at ?? '').toFormat('d.M.')

/** A case of the divorce group after its session of 1 December, with two recommendations; the next sessions: 5.1., 2.2. */
async function held() {
  const ref = await w.request(multiProfessional)
  const at = '2026-12-01T07:00:00.000Z'
  await coordinator.placeInSlot(w.deps, consultant, ref, at, at)
  await w.pass({ days: 8, hours: 3 })
  const recommendations = [
    'Rauhoittakaa vaihdot.',
    { text: 'Sopikaa kirjallisesti.', responsible: 'coordinator', by: '2026-12-18T10:00:00.000Z' } as const,
  ]
  await recordOutcome(w.deps, secretary, ref, { recommendations, followUpAt: null }, decisions)
  await w.heard()
  return ref
}
type Ref = Awaited<ReturnType<typeof held>>
const tell = (ref: Ref, report: Partial<Report>) =>
  reportFollowUp(w.deps, worker, ref, { resolution: 'progressing', words: '', ...report }, decisions)

test('whoever of the group carries a recommendation out hears of the outcome, as who asked does', async () => {
  const ref = await w.request(multiProfessional)
  const at = '2026-12-01T07:00:00.000Z'
  await coordinator.placeInSlot(w.deps, consultant, ref, at, at)
  await w.pass({ days: 8, hours: 3 })
  await w.heard()
  const of = (responsible: 'chair' | 'secretary' | 'requester') => ({ text: 'Sopikaa ajasta.', responsible, by: null })
  const recommendations = [of('chair'), of('requester'), of('secretary'), of('chair')]
  await recordOutcome(w.deps, secretary, ref, { recommendations, followUpAt: null }, decisions)
  expect(await w.heard()).toEqual(['chair: outcome', 'worker: outcome'])
})

test('followed from session to session: the group sees a word, the words are for the coordinator, until it is resolved', async () => {
  const ref = await held()
  expect((await w.read(ref)).recommendations).toEqual([
    { id: 'recommendation1', state: 'open', responsible: 'requester', by: null },
    { id: 'recommendation2', state: 'open', responsible: 'coordinator', by: '2026-12-18T10:00:00.000Z' },
  ])
  expect(day((await w.read(ref)).followUpAt)).toBe('5.1.')
  await w.pass({ days: 34 })
  await w.heard()
  const done = { states: { recommendation1: 'done' as const }, why: {}, told: {} }
  await tell(ref, { words: 'Vaihdot sujuvat jo.', recommendations: done })
  const after = await w.read(ref)
  expect(after).toMatchObject({ state: 'followUp', resolution: 'progressing', reportedAt: w.at(), next: null })
  expect([day(after.followUpAt), after.recommendations.map(({ state }) => state)]).toEqual(['2.2.', ['done', 'open']])
  expect(await w.heard()).toEqual(['channel: followUpReported'])
  expect(await w.texts(consultant, ref)).toContain('Vaihdot sujuvat jo.')
  for (const who of [chair, secretary]) expect(await refusal(w.texts(who, ref))).toEqual({ kind: 'notAllowed' })
  expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'notFound' })

  await w.pass({ days: 29 })
  expect(await w.heard()).toContain('worker: followUpDue')
  await tell(ref, { resolution: 'resolved', thanks: true })
  expect(await w.heard()).toEqual(['channel: thanks'])
  expect(await w.read(ref)).toMatchObject({ state: 'closed', resolution: 'resolved', thankedAt: w.at() })
})

test('a member reads what the session recommended, and none of the worker’s words of how it went on', async () => {
  const ref = await held()
  await tell(ref, { words: 'Äiti on väsynyt.' })
  expect(await w.texts(member, ref)).toContain('Sopikaa kirjallisesti.')
  expect(await w.texts(member, ref)).not.toContain('väsynyt')
})

test('on the agenda again: each knows the whole chain, and the words are the text of the new one', async () => {
  const first = await held()
  await tell(first, { resolution: 'stuck', again: true, words: 'Emme pääse eteenpäin.' })
  const second = await w.read(first)
  const child = { groupId: first.groupId, id: second.next?.id ?? '' }
  expect(await w.read(child)).toMatchObject({ state: 'scheduled', code: 2, chain: [1] })
  expect(await w.texts(worker, child)).toBe('Emme pääse eteenpäin.')
  const at = (await w.read(child)).session?.end ?? ''
  await w.pass({ seconds: (Date.parse(at) - Date.parse(w.at())) / 1000 + 60 })
  await recordOutcome(w.deps, secretary, child, { recommendations: [], followUpAt: null }, decisions)
  await tell(child, { again: true })
  const third = { groupId: first.groupId, id: (await w.read(child)).next?.id ?? '' }
  expect(await w.read(third)).toMatchObject({ code: 3, chain: [1, 2] })
})

describe('Its session', () => {
  const january = { groupId: multiProfessional.id, id: '2027-01-05T07:00:00.000Z' }
  const until = (at: string) => w.pass({ milliseconds: Date.parse(at) - Date.parse(w.at()) })
  const due = async (ref: Ref) => {
    await w.pass({ minutes: 2 })
    const { followUpAt, followUpSession } = await w.read(ref)
    expect(followUpSession?.start).toBe(followUpAt)
    return day(followUpAt)
  }

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'is moved',
      () =>
        moveSession(w.deps, consultant, january, {
          start: '2027-01-19T07:00:00.000Z',
          mode: 'remote',
          place: '',
          practicalities: '',
        }),
      '19.1.',
    ],
    ['is cancelled', () => cancelSession(w.deps, consultant, january), '2.2.'],
  ])('%s: nobody is asked for the old day, and nothing is late by it', async (_, happens, then) => {
    const ref = await held()
    expect(await due(ref)).toBe('5.1.')
    await happens()
    expect(await due(ref)).toBe(then)
    await until('2027-01-18T06:00:00.000Z')
    expect((await w.heard()).filter((said) => said.includes('followUp'))).toEqual([])
    await until('2027-02-02T08:00:00.000Z')
    expect(await w.heard()).toContain('worker: followUpDue')
  })

  test('was not held: told of at the next one', async () => {
    const ref = await held()
    await until('2027-01-05T09:30:00.000Z')
    await recordSessionNotHeld(w.deps, secretary, january)
    expect(await due(ref)).toBe('2.2.')
  })

  test('was held, and nobody told: it stays overdue', async () => {
    const ref = await held()
    await until('2027-01-05T09:30:00.000Z')
    await addSession(w.deps, consultant, multiProfessional.id, { start: '2027-01-12T07:00:00.000Z', days: 1 })
    expect(await due(ref)).toBe('5.1.')
  })

  test('is not the next one any more: the one that was agreed since takes it', async () => {
    const ref = await held()
    await addSession(w.deps, consultant, multiProfessional.id, { start: '2026-12-15T07:00:00.000Z', days: 1 })
    expect(await due(ref)).toBe('15.12.')
    await until('2026-12-15T08:00:00.000Z')
    expect(await w.heard()).toContain('worker: followUpDue')
  })
})

test('nobody tells: the coordinator hears of it, it stays in the queue, and ends only by a reason that the worker reads', async () => {
  const ref = await held()
  await w.pass({ days: 34 })
  await w.heard()
  // Epiphany and a weekend are no working days.
  await w.pass({ days: 7 })
  expect(await w.heard()).toEqual(expect.arrayContaining(['consultant: followUpLate', 'second: followUpLate']))
  await w.pass({ days: 200 })
  expect((await w.store.queue(multiProfessional.id)).map(({ code }) => code)).toEqual([1])
  expect(await refusal(endFollowUp(w.deps, worker, ref, 'Riittää.', decisions))).toEqual({ kind: 'notAllowed' })
  expect(await endFollowUp(w.deps, consultant, ref, ' ', decisions)).toHaveProperty('review')
  await w.heard()
  await endFollowUp(w.deps, consultant, ref, 'Olette jo toisen tiimin asiakkaita.', decisions)
  expect(await w.heard()).toEqual(['worker: followUpClosed'])
  expect(await w.read(ref)).toMatchObject({ state: 'closed', closedByGroup: true, resolution: null })
  expect(await w.texts(worker, ref)).toContain('toisen tiimin')
  expect(await w.store.queue(multiProfessional.id)).toEqual([])
  expect(await refusal(tell(ref, { resolution: 'resolved' }))).toMatchObject({ kind: 'wrongState' })
})

test('one to one: told again on an agreed day, without a new talk', async () => {
  const ref = await w.request(oneToOne)
  const at = '2026-11-25T07:00:00.000Z'
  await coordinator.offerTimes(w.deps, consultant, ref, [at])
  await pickTime(w.deps, worker, ref, at)
  await w.pass({ days: 3 })
  await recordOutcome(
    w.deps,
    consultant,
    ref,
    { recommendations: [], followUpAt: '2026-12-09T07:00:00.000Z' },
    decisions,
  )
  await w.heard()
  expect(await refusal(tell(ref, { followUpAt: '2026-11-01T07:00:00.000Z' }))).toMatchObject({ why: 'pastTime' })
  await tell(ref, { followUpAt: '2026-12-16T07:00:00.000Z' })
  expect(await w.heard()).toEqual(['consultant: followUpReported', 'second: followUpReported'])
  await w.pass({ days: 14 })
  expect((await w.heard()).filter((said) => said.includes('followUpDue'))).toEqual([])
  await w.pass({ days: 7 })
  expect(await w.heard()).toContain('worker: followUpDue')
})

describe('A statement', () => {
  const fields = { statementBackground: 'Perhettä on tuettu pitkään.', statementView: 'Suosittelemme avohuoltoa.' }
  async function recorded() {
    await w.store.saveGroup(experts, null)
    const ref = await w.request(experts, { statement: true })
    const [from, to] = [w.at(), '2027-12-31T00:00:00.000Z']
    const known = (await w.store.sessions(experts.id, from, to)).map(({ value }) => value)
    const [slot] = freeSlots(experts, m6, known, w.at())
    await coordinator.placeInSlot(w.deps, consultant, ref, slot?.sessionId ?? '', slot?.start ?? '')
    const seconds = (Date.parse(slot?.end ?? '') - Date.parse(w.at())) / 1000 + 60
    await w.pass({ seconds })
    await recordOutcome(w.deps, secretary, ref, { recommendations: [], followUpAt: null }, decisions)
    expect(await refusal(recordStatement(w.deps, secretary, ref, { fields, permissionOn: null }, decisions))).toEqual({
      kind: 'badInput',
      field: 'permission',
      why: 'missing',
    })
    await w.heard()
    await recordStatement(w.deps, secretary, ref, { fields, permissionOn: '2026-11-20T10:00:00.000Z' }, decisions)
    expect(await w.heard()).toEqual(['worker: statementReady'])
    return ref
  }
  const left = async (ref: Ref) => (await w.store.texts(ref.groupId, ref.id)).map(({ kind }) => kind)

  test('goes an hour after it was opened; all else stays', async () => {
    const ref = await recorded()
    for (const who of [secretary, consultant, chair, member])
      expect(await refusal(openStatement(w.deps, who, ref))).toMatchObject({ kind: 'notAllowed' })
    await w.pass({ days: 3 })
    expect((await openStatement(w.deps, worker, ref)).text.fields).toEqual(fields)
    await w.pass({ minutes: 59 })
    expect((await openStatement(w.deps, worker, ref)).text.fields).toEqual(fields)
    await w.pass({ minutes: 2 })
    expect(await left(ref)).toEqual(['summary'])
    expect(await refusal(openStatement(w.deps, worker, ref))).toMatchObject({ kind: 'textGone' })
    expect(
      await refusal(recordStatement(w.deps, secretary, ref, { fields, permissionOn: w.at() }, decisions)),
    ).toMatchObject({
      kind: 'wrongState',
    })
  })

  test('that nobody opens goes after 14 days, and may then be recorded anew', async () => {
    const ref = await recorded()
    await w.pass({ days: 13, hours: 23 })
    expect(await left(ref)).toEqual(['summary', 'statement'])
    await w.pass({ hours: 2 })
    expect(await left(ref)).toEqual(['summary'])
    await recordStatement(w.deps, secretary, ref, { fields, permissionOn: '2026-11-20T10:00:00.000Z' }, decisions)
    expect(await left(ref)).toEqual(['summary', 'statement'])
  })
})

test('survey answers are kept before they are marked as given, so that no crash loses them; what fails is taken back', async () => {
  const ref = await held()
  const answers = { gave: 'confirmed', competence: 3, coping: null, valueForClient: 5, valueForWorker: null } as const
  const report = { resolution: 'resolved', survey: { answers, word: 'Kiitos avusta.' } } as const
  const { commit } = w.store
  const kept: number[] = []
  w.store.commit = async () => {
    kept.push(await w.store.batchSurveys('M3', '2026-12'))
    throw new Error('killed')
  }
  await expect(tell(ref, report)).rejects.toThrow('killed')
  expect([kept, await w.store.batchSurveys('M3', '2026-12')]).toEqual([[1], 0])
  w.store.commit = commit
  await tell(ref, report)
  expect([(await w.read(ref)).surveyAnswered, await w.store.batchSurveys('M3', '2026-12')]).toEqual([true, 1])
})

test('the survey of the closing card waits for four others of its model, and is written on a Monday night; its free word on a Thursday’s', async () => {
  const answers = { gave: 'confirmed', competence: 4, coping: null, valueForClient: null, valueForWorker: 5 } as const
  const other = (n: number) => w.store.keepSurvey('M3', '2026-12', { ...answers, competence: n as 1 }, null)
  const ref = await held()
  const empty = { gave: null, competence: null, coping: null, valueForClient: null, valueForWorker: null }
  await tell(ref, { survey: { answers: empty, word: ' ' } })
  expect((await w.read(ref)).surveyAnswered).toBe(false)
  await tell(ref, { resolution: 'resolved', survey: { answers, word: 'Kiitos avusta.' } })
  expect((await w.read(ref)).surveyAnswered).toBe(true)
  for (const n of [1, 2, 3]) await other(n)
  await w.pass({ days: 7 })
  expect(await w.store.batchSurveys('M3', '2026-12')).toBe(4)
  await other(5)
  await w.store.due.write([tidyRow(plus(w.at(), { days: 7 }))])
  await w.pass({ days: 7 })
  expect([await w.store.batchSurveys('M3', '2026-12'), await w.store.words()]).toEqual([0, []])
  for (let night = 0; night < 3; night += 1) await w.pass({ days: 1 })
  expect(await w.store.words()).toEqual(['Kiitos avusta.'])
  expect(w.log.filter(({ event }) => /Failed|SetAside/.test(event))).toEqual([])
})
