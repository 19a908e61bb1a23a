import { addWorkingDays, instantOf, local, plus } from '../../src/domain/time.ts'
import { day, span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { demoPeople } from '../../src/local/people.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { demoGroups } from '../../src/seed.ts'
import { calendarAddresses, findWord, textRowsWith } from './harness/canaries.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

// Words of the free-text fields that stay to the end; each is in one text row and nowhere else.
const kept = {
  note: 'naakka',
  cancelReason: 'satakieli',
  declineReason: 'kuikka',
  rewrittenDilemma: 'harakka',
  rewrittenQuestion: 'mustarastas',
}
// Those of texts that are purged, on return or after a withdrawal; at the end they are nowhere.
const purged = {
  notName: 'Halla',
  dilemma: 'tilhi',
  question: 'kuovi',
  situation: 'kalalokki',
  tried: 'nokikana',
  questionTogether: 'tervapääsky',
  clarification: 'pikkuvarpunen',
  answer: 'lapasorsa',
}

const minutesUntil = (at: string) => Math.ceil((Date.parse(at) - Date.now()) / 60_000)
const groupName = (modelId: string) =>
  demoGroups(new Date().toISOString()).find((group) => group.modelId === modelId)?.name.fi ?? ''
const topicName = (model: typeof m2, id: string) => model.topics.find((topic) => topic.id === id)?.name.fi ?? ''

const oneToOne = groupName('M2')
const multiProfessional = groupName('M3')
const thisMorning = instantOf(local(new Date().toISOString()).toISODate(), '09:00') ?? ''
const firstOffer = addWorkingDays(thisMorning, 3)
const secondOffer = addWorkingDays(firstOffer, 1)
const agreed = span(secondOffer, plus(secondOffer, { hours: 1 }), 'fi')

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

async function offer(at: string) {
  await kaisa.choose(fi.forms.offerDay(1), day(at, 'fi'))
  await kaisa.choose(fi.forms.offerTime(1), 'klo 9')
  await kaisa.press(fi.forms.offerSave)
}

step('a general matter, on a narrow screen: one sentence, kept for later and gone on with', async () => {
  aino = await openPerson(world, 'worker', { width: 400, height: 800 })
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.support, oneToOne)
  await aino.choose(fi.asking.subject, fi.asking.subjects.general)
  await aino.choose(fi.asking.topic, topicName(m2, 'coping'))
  await aino.screenshot('branches-01-support-narrow')
  await aino.press(fi.asking.next)
  await aino.fill(fi.asking.fields.note, `Miten jaksan, ${kept.note}?`)
  await aino.tick(fi.asking.wished.morning)
  await aino.press(fi.asking.later)
  await aino.waitForText(fi.asking.laterSaved)
  await aino.screenshot('branches-02-later-narrow')
  expect(await textRowsWith(world, kept.note)).toBe(1)
  await aino.press(fi.first.resume)
  const note = aino.card().getByRole('textbox', { name: fi.asking.fields.note })
  expect(await note.inputValue()).toContain(kept.note)
  expect(await aino.card().getByRole('checkbox', { name: fi.asking.wished.morning }).isChecked()).toBe(true)
  await aino.screenshot('branches-03-resumed-narrow')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  await aino.screenshot('branches-04-receipt-narrow')
  expect(await aino.lastCardText()).toContain(fi.status.consents.general)
})

step('the first offered time does not suit: the worker asks for others and picks from those', async () => {
  kaisa = await openPerson(world, 'coordinator')
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  await kaisa.press(fi.buttons.text, { card: 'K-1' })
  await kaisa.waitForText(kept.note)
  await kaisa.pressMore(fi.buttons.offer, { card: 'K-1' })
  await kaisa.waitForText(fi.asking.wished.morning.toLowerCase())
  await offer(firstOffer)
  await aino.waitForText(fi.status.headlines.timesOffered.requester)
  await aino.screenshot('branches-05-offered-narrow')
  await aino.press(fi.buttons.askOtherTimes, { card: 'K-1' })
  await aino.waitForText(fi.next.requester.taken.offers)
  await kaisa.waitForText(fi.status.headlines.otherTimesAsked.group)
  await kaisa.screenshot('branches-06-other-times')
  await kaisa.press(fi.buttons.offer, { card: 'K-1' })
  await offer(secondOffer)
  await aino.waitForText(agreed)
  await aino.press(agreed)
  await aino.waitForText(fi.status.timeWithoutLink(agreed))
  await kaisa.waitForText(fi.status.headlines.scheduled.group)
})

