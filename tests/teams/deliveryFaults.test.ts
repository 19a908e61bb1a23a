import { createPace } from '../../src/teams/pace.ts'
import { monday, oneToOne, people } from '../app/smallWorld.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'
import type { Manner } from './connector.ts'

const { worker, consultant } = people
const form = { groupId: 'one-to-one', subject: 'general', topic: 'law' }
const typed = { question: 'Miten varpunen etenee?' }
/** One coordinator, so that one message goes out for each request. */
const group = { ...oneToOne, coordinators: [consultant.id] }
let bot: Bot

beforeEach(async () => {
  bot = await startBot({ groups: [group] })
})
afterEach(async () => {
  await bot.stop()
})

const request = () => bot.press(worker, 'send', { form, nonce: 'n' }, typed)
const toConsultant = () =>
  bot.connector.received.filter((r) => r.kind === 'send' && r.conversation.includes('consultant'))
const undelivered = async () => {
  const open = await bot.store.deliveries.undelivered(group.id, 9)
  return open.map(({ delivery: { state, reason, attempts } }) => `${state} ${reason} ${attempts}`)
}

describe('A connector that answers', () => {
  test.each([
    [412, 'busy'],
    [429, 'busy'],
    [500, 'server'],
    [502, 'server'],
    [504, 'server'],
    [400, 'refused'],
    ['reset', 'network'],
  ] as [Manner, string][])(
    '%s is called once each time, and again after a while, until the message is there: once',
    async (manner, reason) => {
      bot.connector.behave(manner)
      await request()
      await bot.settle()
      const first = bot.connector.calls()
      expect(await undelivered()).toEqual([`failed ${reason} 1`])
      await bot.pass({ seconds: 5 })
      expect(bot.connector.calls()).toBe(first)
      await bot.pass({ seconds: 6 })
      expect(bot.connector.calls()).toBe(first + 1)
      expect(await undelivered()).toEqual([`failed ${reason} 2`])
      bot.connector.behave('ok')
      await bot.pass({ minutes: 1 })
      await bot.pass({ hours: 1 })
      expect(toConsultant()).toHaveLength(1)
      expect(await undelivered()).toEqual([])
    },
  )

  test('429 with Retry-After is left alone for as long as it asked', async () => {
    bot.connector.behave('busy for 90 s')
    const begun = Date.now()
    await request()
    await bot.settle()
    expect(Date.now() - begun).toBeLessThan(20_000)
    expect(await undelivered()).toEqual(['failed busy 1'])
    bot.connector.behave('ok')
    await bot.pass({ seconds: 85 })
    expect(toConsultant()).toEqual([])
    await bot.pass({ seconds: 10 })
    expect(toConsultant()).toHaveLength(1)
  })

  test.each([403, 404] as const)(
    '%s: the person is tried no more, the fallback person hears it once, and they get it when they are back',
    async (manner) => {
      const { deps, store } = bot
      bot.connector.behave(manner, 'consultant')
      await request()
      await bot.settle()
      bot.connector.behave('ok')
      await bot.pass({ hours: 20 })
      expect(toConsultant()).toEqual([])
      expect(await undelivered()).toEqual(['unreachable blocked 1'])
      expect((await store.person(consultant.id))?.value.lost?.since).toBe(monday)
      expect(deps.now() > monday).toBe(true)
      // The group has no other coordinator: its fallback person hears of it, in the words of a card.
      const card = bot.newest(people.fallback)
      expect(wordsOf(card)).toContain('Viesti ei mene perille: consultant.')
      await bot.say(consultant, 'hei')
      await bot.idle()
      await bot.settle()
      expect(
        toConsultant()
          .map(({ card }) => wordsOf(card))
          .join(),
      ).toContain('K-1')
      expect(await undelivered()).toEqual([])
    },
  )

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
