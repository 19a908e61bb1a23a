import { createPace } from '../../src/teams/pace.ts'
import { monday, oneToOne, people } from '../app/smallWorld.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'
import type { Manner } from './connector.ts'

const { worker, consultant, second } = people
const form = { groupId: 'one-to-one', subject: 'general', topic: 'law' }
const typed = { question: 'Miten varpunen etenee?' }
const group = oneToOne
/** A call that is silent for so long has failed; the service itself waits for longer. */
const silentMs = 1_500
let bot: Bot

beforeEach(async () => {
  bot = await startBot({ groups: [group] })
})
afterEach(async () => {
  await bot.stop()
})

const request = () => bot.press(worker, 'send', { form, nonce: 'n' }, typed)
const sentTo = ({ name }: { name: string }) =>
  bot.connector.received.filter((r) => r.kind === 'send' && r.conversation.includes(name))
const toConsultant = () => sentTo(consultant)
/** How often somebody was sent a message with these words. */
const times = (who: { name: string }, words: string) =>
  sentTo(who).filter(({ card }) => wordsOf(card).includes(words)).length
/** How the group's deliveries stand that are not there yet. */
const undelivered = async () => {
  const open = await bot.store.deliveries.undelivered(group.id, 9)
  return open.map(({ delivery: { state, reason, attempts } }) => `${state} ${reason} ${attempts}`)
}
/** What the other coordinator reads among the undelivered. */
const list = async () => wordsOf((await bot.press(second, 'undelivered', { groupId: group.id })).card)
const lost = 'Viesti ei mene perille: consultant.'

interface Case {
  answers: Manner
  state: string
  reads: string
}

describe('A connector that, for one of two coordinators, answers', () => {
  const again: Case[] = [
    { answers: 412, state: 'failed busy', reads: 'Teams on ruuhkautunut, yritän pian uudelleen' },
    { answers: 429, state: 'failed busy', reads: 'Teams on ruuhkautunut, yritän pian uudelleen' },
    { answers: 500, state: 'failed server', reads: 'Teamsissa on häiriö, yritän pian uudelleen' },
    { answers: 502, state: 'failed server', reads: 'Teamsissa on häiriö, yritän pian uudelleen' },
    { answers: 504, state: 'failed server', reads: 'Teamsissa on häiriö, yritän pian uudelleen' },
    { answers: 400, state: 'failed refused', reads: 'Teams ei ottanut viestiä vastaan, yritän pian uudelleen' },
    { answers: 'hang', state: 'failed silent', reads: 'Teams ei vastannut, yritän pian uudelleen' },
    { answers: 'reset', state: 'failed network', reads: 'yhteys Teamsiin katkesi, yritän pian uudelleen' },
  ]
  test.each(again)(
    '$answers: "$state", one call an attempt, again after 10 s; the other reads "$reads"; in the end it is there once',
    async ({ answers, state, reads }) => {
      if (answers === 'hang') {
        await bot.stop()
        bot = await startBot({ groups: [group], callMs: silentMs })
      }
      bot.connector.behave(answers, 'consultant')
      await request()
      await bot.settle()
      const first = bot.connector.calls()
      expect(await undelivered()).toEqual([`${state} 1`])
      expect(await list()).toContain(reads)
      await bot.pass({ seconds: 5 })
      expect(bot.connector.calls()).toBe(first)
      await bot.pass({ seconds: 6 })
      expect(bot.connector.calls()).toBe(first + 1)
      expect(await undelivered()).toEqual([`${state} 2`])
      bot.connector.behave('ok')
      await bot.pass({ minutes: 1 })
      await bot.pass({ hours: 1 })
      expect([times(consultant, 'K-1'), times(second, 'K-1'), times(second, lost)]).toEqual([1, 1, 0])
      expect(await undelivered()).toEqual([])
      expect(await list()).not.toContain(reads)
    },
  )

  test('429 with Retry-After: "failed busy", left alone for as long as it asked; in the end it is there once', async () => {
    bot.connector.behave('busy for 90 s', 'consultant')
    await request()
    await bot.settle()
    const first = bot.connector.calls()
    expect(await undelivered()).toEqual(['failed busy 1'])
    expect(await list()).toContain('Teams on ruuhkautunut, yritän pian uudelleen')
    bot.connector.behave('ok')
    await bot.pass({ seconds: 85 })
    expect(bot.connector.calls()).toBe(first)
    await bot.pass({ seconds: 10 })
    await bot.pass({ hours: 1 })
    expect([times(consultant, 'K-1'), times(second, 'K-1'), times(second, lost)]).toEqual([1, 1, 0])
    expect(await undelivered()).toEqual([])
  })

  test.each([403, 404] as const)(
    '%s: "unreachable blocked", no second attempt; the other is told once and reads it; it comes once they are back',
    async (answers) => {
      const { store } = bot
      bot.connector.behave(answers, 'consultant')
      await request()
      await bot.settle()
      bot.connector.behave('ok')
      await bot.pass({ hours: 20 })
      expect(toConsultant()).toEqual([])
      expect(await undelivered()).toEqual(['unreachable blocked 1'])
      expect(await list()).toContain('on poistanut Rinnallan tai estänyt sen')
      expect((await store.person(consultant.id))?.value.lost?.since).toBe(monday)
      expect([times(second, 'K-1'), times(second, lost)]).toEqual([1, 1])
      await bot.say(consultant, 'hei')
      await bot.idle()
      await bot.settle()
      expect([times(consultant, 'K-1'), times(second, lost)]).toEqual([1, 1])
      expect(await undelivered()).toEqual([])
    },
  )

  test('403, of the only coordinator: the fallback person is told', async () => {
    const stored = await bot.store.group(group.id)
    await bot.store.saveGroup({ ...group, coordinators: [consultant.id] }, stored?.version ?? null)
    bot.connector.behave(403, 'consultant')
    await request()
    await bot.settle()
    await bot.settle()
    expect(times(people.fallback, lost)).toBe(1)
  })

  test('404 to an update alone: the card is posted anew and kept up to date from then on', async () => {
    await request()
    await bot.settle()
    const [first] = toConsultant()
    if (!first) throw new Error('nothing was sent')
    bot.connector.forget(first.conversation, first.id)
    const ref = bot.refIn(first.card)
    await bot.press(worker, 'withdraw', ref)
    await bot.pass({ minutes: 1 })
    expect(bot.connector.faults).toEqual([])
    await bot.press(worker, 'undoWithdraw', ref)
    await bot.settle()
    expect(
      (await bot.store.shown(ref.groupId, ref.id)).every(
        (each) => each.activityId !== first.id || each.side === 'requester',
      ),
    ).toBe(true)
  })
})

