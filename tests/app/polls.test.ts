import * as attending from '../../src/app/attending.ts'
import type { Deps } from '../../src/app/deps.ts'
import * as ending from '../../src/app/endPoll.ts'
import { moveSession } from '../../src/app/moveSession.ts'
import * as answers from '../../src/app/pollAnswers.ts'
import * as polls from '../../src/app/polls.ts'
import * as sessions from '../../src/app/sessions.ts'
import { pollCard } from '../../src/cards/poll.ts'
import { blankMember } from '../../src/domain/group.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { plus } from '../../src/domain/time.ts'
import { fi } from '../../src/i18n/fi.ts'
import { multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

const { worker, colleague, consultant, second, secretary, chair, member, police, stranger } = people
/** M1 agrees on its dates one by one. The same group of another model lets nobody enrol. */
const peers = {
  ...multiProfessional,
  id: 'peers',
  modelId: 'M1',
  channelId: 'channel-of-multi',
  coordinators: [consultant.id],
}
const agreed = { kind: 'agreed', timesAYear: 4, days: 1 } as const
const closed = { ...peers, id: 'closed', modelId: 'M3', cadence: agreed }
const [first, other] = ['2026-12-14T07:00:00.000Z', '2026-12-16T07:00:00.000Z']
/** Monday a week later, at four. */
const closesAt = '2026-11-30T14:00:00.000Z'
const input = {
  dates: [
    { start: other, days: 1 as const },
    { start: first, days: 2 as const },
  ],
  closesAt,
  place: '',
}

let w: World
beforeEach(async () => {
  w = await smallWorld()
  await Promise.all([peers, closed].map((group) => w.store.saveGroup(group, null)))
})
afterEach(() => w.stop())

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}
const both = (one: string, two: string) => ({ [first]: one, [other]: two })
const start = async (groupId = peers.id) => {
  const { poll } = await polls.startPoll(w.deps, consultant, groupId, input)
  return { groupId, id: poll.id }
}
const said = (lines: string[], what: string) =>
  lines.filter((line) => line.endsWith(`: ${what}`)).map((l) => l.split(':')[0])

test('the whole poll: all are asked, only who is silent is reminded, an answer is changed, one press makes the session', async () => {
  const ref = await start()
  expect(said(await w.met(), 'opened')).toEqual(['chair', 'channel', 'member', 'police', 'secretary'])
  await answers.answerPoll(w.deps, member, ref, both('yes', 'no'))
  await answers.answerPoll(w.deps, police, ref, both('ifNeedBe', 'yes'))
  await answers.answerPoll(w.deps, consultant, ref, both('yes', 'yes'))
  // A worker of the area, who is no member.
  await answers.answerPoll(w.deps, colleague, ref, both('no', 'yes'))
  const changed = await answers.answerPoll(w.deps, member, ref, both('no', 'yes'))
  expect(changed.own).toEqual(both('no', 'yes'))
  expect(changed.tally.map(({ yes, ifNeedBe, no }) => [yes, ifNeedBe, no])).toEqual([
    [1, 1, 2],
    [4, 0, 0],
  ])
  await w.settle()
  const onChannel = w.updated.at(-1)?.meeting
  expect(onChannel).toMatchObject({ kind: 'poll', view: { person: null, own: null, answered: 4, actions: [] } })
  expect(JSON.stringify(onChannel)).not.toContain(`"${colleague.id}"`)

  await w.pass({ days: 3 })
  expect(said(await w.met(), 'remind')).toEqual(['chair', 'secretary'])
  await answers.answerPoll(w.deps, chair, ref, both('no', 'yes'))
  await w.pass({ days: 1 })
  expect(said(await w.met(), 'remind')).toEqual(['secretary'])
  await w.pass({ days: 2 })
  expect(await w.met()).toEqual([])

  await w.pass({ days: 1, hours: 7 })
  expect(await w.met()).toEqual(['consultant: closed'])
  expect(await refusal(answers.answerPoll(w.deps, secretary, ref, both('yes', 'yes')))).toEqual({ kind: 'over' })
  const done = await ending.chooseDate(w.deps, consultant, ref, other)
  expect(done.poll).toMatchObject({ state: 'chosen', chosen: other, endedBy: 'consultant' })
  const added = said(await w.met(), 'added')
  expect(added).toEqual(['chair', 'channel', 'colleague', 'member', 'police', 'secretary'])
  const { session } = await sessions.seeSession(w.deps, member, { groupId: peers.id, id: other })
  expect(session).toMatchObject({ start: other, mode: 'inPerson', cancelled: false })
  expect(session.slots).toHaveLength(4)
})

