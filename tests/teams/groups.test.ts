import type { AdaptiveCard } from '../../src/cards/card.ts'
import type { Group } from '../../src/domain/group.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { checkModels } from '../../src/models/check.ts'
import { models } from '../../src/models/index.ts'
import { m3 } from '../../src/models/m3.ts'
import { multiProfessional, oneToOne, people } from '../app/smallWorld.ts'
import { inputs } from '../cards/walk.ts'
import { type Bot, filledIn, startBot, teamId, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, second, member, admin, stranger } = people
const channel = 'channel-1'
const theBot = { id: '28:bot', name: 'Rinnalla' }
let bot: Bot
afterEach(async () => {
  await bot.settle()
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  expect(bot.connector.faults).toEqual([])
  await bot.stop()
})

/** The button of this verb on a card, pressed in the channel with its form filled in. */
async function inChannel(who: typeof worker, card: AdaptiveCard, verb: string, typed: Record<string, string> = {}) {
  const { presses } = await import('../cards/walk.ts')
  const button = presses(card).find((each) => each.verb === verb)
  if (!button) throw new Error(`no button ${verb} among ${verbsOf(card).join(', ')}`)
  const form = button.associatedInputs === 'auto' ? filledIn(card, typed) : {}
  return (await bot.press(who, verb, button.data, form, { where: 'channel' })).card
}
/** The button of "Ryhmän asiat" that opens or saves this. */
async function choose(who: typeof worker, card: AdaptiveCard, verb: string, pick: string, typed = {}) {
  const { presses } = await import('../cards/walk.ts')
  const button = presses(card).find((each) => each.verb === verb && each.data.pick === pick)
  if (!button) throw new Error(`no button ${verb} ${pick}`)
  const form = button.associatedInputs === 'auto' ? filledIn(card, typed) : {}
  return (await bot.press(who, verb, button.data, form)).card
}
const choicesOf = (card: AdaptiveCard, id: string) =>
  (inputs(card).find((input) => input.id === id) as { choices?: { title: string; value: string }[] })?.choices ?? []
/** What somebody gets for a command, once all news has come. */
async function typed(who: typeof worker, text: string): Promise<AdaptiveCard> {
  await bot.settle()
  const [card] = await bot.say(who, text)
  return card as AdaptiveCard
}
const groupsHere = async () => (await bot.store.groups(worker.tenantId)).filter((group) => group.channelId === channel)
const read = async (id: string): Promise<Group> => {
  const found = await bot.store.group(id)
  if (!found) throw new Error('no such group')
  return found.value
}

async function setUp(who = worker, model = 'M3'): Promise<Group> {
  const [greeting] = await bot.say(who, '<at>Rinnalla</at> ryhmä', { where: 'channel' })
  const choice = await inChannel(who, greeting as AdaptiveCard, 'setUpGroup')
  const details = await inChannel(who, choice, 'groupModel', { model })
  await inChannel(who, details, 'createGroup', { name_fi: 'Haastavat erot', area: 'Keski-Suomi' })
  const [made] = await groupsHere()
  if (!made) throw new Error('no group was made')
  return made
}

describe('The bot is added to a team', () => {
  beforeEach(async () => {
    bot = await startBot({ groups: [] })
  })
  const arrivals = () =>
    Promise.all([
      bot.teamNews({
        type: 'installationUpdate',
        action: 'add',
        data: { settings: { selectedChannel: { id: channel } } },
      }),
      bot.teamNews({ added: [theBot], data: { settings: { selectedChannel: { id: channel } } } }),
    ])
  const greetings = () => bot.connector.received.filter(({ kind }) => kind === 'send')

  test('the channel is greeted once, however Teams tells of it, and again when the bot comes back', async () => {
    await arrivals()
    await arrivals()
    expect(greetings().map(({ conversation }) => conversation)).toEqual([channel])
    expect(verbsOf(greetings()[0]?.card as AdaptiveCard)).toEqual(['setUpGroup', 'bringGroup'])
    await bot.teamNews({ removed: [theBot] })
    await arrivals()
    expect(greetings()).toHaveLength(2)
  })

  test('a person who joins the team, a channel that is renamed, another tenant: nothing happens', async () => {
    await bot.teamNews({ added: [{ id: '29:worker', aadObjectId: 'worker-id' }] })
    await bot.teamNews({ data: { eventType: 'channelRenamed', channel: { id: channel } } })
    await bot.teamNews({ added: [theBot], tenant: stranger.tenantId })
    expect(greetings()).toEqual([])
  })

  test('a channel that was deleted and comes back is greeted', async () => {
    await arrivals()
    await bot.teamNews({ data: { eventType: 'channelRestored', channel: { id: 'restored' } } })
    expect(greetings().map(({ conversation }) => conversation)).toEqual([channel, 'restored'])
  })
})

