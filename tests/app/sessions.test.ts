import * as attending from '../../src/app/attending.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { removeMember } from '../../src/app/groupRoles.ts'
import { doubtsIn } from '../../src/app/groupWords.ts'
import * as sessions from '../../src/app/sessions.ts'
import { seeSession } from '../../src/app/sessions.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { plus } from '../../src/domain/time.ts'
import { multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, colleague, consultant, second, secretary, chair, member, police, admin, stranger } = people
const tuesday = '2026-12-01T07:00:00.000Z'
const multi = { groupId: multiProfessional.id, id: tuesday }
/** M1: meets when agreed, in person, and workers of the area enrol. */
const peers = { ...multiProfessional, id: 'peers', modelId: 'M1', place: 'Kunnantalo, Sodankylä', channelId: null }
const thursday = '2026-12-17T07:00:00.000Z'

let w: World
beforeEach(async () => {
  w = await smallWorld()
  await w.store.saveGroup(peers, null)
})
afterEach(() => w.stop())

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}

const notAllowed = { kind: 'notAllowed' }
const notFound = { kind: 'notFound' }

describe('A session of the group', () => {
  test('its agenda has codes, topics and times for those of the group, and nobody else sees it', async () => {
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, tuesday, '2026-12-01T08:00:00.000Z')
    const { code } = await w.read(ref)
    for (const who of [consultant, second, chair, secretary, member, police]) {
      const { agenda } = await seeSession(w.deps, who, multi)
      expect(agenda?.map(({ start, c }) => [start, c?.code, c?.topic, c?.clientComes])).toEqual([
        [tuesday, undefined, undefined, undefined],
        ['2026-12-01T08:00:00.000Z', code, 'separation', false],
      ])
      expect(JSON.stringify(agenda)).not.toContain('sopuun')
    }
    for (const who of [worker, colleague, admin, stranger])
      expect(await refusal(seeSession(w.deps, who, multi))).toEqual(notFound)
  })

  test('after the deadline the coordinator still adds, and the members are not asked again', async () => {
    await w.pass({ days: 6 })
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, tuesday, tuesday)
    expect((await w.read(ref)).session?.start).toBe(tuesday)
    // On a Sunday nobody is disturbed by it.
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual([])
    await w.pass({ hours: 23 })
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual(['member: agenda'])
    await w.pass({ hours: 1 })
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual(['member: remindDay'])
  })

  test('who cannot come says so; the coordinators are warned once for each state of the quorum, and by whom it fails', async () => {
    const profession = { fi: 'psykiatria', sv: 'psykiatri', en: 'psychiatry' }
    const third = { person: second.id, name: '', email: null, trained: false, profession, outsideSocialWelfare: false }
    const group = { ...multiProfessional, id: 'three', members: [...multiProfessional.members, third] }
    await w.store.saveGroup(group, null)
    const ref = { groupId: group.id, id: tuesday }
    const placed = await w.request(group)
    await coordinator.placeInSlot(w.deps, consultant, placed, tuesday, tuesday)
    await w.pass({ days: 2 })
    await w.met()
    expect((await attending.replyTo(w.deps, member, ref, 'notComing')).session.replies).toEqual({
      [member.id]: 'notComing',
    })
    expect(await w.met()).toEqual([])
    await w.pass({ days: 1 })
    expect(await w.met()).toEqual(['consultant: quorum', 'second: quorum'])
    // The same state again tells nobody anything new; another one does.
    await attending.replyTo(w.deps, member, ref, 'coming')
    await attending.replyTo(w.deps, member, ref, 'notComing')
    expect(await w.met()).toEqual([])
    await attending.replyTo(w.deps, police, ref, 'notComing')
    expect(await w.met()).toEqual(['consultant: quorum', 'second: quorum'])
    const { quorum } = await seeSession(w.deps, consultant, ref)
    expect(quorum).toMatchObject({ needed: 3, there: 1, away: [{ fi: 'perheneuvonta' }, { fi: 'poliisi' }] })
    expect((await seeSession(w.deps, member, ref)).quorum).toBeNull()
  })

  test('three days before, silence is told; when a member goes the quorum is looked at again, and fails', async () => {
    const profession = { fi: 'psykiatria', sv: 'psykiatri', en: 'psychiatry' }
    const third = { person: second.id, name: '', email: null, trained: false, profession, outsideSocialWelfare: false }
    const group = { ...multiProfessional, id: 'three', members: [...multiProfessional.members, third] }
    await w.store.saveGroup(group, null)
    const placed = await w.request(group)
    await coordinator.placeInSlot(w.deps, consultant, placed, tuesday, tuesday)
    await w.pass({ days: 3 })
    expect((await w.met()).filter((line) => line.endsWith('quorum'))).toEqual(['consultant: quorum', 'second: quorum'])
    await removeMember(w.deps, consultant, { groupId: group.id }, third.person)
    await w.pass({ minutes: 2 })
    expect(await w.met()).toEqual(['consultant: quorum', 'second: quorum'])
    const { quorum } = await seeSession(w.deps, consultant, { groupId: group.id, id: tuesday })
    expect(quorum).toMatchObject({ needed: 3, there: 2, sure: 0, silent: 2 })
  })

  test('a coordinator notes whether a member without the app comes, and the quorum counts it', async () => {
    const profession = { fi: 'koulu', sv: 'skola', en: 'school' }
    const teacher = { person: null, name: 'Opettaja', email: 'o@example.fi', trained: false, profession }
    const members = [...multiProfessional.members, { ...teacher, outsideSocialWelfare: true }]
    const ref = { groupId: 'school', id: tuesday }
    await w.store.saveGroup({ ...multiProfessional, id: ref.groupId, members }, null)
    expect((await seeSession(w.deps, consultant, ref)).quorum).toMatchObject({ needed: 3, there: 3 })
    for (const who of [member, secretary, chair, police])
      expect(await refusal(attending.noteReply(w.deps, who, ref, teacher.email, 'coming'))).toEqual(notAllowed)
    for (const key of [member.id, 'joku@example.fi', ''])
      expect(await refusal(attending.noteReply(w.deps, consultant, ref, key, 'coming'))).toMatchObject({
        field: 'member',
      })
    expect(await refusal(attending.noteReply(w.deps, consultant, ref, teacher.email, ''))).toMatchObject({
      field: 'reply',
    })
    await attending.noteReply(w.deps, consultant, ref, teacher.email, 'notComing')
    const { quorum, counts } = await seeSession(w.deps, consultant, ref)
    expect(quorum).toMatchObject({ there: 2, away: [{ fi: 'koulu' }] })
    expect(counts.notComing).toBe(1)
    await w.pass({ days: 8 })
    expect(await refusal(attending.noteReply(w.deps, consultant, ref, teacher.email, 'coming'))).toEqual({
      kind: 'over',
    })
  })

  test('only those of the group reply, until it begins; all replies at once are kept', async () => {
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, tuesday, tuesday)
    expect(await refusal(attending.replyTo(w.deps, colleague, multi, 'coming'))).toEqual(notAllowed)
    await Promise.all([member, police, chair, secretary].map((who) => attending.replyTo(w.deps, who, multi, 'coming')))
    const row = await w.store.session(multi.groupId, multi.id)
    expect(Object.keys(row?.value.replies ?? {})).toHaveLength(4)
    expect(row?.value.slots[0]?.consultationId).toBe(ref.id)
    await w.pass({ days: 8 })
    expect(await refusal(attending.replyTo(w.deps, member, multi, 'notComing'))).toEqual({ kind: 'over' })
  })

  test('an extra session is added by a coordinator: all are told, cases fit in, and it does not overlap another', async () => {
    const input = { start: thursday, days: 1, place: 'Toimisto, 2. kerros' }
    for (const who of [member, chair, secretary, colleague])
      expect(await refusal(sessions.addSession(w.deps, who, multi.groupId, input))).toEqual(notAllowed)
    const { session } = await sessions.addSession(w.deps, consultant, multi.groupId, input)
    expect(session).toMatchObject({ id: thursday, place: 'Toimisto, 2. kerros', slots: [{}, {}] })
    expect(await w.met()).toEqual(
      ['chair', 'channel', 'member', 'police', 'second', 'secretary'].map((who) => `${who}: added`),
    )
    // Pressed twice: it is there, and nobody is told again.
    await sessions.addSession(w.deps, consultant, multi.groupId, input)
    expect(await w.met()).toEqual([])
    const overlap = { ...input, start: plus(thursday, { hours: 1 }) }
    expect(await refusal(sessions.addSession(w.deps, consultant, multi.groupId, overlap))).toMatchObject({
      kind: 'badInput',
      field: 'clash',
    })
    const past = { ...input, start: plus(w.at(), { days: -1 }) }
    expect(await refusal(sessions.addSession(w.deps, consultant, multi.groupId, past))).toMatchObject({
      why: 'pastTime',
    })
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, thursday, thursday)
    expect((await w.read(ref)).session?.place).toBe('Toimisto, 2. kerros')
  })

  test('a place that tells of a person is refused; what may be a name waits for a word; an address is a place', async () => {
    const add = (place: string, notNames: string[] = []) =>
      refusal(sessions.addSession(w.deps, consultant, multi.groupId, { start: thursday, days: 1, place, notNames }))
    for (const place of ['Soita 040 123 4567', 'Kaisa Koivun huone', 'Avain 010594Y9032', 'kysy kaisa@example.fi'])
      expect([place, await add(place)]).toEqual([place, { kind: 'badInput', field: 'words', why: 'unknown' }])
    const room = 'Pajutie 3, kokoushuone Aino'
    expect(await add(room)).toMatchObject({ field: 'doubt' })
    const doubts = doubtsIn([room])
    expect(doubts.map(({ word }) => word)).toEqual(['Aino'])
    // A tick of one word is none of another.
    expect(
      await add(
        'Kokoushuone Väinö',
        doubts.map(({ id }) => id),
      ),
    ).toMatchObject({ field: 'doubt' })
    expect(
      await add(
        room,
        doubts.map(({ id }) => id),
      ),
    ).toBe('nothing was refused')
    expect((await seeSession(w.deps, consultant, { ...multi, id: thursday })).session.place).toBe(room)
  })

  test('cancelled, its cases go back to the coordinators, all are told once, and the second learns who was first', async () => {
    const refs = [await w.request(multiProfessional), await w.request(multiProfessional)]
    const starts = [tuesday, '2026-12-01T08:00:00.000Z']
    for (const [i, ref] of refs.entries())
      await coordinator.placeInSlot(w.deps, consultant, ref, tuesday, starts[i] as string)
    await w.heard()
    await w.met()
    expect(await refusal(sessions.cancelSession(w.deps, member, multi))).toEqual(notAllowed)
    await sessions.cancelSession(w.deps, consultant, multi)
    for (const ref of refs) expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null })
    expect(await w.heard()).toEqual(['worker: timeCancelled', 'worker: timeCancelled'])
    expect(await w.met()).toEqual(
      ['chair', 'channel', 'member', 'police', 'second', 'secretary'].map((who) => `${who}: cancelled`),
    )
    expect(await refusal(sessions.cancelSession(w.deps, second, multi))).toEqual({
      kind: 'conflict',
      by: 'consultant',
      freeStarts: [],
    })
    await sessions.cancelSession(w.deps, consultant, multi)
    expect(await w.met()).toEqual([])
    // What was planned for it does not come any more, and no case finds a place there.
    await w.pass({ days: 7 })
    expect(await w.met()).toEqual([])
    const late = await refusal(coordinator.placeInSlot(w.deps, consultant, refs[0] as never, tuesday, tuesday))
    expect(late).toMatchObject({ kind: 'conflict' })
  })

  test('a date of the rhythm without a case can be cancelled too, and come about again', async () => {
    await sessions.cancelSession(w.deps, consultant, multi)
    expect((await seeSession(w.deps, member, multi)).session.cancelled).toBe(true)
    await sessions.addSession(w.deps, second, multi.groupId, { start: tuesday, days: 1, place: '' })
    const { session } = await seeSession(w.deps, member, multi)
    expect(session).toMatchObject({ cancelled: false, sequence: 2 })
    expect(session.slots.map(({ start }) => start)).toEqual([tuesday, '2026-12-01T08:00:00.000Z'])
  })

  test('placing a case and cancelling the session at once leaves no case on a session that is off', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = `race-${round}`
      await w.store.saveGroup({ ...multiProfessional, id, channelId: null }, null)
      const ref = await w.request({ ...multiProfessional, id })
      await Promise.allSettled([
        coordinator.placeInSlot(w.deps, consultant, ref, tuesday, tuesday),
        sessions.cancelSession(w.deps, second, { groupId: id, id: tuesday }),
      ])
      const [c, row] = [await w.read(ref), await w.store.session(id, tuesday)]
      expect(row?.value.cancelled).toBe(true)
      expect([c.state === 'scheduled', c.session]).toEqual([false, null])
    }
  })

  test('afterwards the secretary marks who was there, of those who could have been', async () => {
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, tuesday, tuesday)
    expect(await refusal(attending.markPresent(w.deps, secretary, multi, [member.id]))).toEqual({ kind: 'over' })
    await w.pass({ days: 8, hours: 2 })
    expect(await refusal(attending.markPresent(w.deps, member, multi, [member.id]))).toEqual(notAllowed)
    const { session } = await attending.markPresent(w.deps, secretary, multi, [member.id, colleague.id])
    expect(session.present).toEqual([member.id])
    const view = await seeSession(w.deps, chair, multi)
    expect(view.session.present).toEqual([member.id])
    const names = (await attending.attendees(w.deps, multiProfessional, session)).map(({ name }) => name)
    expect(names).toEqual(['chair', 'consultant', 'member', 'police', 'second', 'secretary', 'worker'])
  })
})

