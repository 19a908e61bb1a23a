import type { Ref } from '../../src/app/change.ts'
import type { RequestInput } from '../../src/app/choices.ts'
import * as client from '../../src/app/client.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { editRequest } from '../../src/app/editRequest.ts'
import { myRequests } from '../../src/app/lists.ts'
import * as outcome from '../../src/app/outcome.ts'
import * as requester from '../../src/app/requesterActions.ts'
import { Refusal } from '../../src/domain/problem.ts'
import type { Session } from '../../src/domain/session.ts'
import { emptySlots } from '../../src/domain/slots.ts'
import { m1 } from '../../src/models/m1.ts'
import { decisions, multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, colleague, consultant, secretary, chair, member, police } = people

/** Its members meet when they have agreed to: twice, in December and in March. */
const peers = { ...multiProfessional, id: 'peers', modelId: 'M1', channelId: null }
const december = '2026-12-14T07:00:00.000Z'
const march = '2027-03-15T07:00:00.000Z'

let w: World
beforeEach(async () => {
  w = await smallWorld()
  await w.store.saveGroup(peers, null)
  await agree(december, march)
})
afterEach(() => w.stop())

/** Sessions of the group as its members agreed on them. */
async function agree(...starts: string[]) {
  const sessions = starts.map((start): { value: Session; version: null } => {
    const slots = emptySlots(m1, start)
    const end = slots.at(-1)?.end ?? start
    const rest = { joinUrl: null, calendarKey: `key-${start}`, sequence: 0, cancelled: false }
    return { value: { id: start, groupId: peers.id, start, end, slots, ...rest }, version: null }
  })
  const nothing = { consultations: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await w.store.commit({ groupId: peers.id, sessions, ...nothing })
}

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}

async function placed(set: Partial<RequestInput> = {}): Promise<Ref> {
  const ref = await w.request(peers, set)
  await coordinator.placeInSlot(w.deps, consultant, ref, december, december)
  await w.heard()
  return ref
}

const present = { consent: 'clientPresent', clientComes: true } as const
/** The morning of the session, 8.30. */
const toTheMorning = () => w.pass({ days: 20, hours: 23, minutes: 30 })
const texts = (ref: Ref) => w.store.texts(ref.groupId, ref.id)

const anew = {
  subject: 'case',
  topic: 'process',
  help: [],
  wishedTimes: [],
  withPair: false,
  writtenWithClient: false,
} as const
const rewrite = (ref: Ref, input: Pick<RequestInput, 'consent' | 'fields'> & Partial<RequestInput>) =>
  editRequest(
    w.deps,
    worker,
    ref,
    'rewrite',
    { ...anew, help: [], wishedTimes: [], groupId: ref.groupId, ...input },
    decisions,
  )

describe('A peer group: with the client’s permission', () => {
  test('the members of the session read the text from its place on the agenda, whether the client comes or not', async () => {
    const ref = await w.request(peers, { clientComes: true })
    expect(await w.read(ref)).toMatchObject({ consent: 'permission', clientComes: true, statement: false })
    expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'notFound' })
    await coordinator.placeInSlot(w.deps, consultant, ref, december, december)
    for (const who of [member, chair, secretary, consultant]) expect(await w.texts(who, ref)).toContain('tapaamisista')
    expect(await refusal(w.texts(police, ref))).toEqual({ kind: 'notAllowed' })
    await toTheMorning()
    expect(await refusal(client.clientHere(w.deps, chair, ref))).toMatchObject({ kind: 'wrongState' })
    expect(await w.heard()).not.toContain('chair: clientPrompt')
  })
})

