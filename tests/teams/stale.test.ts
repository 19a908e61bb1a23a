import type { Ref } from '../../src/app/change.ts'
import { verbs } from '../../src/cards/verbs.ts'
import { plus } from '../../src/domain/time.ts'
import { monday, oneToOne, people } from '../app/smallWorld.ts'
import { type Bot, hasProperty, type Pressed, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, consultant, second, colleague } = people
const canary = 'kanarialintu'
let bot: Bot
beforeAll(async () => {
  bot = await startBot({ quiet: true })
})
afterAll(async () => {
  await bot.idle()
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  expect(bot.connector.faults).toEqual([])
  await bot.stop()
})

const form = { groupId: oneToOne.id, subject: 'case', topic: 'law', consent: 'anonymous', withPair: true }
let forms = 0
/** Sends a request; where it is. */
async function request(): Promise<Ref> {
  forms += 1
  const { card } = await bot.press(
    worker,
    'send',
    { form, nonce: `form-${forms}` },
    { situation: `${canary} ja sopu.` },
  )
  return bot.refIn(card)
}
/** A day ahead on which nothing is booked yet. */
let days = 7
const nextDay = () => {
  days += 1
  return plus(monday, { days }).slice(0, 10)
}

/** A polite answer: a card with 200, whatever was pressed. */
function expectPolite({ status, code, type, card, raw }: Pressed) {
  expect([status, code]).toEqual([200, 200])
  expect(type).toBe('application/vnd.microsoft.card.adaptive')
  expect(wordsOf(card).trim()).not.toBe('')
  expect(hasProperty(card, 'refresh')).toBe(false)
  expect(Buffer.byteLength(raw)).toBeLessThan(27_500)
}

/** The life of a consultation in presses that change it, each by whom and with what; `meanwhile` lets time pass before it. */
interface Step {
  verb: string
  who: typeof worker
  data?: (ref: Ref) => Promise<object>
  typed?: Record<string, string> | (() => Record<string, string>)
  before?: string
}
const life: Step[] = [
  { verb: 'saveEdit', who: worker, typed: { situation: `${canary} muokattuna.` } },
  { verb: 'take', who: consultant },
  { verb: 'saveAsk', who: consultant, typed: { question: 'Kuinka kauan?' } },
  { verb: 'saveAnswer', who: worker, typed: { answer: 'Vuoden.' } },
  { verb: 'saveReturn', who: consultant, typed: { what: 'rare' } },
  { verb: 'saveRewrite', who: worker, typed: { situation: `${canary} uudestaan.` } },
  { verb: 'saveOffer', who: consultant, typed: () => ({ day1: nextDay(), time1: '09:00' }) },
  { verb: 'askOtherTimes', who: worker },
  { verb: 'saveOffer', who: consultant, typed: () => ({ day1: nextDay(), time1: '10:00' }) },
  { verb: 'pickTime', who: worker, data: async (ref) => ({ pick: (await bot.read(ref)).offers[0] }) },
  { verb: 'saveJoinLink', who: consultant, typed: { joinUrl: 'https://teams.microsoft.com/meet/1234567890123' } },
  { verb: 'changeTime', who: worker },
  { verb: 'saveOffer', who: consultant, typed: () => ({ day1: nextDay(), time1: '11:00' }) },
  { verb: 'pickTime', who: worker, data: async (ref) => ({ pick: (await bot.read(ref)).offers[0] }) },
  { verb: 'saveCancelTime', who: consultant, typed: { reason: 'Este.' } },
  { verb: 'saveOffer', who: consultant, typed: () => ({ day1: nextDay(), time1: '12:00' }) },
  { verb: 'pickTime', who: worker, data: async (ref) => ({ pick: (await bot.read(ref)).offers[0] }) },
  { verb: 'saveOutcome', who: consultant, typed: { recommendation1: 'Kutsukaa verkosto.' }, before: 'theSession' },
  { verb: 'saveRecommendations', who: worker, typed: { 'state.recommendation1': 'done', toldToClient: 'yes' } },
  { verb: 'saveFollowUp', who: worker, typed: { resolution: 'resolved', words: 'Hyvin.' } },
  { verb: 'saveSurvey', who: worker, typed: { gave: 'confirmed', word: 'Kiitos.' } },
]
/** Presses that may be made again and again: they change what is there, each time anew, or ask for nothing more than to show. */
const again = ['saveEdit', 'saveJoinLink', 'saveOffer', 'saveRecommendations']

