import { startPoll } from '../../src/app/polls.ts'
import { addSession } from '../../src/app/sessions.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import type { Verb } from '../../src/cards/verbs.ts'
import { blankMember, type Group } from '../../src/domain/group.ts'
import { multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { inputs, presses } from '../cards/walk.ts'
import { type Bot, filledIn, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, secretary, chair, member, police, admin, fallback, stranger } = people
/** M1: agrees on its dates, meets in person, workers of the area enrol. */
const school = { fi: 'koulu', sv: 'skola', en: 'school' }
const teacher = {
  ...blankMember,
  name: 'Olli Opettaja',
  email: 'olli@example.fi',
  profession: school,
  outsideSocialWelfare: true,
}
const peers: Group = {
  ...multiProfessional,
  members: [...multiProfessional.members, teacher],
  id: 'peers',
  modelId: 'M1',
  coordinators: [consultant.id],
  place: 'Kunnantalo, Sodankylä',
}
const [first, second] = ['2026-12-14', '2026-12-16']
const firstStart = '2026-12-14T07:00:00.000Z'

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ groups: [oneToOne, multiProfessional, neighbour, peers] })
})
afterEach(async () => {
  await bot.settle()
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  await bot.stop()
})

/** Presses the button of a verb whose choice is this one, with the form filled in. */
async function choose(who: typeof worker, card: AdaptiveCard, verb: Verb, has: object, typed = {}) {
  const fits = (data: object) => Object.entries(has).every(([key, value]) => Reflect.get(data, key) === value)
  const button = presses(card).find((each) => each.verb === verb && fits(each.data))
  if (!button) throw new Error(`no such button ${verb} among ${verbsOf(card).join(', ')}`)
  const form = button.associatedInputs === 'auto' ? filledIn(card, typed) : {}
  return (await bot.press(who, verb, button.data, form)).card
}
/** The list of sessions, once all news has come. */
async function list(who: typeof worker): Promise<AdaptiveCard> {
  await bot.settle()
  return (await bot.say(who, 'kokoukset'))[0] as AdaptiveCard
}
const inPeers = { groupId: peers.id }

test('a poll by cards: asked, answered in personal chats, tallied in the channel without names, one press makes the session', async () => {
  const form = await choose(consultant, await list(consultant), 'startPoll', inPeers)
  const dates = { day1: first, time1: '09:00', day2: second, time2: '10:30', closesDay: '2026-11-30' }
  // One date alone is no question: the form comes back with what was chosen.
  const again = await choose(consultant, form, 'saveStartPoll', inPeers, { ...dates, day2: '' })
  expect(wordsOf(again)).toContain('vähintään kaksi')
  const started = await choose(consultant, again, 'saveStartPoll', inPeers, dates)
  expect(wordsOf(started)).toContain('Milloin sopii kokoontua?')

  await bot.settle()
  const channel = bot.newest('channel-of-multi')
  expect(verbsOf(channel)).toEqual(['answerPoll'])
  // From the channel one is shown the way to the personal chat.
  const button = presses(channel).find(({ verb }) => verb === 'answerPoll')
  const hint = await bot.press(member, 'answerPoll', button?.data, {}, { where: 'channel' })
  expect(wordsOf(hint.card)).toContain('kokoukset')

  const asked = bot.newest(member)
  const answer = await bot.click(member, asked, 'answerPoll')
  const missing = await bot.click(member, answer, 'savePollAnswer', { suits1: 'yes' })
  expect(wordsOf(missing)).toContain('Vastaa jokaiseen päivään.')
  const said = await bot.click(member, answer, 'savePollAnswer', { suits1: 'yes', suits2: 'no' })
  expect(wordsOf(said)).toContain('sopii 1, tarvittaessa 0, ei sovi 0')
  // A worker of the area finds it by a word.
  const open = await choose(colleague, await list(colleague), 'poll', inPeers)
  await bot.click(colleague, await bot.click(colleague, open, 'answerPoll'), 'savePollAnswer', {
    suits1: 'ifNeedBe',
    suits2: 'no',
  })
  await bot.settle()
  expect(wordsOf(bot.newest('channel-of-multi'))).toContain('sopii 1, tarvittaessa 1, ei sovi 0')
  expect(wordsOf(bot.newest('channel-of-multi'))).not.toMatch(/colleague|member/)

  await bot.pass({ days: 7, hours: 8 })
  const closed = bot.newest(consultant)
  expect(wordsOf(closed)).toContain('Vastausaika päättyi. Valitse kokouksen aika.')
  const late = await bot.click(member, answer, 'savePollAnswer', { suits1: 'no', suits2: 'no' })
  expect(wordsOf(late)).toContain('Tämän aika on jo mennyt')
  const chosen = await choose(consultant, closed, 'choosePollDate', { pick: `1|${firstStart}` })
  expect(wordsOf(chosen)).toContain('Kokous on ma 14.12. klo 9–15.')

  await bot.settle()
  const told = bot.newest(member)
  expect(wordsOf(told)).toContain('Uusi kokousaika')
  expect(wordsOf(told)).toContain('Kunnantalo, Sodankylä (paikan päällä)')
  expect(wordsOf(told)).not.toMatch(/linkki/i)
  const comes = await bot.click(member, told, 'coming')
  expect(wordsOf(comes)).toContain('Olet kertonut tulevasi.')
})