step(
  'a reminder an hour before comes to the one who turned it on, not to the one who turned it off again',
  async () => {
    await aino.pressMore(fi.buttons.hourReminderOn, { card: 'K-1' })
    await kaisa.pressMore(fi.buttons.hourReminderOn, { card: 'K-1' })
    await kaisa.pressMore(fi.buttons.hourReminderOff, { card: 'K-1' })
    await world.setClock(minutesUntil(plus(secondOffer, { minutes: -50 })))
    await kaisa.waitForText(fi.status.headlines.remindDay.group, 20_000)
    await aino.waitForText(fi.status.headlines.remindHour.requester, 20_000)
    await aino.page.waitForTimeout(1500)
    await aino.screenshot('branches-07-hour-before-narrow')
    expect(await aino.page.getByText(fi.status.headlines.remindHour.requester).count()).toBe(1)
    expect(await kaisa.page.getByText(fi.status.headlines.remindHour.group).count()).toBe(0)
  },
)

step('the agreed time is cancelled with a reason, which the consultant reads behind their own press', async () => {
  await aino.pressMore(fi.buttons.cancelTime, { card: 'K-1' })
  await aino.fill(fi.forms.cancelReason, `Tuli este, ${kept.cancelReason}.`)
  await aino.screenshot('branches-08-cancel-narrow')
  await aino.press(fi.forms.cancelSave)
  await aino.waitForText(fi.next.requester.taken.offers)
  await kaisa.waitForText(fi.status.headlines.timeCancelled.group)
  expect(await kaisa.lastCardText()).not.toContain(kept.cancelReason)
  await kaisa.press(fi.buttons.text, { card: 'K-1' })
  await kaisa.waitForText(kept.cancelReason)
  await kaisa.screenshot('branches-09-cancelled')
})

step(
  'declined with a hint and a reason, which the worker opens; the worker sees who has read the request',
  async () => {
    await kaisa.pressMore(fi.buttons.decline, { card: 'K-1' })
    await kaisa.choose(fi.forms.declineHint, fi.forms.declineHints.supervisor)
    await kaisa.fill(fi.forms.declineReason, `En ole nyt oikea ihminen, ${kept.declineReason}.`)
    await kaisa.screenshot('branches-10-decline')
    await kaisa.press(fi.buttons.send)
    await aino.waitForText(fi.status.headlines.declined.requester, 20_000)
    await aino.waitForText(fi.next.declined.supervisor)
    expect(await aino.lastCardText()).not.toContain(kept.declineReason)
    await aino.screenshot('branches-11-declined-narrow')
    await aino.press(fi.buttons.text, { card: 'K-1' })
    await aino.waitForText(kept.declineReason)
    await aino.pressMore(fi.buttons.readers, { card: 'K-1' })
    await aino.waitForText(fi.opened.readersTitle('K-1'))
    await aino.screenshot('branches-12-readers-narrow')
    expect((await aino.lastCardText()).split(demoPeople.coordinator.name)).toHaveLength(3)
  },
)

