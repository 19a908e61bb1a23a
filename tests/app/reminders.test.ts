import * as coordinator from '../../src/app/coordinatorActions.ts'
import * as outcome from '../../src/app/outcome.ts'
import { answerPoll } from '../../src/app/pollAnswers.ts'
import { startPoll } from '../../src/app/polls.ts'
import { pauseUntil, snooze, wish } from '../../src/app/reminders.ts'
import * as requester from '../../src/app/requesterActions.ts'
import type { Actor } from '../../src/domain/access.ts'
import { instantOf, plus } from '../../src/domain/time.ts'
import { decisions, monday, multiProfessional, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant, second, secretary, fallback, colleague, member } = people
let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

const at = (day: string, clock: string) => instantOf(day, clock) ?? ''
const personOf = async (who: Actor) => {
  const row = await w.store.person(who.id)
  if (!row) throw new Error('nobody')
  return row.value
}
/** Who was told, without the other coordinator, who hears all that the consultant hears. */
const heard = async () => (await w.heard()).filter((line) => !line.startsWith('second'))
/** A clarification that the worker was asked for, told to them. */
async function asked() {
  const ref = await w.request(oneToOne)
  await coordinator.askClarification(w.deps, consultant, ref, 'Kuinka kauan?', decisions)
  await w.heard()
  return ref
}

describe('a request that nobody touches', () => {
  test('is told to the coordinators after one working day, to the fallback person after two, who may then act', async () => {
    const ref = await w.request(oneToOne)
    await w.heard()
    await expect(coordinator.take(w.deps, fallback, ref)).rejects.toMatchObject({ problem: { kind: 'notFound' } })
    await w.pass({ days: 1 })
    expect(await heard()).toEqual(['consultant: waitingLong'])
    await w.pass({ days: 1 })
    expect(await heard()).toEqual(['fallback: escalated'])
    await coordinator.take(w.deps, fallback, ref)
    expect(await heard()).toEqual(['worker: taken'])
    expect((await w.read(ref)).takenBy).toBe(fallback.id)
  })

  test('taken by one of two consultants, it is that one’s to be reminded of; the fallback person hears all the same', async () => {
    const ref = await w.request(oneToOne)
    await coordinator.take(w.deps, second, ref)
    await w.heard()
    await w.pass({ days: 1 })
    expect(await w.heard()).toEqual(['second: waitingLong'])
    await w.pass({ days: 1 })
    expect(await w.heard()).toEqual(['fallback: escalated'])
  })

  test('of a Friday evening: on Monday and Tuesday evening nobody is disturbed, the mornings after they are', async () => {
    await w.pass({ days: 4, hours: 11 }) // Friday, 20.00
    await w.request(oneToOne)
    await w.heard()
    await w.pass({ days: 3 }) // Monday, 20.00
    expect(await heard()).toEqual([])
    await w.pass({ hours: 12 }) // Tuesday, 8.00
    expect(await heard()).toEqual(['consultant: waitingLong'])
    await w.pass({ hours: 12 })
    expect(await heard()).toEqual([])
    await w.pass({ hours: 12 }) // Wednesday, 8.00
    expect(await heard()).toEqual(['fallback: escalated'])
  })
})

describe('a question that the worker does not answer', () => {
  test('comes back after five working days, three times at most', async () => {
    await asked()
    const told: string[] = []
    for (let day = 0; day < 40; day++) {
      await w.pass({ days: 1 })
      for (const line of await heard()) told.push(`${line} ${w.at().slice(0, 10)}`)
    }
    expect(told).toEqual([
      'worker: clarificationWaits 2026-11-30',
      'worker: clarificationWaits 2026-12-07',
      'worker: clarificationWaits 2026-12-14',
      'consultant: workerSilent 2026-12-21',
    ])
  })

  test('once only for who wants fewer', async () => {
    await wish(w.deps, await personOf(worker), { fewer: true })
    await asked()
    await w.pass({ days: 7 })
    expect(await heard()).toEqual(['worker: clarificationWaits'])
    await w.pass({ days: 7 })
    await w.pass({ days: 7 })
    expect(await heard()).toEqual([])
  })

  test('comes no more once it is answered', async () => {
    const ref = await asked()
    await w.pass({ days: 6 })
    await requester.answer(w.deps, worker, ref, 'Kuukauden.', decisions)
    await w.heard()
    await w.pass({ days: 1 })
    expect(await heard()).not.toContain('worker: clarificationWaits')
  })
})