describe('Pressing twice', () => {
  test('along a whole life: the second press of each is answered with the card as it is, and does nothing again', async () => {
    const ref = await request()
    for (const { verb, who, data, typed: given, before } of life) {
      const typed = typeof given === 'function' ? given() : given
      if (before) bot.setClock(plus((await bot.read(ref)).session?.end ?? monday, { minutes: 1 }))
      const pressed = { ...ref, side: who === worker ? 'requester' : 'group', nonce: 'n', form, ...(await data?.(ref)) }
      const { revision } = await bot.read(ref)
      expectPolite(await bot.press(who, verb, pressed, typed))
      const once = await bot.read(ref)
      expect([verb, once.revision]).toEqual([verb, revision + 1])
      expectPolite(await bot.press(who, verb, pressed, typed))
      if (!again.includes(verb)) expect([verb, await bot.read(ref)]).toEqual([verb, once])
    }
    const texts = await bot.store.texts(ref.groupId, ref.id)
    expect(texts.filter(({ kind }) => kind === 'recommendations')).toHaveLength(1)
    bot.setClock(monday)
  })

  test('at once, several times: one is carried out, all are answered', async () => {
    const ref = await request()
    for (const { verb, who, data, typed: given, before } of life) {
      const typed = typeof given === 'function' ? given() : given
      if (before) bot.setClock(plus((await bot.read(ref)).session?.end ?? monday, { minutes: 1 }))
      const pressed = { ...ref, side: who === worker ? 'requester' : 'group', nonce: 'n', form, ...(await data?.(ref)) }
      const { revision } = await bot.read(ref)
      const answers = await Promise.all([1, 2, 3].map(() => bot.press(who, verb, pressed, typed)))
      answers.forEach(expectPolite)
      const { revision: now } = await bot.read(ref)
      if (again.includes(verb)) expect(now).toBeGreaterThan(revision)
      else expect([verb, now]).toEqual([verb, revision + 1])
    }
    bot.setClock(monday)
  })

  test('the same form sent twice, also at once, is one request', async () => {
    const typed = { situation: 'Sama lomake.' }
    const before = (await bot.store.mine(worker.id, 100)).length
    const both = await Promise.all([1, 2, 3].map(() => bot.press(worker, 'send', { form, nonce: 'same' }, typed)))
    both.push(await bot.press(worker, 'send', { form, nonce: 'same' }, typed))
    both.forEach(expectPolite)
    expect(new Set(both.map(({ card }) => bot.refIn(card).id)).size).toBe(1)
    expect(await bot.store.mine(worker.id, 100)).toHaveLength(before + 1)
    expect(await bot.store.texts(oneToOne.id, bot.refIn(both[0]?.card as never).id)).toHaveLength(1)
  })

  test('the same form from two people is two requests: nobody hits another’s', async () => {
    const typed = { situation: 'Yhteinen avain.' }
    const [one, two] = await Promise.all(
      [worker, colleague].map((who) => bot.press(who, 'send', { form, nonce: 'shared' }, typed)),
    )
    expect(bot.refIn(one?.card as never).id).not.toBe(bot.refIn(two?.card as never).id)
  })

  test('"later" on a form that was sent meanwhile shows the request, and keeps no draft', async () => {
    await bot.press(worker, 'send', { form, nonce: 'sent-form' }, { situation: 'Lähetetty jo.' })
    await bot.idle()
    const { card } = await bot.press(worker, 'later', { form, nonce: 'sent-form' }, { situation: 'Lähetetty jo.' })
    expect(verbsOf(card)).toContain('withdraw')
    expect(await bot.store.draft(worker.id)).toBeNull()
  })

  test('withdrawing and undoing, each twice', async () => {
    const ref = await request()
    for (const verb of ['withdraw', 'withdraw', 'undoWithdraw', 'undoWithdraw'])
      expectPolite(await bot.press(worker, verb, ref))
    expect(await bot.read(ref)).toMatchObject({ state: 'waiting', revision: 3 })
  })

  test('of two coordinators who take it at once one has it, the other is told who', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ref = await request()
      const answers = await Promise.all(
        [consultant, second].map((who) => bot.press(who, 'take', { ...ref, side: 'group' })),
      )
      answers.forEach(expectPolite)
      const { takenBy } = await bot.read(ref)
      const [winner, loser] = takenBy === consultant.id ? [consultant, 1] : [second, 0]
      expect(wordsOf(answers[loser]?.card as never)).toContain(`${winner.name} ehti juuri ensin`)
      expect(wordsOf(answers[1 - loser]?.card as never)).not.toContain('ehti juuri ensin')
    }
  })
})