describe('the coordinator', () => {
  test('finds what was not delivered from the queue, and sends it again', async () => {
    await request()
    await bot.settle()
    bot.connector.behave(403, 'worker')
    await bot.press(consultant, 'take', { ...bot.refIn(bot.newest(consultant)), side: 'group' })
    await bot.idle()
    await bot.settle()
    bot.connector.behave('ok')
    await bot.pass({ seconds: 1 })
    const { card: queue } = await bot.press(consultant, 'queue')
    expect(wordsOf(queue)).toContain('Toimittamatta: 1')
    const list = await bot.click(consultant, queue, 'undelivered')
    expect(wordsOf(list)).toContain('worker')
    expect(wordsOf(list)).toContain('K-1: Pyyntösi on otettu')
    expect(wordsOf(list)).toContain('on poistanut Rinnallan tai estänyt sen')
    const from = bot.connector.received.length
    const after = await bot.click(consultant, list, 'resend')
    expect(wordsOf(after)).toContain('Lähetän viestin uudelleen')
    await bot.settle()
    expect(bot.connector.received.slice(from).some(({ conversation }) => conversation.includes('worker'))).toBe(true)
    const { card: empty } = await bot.press(consultant, 'queue')
    expect(verbsOf(empty)).not.toContain('undelivered')
  })

  test('nobody else sees it', async () => {
    for (const who of [worker, people.colleague, people.stranger])
      expect(wordsOf((await bot.press(who, 'undelivered', { groupId: group.id })).card)).not.toContain('Toimittamatta')
  })
})

describe('the pace of one conversation', () => {
  test('is Teams’ own: 7 a second, 8 in two, 60 in 30, 1,800 an hour; other conversations are not held up', async () => {
    let now = 0
    const waits: number[] = []
    const pace = createPace({
      now: () => now,
      sleep: async (ms) => {
        waits.push(ms)
        now += ms
      },
    })
    const refused: number[] = []
    for (let i = 0; i < 1_900; i++) {
      try {
        await pace.turn('a')
      } catch (error) {
        const { statusCode, response } = error as { statusCode: number; response: { headers: Map<string, string> } }
        expect(statusCode).toBe(429)
        const seconds = Number(response.headers.get('retry-after'))
        refused.push(seconds)
        now += seconds * 1000
        await pace.turn('a')
      }
      if (i === 7) expect([waits, now]).toEqual([[1_000], 1_000])
    }
    const before = waits.length
    await pace.turn('b')
    expect(waits.length).toBe(before)
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_000)
    // 60 in half a minute each, then the hour's end.
    expect(now).toBeGreaterThan(3_600_000)
    expect(now).toBeLessThan(3_800_000)
    expect(refused.length).toBeGreaterThan(10)
  })
})