describe('A group is set up in a channel', () => {
  beforeEach(async () => {
    bot = await startBot({ groups: [] })
  })

  test('the greeting is for all, the forms for who pressed; then the group is there and its channel says so', async () => {
    const [greeting] = await bot.say(worker, '<at>Rinnalla</at> ryhmä', { where: 'channel' })
    const before = bot.connector.received.length
    const choice = await inChannel(worker, greeting as AdaptiveCard, 'setUpGroup')
    // Only models that people see, each with who may ask.
    expect(choicesOf(choice, 'model').map(({ value }) => value)).toEqual(['M1', 'M2', 'M3', 'M6'])
    expect(wordsOf(choice)).toContain(m3.mayAsk.fi)
    const details = await inChannel(worker, choice, 'groupModel', { model: 'M3' })
    const refused = await inChannel(worker, details, 'createGroup', { name_fi: 'Anna Virtanen' })
    expect(wordsOf(refused)).toContain('Anna Virtanen')
    expect(await groupsHere()).toEqual([])
    await bot.idle()
    expect(bot.connector.received.slice(before)).toEqual([])

    const done = await inChannel(worker, refused, 'createGroup', { name_fi: 'Haastavat erot', area: 'Keski-Suomi' })
    expect(wordsOf(done)).toContain('Haastavat erot')
    await inChannel(worker, refused, 'createGroup', { name_fi: 'Haastavat erot', area: 'Keski-Suomi' })
    await bot.settle()
    const [made, ...more] = await groupsHere()
    expect(more).toEqual([])
    expect(made).toMatchObject({ modelId: 'M3', area: 'Keski-Suomi', coordinators: [worker.id], language: 'fi' })
    const updated = bot.connector.received.find(({ kind }) => kind === 'update')
    expect(wordsOf(updated?.card as AdaptiveCard)).toContain('Haastavat erot')
    // And the coordinator has the way on in their own chat.
    expect(verbsOf(bot.newest(worker))).toContain('group')
  })

  test('in a personal or a group chat nothing is set up', async () => {
    for (const where of ['personal', 'groupChat'] as const)
      for (const verb of ['setUpGroup', 'groupModel', 'createGroup', 'bringGroup', 'saveBringGroup']) {
        const { raw } = await bot.press(worker, verb, { pick: 'M3' }, { model: 'M3', name_fi: 'X' }, { where })
        expect(raw).not.toContain('Input.')
      }
    expect(await bot.store.groups(worker.tenantId)).toEqual([])
  })

  test('what is made up is answered politely and makes no group', async () => {
    const made = (verb: string, data: object, typed: object) =>
      bot.press(worker, verb, data, typed, { where: 'channel' })
    for (const [verb, data, typed] of [
      ['groupModel', {}, { model: 'M4' }],
      ['groupModel', {}, { model: '__proto__' }],
      ['createGroup', { pick: 'M5' }, { name_fi: 'X' }],
      ['createGroup', {}, { name_fi: 'X' }],
      ['createGroup', { pick: 'M3' }, {}],
      ['saveBringGroup', {}, {}],
      ['saveBringGroup', {}, { group: 'nowhere' }],
    ] as const)
      expect(await made(verb, data, typed)).toMatchObject({ status: 200, code: 200 })
    expect(await groupsHere()).toEqual([])
  })

  test('staffed from the roster, its rhythm set, tested, seen by who asks', async () => {
    const { id } = await setUp()
    await bot.settle()
    let card = await typed(worker, 'ryhmä')
    expect(wordsOf(card)).toContain(bot.deps.models.M3?.name.fi)
    let form = await choose(worker, card, 'groupForm', 'addMember')
    expect(choicesOf(form, 'person').map(({ title }) => title)).toContain('member')
    // Nothing chosen: the form comes back and says what is missing.
    form = await choose(worker, form, 'saveGroup', 'addMember', { person: '' })
    expect(choicesOf(form, 'person').length).toBeGreaterThan(0)
    card = await choose(worker, form, 'saveGroup', 'addMember', { person: member.id, profession: 'counselling' })
    expect(wordsOf(card)).toContain('member')
    form = await choose(worker, card, 'groupForm', 'setChair')
    card = await choose(worker, form, 'saveGroup', 'setChair', { person: colleague.id })
    form = await choose(worker, card, 'groupForm', 'addEmailMember')
    card = await choose(worker, form, 'saveGroup', 'addEmailMember', {
      memberName: 'Reino Rehtori',
      email: 'reino@koulu.example.fi',
      profession: 'school',
    })
    form = await choose(worker, card, 'groupForm', 'setCadence')
    form = await choose(worker, form, 'groupForm', 'setCadence|monthly')
    card = await choose(worker, form, 'saveGroup', 'setCadence|monthly', { week: '-1', weekday: '5', time: '09:00' })
    expect(wordsOf(card)).toContain('viimeinen perjantai klo 9')
    form = await choose(worker, card, 'groupForm', 'setBreaks')
    card = await choose(worker, form, 'saveGroup', 'setBreaks', { own: 'own', breaks: '1.7.–31.7.', holidays: 'skip' })
    expect(await read(id)).toMatchObject({
      chair: colleague.id,
      cadence: { kind: 'monthly', week: -1, weekday: 5, time: '09:00' },
      breaks: [{ from: '07-01', to: '07-31' }],
      holidays: 'skip',
    })
    await bot.settle()
    expect(wordsOf(bot.newest(colleague))).toContain('puheenjohtaja')
    expect(verbsOf(bot.newest(colleague))).not.toContain('group')

    // The last step: who is to do something is named, and nobody knows yet whether word reaches them.
    expect(wordsOf(card)).toContain('Lähetä vielä koeviesti')
    const sent = await choose(worker, card, 'saveGroup', 'test')
    expect(wordsOf(await bot.click(worker, sent, 'group'))).not.toContain('Lähetä vielä koeviesti')
    expect(verbsOf(sent)).toContain('groupTest')
    await bot.settle()
    const results = await bot.click(worker, sent, 'groupTest')
    expect(wordsOf(results)).toContain('sai viestin')
    expect(wordsOf(results)).not.toContain('matkalla')
    for (const who of [worker, colleague, member]) expect(wordsOf(bot.newest(who))).toContain('koeviesti')
    expect(wordsOf(bot.newest(channel))).toContain('koeviesti')

    const asking = await typed(colleague, 'konsultaatio')
    expect(wordsOf(asking)).toContain(m3.mayAsk.fi)
    expect(wordsOf(asking)).toContain('Keski-Suomi')
    card = await bot.click(worker, results, 'group')
    card = await choose(worker, card, 'saveGroup', 'pause')
    const none = await typed(colleague, 'konsultaatio')
    expect(wordsOf(none)).not.toContain('Keski-Suomi')
    card = await bot.click(worker, card, 'saveGroup') // the first of its kind: the way back
    expect((await read(id)).pausedAt).toBeNull()
  })

  test('handed over: the new one is told, the old one may only bring it back', async () => {
    const { id } = await setUp()
    const card = await typed(worker, 'ryhmä')
    const form = await choose(worker, card, 'groupForm', 'handOver')
    const left = await choose(worker, form, 'saveGroup', 'handOver', { person: colleague.id })
    expect((await read(id)).coordinators).toEqual([colleague.id])
    await bot.settle()
    expect(verbsOf(bot.newest(colleague))).toContain('group')
    expect(wordsOf(left)).toContain('colleague')
    const again = await choose(worker, form, 'saveGroup', 'handOver', { person: member.id })
    expect((await read(id)).coordinators).toEqual([colleague.id])
    expect(verbsOf(again)).not.toContain('groupForm')
    await choose(worker, left, 'saveGroup', 'undo')
    expect((await read(id)).coordinators).toEqual([worker.id])
  })

  test('another person’s newer change of the same: who was first, over how things stand', async () => {
    const { id } = await setUp()
    const card = await typed(worker, 'ryhmä')
    const add = await choose(worker, card, 'groupForm', 'addCoordinator')
    await choose(worker, add, 'saveGroup', 'addCoordinator', { person: colleague.id })
    const theirs = await typed(colleague, 'ryhmä')
    const mine = await typed(worker, 'ryhmä')
    const form = await choose(worker, mine, 'groupForm', 'setChair')
    const theirForm = await choose(colleague, theirs, 'groupForm', 'setChair')
    await choose(colleague, theirForm, 'saveGroup', 'setChair', { person: second.id })
    const late = await choose(worker, form, 'saveGroup', 'setChair', { person: member.id })
    expect(wordsOf(late)).toContain('colleague ehti juuri ensin')
    expect((await read(id)).chair).toBe(second.id)
  })

  test('brought to another channel by who coordinates it, by nobody else', async () => {
    const { id } = await setUp()
    const other = { where: 'channel' as const }
    await bot.store.saveGroup({ ...(await read(id)), channelId: 'old' }, (await bot.store.group(id))?.version ?? '')
    const [greeting] = await bot.say(worker, 'tuo ryhmä tähän kanavaan', other)
    const none = await inChannel(colleague, greeting as AdaptiveCard, 'bringGroup')
    expect(inputs(none)).toEqual([])
    await bot.press(colleague, 'saveBringGroup', {}, { group: id }, other)
    expect((await read(id)).channelId).toBe('old')
    const form = await inChannel(worker, greeting as AdaptiveCard, 'bringGroup')
    await inChannel(worker, form, 'saveBringGroup', { group: id })
    expect((await read(id)).channelId).toBe(channel)
  })

  test('a team of many: the names come on pages, all of them, and nobody of another tenant', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({
      id: `29:${n}`,
      objectId: `99999999-9999-4999-8999-999999999${100 + n}`,
      name: `Jäsen ${String(n).padStart(3, '0')}`,
      tenantId: n === 7 ? stranger.tenantId : worker.tenantId,
    }))
    bot.connector.team(teamId, many)
    await setUp()
    const card = await typed(worker, 'ryhmä')
    const names: string[] = []
    for (const page of ['setSecretary', 'setSecretary|1', 'setSecretary|2']) {
      const data = { groupId: (await groupsHere())[0]?.id, pick: page }
      const { card: form, raw } = await bot.press(worker, 'groupForm', data)
      expect(Buffer.byteLength(raw)).toBeLessThan(25_000)
      names.push(...choicesOf(form, 'person').flatMap(({ title, value }) => (value === 'nobody' ? [] : [title])))
    }
    expect(verbsOf(card)).toContain('groupForm')
    expect(names).toHaveLength(229)
    expect(names).not.toContain('Jäsen 007')
  })
})

