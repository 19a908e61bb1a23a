import type { AdaptiveCard } from '../../src/cards/card.ts'
import { verbs } from '../../src/cards/verbs.ts'
import type { Actor } from '../../src/domain/access.ts'
import { fi } from '../../src/i18n/fi.ts'
import { multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { presses } from '../cards/walk.ts'
import { type Bot, filledIn, startBot, teamId, wordsOf } from './bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot({ quiet: true })
})
afterAll(() => bot.stop())

/** Presses the first button of that verb on a card in the tab, with the form filled in. */
async function click(who: Actor, card: AdaptiveCard, verb: string, typed: Record<string, string> = {}) {
  const button = presses(card).find((each) => each.verb === verb && each.data.accept !== true)
  if (!button) throw new Error(`no button ${verb}`)
  const inputs = button.associatedInputs === 'auto' ? filledIn(card, typed) : {}
  const { status, body } = await bot.pressInTab(who, { verb, data: button.data, inputs })
  expect(status).toBe(200)
  return body
}

test('a whole request goes its way in the tab alone', async () => {
  const { worker, consultant } = people
  const home = (await bot.pressInTab(worker, { verb: 'home' })).body
  const support = await click(worker, home.card, 'begin')
  const chosen = { groupId: oneToOne.id, subject: 'general', topic: 'coping' }
  const form = await click(worker, support.card, 'chooseSupport', chosen)
  expect(form.done).toBeNull()
  const named = await click(worker, form.card, 'sendGeneral', { note: 'Soita Matille, 010190-999R.' })
  expect(named.done).toBeNull()
  const sent = await click(worker, named.card, 'sendGeneral', { note: 'Miten jaksan työssä?' })
  expect(sent.done).toBe(fi.status.headlines.sent.requester)
  const ref = bot.refIn(sent.card)
  const data = { ...ref, side: 'group' }
  const taken = await bot.pressInTab(consultant, { verb: 'take', data }, { 'if-match': '"1"' })
  expect([taken.status, taken.body.tag]).toEqual([200, '"2"'])
  const second = await bot.pressInTab(people.second, { verb: 'take', data }, { 'if-match': '"1"' })
  expect([second.status, second.body.current?.state]).toEqual([412, 'taken'])
  expect((await bot.read(ref)).takenBy).toBe(consultant.id)
  const read = await click(consultant, taken.body.card, 'text')
  expect(wordsOf(read.card)).toContain('Miten jaksan työssä?')
  const readers = await bot.pressInTab(worker, { verb: 'readers', data: ref })
  expect(wordsOf(readers.body.card)).toContain(consultant.name)
})

test('a form comes back as data too: with what the check found, and half-written as it was kept', async () => {
  const { worker } = people
  const steps = { groupId: multiProfessional.id, subject: 'case', topic: 'violence', consent: 'clientAware' }
  const press = async (verb: string, nonce: string, situation: string) =>
    (await bot.pressInTab(worker, { verb, data: { form: steps, nonce }, inputs: { situation, help: 'law' } })).body
  const found = await press('later', 'form-1', 'Soita Matti Virtaselle.')
  expect([found.done, found.form?.review?.found.length]).toEqual([null, 1])
  expect(found.form).toMatchObject({ nonce: 'form-1', steps, help: ['law'], existing: null })
  const kept = await press('later', 'form-1', 'Vanhemmat riitelevät.')
  expect([kept.done, kept.form]).toEqual([fi.asking.laterSaved, null])
  const resumed = (await bot.pressInTab(worker, { verb: 'resume' })).body
  expect(resumed.form).toMatchObject({
    steps,
    values: { situation: 'Vanhemmat riitelevät.' },
    help: ['law'],
    review: null,
  })
  await bot.pressInTab(worker, { verb: 'discardDraft' })
})

/** What opens something and changes nothing: the same card comes from the chat as in the tab. */
const opening = verbs.filter(
  (verb) =>
    !/^(save|send|create|set[A-Z]|take$|withdraw$|undo|pickTime|askOther|changeTime|hourReminder|notHeld|clientHere|remove|coming|notComing|enrol|unenrol|choosePoll|withdrawPoll|later|discard|answerPoll)/.test(
      verb,
    ),
)

test.each(['worker', 'consultant', 'police'] as const)(
  'each card that opens in the chat of the %s opens in the tab too, the same',
  async (name) => {
    const who = people[name]
    const ref = { groupId: oneToOne.id, id: (await bot.store.queue(oneToOne.id))[0]?.id }
    for (const verb of opening) {
      const data = { ...ref, pick: oneToOne.id, side: 'group' }
      const chat = await bot.press(who, verb, data)
      const tab = await bot.pressInTab(who, { verb, data: { ...data } })
      const plain = (card: unknown) => JSON.stringify(card).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      expect([verb, plain(tab.body.card)]).toEqual([verb, plain(chat.card)])
    }
  },
)

test('a card of another time, with a verb that is none, brings the first card', async () => {
  const { status, body } = await bot.pressInTab(people.worker, { verb: 'formerly' })
  expect(status).toBe(200)
  expect(presses(body.card).map(({ verb }) => verb)).toContain('begin')
})

test('who has chosen no language is spoken to in that of Teams; who has, in theirs', async () => {
  const asked = async () => (await bot.pressInTab(people.second, { verb: 'help', language: 'sv' })).body.card
  const swedish = wordsOf(await asked())
  const english = (await bot.pressInTab(people.second, { verb: 'setLanguage', data: { pick: 'en' } })).body.card
  expect(swedish).not.toBe(wordsOf(await asked()))
  expect(wordsOf(english)).toContain('consultation')
})

test('a group is set up in the tab of a channel by those of its team, and by nobody else', async () => {
  const channelId = multiProfessional.channelId ?? neighbour.channelId ?? teamId
  const press = { verb: 'setUpGroup', channelId }
  const form = (await bot.pressInTab(people.colleague, press)).body.card
  expect(presses(form).map(({ verb }) => verb)).toContain('groupModel')
  const elsewhere = (await bot.pressInTab(people.colleague, { ...press, channelId: '19:other' })).body.card
  expect(wordsOf(elsewhere)).toContain(fi.groups.onlyInChannel)
  const { body } = await bot.pressInTab(people.colleague, { verb: 'setUpGroup' })
  expect(wordsOf(body.card)).toContain(fi.groups.onlyInChannel)
})

test('when the store is away, the press is answered with a number and nothing of what was typed', async () => {
  const down = await startBot({
    quiet: true,
    store: (store) => ({ ...store, person: () => Promise.reject(new Error('kanarialintu')) }),
  })
  const { status, body } = await down.pressInTab(people.worker, { verb: 'send', inputs: { note: 'kanarialintu' } })
  expect([status, body.code]).toEqual([500, 'failed'])
  expect(body.reference).toMatch(/^[0-9A-F]{8}$/)
  expect(JSON.stringify([body, down.lines])).not.toContain('kanarialintu')
  await down.stop()
})
