import { addWorkingDays, instantOf, local, plus } from '../../src/domain/time.ts'
import { day, span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { demoPeople } from '../../src/local/people.ts'
import { m1 } from '../../src/models/m1.ts'
import { expectHidden } from './harness/canaries.ts'
import type { Person } from './harness/person.ts'
import { stage } from './harness/stage.ts'

// Words of the free-text fields: none may be seen anywhere but in text rows and in answers to people's own presses.
const canaries = { situation: 'taviokuurna', question: 'tikli' }

const name = 'Pohjoisen vertaisryhmä'
const place = 'Kirjaston kokoushuone, toinen kerros'
const groupCard = { card: `${fi.groups.facts.model}:` }
const poll = fi.sessions.poll

const thisMorning = instantOf(local(new Date().toISOString()).toISODate(), '09:00') ?? ''
const first = addWorkingDays(thisMorning, 15)
const second = addWorkingDays(first, 2)
const sessionSpan = (start: string) => span(start, plus(start, { minutes: m1.durationMin }), 'fi')
const slotEnd = plus(second, { minutes: m1.durationMin / m1.slotsPerMeeting })

const topic = m1.topics.find(({ id }) => id === 'cooperation')?.name.fi ?? ''

const { world, step, enter, wakeAt } = stage()
let aino: Person
let kaisa: Person
let mika: Person

step('the convener sets up a peer group by cards and names its chair', async () => {
  kaisa = await enter('coordinator', { height: 1500 })
  mika = await enter('member', { height: 1500 })
  await mika.openChannel('General')
  await mika.waitForText(fi.groups.greetingTitle)
  await mika.press(fi.groups.setUp)
  await mika.choose(fi.groups.model, m1.name.fi)
  await mika.press(fi.groups.next)
  await mika.fill(fi.groups.nameIn.fi, name)
  await mika.press(fi.groups.create)
  await mika.waitForText(fi.groups.created(name))
  await mika.openPersonalChat()
  await mika.press(fi.groups.title, { card: fi.groups.news.created(name) })
  await mika.pressMore(fi.groups.buttons.setChair, groupCard)
  await mika.choose(fi.groups.person, demoPeople.coordinator.name)
  await mika.press(fi.groups.buttons.save)
  await mika.waitForText(fi.groups.doneNow(fi.groups.done.setChair(demoPeople.coordinator.name)))
  await mika.screenshot('m1-01-group')
  await kaisa.waitForText(fi.groups.news.role(name))
})

step('the convener asks which day suits, and where it would be', async () => {
  await mika.say('kokoukset')
  await mika.waitForText(fi.sessions.none)
  await mika.press(fi.sessions.ofGroup(poll.start, name))
  for (const [row, at] of [first, second].entries()) await mika.choose(poll.date(row + 1), day(at, 'fi'))
  await mika.fill(fi.sessions.place, place)
  await mika.screenshot('m1-02-poll-form')
  await mika.press(poll.startSave)
  await mika.waitForText(poll.states.open)
})

step('two people answer each in their own chat; the tally grows, without names', async () => {
  await kaisa.waitForText(poll.headlines.opened)
  await kaisa.press(poll.answer, { card: poll.headlines.opened })
  await kaisa.choose(sessionSpan(first), poll.suits.no)
  await kaisa.choose(sessionSpan(second), poll.suits.yes)
  await kaisa.screenshot('m1-03-poll-answer')
  await kaisa.press(poll.answerSave)
  await kaisa.waitForText(poll.answered)
  await mika.press(poll.answer, { card: poll.states.open })
  await mika.choose(sessionSpan(first), poll.suits.ifNeedBe)
  await mika.choose(sessionSpan(second), poll.suits.yes)
  await mika.press(poll.answerSave)
  await mika.waitForText(poll.tally(2, 0, 0))
  expect(await mika.lastCardText()).toContain(poll.tally(0, 1, 1))
  await mika.screenshot('m1-04-poll-tally')
  await mika.openChannel('General')
  await mika.waitForText(poll.tally(2, 0, 0))
  expect(await mika.lastCardText()).not.toContain(demoPeople.coordinator.name)
  await mika.screenshot('m1-05-poll-channel')
  await mika.openPersonalChat()
})

step('one press on a day, and the session is there; the chair is told when and where', async () => {
  await mika.press(sessionSpan(second), { card: poll.choose })
  await mika.waitForText(poll.chosen(sessionSpan(second)))
  await kaisa.waitForText(fi.sessions.headlines.added)
  expect(await kaisa.lastCardText()).toContain(`${place} (${fi.sessions.modes.inPerson})`)
  await kaisa.screenshot('m1-06-session-added')
})

step('a worker of the area asks on a phone: no permission, the client comes along', async () => {
  aino = await enter('worker', { width: 400, height: 1700 })
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.support, name)
  await aino.choose(fi.asking.subject, fi.asking.subjects.case)
  await aino.choose(fi.asking.topic, topic)
  await aino.screenshot('m1-07-supports-narrow')
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.permission, fi.asking.permissionChoices.no)
  await aino.choose(fi.asking.clientComes, fi.asking.clientComesChoices.yes)
  await aino.screenshot('m1-08-consent-narrow')
  await aino.press(fi.asking.next)
  await aino.waitForText(fi.asking.formIntro.clientPresent)
  await aino.fill(fi.asking.fields.situation, `Perhe toivoo tukea arkeen, ${canaries.situation}.`)
  await aino.fill(fi.asking.fields.question, `Miten sovitan tuen perheen arkeen, ${canaries.question}?`)
  await aino.screenshot('m1-09-form-narrow')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  await aino.screenshot('m1-10-receipt-narrow')
})

