import {
  addWorkingDays,
  instantOf,
  isWorkingDay,
  local,
  plus,
  sameDay,
  workingDaysBefore,
} from '../../src/domain/time.ts'
import { day, span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { findWord, textRowsWith } from './harness/canaries.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

// Words of the free-text fields: none may be seen anywhere but in text rows and in answers to people's own presses.
const canaries = {
  situation: 'sinitiainen',
  tried: 'punarinta',
  question: 'peippo',
  clarification: 'kottarainen',
  answer: 'västäräkki',
  recommendation: 'hömötiainen',
  why: 'töyhtötiainen',
  words: 'käpytikka',
  survey: 'palokärki',
}

/** The morning, nine in Helsinki, so many working days ahead. */
function workingMorning(days: number): string {
  const today = instantOf(local(new Date().toISOString()).toISODate(), '09:00') ?? ''
  return addWorkingDays(today, days)
}

const minutesUntil = (at: string) => Math.ceil((Date.parse(at) - Date.now()) / 60_000)

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
const chosen = workingMorning(3)
const other = workingMorning(5)
/** The form's own suggestion: two weeks on, or the first working day after. */
const inTwoWeeks = plus(chosen, { weeks: 2 })
const followUp = isWorkingDay(inTwoWeeks) ? inTwoWeeks : addWorkingDays(inTwoWeeks, 1)

step('first contact: one warm sentence, one big button; a reload is not welcomed twice', async () => {
  aino = await openPerson(world, 'worker')
  await aino.waitForText(fi.first.lead.welcome)
  const text = await aino.lastCardText()
  expect(text).toContain(fi.first.begin)
  expect(text).toContain('112')
  await aino.screenshot('m2-01-welcome')
  const sent = () => world.connectorCalls.filter((c) => c.method === 'POST' && c.person === 'worker').length
  const before = sent()
  await aino.reload()
  expect(sent()).toBe(before)
})

step('what identifies somebody in the chat is answered with how to delete it', async () => {
  await aino.say('Matti Virtanen, 131052-908T')
  await aino.waitForText(fi.first.identifiersTitle)
  expect(await findWord(world, '131052')).toEqual([])
})

step('the worker asks: support, consent, summary; the check masks what identifies and keeps the rest', async () => {
  await aino.say('Konsultaatio!')
  await aino.choose(fi.asking.support, 'Lastensuojelun konsultaatiotuki')
  await aino.choose(fi.asking.subject, fi.asking.subjects.case)
  await aino.choose(fi.asking.topic, 'Laki ja sen soveltaminen')
  await aino.screenshot('m2-02-support')
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.consent, fi.asking.consentChoices.anonymous)
  await aino.choose(fi.asking.company, fi.asking.companyChoices.pair)
  await aino.screenshot('m2-03-consent')
  await aino.press(fi.asking.next)
  await aino.fill(
    fi.asking.fields.situation,
    `Äiti Minna Korhonen, 131052-908T, ja ${canaries.situation} kiistelevät tapaamisista.`,
  )
  await aino.fill(fi.asking.fields.tried, `Verkosto on koottu, ${canaries.tried}.`)
  await aino.fill(fi.asking.fields.question, `Miten tukea lasta, ${canaries.question}?`)
  await aino.tick('Ammatillinen neuvo')
  await aino.screenshot('m2-04-form')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.review.title)
  await aino.screenshot('m2-05-review')
  expect(await textRowsWith(world, canaries.situation)).toBe(0)
  const situation = await aino.card().getByRole('textbox', { name: fi.asking.fields.situation }).inputValue()
  expect(situation).not.toContain('Korhonen')
  expect(situation).not.toContain('131052')
  expect(situation).toContain(canaries.situation)
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  await aino.screenshot('m2-06-receipt')
  expect(await aino.lastCardText()).toContain('K-1')
})

