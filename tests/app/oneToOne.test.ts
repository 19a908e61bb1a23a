import * as coordinator from '../../src/app/coordinatorActions.ts'
import { editRequest } from '../../src/app/editRequest.ts'
import { reportFollowUp } from '../../src/app/followUp.ts'
import * as outcome from '../../src/app/outcome.ts'
import { seeReaders } from '../../src/app/reading.ts'
import { answerRecommendations } from '../../src/app/recommendations.ts'
import * as requester from '../../src/app/requesterActions.ts'
import { answerSurvey } from '../../src/app/survey.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { instantOf } from '../../src/domain/time.ts'
import { decisions, neighbour, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, colleague, consultant, second } = people
let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

const time = (day: string, clock: string) => instantOf(day, clock) ?? ''
const tuesday = time('2026-12-01', '09:00')
const wednesday = time('2026-12-02', '13:00')

/** The kind of refusal, or "nothing was refused". */
async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}

async function scheduled() {
  const ref = await w.request(oneToOne)
  await coordinator.take(w.deps, consultant, ref)
  await coordinator.offerTimes(w.deps, consultant, ref, [tuesday, wednesday])
  await requester.pickTime(w.deps, worker, ref, tuesday)
  await w.heard()
  return ref
}

describe('One-to-one support, from request to resolved', () => {
  test('the whole walk: each is told of what the other does, and nobody of what they did themselves', async () => {
    const ref = await w.request(oneToOne)
    expect(await w.heard()).toEqual(['consultant: newRequest', 'second: newRequest'])

    await coordinator.take(w.deps, consultant, ref)
    expect(await w.heard()).toEqual(['worker: taken'])

    await coordinator.askClarification(w.deps, consultant, ref, 'Minkä ikäisestä lapsesta on kyse?', decisions)
    expect(await w.heard()).toEqual(['worker: clarificationAsked'])
    await requester.answer(w.deps, worker, ref, 'Alakouluikäisestä.', decisions)
    expect(await w.heard()).toEqual(['consultant: clarificationAnswered', 'second: clarificationAnswered'])

    await coordinator.offerTimes(w.deps, consultant, ref, [tuesday, wednesday])
    expect(await w.heard()).toEqual(['worker: timesOffered'])
    await requester.pickTime(w.deps, worker, ref, tuesday)
    expect(await w.heard()).toEqual(['consultant: scheduled', 'second: scheduled'])
    await coordinator.setJoinLink(w.deps, consultant, ref, 'https://teams.microsoft.com/meet/1234567890123')
    expect(await w.heard()).toEqual(['worker: joinLink'])
    expect((await w.read(ref)).session).toMatchObject({
      start: tuesday,
      joinUrl: 'https://teams.microsoft.com/meet/1234567890123',
    })

    await requester.hourReminder(w.deps, worker, ref)
    await w.pass({ days: 7 }) // Monday 30 November, 9.00
    expect(await w.heard()).toEqual(['consultant: remindDay', 'worker: remindDay'])
    await w.pass({ hours: 23 })
    expect(await w.heard()).toEqual(['worker: remindHour'])
    await w.pass({ hours: 2, minutes: 10 })
    expect(await w.heard()).toEqual(['consultant: outcomePrompt'])

    const followUpAt = time('2026-12-15', '09:00')
    await outcome.recordOutcome(
      w.deps,
      consultant,
      ref,
      { recommendations: ['Tavatkaa lasta kahden.', 'Kutsukaa koolle verkosto.'], followUpAt },
      decisions,
    )
    expect(await w.heard()).toEqual(['worker: outcome'])
    const ids = (await w.read(ref)).recommendations.map((r) => r.id)
    await answerRecommendations(
      w.deps,
      worker,
      ref,
      {
        states: { [ids[0] ?? '']: 'done', [ids[1] ?? '']: 'notPossible' },
        why: { [ids[1] ?? '']: 'Verkosto ei halunnut.' },
        told: {
          [ids[0] ?? '']: { told: 'yes', toldOn: w.at() },
          [ids[1] ?? '']: { told: 'notApplicable', toldOn: null },
        },
      },
      decisions,
    )
    expect((await w.read(ref)).recommendations.map((r) => r.state)).toEqual(['done', 'notPossible'])

    await w.pass({ days: 14 })
    expect(await w.heard()).toEqual(['worker: followUpDue'])
    await reportFollowUp(w.deps, worker, ref, { resolution: 'resolved', words: 'Tilanne rauhoittui.' }, decisions)
    expect(await w.heard()).toEqual(['consultant: resolved', 'second: resolved'])
    expect(await w.read(ref)).toMatchObject({ state: 'closed', resolution: 'resolved' })

    const answers = { gave: 'confirmed', competence: 4, coping: 5, valueForClient: 4, valueForWorker: 5 } as const
    await answerSurvey(w.deps, worker, ref, answers, 'Kiitos.', decisions)
    expect(await refusal(answerSurvey(w.deps, worker, ref, answers, '', decisions))).toMatchObject({
      kind: 'wrongState',
    })

    await w.pass({ days: 91 })
    expect(await refusal(w.texts(worker, ref))).toEqual({ kind: 'textGone' })
    expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
    await w.pass({ days: 275 }) // past the first of December a year on
    expect(w.log.filter(({ event }) => /Failed|SetAside/.test(event))).toEqual([])
    const left = (await w.store.due.ready('2027-12-31T00:00:00.000Z', 200)).map(({ value }) => value.duty)
    expect(left).not.toContain('purgeWords')
    expect(w.purgedMonths).toEqual(['2026-12'])
  })

  test('a thank-you goes to the consultant, not to a channel where others would see who was helped', async () => {
    const ref = await scheduled()
    await w.pass({ days: 8, hours: 2 })
    await outcome.recordOutcome(w.deps, consultant, ref, { recommendations: [], followUpAt: wednesday }, decisions)
    const found = await w.store.group(oneToOne.id)
    await w.store.saveGroup({ ...oneToOne, channelId: 'channel-of-multi' }, found?.version ?? null)
    await w.heard()
    await reportFollowUp(w.deps, worker, ref, { resolution: 'resolved', words: '', thanks: true }, decisions)
    const heard = await w.heard()
    expect(heard).toContain('consultant: thanks')
    expect(heard.filter((each) => !each.endsWith(': thanks') || each.startsWith('channel'))).toEqual([])
  })

  test('what is stuck goes on as a further consultation with the same consultant, linked both ways', async () => {
    const ref = await scheduled()
    await w.pass({ days: 8, hours: 2 })
    await outcome.recordOutcome(
      w.deps,
      consultant,
      ref,
      { recommendations: ['Jatkakaa näin.'], followUpAt: wednesday },
      decisions,
    )
    await w.heard()
    await reportFollowUp(
      w.deps,
      worker,
      ref,
      { resolution: 'stuck', words: 'Emme pääse eteenpäin.', again: true },
      decisions,
    )
    const first = await w.read(ref)
    const child = await w.read({ groupId: first.next?.groupId ?? '', id: first.next?.id ?? '' })
    expect(first).toMatchObject({ state: 'continued', resolution: 'stuck', next: { code: child.code } })
    expect(child).toMatchObject({
      state: 'taken',
      takenBy: consultant.id,
      previous: { code: first.code, how: 'continued' },
    })
    expect(await w.heard()).toEqual([
      'consultant: furtherConsultation',
      'second: furtherConsultation',
      'worker: furtherConsultation',
    ])
    expect(await w.texts(consultant, { groupId: child.groupId, id: child.id })).toContain('Emme pääse eteenpäin.')
    expect((await w.store.mine(worker.id, 10)).map((c) => c.id)).toContain(child.id)
  })
})