describe('A peer group: the client comes, and has given no permission', () => {
  test('the text opens to the members when the chair confirms on the day that the client is there', async () => {
    const ref = await placed(present)
    expect(await w.texts(consultant, ref)).toContain('tapaamisista')
    for (const who of [member, chair, secretary])
      expect(await refusal(w.texts(who, ref))).toEqual({ kind: 'notAllowed' })
    expect(await refusal(client.clientHere(w.deps, chair, ref))).toMatchObject({ kind: 'wrongState' })

    await toTheMorning()
    await w.heard()
    await w.pass({ minutes: 15 })
    expect(await w.heard()).toEqual(['chair: clientPrompt'])
    for (const who of [member, secretary, police, worker])
      expect(await refusal(client.clientHere(w.deps, who, ref))).toEqual({ kind: 'notAllowed' })
    await client.clientHere(w.deps, chair, ref)
    for (const who of [member, chair, secretary]) expect(await w.texts(who, ref)).toContain('tapaamisista')
    expect(await refusal(w.texts(police, ref))).toEqual({ kind: 'notAllowed' })
  })

  test('once it is confirmed nobody is asked any more', async () => {
    const ref = await placed(present)
    await toTheMorning()
    await w.heard()
    await client.clientHere(w.deps, consultant, ref)
    await w.pass({ hours: 1 })
    expect(await w.heard()).toEqual([])
  })

  test('the client did not come: the text is gone at once, the worker is told, and speaks of their own difficulty', async () => {
    const ref = await placed(present)
    await toTheMorning()
    await w.heard()
    await client.clientAbsent(w.deps, chair, ref, 'consulteeCentred')
    expect(await texts(ref)).toEqual([])
    expect(await w.heard()).toEqual(['worker: clientAway'])
    expect(await w.read(ref)).toMatchObject({
      state: 'scheduled',
      consent: 'consulteeCentred',
      clientComes: false,
      session: { start: december },
    })
    await w.pass({ hours: 2 })
    const input = { recommendations: ['Ota asia puheeksi tiimissä.'], followUpAt: null }
    // The next session that the group has agreed on.
    await outcome.recordOutcome(w.deps, secretary, ref, input, decisions)
    expect((await w.read(ref)).followUpAt).toBe(march)
    expect(await w.read(ref)).toMatchObject({ state: 'followUp', followUpAt: march })
  })

  test('the client did not come: it moves to the next session with room, and the text stays closed', async () => {
    const ref = await placed(present)
    await toTheMorning()
    await client.clientHere(w.deps, chair, ref)
    await w.heard()
    await client.clientAbsent(w.deps, chair, ref, 'nextSession')
    expect(await w.read(ref)).toMatchObject({ state: 'scheduled', session: { start: march }, clientHereAt: null })
    expect(await w.heard()).toEqual(['consultant: scheduled', 'second: scheduled', 'worker: scheduled'])
    expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'notAllowed' })
    const before = (await w.store.session(peers.id, december))?.value.slots.map((s) => s.consultationId)
    expect(before).toEqual([null, null, null, null])
  })

  test('without a session with room the coordinator finds it a place', async () => {
    const full = await Promise.all([1, 2, 3, 4].map(() => w.request(peers)))
    const slots = emptySlots(m1, march)
    for (const [i, ref] of full.entries())
      await coordinator.placeInSlot(w.deps, consultant, ref, march, slots[i]?.start ?? '')
    const ref = await placed(present)
    await toTheMorning()
    await w.heard()
    await client.clientAbsent(w.deps, consultant, ref, 'nextSession')
    expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null, consent: 'clientPresent' })
    expect(await w.heard()).toEqual(['second: otherTimesAsked', 'worker: notHeld'])
  })
})

describe('A peer group: without permission and without the client', () => {
  test('only the worker’s own difficulty is written: there is no field for the client’s story', async () => {
    const fields = { dilemma: 'En tiedä, miten edetä.', question: 'Miten?', situation: 'Asiakkaan tarina.' }
    const ref = await w.request(peers, { consent: 'consulteeCentred', fields })
    expect(await w.texts(consultant, ref)).toBe('En tiedä, miten edetä. Miten?')
  })

  test('a client is not invited to it, however the form was made', async () => {
    const made = w.request(peers, { consent: 'consulteeCentred', clientComes: true })
    expect(await refusal(made)).toEqual({ kind: 'badInput', field: 'clientComes', why: 'unknown' })
  })
})

describe('The permission is withdrawn', () => {
  test('the text is gone at once, the coordinators are told, and the worker writes anew at the place that was kept', async () => {
    const ref = await placed({ clientComes: true })
    await requester.withdraw(w.deps, worker, ref)
    await requester.undoWithdraw(w.deps, worker, ref)
    await client.withdrawPermission(w.deps, worker, ref)
    expect(await texts(ref)).toEqual([])
    expect(await w.read(ref)).toMatchObject({
      state: 'returned',
      rewriteFor: 'permissionWithdrawn',
      consent: 'consulteeCentred',
      clientComes: false,
    })
    expect(await w.heard()).toEqual(['consultant: permissionWithdrawn', 'second: permissionWithdrawn'])
    expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'textGone' })
    expect(await refusal(client.withdrawPermission(w.deps, worker, ref))).toMatchObject({ kind: 'wrongState' })

    const fields = { dilemma: 'Oma pulmani.', question: 'Miten?', situation: 'Tarina.' }
    await rewrite(ref, { consent: 'permission', clientComes: true, fields })
    expect(await w.read(ref)).toMatchObject({
      state: 'scheduled',
      rewriteFor: null,
      consent: 'consulteeCentred',
      clientComes: false,
      session: { start: december },
    })
    expect(await w.texts(member, ref)).toBe('Oma pulmani. Miten?')
  })

  test('withdrawn and undone while a new text is awaited, it has its place still', async () => {
    const ref = await placed()
    await client.withdrawPermission(w.deps, worker, ref)
    await requester.withdraw(w.deps, worker, ref)
    await requester.undoWithdraw(w.deps, worker, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'returned', session: { start: december } })
    await rewrite(ref, { consent: 'consulteeCentred', fields: { dilemma: 'Pulma.', question: 'Miten?' } })
    expect((await w.read(ref)).state).toBe('scheduled')
    expect((await w.store.session(peers.id, december))?.value.slots[0]?.consultationId).toBe(ref.id)
  })

  test('written anew too late, it goes to the coordinator and the place is free', async () => {
    const ref = await placed()
    await client.withdrawPermission(w.deps, worker, ref)
    await w.pass({ days: 22 })
    await rewrite(ref, { consent: 'consulteeCentred', fields: { dilemma: 'Pulma.', question: 'Miten?' } })
    expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null })
    expect((await w.store.session(peers.id, december))?.value.slots[0]?.consultationId).toBeNull()
  })

  test('once the session has begun only the text goes', async () => {
    const ref = await placed()
    await w.pass({ days: 21, minutes: 30 })
    await client.withdrawPermission(w.deps, worker, ref)
    expect(await texts(ref)).toEqual([])
    expect(await w.read(ref)).toMatchObject({ state: 'scheduled', consent: 'consulteeCentred' })
  })

  test('is for the requester and the pair alone, and where there is a client’s word to withdraw', async () => {
    const ref = await placed()
    for (const who of [consultant, chair, member, colleague])
      expect(await refusal(client.withdrawPermission(w.deps, who, ref))).toMatchObject({ kind: /notAllowed|notFound/ })
    const own = await w.request(peers, {
      consent: 'consulteeCentred',
      fields: { dilemma: 'Pulma.', question: 'Miten?' },
    })
    expect(await refusal(client.withdrawPermission(w.deps, worker, own))).toMatchObject({ kind: 'wrongState' })
  })
})

