import { oneToOne, people } from '../app/smallWorld.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'
import { startLine } from './line.ts'

const { worker, consultant } = people
const canary = 'kanarialintu'
const form = { groupId: oneToOne.id, subject: 'case', topic: 'law', consent: 'anonymous', withPair: false }
const typed = { situation: `${canary} kertoo.`, question: canary }

let bot: Bot
let line: Awaited<ReturnType<typeof startLine>>
afterEach(async () => {
  await line.mend()
  await bot.stop()
  await line.stop()
})

/** The answer tells a reference that the log has too; nothing of the text is in either. */
function expectFault(answer: string) {
  const reference = /numero ([0-9A-F]{8})/.exec(answer)?.[1]
  expect(answer).toContain('Vika on meillä')
  expect(bot.lines.filter(({ event, fields }) => event === 'fault' && fields.reference === reference)).toHaveLength(1)
  expect(answer).not.toContain(canary)
  expect(JSON.stringify(bot.lines)).not.toContain(canary)
}

/** Presses until no fault is answered: what the service allows the store is short, and a busy machine may need more than once. */
async function presses(...press: Parameters<Bot['press']>): ReturnType<Bot['press']> {
  for (let times = 0; ; times += 1) {
    const answer = await bot.press(...press)
    if (times === 20 || !answer.raw.includes('Vika on meillä')) return answer
    await bot.idle()
  }
}

describe('A store that cannot be reached', () => {
  beforeEach(async () => {
    line = await startLine()
    bot = await startBot({ storage: line.storage })
  })

  test('a press and a message are answered with a reference that the log has; when it is back, all works again', async () => {
    await line.cut()
    const begun = Date.now()
    const sent = await bot.press(worker, 'send', { form, nonce: 'n' }, typed)
    expect([sent.status, sent.code]).toEqual([200, 200])
    expect(sent.type).toBe('application/vnd.microsoft.activity.message') // the form stays, with all that was typed
    expectFault(sent.raw)
    expectFault((await bot.press(worker, 'mine')).raw)
    const [said] = await bot.say(worker, 'omat')
    expectFault(wordsOf(said as never))
    await bot.arrive(worker)
    expect(Date.now() - begun).toBeLessThan(60_000)

    await line.mend()
    const again = await presses(worker, 'send', { form, nonce: 'n' }, typed)
    expect(wordsOf(again.card)).toContain('K-1')
    await bot.settle()
    expect(wordsOf(bot.newest(consultant))).toContain('K-1')
    expect(await bot.store.mine(worker.id, 10)).toHaveLength(1)
  })

  test('what was pressed while it was away is not done twice when it is pressed again', async () => {
    const { id, groupId } = bot.refIn((await bot.press(worker, 'send', { form, nonce: 'n' }, typed)).card)
    await bot.settle()
    await line.cut()
    expectFault((await bot.press(consultant, 'take', { groupId, id, side: 'group' })).raw)
    await line.mend()
    await presses(consultant, 'take', { groupId, id, side: 'group' })
    await presses(consultant, 'take', { groupId, id, side: 'group' })
    expect(await bot.read({ groupId, id })).toMatchObject({ state: 'taken', revision: 2 })
  })
})

test('a store that takes the call and stays silent: the person is told in time, and it goes on when it speaks again', async () => {
  line = await startLine()
  bot = await startBot({ storage: line.storage, world: { answerLimitMs: 300 } })
  line.hush()
  const begun = Date.now()
  const { raw } = await bot.press(worker, 'send', { form, nonce: 'n' }, typed)
  expect(Date.now() - begun).toBeLessThan(4_000) // the store itself gives up after 4.5 s
  expectFault(raw)
  const [said] = await bot.say(worker, 'omat')
  expectFault(wordsOf(said as never))
  await line.mend()
  await bot.idle()
  expect(verbsOf((await presses(worker, 'begin')).card)).toContain('chooseSupport')
})

describe('A store that is slow', () => {
  beforeEach(async () => {
    line = await startLine()
    const slow = () => new Promise((done) => setTimeout(done, 1_500))
    bot = await startBot({ store: (store) => ({ ...store, person: (id) => slow().then(() => store.person(id)) }) })
  })

  test('the answer to a message comes, and nothing else does', async () => {
    const [card, ...more] = await bot.say(worker, 'hei')
    expect([verbsOf(card as never), more]).toEqual([expect.arrayContaining(['begin']), []])
    expect(bot.connector.faults).toEqual([])
  })
})

describe('A connector that fails', () => {
  beforeEach(async () => {
    line = await startLine()
    bot = await startBot()
  })

  test.each([400, 500, 'hang'] as const)(
    'with %s: a press is answered all the same, and what was to be sent stays due until it is sent, once',
    async (manner) => {
      bot.connector.behave(manner)
      const begun = Date.now()
      const { card } = await bot.press(worker, 'send', { form, nonce: 'n' }, typed)
      expect(Date.now() - begun).toBeLessThan(11_000) // the call itself is broken off after 12 s
      expect(wordsOf(card)).toContain('K-1')
      expect(bot.connector.received).toEqual([])
      if (manner !== 'hang') {
        await bot.settle()
        expect(bot.lines.map(({ event }) => event)).toContain('dueRowFailed')
      }
      bot.connector.behave('ok')
      bot.connector.cut()
      await bot.pass({ minutes: 3 })
      await bot.pass({ minutes: 10 })
      const told = bot.connector.received.filter((r) => r.kind === 'send' && r.conversation.includes('consultant'))
      expect(told).toHaveLength(1)
      expect(JSON.stringify(bot.lines)).not.toContain(canary)
    },
  )

  test('that never answers: a message’s turn ends all the same, and the next one is served', async () => {
    await bot.stop()
    bot = await startBot({ world: { turnLimitMs: 500 } })
    bot.connector.behave('hang')
    const begun = Date.now()
    const silent = bot.say(worker, 'hei')
    expect((await bot.press(consultant, 'mine')).status).toBe(200)
    expect(await silent).toEqual([])
    expect(Date.now() - begun).toBeLessThan(11_000) // the call itself is broken off after 12 s
    bot.connector.behave('ok')
    expect(await bot.say(worker, 'hei')).toHaveLength(1)
  })

  test('that refuses: the failed message is one line in the log, without its words', async () => {
    bot.connector.behave(403)
    await bot.say(worker, canary)
    expect(bot.lines.filter(({ event }) => event === 'turnFault')).toHaveLength(1)
    expect(JSON.stringify(bot.lines)).not.toContain(canary)
  })
})