describe('offered times that nobody picks', () => {
  const offer = async () => {
    const ref = await w.request(oneToOne)
    await coordinator.offerTimes(w.deps, consultant, ref, [at('2026-12-15', '09:00')])
    await w.heard()
    return ref
  }

  test('the worker hears of them after three working days; two days later they go back, and both are told', async () => {
    const ref = await offer()
    await w.pass({ days: 3 })
    expect(await heard()).toEqual(['worker: offerWaits'])
    await w.pass({ days: 3, hours: 23 })
    expect(await heard()).toEqual([])
    await w.pass({ hours: 1 })
    expect(await heard()).toEqual(['consultant: offerReleased', 'worker: offerReleased'])
    expect(await w.read(ref)).toMatchObject({ state: 'taken', offers: [], takenBy: consultant.id, turnSince: w.at() })
    const refused = requester.pickTime(w.deps, worker, ref, at('2026-12-15', '09:00'))
    await expect(refused).rejects.toMatchObject({ problem: { kind: 'wrongState' } })
    const history = await w.store.history(ref.groupId, ref.id)
    expect(history.at(-1)).toMatchObject({ action: 'releaseOffers', by: null, from: 'offered', to: 'taken' })
  })

  test('offered anew, the worker has the time anew; picked, nothing comes', async () => {
    const ref = await offer()
    await w.pass({ days: 2 })
    await coordinator.offerTimes(w.deps, consultant, ref, [at('2026-12-16', '09:00')])
    await w.heard()
    await w.pass({ days: 1 })
    expect(await heard()).toEqual([])
    await w.pass({ days: 4 })
    expect(await heard()).toEqual(['worker: offerWaits'])
    await requester.pickTime(w.deps, worker, ref, at('2026-12-16', '09:00'))
    await w.heard()
    await w.pass({ days: 5 })
    expect((await w.read(ref)).state).toBe('scheduled')
  })
})

describe('nobody is nagged', () => {
  test('several that fall together are one message', async () => {
    await asked()
    await asked()
    await asked()
    const messages: number[] = []
    await w.pass({ days: 7 })
    for (const { lines } of w.bundles.splice(0)) messages.push(lines.length)
    expect(messages).toEqual([3])
    expect(await heard()).toEqual(Array.from({ length: 3 }, () => 'worker: clarificationWaits'))
  })

  test('a holiday silences reminders, not news; afterwards all of them come on the first morning', async () => {
    const ref = await w.request(oneToOne)
    await w.heard()
    await pauseUntil(w.deps, await personOf(consultant), at('2026-12-07', '00:00'))
    await w.pass({ days: 1 })
    expect(await heard()).toEqual([])
    await w.request(oneToOne)
    expect(await heard()).toEqual(['consultant: newRequest'])
    await w.pass({ days: 1 })
    // The fallback person is told all the same.
    expect(await heard()).toEqual(['fallback: escalated'])
    await w.pass({ days: 12, hours: -1 }) // Monday 7 December, 8.00
    await w.settle()
    expect(w.bundles.map(({ lines }) => lines.length)).toEqual([2])
    expect((await heard()).filter((line) => line.startsWith('consultant'))).toHaveLength(2)
    expect((await w.read(ref)).state).toBe('waiting')
  })

  test('back earlier: what waited comes at once', async () => {
    await w.request(oneToOne)
    await w.heard()
    await pauseUntil(w.deps, await personOf(consultant), at('2026-12-07', '00:00'))
    await w.pass({ days: 2 })
    await w.heard()
    await wish(w.deps, await personOf(consultant), { pausedUntil: null })
    expect(await heard()).toEqual(['consultant: waitingLong'])
  })

  test('a holiday that is over, or longer than a year, is none', async () => {
    for (const until of [monday, at('2028-01-01', '00:00')]) {
      const refused = pauseUntil(w.deps, await personOf(worker), until)
      await expect(refused).rejects.toMatchObject({ problem: { kind: 'badInput', field: 'until' } })
    }
  })

  test('"remind me tomorrow" reminds tomorrow, once, and nobody else; what is done by then not at all', async () => {
    const ref = await w.request(oneToOne)
    await w.heard()
    await w.pass({ days: 1, hours: 1 })
    await w.heard()
    expect(await snooze(w.deps, consultant, ref, 'tomorrow')).toBe(at('2026-11-25', '08:00'))
    expect(await snooze(w.deps, consultant, ref, 'tomorrow')).toBe(at('2026-11-25', '08:00'))
    await w.pass({ hours: 22 })
    expect(await w.heard()).toEqual(['consultant: waitingLong'])
    await snooze(w.deps, consultant, ref, 'nextWeek')
    await coordinator.take(w.deps, second, ref)
    await coordinator.askClarification(w.deps, second, ref, 'Kuinka kauan?', decisions)
    await w.heard()
    await w.pass({ days: 5 })
    expect(await w.heard()).toEqual([])
  })

  test('what nobody recorded, and a follow-up that is late, wait for the end of a holiday and come as one message, which can be put off', async () => {
    const slot = '2026-12-01T07:00:00.000Z'
    const [followed] = await Promise.all(
      [0, 1].map(async (hours) => {
        const ref = await w.request(multiProfessional)
        await coordinator.placeInSlot(w.deps, consultant, ref, slot, plus(slot, { hours }))
        return ref
      }),
    )
    if (!followed) throw new Error('nothing was asked')
    await w.pass({ days: 8, hours: 3 })
    const advice = { recommendations: ['Sovitaan.'], followUpAt: null }
    await outcome.recordOutcome(w.deps, secretary, followed, advice, decisions)
    await pauseUntil(w.deps, await personOf(consultant), at('2027-02-01', '00:00'))
    await w.heard()
    await w.pass({ days: 50 }) // Wednesday, 20 January
    expect((await w.heard()).filter((line) => line.startsWith('consultant'))).toEqual([])
    w.bundles.splice(0)
    await w.pass({ days: 12, hours: -4 }) // Monday, 1 February, 8.00
    const ours = ['consultant: followUpLate', 'consultant: outcomePrompt']
    expect(w.bundles.map(({ lines }) => lines.length)).toEqual([2])
    expect((await w.heard()).toSorted()).toEqual(ours)
    const message = { placeKey: 'chat-consultant', activityId: w.bundles.at(-1)?.id ?? '' }
    expect(await snooze(w.deps, consultant, { message }, 'tomorrow')).toBe(at('2027-02-02', '08:00'))
    await w.pass({ days: 1 })
    expect((await w.heard()).toSorted()).toEqual(ours)
  })

  test('a message of several puts off all of them', async () => {
    await asked()
    const ref = await asked()
    await w.pass({ days: 7 })
    await w.heard()
    const message = { placeKey: 'chat-worker', activityId: w.bundles.at(-1)?.id ?? '' }
    expect(await snooze(w.deps, worker, { message }, 'tomorrow')).toBe(at('2026-12-01', '08:00'))
    expect(await snooze(w.deps, colleague, { message }, 'tomorrow')).toBeNull()
    await requester.answer(w.deps, worker, ref, 'Kuukauden.', decisions)
    await w.heard()
    await w.pass({ days: 1 })
    expect((await heard()).filter((line) => line.startsWith('worker'))).toEqual(['worker: clarificationWaits'])
  })

  test('a session is put off as long as it lies ahead, and by its own people', async () => {
    const slot = '2026-12-01T07:00:00.000Z'
    const session = { groupId: multiProfessional.id, id: slot }
    await coordinator.placeInSlot(w.deps, consultant, await w.request(multiProfessional), slot, slot)
    await w.pass({ days: 7, hours: 1 }) // Monday, 30 November, 10.00
    await w.met()
    expect(await snooze(w.deps, colleague, session, 'tomorrow')).toBeNull()
    expect(await snooze(w.deps, member, session, 'nextWeek')).toBeNull()
    expect(await snooze(w.deps, member, session, 'tomorrow')).toBe(at('2026-12-01', '08:00'))
    await w.pass({ hours: 22 })
    expect((await w.met()).filter((line) => line.startsWith('member'))).toEqual(['member: remindDay'])
  })

  test('nobody puts off what they may not see, nor what needs nobody', async () => {
    const ref = await asked()
    const refused = snooze(w.deps, colleague, ref, 'tomorrow')
    await expect(refused).rejects.toMatchObject({ problem: { kind: 'notFound' } })
    await requester.withdraw(w.deps, worker, ref)
    expect(await snooze(w.deps, worker, ref, 'tomorrow')).toBeNull()
  })
})