test('paused while somebody writes: nothing is sent, and nothing they wrote is lost', async () => {
  bot = await startBot()
  const form = { groupId: oneToOne.id, subject: 'case', topic: 'law', consent: 'anonymous' }
  const found = await bot.store.group(oneToOne.id)
  await bot.store.saveGroup({ ...oneToOne, pausedAt: bot.at() }, found?.version ?? '')
  const sent = await bot.press(worker, 'send', { form, nonce: 'n' }, { situation: 'Sopu puuttuu.', question: 'Miten?' })
  expect(sent).toMatchObject({ status: 200, type: 'application/vnd.microsoft.activity.message' })
  expect(await bot.store.mine(worker.id, 10)).toEqual([])
  const choice = { groupId: oneToOne.id, subject: 'case', topic: 'law' }
  const { card } = await bot.press(worker, 'chooseSupport', {}, choice)
  expect(verbsOf(card)).toContain('chooseSupport')
  expect(wordsOf(card)).toContain('tauolla')
})

describe('Everything Teams tells of a team', () => {
  beforeEach(async () => {
    bot = await startBot({ groups: [multiProfessional, oneToOne] })
  })
  const removed = (who: typeof worker) => [{ id: `29:${who.name}`, aadObjectId: who.id.split(':')[1] }]

  test('a member who leaves, the channel deleted, the bot taken out: told, and requests still arrive', async () => {
    await bot.teamNews({ removed: removed(member), data: { eventType: 'teamMemberRemoved' } })
    await bot.settle()
    expect((await read(multiProfessional.id)).members.map(({ person }) => person)).not.toContain(member.id)
    expect(wordsOf(bot.newest(consultant))).toContain('member')
    await bot.teamNews({ data: { eventType: 'channelDeleted', channel: { id: 'channel-of-multi' } } })
    await bot.teamNews({ removed: [theBot] })
    await bot.teamNews({ type: 'installationUpdate', action: 'remove' })
    await bot.settle()
    expect((await read(multiProfessional.id)).channelId).toBeNull()
    expect(wordsOf(bot.newest(second))).toContain('henkilökohtaisesti')
    const form = { groupId: multiProfessional.id, subject: 'case', topic: 'separation', consent: 'clientAware' }
    await bot.press(worker, 'send', { form, nonce: 'n' }, { situation: 'Sopu puuttuu.', question: 'Miten eteenpäin?' })
    await bot.settle()
    expect(wordsOf(bot.newest(consultant))).toContain('K-')
  })

  test('an upgrade of the app changes nothing and greets nobody', async () => {
    const before = bot.connector.received.length
    for (const action of ['remove-upgrade', 'add-upgrade']) await bot.teamNews({ type: 'installationUpdate', action })
    expect((await read(multiProfessional.id)).channelId).toBe('channel-of-multi')
    expect(bot.connector.received).toHaveLength(before)
  })

  test('somebody whom Teams does not name is let be', async () => {
    await bot.teamNews({ removed: [{ id: '29:somebody' }], data: { eventType: 'teamMemberRemoved' } })
    expect(bot.lines.map(({ event }) => event)).toContain('unknownMemberLeft')
  })

  test('both coordinators leave: the administrator hears of it, sees it listed first, and takes it up', async () => {
    for (const who of [consultant, second]) await bot.teamNews({ removed: removed(who) })
    await bot.settle()
    expect(wordsOf(bot.newest(admin))).toContain('second')
    const list = await typed(admin, 'ryhmät')
    expect(wordsOf(list)).toMatch(/Haastavat erot[\s\S]*koordinoija[\s\S]*Konsultaatiotuki/)
    const card = await bot.click(admin, list, 'group')
    await choose(admin, card, 'saveGroup', 'adopt')
    expect((await read(multiProfessional.id)).coordinators).toEqual([admin.id])
    const own = await typed(consultant, 'ryhmät')
    expect(wordsOf(own)).not.toContain('Haastavat erot')
  })
})