test('chosen before the deadline, nobody is reminded and nobody answers any more; two days where two were asked', async () => {
  const ref = await start()
  await ending.chooseDate(w.deps, consultant, ref, first)
  const { session } = await sessions.seeSession(w.deps, consultant, { groupId: peers.id, id: first })
  expect(session.days).toHaveLength(2)
  expect(await refusal(answers.answerPoll(w.deps, member, ref, both('yes', 'yes')))).toEqual({ kind: 'over' })
  await w.met()
  await w.pass({ days: 8 })
  expect((await w.met()).filter((line) => /remind$|closed/.test(line))).toEqual([])
})

test('a date on which a session began at first that was moved away gets a session of its own, and the card opens that one', async () => {
  const add = { start: other, days: 1, place: '' }
  await sessions.addSession(w.deps, consultant, peers.id, add)
  const there = { groupId: peers.id, id: other }
  const library = { mode: 'inPerson', place: 'Kirjasto', practicalities: '' }
  await moveSession(w.deps, consultant, there, { start: plus(other, { days: 7 }), ...library })
  const ref = await start()
  const { poll } = await ending.chooseDate(w.deps, consultant, ref, other)
  const met = await w.store.sessions(peers.id, w.at(), plus(w.at(), { months: 3 }))
  expect(met.map(({ value }) => [value.id, value.start, value.cancelled])).toEqual([
    [poll.session, other, false],
    [other, plus(other, { days: 7 }), false],
  ])
  const view = await polls.seePoll(w.deps, member, ref)
  const service = { now: w.at(), defaultLanguage: 'fi', publicUrl: '' } as never
  expect(JSON.stringify(pollCard({ view, notice: null }, service, fi, 'fi'))).toContain(`"pick":"${poll.session}"`)
})

test('of two who choose at once one date comes about, and the other is told who was first; the same press again is no fault', async () => {
  await w.store.saveGroup({ ...peers, id: 'two', coordinators: [consultant.id, second.id] }, null)
  const ref = await start('two')
  const press = (who: typeof second, date: string) => ending.chooseDate(w.deps, who, ref, date)
  const results = await Promise.all([refusal(press(consultant, first)), refusal(press(second, other))])
  const won = results.indexOf('nothing was refused')
  expect(results[1 - won]).toEqual({ kind: 'conflict', by: ['consultant', 'second'][won], freeStarts: [] })
  expect(await w.store.sessions('two', w.at(), plus(w.at(), { months: 3 }))).toHaveLength(1)
  await ending.chooseDate(w.deps, won === 0 ? consultant : second, ref, won === 0 ? first : other)
})

test('one poll at a time: the second coordinator is told who was first', async () => {
  await w.store.saveGroup({ ...peers, id: 'two', coordinators: [consultant.id, second.id] }, null)
  await start('two')
  const again = refusal(polls.startPoll(w.deps, second, 'two', input))
  expect(await again).toEqual({ kind: 'conflict', by: 'consultant', freeStarts: [] })
})

test('a member who leaves is neither counted nor reminded nor told', async () => {
  const ref = await start(closed.id)
  await answers.answerPoll(w.deps, member, ref, both('yes', 'yes'))
  await answers.answerPoll(w.deps, police, ref, both('no', 'yes'))
  const row = await w.store.group(closed.id)
  if (!row) throw new Error('no group')
  const left = { ...row.value, chair: null, members: row.value.members.filter(({ person }) => person !== member.id) }
  await w.store.saveGroup(left, row.version)
  const view = await polls.seePoll(w.deps, consultant, ref)
  expect([view.answered, view.tally[0]?.yes]).toEqual([1, 0])
  expect(await refusal(answers.answerPoll(w.deps, member, ref, both('yes', 'yes')))).toEqual({ kind: 'notFound' })
  await w.met()
  await w.pass({ days: 3 })
  expect(said(await w.met(), 'remind')).toEqual(['consultant', 'secretary'])
  await ending.chooseDate(w.deps, consultant, ref, other)
  expect(said(await w.met(), 'added')).toEqual(['channel', 'police', 'secretary'])
})