describe('a poll that waits for an answer', () => {
  const peers = { ...multiProfessional, id: 'peers', modelId: 'M1', coordinators: [consultant.id], channelId: null }
  const dates = ['2026-12-14', '2026-12-16'].map((day) => ({ start: at(day, '09:00'), days: 1 as const }))
  const members = async () => (await w.met()).filter((line) => line === 'member: remind')

  test('can be put off until tomorrow morning, unless it is answered by then', async () => {
    await w.store.saveGroup(peers, null)
    const closesAt = at('2026-11-30', '16:00')
    const { poll } = await startPoll(w.deps, consultant, peers.id, { dates, closesAt, place: '' })
    const ref = { groupId: peers.id, id: poll.id }
    await w.pass({ days: 3 }) // Thursday, 9.00
    expect(await members()).toEqual(['member: remind'])
    expect(await snooze(w.deps, member, ref, 'tomorrow')).toBe(at('2026-11-27', '08:00'))
    await w.pass({ hours: 23 })
    expect(await members()).toEqual(['member: remind'])
    await w.pass({ hours: 2 })
    expect(await members()).toEqual([])
    expect(await snooze(w.deps, member, ref, 'tomorrow')).toBe(at('2026-11-30', '08:00'))
    await answerPoll(w.deps, member, ref, Object.fromEntries(dates.map(({ start }) => [start, 'yes'])))
    expect(await snooze(w.deps, member, ref, 'tomorrow')).toBeNull()
    await w.pass({ days: 3 })
    expect(await members()).toEqual([])
  })
})