describe('What the coordinator may do with a request', () => {
  test('of two who take it at once one gets it, the other is told who did', async () => {
    const ref = await w.request(oneToOne)
    const results = await Promise.all([
      refusal(coordinator.take(w.deps, consultant, ref)),
      refusal(coordinator.take(w.deps, second, ref)),
    ])
    const lost = results.filter((r) => r !== 'nothing was refused')
    const winner = (await w.read(ref)).takenBy === consultant.id ? 'consultant' : 'second'
    expect(lost).toEqual([{ kind: 'conflict', by: winner, freeStarts: [] }])
  })

  test('a request returned for identifiability loses its text at once, and waits again once it is rewritten', async () => {
    const ref = await w.request(oneToOne)
    await coordinator.returnIdentifiable(w.deps, consultant, ref, ['place'])
    expect(await w.heard()).toContain('worker: returned')
    expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
    expect(await refusal(w.texts(consultant, ref))).toMatchObject({ kind: 'textGone' })
  })

  test('a redirected request lives on in the other group with its text and code; rights in the first end', async () => {
    const ref = await w.request(oneToOne)
    await w.heard()
    await coordinator.redirect(w.deps, consultant, ref, neighbour.id)
    await w.settle()
    const source = await w.read(ref)
    const target = { groupId: source.next?.groupId ?? '', id: source.next?.id ?? '' }
    expect(source.state).toBe('redirected')
    expect(await w.read(target)).toMatchObject({ state: 'waiting', code: source.code, groupId: neighbour.id })
    expect(await w.heard()).toEqual(['second: newRequest', 'worker: redirected'])
    expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
    expect(await w.texts(second, target)).toContain('tapaamisista')
    expect(await refusal(w.texts(consultant, target))).toEqual({ kind: 'notFound' })
  })

  test('a declined request tells the worker why, in words only they open', async () => {
    const ref = await w.request(oneToOne)
    await coordinator.decline(
      w.deps,
      consultant,
      ref,
      { hint: 'supervisor', reason: 'Tämä kuuluu esihenkilölle.' },
      decisions,
    )
    expect(await w.heard()).not.toContain('worker: declined')
    await w.pass({ seconds: 11 })
    expect(await w.heard()).toContain('worker: declined')
    expect(await w.texts(worker, ref)).toContain('Tämä kuuluu esihenkilölle.')
    expect(await w.read(ref)).toMatchObject({ state: 'declined', declineHint: 'supervisor' })
    expect(await refusal(coordinator.undoDecline(w.deps, consultant, ref))).toMatchObject({ kind: 'wrongState' })
  })

  test('a refusal undone within ten seconds brings the request back as it was, and nobody hears of it', async () => {
    const ref = await w.request(oneToOne)
    await coordinator.offerTimes(w.deps, consultant, ref, [tuesday])
    await w.heard()
    const before = await w.read(ref)
    const reason = { hint: 'later' as const, reason: 'Painoin väärää nappia.' }
    await coordinator.decline(w.deps, consultant, ref, reason, decisions)
    expect(await refusal(coordinator.undoDecline(w.deps, worker, ref))).toEqual({ kind: 'notAllowed' })
    await coordinator.undoDecline(w.deps, consultant, ref)
    const after = await w.read(ref)
    expect(after).toEqual({ ...before, revision: before.revision + 2, turnSince: after.turnSince })
    expect(await w.texts(worker, ref)).not.toContain('Painoin')
    await w.pass({ minutes: 1 })
    expect(await w.heard()).toEqual([])
    expect((await w.store.queue(oneToOne.id)).map(({ id }) => id)).toContain(ref.id)
    await requester.pickTime(w.deps, worker, ref, tuesday)
  })

  test('redirected to two groups at once, or withdrawn at the same moment, it lives in one place', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ref = await w.request(oneToOne)
      const results = await Promise.all([
        refusal(coordinator.redirect(w.deps, consultant, ref, neighbour.id)),
        refusal(requester.withdraw(w.deps, worker, ref)),
      ])
      expect(results.filter((r) => r === 'nothing was refused')).toHaveLength(1)
      await w.pass({ seconds: 11 })
      const source = await w.read(ref)
      const copy = await w.store.consultation(neighbour.id, `${ref.id}-${neighbour.id}`)
      expect([source.state, copy?.value.state ?? null]).toEqual(
        source.state === 'withdrawn' ? ['withdrawn', null] : ['redirected', 'waiting'],
      )
      expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
    }
  })

  test('an edit in the middle of a clarification keeps the question', async () => {
    const ref = await w.request(oneToOne)
    await coordinator.askClarification(w.deps, consultant, ref, 'Minkä ikäisestä lapsesta on kyse?', decisions)
    const input = {
      groupId: ref.groupId,
      subject: 'case',
      consent: 'anonymous',
      topic: 'law',
      help: [],
      wishedTimes: [],
      withPair: false,
      writtenWithClient: false,
      fields: { situation: 'Uusi kuvaus.' },
    } as const
    await w.pass({ minutes: 1 })
    await editRequest(w.deps, worker, ref, 'edit', { ...input, help: [], wishedTimes: [] }, decisions)
    expect(await w.texts(worker, ref)).toBe('Minkä ikäisestä lapsesta on kyse? | Uusi kuvaus.')
  })

  test('of two who book overlapping times at once one gets it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [first, other] = [await w.request(oneToOne), await w.request(oneToOne)]
      const start = time(`2027-03-${String(round + 1).padStart(2, '0')}`, '09:00')
      const half = time(`2027-03-${String(round + 1).padStart(2, '0')}`, '09:30')
      await coordinator.offerTimes(w.deps, consultant, first, [start])
      await coordinator.offerTimes(w.deps, consultant, other, [half])
      const results = await Promise.all([
        refusal(requester.pickTime(w.deps, worker, first, start)),
        refusal(requester.pickTime(w.deps, worker, other, half)),
      ])
      expect(results.filter((r) => r === 'nothing was refused')).toHaveLength(1)
    }
  })

  test('a time that has passed is not offered, and the consultant is not booked twice at once', async () => {
    const ref = await w.request(oneToOne)
    const other = await w.request(oneToOne)
    expect(await refusal(coordinator.offerTimes(w.deps, consultant, ref, ['2026-11-20T07:00:00.000Z']))).toMatchObject({
      kind: 'badInput',
      why: 'pastTime',
    })
    await coordinator.offerTimes(w.deps, consultant, ref, [tuesday])
    const half = time('2026-12-01', '09:30')
    await coordinator.offerTimes(w.deps, consultant, other, [half, wednesday])
    await requester.pickTime(w.deps, worker, ref, tuesday)
    expect(await refusal(requester.pickTime(w.deps, worker, other, half))).toEqual({
      kind: 'conflict',
      by: null,
      freeStarts: [wednesday],
    })
  })
})

