import { addWorkingDays, instantOf, local, plus } from '../../src/domain/time.ts'
import { day, moment, span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m2 } from '../../src/models/m2.ts'
import { demoGroups } from '../../src/seed.ts'
import { findWord, textRowsWith } from './harness/canaries.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

// Words of the free-text fields: none may be seen anywhere but in text rows and in answers to people's own presses.
const canaries = { note: 'naurulokki', moveReason: 'hemppo', cancelReason: 'kirjosieppo' }

const say = fi.openTimes
const group = demoGroups(new Date().toISOString()).find(({ modelId }) => modelId === 'M2')?.name.fi ?? ''
const thisMorning = instantOf(local(new Date().toISOString()).toISODate(), '09:00') ?? ''
const first = addWorkingDays(thisMorning, 3)
const second = addWorkingDays(first, 1)
const third = addWorkingDays(first, 2)
const when = (start: string) => span(start, plus(start, { minutes: m2.durationMin }), 'fi')

const topic = m2.topics.find(({ id }) => id === 'coping')?.name.fi ?? ''

let world: World
let aino: Person
let kaisa: Person

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const step = walk(
  () => [aino, kaisa],
  () => world.logs,
)

step('the consultant adds open times, single ones and one every week', async () => {
  kaisa = await openPerson(world, 'coordinator', { height: 1500 })
  await kaisa.say('vapaat ajat')
  await kaisa.waitForText(say.none)
  await kaisa.press(say.add)
  for (const [row, at] of [first, second, third].entries()) {
    await kaisa.choose(fi.forms.offerDay(row + 1), day(at, 'fi'))
    await kaisa.choose(fi.forms.offerTime(row + 1), 'klo 9')
  }
  await kaisa.screenshot('times-01-add')
  await kaisa.press(fi.buttons.save)
  await kaisa.waitForText(say.saved)
  expect(await kaisa.lastCardText()).toContain(moment(third, 'fi'))
  await kaisa.press(say.addWeekly)
  await kaisa.choose(say.weekday, say.weekdays[2] ?? '')
  await kaisa.choose(say.clock, 'klo 13')
  await kaisa.screenshot('times-02-weekly')
  await kaisa.press(fi.buttons.save)
  await kaisa.waitForText(say.series)
  await kaisa.screenshot('times-03-own')
})

step('the worker sends a request on a phone; the open times are on its card, one press books', async () => {
  aino = await openPerson(world, 'worker', { width: 400, height: 1700 })
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.support, group)
  await aino.choose(fi.asking.subject, fi.asking.subjects.general)
  await aino.choose(fi.asking.topic, topic)
  await aino.press(fi.asking.next)
  await aino.fill(fi.asking.fields.note, `Miten jaksan, ${canaries.note}?`)
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  await aino.waitForText(say.book)
  await aino.screenshot('times-04-open-narrow')
  await aino.press(when(first))
  // By its headline, or by its state once the message itself has been brought up to date.
  await aino.waitForText(/aika (on )?sovittu/i)
  expect(await aino.lastCardText()).toContain(when(first))
  await aino.screenshot('times-05-booked-narrow')
  await kaisa.waitForText(fi.status.headlines.scheduled.group)
  expect(await kaisa.lastCardText()).toContain(when(first))
  await kaisa.screenshot('times-06-booked')
})

step('the worker changes to another of the open times; the first is free again', async () => {
  await aino.pressMore(say.move, { card: 'K-1' })
  await aino.choose(say.moveTo, when(second))
  await aino.fill(say.moveReason, `Tuli palaveri, ${canaries.moveReason}.`)
  await aino.screenshot('times-07-move-narrow')
  await aino.press(say.move)
  await aino.waitForText(when(second))
  await kaisa.waitForText(fi.status.headlines.timeChanged.group)
  expect(await kaisa.lastCardText()).toContain(when(second))
  expect(await kaisa.lastCardText()).not.toContain(canaries.moveReason)
  await kaisa.screenshot('times-08-moved')
  await kaisa.say('vapaat ajat')
  await kaisa.waitForText(say.booked(1))
  expect(await kaisa.lastCardText()).toContain(moment(first, 'fi'))
  expect(await kaisa.lastCardText()).not.toContain(moment(second, 'fi'))
})

step(
  'the consultant cancels with a reason, which the worker opens; their open tab shows it within five seconds',
  async () => {
    const tab = await aino.page.context().newPage()
    await tab.setViewportSize({ width: 1400, height: 900 })
    await tab.goto(`${world.serverUrl}/tab/?person=worker`, { waitUntil: 'domcontentloaded' })
    await tab.getByText(fi.status.states.scheduled).first().waitFor()
    await kaisa.pressMore(fi.buttons.cancelTime, { card: 'K-1' })
    const form = { card: fi.forms.cancelReason }
    await kaisa.fill(fi.forms.cancelReason, `Sairastuin, ${canaries.cancelReason}.`, form)
    await kaisa.screenshot('times-09-cancel')
    await kaisa.press(fi.forms.cancelSave, form)
    await tab.getByText(fi.status.states.taken).first().waitFor({ timeout: 5000 })
    await tab.close()
    await aino.waitForText(fi.status.headlines.timeCancelled.requester)
    expect(await aino.lastCardText()).not.toContain(canaries.cancelReason)
    await aino.screenshot('times-10-cancelled-narrow')
    await aino.press(fi.buttons.text, { card: fi.status.headlines.timeCancelled.requester })
    await aino.waitForText(canaries.cancelReason)
    await aino.screenshot('times-11-reason-narrow')
  },
)

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  for (const word of Object.values(canaries)) {
    expect([word, await textRowsWith(world, word)]).toEqual([word, 1])
    expect([word, await findWord(world, word)]).toEqual([word, []])
  }
})
