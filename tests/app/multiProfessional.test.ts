import * as coordinator from '../../src/app/coordinatorActions.ts'
import { reportFollowUp } from '../../src/app/followUp.ts'
import * as outcome from '../../src/app/outcome.ts'
import * as requester from '../../src/app/requesterActions.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { type FreeSlot, freeSlots } from '../../src/domain/slots.ts'
import { m3 } from '../../src/models/m3.ts'
import { decisions, multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, secretary, chair, member, police, admin, stranger } = people
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

async function free(): Promise<FreeSlot[]> {
  const known = await w.store.sessions(multiProfessional.id, w.at(), '2028-01-01T00:00:00.000Z')
  return freeSlots(
    multiProfessional,
    m3,
    known.map((k) => k.value),
    w.at(),
  )
}

async function placed() {
  const ref = await w.request(multiProfessional)
  const [slot] = await free()
  if (!slot) throw new Error('no slot')
  await coordinator.placeInSlot(w.deps, consultant, ref, slot.sessionId, slot.start)
  return { ref, slot }
}

describe('The multi-professional group', () => {
  test('the whole walk: channel, slot, reminders to all invited, the secretary records, followed until resolved', async () => {
    const { ref, slot } = await placed()
    expect(slot.start).toBe('2026-12-01T07:00:00.000Z')
    expect(await w.heard()).toEqual(['channel: newRequest', 'worker: scheduled'])

    await w.pass({ days: 7 })
    expect(await w.heard()).toEqual(['worker: remindDay'])
    const all = ['chair', 'consultant', 'member', 'police', 'second', 'secretary']
    expect(await w.met()).toEqual(
      [
        ...all.flatMap((who) => [`${who}: agenda`, `${who}: remindDay`]),
        // Two professions of the three that the model asks for.
        'consultant: quorum',
        'second: quorum',
      ].sort(),
    )
    await w.pass({ days: 1, hours: 2, minutes: 10 })
    expect(await w.met()).toEqual(['secretary: afterwards'])
    expect(await w.heard()).toEqual([])
    await outcome.recordOutcome(
      w.deps,
      secretary,
      ref,
      { recommendations: ['Rauhoittakaa vaihtotilanteet.'], followUpAt: null },
      decisions,
    )
    expect(await w.heard()).toEqual(['worker: outcome'])
    expect((await w.read(ref)).followUpAt).toBe('2027-01-05T07:00:00.000Z')

    await w.pass({ days: 35 })
    expect(await w.heard()).toEqual(['worker: followUpDue'])
    await reportFollowUp(
      w.deps,
      worker,
      ref,
      { resolution: 'progressing', words: 'Etenee, mutta hitaasti.', again: true },
      decisions,
    )
    const { next } = await w.read(ref)
    const child = await w.read({ groupId: next?.groupId ?? '', id: next?.id ?? '' })
    expect(child).toMatchObject({ state: 'scheduled', session: { start: '2027-02-02T07:00:00.000Z' } })
    expect(await w.heard()).toEqual(['channel: furtherConsultation', 'worker: scheduled'])
  })

  test('the text opens to the members from its place on the agenda until seven days after the session, and to outsiders never', async () => {
    const ref = await w.request(multiProfessional)
    expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'notFound' })
    expect(await refusal(w.texts(chair, ref))).toEqual({ kind: 'notAllowed' })
    const [slot] = await free()
    await coordinator.placeInSlot(w.deps, consultant, ref, slot?.sessionId ?? '', slot?.start ?? '')
    for (const who of [member, chair, secretary, consultant]) expect(await w.texts(who, ref)).toContain('tapaamisista')
    for (const who of [police]) expect(await refusal(w.texts(who, ref))).toEqual({ kind: 'notAllowed' })
    for (const who of [admin, stranger]) expect(await refusal(w.texts(who, ref))).toEqual({ kind: 'notFound' })
    await w.pass({ days: 14, hours: 23 })
    expect(await w.texts(member, ref)).toContain('tapaamisista')
    await w.pass({ days: 1 })
    expect(await refusal(w.texts(member, ref))).toEqual({ kind: 'notFound' })
    expect(await refusal(w.texts(chair, ref))).toEqual({ kind: 'notAllowed' })
  })

  test('of two requests for the same slot one gets it, the other is told what is left', async () => {
    const { slot } = await placed()
    const other = await w.request(multiProfessional)
    const answer = await refusal(coordinator.placeInSlot(w.deps, consultant, other, slot.sessionId, slot.start))
    expect(answer).toMatchObject({ kind: 'conflict', freeStarts: expect.arrayContaining(['2026-12-01T08:00:00.000Z']) })
  })

  test('twenty-five races for the last slot have one winner each', async () => {
    const single = { ...m3, slotsPerMeeting: 1 }
    const deps = { ...w.deps, models: { ...w.deps.models, M3: single } }
    const group = { ...multiProfessional, cadence: { kind: 'monthly', week: 1, weekday: 2, time: '09:00' } as const }
    for (let round = 0; round < 25; round += 1) {
      const id = `race-${round}`
      await w.store.saveGroup({ ...group, id, channelId: null }, null)
      const refs = await Promise.all([1, 2].map(() => w.request({ ...group, id })))
      const results = await Promise.all(
        refs.map((ref) =>
          refusal(
            coordinator.placeInSlot(deps, consultant, ref, '2026-12-01T07:00:00.000Z', '2026-12-01T07:00:00.000Z'),
          ),
        ),
      )
      expect(results.filter((r) => r === 'nothing was refused')).toHaveLength(1)
      const states = await Promise.all(refs.map((ref) => w.read(ref)))
      expect(states.map((c) => c.state).sort()).toEqual(['scheduled', 'waiting'])
    }
  }, 120_000)

  test('moving to another slot frees the first; withdrawing frees it too', async () => {
    const { ref, slot } = await placed()
    const later = (await free()).find((f) => f.sessionId !== slot.sessionId)
    await coordinator.placeInSlot(w.deps, consultant, ref, later?.sessionId ?? '', later?.start ?? '')
    expect((await free()).map((f) => f.start)).toContain(slot.start)
    await requester.withdraw(w.deps, worker, ref)
    expect((await free()).map((f) => f.start)).toContain(later?.start)
  })

  test('withdrawn within the lead time and undone, it has its place again', async () => {
    const { ref, slot } = await placed()
    await w.pass({ days: 7 })
    await requester.withdraw(w.deps, worker, ref)
    await requester.undoWithdraw(w.deps, worker, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'scheduled', session: { start: slot.start } })
  })

  test('not held: the place is freed and the request goes back to the coordinator', async () => {
    const { ref } = await placed()
    await w.pass({ days: 8, hours: 2 })
    await w.heard()
    await outcome.recordNotHeld(w.deps, secretary, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null })
    expect(await w.heard()).toEqual(['worker: notHeld'])
  })
})
