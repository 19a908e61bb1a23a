import type { AdaptiveCard } from '../../src/cards/card.ts'
import type { Session } from '../../src/domain/session.ts'
import { emptySlots } from '../../src/domain/slots.ts'
import { plus } from '../../src/domain/time.ts'
import { m1 } from '../../src/models/m1.ts'
import { multiProfessional, oneToOne, people } from '../app/smallWorld.ts'
import { inputs } from '../cards/walk.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, chair, member, police } = people
const words = (text: string) => ({ fi: text, sv: text, en: text })
const peers = {
  ...multiProfessional,
  id: 'peers',
  modelId: 'M1',
  name: words('Vertaiset'),
  channelId: null,
  place: 'Kokoushuone 2',
}
const experts = { ...multiProfessional, id: 'experts', modelId: 'M6', name: words('Asiantuntijat'), channelId: null }
const december = '2026-12-14T07:00:00.000Z'

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ groups: [oneToOne, multiProfessional, peers, experts] })
  const slots = emptySlots(m1, december)
  const rest = { slots, joinUrl: null, calendarKey: 'key', sequence: 0, cancelled: false }
  const end = slots.at(-1)?.end ?? december
  const value: Session = { id: december, groupId: peers.id, start: december, end, ...rest }
  const nothing = { consultations: [], texts: [], purge: [], events: [], due: [], mine: [] }
  await bot.store.commit({ groupId: peers.id, sessions: [{ value, version: null }], ...nothing })
})
afterEach(async () => {
  await bot.settle()
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  await bot.stop()
})

/** The card that asks what has been agreed with the client. */
async function terms(groupId: string, topic: string): Promise<AdaptiveCard> {
  const [first] = await bot.say(worker, 'konsultaatio')
  return bot.click(worker, first as AdaptiveCard, 'chooseSupport', { groupId, subject: 'case', topic })
}
const idsOf = (card: AdaptiveCard) => inputs(card).map(({ id }) => String(id))
const story = { situation: 'Äiti ja isä eivät pääse sopuun, kanarialintu.', question: 'Miten tukea lasta?' }

/** A request of the peer group to which the client comes without having given permission, on its agenda. */
async function awaited() {
  const settled = { permission: 'no', clientComes: 'yes', company: 'supervisor' }
  const form = await bot.click(worker, await terms(peers.id, 'process'), 'chooseConsent', settled)
  const receipt = await bot.click(worker, form, 'send', story)
  await bot.settle()
  const heard = bot.newest(consultant)
  const place = await bot.click(consultant, heard, 'place')
  await bot.click(consultant, place, 'savePlace')
  await bot.settle()
  return { form, heard, ref: bot.refIn(receipt) }
}