test('a session that stood there empty: its first case brings what the agenda asks, and a later one asks nothing anew', async () => {
  await sessions.addSession(w.deps, consultant, multi.groupId, { start: thursday, days: 1 })
  await w.pass({ days: 21 })
  await w.met()
  for (const start of [thursday, plus(thursday, { hours: 1 })]) {
    const ref = await w.request(multiProfessional)
    await coordinator.placeInSlot(w.deps, consultant, ref, thursday, start)
  }
  expect((await w.met()).filter((line) => /member|consultant/.test(line))).toEqual([
    'consultant: agenda',
    'consultant: quorum',
    'member: agenda',
  ])
})

describe('A session that workers of the area enrol for', () => {
  const ref = { groupId: peers.id, id: thursday }
  beforeEach(async () => {
    await sessions.addSession(w.deps, consultant, peers.id, { start: thursday, days: 2, place: '' })
    await w.met()
  })

  test('is where the group meets, on two days, without a link', async () => {
    const { session } = await seeSession(w.deps, consultant, ref)
    expect(session).toMatchObject({ mode: 'inPerson', place: 'Kunnantalo, Sodankylä', joinUrl: null })
    expect(session.days?.map(({ start }) => start)).toEqual([thursday, '2026-12-18T07:00:00.000Z'])
    expect(session.slots).toHaveLength(8)
    const placed = await w.request(peers)
    await coordinator.placeInSlot(w.deps, consultant, placed, thursday, '2026-12-18T08:30:00.000Z')
    expect((await w.read(placed)).session).toMatchObject({
      start: '2026-12-18T08:30:00.000Z',
      mode: 'inPerson',
      place: 'Kunnantalo, Sodankylä',
    })
  })

  test('whoever enrols reads what is on its agenda, is invited, and loses both by leaving', async () => {
    const placed = await w.request(peers)
    await coordinator.placeInSlot(w.deps, consultant, placed, thursday, thursday)
    expect((await seeSession(w.deps, colleague, ref)).agenda).toBeNull()
    expect(await refusal(w.texts(colleague, placed))).toEqual(notFound)
    await attending.enrol(w.deps, colleague, ref)
    expect((await seeSession(w.deps, colleague, ref)).agenda?.[0]?.c?.topic).toBe('process')
    expect(await w.texts(colleague, placed)).toContain('tapaamisista')
    await w.pass({ days: 17 })
    expect(await w.met()).toContain('colleague: agenda')
    await attending.unenrol(w.deps, colleague, ref)
    expect(await refusal(w.texts(colleague, placed))).toEqual(notFound)
    await w.pass({ days: 6 })
    expect(await w.met()).not.toContain('colleague: remindDay')
  })

  test('who enrolled before hears of a new one, though they are no members', async () => {
    await attending.enrol(w.deps, colleague, ref)
    await w.met()
    await sessions.addSession(w.deps, consultant, peers.id, { start: '2027-03-17T07:00:00.000Z', days: 1, place: '' })
    expect(await w.met()).toContain('colleague: added')
    await sessions.addSession(w.deps, consultant, multi.groupId, { start: thursday, days: 1, place: '' })
    expect(await w.met()).not.toContain('colleague: added')
  })

  test('up to the deadline; never somebody of another tenant, and nobody where workers do not enrol', async () => {
    expect(await refusal(attending.enrol(w.deps, stranger, ref))).toEqual(notFound)
    expect(await refusal(attending.enrol(w.deps, colleague, multi))).toEqual(notAllowed)
    await attending.enrol(w.deps, colleague, ref)
    await attending.enrol(w.deps, worker, ref)
    expect((await seeSession(w.deps, consultant, ref)).counts.enrolled).toBe(2)
    await w.pass({ days: 17, minutes: 1 })
    expect(await refusal(attending.enrol(w.deps, people.fallback, ref))).toEqual({ kind: 'over' })
  })

  test('who enrols reads: an administrator does not, nor whoever is from outside social welfare in another group', async () => {
    await w.store.saveGroup({ ...peers, id: 'bare', members: [] }, null)
    const bare = { groupId: 'bare', id: thursday }
    await sessions.addSession(w.deps, consultant, 'bare', { start: thursday, days: 1, place: '' })
    const placed = await w.request({ ...peers, id: 'bare' })
    await coordinator.placeInSlot(w.deps, consultant, placed, thursday, thursday)
    for (const who of [admin, police]) {
      expect(await refusal(attending.enrol(w.deps, who, bare))).toEqual(notAllowed)
      expect(await refusal(w.texts(who, placed))).toEqual(notFound)
    }
    // Who becomes one of these afterwards reads no more.
    await attending.enrol(w.deps, colleague, bare)
    expect(await w.texts(colleague, placed)).toContain('tapaamisista')
    expect(await refusal(w.texts({ ...colleague, administrator: true }, placed))).toEqual(notFound)
  })

  test('the coordinators hear who has enrolled, all of an hour at once and by name', async () => {
    await w.pass({ minutes: 10 })
    for (const who of [colleague, worker]) await attending.enrol(w.deps, who, ref)
    expect(await w.met()).toEqual([])
    await w.pass({ minutes: 50 })
    expect(w.enrolments()).toEqual([
      ['colleague', 'worker'],
      ['colleague', 'worker'],
    ])
    expect(await w.met()).toEqual(['consultant: enrolled', 'second: enrolled'])
  })

  test('a coordinator takes an enrolment back: the rights end at once, the worker alone is told, and does not enrol again', async () => {
    const placed = await w.request(peers)
    await coordinator.placeInSlot(w.deps, consultant, placed, thursday, thursday)
    await Promise.all([colleague, worker].map((who) => attending.enrol(w.deps, who, ref)))
    for (const who of [secretary, chair, member, colleague, worker])
      expect(await refusal(attending.removeEnrolled(w.deps, who, ref, colleague.id))).toEqual(notAllowed)
    const people = await attending.enrolledPeople(w.deps, (await seeSession(w.deps, consultant, ref)).session)
    expect(people.map(({ name }) => name)).toEqual(['colleague', 'worker'])
    await w.met()

    await attending.removeEnrolled(w.deps, consultant, ref, colleague.id)
    // Pressed twice, by two: nothing more happens.
    await attending.removeEnrolled(w.deps, second, ref, colleague.id)
    expect(await w.met()).toEqual(['colleague: unenrolled'])
    expect(await refusal(w.texts(colleague, placed))).toEqual(notFound)
    expect(await seeSession(w.deps, colleague, ref)).toMatchObject({ agenda: null, removed: true, actions: ['see'] })
    expect(await refusal(attending.enrol(w.deps, colleague, ref))).toEqual(notAllowed)
    expect((await seeSession(w.deps, worker, ref)).enrolled).toBe(true)
    expect((await sessions.mySessions(w.deps, colleague))[0]?.sessions[0]?.id).toBe(thursday)
    expect(await refusal(attending.removeEnrolled(w.deps, consultant, ref, ''))).toMatchObject({ field: 'member' })
  })

  test('after the session too: whoever is removed was not there and reads no more', async () => {
    const placed = await w.request(peers)
    await coordinator.placeInSlot(w.deps, consultant, placed, thursday, thursday)
    await Promise.all([colleague, worker].map((who) => attending.enrol(w.deps, who, ref)))
    await w.pass({ days: 26 })
    await attending.markPresent(w.deps, secretary, ref, [colleague.id, worker.id])
    const { session } = await attending.removeEnrolled(w.deps, consultant, ref, colleague.id)
    expect(session.present).toEqual([worker.id])
    expect(await refusal(w.texts(colleague, placed))).toEqual(notFound)
  })

  test('all who enrol at once are in', async () => {
    const many = Array.from({ length: 4 }, (_, i) => ({ ...colleague, id: `${colleague.id}${i}` }))
    await Promise.all(many.map((who) => attending.enrol(w.deps, who, ref)))
    expect((await seeSession(w.deps, consultant, ref)).session.enrolled).toHaveLength(4)
  })

  test('the list shows it to workers of the area, and to nobody of another tenant', async () => {
    const listed = async (who: typeof worker) =>
      (await sessions.mySessions(w.deps, who)).map(({ group, sessions: all }) => [group.id, all[0]?.id])
    expect(await listed(colleague)).toEqual([[peers.id, thursday]])
    expect(await listed(member)).toEqual(
      expect.arrayContaining([
        [peers.id, thursday],
        [multiProfessional.id, tuesday],
      ]),
    )
    expect(await listed(stranger)).toEqual([])
  })
})