test('a worker of the area enrols, reads the agenda, and leaves again', async () => {
  const { deps } = bot
  await addSession(deps, consultant, peers.id, { start: firstStart, days: 2, place: '' })
  const card = await choose(colleague, await list(colleague), 'session', inPeers)
  expect(verbsOf(card)).toEqual(['enrol', 'sessions'])
  expect(wordsOf(card)).not.toContain('Asialista')
  const inside = await bot.click(colleague, card, 'enrol')
  expect(wordsOf(inside)).toContain('Olet ilmoittautunut.')
  expect(wordsOf(inside)).toContain('Asialista')
  expect(wordsOf(inside)).toContain('ti 15.12. klo 9–15')
  const outside = await bot.click(colleague, inside, 'unenrol')
  expect(verbsOf(outside)).toContain('enrol')
  await bot.pass({ days: 15 })
  const late = await bot.click(colleague, card, 'enrol')
  expect(wordsOf(late)).toContain('Tämän aika on jo mennyt')
})

test('a coordinator removes somebody enrolled, and notes what a member without the app answers, by cards', async () => {
  await addSession(bot.deps, consultant, peers.id, { start: firstStart, days: 1, place: '' })
  const own = await choose(colleague, await list(colleague), 'session', inPeers)
  expect(wordsOf(own)).toContain('Ilmoittaudu viimeistään')
  const enrolled = await bot.click(colleague, own, 'enrol')
  // Who has enrolled is not told to enrol any more, but by when a case can still be brought.
  expect(wordsOf(enrolled)).not.toContain('Ilmoittaudu viimeistään')
  expect(wordsOf(enrolled)).toContain('Uudet asiat viimeistään')

  const session = await choose(consultant, await list(consultant), 'session', { pick: firstStart })
  const whose = await bot.click(consultant, session, 'removeEnrolled')
  expect(wordsOf(await bot.click(consultant, whose, 'saveRemoveEnrolled'))).toContain('Valitse, kenen ilmoittautuminen')
  const removed = await bot.click(consultant, whose, 'saveRemoveEnrolled', { member: colleague.id })
  expect(verbsOf(removed)).not.toContain('removeEnrolled')
  await bot.settle()
  expect(wordsOf(bot.newest(colleague))).toContain('Koordinoija perui ilmoittautumisesi.')
  expect(verbsOf(bot.newest(colleague))).toEqual(['sessions'])

  const note = await bot.click(consultant, removed, 'noteReply')
  expect(wordsOf(note)).toContain('Olli Opettaja, koulu')
  expect(wordsOf(await bot.click(consultant, note, 'saveNoteReply'))).toContain('Valitse jäsen ja hänen vastauksensa.')
  const noted = await bot.click(consultant, note, 'saveNoteReply', { member: teacher.email, reply: 'notComing' })
  expect(wordsOf(noted)).toContain('0 tulee, 1 ei pääse')
})

