import { wishDays } from '../../src/domain/reminding.ts'
import { addWorkingDays, plus, sameDay } from '../../src/domain/time.ts'
import { day } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { demoPeople } from '../../src/local/people.ts'
import { m2 } from '../../src/models/m2.ts'
import { demoGroups } from '../../src/seed.ts'
import type { Person } from './harness/person.ts'
import { stage } from './harness/stage.ts'

const { world, step, enter, wakeAt } = stage()
const now = new Date().toISOString()
const oneToOne = demoGroups(now).find(({ modelId }) => modelId === 'M2')?.name.fi ?? ''
const law = m2.topics.find(({ id }) => id === 'law')?.name.fi ?? ''
const name = demoPeople.worker.name

let aino: Person
let kaisa: Person

step('a worker asks; the consultant hears of it', async () => {
  aino = await enter('worker')
  kaisa = await enter('coordinator')
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.support, oneToOne)
  await aino.choose(fi.asking.subject, fi.asking.subjects.general)
  await aino.choose(fi.asking.topic, law)
  await aino.press(fi.asking.next)
  await aino.fill(fi.asking.fields.note, 'Miten tästä eteenpäin?')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
})

step('the worker has blocked the app: the consultant hears it once, and sees what was not delivered', async () => {
  world().refuse = ({ person, path }) => (person === 'worker' && path.includes('/activities') ? 403 : undefined)
  await kaisa.pressMore(fi.buttons.take, { card: 'K-1' })
  await kaisa.waitForText(fi.deliveries.lost(name), 20_000)
  await kaisa.screenshot('deliveries-01-lost')
  await kaisa.press(fi.deliveries.title)
  await kaisa.waitForText(fi.deliveries.about('K-1', fi.status.headlines.taken.requester))
  await kaisa.waitForText(fi.deliveries.reasons.blocked)
  await kaisa.screenshot('deliveries-02-undelivered')
  expect(await aino.page.getByText(fi.status.headlines.taken.requester).count()).toBe(0)
})

step('sent again once it can be delivered: the worker has it, once', async () => {
  world().refuse = () => undefined
  await kaisa.press(fi.deliveries.resend)
  await kaisa.waitForText(fi.deliveries.resent)
  await aino.waitForText(fi.status.headlines.taken.requester, 20_000)
  await aino.page.waitForTimeout(1500)
  expect(await aino.page.getByText(fi.status.headlines.taken.requester).count()).toBe(1)
  expect(await kaisa.page.getByText(fi.deliveries.lost(name)).count()).toBeLessThanOrEqual(1)
})

step('on holiday the consultant is reminded of nothing; back, of what waits', async () => {
  const until = wishDays(now)[2] ?? ''
  const lastDay = day(plus(until, { days: -1 }), 'fi')
  await kaisa.say('hei')
  await kaisa.waitForText(fi.first.lead.back)
  await kaisa.pressMore(fi.reminders.title)
  await kaisa.waitForText(fi.reminders.usualNow)
  await kaisa.screenshot('deliveries-03-wishes')
  await kaisa.press(fi.reminders.until(lastDay))
  await kaisa.waitForText(fi.reminders.paused(lastDay))
  await kaisa.screenshot('deliveries-04-away')
  await wakeAt(sameDay(addWorkingDays(now, 2), 10))
  await kaisa.page.waitForTimeout(4000)
  expect(await kaisa.page.getByText(fi.status.headlines.waitingLong.group).count()).toBe(0)
  await kaisa.press(fi.reminders.resume)
  await kaisa.waitForText(fi.status.headlines.waitingLong.group, 20_000)
  await kaisa.screenshot('deliveries-05-back')
})
