import * as attending from '../../src/app/attending.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import * as groups from '../../src/app/groups.ts'
import { moveSession } from '../../src/app/moveSession.ts'
import { addSession, cancelSession, mySessions, seeSession } from '../../src/app/sessions.ts'
import { entryIn } from '../../src/calendar/entry.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { freeSlots } from '../../src/domain/slots.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, second, secretary, chair, member, fallback, stranger } = people
const tuesday = '2026-12-01T07:00:00.000Z'
const wednesday = '2026-12-09T11:00:00.000Z'
const ref = { groupId: multiProfessional.id, id: tuesday }
const inTeams = { mode: 'remote', place: '', practicalities: '' }
const there = { mode: 'inPerson', place: 'Kirjasto, Jyväskylä', practicalities: 'Ovi avataan klo 8.45.' }

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
const session = async () => (await seeSession(w.deps, consultant, ref)).session

/** A case in the second slot of the session. */
async function placed() {
  const asked = await w.request(multiProfessional)
  await coordinator.placeInSlot(w.deps, consultant, asked, tuesday, '2026-12-01T08:00:00.000Z')
  await w.heard()
  await w.met()
  return asked
}
const others = ['chair', 'channel', 'member', 'police', 'second', 'secretary']

describe('A whole session', () => {
  test('moves with its cases; requesters, everybody of it and the channel are told, and asked anew who comes', async () => {
    const asked = await placed()
    await attending.replyTo(w.deps, member, ref, 'coming')
    await moveSession(w.deps, consultant, ref, { start: wednesday, ...inTeams })
    expect(await session()).toMatchObject({ start: wednesday, end: plus(wednesday, { hours: 2 }), replies: {} })
    const own = { start: plus(wednesday, { hours: 1 }), end: plus(wednesday, { hours: 2 }) }
    const { state, session: place } = await w.read(asked)
    expect([state, place]).toMatchObject(['scheduled', { id: tuesday, opens: wednesday, ...own, sequence: 1 }])
    expect(await w.heard()).toEqual(['worker: timeChanged'])
    expect(await w.met()).toEqual(others.map((who) => `${who}: moved`))
    const entry = entryIn(await session(), { slot: own.start, of: asked.id, revision: (await w.read(asked)).revision })
    expect(entry).toMatchObject({ ...own, cancelled: false })
  })

  test('with nothing on it yet: everybody is told, as the form says', async () => {
    await moveSession(w.deps, consultant, ref, { start: wednesday, ...inTeams })
    expect(await w.met()).toEqual(others.map((who) => `${who}: moved`))
  })

  test('its reminders follow: nothing comes at the old time, everything at the new one, each once', async () => {
    await placed()
    await moveSession(w.deps, consultant, ref, { start: wednesday, ...inTeams })
    await w.heard()
    await w.met()
    await w.pass({ days: 9 })
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual(['member: agenda'])
    expect((await w.heard()).filter((line) => line.startsWith('worker'))).toEqual([])
    await w.pass({ days: 6, hours: 1 })
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual(['member: remindDay'])
    expect((await w.heard()).filter((line) => line.startsWith('worker'))).toEqual(['worker: remindDay'])
  })

  test('moves to another place, or to Teams: told as that, and there is no link where all are in one room', async () => {
    const asked = await placed()
    await moveSession(w.deps, consultant, ref, { start: tuesday, ...there })
    expect(await session()).toMatchObject({ ...there, joinUrl: null, start: tuesday })
    expect((await w.read(asked)).session).toMatchObject({ ...there, joinUrl: null })
    expect(await w.heard()).toEqual(['worker: placeChanged'])
    expect(await w.met()).toEqual(others.map((who) => `${who}: placed`))
    await moveSession(w.deps, consultant, ref, { start: tuesday, ...there })
    expect([await w.heard(), await w.met()]).toEqual([[], []])
    await moveSession(w.deps, consultant, ref, { start: tuesday, ...there, mode: 'remote' })
    expect(await session()).toMatchObject({ mode: 'remote', place: '', practicalities: there.practicalities })
  })

  test('is moved by coordinators alone, ahead, to a free time; the second learns who was first', async () => {
    await placed()
    const move = (who: typeof consultant, start: string, more = {}) =>
      refusal(moveSession(w.deps, who, ref, { start, ...inTeams, ...more }))
    for (const who of [worker, secretary, chair, member, fallback, stranger])
      expect([who.name, await move(who, wednesday)]).toEqual([
        who.name,
        who === stranger ? { kind: 'notFound' } : { kind: 'notAllowed' },
      ])
    expect(await move(consultant, '2026-11-20T07:00:00.000Z')).toMatchObject({ field: 'day', why: 'pastTime' })
    expect(await move(consultant, 'tomorrow')).toMatchObject({ field: 'day', why: 'badTime' })
    expect(await move(consultant, wednesday, { mode: 'byBoat' })).toMatchObject({ field: 'mode' })
    expect(
      await move(consultant, wednesday, { practicalities: 'Soita Aino Virtaselle, p. 040 123 4567.' }),
    ).toMatchObject({
      field: 'words',
    })
    await addSession(w.deps, consultant, ref.groupId, { start: plus(wednesday, { hours: 1 }), days: 1 })
    expect(await move(consultant, wednesday)).toMatchObject({ field: 'clash' })
    expect(await move(consultant, plus(wednesday, { days: 1 }), { seen: tuesday })).toBe('nothing was refused')
    expect(await move(second, plus(wednesday, { days: 2 }), { seen: tuesday })).toEqual({
      ...{ kind: 'conflict', by: 'consultant', freeStarts: [] },
    })
    await cancelSession(w.deps, consultant, ref)
    expect(await move(consultant, plus(wednesday, { days: 3 }))).toEqual({ kind: 'over' })
  })

  test('goes to no time at which the rhythm has the group meet, though nobody has touched that date yet', async () => {
    const january = '2027-01-05T07:00:00.000Z'
    const clash = { kind: 'badInput', field: 'clash', why: 'unknown' }
    const move = (start: string) => refusal(moveSession(w.deps, consultant, ref, { start, ...inTeams }))
    expect(await move(january)).toEqual(clash)
    expect(await move(plus(january, { minutes: 90 }))).toEqual(clash)
    const add = { start: plus(january, { minutes: -30 }), days: 1 }
    expect(await refusal(addSession(w.deps, consultant, ref.groupId, add))).toEqual(clash)
    expect(await move(plus(january, { hours: 2 }))).toBe('nothing was refused')
    // Its own first date is free for it to come back to.
    expect(await move(tuesday)).toBe('nothing was refused')
    // That of another one that was moved away, too.
    await moveSession(w.deps, consultant, { ...ref, id: january }, { start: wednesday, ...inTeams })
    expect(await move(january)).toBe('nothing was refused')
  })

  test('leaves its old time free for another, and cases find their place where it is now', async () => {
    await moveSession(w.deps, consultant, ref, { start: wednesday, ...inTeams })
    const known = await w.store.sessions(ref.groupId, w.at(), plus(w.at(), { months: 12 }))
    const free = freeSlots(
      multiProfessional,
      models.M3 as never,
      known.map(({ value }) => value),
      w.at(),
    )
    expect(free.slice(0, 2).map(({ sessionId, start }) => [sessionId, start])).toEqual([
      [tuesday, wednesday],
      [tuesday, plus(wednesday, { hours: 1 })],
    ])
    await addSession(w.deps, consultant, ref.groupId, { start: tuesday, days: 1 })
    const [mine] = (await mySessions(w.deps, consultant)).filter(({ group }) => group.id === ref.groupId)
    expect(mine?.sessions.slice(0, 2).map(({ start }) => start)).toEqual([tuesday, wednesday])
  })
})