test('a coordinator adds a session, moves a case between its slots, cancels it; afterwards the secretary marks who was there', async () => {
  const inMulti = { groupId: multiProfessional.id }
  const form = await choose(consultant, await list(consultant), 'addSession', inMulti)
  const input = { day: '2026-12-09', time: '13:00', mode: 'hybrid', place: 'Soita 040 123 4567' }
  const refused = await choose(consultant, form, 'saveAddSession', inMulti, input)
  expect(wordsOf(refused)).toContain('jonkun henkilön tietoja')
  // A room with a name: it may be somebody's, until it is ticked that it is not.
  const room = { ...input, place: 'Kokoushuone Aino' }
  const doubted = await choose(consultant, refused, 'saveAddSession', inMulti, room)
  expect(wordsOf(doubted)).toContain('Jos sana ei ole nimi, merkitse se alle')
  const tick = inputs(doubted).find(({ label }) => label === 'Aino')
  const ticked = { ...room, [String(tick?.id)]: 'true' }
  const added = await choose(consultant, doubted, 'saveAddSession', inMulti, ticked)
  expect(wordsOf(added)).toContain('ke 9.12. klo 13–15')

  // A case in the first slot.
  const { requestConsultation } = await import('../../src/app/requestConsultation.ts')
  const { placeInSlot } = await import('../../src/app/coordinatorActions.ts')
  const asked = await requestConsultation(
    bot.deps,
    worker,
    {
      groupId: multiProfessional.id,
      subject: 'case',
      consent: 'clientAware',
      topic: 'separation',
      help: [],
      wishedTimes: [],
      withPair: false,
      company: 'alone',
      clientComes: false,
      statement: false,
      writtenWithClient: true,
      fields: { situation: 'kanarialintu', question: 'Miten tukea lasta?' },
    },
    { language: 'fi', nonce: 'n', ticked: [], confirmed: [] },
  )
  if ('review' in asked) throw new Error('a review')
  const { id, code } = asked.loaded.c
  const start = '2026-12-09T11:00:00.000Z'
  await placeInSlot(bot.deps, consultant, { ...inMulti, id }, start, start)

  const agenda = await choose(police, await list(police), 'session', { pick: start })
  expect(wordsOf(agenda)).toContain(`K-${code} · `)
  expect(wordsOf(agenda)).not.toContain('kanarialintu')
  const own = await choose(consultant, await list(consultant), 'session', { pick: start })
  const place = await bot.click(consultant, own, 'place')
  await bot.click(consultant, place, 'savePlace', { slot: `${start}|2026-12-09T12:00:00.000Z` })
  expect((await bot.read({ ...inMulti, id })).session?.start).toBe('2026-12-09T12:00:00.000Z')

  await bot.pass({ days: 17 })
  const held = await choose(secretary, await list(secretary), 'session', { pick: start })
  const people = await bot.click(secretary, held, 'attendance')
  const marked = await bot.click(secretary, people, 'saveAttendance', { present: `${member.id},${chair.id}` })
  expect(wordsOf(marked)).toContain('2 osallistujaa')
})

test('cancelled by a coordinator, the case goes back, and everybody of the session is told', async () => {
  const inMulti = { groupId: multiProfessional.id, pick: '2026-12-01T07:00:00.000Z' }
  const card = await choose(consultant, await list(consultant), 'session', inMulti)
  const sure = await bot.click(consultant, card, 'cancelSession')
  const off = await bot.click(consultant, sure, 'saveCancelSession')
  expect(wordsOf(off)).toContain('Kokous on peruttu')
  await bot.settle()
  for (const who of [member, police, chair, secretary]) expect(wordsOf(bot.newest(who))).toContain('Kokous on peruttu')
  const again = await bot.press(people.second, 'saveCancelSession', inMulti)
  expect(wordsOf(again.card)).toContain('consultant ehti juuri ensin')
})

