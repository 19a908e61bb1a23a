import type { Language } from '../../src/domain/language.ts'
import { wishDays } from '../../src/domain/reminding.ts'
import { addWorkingDays, plus, sameDay } from '../../src/domain/time.ts'
import { day } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { demoPeople } from '../../src/local/people.ts'
import { m2 } from '../../src/models/m2.ts'
import { demoGroups } from '../../src/seed.ts'
import { findWord, textRowsWith } from './harness/canaries.ts'
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
  await aino.waitForText(fi.first.lead.welcome) // in the service's own language, though the client says that it is English
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

/** In each language: what to write, who is in it, and a word that must stay. */
const texts: Record<'sv' | 'en', { choose: string; ask: string; situation: string; name: string; canary: string }> = {
  sv: {
    choose: 'på svenska',
    ask: 'konsultation',
    situation: 'Mamman Anna Lindström ringde från 040 123 4567, och talgoxe är oroad för umgänget.',
    name: 'Lindström',
    canary: 'talgoxe',
  },
  en: {
    choose: 'in English',
    ask: 'Consultation.',
    situation: 'The mother Sarah Johnson wrote from sarah.johnson@example.com, and bullfinch is worried about contact.',
    name: 'Johnson',
    canary: 'bullfinch',
  },
}

for (const language of ['sv', 'en'] as const satisfies Language[]) {
  const t = messagesIn(language)
  const { choose, ask, situation, name, canary } = texts[language]
  const group = demoGroups(new Date().toISOString()).find((g) => g.modelId === 'M2')

  step(`${language}: chosen by a phrase, asked by a phrase, in three cards`, async () => {
    await aino.say(choose)
    await aino.waitForText(t.first.lead.back)
    await aino.screenshot(`${language}-01-home`)
    await aino.say(ask)
    await aino.choose(t.asking.support, group?.name[language] ?? '')
    await aino.choose(t.asking.subject, t.asking.subjects.case)
    await aino.choose(t.asking.topic, m2.topics[0]?.name[language] ?? '')
    await aino.screenshot(`${language}-02-support`)
    await aino.press(t.asking.next)
    await aino.choose(t.asking.consent, t.asking.consentChoices.permission)
    await aino.press(t.asking.next)
    await aino.fill(t.asking.fields.situation, situation)
    await aino.screenshot(`${language}-03-form`)
  })

  step(`${language}: the check masks the name, keeps the rest, and the second press sends it`, async () => {
    await aino.press(t.asking.send)
    await aino.waitForText(t.review.title)
    await aino.screenshot(`${language}-04-review`)
    const kept = await aino.card().getByRole('textbox', { name: t.asking.fields.situation }).inputValue()
    expect(kept).not.toContain(name)
    expect(kept).toContain(canary)
    expect(await textRowsWith(world(), canary)).toBe(0)
    await aino.press(t.asking.send)
    await aino.waitForText(t.status.headlines.sent.requester)
    await aino.screenshot(`${language}-05-receipt`)
    expect(await textRowsWith(world(), canary)).toBe(1)
    expect(await findWord(world(), canary)).toEqual([])
    expect(await findWord(world(), name)).toEqual([])
  })
}