describe('The pair', () => {
  test('is told and loses every right when the requester removes them, and does not come back by the code', async () => {
    const ref = await w.request(peers, { company: 'pair' })
    const { code } = await w.read(ref)
    await requester.joinAsPair(w.deps, colleague, code)
    await w.heard()
    expect(await refusal(requester.removePair(w.deps, colleague, ref))).toEqual({ kind: 'notAllowed' })
    await requester.removePair(w.deps, worker, ref)
    expect(await w.heard()).toEqual(['colleague: pairRemoved'])
    expect(await refusal(w.texts(colleague, ref))).toEqual({ kind: 'notFound' })
    expect(await myRequests(w.deps, colleague)).toEqual([])
    expect(await refusal(requester.joinAsPair(w.deps, colleague, code))).toEqual({ kind: 'notFound' })
    await requester.joinAsPair(w.deps, member, code)
    expect(await w.read(ref)).toMatchObject({ pair: member.id, pairName: 'member' })
  })

  test('who guesses a code learns the same of one that is not open to a pair as of one that is nobody’s', async () => {
    const { code } = await w.read(await w.request(peers))
    expect(await refusal(requester.joinAsPair(w.deps, colleague, code))).toEqual({ kind: 'notFound' })
    expect(await refusal(requester.joinAsPair(w.deps, colleague, 999))).toEqual({ kind: 'notFound' })
  })
})

describe('Redirected to a group of another model', () => {
  async function redirected(set: Partial<RequestInput> = {}) {
    const ref = await w.request(peers, set)
    await w.heard()
    await coordinator.redirect(w.deps, consultant, ref, multiProfessional.id)
    await w.settle()
    const { next } = await w.read(ref)
    return { ref, there: { groupId: next?.groupId ?? '', id: next?.id ?? '' } }
  }

  test('a client’s story is not carried over: the worker settles and writes anew, and only then the group hears of it', async () => {
    const { ref, there } = await redirected({ clientComes: true })
    expect(await w.heard()).toEqual(['worker: redirected'])
    expect([await texts(ref), await texts(there)]).toEqual([[], []])
    expect(await w.read(there)).toMatchObject({
      state: 'returned',
      rewriteFor: 'otherModel',
      consent: 'consulteeCentred',
      clientComes: false,
    })
    const fields = { situation: 'Yhdessä kuvattu.', question: 'Miten edetä?' }
    expect(await refusal(rewrite(there, { consent: 'permission', fields }))).toMatchObject({ field: 'consent' })
    await rewrite(there, { consent: 'clientAware', company: 'supervisor', topic: 'custody', fields })
    expect(await w.read(there)).toMatchObject({
      state: 'waiting',
      rewriteFor: null,
      consent: 'clientAware',
      company: 'supervisor',
      topic: 'custody',
    })
    expect(await w.heard()).toEqual(['channel: newRequest'])
    expect(await w.texts(consultant, there)).toBe('Yhdessä kuvattu. Miten edetä?')
  })

  test('the worker’s own difficulty goes along', async () => {
    const fields = { dilemma: 'Oma pulmani.', question: 'Miten?' }
    const { there } = await redirected({ consent: 'consulteeCentred', fields })
    expect(await w.read(there)).toMatchObject({ state: 'waiting' })
    expect(await w.texts(consultant, there)).toBe('Oma pulmani. Miten?')
  })

  test('every open group of the tenant is a target, one that is paused is not', async () => {
    const ref = await w.request(peers)
    const loaded = { c: await w.read(ref), group: peers, model: m1, version: '' }
    const targets = async () => (await coordinator.redirectTargets(w.deps, loaded)).map(({ id }) => id).sort()
    expect(await targets()).toEqual(['multi', 'neighbour', 'one-to-one'])
    const found = await w.store.group('neighbour')
    if (!found) throw new Error('no group')
    await w.store.saveGroup({ ...found.value, pausedAt: w.at() }, found.version)
    expect(await targets()).toEqual(['multi', 'one-to-one'])
  })
})
