import { groupNewsCard } from '../../src/cards/groupNews.ts'
import type { Actor } from '../../src/domain/access.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import type { Text } from '../../src/domain/text.ts'
import { plus } from '../../src/domain/time.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultation } from '../api/world.ts'
import { monday, multiProfessional, people } from '../app/smallWorld.ts'
import { presses } from '../cards/walk.ts'
import { screened } from '../screened.ts'
import { type Bot, startBot, teamId, verbsOf, wordsOf } from './bot.ts'

/** Who may press what of an outcome's texts, and of telling of a group; written by hand, pressed as everybody. */
const { worker, consultant, second, chair, secretary, member, police, fallback, admin, stranger } = people
const pair = { ...people.colleague }
const who = { worker, pair, consultant, second, chair, secretary, member, police, fallback, admin, stranger }
type Kind = keyof typeof who
const kinds = Object.keys(who) as Kind[]

const recommended = 'peippo'
const stated = 'tilhi'
const experts: Group = { ...multiProfessional, id: 'experts', modelId: 'M6', channelId: null }
const led: Group = { ...experts, id: 'led', secretary: null }

let bot: Bot
let last = 0
beforeAll(async () => {
  bot = await startBot({ quiet: true, groups: [experts, led, multiProfessional] })
})
afterAll(async () => {
  await bot.idle()
  const sent = bot.connector.received.map(({ raw }) => raw).join() + JSON.stringify(bot.lines)
  expect([recommended, stated].filter((word) => sent.includes(word))).toEqual([])
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  await bot.stop()
})

/** A consultation of the expert group after its session, with a recommendation; `statement`: recorded already. */
async function put(group: Group, statement = false, set: Partial<Consultation> = {}): Promise<Consultation> {
  last += 1
  const id = `a${last}`
  const text = (kind: Text['kind'], fields: Record<string, string>): Text => ({
    key: `t:${id}:${kind}`,
    consultationId: id,
    kind,
    fields: screened(fields),
    dismissed: [],
    author: secretary.id,
    at: monday,
  })
  const texts = [
    text('recommendations', { recommendation1: `Kuulkaa lasta, ${recommended}.` }),
    ...(statement ? [text('statement', { statementView: `Arvio: ${stated}.` })] : []),
  ]
  const start = plus(monday, { days: -1 })
  const c = consultation(last, {
    id,
    groupId: group.id,
    modelId: 'M6',
    tenantId: group.tenantId,
    requester: worker.id,
    pair: pair.id,
    withPair: true,
    state: 'followUp',
    consent: 'permission',
    statement: true,
    topic: 'care',
    recommendations: [{ id: 'recommendation1', state: 'open' }],
    session: { id: start, start, end: plus(start, { hours: 2 }), joinUrl: null, calendarKey: 'k', sequence: 0 },
    followUpAt: plus(monday, { days: 30 }),
    ...(statement ? { statementRecord: { at: monday, permissionOn: monday, openedAt: null } } : {}),
    textKeys: texts.map(({ key }) => key),
    ...set,
  })
  const nothing = { sessions: [], purge: [], events: [], due: [], mine: [] }
  await bot.store.commit({ groupId: group.id, consultations: [{ value: c, version: null }], texts, ...nothing })
  return c
}

const press = (kind: Kind, verb: string, c: Consultation, typed: Record<string, string> = {}, pick = '') =>
  bot.press(who[kind] as Actor, verb, { groupId: c.groupId, id: c.id, side: 'group', nonce: 'n', pick }, typed)

const statement = {
  permission: 'true',
  permissionDay: '2026-11-16',
  statementBackground: 'Perhe on ollut tuettuna pitkään.',
  statementView: `Suosittelemme avohuoltoa, ${stated}.`,
}

test.each([
  ['with a secretary', experts, ['secretary']],
  ['without one', led, ['consultant', 'second']],
])('a statement in a group %s is recorded by who should, and by nobody else', async (_, group, allowed) => {
  for (const kind of kinds) {
    const c = await put(group)
    const form = await press(kind, 'writeStatement', c)
    const opens = verbsOf(form.card).includes('saveStatement')
    await press(kind, 'saveStatement', c, statement)
    const after = await bot.read(c)
    const may = allowed.includes(kind)
    expect([kind, opens, Boolean(after.statementRecord)]).toEqual([kind, may, may])
  }
})

test('without the confirmed written permission, or in a form that identifies somebody, nothing is recorded', async () => {
  const c = await put(experts)
  const without = await press('secretary', 'saveStatement', c, { ...statement, permission: 'false' })
  expect(wordsOf(without.card)).toContain(stated)
  const identifying = { ...statement, statementBackground: 'Äidin tunnus on 010594Y9032.' }
  expect(wordsOf((await press('secretary', 'saveStatement', c, identifying)).card)).not.toContain('010594Y9032')
  expect(await bot.read(c)).toMatchObject({ revision: 1, textKeys: [expect.any(String)] })
})

