import type { AdaptiveCard } from '../../src/cards/card.ts'
import { plus } from '../../src/domain/time.ts'
import { neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { inputs } from '../cards/walk.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, colleague, consultant, second, admin, chair } = people
let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(async () => {
  await bot.settle()
  expect(bot.connector.faults).toEqual([])
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  await bot.stop()
})

const choices = (card: AdaptiveCard, id: string) =>
  (inputs(card).find((input) => input.id === id)?.choices ?? []) as { title: string; value: string }[]

/** The consultant opens times by the form: so many working days from now, at nine and at one. */
async function openTimes(who = consultant, days = 3): Promise<AdaptiveCard> {
  const [list] = await bot.say(who, 'ajat')
  const form = await bot.click(who, list as AdaptiveCard, 'addTimes')
  const day = (n: number) => choices(form, `day${n}`)[days + n]?.value ?? ''
  return bot.click(who, form, 'saveTimes', {
    day1: day(1),
    time1: '09:00',
    day2: day(1),
    time2: '13:00',
    day4: day(2),
    time4: '09:30',
  })
}

/** A general request of the worker's; the receipt. */
async function request(who = worker, groupId = oneToOne.id): Promise<AdaptiveCard> {
  const [first] = await bot.say(who, 'konsultaatio')
  const chosen = { groupId, subject: 'general', topic: 'law' }
  const next = await bot.click(who, first as AdaptiveCard, 'chooseSupport', chosen)
  const form = verbsOf(next).includes('chooseConsent')
    ? await bot.click(who, next, 'chooseConsent', { company: 'alone' })
    : next
  const receipt = await bot.click(who, form, verbsOf(form).includes('sendGeneral') ? 'sendGeneral' : 'send')
  await bot.settle()
  return receipt
}

test('a consultant keeps open times by cards: several at once, every week, one off, a series off', async () => {
  const saved = await openTimes()
  expect(wordsOf(saved)).toContain('Vapaat aikasi')
  const listed = choices(saved, 'starts')
  expect(listed.map(({ title }) => title)).toEqual(['pe 27.11. klo 9', 'pe 27.11. klo 13', 'ma 30.11. klo 9.30'])

  const weekly = await bot.click(consultant, saved, 'addWeekly')
  const withSeries = await bot.click(consultant, weekly, 'saveWeekly', {
    weekday: '2',
    clock: '14:00',
    from: '2026-12-01',
    until: choices(weekly, 'until')[1]?.value ?? '',
  })
  expect(choices(withSeries, 'starts').map(({ title }) => title)).toContain('ti 15.12. klo 14, joka viikko')
  expect(wordsOf(withSeries)).toContain('tiistaisin klo 14, ti 1.12. alkaen ja pe 25.12. asti')

  const nothing = await bot.click(consultant, withSeries, 'removeTimes')
  expect(wordsOf(nothing)).toContain('Valitse ainakin yksi aika.')
  const fewer = await bot.click(consultant, nothing, 'removeTimes', {
    starts: `${listed[0]?.value},${listed[2]?.value}`,
  })
  expect(choices(fewer, 'starts').map(({ title }) => title)[0]).toBe('pe 27.11. klo 13')
  const left = await bot.click(consultant, fewer, 'removeSeries')
  expect(choices(left, 'starts').map(({ title }) => title)).toEqual(['pe 27.11. klo 13'])
  await bot.pass({ days: 5 })
  const [later] = await bot.say(consultant, 'ajat')
  expect(wordsOf(later as AdaptiveCard)).toContain('Sinulla ei ole nyt vapaita aikoja')
})

test('a form that makes no sense comes back as it was, with what is wrong', async () => {
  const half = await bot.press(consultant, 'saveTimes', {}, { day1: '2026-11-30' })
  expect(wordsOf(half.card)).toContain('Tarkista ajat.')
  expect(inputs(half.card).find(({ id }) => id === 'day1')?.value).toBe('2026-11-30')
  expect(wordsOf((await bot.press(consultant, 'saveTimes', {}, {})).card)).toContain('Anna ainakin yksi päivä')
  const past = { day1: '2026-11-23', time1: '08:30' }
  expect(wordsOf((await bot.press(consultant, 'saveTimes', {}, past)).card)).toContain('ei ole vielä mennyt')
  const weekly = { weekday: '2', clock: '09:00', from: '2026-12-10', until: '2026-12-04' }
  const back = await bot.press(consultant, 'saveWeekly', {}, weekly)
  expect(wordsOf(back.card)).toContain('Tarkista ajat.')
  expect(verbsOf(back.card)).toContain('saveWeekly')
})

test('nobody but a consultant keeps times, whatever they press', async () => {
  const typed = {
    day1: '2026-12-01',
    time1: '09:00',
    weekday: '2',
    clock: '09:00',
    from: '2026-12-01',
    until: '2026-12-11',
    starts: '2026-12-01T07:00:00.000Z',
  }
  for (const who of [worker, colleague, admin, chair, people.member])
    for (const verb of ['times', 'addTimes', 'saveTimes', 'addWeekly', 'saveWeekly', 'removeTimes', 'removeSeries']) {
      const { code, card } = await bot.press(who, verb, { pick: 'id' }, typed)
      expect([who.name, verb, code, wordsOf(card).includes('Vapaita aikoja pitää konsultoija')]).toEqual([
        who.name,
        verb,
        200,
        true,
      ])
    }
  expect(await Promise.all([worker, admin, chair].map(({ id }) => bot.store.openTimes(id)))).toEqual([null, null, null])
  const { status } = await bot.press(people.stranger, 'saveTimes', {}, typed)
  expect(status).toBe(200)
  expect(await bot.store.openTimes(people.stranger.id)).toBeNull()
})

test('booked in one press from the receipt; the consultant hears of it; the time is gone for others, who see what is left', async () => {
  await openTimes()
  const receipt = await request()
  expect(wordsOf(receipt)).toContain('Voit varata ajan heti.')
  expect(verbsOf(receipt).filter((verb) => verb === 'saveBookTime')).toHaveLength(3)
  // The message itself carries them too, on every device.
  const other = await request(colleague)
  const agreed = await bot.click(worker, receipt, 'saveBookTime')
  expect(wordsOf(agreed)).toContain('pe 27.11. klo 9–10')
  await bot.settle()
  expect(wordsOf(bot.newest(consultant))).toContain('Aika on sovittu')
  expect(wordsOf(bot.newest(consultant))).toContain('pe 27.11. klo 9–10')
  expect(await bot.read(bot.refIn(receipt))).toMatchObject({ state: 'scheduled', takenBy: consultant.id })

  const gone = await bot.click(colleague, other, 'saveBookTime')
  expect(wordsOf(gone)).toContain('Joku muu ehti varata sen ajan.')
  expect(verbsOf(gone).filter((verb) => verb === 'saveBookTime')).toHaveLength(2)
  const second = await bot.click(colleague, gone, 'saveBookTime')
  expect(wordsOf(second)).toContain('pe 27.11. klo 13–14')
  // A stale press changes nothing.
  const again = await bot.click(colleague, gone, 'saveBookTime')
  expect(wordsOf(again)).toContain('pe 27.11. klo 13–14')
})

test('without open times there is no such button; with many there is a next page', async () => {
  const before = await request()
  expect(verbsOf(before)).not.toContain('bookTime')
  const singles = Array.from({ length: 12 }, (_, i) => plus('2026-12-01T07:00:00.000Z', { days: i }))
  await bot.press(consultant, 'saveTimes', {}, { suggested: singles.join(',') })
  const receipt = await request(colleague)
  expect(verbsOf(receipt).filter((verb) => verb === 'saveBookTime')).toHaveLength(8)
  const more = await bot.click(colleague, receipt, 'bookTime')
  expect(verbsOf(more).filter((verb) => verb === 'saveBookTime')).toHaveLength(4)
  expect(wordsOf((await bot.press(worker, 'show', { ...bot.refIn(before), side: 'requester' })).card)).toContain(
    'Varaa aika',
  )
})

test('the worker changes the time, and cancels it with a reason; the consultant changes it; each hears of the other', async () => {
  await openTimes()
  const receipt = await request()
  const agreed = await bot.click(worker, receipt, 'saveBookTime')
  await bot.settle()
  const form = await bot.click(worker, agreed, 'moveTime')
  const left = choices(form, 'start')
  expect(left.map(({ title }) => title)).toEqual(['pe 27.11. klo 13–14', 'ma 30.11. klo 9.30–10.30'])
  const found = await bot.click(worker, form, 'saveMoveTime', {
    start: left[1]?.value ?? '',
    reason: 'Soita 040 123 4567.',
  })
  expect(verbsOf(found)).toContain('saveMoveTime')
  expect((await bot.read(bot.refIn(receipt))).session?.start).toBe('2026-11-27T07:00:00.000Z')
  const moved = await bot.click(worker, found, 'saveMoveTime', {
    start: left[1]?.value ?? '',
    reason: 'Tuli kanarialintu.',
  })
  expect(wordsOf(moved)).toContain('ma 30.11. klo 9.30–10.30')
  await bot.settle()
  const told = bot.newest(consultant)
  expect(wordsOf(told)).toContain('Aika on vaihtunut')
  expect(wordsOf(told)).not.toContain('kanarialintu')
  expect(wordsOf(await bot.click(consultant, told, 'text'))).toContain('kanarialintu')

  const stays = 'Aikaa, josta luovut, ei voi varata uudelleen'
  expect(wordsOf(await bot.click(consultant, told, 'cancelTime'))).toContain(stays)
  expect(wordsOf(form)).not.toContain(stays)
  const back = await bot.click(consultant, told, 'moveTime')
  expect(wordsOf(back)).toContain(stays)
  const start = choices(back, 'start')[0]
  expect(start?.title).toBe('pe 27.11. klo 9–10')
  await bot.click(consultant, back, 'saveMoveTime', { start: start?.value ?? '' })
  await bot.settle()
  expect(wordsOf(bot.newest(worker))).toContain('pe 27.11. klo 9–10')

  const cancel = await bot.click(worker, bot.newest(worker), 'cancelTime')
  const cancelled = await bot.click(worker, cancel, 'saveCancelTime', { reason: 'Este.' })
  expect(verbsOf(cancelled)).toContain('bookTime')
  await bot.settle()
  expect(wordsOf(bot.newest(consultant))).toContain('Aika on peruttu')
  const [own] = await bot.say(consultant, 'ajat')
  // What the worker gave up is open again, what the consultant gave up is not.
  expect(choices(own as AdaptiveCard, 'starts').map(({ title }) => title)).toEqual([
    'pe 27.11. klo 9',
    'pe 27.11. klo 13',
  ])
})

test('after the talk the next one is booked from the card of what was recommended', async () => {
  await openTimes()
  const receipt = await request()
  await bot.click(worker, receipt, 'saveBookTime')
  bot.setClock('2026-11-27T08:11:00.000Z')
  await bot.pass({ minutes: 1 })
  const outcome = await bot.click(consultant, bot.newest(consultant), 'outcome')
  await bot.click(consultant, outcome, 'saveOutcome', { recommendation1: 'Jatkakaa näin.' })
  await bot.settle()
  const list = await bot.click(worker, bot.newest(worker), 'bookNext')
  const booked = await bot.click(worker, list, 'saveBookNext')
  expect(wordsOf(booked)).toMatch(/Seuraava aika on varattu: pe 27\.11\. klo 13\. Sen tunnus on K-2\./)
  expect(verbsOf(booked)).not.toContain('bookNext')
  await bot.settle()
  expect(wordsOf(bot.newest(worker))).toContain('K-2')
  expect(wordsOf(bot.newest(consultant))).toContain('K-2')
})

test('of two who press at once in two groups of one consultant one gets the time, the other sees what is left', async () => {
  await openTimes(second)
  const [here, there] = [await request(worker), await request(colleague, neighbour.id)]
  const cards = await Promise.all([
    bot.click(worker, here, 'saveBookTime'),
    bot.click(colleague, there, 'saveBookTime'),
  ])
  const agreed = cards.filter((card) => !verbsOf(card).includes('saveBookTime'))
  const told = cards.filter((card) => wordsOf(card).includes('Joku muu ehti varata sen ajan.'))
  expect([agreed.length, told.length]).toEqual([1, 1])
})

describe('what the calendars have free', () => {
  const free = ['2026-11-24T07:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-25T07:30:00.000Z']
  const asked: string[][] = []
  beforeEach(() => {
    asked.length = 0
    bot.deps.freeTimes = async (who) => {
      asked.push(who)
      return free
    }
  })

  test('is ticked in the form of open times, and opened with what was typed', async () => {
    const [list] = await bot.say(consultant, 'ajat')
    const form = await bot.click(consultant, list as AdaptiveCard, 'addTimes')
    expect(asked).toEqual([[consultant.id]])
    expect(choices(form, 'suggested').map(({ title }) => title)).toEqual([
      'ti 24.11. klo 9',
      'ti 24.11. klo 14',
      'ke 25.11. klo 9.30',
    ])
    const saved = await bot.click(consultant, form, 'saveTimes', { suggested: `${free[0]},${free[2]}` })
    expect(choices(saved, 'starts').map(({ title }) => title)).toEqual(['ti 24.11. klo 9', 'ke 25.11. klo 9.30'])
    const again = await bot.click(consultant, saved, 'addTimes')
    expect(choices(again, 'suggested').map(({ title }) => title)).toEqual(['ti 24.11. klo 14'])
  })

  test('fills in the offer of times, of both people’s calendars and in the part of the day that was wished for', async () => {
    const ref = await request()
    const c = await bot.store.queue(oneToOne.id).then(([only]) => only)
    expect(verbsOf(ref).length).toBeGreaterThan(0)
    const about = { groupId: oneToOne.id, id: c?.id ?? '', side: 'group' as const }
    const { card: form } = await bot.press(consultant, 'offer', about)
    if (!form) throw new Error('no card')
    expect(asked).toEqual([[consultant.id, worker.id]])
    const rows = Object.fromEntries(inputs(form).map(({ id, value }) => [String(id), value]))
    expect(rows).toMatchObject({ day1: '2026-11-24', time1: '09:00', day2: '2026-11-25', time2: '09:30' })
    expect(wordsOf(form)).toContain('vapaita teille kaikille')
    await bot.click(consultant, form, 'saveOffer', { time2: '10:00' })
    const offered = (await bot.store.consultation(oneToOne.id, c?.id ?? ''))?.value.offers
    expect(offered).toEqual([free[0], '2026-11-25T08:00:00.000Z'])
  })

  test('is nothing where the calendars do not answer: the form is the plain one', async () => {
    bot.deps.freeTimes = () => Promise.reject(new Error('away'))
    const [list] = await bot.say(consultant, 'ajat')
    const form = await bot.click(consultant, list as AdaptiveCard, 'addTimes')
    expect(choices(form, 'suggested')).toEqual([])
    expect(wordsOf(form)).toContain('Valitse päivät ja kellonajat')
  })
})