describe('Where a group meets', () => {
  const group = { groupId: multiProfessional.id }

  test('is set once for all: coming sessions follow, but for those with a place of their own; undone, they come back', async () => {
    await placed()
    const own = { ...there, place: 'Kunnantalo' }
    await addSession(w.deps, consultant, group.groupId, { start: wednesday, days: 1, ...own })
    await groups.setPlace(w.deps, consultant, group, there)
    expect(await session()).toMatchObject(there)
    const other = () => seeSession(w.deps, consultant, { ...group, id: wednesday })
    expect((await other()).session).toMatchObject(own)
    expect((await w.heard()).filter((line) => line.startsWith('worker'))).toEqual(['worker: placeChanged'])
    // A date of the rhythm that nobody has touched meets there, too.
    const [, , next] = (await mySessions(w.deps, consultant)).flatMap(({ sessions }) => sessions)
    expect(next).toMatchObject({ ...there, joinUrl: null })
    await groups.undo(w.deps, consultant, group)
    expect(await session()).toMatchObject(inTeams)
    expect((await other()).session).toMatchObject(own)
  })

  test('a session added besides the rhythm meets as the group does, unless its form says otherwise', async () => {
    await groups.setPlace(w.deps, consultant, group, there)
    const add = async (start: string, more = {}) =>
      (await addSession(w.deps, consultant, group.groupId, { start, days: 1, ...more })).session
    expect(await add(wednesday)).toMatchObject(there)
    const hybrid = { mode: 'hybrid', practicalities: 'Kahvia on.' }
    expect(await add(plus(wednesday, { days: 1 }), hybrid)).toMatchObject({ ...there, ...hybrid })
    expect(await add(plus(wednesday, { days: 2 }), { mode: 'remote' })).toMatchObject({ mode: 'remote', place: '' })
  })
})