step('the consultant, who had not opened the client yet, finds the request waiting and opens its text', async () => {
  kaisa = await openPerson(world, 'coordinator')
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  await kaisa.screenshot('m2-07-new-request')
  expect(await kaisa.lastCardText()).not.toContain(canaries.situation)
  await kaisa.press(fi.buttons.text, { card: 'K-1' })
  await kaisa.waitForText(canaries.situation)
  await kaisa.screenshot('m2-08-open-text')
  await kaisa.press(fi.buttons.take, { card: 'K-1' })
  await kaisa.waitForText(fi.status.states.taken)
  await aino.waitForText(fi.status.headlines.taken.requester)
})

step('a question goes to the worker, the answer comes back', async () => {
  await kaisa.press(fi.status.more, { card: 'K-1' })
  await kaisa.press(fi.buttons.ask, { card: 'K-1' })
  await kaisa.fill(fi.forms.ask, `Minkä ikäisestä lapsesta on kyse, ${canaries.clarification}?`)
  await kaisa.press(fi.buttons.send)
  await kaisa.waitForText(fi.status.states.clarification)
  await aino.waitForText(fi.status.headlines.clarificationAsked.requester)
  await aino.press(fi.buttons.answer)
  await aino.waitForText(canaries.clarification)
  await aino.fill(fi.forms.answer, `Alakouluikäisestä, ${canaries.answer}.`)
  await aino.screenshot('m2-09-answer')
  await aino.press(fi.buttons.send)
  await kaisa.waitForText(fi.status.headlines.clarificationAnswered.group)
})

step('times are offered, the worker picks one in one press, both have it as people say it', async () => {
  await kaisa.press(fi.buttons.offer)
  for (const [row, at] of [chosen, other].entries()) {
    await kaisa.choose(fi.forms.offerDay(row + 1), day(at, 'fi'))
    await kaisa.choose(fi.forms.offerTime(row + 1), 'klo 9')
  }
  await kaisa.screenshot('m2-10-offer')
  await kaisa.press(fi.forms.offerSave)
  await aino.waitForText(fi.status.headlines.timesOffered.requester)
  await aino.screenshot('m2-11-offered')
  const when = span(chosen, plus(chosen, { hours: 1 }), 'fi')
  await aino.press(when)
  await aino.waitForText(when)
  await kaisa.waitForText(fi.status.headlines.scheduled.group)
  expect(await kaisa.lastCardText()).toContain(when)
  await kaisa.press(fi.buttons.joinLink)
  await kaisa.fill(fi.forms.joinUrl, 'https://evil.example/teams.microsoft.com')
  await kaisa.press(fi.buttons.save)
  await kaisa.waitForText(/Teams-kokoukseen/)
  await kaisa.fill(fi.forms.joinUrl, 'https://teams.microsoft.com/meet/1234567890123')
  await kaisa.screenshot('m2-12-join-link')
  await kaisa.press(fi.buttons.save)
  await aino.waitForText(fi.status.headlines.joinLink.requester)
  await aino.screenshot('m2-13-scheduled')
})

step('the server dies in the middle; started again later, each overdue reminder is sent once', async () => {
  await world.stopServer('kill')
  await world.startServer({ clockOffset: minutesUntil(sameDay(workingDaysBefore(chosen, 1), 13)) })
  await aino.waitForText(fi.status.headlines.remindDay.requester, 20_000)
  await kaisa.waitForText(fi.status.headlines.remindDay.requester, 20_000)
  await world.stopServer()
  await world.startServer()
  await aino.page.waitForTimeout(3000)
  expect(await aino.page.getByText(fi.status.headlines.remindDay.requester).count()).toBe(1)
  await aino.screenshot('m2-14-reminder')
})