/** Who may press what, written by hand: a session and a poll of M1 (workers enrol), and a session of M3 (they do not). */
const everybody = { consultant, secretary, chair, member, police, worker, colleague, fallback, admin, stranger }
type Name = keyof typeof everybody
const group: Name[] = ['consultant', 'secretary', 'chair', 'member', 'police']
const area: Name[] = ['worker', 'colleague', 'fallback', 'admin']
// Who enrols reads the texts: an administrator never does.
const enrolling = area.filter((name) => name !== 'admin')
const rules: Partial<Record<Verb, { peers: Name[]; multi: Name[]; shows: RegExp; typed?: object; held?: true }>> = {
  session: { peers: [...group, ...area], multi: group, shows: /Ryhmän kokous/ },
  coming: {
    peers: ['secretary', 'chair', 'member', 'police'],
    multi: ['secretary', 'chair', 'member', 'police'],
    shows: /Olet kertonut tulevasi/,
  },
  notComing: {
    peers: ['secretary', 'chair', 'member', 'police'],
    multi: ['secretary', 'chair', 'member', 'police'],
    shows: /ettet pääse/,
  },
  enrol: { peers: enrolling, multi: [], shows: /Olet ilmoittautunut/ },
  unenrol: { peers: enrolling, multi: [], shows: /^Ilmoittaudu$/m },
  removeEnrolled: { peers: ['consultant'], multi: ['consultant'], shows: /Kenen ilmoittautuminen perutaan/ },
  saveRemoveEnrolled: {
    peers: ['consultant'],
    multi: ['consultant'],
    shows: /Merkitse|Peru kokous/,
    typed: { member: worker.id },
  },
  noteReply: { peers: ['consultant'], multi: ['consultant'], shows: /Pääseekö hän mukaan/ },
  saveNoteReply: {
    peers: ['consultant'],
    multi: [],
    shows: /[1-9] tulee/,
    typed: { member: 'olli@example.fi', reply: 'coming' },
  },
  attendance: {
    peers: ['consultant', 'secretary'],
    multi: ['consultant', 'secretary'],
    shows: /Ketkä olivat paikalla/,
    held: true,
  },
  saveAttendance: {
    peers: ['consultant', 'secretary'],
    multi: ['consultant', 'secretary'],
    shows: /1 osallistuja|yksi osallistuja/,
    typed: { present: member.id },
    held: true,
  },
  changeSession: { peers: ['consultant'], multi: ['consultant'], shows: /kysytään uudelleen/ },
  saveChangeSession: {
    peers: ['consultant'],
    multi: ['consultant'],
    shows: /ti 1\.12\. klo 9[\s\S]*Kirjasto/,
    typed: { day: '2026-12-01', time: '09:00', mode: 'inPerson', place: 'Kirjasto' },
  },
  cancelSession: { peers: ['consultant'], multi: ['consultant'], shows: /Perutaanko kokous/ },
  addSession: { peers: ['consultant'], multi: ['consultant'], shows: /saavat siitä tiedon/ },
  saveAddSession: {
    peers: ['consultant'],
    multi: ['consultant'],
    shows: /pe 11\.12\./,
    typed: { day: '2026-12-11', time: '13:00' },
  },
  startPoll: { peers: ['consultant'], multi: ['consultant'], shows: /kahdesta viiteen/ },
  saveCancelSession: { peers: ['consultant'], multi: ['consultant'], shows: /Kokous on peruttu/ },
}
const pollRules: Partial<Record<Verb, { may: Name[]; shows: RegExp; typed?: object; date?: true }>> = {
  poll: { may: [...group, ...area], shows: /Milloin sopii kokoontua/ },
  answerPoll: { may: [...group, ...area], shows: /Mikä aika sopii/ },
  savePollAnswer: { may: [...group, ...area], shows: /Olet vastannut/, typed: { suits1: 'yes', suits2: 'no' } },
  notePollAnswer: { may: ['consultant'], shows: /Kirjaa jäsenen vastaus/ },
  saveNotePollAnswer: {
    may: ['consultant'],
    shows: /^10$/m,
    typed: { member: 'olli@example.fi', suits1: 'yes', suits2: 'no' },
  },
  saveStartPoll: { may: [], shows: /Olet vastannut/ },
  choosePollDate: { may: ['consultant'], shows: /Kokous on /, date: true },
}

