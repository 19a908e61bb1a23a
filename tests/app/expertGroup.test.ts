import * as client from '../../src/app/client.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { saveDraft } from '../../src/app/drafts.ts'
import { editRequest } from '../../src/app/editRequest.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { freeSlots } from '../../src/domain/slots.ts'
import { m6 } from '../../src/models/m6.ts'
import { decisions, multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, member, police } = people
const experts = { ...multiProfessional, id: 'experts', modelId: 'M6', channelId: null }

let w: World
beforeEach(async () => {
  w = await smallWorld()
  await w.store.saveGroup(experts, null)
})
afterEach(() => w.stop())

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}

const statementRefused = { kind: 'badInput', field: 'statement', why: 'needsPermission' }

describe('The statutory expert group', () => {
  test('meets on the last Friday of the month, takes one case, and takes it a week ahead', async () => {
    // On Monday the 23rd the last Friday of November is four days away: too near.
    const free = freeSlots(experts, m6, [], w.at()).map(({ start }) => start)
    expect(free).toEqual(['2027-01-29T07:00:00.000Z', '2027-02-26T07:00:00.000Z', '2027-04-30T06:00:00.000Z'])
    const ref = await w.request(experts)
    const [first = ''] = free
    await coordinator.placeInSlot(w.deps, consultant, ref, first, first)
    expect(await w.texts(member, ref)).toContain('tapaamisista')
    expect(await refusal(w.texts(police, ref))).toEqual({ kind: 'notAllowed' })
    const other = await w.request(experts)
    expect(await refusal(coordinator.placeInSlot(w.deps, consultant, other, first, first))).toMatchObject({
      kind: 'conflict',
    })
  })

  test('gives a statement on the client’s permission', async () => {
    const ref = await w.request(experts, { statement: true, clientComes: true })
    expect(await w.read(ref)).toMatchObject({ consent: 'permission', statement: true, clientComes: true })
  })

  test.each([
    ['without permission', 'experts', { consent: 'anonymous', statement: true }],
    ['from a group that gives none', 'multi', { statement: true }],
  ] as const)('a statement %s is refused, and nothing is stored', async (_, groupId, set) => {
    const group = groupId === 'experts' ? experts : multiProfessional
    expect(await refusal(w.request(group, set))).toEqual(statementRefused)
    expect(await w.store.queue(group.id)).toEqual([])
  })

  test('nor is it kept in a draft', async () => {
    const person = (await w.store.person(worker.id))?.value
    if (!person) throw new Error('nobody')
    const input = {
      groupId: experts.id,
      subject: 'case',
      consent: 'anonymous',
      topic: 'care',
      help: [],
      wishedTimes: [],
      withPair: false,
      writtenWithClient: false,
      statement: true,
      fields: { question: 'Miten?' },
    } as const
    const kept = saveDraft(w.deps, person, worker, { ...input, help: [], wishedTimes: [] }, decisions, 'none')
    expect(await refusal(kept)).toEqual(statementRefused)
    expect(await w.store.draft(worker.id)).toBeNull()
  })

  test('an edit made by hand asks for no statement afterwards', async () => {
    const ref = await w.request(experts, { consent: 'anonymous' })
    const input = { ...(await w.read(ref)), groupId: experts.id, consent: 'permission', statement: true } as const
    await editRequest(w.deps, worker, ref, 'edit', { ...input, fields: { question: 'Miten?' } }, decisions)
    expect(await w.read(ref)).toMatchObject({ consent: 'anonymous', statement: false })
  })

  test('without the permission the statement goes too, and the text is written without identifiers', async () => {
    const ref = await w.request(experts, { statement: true })
    await client.withdrawPermission(w.deps, worker, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'returned', consent: 'anonymous', statement: false })
    expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
  })

  test('takes no general matters, and no consent that is another model’s', async () => {
    expect(await refusal(w.request(experts, { subject: 'general' }))).toMatchObject({ field: 'subject' })
    for (const consent of ['consulteeCentred', 'clientAware', 'clientPresent'] as const)
      expect(await refusal(w.request(experts, { consent }))).toMatchObject({ kind: 'badInput', field: 'consent' })
  })
})