step('one’s own dilemma: a word that is no name is ticked, what may reveal is confirmed once', async () => {
  await aino.say('konsultaatio')
  await aino.choose(fi.asking.support, oneToOne)
  await aino.choose(fi.asking.subject, fi.asking.subjects.case)
  await aino.choose(fi.asking.topic, topicName(m2, 'cooperation'))
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.consent, fi.asking.consentChoices.consulteeCentred)
  await aino.press(fi.asking.next)
  await aino.waitForText(fi.asking.formTitle.consulteeCentred)
  expect(await aino.card().getByRole('textbox', { name: fi.asking.fields.situation }).count()).toBe(0)
  await aino.fill(
    fi.asking.fields.dilemma,
    `Kyse on siitä, että ${purged.notName} on mukana ja 12.3.2026 sovittu työtapa ei kanna, ${purged.dilemma}.`,
  )
  await aino.fill(fi.asking.fields.question, `Miten puhun tästä, ${purged.question}?`)
  await aino.screenshot('branches-13-dilemma-narrow')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.review.uncertain)
  await aino.waitForText(fi.review.warnings)
  await aino.screenshot('branches-14-review-narrow')
  await aino.tick(fi.review.notName)
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.review.confirmMissing)
  expect(await aino.card().getByRole('checkbox', { name: fi.review.notName }).isChecked()).toBe(true)
  expect(await aino.card().getByRole('textbox', { name: fi.asking.fields.dilemma }).inputValue()).toContain(
    purged.notName,
  )
  expect(await textRowsWith(world, purged.dilemma)).toBe(0)
  await aino.tick(fi.review.confirm)
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  expect(await aino.lastCardText()).toContain('K-2')
  expect(await textRowsWith(world, purged.dilemma)).toBe(1)
})

step(
  'returned because it identifies: the text is gone at once, the worker writes it anew under the same code',
  async () => {
    await kaisa.waitForText('K-2')
    await kaisa.pressMore(fi.buttons.return, { card: 'K-2' })
    await kaisa.tick(fi.forms.returnChoices.date)
    await kaisa.screenshot('branches-15-return')
    await kaisa.press(fi.forms.returnSave)
    await kaisa.waitForText(fi.next.group.returned)
    expect(await textRowsWith(world, purged.dilemma)).toBe(0)
    expect(await textRowsWith(world, purged.question)).toBe(0)
    await aino.waitForText(fi.status.headlines.returned.requester)
    await aino.screenshot('branches-16-returned-narrow')
    expect(await aino.lastCardText()).toContain(fi.forms.returnChoices.date.toLowerCase())
    await aino.press(fi.buttons.rewrite, { card: 'K-2' })
    const dilemma = aino.card().getByRole('textbox', { name: fi.asking.fields.dilemma })
    expect(await dilemma.inputValue()).toBe('')
    await aino.fill(fi.asking.fields.dilemma, `Yhdessä sovittu työtapa ei kanna, ${kept.rewrittenDilemma}.`)
    await aino.fill(fi.asking.fields.question, `Miten otan sen puheeksi, ${kept.rewrittenQuestion}?`)
    await aino.screenshot('branches-17-rewrite-narrow')
    await aino.press(fi.asking.saveRewrite)
    await kaisa.waitForText(fi.status.headlines.rewritten.group)
  },
)

step('redirected to the other group: the text moves along, the worker is told', async () => {
  await kaisa.pressMore(fi.buttons.redirect, { card: 'K-2' })
  await kaisa.choose(fi.forms.redirectGroup, multiProfessional)
  await kaisa.screenshot('branches-18-redirect')
  await kaisa.press(fi.forms.redirectSave)
  await aino.waitForText(fi.status.headlines.redirected.requester)
  await aino.screenshot('branches-19-redirected-narrow')
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  expect(await kaisa.lastCardText()).toContain(multiProfessional)
  await kaisa.press(fi.buttons.text)
  await kaisa.waitForText(kept.rewrittenDilemma)
  await kaisa.screenshot('branches-20-moved')
})