/** What went wrong, as sentences, when everybody presses; who may comes last, so that nobody is refused for another's press. */
async function pressed(verb: Verb, may: Name[], shows: RegExp, data: object, typed: object): Promise<string[]> {
  const names = (Object.keys(everybody) as Name[]).toSorted((a, b) => Number(may.includes(a)) - Number(may.includes(b)))
  const wrong: string[] = []
  for (const name of names) {
    const { card, status } = await bot.press(everybody[name], verb, data, typed)
    const did = shows.test(status === 200 ? wordsOf(card) : '')
    if (did !== may.includes(name)) wrong.push(`${verb} as ${name}: ${did ? 'may' : 'may not'}: ${wordsOf(card)}`)
  }
  return wrong
}

test('the table of rights: who may press what of a session', async () => {
  const multi = '2026-12-01T07:00:00.000Z'
  await addSession(bot.deps, consultant, peers.id, { start: firstStart, days: 1, place: '' })
  // Somebody may be added to a date of the rhythm only once it is there.
  await addSession(bot.deps, consultant, multiProfessional.id, { start: firstStart, days: 1, place: '' })
  const wrong: string[] = []
  for (const [verb, rule] of Object.entries(rules) as [Verb, NonNullable<(typeof rules)[Verb]>][]) {
    if (rule.held) continue
    wrong.push(
      ...(await pressed(verb, rule.peers, rule.shows, { groupId: peers.id, pick: firstStart }, rule.typed ?? {})),
    )
    wrong.push(
      ...(await pressed(
        verb,
        rule.multi,
        rule.shows,
        { groupId: multiProfessional.id, pick: multi },
        rule.typed ?? {},
      )),
    )
  }
  bot.setClock('2026-12-15T07:00:00.000Z')
  const [held] = (await bot.store.sessions(multiProfessional.id, firstStart, '2026-12-14T08:00:00.000Z')).map(
    ({ value }) => value,
  )
  for (const verb of ['attendance', 'saveAttendance'] as const) {
    const rule = rules[verb]
    if (!rule || !held) throw new Error('no rule')
    wrong.push(
      ...(await pressed(
        verb,
        rule.multi,
        rule.shows,
        { groupId: multiProfessional.id, pick: held.id },
        rule.typed ?? {},
      )),
    )
  }
  expect(wrong).toEqual([])
})

test('the table of rights: who may press what of a poll', async () => {
  const closesAt = '2026-11-30T14:00:00.000Z'
  const dates = [firstStart, '2026-12-16T07:00:00.000Z'].map((start) => ({ start, days: 1 as const }))
  await startPoll(bot.deps, consultant, peers.id, { dates, closesAt, place: '' })
  const wrong: string[] = []
  for (const [verb, rule] of Object.entries(pollRules) as [Verb, NonNullable<(typeof pollRules)[Verb]>][]) {
    const data = { groupId: peers.id, pick: rule.date ? `1|${firstStart}` : '1' }
    wrong.push(...(await pressed(verb, rule.may, rule.shows, data, rule.typed ?? {})))
  }
  await startPoll(bot.deps, consultant, peers.id, {
    dates: dates.map((date) => ({ ...date, start: date.start.replace('T07', 'T11') })),
    closesAt,
    place: '',
  })
  const withdrawn = await pressed(
    'withdrawPoll',
    ['consultant'],
    /Aikakysely on peruttu/,
    { groupId: peers.id, pick: '2' },
    {},
  )
  expect([...wrong, ...withdrawn]).toEqual([])
})