describe('What the worker may do', () => {
  test('a withdrawn request is hidden at once and purged when the ten seconds have passed', async () => {
    const ref = await w.request(oneToOne)
    await w.heard()
    await requester.withdraw(w.deps, worker, ref)
    expect(await w.store.queue(oneToOne.id)).toEqual([])
    expect(await refusal(w.texts(consultant, ref))).toEqual({ kind: 'notFound' })
    expect(await w.heard()).toEqual([])
    expect(await w.store.texts(ref.groupId, ref.id)).toHaveLength(1)
    await w.pass({ seconds: 11 })
    expect(await w.store.texts(ref.groupId, ref.id)).toEqual([])
    expect(await w.heard()).toEqual(['consultant: withdrawn', 'second: withdrawn'])
    expect(await refusal(requester.undoWithdraw(w.deps, worker, ref))).toMatchObject({ kind: 'wrongState' })
  })

  test('an undo within ten seconds brings it back as it was, with its time, and nobody is disturbed', async () => {
    const ref = await scheduled()
    await requester.withdraw(w.deps, worker, ref)
    await requester.undoWithdraw(w.deps, worker, ref)
    expect(await w.read(ref)).toMatchObject({ state: 'scheduled', session: { start: tuesday } })
    await w.pass({ minutes: 1 })
    expect(await w.heard()).toEqual([])
    expect(await w.texts(worker, ref)).toContain('tapaamisista')
    await w.pass({ days: 7 })
    expect(await w.heard()).toEqual(['consultant: remindDay', 'worker: remindDay'])
  })

  test('a colleague joins as the pair by the code, once, and then has the same rights', async () => {
    const ref = await w.request(oneToOne)
    const { code } = await w.read(ref)
    expect(await refusal(w.texts(colleague, ref))).toEqual({ kind: 'notFound' })
    await requester.joinAsPair(w.deps, colleague, code)
    expect(await w.texts(colleague, ref)).toContain('tapaamisista')
    expect((await w.store.mine(colleague.id, 10)).map((c) => c.code)).toEqual([code])
    expect(await refusal(requester.joinAsPair(w.deps, second, code))).toMatchObject({
      kind: expect.stringMatching(/notAllowed|notFound/),
    })
  })

  test('the worker sees who has opened the text and when; their own openings are not on the list', async () => {
    const ref = await w.request(oneToOne)
    await w.texts(worker, ref)
    await w.texts(consultant, ref)
    const { readings } = await seeReaders(w.deps, worker, ref)
    expect(readings).toEqual([{ consultationId: ref.id, reader: consultant.id, readerName: 'consultant', at: w.at() }])
    expect(await refusal(seeReaders(w.deps, consultant, ref))).toEqual({ kind: 'notFound' })
  })

  test('a cancelled time frees the consultant, tells the other side and keeps the reason for those who may read', async () => {
    const ref = await scheduled()
    await requester.cancelTime(w.deps, worker, ref, 'Työvuoro muuttui.', decisions)
    expect(await w.heard()).toEqual(['consultant: timeCancelled', 'second: timeCancelled'])
    expect(await w.read(ref)).toMatchObject({ state: 'taken', session: null })
    expect(await w.texts(consultant, ref)).toContain('Työvuoro muuttui.')
    await w.pass({ days: 7 })
    expect(await w.heard()).not.toContain('worker: remindDay')
    await coordinator.offerTimes(w.deps, consultant, ref, [wednesday])
    await requester.pickTime(w.deps, worker, ref, wednesday)
    expect((await w.read(ref)).session?.start).toBe(wednesday)
  })
})

test('a request that waits over one working day is brought to the coordinators, personally and once', async () => {
  await w.request(oneToOne)
  await w.heard()
  await w.pass({ hours: 23 })
  expect(await w.heard()).toEqual([])
  await w.pass({ hours: 2 })
  expect(await w.heard()).toEqual(['consultant: waitingLong', 'second: waitingLong'])
  await w.pass({ days: 1 })
  expect(await w.heard()).toEqual(['fallback: escalated'])
  await w.pass({ days: 3 })
  expect(await w.heard()).toEqual([])
})