test('a model that is added, one object with rules of its own, is set up, asked, met and followed by cards', async () => {
  const topic = { id: 'debts', name: { fi: 'Velat', sv: 'Skulder', en: 'Debts' } }
  const added: OperatingModel = {
    ...{ ...m3, id: 'M77', name: { fi: 'Uusi malli', sv: 'Ny modell', en: 'New model' }, quorum: 0, leadTimeDays: 2 },
    ...{ topics: [topic, ...m3.topics.slice(-1)], consents: ['anonymous'], fallbackConsent: 'anonymous' },
    forms: { anonymous: [{ field: 'question', required: true }] },
    cadence: { kind: 'weeks', every: 2, weekday: 3, time: '13:00', from: '2026-11-25' },
    ...{ durationMin: 180, slotsPerMeeting: 3, writtenWithClient: false },
  }
  checkModels({ M77: added })
  bot = await startBot({ groups: [], models: { ...models, M77: added } })
  const made = await setUp(worker, 'M77')
  const asking = await typed(colleague, 'konsultaatio')
  expect(wordsOf(asking)).toContain('Velat')
  const form = { groupId: made.id, subject: 'case', topic: 'debts', consent: 'anonymous' }
  const { card: receipt } = await bot.press(colleague, 'send', { form, nonce: 'n' }, { question: 'Miten eteenpäin?' })
  await bot.settle()
  const place = await bot.click(worker, bot.newest(channel), 'place')
  expect(choicesOf(place, 'slot')[0]?.title).toBe('ke 25.11. klo 13–14')
  await bot.click(worker, place, 'savePlace')
  const ref = bot.refIn(receipt)
  const { session } = await bot.read(ref)
  expect(session).toMatchObject({ start: '2026-11-25T11:00:00.000Z', end: '2026-11-25T12:00:00.000Z' })
  bot.setClock('2026-11-25T14:20:00.000Z')
  await bot.pass({ minutes: 1 })
  const { card: outcome } = await bot.press(worker, 'outcome', { ...ref, side: 'group' })
  await bot.click(worker, outcome, 'saveOutcome', { recommendation1: 'Sopikaa maksuista.' })
  await bot.settle()
  const followUp = await bot.click(colleague, bot.newest(colleague), 'followUp')
  await bot.click(colleague, followUp, 'saveFollowUp', { resolution: 'resolved', words: 'Sovittu.' })
  expect(await bot.read(ref)).toMatchObject({ modelId: 'M77', topic: 'debts', state: 'closed', resolution: 'resolved' })
})