describe('The peer group asks two questions', () => {
  test('the client comes without permission: invited in their own language, the text opens when the chair says they are there', async () => {
    const card = await terms(peers.id, 'process')
    expect(idsOf(card)).toEqual(['permission', 'clientComes', 'company'])
    const { form, heard, ref } = await awaited()
    expect(wordsOf(form)).toContain('muut vasta, kun asiakas on paikalla')
    expect(wordsOf(heard)).toMatch(/asiakas tulee mukaan/)
    expect(wordsOf(heard)).toMatch(/oma esihenkilö/)

    const agreed = bot.newest(worker)
    expect(wordsOf(agreed)).toContain('mukana, ma 14.12. klo 9 alkaen')
    const invitation = await bot.click(worker, agreed, 'invite')
    expect(wordsOf(invitation)).toContain('Aika: ma 14.12. klo 9–10.30')
    expect(wordsOf(invitation)).toContain('Kokoushuone 2')
    expect(wordsOf(invitation)).not.toContain('kanarialintu')
    const swedish = await bot.press(worker, 'invite', { ...ref, side: 'requester', pick: 'sv' })
    expect(wordsOf(swedish.card)).toContain('Tid: må 14.12 kl. 9–10.30')
    for (const who of [consultant, member, colleague])
      expect((await bot.press(who, 'invite', ref)).raw).not.toContain('Kokoushuone 2')

    expect((await bot.press(member, 'text', { ...ref, side: 'group' })).raw).not.toContain('kanarialintu')
    bot.setClock(plus(december, { minutes: -14 }))
    await bot.pass({ minutes: 1 })
    const asked = bot.newest(chair)
    expect(wordsOf(asked)).toContain('Onko asiakas paikalla?')
    expect(verbsOf(asked)).toEqual(expect.arrayContaining(['clientHere', 'clientAbsent']))
    await bot.press(member, 'clientHere', { ...ref, side: 'group' })
    expect((await bot.press(member, 'text', { ...ref, side: 'group' })).raw).not.toContain('kanarialintu')
    await bot.click(chair, asked, 'clientHere')
    expect((await bot.press(member, 'text', { ...ref, side: 'group' })).raw).toContain('kanarialintu')
    expect((await bot.press(police, 'text', { ...ref, side: 'group' })).raw).not.toContain('kanarialintu')
  })

  test('the client did not come: one choice, and the text is nowhere', async () => {
    const { ref } = await awaited()
    bot.setClock(plus(december, { minutes: 5 }))
    await bot.pass({ minutes: 1 })
    const form = await bot.click(chair, bot.newest(chair), 'clientAbsent')
    expect((await bot.press(chair, 'saveClientAbsent', ref, { absent: 'anything' })).raw).toContain('puuttuu')
    await bot.click(chair, form, 'saveClientAbsent', { absent: 'consulteeCentred' })
    await bot.settle()
    expect(await bot.store.texts(ref.groupId, ref.id)).toEqual([])
    expect(wordsOf(bot.newest(worker))).toContain('Tällä kertaa puhutaan omasta työstäsi')
  })

  test('neither permission nor the client: only the worker’s own difficulty, with the reason why', async () => {
    const settled = { permission: 'no', clientComes: 'no' }
    const form = await bot.click(worker, await terms(peers.id, 'process'), 'chooseConsent', settled)
    expect(wordsOf(form)).toContain('Tarina on asiakkaan oma')
    expect(idsOf(form)).toContain('dilemma')
    expect(idsOf(form)).not.toContain('situation')
  })

  test('the permission is withdrawn: said twice, gone at once, and written anew by the stricter form', async () => {
    const settled = { permission: 'yes', clientComes: 'no' }
    const form = await bot.click(worker, await terms(peers.id, 'process'), 'chooseConsent', settled)
    const receipt = await bot.click(worker, form, 'send', story)
    const ref = bot.refIn(receipt)
    await bot.settle()
    const warning = await bot.click(worker, receipt, 'withdrawPermission')
    expect(await bot.store.texts(ref.groupId, ref.id)).toHaveLength(1)
    const gone = await bot.click(worker, warning, 'saveWithdrawPermission')
    expect(await bot.store.texts(ref.groupId, ref.id)).toEqual([])
    await bot.settle()
    expect(wordsOf(bot.newest(consultant))).toContain('Asiakkaan lupa ei ole enää voimassa')
    const anew = await bot.click(worker, gone, 'rewrite')
    expect(idsOf(anew)).not.toContain('situation')
    await bot.click(worker, anew, 'saveRewrite', { dilemma: 'Oma pulmani.', question: 'Miten?' })
    expect(await bot.read(ref)).toMatchObject({ state: 'waiting', consent: 'consulteeCentred' })
  })
})

describe('The expert group', () => {
  test('takes a statement with permission alone, and says so before anything is written', async () => {
    const card = await terms(experts.id, 'care')
    expect(idsOf(card)).toEqual(['consent', 'clientComes', 'statement', 'company'])
    const again = await bot.click(worker, card, 'chooseConsent', { consent: 'anonymous', statement: 'true' })
    expect(wordsOf(again)).toContain('Lausuntoa voi pyytää vain, kun asiakas on antanut luvan.')
    const form = await bot.click(worker, again, 'chooseConsent', { consent: 'permission', statement: 'true' })
    const receipt = await bot.click(worker, form, 'send', story)
    expect(await bot.read(bot.refIn(receipt))).toMatchObject({ consent: 'permission', statement: true })
    await bot.settle()
    expect(wordsOf(bot.newest(consultant))).toContain('pyydetty, asiakkaalta on kirjallinen lupa')
  })

  test('a press made by hand for a statement without permission is refused, and nothing is stored', async () => {
    const form = { groupId: experts.id, subject: 'case', topic: 'care', consent: 'anonymous', statement: true }
    const { raw } = await bot.press(worker, 'send', { form, nonce: 'n' }, story)
    expect(raw).toContain('tähän tarvitaan asiakkaan lupa')
    expect(await bot.store.mine(worker.id, 10)).toEqual([])
  })
})

