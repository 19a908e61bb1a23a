import type { RequestInput } from '../../src/app/choices.ts'
import { placeInSlot, setJoinLink } from '../../src/app/coordinatorActions.ts'
import { requestConsultation } from '../../src/app/requestConsultation.ts'
import { addSession } from '../../src/app/sessions.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import type { Verb } from '../../src/cards/verbs.ts'
import type { Group } from '../../src/domain/group.ts'
import { plus } from '../../src/domain/time.ts'
import { decisions, multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { presses } from '../cards/walk.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, secretary, chair, member, police, admin, fallback, stranger } = people
const tuesday = '2026-12-01T07:00:00.000Z'
const peers: Group = { ...multiProfessional, id: 'peers', modelId: 'M1', place: 'Kunnantalo' }
const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0'
const canaries = { situation: 'kanarialintu', recommendation: 'viherpeippo' }

let bot: Bot
beforeEach(async () => {
  bot = await startBot({ groups: [oneToOne, multiProfessional, neighbour, peers] })
})
afterEach(async () => {
  await bot.settle()
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  const sent = bot.connector.received.map(({ raw }) => raw).join('\n')
  expect(Object.values(canaries).filter((word) => sent.includes(word))).toEqual([])
  expect(sent).not.toContain('"refresh"')
  await bot.stop()
})

/** A case in the slot of a session that begins so many minutes after it. */
async function placed(group: Group, minutes: number, set: Partial<RequestInput> = {}) {
  const input: RequestInput = {
    groupId: group.id,
    subject: 'case',
    consent: 'clientAware',
    topic: 'separation',
    help: [],
    wishedTimes: [],
    withPair: false,
    company: 'alone',
    clientComes: false,
    statement: false,
    writtenWithClient: false,
    fields: { situation: canaries.situation, question: 'Miten tukea lasta?' },
    ...set,
  }
  const asked = await requestConsultation(bot.deps, worker, input, decisions)
  if ('review' in asked) throw new Error('a review')
  const ref = { groupId: group.id, id: asked.loaded.c.id }
  await placeInSlot(bot.deps, consultant, ref, tuesday, plus(tuesday, { minutes }))
  return { ...ref, code: `K-${asked.loaded.c.code}` }
}

/** The clock goes to so many minutes after the session's start, and what is due comes. */
async function at(minutes: number) {
  await bot.pass({ milliseconds: Date.parse(plus(tuesday, { minutes })) - Date.parse(bot.at()) })
}

/** Teams tells that a meeting has ended. */
async function meetingEnds(value: object, conversation = '19:meeting_abc@thread.v2', who = worker) {
  const base = bot.activity(who, 'groupChat', 'fi-FI', conversation)
  const { status } = await bot.post({ ...base, type: 'event', name: 'application/vnd.microsoft.meetingEnd', value })
  expect(status).toBe(200)
  await bot.settle()
}

test('a session by cards: prepared, guided step by step, asked about once when its meeting ends, recorded case by case', async () => {
  const [first, second] = [await placed(multiProfessional, 0), await placed(multiProfessional, 60)]
  await setJoinLink(bot.deps, consultant, first, joinUrl)
  await bot.settle()
  bot.setClock('2026-11-30T07:00:00.000Z')
  await bot.settle()
  const mine = (await bot.click(worker, (await bot.say(worker, 'omat'))[0] as AdaptiveCard, 'show')) as AdaptiveCard
  expect(wordsOf(mine)).toContain('Näin valmistaudut')
  expect(wordsOf(mine)).toMatch(/Vuorosi on ti 1\.12\. klo (9|10)–1[01], ja esittelyyn on varattu 10 minuuttia/)

  await at(-10)
  const begins = bot.newest(chair)
  expect(verbsOf(begins)).toEqual(['guideNext', 'session'])
  await at(0)
  let guide = await bot.click(chair, begins, 'guideNext')
  expect(wordsOf(guide)).toContain('Toivota kaikki tervetulleiksi.')
  guide = await bot.click(chair, guide, 'guideNext')
  expect(wordsOf(guide)).toContain('Aiemmista asioista ei ole nyt kerrottavaa.')
  guide = await bot.click(chair, guide, 'guideNext')
  // The police listen, and the client has given no permission.
  expect(wordsOf(guide)).toContain(`${first.code} · Esittely`)
  expect(wordsOf(guide)).toContain('Ryhmässä on poliisi, eikä asiakas ole antanut lupaa.')
  expect(wordsOf(guide)).toContain('Aikaa on 10 min, klo 9.10 asti.')
  await bot.idle()
  // The message itself shows the step too, for another device.
  const updates = bot.connector.received.filter(({ kind }) => kind === 'update')
  expect(wordsOf(updates.at(-1)?.card as AdaptiveCard)).toContain(`${first.code} · Esittely`)

  // The secretary moves it from a card of their own; the chair's old card does not skip a step.
  const session = await bot.press(secretary, 'session', { groupId: first.groupId, pick: tuesday })
  const theirs = await bot.click(secretary, session.card, 'guide')
  await bot.click(secretary, theirs, 'guideNext')
  const late = await bot.click(chair, guide, 'guideNext')
  expect(wordsOf(late)).toContain('secretary ehti ensin.')
  expect(wordsOf(late)).toContain('Tarkentavat kysymykset')
  for (let card = late, left = 9; left > 0; left -= 1) {
    card = await bot.click(chair, card, 'guideNext')
    guide = card
  }
  expect(wordsOf(guide)).toContain('Kaikki vaiheet on käyty läpi.')
  expect(wordsOf(await bot.click(chair, guide, 'guideBack'))).toContain(`${second.code} · Yhteenveto`)

  await at(100)
  // Of another tenant, and of a meeting of nobody's: nothing.
  await meetingEnds({ JoinUrl: joinUrl }, '19:meeting_abc@thread.v2', stranger)
  await meetingEnds({ JoinUrl: 'https://teams.microsoft.com/meet/999' }, '19:meeting_other@thread.v2')
  await meetingEnds({ JoinUrl: 7 }, '19:nobody@thread.v2')
  const before = bot.connector.received.length
  await meetingEnds({ JoinUrl: joinUrl, MeetingType: 'Scheduled' })
  const asked = bot.newest(secretary)
  expect(wordsOf(asked)).toContain('Toteutuiko kokous?')
  await meetingEnds({ JoinUrl: joinUrl })
  await at(140)
  expect(bot.connector.received.slice(before).filter(({ kind }) => kind === 'send')).toHaveLength(1)

  const form = await bot.click(secretary, asked, 'recordSession')
  const one = await bot.click(secretary, form, 'saveRecordSession', { present: `${member.id},${chair.id}` })
  expect(wordsOf(one)).toContain(first.code)
  const typed = { recommendation1: `Sopikaa vaihdot kirjallisesti, ${canaries.recommendation}.` }
  const two = await bot.click(secretary, one, 'saveOutcome', typed)
  expect(wordsOf(two)).toContain(second.code)
  expect(wordsOf(two)).toContain('Ei ehditty käsitellä')
  const done = await bot.click(secretary, two, 'notHeld')
  expect(wordsOf(done)).toContain('Kokous on kirjattu. Kiitos!')
  expect(wordsOf(done)).toContain('2 osallistujaa')
  expect((await bot.read(first)).state).toBe('followUp')
  const later = await bot.read(second)
  expect(later).toMatchObject({ state: 'scheduled', session: { start: '2027-01-05T07:00:00.000Z' } })
  // The case's old form: it is recorded already, and is told so politely.
  const again = await bot.click(secretary, one, 'saveOutcome', typed)
  expect(wordsOf(again)).not.toContain('viite')
})

test('"asiakas on paikalla" on the guide opens the text of a client who gave no permission, and the guide goes on', async () => {
  await addSession(bot.deps, consultant, peers.id, { start: tuesday, days: 1, place: '' })
  const ref = await placed(peers, 0, { consent: 'clientPresent', clientComes: true, topic: 'process' })
  await at(0)
  let guide = (await bot.press(chair, 'guide', { groupId: peers.id, pick: tuesday })).card
  for (let steps = 3; steps > 0; steps -= 1) guide = await bot.click(chair, guide, 'guideNext')
  expect(wordsOf(guide)).toContain('vahvista se ensin')
  const reads = async () =>
    (await bot.press(member, 'text', { ...ref, side: 'group' })).raw.includes(canaries.situation)
  expect(await reads()).toBe(false)
  const here = await bot.click(chair, guide, 'clientHere')
  expect(wordsOf(here)).toContain('Asiakas on paikalla. Jäsenet voivat lukea tekstin.')
  expect(verbsOf(here)).toContain('guideNext')
  expect(await reads()).toBe(true)
})

test('not held: one press and a question more, and the cases are on the next agenda; everybody is told', async () => {
  const ref = await placed(multiProfessional, 0)
  await at(20)
  const session = (await bot.press(secretary, 'session', { groupId: ref.groupId, pick: tuesday })).card
  const sure = await bot.click(secretary, await bot.click(secretary, session, 'recordSession'), 'sessionNotHeld')
  expect(wordsOf(sure)).toContain('Asiat siirtyvät seuraavaan kokoukseen, jossa on tilaa.')
  const off = await bot.click(secretary, sure, 'saveSessionNotHeld')
  expect(wordsOf(off)).toContain('Kokous ei toteutunut')
  expect(wordsOf(off)).toContain('Asiat siirtyivät seuraavaan kokoukseen: ti 5.1. klo 9.')
  const next = presses(off).find(({ verb, data }) => verb === 'session' && data.pick !== tuesday)
  const ahead = (await bot.press(secretary, 'session', next?.data)).card
  expect(wordsOf(ahead)).toContain(`${ref.code} · Haastava ero`)
  await bot.settle()
  for (const who of [member, police, chair]) expect(wordsOf(bot.newest(who))).toContain('Kokous ei toteutunut')
  expect(wordsOf(bot.newest('channel-of-multi'))).toContain('Kokous ei toteutunut')
  expect(wordsOf(bot.newest(worker))).toContain('asia siirtyi seuraavaan')
  const twice = await bot.click(secretary, sure, 'saveSessionNotHeld')
  expect(wordsOf(twice)).toContain('Kokous ei toteutunut')
})

/** Who may press what, written by hand (domain rules 1.5: chair and secretary guide, the secretary records). */
const everybody = { consultant, secretary, chair, member, police, worker, colleague, fallback, admin, stranger }
type Name = keyof typeof everybody
const leading: Name[] = ['consultant', 'secretary', 'chair']
const recording: Name[] = ['consultant', 'secretary']
const rules: [Verb, Name[], RegExp, object?][] = [
  ['guide', leading, /Aloita, kun kaikki ovat paikalla/],
  ['guideNext', leading, /Vaihe \d+\/7/],
  ['guideBack', leading, /Vaihe \d+\/7/, { seen: 'nothing' }],
  ['recordSession', recording, /Merkitse, ketkä olivat paikalla/],
  ['sessionNotHeld', recording, /Eikö kokous toteutunut/],
  ['saveRecordSession', recording, /Suositus 1/, { present: member.id }],
]

test('the table of rights: each by those who may, and by nobody else', async () => {
  const ref = await placed(multiProfessional, 0)
  const about = { groupId: ref.groupId, pick: tuesday }
  await at(5)
  for (const [verb, may, shows, data = {}] of rules) {
    const did: string[] = []
    for (const [name, who] of Object.entries(everybody)) {
      const { card, status, raw } = await bot.press(who, verb, { ...about, ...data })
      if (status === 200 && shows.test(wordsOf(card))) did.push(name)
      else
        expect([verb, name, raw.includes(ref.code)]).toEqual([verb, name, ['chair', 'member', 'police'].includes(name)])
    }
    expect([verb, ...did]).toEqual([verb, ...may])
  }
})

test('the table of rights: a session is said not to be held by those who record it alone', async () => {
  const ref = await placed(multiProfessional, 0)
  await at(5)
  const press = (name: Name) => {
    return bot.press(everybody[name], 'saveSessionNotHeld', { groupId: ref.groupId, pick: tuesday })
  }
  const others = (Object.keys(everybody) as Name[]).filter((name) => !recording.includes(name))
  for (const name of others) await press(name)
  expect((await bot.store.session(ref.groupId, tuesday))?.value.cancelled).toBe(false)
  expect(wordsOf((await press('secretary')).card)).toContain('Kokous ei toteutunut')
  expect(wordsOf((await press('consultant')).card)).toContain('secretary ehti juuri ensin')
})