test('workers who enrolled before are asked and reminded; colleagues may answer only where workers enrol', async () => {
  const earlier = { groupId: peers.id, id: '2026-12-09T07:00:00.000Z' }
  await sessions.addSession(w.deps, consultant, peers.id, { start: earlier.id, days: 1, place: '' })
  await attending.enrol(w.deps, worker, earlier)
  await w.met()
  const ref = await start()
  expect(said(await w.met(), 'opened')).toContain('worker')
  await w.pass({ days: 3 })
  expect(said(await w.met(), 'remind')).toContain('worker')
  expect((await answers.answerPoll(w.deps, colleague, ref, both('yes', 'no'))).answered).toBe(1)
  const shut = await start(closed.id)
  expect(await refusal(answers.answerPoll(w.deps, colleague, shut, both('yes', 'no')))).toEqual({ kind: 'notFound' })
  expect(await refusal(polls.seePoll(w.deps, stranger, ref))).toEqual({ kind: 'notFound' })
})

test('only the coordinators start, choose and withdraw', async () => {
  const ref = await start()
  for (const who of [member, chair, secretary, police, colleague]) {
    expect(await refusal(polls.startPoll(w.deps, who, peers.id, input))).toEqual({ kind: 'notAllowed' })
    expect(await refusal(ending.chooseDate(w.deps, who, ref, first))).toEqual({ kind: 'notAllowed' })
    expect(await refusal(ending.cancelPoll(w.deps, who, ref))).toEqual({ kind: 'notAllowed' })
  }
  await w.met()
  await ending.cancelPoll(w.deps, consultant, ref)
  // The channel's card itself says so.
  expect(said(await w.met(), 'withdrawn')).toEqual(['chair', 'member', 'police', 'secretary'])
  expect(w.updated.at(-1)?.meeting).toMatchObject({ view: { person: null, poll: { state: 'cancelled' } } })
  // A new one can be started then.
  expect((await polls.startPoll(w.deps, consultant, peers.id, input)).poll.id).toBe('2')
})

test.each([
  ['one date alone', { dates: [{ start: first, days: 1 as const }] }, 'dates'],
  ['the same date twice', { dates: [1, 2].map(() => ({ start: first, days: 1 as const })) }, 'dates'],
  ['a date before the deadline', { closesAt: plus(first, { hours: 1 }) }, 'dates'],
  ['a deadline that is past', { closesAt: '2026-11-20T14:00:00.000Z' }, 'closesDay'],
])('is refused with %s', async (_, over, field) => {
  expect(await refusal(polls.startPoll(w.deps, consultant, peers.id, { ...input, ...over }))).toMatchObject({
    kind: 'badInput',
    field,
  })
})

test('an answer to each date, or none at all', async () => {
  const ref = await start()
  expect(await refusal(answers.answerPoll(w.deps, member, ref, { [first]: 'yes' }))).toMatchObject({ field: 'suits' })
  expect(await refusal(answers.answerPoll(w.deps, member, ref, both('yes', 'perhaps')))).toMatchObject({
    field: 'suits',
  })
})

describe('A member without the app', () => {
  const profession = { fi: 'koulu', sv: 'skola', en: 'school' }
  const teacher = {
    ...blankMember,
    name: 'Opettaja',
    email: 'opettaja@example.fi',
    profession,
    outsideSocialWelfare: true,
  }
  const key = teacher.email
  const withTeacher = { ...closed, id: 'school', members: [...closed.members, teacher] }
  beforeEach(() => w.store.saveGroup(withTeacher, null))

  test('has their answer noted by a coordinator, late too, until a date is chosen; who can answer themselves has not', async () => {
    const ref = await start(withTeacher.id)
    const note = (who = consultant, whose = key, given = both('yes', 'no')) =>
      answers.noteAnswer(w.deps, who, ref, whose, given)
    const { tally, answered } = await note()
    expect([answered, tally.map(({ yes, no }) => [yes, no])]).toEqual([
      1,
      [
        [1, 0],
        [0, 1],
      ],
    ])
    // Noted again it replaces the first.
    expect((await note(consultant, key, both('no', 'no'))).tally[0]).toMatchObject({ yes: 0, no: 1 })
    for (const who of [member, secretary, police]) expect(await refusal(note(who))).toEqual({ kind: 'notAllowed' })
    for (const whose of [member.id, 'joku@example.fi', ''])
      expect(await refusal(note(consultant, whose))).toMatchObject({ field: 'member' })
    await w.pass({ days: 8 })
    expect((await note()).answered).toBe(1)
    await ending.chooseDate(w.deps, consultant, ref, first)
    expect(await refusal(note())).toEqual({ kind: 'over' })
  })

  test('who has left the group counts no more', async () => {
    await w.store.saveGroup({ ...withTeacher, id: 'area', modelId: 'M1' }, null)
    const ref = await start('area')
    await answers.noteAnswer(w.deps, consultant, ref, key, both('yes', 'no'))
    const row = await w.store.group('area')
    if (!row) throw new Error('no group')
    await w.store.saveGroup({ ...row.value, members: closed.members }, row.version)
    expect((await polls.seePoll(w.deps, consultant, ref)).answered).toBe(0)
  })
})