step('a place on the agenda; the worker enrols and gets the words to invite the client with', async () => {
  await mika.openChannel('General')
  await mika.press(fi.buttons.take, { card: 'K-1' })
  await mika.press(fi.buttons.place, { card: 'K-1' })
  await mika.press(fi.buttons.save)
  await aino.waitForText(fi.status.headlines.scheduled.requester)
  expect(await aino.lastCardText()).toContain(span(second, slotEnd, 'fi'))
  await aino.screenshot('m1-11-scheduled-narrow')
  await aino.press(fi.buttons.invite, { card: place })
  await aino.waitForText(fi.client.inviteIntro)
  await aino.screenshot('m1-12-invitation-narrow')
  const words = await aino.card().getByRole('textbox', { name: fi.client.inviteText }).inputValue()
  expect(words).toContain(fi.client.invitation.when(span(second, slotEnd, 'fi')))
  expect(words).toContain(fi.client.invitation.place(place))
  expect(words).not.toContain(fi.client.invitation.join)
  await aino.say('kokoukset')
  await aino.press(fi.sessions.open(day(second, 'fi')))
  await aino.press(fi.sessions.enrol)
  await aino.waitForText(fi.sessions.enrolled)
  await aino.screenshot('m1-13-enrolled-narrow')
})

step('on the day the chair confirms that the client has come; only then the text opens to the chair', async () => {
  await wakeAt(plus(second, { minutes: -14 }))
  await kaisa.waitForText(fi.status.headlines.clientPrompt.group, 20_000)
  await kaisa.screenshot('m1-14-client-prompt')
  const card = { card: fi.status.headlines.clientPrompt.group }
  expect(await kaisa.card(card.card).innerText()).toContain(fi.next.group.clientAwaited)
  expect(await kaisa.card(card.card).getByRole('button', { name: fi.buttons.text, exact: true }).count()).toBe(0)
  await kaisa.press(fi.buttons.clientHere, card)
  await kaisa.waitForText(fi.next.group.clientHere)
  await kaisa.press(fi.buttons.text, { card: fi.next.group.clientHere })
  await kaisa.waitForText(canaries.situation)
  await kaisa.screenshot('m1-15-chair-reads')
})

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  await expectHidden(world(), Object.values(canaries))
})
