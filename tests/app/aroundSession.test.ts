import * as attending from '../../src/app/attending.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { meetingEnded } from '../../src/app/meetingEnded.ts'
import * as outcome from '../../src/app/outcome.ts'
import { moveGuide } from '../../src/app/sessionGuide.ts'
import { recordHeld, recordSessionNotHeld } from '../../src/app/sessionRecord.ts'
import { cancelSession, seeSession } from '../../src/app/sessions.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { plus } from '../../src/domain/time.ts'
import { planRow } from '../../src/timers/planSessions.ts'
import { decisions, multiProfessional, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, second, secretary, chair, member, police, stranger } = people
const tuesday = '2026-12-01T07:00:00.000Z'
const january = '2027-01-05T07:00:00.000Z'
const ref = { groupId: multiProfessional.id, id: tuesday }
const all = ['chair', 'consultant', 'member', 'police', 'second', 'secretary']
let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )

/** A case in the slot that begins so many hours after the session. */
async function placed(hours: number, session = tuesday) {
  const request = await w.request(multiProfessional)
  await coordinator.placeInSlot(w.deps, consultant, request, session, plus(session, { hours }))
  return request
}
/** The clock goes to so many minutes after the session's start. */
async function at(minutes: number) {
  await w.pass({ milliseconds: Date.parse(plus(tuesday, { minutes })) - Date.parse(w.at()) })
}
const versionOf = async ({ id }: { id: string }) => (await w.store.group(id))?.version ?? null
const forget = () => Promise.all([w.heard(), w.met()])
const record = (request: Awaited<ReturnType<typeof placed>>) =>
  outcome.recordOutcome(
    w.deps,
    secretary,
    request,
    { recommendations: ['Rauhoittakaa vaihdot.'], followUpAt: null },
    decisions,
  )

describe('Before a session', () => {
  test('its chair gets the guide ten minutes before, and sees the quorum and the follow-ups due: codes, topics, status words', async () => {
    const earlier = await placed(0)
    await at(130)
    await record(earlier)
    const today = await placed(0, january)
    await forget()
    const next = { ...ref, id: january }
    await w.pass({ days: 34 })
    for (const who of [chair, secretary, consultant]) {
      const { quorum, followUps } = await seeSession(w.deps, who, next)
      expect(quorum).toMatchObject({ needed: 3, there: 2 })
      expect(followUps).toEqual([
        { id: earlier.id, code: 1, topic: 'separation', followUpAt: january, resolution: null },
      ])
    }
    for (const who of [member, police]) {
      const view = await seeSession(w.deps, who, next)
      expect([view.quorum, view.followUps]).toEqual([null, null])
    }
    await forget()
    await w.pass({ milliseconds: Date.parse(january) - Date.parse(w.at()) - 600_000 })
    expect(await w.met()).toEqual(['chair: begins'])
    expect((await w.read(today)).state).toBe('scheduled')
  })

  test('a follow-up that is due is reason enough to meet: without a case the session has its row, and all that belongs to it', async () => {
    const earlier = await placed(0)
    await at(130)
    await record(earlier)
    await w.store.due.write([planRow(w.at(), worker.tenantId)])
    await forget()
    await w.pass({ days: 33, hours: 23 })
    expect(await w.met()).toEqual(expect.arrayContaining(['chair: agenda', 'member: agenda', 'member: remindDay']))
    await w.pass({ milliseconds: Date.parse(january) - Date.parse(w.at()) - 600_000 })
    expect(await w.met()).toEqual(['chair: begins'])
    await w.pass({ hours: 3 })
    expect(await w.met()).toEqual(['secretary: afterwards'])
    // Nobody has told how it went: asked again before the session after that one, which has no case either.
    await w.pass({ days: 24 })
    await w.heard()
    await w.pass({ days: 3, hours: 1 })
    expect(await w.heard()).toEqual(['worker: followUpDue'])
  })

  test('with neither a case nor a follow-up nobody is disturbed', async () => {
    await w.store.due.write([planRow(w.at(), worker.tenantId)])
    await w.pass({ days: 60 })
    expect(await w.met()).toEqual([])
  })
})

