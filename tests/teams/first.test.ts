import { people } from '../app/smallWorld.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant } = people
let bot: Bot
afterEach(() => bot.stop())

describe('The first contact', () => {
  beforeEach(async () => {
    bot = await startBot({ fresh: true })
  })

  test('a client sends two arrivals at once: one welcome comes, and none when it reloads', async () => {
    const sent = await bot.arrive(worker)
    expect(sent).toHaveLength(1)
    expect(verbsOf(sent[0]?.card as never)).toContain('begin')
    expect(wordsOf(sent[0]?.card as never)).toContain('112')
    expect(await bot.arrive(worker)).toEqual([])
    expect(await bot.arrive(colleague)).toHaveLength(1)
  })

  test('a language chosen with the very first words is kept, and so is where the person can be reached', async () => {
    const [card] = await bot.say(worker, 'på svenska')
    expect(wordsOf(card as never)).toContain('konsultation')
    await bot.idle()
    const known = (await bot.store.person(worker.id))?.value
    expect(known).toMatchObject({ language: 'sv', name: 'worker', place: { serviceUrl: bot.connector.url } })
    await bot.arrive(worker)
    expect((await bot.store.person(worker.id))?.value).toMatchObject({ language: 'sv', welcomedAt: bot.at() })
  })

  test('what somebody says while the client arrives does not take their welcome back', async () => {
    await Promise.all([bot.arrive(worker), bot.say(worker, 'hei')])
    await bot.idle()
    expect(await bot.arrive(worker)).toEqual([])
  })
})

describe('What is typed in the chat', () => {
  beforeEach(async () => {
    bot = await startBot()
  })

  test.each([
    ['Konsultaatio', 'chooseSupport'],
    ['konsultaatio!', 'chooseSupport'],
    ['<at>Rinnalla</at> konsultaatio', 'chooseSupport'],
    ['konsultatio', 'chooseSupport'],
    ['be om konsultation', 'chooseSupport'],
    ['Ask for consultation', 'chooseSupport'],
    ['omat', 'begin'],
    ['mina begäranden', 'begin'],
    ['my requests', 'begin'],
    ['apua', 'begin'],
    ['hjälp', 'begin'],
    ['how it works', 'begin'],
    ['kieli', 'setLanguage'],
    ['språk', 'setLanguage'],
    ['language', 'setLanguage'],
    ['tietosuoja', 'home'],
    ['dataskydd', 'home'],
    ['privacy', 'home'],
  ])('"%s" is understood', async (text, verb) => {
    const cards = await bot.say(worker, text)
    expect(cards).toHaveLength(1)
    expect(verbsOf(cards[0] as never)).toContain(verb)
  })

  test.each([
    '',
    '   ',
    'mitä?',
    'asdf',
    '👍',
    'a'.repeat(5000),
    '{{DATE(2026)}}',
    '<b>x</b>',
    '__proto__',
    'constructor',
  ])('what is not understood (%j) gets the help of the first card, never silence', async (text) => {
    const cards = await bot.say(worker, text)
    expect(cards).toHaveLength(1)
    expect(verbsOf(cards[0] as never)).toContain('begin')
  })

  test('an attachment without words gets the help too', async () => {
    const cards = await bot.say(worker, '', { more: { text: undefined, attachments: [{ contentType: 'image/png' }] } })
    expect(verbsOf(cards[0] as never)).toContain('begin')
  })

  test('identifiers typed straight into the chat: how to delete the message, and nothing of it is kept', async () => {
    const [card] = await bot.say(worker, 'Äidin hetu on 010594Y9032 ja puhelin 040 123 4567')
    expect(wordsOf(card as never)).toMatch(/poista/i)
    await bot.idle()
    const everything = JSON.stringify([card, bot.lines, bot.connector.received])
    expect(everything).not.toContain('010594')
    expect(everything).not.toContain('040 123')
  })

  test('in a channel and in a group chat a form is never opened: they point to the personal chat', async () => {
    for (const where of ['channel', 'groupChat'] as const) {
      const cards = await bot.say(worker, 'konsultaatio', { where })
      const sent = bot.connector.received.at(-1)
      expect(sent?.conversation).toBe(`${where}-1;messageid=17`)
      expect(cards.flatMap(verbsOf)).toEqual([])
      for (const verb of ['begin', 'chooseSupport', 'chooseConsent', 'send', 'sendGeneral', 'later', 'resume']) {
        const form = { groupId: 'one-to-one', subject: 'case', topic: 'law', consent: 'anonymous', withPair: false }
        const typed = { groupId: 'one-to-one', subject: 'general', topic: 'law', consent: 'anonymous', note: 'Mietin.' }
        const { raw } = await bot.press(worker, verb, { form, nonce: 'n' }, typed, { where })
        expect(raw).not.toContain('Input.')
      }
    }
    expect(await bot.store.mine(worker.id, 10)).toEqual([])
    expect(await bot.store.draft(worker.id)).toBeNull()
  })

  test('what is said in a group chat does not change where the person is reached', async () => {
    const before = (await bot.store.person(worker.id))?.value.place
    await bot.say(worker, 'hei', { where: 'groupChat' })
    await bot.idle()
    expect((await bot.store.person(worker.id))?.value.place).toEqual(before)
  })

  test('the chosen language wins over the client’s; in local mode the service’s language until it is chosen', async () => {
    expect(wordsOf((await bot.say(worker, 'hei', { locale: 'en-US' }))[0] as never)).toContain('Pyydä konsultaatiota')
    const [choice] = await bot.say(worker, 'kieli')
    const english = await bot.click(worker, choice as never, 'setLanguage')
    expect(JSON.stringify(choice)).toContain('"pick":"sv"')
    expect(english).toBeDefined()
    await bot.press(worker, 'setLanguage', { pick: 'sv' })
    expect(wordsOf((await bot.say(worker, 'hei', { locale: 'en-US' }))[0] as never)).toContain('Be om konsultation')
    expect(wordsOf((await bot.say(consultant, 'hei', { locale: 'sv-SE' }))[0] as never)).toContain('Pyydä')
  })

  test('a tampered language is no language: the choice is shown again', async () => {
    const { card } = await bot.press(worker, 'setLanguage', { pick: 'xx' })
    expect(verbsOf(card)).toContain('setLanguage')
  })

  test('an invoke that nobody handles is 404, not 501', async () => {
    const body = { ...bot.activity(worker, 'personal', 'fi'), type: 'invoke', name: 'task/fetch', value: {} }
    expect((await bot.post(body)).status).toBe(404)
  })
})

describe('In a real service', () => {
  test('the client’s language counts until another is chosen', async () => {
    bot = await startBot({ world: { local: false } })
    expect(wordsOf((await bot.say(worker, 'hei', { locale: 'sv-FI' }))[0] as never)).toContain('Be om konsultation')
    await bot.say(worker, 'suomeksi', { locale: 'sv-FI' })
    expect(wordsOf((await bot.say(worker, 'hei', { locale: 'sv-FI' }))[0] as never)).toContain('Pyydä konsultaatiota')
    expect(wordsOf((await bot.say(consultant, 'hei', { locale: 'de-DE' }))[0] as never)).toContain(
      'Pyydä konsultaatiota',
    )
  })
})