describe('Stale cards', () => {
  const aboutOne = verbs.filter(
    (verb) => !['home', 'help', 'language', 'setLanguage', 'privacy', 'mine', 'queue'].includes(verb),
  )

  let withdrawn: Ref
  let declined: Ref
  beforeAll(async () => {
    withdrawn = await request()
    await bot.press(worker, 'withdraw', withdrawn)
    declined = await request()
    const reason = { hint: 'later', reason: 'Ei nyt.' }
    await bot.press(consultant, 'saveDecline', { ...declined, side: 'group', nonce: 'n' }, reason)
  })

  test.each(aboutOne)(
    '%s of what was withdrawn, declined, or never was: a polite card, nothing done, no text',
    async (verb) => {
      const before = JSON.stringify([await bot.read(withdrawn), await bot.read(declined)])
      const never = [
        { groupId: oneToOne.id, id: 'never' },
        { groupId: 'never', id: 'never' },
        { groupId: 'multi', id: withdrawn.id },
      ]
      const pressing = [worker, consultant, colleague]
      // What never was is the same to all: one of them each, in turn.
      const cases = [
        ...[withdrawn, declined].flatMap((ref) => pressing.map((who) => ({ ref, who }))),
        ...never.map((ref, i) => ({ ref, who: pressing[(verb.length + i) % 3] as typeof worker })),
      ]
      await Promise.all(
        cases.map(async ({ ref, who }) => {
          if (verb === 'undoWithdraw' && who === worker) return
          if (verb === 'undoDecline' && who === consultant) return
          const answer = await bot.press(
            who,
            verb,
            { ...ref, side: 'group', nonce: 'n' },
            { reason: 'x', question: 'x' },
          )
          expectPolite(answer)
          const mayRead =
            (who === worker && [withdrawn, declined].includes(ref)) || (who === consultant && ref === declined)
          expect(answer.raw.includes(canary) && !mayRead).toBe(false)
        }),
      )
      expect(JSON.stringify([await bot.read(withdrawn), await bot.read(declined)])).toBe(before)
    },
  )
})