test('nobody chooses: the coordinator is asked once more; with the last date it ends by itself, all hear of it, and a new one can begin', async () => {
  const ref = await start()
  await w.pass({ days: 7, hours: 7 })
  expect(said(await w.met(), 'closed')).toEqual(['consultant'])
  await w.pass({ days: 2 })
  expect(await w.met()).toEqual(['consultant: closed'])
  await w.pass({ days: 14 })
  expect(await w.met()).toEqual(['chair', 'consultant', 'member', 'police', 'secretary'].map((who) => `${who}: lapsed`))
  expect(w.updated.at(-1)?.meeting).toMatchObject({ view: { person: null, poll: { state: 'cancelled' } } })
  expect(await refusal(ending.chooseDate(w.deps, consultant, ref, other))).toMatchObject({ kind: 'conflict' })
  const later = input.dates.map((date) => ({ ...date, start: plus(date.start, { days: 28 }) }))
  const again = { ...input, dates: later, closesAt: plus(closesAt, { days: 28 }) }
  expect((await polls.startPoll(w.deps, consultant, peers.id, again)).poll.id).toBe('2')
})

describe('The answers', () => {
  test('go ninety days after the poll has ended, and the poll stays', async () => {
    const ref = await start()
    await answers.answerPoll(w.deps, member, ref, both('yes', 'no'))
    await ending.chooseDate(w.deps, consultant, ref, other)
    const left = async () => (await w.store.pollAnswers(ref.groupId, ref.id)).length
    await w.pass({ days: 89, hours: 23 })
    expect(await left()).toBe(1)
    await w.pass({ hours: 2 })
    expect(await left()).toBe(0)
    expect((await polls.seePoll(w.deps, member, ref)).poll).toMatchObject({ state: 'chosen', chosen: other })
  })

  test('of a poll that nobody ended go ninety days after the last of its dates', async () => {
    const ref = await start()
    await answers.answerPoll(w.deps, member, ref, both('yes', 'no'))
    const left = async () => (await w.store.pollAnswers(ref.groupId, ref.id)).length
    await w.pass({ days: 112 })
    expect(await left()).toBe(1)
    await w.pass({ days: 2 })
    expect(await left()).toBe(0)
  })
})

test('a crash between the due rows and the change leaves nothing said and nothing half; done again, it is all there once', async () => {
  const dying: Deps = {
    ...w.deps,
    store: {
      ...w.store,
      async commit(change) {
        await w.store.due.write(change.due)
        throw new Error('the process dies here')
      },
    },
  }
  await expect(polls.startPoll(dying, consultant, peers.id, input)).rejects.toThrow('dies')
  await w.pass({ minutes: 5 })
  expect(await w.met()).toEqual([])
  const ref = await start()
  expect(said(await w.met(), 'opened')).toHaveLength(5)
  await expect(ending.chooseDate(dying, consultant, ref, other)).rejects.toThrow('dies')
  await w.pass({ minutes: 5 })
  expect(await w.met()).toEqual([])
  expect((await polls.seePoll(w.deps, member, ref)).poll.state).toBe('open')
  await ending.chooseDate(w.deps, consultant, ref, other)
  expect(said(await w.met(), 'added')).toHaveLength(5)
})