step('after the session the consultant records recommendations, the worker opens and answers them', async () => {
  await world.setClock(minutesUntil(plus(chosen, { hours: 2 })))
  await kaisa.waitForText(fi.status.headlines.outcomePrompt.group, 20_000)
  await kaisa.press(fi.buttons.outcome)
  await kaisa.fill(fi.afterwards.recommendation(1), `Tavatkaa lasta kahden, ${canaries.recommendation}.`)
  await kaisa.screenshot('m2-15-outcome')
  await kaisa.press(fi.afterwards.outcomeSave)
  await aino.waitForText(fi.status.headlines.outcome.requester)
  expect(await aino.lastCardText()).not.toContain(canaries.recommendation)
  await aino.press(fi.buttons.recommendations)
  await aino.waitForText(canaries.recommendation)
  await aino.choose(fi.afterwards.state(1), fi.afterwards.states.partly)
  await aino.press(fi.afterwards.whyOpen(1))
  await aino.fill(fi.afterwards.why(1), `Aika loppui kesken, ${canaries.why}.`)
  await aino.choose(fi.afterwards.told(1), fi.afterwards.toldChoices.yes)
  await aino.screenshot('m2-16-recommendations')
  await aino.press(fi.buttons.save)
  await aino.waitForText(fi.status.states.followUp)
})

step('at the follow-up it is stuck and goes on as a further consultation with the same consultant', async () => {
  await world.setClock(minutesUntil(followUp))
  await aino.waitForText(fi.status.headlines.followUpDue.requester, 20_000)
  await aino.press(fi.buttons.followUp)
  await aino.choose(fi.afterwards.resolution, fi.afterwards.resolutions.stuck)
  await aino.choose(fi.closing.goingOn, fi.closing.goingOnChoices.again.offers)
  await aino.fill(fi.afterwards.words, `Emme pääse eteenpäin, ${canaries.words}.`)
  await aino.screenshot('m2-17-follow-up')
  await aino.press(fi.buttons.send)
  await aino.waitForText(fi.next.requester.continued('K-2'))
  await kaisa.waitForText(fi.status.headlines.furtherConsultation.group)
  await kaisa.screenshot('m2-18-further')
})

step('the further consultation is held, and one card closes it: resolved, thanks, the short survey', async () => {
  await kaisa.press(fi.buttons.offer)
  const later = addWorkingDays(followUp, 2)
  await kaisa.choose(fi.forms.offerDay(1), day(later, 'fi'))
  await kaisa.choose(fi.forms.offerTime(1), 'klo 9')
  await kaisa.press(fi.forms.offerSave)
  await aino.waitForText(fi.status.headlines.timesOffered.requester)
  await aino.press(span(later, plus(later, { hours: 1 }), 'fi'))
  await world.setClock(minutesUntil(plus(later, { hours: 2 })))
  await kaisa.waitForText(fi.status.headlines.outcomePrompt.group, 20_000)
  await kaisa.press(fi.buttons.outcome)
  await kaisa.press(fi.afterwards.outcomeSave)
  await aino.waitForText(fi.status.outcomeWithout, 20_000)
  await aino.press(fi.buttons.followUp)
  await aino.choose(fi.afterwards.resolution, fi.afterwards.resolutions.resolved)
  await aino.tick(fi.closing.thanksTick)
  await aino.press(fi.closing.survey)
  await aino.choose(fi.afterwards.gave, fi.afterwards.gaveChoices.confirmed)
  await aino.choose(fi.afterwards.valueForWorker, fi.afterwards.scale.five)
  await aino.fill(fi.afterwards.word, `Kiitos, ${canaries.survey}.`)
  await aino.screenshot('m2-19-closing')
  await aino.press(fi.buttons.send)
  await aino.waitForText(fi.next.requester.closedAnswered)
  await kaisa.waitForText(fi.status.headlines.thanks.group)
})

step('the worker sees their requests and who has read them', async () => {
  await aino.say('omat')
  await aino.waitForText(fi.lists.mineTitle)
  await aino.screenshot('m2-20-mine')
  expect(await aino.lastCardText()).toContain('K-2')
})

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  for (const word of Object.values(canaries)) {
    expect([word, await textRowsWith(world, word)]).toEqual([word, 1])
    expect([word, await findWord(world, word)]).toEqual([word, []])
  }
})