describe('The guide', () => {
  test('is moved by the chair, the secretary or a coordinator, and all of them see the same', async () => {
    await placed(0)
    await at(-61)
    expect(await refusal(moveGuide(w.deps, chair, ref, { way: 'next', seen: '' }))).toEqual({ kind: 'over' })
    await at(-5)
    for (const who of [member, police, worker])
      expect(await refusal(moveGuide(w.deps, who, ref, { way: 'next', seen: '' }))).toEqual({ kind: 'notAllowed' })
    expect(await refusal(moveGuide(w.deps, stranger, ref, { way: 'next', seen: '' }))).toEqual({ kind: 'notFound' })
    await forget()
    await moveGuide(w.deps, chair, ref, { way: 'next', seen: '' })
    const { session } = await moveGuide(w.deps, consultant, ref, { way: 'next', seen: 'welcome' })
    expect(session.guide).toEqual({ step: 'followUps', since: w.at(), by: consultant.id, byName: 'consultant' })
    expect((await seeSession(w.deps, chair, ref)).session.guide?.step).toBe('followUps')
    // Nobody is disturbed by it.
    expect([await w.met(), await w.heard()]).toEqual([[], []])
  })

  test('two who press at once move it by one step', async () => {
    await placed(0)
    await at(0)
    await Promise.all(
      [chair, secretary, consultant].map((who) => moveGuide(w.deps, who, ref, { way: 'next', seen: '' })),
    )
    expect((await seeSession(w.deps, chair, ref)).session.guide?.step).toBe('welcome')
  })
})

describe('After a session', () => {
  test('the secretary is asked once for the whole, ten minutes after its end, and of no case by itself', async () => {
    await placed(0)
    await placed(1)
    await at(129)
    await forget()
    await at(130)
    expect(await w.met()).toEqual(['secretary: afterwards'])
    await at(600)
    expect([await w.met(), await w.heard()]).toEqual([[], []])
  })

  test('without a secretary the coordinators are', async () => {
    await w.store.saveGroup({ ...multiProfessional, id: 'bare', secretary: null, chair: null, channelId: null }, null)
    const request = await w.request({ ...multiProfessional, id: 'bare' })
    await coordinator.placeInSlot(w.deps, consultant, request, tuesday, tuesday)
    await at(0)
    expect((await w.met()).filter((one) => one.endsWith('begins'))).toEqual(['consultant: begins', 'second: begins'])
    await at(130)
    expect(await w.met()).toEqual(['consultant: afterwards', 'second: afterwards'])
  })

  test('the meeting’s end asks at once; it ends again and the clock comes, and nobody is asked again', async () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0'
    const request = await placed(0)
    await coordinator.setJoinLink(w.deps, consultant, request, joinUrl)
    const ends = (thread: string) => meetingEnded(w.deps, worker.tenantId, { joinUrl: null, thread })
    // Tried out the day before, and left again: that is no end.
    await at(-1000)
    await ends('19:meeting_abc@thread.v2')
    await at(100)
    await forget()
    await ends('19:meeting_other@thread.v2')
    expect(await w.met()).toEqual([])
    await ends('19:meeting_abc@thread.v2')
    expect(await w.met()).toEqual(['secretary: afterwards'])
    await ends('19:meeting_abc@thread.v2')
    await at(140)
    expect(await w.met()).toEqual([])
  })

  test('one to one the end of the meeting brings the question about the consultation, once', async () => {
    const request = await w.request(oneToOne)
    await coordinator.offerTimes(w.deps, consultant, request, [tuesday])
    const { pickTime } = await import('../../src/app/requesterActions.ts')
    await pickTime(w.deps, worker, request, tuesday)
    const joinUrl = 'https://teams.microsoft.com/meet/123456?p=abc'
    await coordinator.setJoinLink(w.deps, consultant, request, joinUrl)
    await at(45)
    await forget()
    await meetingEnded(w.deps, worker.tenantId, { joinUrl: 'https://teams.microsoft.com/meet/123456', thread: null })
    expect(await w.heard()).toEqual(['consultant: outcomePrompt'])
    await at(300)
    expect(await w.heard()).toEqual([])
    // What it held, of the six kinds of the model; anything else is none.
    const contents = ['change', 'support', 'gossip']
    const input = { recommendations: [], followUpAt: plus(tuesday, { weeks: 2 }), contents }
    await outcome.recordOutcome(w.deps, consultant, request, input, decisions)
    expect((await w.read(request)).contents).toEqual(['support', 'change'])
  })

  test('held: attendance, then each case; what is left over is asked case by case two working days later', async () => {
    const [done, left] = [await placed(0), await placed(1)]
    await at(130)
    await forget()
    expect(await refusal(recordHeld(w.deps, chair, ref, []))).toEqual({ kind: 'notAllowed' })
    // Who asked presents it: they are there, too.
    const { session } = await recordHeld(w.deps, secretary, ref, [member.id, worker.id, stranger.id])
    expect(session).toMatchObject({
      present: [member.id, worker.id],
      record: { held: true, by: 'secretary', movedTo: null },
    })
    await record(done)
    // Again, and by somebody else: the attendance is mended, who recorded it stays.
    const again = await recordHeld(w.deps, consultant, ref, [member.id, chair.id])
    expect(again.session).toMatchObject({ present: [chair.id, member.id], record: { by: 'secretary' } })
    expect(await refusal(recordSessionNotHeld(w.deps, consultant, ref))).toEqual({
      kind: 'conflict',
      by: 'secretary',
      freeStarts: [],
    })
    expect(await w.heard()).toEqual(['worker: outcome'])
    await w.pass({ days: 1 })
    expect(await w.heard()).toEqual([])
    await w.pass({ days: 1 })
    expect(await w.heard()).toEqual(['secretary: outcomePrompt'])
    expect((await w.read(left)).state).toBe('scheduled')
  })

  test('no time for a case: it waits for the next session, or goes back; its worker and the coordinators hear just that', async () => {
    const [first, later] = [await placed(0), await placed(1)]
    await at(130)
    await recordHeld(w.deps, secretary, ref, [])
    await forget()
    await outcome.recordNotReached(w.deps, secretary, first)
    expect(await w.heard()).toEqual(['consultant: notReached', 'second: notReached', 'worker: notReached'])
    expect(await w.read(first)).toMatchObject({ state: 'scheduled', session: { start: january } })
    const { agenda } = await seeSession(w.deps, chair, ref)
    expect(agenda?.map(({ c }) => c?.id)).toEqual([undefined, later.id])
    await w.store.saveGroup({ ...multiProfessional, cadence: { kind: 'onDemand' } }, await versionOf(multiProfessional))
    const next = await w.store.session(ref.groupId, january)
    await cancelSession(w.deps, consultant, { ...ref, id: next?.value.id ?? '' })
    await forget()
    await outcome.recordNotReached(w.deps, secretary, later)
    expect(await w.read(later)).toMatchObject({ state: 'taken', session: null })
    expect(await w.heard()).toEqual(['consultant: notReached', 'second: notReached', 'worker: notReached'])
  })

  test('recorded before the clock comes: nobody is asked', async () => {
    await placed(0)
    await at(90)
    await recordHeld(w.deps, secretary, ref, [])
    await forget()
    await at(200)
    expect(await w.met()).toEqual([])
  })
})

