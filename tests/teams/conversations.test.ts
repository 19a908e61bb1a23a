import { TableClient } from '@azure/data-tables'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { plus } from '../../src/domain/time.ts'
import { tableNames } from '../../src/store/tables.ts'
import { isTextRow } from '../../src/store/textRows.ts'
import { multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { inputs } from '../cards/walk.ts'
import { type Bot, hasProperty, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, secretary, member, police } = people
let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(async () => {
  await bot.settle()
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  expect(bot.connector.received.filter(({ card }) => hasProperty(card, 'refresh'))).toEqual([])
  await bot.stop()
})

/** Nine words that nobody else says, one for each field that somebody writes in. */
const canaries = [
  'kanarialintu',
  'peippo',
  'varpunen',
  'harakka',
  'kuovi',
  'telkkä',
  'punarinta',
  'västäräkki',
  'kiuru',
]
const [situation, question, asked, answered, reason, recommended, why, followed, surveyed] = canaries as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

/** Where any of these words stands outside text rows: in a table, a message, the log. */
async function leaks(words: string[] = canaries): Promise<string[]> {
  const found: string[] = []
  const look = (where: string, what: string) => {
    for (const word of words) if (what.includes(word)) found.push(`${word} in ${where}`)
  }
  for (const { kind, conversation, raw } of bot.connector.received) look(`${kind} to ${conversation}`, raw)
  for (const line of bot.lines) look(`the log: ${line.event}`, JSON.stringify(line))
  for (const name of tableNames) {
    const table = TableClient.fromConnectionString(process.env.TEST_STORAGE ?? '', `${bot.prefix}${name}`, {
      allowInsecureConnection: true,
    })
    for await (const row of table.listEntities()) {
      const { partitionKey = '', rowKey = '' } = row
      if (!isTextRow(name, partitionKey, rowKey)) look(`${name} ${partitionKey} ${rowKey}`, JSON.stringify(row))
    }
  }
  return [...new Set(found)]
}

/** The form of a case, opened from the chat: which group, which consent. */
async function caseForm(groupId: string, consent: string, who = worker, pair = 'alone'): Promise<AdaptiveCard> {
  const [first] = await bot.say(who, 'konsultaatio')
  const chosen = { groupId, subject: 'case', topic: groupId === 'multi' ? 'separation' : 'law' }
  const consents = await bot.click(who, first as AdaptiveCard, 'chooseSupport', chosen)
  return bot.click(who, consents, 'chooseConsent', { consent, company: pair })
}

const idOf = (card: AdaptiveCard, start: string) =>
  String(inputs(card).find(({ id }) => String(id).startsWith(start))?.id)

test('one-to-one support, from the first word to the survey: everybody hears of it, and no text leaves its rows', async () => {
  const form = await caseForm(oneToOne.id, 'anonymous')
  expect(wordsOf(form)).toContain('112')
  const receipt = await bot.click(worker, form, 'send', {
    situation: `Tilanne: ${situation}.`,
    question: `Miten ${question}?`,
  })
  expect(wordsOf(receipt)).toContain('K-1')
  expect(verbsOf(receipt)).toEqual(expect.arrayContaining(['text', 'edit', 'withdraw']))
  await bot.settle()

  const card = bot.newest(consultant)
  expect(wordsOf(card)).toContain('K-1')
  const opened = await bot.click(consultant, card, 'text')
  expect(wordsOf(opened)).toContain(situation)
  expect(wordsOf(await bot.click(worker, receipt, 'readers'))).toContain('consultant')

  const taken = await bot.click(consultant, card, 'take')
  const askForm = await bot.click(consultant, taken, 'ask')
  await bot.click(consultant, askForm, 'saveAsk', { question: `Entä ${asked}?` })
  await bot.settle()
  const asking = bot.newest(worker)
  const answerForm = await bot.click(worker, asking, 'answer')
  expect(wordsOf(answerForm)).toContain(asked)
  await bot.click(worker, answerForm, 'saveAnswer', { answer: `On ${answered}.` })
  await bot.settle()

  const offerForm = await bot.click(consultant, bot.newest(consultant), 'offer')
  const days = inputs(offerForm).find(({ id }) => id === 'day1')?.choices as { value: string }[]
  await bot.click(consultant, offerForm, 'saveOffer', {
    day1: days[6]?.value ?? '',
    time1: '09:00',
    day2: days[7]?.value ?? '',
    time2: '13:00',
  })
  await bot.settle()
  const offered = bot.newest(worker)
  expect(verbsOf(offered).filter((verb) => verb === 'pickTime')).toHaveLength(2)
  const agreed = await bot.click(worker, offered, 'pickTime')
  expect(wordsOf(agreed)).toMatch(/klo 9–10/)
  await bot.settle()
  const linkForm = await bot.click(consultant, bot.newest(consultant), 'joinLink')
  const refused = await bot.click(consultant, linkForm, 'saveJoinLink', { joinUrl: 'https://evil.example/meet' })
  expect(wordsOf(refused)).toContain('Teams-kokoukseen')
  await bot.click(consultant, refused, 'saveJoinLink', { joinUrl: 'https://teams.microsoft.com/meet/1234567890123' })
  await bot.settle()
  expect(JSON.stringify(bot.newest(worker))).toContain('https://teams.microsoft.com/meet/1234567890123')

  const { session } = await bot.read(bot.refIn(receipt))
  bot.setClock(plus(session?.end ?? '', { minutes: 11 }))
  await bot.pass({ minutes: 1 })
  const outcome = await bot.click(consultant, bot.newest(consultant), 'outcome')
  await bot.click(consultant, outcome, 'saveOutcome', {
    recommendation1: `Kutsukaa ${recommended}.`,
    recommendation2: 'Toinen.',
  })
  await bot.settle()
  const result = bot.newest(worker)
  const recommendations = await bot.click(worker, result, 'recommendations')
  expect(wordsOf(recommendations)).toContain(recommended)
  await bot.click(worker, recommendations, 'saveRecommendations', {
    'state.recommendation1': 'notPossible',
    'why.recommendation1': `Este oli ${why}.`,
    'state.recommendation2': 'done',
    toldToClient: 'yes',
  })
  const followUp = await bot.click(worker, result, 'followUp')
  const closed = await bot.click(worker, followUp, 'saveFollowUp', {
    resolution: 'resolved',
    words: `Nyt ${followed}.`,
    thanks: 'true',
    gave: 'confirmed',
    competence: '5',
    word: `Kiitos, ${surveyed}.`,
  })
  expect(verbsOf(closed)).not.toContain('survey')
  await bot.settle()
  expect(await bot.read(bot.refIn(receipt))).toMatchObject({ state: 'closed', surveyAnswered: true })
  expect(await leaks()).toEqual([])
})

test('the multi-professional group: the channel hears of it, a slot, the secretary records, stuck goes on as another', async () => {
  const form = await caseForm(multiProfessional.id, 'clientAware')
  expect(wordsOf(form)).toContain('poliisi')
  const receipt = await bot.click(worker, form, 'send', {
    situation: `Tilanne: ${situation}.`,
    question: `Miten ${question}?`,
    writtenWithClient: 'true',
  })
  const ref = bot.refIn(receipt)
  await bot.settle()
  const inChannel = bot.newest('channel-of-multi')
  expect(wordsOf(inChannel)).toContain('K-1')
  for (const who of [member, police, colleague]) {
    const { raw } = await bot.press(who, 'text', { ...ref, side: 'group' }, {}, { where: 'channel' })
    expect(raw).not.toContain(situation)
  }
  const place = await bot.click(consultant, inChannel, 'place')
  await bot.click(consultant, place, 'savePlace')
  await bot.settle()
  expect(wordsOf(bot.newest(worker))).toMatch(/klo/)
  expect((await bot.press(member, 'text', { ...ref, side: 'group' })).raw).toContain(situation)
  expect((await bot.press(police, 'text', { ...ref, side: 'group' })).raw).not.toContain(situation)

  const { session } = await bot.read(ref)
  // The whole session is over: the secretary is asked once, then case by case.
  const whole = await bot.store.session(ref.groupId, session?.id ?? '')
  bot.setClock(plus(whole?.value.end ?? '', { minutes: 11 }))
  await bot.pass({ minutes: 1 })
  const attendance = await bot.click(secretary, bot.newest(secretary), 'recordSession')
  const outcome = await bot.click(secretary, attendance, 'saveRecordSession', { present: member.id })
  await bot.click(secretary, outcome, 'saveOutcome', { recommendation1: `Kutsukaa ${recommended}.` })
  await bot.settle()
  const followUp = await bot.click(worker, bot.newest(worker), 'followUp')
  await bot.click(worker, followUp, 'saveFollowUp', {
    resolution: 'stuck',
    goingOn: 'again',
    words: `Jumissa: ${followed}.`,
  })
  await bot.settle()
  const before = await bot.read(ref)
  expect(before).toMatchObject({ state: 'continued', next: { code: 2 } })
  expect(await bot.read({ groupId: ref.groupId, id: before.next?.id ?? '' })).toMatchObject({
    state: 'scheduled',
    previous: { code: 1, how: 'continued' },
  })
  expect(await leaks()).toEqual([])
})

describe('The review', () => {
  const hetu = '010594Y9032'

  test('masks what is certain, keeps all else, asks for ticks and one confirmation; nothing is stored or logged until it is clean', async () => {
    const form = await caseForm(oneToOne.id, 'anonymous')
    const typed = {
      situation: `Äidin tunnus on ${hetu} ja ${situation} jatkuu.`,
      tried: `Perhe asuu Savukoskella, ${question} mielessä.`,
      question: 'Miten jatkaa?',
      help: 'advice',
    }
    const review = await bot.click(worker, form, 'send', typed)
    expect(verbsOf(review)).toContain('send')
    expect(wordsOf(review)).not.toContain(hetu)
    for (const kept of [situation, question, 'Miten jatkaa?']) expect(wordsOf(review)).toContain(kept)
    expect(inputs(review).find(({ id }) => id === 'help')?.value).toBe('advice')
    await bot.settle()
    expect(await bot.store.mine(worker.id, 10)).toEqual([])
    expect(await leaks([hetu, situation, question, 'Savukoske'])).toEqual([])

    const confirm = idOf(review, 'confirm')
    const sent = await bot.click(worker, review, 'send', { [confirm]: 'true' })
    expect(wordsOf(sent)).toContain('K-1')
    const [text] = await bot.store.texts(oneToOne.id, bot.refIn(sent).id)
    expect(JSON.stringify(text)).not.toContain(hetu)
    await bot.settle()
    expect(await leaks()).toEqual([])
  })

  test('a tick "not a name" holds for this form, and in it for that word alone', async () => {
    const typed = { situation: 'Kävimme Kiven luona.', question: 'Miten jatkaa?' }
    const review = await bot.click(worker, await caseForm(oneToOne.id, 'anonymous'), 'send', typed)
    const tick = idOf(review, 'notName_')
    expect(tick).toMatch(/^notName_[0-9a-f]{24}$/)
    const sent = await bot.click(worker, review, 'send', { [tick]: 'true' })
    expect(wordsOf(sent)).toContain('K-1')
    await bot.settle()
    expect(await leaks(['Kiven', 'kiven'])).toEqual([])

    const other = await caseForm(oneToOne.id, 'anonymous')
    const again = await bot.click(worker, other, 'send', { ...typed, [tick]: 'true' })
    expect(verbsOf(again)).toContain('send')
    expect(idOf(again, 'notName_')).not.toBe(tick)
  })

  test('the choices of a press that are none leave no trace, not even among the person’s last ones', async () => {
    const words = { topic: 'Minna Virtanen 010190-902A', consent: 'Pekka Korhonen' }
    const form = { groupId: oneToOne.id, subject: 'general', ...words }
    await bot.press(worker, 'send', { nonce: 'abc', form }, { note: 'Miten lakia tulkitaan?' })
    await bot.settle()
    expect(JSON.stringify((await bot.store.person(worker.id))?.value)).not.toMatch(/Virtanen|Korhonen/)
  })

  test('a form that lacks what the model requires comes back with all that was typed', async () => {
    const form = await caseForm(multiProfessional.id, 'clientAware')
    const review = await bot.click(worker, form, 'send', { situation: `Vain ${situation}.` })
    expect(wordsOf(review)).toContain('puuttuu')
    expect(wordsOf(review)).toContain(situation)
    expect(await bot.store.mine(worker.id, 10)).toEqual([])
  })
})

describe('Asking', () => {
  test('a general matter is one press and one optional sentence away', async () => {
    const [first] = await bot.say(worker, 'konsultaatio')
    const form = await bot.click(worker, first as AdaptiveCard, 'chooseSupport', {
      groupId: oneToOne.id,
      subject: 'general',
      topic: 'coping',
    })
    expect(wordsOf(await bot.click(worker, form, 'sendGeneral', { wishedTimes: 'nextWeek' }))).toContain('K-1')
  })

  test('the last choices are the defaults of the next time', async () => {
    const form = await caseForm(oneToOne.id, 'consulteeCentred')
    await bot.click(worker, form, 'send', { dilemma: 'Oma pulmani.' })
    await bot.idle()
    const [first] = await bot.say(worker, 'konsultaatio')
    const standing = Object.fromEntries(inputs(first).map(({ id, value }) => [String(id), value]))
    expect(standing).toMatchObject({ groupId: oneToOne.id, subject: 'case', topic: 'law' })
    const consents = await bot.click(worker, first as AdaptiveCard, 'chooseSupport')
    expect(inputs(consents).find(({ id }) => id === 'consent')?.value).toBe('consulteeCentred')
  })

  test('consultee-centred consent never asks for the client’s story', async () => {
    const form = await caseForm(oneToOne.id, 'consulteeCentred')
    const ids = inputs(form).map(({ id }) => id)
    expect(ids).toContain('dilemma')
    expect(ids).not.toContain('situation')
    const sent = await bot.click(worker, form, 'send', {
      dilemma: 'Pulma.',
      situation: 'Asiakkaan tarina, käsin lisättynä.',
    })
    const [text] = await bot.store.texts(oneToOne.id, bot.refIn(sent).id)
    expect(Object.keys(text?.fields ?? {})).toEqual(['dilemma'])
  })

  test('a draft is kept for seven days, screened, and goes when the request is sent', async () => {
    const form = await caseForm(oneToOne.id, 'anonymous')
    const refused = await bot.click(worker, form, 'later', { situation: 'Numero 040 123 4567.' })
    expect(verbsOf(refused)).toContain('later')
    expect(await bot.store.draft(worker.id)).toBeNull()
    const saved = await bot.click(worker, refused, 'later', { situation: `Kesken: ${situation}.` })
    const resumed = await bot.click(worker, saved, 'resume')
    expect(wordsOf(resumed)).toContain(situation)
    await bot.pass({ days: 6, hours: 23 })
    expect(verbsOf((await bot.say(worker, 'hei'))[0] as AdaptiveCard)).toContain('resume')
    await bot.pass({ hours: 2 })
    expect(verbsOf((await bot.say(worker, 'hei'))[0] as AdaptiveCard)).not.toContain('resume')
    expect(await bot.store.draft(worker.id)).toBeNull()
    expect(verbsOf((await bot.press(worker, 'resume')).card)).toContain('begin')
    expect(await leaks()).toEqual([])
  })

  test('a pair joins by the code in a chat of their own, and reads; others who type it later do not', async () => {
    const form = await caseForm(oneToOne.id, 'anonymous', worker, 'pair')
    const receipt = await bot.click(worker, form, 'send', { situation: `Yhdessä ${situation}.` })
    await bot.settle()
    const [joined] = await bot.say(colleague, 'liity K-1')
    expect(wordsOf(joined as AdaptiveCard)).toContain('K-1')
    expect(wordsOf(await bot.click(colleague, joined as AdaptiveCard, 'text'))).toContain(situation)
    const late = await bot.say(people.member, 'liity K-1')
    expect(late.map(wordsOf).join()).not.toContain('K-1')
    await bot.say(colleague, 'liity k1')
    expect(await bot.read(bot.refIn(receipt))).toMatchObject({ pair: colleague.id, revision: 2 })
    for (const words of ['liity', 'liity K-999', 'liity K-0', 'liity xyz'])
      expect(await bot.say(colleague, words)).toHaveLength(1)
  })
})

describe('The coordinator’s other ways', () => {
  const send = async (groupId = oneToOne.id) => {
    const consent = groupId === oneToOne.id ? 'anonymous' : 'clientAware'
    const form = await caseForm(groupId, consent)
    const receipt = await bot.click(worker, form, 'send', { situation: `Tilanne ${situation}.`, question: 'Miten?' })
    await bot.settle()
    return { receipt, ref: bot.refIn(receipt) }
  }

  test('returned because it identifies someone: the text is gone at once, the worker writes anew', async () => {
    const { ref } = await send()
    const form = await bot.click(consultant, bot.newest(consultant), 'return')
    await bot.click(consultant, form, 'saveReturn')
    expect(await bot.store.texts(ref.groupId, ref.id)).toEqual([])
    await bot.settle()
    const rewrite = await bot.click(worker, bot.newest(worker), 'rewrite')
    expect(wordsOf(rewrite)).not.toContain(situation)
    await bot.click(worker, rewrite, 'saveRewrite', { situation: 'Yleisemmin.', question: 'Miten?' })
    await bot.settle()
    expect(wordsOf(await bot.click(consultant, bot.newest(consultant), 'text'))).toContain('Yleisemmin.')
    expect(await leaks()).toEqual([])
  })

  test('redirected: the text goes along, the rights stay behind, and the worker is told', async () => {
    const { ref } = await send()
    const form = await bot.click(consultant, bot.newest(consultant), 'redirect')
    await bot.click(consultant, form, 'saveRedirect', { target: neighbour.id })
    await bot.pass({ minutes: 1 })
    expect((await bot.press(consultant, 'text', { ...ref, side: 'group' })).raw).not.toContain(situation)
    expect(wordsOf(await bot.click(people.second, bot.newest(people.second), 'text'))).toContain(situation)
    expect(wordsOf((await bot.say(worker, 'omat'))[0] as AdaptiveCard)).toContain('K-1')
    expect(await leaks()).toEqual([])
  })

  test('declined with a reason and a hint: the worker reads why behind a press of their own', async () => {
    await send()
    const form = await bot.click(consultant, bot.newest(consultant), 'decline')
    const again = await bot.click(consultant, form, 'saveDecline', {
      hint: 'supervisor',
      reason: 'Soittakaa 040 123 4567.',
    })
    expect(wordsOf(again)).not.toContain('040 123')
    await bot.click(consultant, again, 'saveDecline', { hint: 'supervisor', reason: `Syy on ${reason}.` })
    await bot.pass({ seconds: 11 })
    expect(wordsOf(bot.newest(worker))).not.toContain(reason)
    expect(wordsOf(await bot.click(worker, bot.newest(worker), 'text'))).toContain(reason)
    expect(await leaks()).toEqual([])
  })

  test('withdrawn: hidden from everybody at once; undone in ten seconds it is back, later the text is gone', async () => {
    const { receipt, ref } = await send()
    const gone = await bot.click(worker, receipt, 'withdraw')
    expect((await bot.press(consultant, 'show', { ...ref, side: 'group' })).raw).not.toContain('K-1')
    await bot.pass({ seconds: 9 })
    await bot.click(worker, gone, 'undoWithdraw')
    expect((await bot.press(consultant, 'text', { ...ref, side: 'group' })).raw).toContain(situation)
    await bot.press(worker, 'withdraw', ref)
    await bot.pass({ seconds: 11 })
    expect(await bot.store.texts(ref.groupId, ref.id)).toEqual([])
    const late = await bot.press(worker, 'undoWithdraw', ref)
    expect([late.status, late.code]).toEqual([200, 200])
    expect(await bot.read(ref)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('A text is for the one who pressed', () => {
  test('in a channel: the press opens it to the presser alone; no press of anybody else makes a message carry it', async () => {
    const form = await caseForm(multiProfessional.id, 'clientAware')
    const ref = bot.refIn(
      await bot.click(worker, form, 'send', { situation: `Tilanne ${situation}.`, question: 'Miten?' }),
    )
    await bot.settle()
    const messageId = bot.connector.received.find((r) => r.conversation === 'channel-of-multi')?.id ?? ''
    const before = bot.connector.received.length
    const options = { where: 'channel' as const, replyToId: messageId }
    for (const who of [consultant, people.second, colleague, police, consultant]) {
      for (const verb of ['text', 'show', 'text', 'ask']) {
        const { raw, card } = await bot.press(who, verb, { ...ref, side: 'group' }, {}, options)
        expect(raw.includes(situation)).toBe(verb === 'text' && (who === consultant || who === people.second))
        expect(hasProperty(card, 'refresh')).toBe(false)
      }
    }
    await bot.settle()
    const after = bot.connector.received.slice(before)
    expect(after.filter(({ raw }) => raw.includes(situation))).toEqual([])
  })

  test('a Submit by hand never brings a text into the conversation', async () => {
    const form = await caseForm(multiProfessional.id, 'clientAware')
    const ref = bot.refIn(
      await bot.click(worker, form, 'send', { situation: `Tilanne ${situation}.`, question: 'Miten?' }),
    )
    await bot.settle()
    for (const where of ['channel', 'groupChat', 'personal'] as const) {
      for (const verb of ['text', 'edit', 'take', 'withdraw']) {
        for (const who of [worker, consultant]) {
          const value = { verb, ...ref, side: 'group', action: { verb, data: { verb, ...ref } } }
          const cards = await bot.say(who, '', { where, more: { text: undefined, value } })
          expect(cards).toHaveLength(1)
        }
      }
    }
    expect(await leaks()).toEqual([])
    expect(await bot.read(ref)).toMatchObject({ state: 'waiting', revision: 1 })
  })
})