test('a statement opens to its requester alone, by their own press, and is behind no other button', async () => {
  const c = await put(experts, true)
  for (const kind of kinds.filter((each) => each !== 'worker')) {
    const { raw } = await press(kind, 'statement', c)
    expect([kind, raw.includes(stated), raw.includes('"refresh"')]).toEqual([kind, false, false])
  }
  for (const kind of kinds) expect([kind, (await press(kind, 'text', c)).raw.includes(stated)]).toEqual([kind, false])
  expect((await bot.read(c)).statementRecord?.openedAt).toBeNull()
  expect(wordsOf((await press('worker', 'statement', c)).card)).toContain(stated)
  const { statementRecord } = await bot.read(c)
  expect(statementRecord?.openedAt).toBe(bot.at())
  // Once more within the hour: the same, and the hour does not begin anew.
  expect(wordsOf((await press('worker', 'statement', c)).card)).toContain(stated)
  expect((await bot.read(c)).statementRecord).toEqual(statementRecord)
})

test('the recommendations are copied by the requester and the pair alone; the client’s copy in the client’s language', async () => {
  const c = await put(experts)
  for (const kind of kinds) {
    const { card, raw } = await press(kind, 'copy', c, {}, 'record')
    const own = kind === 'worker' || kind === 'pair'
    expect([kind, raw.includes(recommended), wordsOf(card).includes('1) Kuulkaa')]).toEqual([kind, own, own])
  }
  const client = await press('worker', 'copy', c, {}, 'client sv')
  expect(wordsOf(client.card)).toMatch(/Hej!/)
  const general = await put(experts, false, { subject: 'general', consent: 'general' })
  expect((await press('worker', 'copy', general, {}, 'record')).raw).not.toContain(recommended)
})

test('a group is told of by its coordinators and its chair, in a channel of its own team, once a day', async () => {
  const data = { groupId: multiProfessional.id }
  const announcer = (kind: Kind) => ['consultant', 'second', 'chair'].includes(kind)
  for (const kind of kinds) {
    const { card } = await bot.press(who[kind] as Actor, 'announce', data)
    expect([kind, verbsOf(card).includes('postAnnouncement')]).toEqual([kind, announcer(kind)])
  }
  const post = (kind: Kind, channel: string) => bot.press(who[kind] as Actor, 'postAnnouncement', data, { channel })
  await post('worker', teamId)
  await post('consultant', '19:elsewhere')
  await post('chair', '19:news@thread.tacv2')
  await post('consultant', '19:news@thread.tacv2')
  await bot.settle()
  const posted = bot.connector.received.filter(({ conversation }) => conversation.startsWith('19:'))
  expect(posted.map(({ conversation, kind }) => `${kind} ${conversation}`)).toEqual(['send 19:news@thread.tacv2'])
  expect(
    wordsOf(
      posted[0]?.card ?? {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        body: [],
      },
    ),
  ).toContain('konsultaatio Haastavat erot')
})

test('an announcement that its channel refuses stands as undelivered; pressed anew the same day it is posted', async () => {
  const data = { groupId: multiProfessional.id }
  const post = async () => wordsOf((await bot.press(chair, 'postAnnouncement', data, { channel: teamId })).card)
  const list = async () => wordsOf((await bot.press(consultant, 'undelivered', data)).card)
  const posted = () => bot.connector.received.filter(({ conversation }) => conversation === teamId).length
  bot.connector.behave(403, `${teamId}/activities`)
  expect(await post()).toContain(fi.fading.done)
  await bot.settle()
  bot.connector.behave('ok')
  const listed = await list()
  for (const said of [fi.deliveries.ofAnnouncement, fi.deliveries.channelClosed]) expect(listed).toContain(said)
  expect(await post()).toContain(fi.fading.done)
  await bot.settle()
  expect([posted(), (await list()).includes(fi.deliveries.ofAnnouncement)]).toEqual([1, false])
  expect(await post()).toContain(fi.fading.already)
})

test('the word that a group fades is pressed once, and the announcement stands in the group’s own channel', async () => {
  const own = { verb: 'postAnnouncement', groupId: multiProfessional.id, pick: 'own' }
  const news = { group: multiProfessional, model: m3, kind: 'fading', change: null, empty: 2 } as const
  const service = { now: monday, defaultLanguage: 'fi', publicUrl: '' } as never
  const card = groupNewsCard({ ...news, person: chair.id, mayOpen: false }, service, fi, 'fi')
  expect(presses(card).map(({ data }) => data)).toContainEqual(expect.objectContaining(own))
  const { verb, ...data } = own
  const { card: answer } = await bot.press(chair, verb, data)
  await bot.settle()
  const there = bot.connector.received.filter(({ conversation }) => conversation === multiProfessional.channelId)
  expect([wordsOf(answer).includes(fi.fading.done), there.length]).toEqual([true, 1])
})

test('the link’s words begin a request to that group; words that name none are not understood', async () => {
  const [card] = await bot.say(worker, 'Konsultaatio Haastavat erot')
  expect(JSON.stringify(card)).toContain(`"value":"${multiProfessional.id}"`)
  const [other] = await bot.say(worker, 'konsultaatio jostakin muusta')
  expect(
    verbsOf(
      other ?? {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.5',
        body: [],
      },
    ),
  ).toContain('begin')
})