describe('A session that was not held', () => {
  test('its agenda moves to the next session with room, in its order; what does not fit goes back; all are told once', async () => {
    const taken = await placed(0, january)
    const [first, later] = [await placed(0), await placed(1)]
    await at(10)
    await forget()
    expect(await refusal(recordSessionNotHeld(w.deps, member, ref))).toEqual({ kind: 'notAllowed' })
    const { session } = await recordSessionNotHeld(w.deps, secretary, ref)
    expect(session).toMatchObject({ cancelled: true, sequence: 1, record: { held: false, movedTo: january } })
    expect(session.slots.map(({ consultationId }) => consultationId)).toEqual([null, null])
    const moved = { id: january, start: '2027-01-05T08:00:00.000Z', end: '2027-01-05T09:00:00.000Z' }
    expect(await w.read(first)).toMatchObject({ state: 'scheduled', session: moved })
    expect(await w.read(later)).toMatchObject({ state: 'taken', session: null })
    const next = await w.store.session(ref.groupId, january)
    expect(next?.value.slots.map(({ consultationId }) => consultationId)).toEqual([taken.id, first.id])

    expect(await w.heard()).toEqual([
      ...['consultant: notHeld', 'second: notHeld', 'worker: movedOn', 'worker: notHeld'],
    ])
    const others = all.filter((who) => who !== 'secretary')
    expect(await w.met()).toEqual([...others, 'channel'].sort().map((who) => `${who}: notHeld`))

    // Pressed twice, and by somebody else; nothing is asked of it any more.
    await recordSessionNotHeld(w.deps, secretary, ref)
    expect(await refusal(recordSessionNotHeld(w.deps, second, ref))).toMatchObject({
      kind: 'conflict',
      by: 'secretary',
    })
    expect(await refusal(recordHeld(w.deps, second, ref, []))).toMatchObject({ kind: 'conflict', by: 'secretary' })
    await w.pass({ days: 3 })
    expect([await w.met(), (await w.heard()).filter((one) => one.includes('outcomePrompt'))]).toEqual([[], []])
  })

  test('the next session comes about by it, with all that time asks of it, where nothing was on its agenda yet', async () => {
    const request = await placed(0)
    await at(10)
    await recordSessionNotHeld(w.deps, consultant, ref)
    expect((await w.read(request)).session?.start).toBe(january)
    await forget()
    await w.pass({ days: 28 })
    expect(await w.met()).toContain('member: agenda')
  })

  test('a reply and the record at once: neither is lost', async () => {
    await placed(0)
    await at(-1)
    await attending.replyTo(w.deps, member, ref, 'coming')
    await at(120)
    await Promise.all([
      recordHeld(w.deps, secretary, ref, [member.id]),
      moveGuide(w.deps, chair, ref, { way: 'next', seen: '' }),
    ])
    const { session } = await seeSession(w.deps, chair, ref)
    expect(session).toMatchObject({ present: [member.id], guide: { step: 'welcome' }, record: { held: true } })
  })
})