step('a request written beside the client, asked about and answered', async () => {
  await aino.say('konsultaatio')
  await aino.choose(fi.asking.support, multiProfessional)
  await aino.choose(fi.asking.topic, topicName(m3, 'custody'))
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.consent, fi.asking.consentChoices.clientAware)
  await aino.press(fi.asking.next)
  const labels = fi.asking.fieldsTogether
  await aino.fill(labels.situation, `Vaihdot ovat lapselle raskaita, ${purged.situation}.`)
  await aino.fill(fi.asking.optional(labels.tried), `Aikatauluja on sovittu, ${purged.tried}.`)
  await aino.fill(labels.question, `Miten vaihto rauhoittuu, ${purged.questionTogether}?`)
  await aino.screenshot('branches-21-together-narrow')
  await aino.press(fi.asking.send)
  await aino.waitForText('K-3')
  await kaisa.waitForText('K-3')
  await kaisa.pressMore(fi.buttons.ask, { card: 'K-3' })
  await kaisa.fill(fi.forms.ask, `Kauanko näin on ollut, ${purged.clarification}?`)
  await kaisa.press(fi.buttons.send)
  await aino.waitForText(fi.status.headlines.clarificationAsked.requester)
  await aino.press(fi.buttons.answer, { card: 'K-3' })
  await aino.waitForText(purged.clarification)
  await aino.fill(fi.forms.answer, `Jo pitkään, ${purged.answer}.`)
  await aino.press(fi.buttons.send)
  await kaisa.waitForText(fi.status.headlines.clarificationAnswered.group)
})

step('what waits over a working day: the coordinator is reminded, once of each', async () => {
  await world.setClock(minutesUntil(plus(addWorkingDays(secondOffer, 1), { hours: 1 })))
  await kaisa.waitForText(fi.status.headlines.waitingLong.group, 20_000)
  await kaisa.page.waitForTimeout(3000)
  await kaisa.screenshot('branches-22-waiting-long')
  expect(await kaisa.page.getByText(fi.status.headlines.waitingLong.group).count()).toBe(2)
  await aino.say('omat')
  await aino.waitForText(fi.lists.mineTitle)
  await aino.screenshot('branches-23-mine-narrow')
})

step('withdrawn: hidden from the group at once, purged when ten seconds are over', async () => {
  await aino.press(fi.lists.open('K-3'))
  const before = await kaisa.cardCount()
  await aino.pressMore(fi.buttons.withdraw, { card: 'K-3' })
  await aino.waitForText(fi.next.requester.withdrawn)
  await kaisa.card('K-3').getByRole('button', { name: fi.buttons.text, exact: true }).waitFor({ state: 'detached' })
  expect(await textRowsWith(world, purged.tried)).toBe(1)
  await kaisa.card(before).waitFor() // the word of it comes when the ten seconds are over
  expect(await kaisa.lastCardText()).toContain('K-3')
  expect(await kaisa.lastCardText()).toContain(fi.status.states.withdrawn)
  await kaisa.screenshot('branches-24-withdrawn')
  for (let tries = 0; tries < 40 && (await textRowsWith(world, purged.tried)) > 0; tries += 1)
    await aino.page.waitForTimeout(500)
  for (const word of Object.values(purged)) expect([word, await textRowsWith(world, word)]).toEqual([word, 0])
  await aino.say('omat')
  await aino.press(fi.lists.open('K-3'))
  await aino.waitForText(fi.next.requester.withdrawnGone)
  expect(await aino.card().getByRole('button', { name: fi.buttons.undoWithdraw }).count()).toBe(0)
  await aino.screenshot('branches-25-gone-narrow')
})

step('the calendar files name nothing of the cases', async () => {
  const addresses = calendarAddresses(world)
  expect(addresses.length).toBeGreaterThan(0)
  const topics = [...m2.topics, ...m3.topics].flatMap(({ id, name }) => (id === 'other' ? [] : [name.fi]))
  const files = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()))
  expect(files.some((file) => file.includes('STATUS:CANCELLED'))).toBe(true)
  for (const file of files) {
    expect(file).toContain('BEGIN:VCALENDAR')
    const unfolded = file.replace(/\r\n[ \t]/g, '').toLowerCase()
    for (const word of [...Object.values(kept), ...Object.values(purged), ...topics, 'K-1', 'K-2', 'K-3', 'Aino'])
      expect([word, unfolded.includes(word.toLowerCase())]).toEqual([word, false])
  }
})

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  for (const [words, rows] of [[kept, 1] as const, [purged, 0] as const]) {
    for (const word of Object.values(words)) {
      expect([word, await textRowsWith(world, word)]).toEqual([word, rows])
      expect([word, await findWord(world, word)]).toEqual([word, []])
    }
  }
})