describe('Tampered data', () => {
  const long = 'ä'.repeat(50_000)
  const strange: [string, unknown][] = [
    ['a number', 7],
    ['an object', { a: 1 }],
    ['an array', ['a']],
    ['null', null],
    ['true', true],
    ['empty', ''],
    ['a key that tables refuse', "a/b\\c#d?e'f\u0000"],
    ['a filter', "x' or PartitionKey ne '"],
    ['half a character', '\ud800'],
    ['very long', long.slice(0, 10_000)],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
  ]

  test.each(strange)('an id, a choice, a step that is %s', async (name, value) => {
    const turn = strange.findIndex(([other]) => other === name)
    // Each verb meets a third of them, each of them a third of the verbs.
    const some = verbs.filter((_, i) => (i + turn) % 3 === 0)
    await Promise.all(
      some.map(async (verb) => {
        const steps = { groupId: oneToOne.id, topic: 'law', subject: value, consent: value, withPair: value }
        const known = verb.length % 2 === 0
        const data = { groupId: known ? oneToOne.id : value, id: value, side: value, pick: value, nonce: value }
        expectPolite(await bot.press(worker, verb, { ...data, form: known ? steps : value }))
      }),
    )
  })

  test.each([...strange.map(([, value]) => value), 'hasOwnProperty', 'valueOf', 'Take', 'take ', undefined])(
    'a verb that is none (%#): the first card',
    async (verb) => {
      const answer = await bot.press(worker, verb as string, { groupId: oneToOne.id, id: 'x', verb })
      expectPolite(answer)
      expect(verbsOf(answer.card)).toContain('begin')
    },
  )

  test.each([
    null,
    7,
    'x',
    [],
    {},
    { action: null },
    { action: 7 },
    { action: { data: null } },
    { action: { verb: 'show', data: [] } },
    { action: { verb: 'show', data: 'x' } },
  ])('a value that is no press at all (%j)', async (value) => {
    const body = { ...bot.activity(worker, 'personal', 'fi'), type: 'invoke', name: 'adaptiveCard/action', value }
    const { status, raw } = await bot.post(body)
    expect([status, JSON.parse(raw).statusCode]).toEqual([200, 200])
  })

  test('names of the language’s own as inputs, in every form', async () => {
    const ref = await request()
    const typed = JSON.parse(
      '{"__proto__":"x","constructor":"x","prototype":"x","state.__proto__":"done","why.__proto__":"x","state.constructor":"done","notName___proto__":"true","toString":"x"}',
    ) as object
    for (const verb of verbs) {
      if (verb === 'withdraw') continue
      expectPolite(await bot.press(worker, verb, { ...ref, form, nonce: '__proto__' }, typed))
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('a consultation of another group under this group’s id, and the other way round, is not found', async () => {
    const ref = await request()
    for (const verb of ['show', 'text', 'take', 'saveAsk']) {
      const answer = await bot.press(consultant, verb, { ...ref, groupId: 'neighbour' }, { question: 'Mitä?' })
      expectPolite(answer)
      expect(answer.raw.includes(canary)).toBe(false)
    }
    expect((await bot.read(ref)).revision).toBe(1)
  })

  test('far too much in every field of every form: nothing of it is stored, and no card is too big for a client', async () => {
    const ref = await request()
    const fields = ['note', 'situation', 'tried', 'question', 'dilemma', 'answer', 'reason', 'words', 'word', 'joinUrl']
    const all = [...fields, 'recommendation1', 'why.recommendation1']
    const typed = Object.fromEntries(all.map((field) => [field, 'x'.repeat(15_000)]))
    for (const verb of verbs.filter((each) => /^(save|send|later)/.test(each))) {
      for (const who of [worker, consultant]) {
        const data = { ...ref, form, nonce: `long-${verb}` }
        const chosen = { resolution: 'stuck', 'state.recommendation1': 'done' }
        const { status, code, raw } = await bot.press(who, verb, data, { ...typed, ...chosen })
        expect([status, code]).toEqual([200, 200])
        expect(Buffer.byteLength(raw)).toBeLessThan(27_500)
      }
    }
    const texts = await bot.store.texts(ref.groupId, ref.id)
    expect(texts.flatMap((text) => Object.values(text.fields)).filter((words) => words.length > 2000)).toEqual([])
  })

  test('a field that is too long is answered with a sentence over the form, which stays open with all that was typed', async () => {
    const answer = await bot.press(worker, 'send', { form, nonce: 'too-long' }, { situation: long })
    expect(answer.type).toBe('application/vnd.microsoft.activity.message')
    expect(answer.raw).toContain('liian pitkä')
    const little = await bot.press(worker, 'send', { form, nonce: 'too-long' }, { situation: 'a '.repeat(1200) })
    expectPolite(little)
    expect(wordsOf(little.card)).toContain('liian pitkä')
    expect(wordsOf(little.card)).toContain('a '.repeat(1200).trim())
  })
})