test('a group with police listening: the presenter is reminded to speak without identifiers, once it is on the agenda', async () => {
  const form = await bot.click(worker, await terms(multiProfessional.id, 'separation'), 'chooseConsent', {
    consent: 'clientAware',
  })
  const receipt = await bot.click(worker, form, 'send', story)
  expect(wordsOf(receipt)).not.toContain('ilman tunnistetietoja')
  await bot.settle()
  const place = await bot.click(consultant, bot.newest('channel-of-multi'), 'place')
  await bot.click(consultant, place, 'savePlace')
  await bot.settle()
  expect(wordsOf(bot.newest(worker))).toContain('Kerro asiasta kokouksessa ilman tunnistetietoja.')
})

test('redirected to another kind of group: its questions and its form in one press, and no text goes along', async () => {
  const card = await terms(oneToOne.id, 'law')
  const form = await bot.click(worker, card, 'chooseConsent', { consent: 'anonymous', company: 'teamVisit' })
  await bot.click(worker, form, 'send', story)
  await bot.settle()
  expect(wordsOf(bot.newest(consultant))).toContain('pyyntö tulla tiimin kokoukseen')
  const redirect = await bot.click(consultant, bot.newest(consultant), 'redirect')
  await bot.click(consultant, redirect, 'saveRedirect', { target: experts.id })
  await bot.settle()
  const moved = bot.newest(worker)
  const there = bot.refIn(moved)
  expect(await bot.store.texts(there.groupId, there.id)).toEqual([])
  const questions = await bot.click(worker, moved, 'rewrite')
  expect(idsOf(questions)).toEqual(['consent', 'clientComes', 'statement', 'company'])
  const anew = await bot.click(worker, questions, 'rewriteTerms', { consent: 'permission', clientComes: 'yes' })
  const review = await bot.click(worker, anew, 'saveRewrite', { situation: 'Kuvaus.', question: '' })
  expect(wordsOf(review)).toContain('puuttuu')
  await bot.click(worker, review, 'saveRewrite', { situation: 'Kuvaus.', question: 'Miten?' })
  expect(await bot.read(there)).toMatchObject({ state: 'waiting', consent: 'permission', clientComes: true })
  await bot.settle()
  expect(wordsOf(await bot.click(consultant, bot.newest(consultant), 'text'))).toContain('Kuvaus.')
})

test('a pair that was removed sees no more than that, and the one who asked names nobody else', async () => {
  const card = await terms(oneToOne.id, 'law')
  const form = await bot.click(worker, card, 'chooseConsent', { consent: 'anonymous', company: 'pair' })
  const receipt = await bot.click(worker, form, 'send', story)
  await bot.settle()
  const [joined] = await bot.say(colleague, 'liity K-1')
  expect(verbsOf(joined as AdaptiveCard)).not.toContain('removePair')
  await bot.settle()
  const told = bot.newest(worker)
  expect(wordsOf(told)).toContain('Työpari on mukana')
  const asked = await bot.click(worker, told, 'removePair')
  expect(wordsOf(asked)).toContain(colleague.name)
  await bot.click(worker, asked, 'saveRemovePair')
  await bot.settle()
  expect(wordsOf(bot.newest(colleague))).toContain('Et ole enää työparina tässä pyynnössä')
  expect(wordsOf(bot.newest(colleague))).not.toContain('odottaa')
  expect((await bot.press(colleague, 'text', bot.refIn(receipt))).raw).not.toContain('kanarialintu')
  const again = await bot.say(colleague, 'liity K-1')
  expect(again.map(wordsOf).join()).not.toContain('K-1')
})

test('a general matter can ask for a visit to the team’s own meeting', async () => {
  const [first] = await bot.say(worker, 'konsultaatio')
  const chosen = { groupId: oneToOne.id, subject: 'general', topic: 'coping' }
  const form = await bot.click(worker, first as AdaptiveCard, 'chooseSupport', chosen)
  const receipt = await bot.click(worker, form, 'sendGeneral', { company: 'teamVisit' })
  expect(await bot.read(bot.refIn(receipt))).toMatchObject({
    subject: 'general',
    company: 'teamVisit',
    withPair: false,
  })
})
