import { freeSlots } from '../../src/domain/slots.ts'
import { plus, sameDay, workingDaysBefore } from '../../src/domain/time.ts'
import { day, span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { demoColleagues, demoPeople } from '../../src/local/people.ts'
import { m3 } from '../../src/models/m3.ts'
import { demoGroups } from '../../src/seed.ts'
import { expectHidden } from './harness/canaries.ts'
import type { Person } from './harness/person.ts'
import { stage } from './harness/stage.ts'

// Words of the free-text fields: none may be seen anywhere but in text rows and in answers to people's own presses.
const canaries = { situation: 'urpiainen', question: 'järripeippo', recommendation: 'pulmunen' }

const begun = new Date().toISOString()
const alike = demoGroups(begun).find((group) => group.modelId === 'M3')
if (!alike) throw new Error('no such group')
const slot = freeSlots(alike, m3, [], begun)[0]
if (!slot) throw new Error('no slot')

const name = 'Pohjoisen erotilanteet'
const say = fi.groups.buttons
/** The card of the group's matters, told from its forms and from news by a fact that only it has. */
const groupCard = { card: `${fi.groups.facts.model}:` }
const [silja] = demoColleagues

const { world, step, enter, wakeAt } = stage()
let aino: Person
let kaisa: Person
let mika: Person

step('the bot comes to a channel: it greets by itself and offers to set up a group', async () => {
  mika = await enter('member', { height: 1500 })
  kaisa = await enter('coordinator', { height: 1500 })
  await kaisa.openChannel('General')
  await kaisa.waitForText(fi.groups.greetingTitle)
  await kaisa.screenshot('groups-01-greeting')
})

step('set up by cards: the model, the name; whoever does it coordinates it', async () => {
  await kaisa.press(fi.groups.setUp)
  await kaisa.waitForText(fi.groups.modelTitle)
  await kaisa.screenshot('groups-02-models')
  await kaisa.choose(fi.groups.model, m3.name.fi)
  await kaisa.press(fi.groups.next)
  await kaisa.fill(fi.groups.nameIn.fi, 'Matti Virtanen 131052-908T')
  await kaisa.press(fi.groups.create)
  await kaisa.waitForText(fi.groups.wrong.words)
  await kaisa.fill(fi.groups.nameIn.fi, name)
  await kaisa.fill(fi.groups.area, 'Pohjoinen alue')
  await kaisa.screenshot('groups-03-details')
  await kaisa.press(fi.groups.create)
  await kaisa.waitForText(fi.groups.created(name))
  await kaisa.screenshot('groups-04-created')
  await kaisa.openPersonalChat()
  await kaisa.waitForText(fi.groups.news.created(name))
  await kaisa.screenshot('groups-05-created-news')
})

step('members and the secretary are picked from the team; the police come by e-mail alone', async () => {
  await kaisa.press(fi.groups.title, { card: fi.groups.news.created(name) })
  await kaisa.waitForText(/Vielä puuttuu/)
  await kaisa.screenshot('groups-06-group-new')
  await kaisa.press(say.addMember, groupCard)
  await kaisa.choose(fi.groups.person, demoPeople.member.name)
  await kaisa.choose(fi.groups.profession, 'perhesosiaalityö')
  await kaisa.tick(fi.groups.trainedTick(m3.entryTraining?.fi ?? ''))
  await kaisa.screenshot('groups-07-member-form')
  await kaisa.press(say.save)
  await kaisa.waitForText(fi.groups.doneNow(fi.groups.done.addMember(demoPeople.member.name)))
  await mika.waitForText(fi.groups.news.role(name))
  await kaisa.press(say.addMember, groupCard)
  await kaisa.choose(fi.groups.person, silja.name)
  await kaisa.choose(fi.groups.profession, 'kasvatus- ja perheneuvonta')
  await kaisa.press(say.save)
  await kaisa.pressMore(say.addEmailMember, groupCard)
  await kaisa.fill(fi.groups.memberName, 'Veera Vuori')
  await kaisa.fill(fi.groups.email, 'veera.vuori')
  await kaisa.choose(fi.groups.profession, 'poliisi')
  await kaisa.press(say.save)
  await kaisa.waitForText(fi.groups.wrong.email)
  await kaisa.fill(fi.groups.email, 'veera.vuori@poliisi.example')
  await kaisa.screenshot('groups-08-email-member')
  await kaisa.press(say.save)
  await kaisa.pressMore(say.setSecretary, groupCard)
  await kaisa.choose(fi.groups.person, demoPeople.member.name)
  await kaisa.press(say.save)
  await kaisa.waitForText(fi.groups.doneNow(fi.groups.done.setSecretary(demoPeople.member.name)))
  await kaisa.press(say.more, groupCard)
  await kaisa.screenshot('groups-09-group-staffed')
  await mika.screenshot('groups-10-roles')
})

step('the group’s own setting up ends with a test message to everybody who has a role', async () => {
  await kaisa.pressMore(say.test, groupCard)
  await kaisa.waitForText(fi.groups.testSent)
  await mika.waitForText(fi.groups.news.test(name))
  await kaisa.press(fi.groups.testAgain, { card: fi.groups.testEmail })
  await kaisa.waitForText(new RegExp(fi.groups.testStates.notOpened))
  await kaisa.screenshot('groups-11-test')
  const card = await kaisa.card(fi.groups.testEmail).innerText()
  expect(card).toContain(`${demoPeople.member.name}: ${fi.groups.testStates.got}`)
  expect(card).toContain(`${silja.name}: ${fi.groups.testStates.notOpened}`)
  expect(card).toContain(`${fi.groups.testChannel}: ${fi.groups.testStates.got}`)
})

step('the worker asks of the new group, on a phone', async () => {
  aino = await enter('worker', { width: 400, height: 1700 })
  await aino.press(fi.first.begin)
  await aino.waitForText(m3.mayAsk.fi)
  await aino.choose(fi.asking.support, name)
  await aino.choose(fi.asking.subject, fi.asking.subjects.case)
  await aino.choose(fi.asking.topic, 'Haastava ero')
  await aino.screenshot('groups-12-supports-narrow')
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.consent, fi.asking.consentChoices.clientAware)
  await aino.screenshot('groups-13-consent-narrow')
  await aino.press(fi.asking.next)
  await aino.waitForText(/poliisi/)
  await aino.fill(fi.asking.fieldsTogether.situation, `Vaihdot ovat riitaisia, ${canaries.situation}.`)
  await aino.fill(fi.asking.fieldsTogether.question, `Miten rauhoittaa vaihdot, ${canaries.question}?`)
  await aino.screenshot('groups-14-form-narrow')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
})

step('the channel hears of it without any text; the coordinator gives it a slot', async () => {
  await kaisa.openChannel('General')
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  expect(await kaisa.lastCardText()).not.toContain(canaries.situation)
  await kaisa.press(fi.buttons.text)
  await kaisa.waitForText(canaries.situation)
  await kaisa.press(fi.buttons.take)
  await kaisa.press(fi.buttons.place)
  await kaisa.screenshot('groups-15-place')
  await kaisa.press(fi.buttons.save)
  await aino.waitForText(fi.status.headlines.scheduled.requester)
  expect(await aino.lastCardText()).toContain(span(slot.start, slot.end, 'fi'))
  await aino.screenshot('groups-16-scheduled-narrow')
})

step('a week before, the members get the agenda and say whether they come', async () => {
  await wakeAt(plus(workingDaysBefore(slot.sessionId, 5), { hours: 1 }))
  await mika.waitForText(fi.sessions.headlines.agenda, 20_000)
  expect(await mika.lastCardText()).toContain('K-1 · Haastava ero')
  expect(await mika.lastCardText()).not.toContain(canaries.situation)
  await mika.screenshot('groups-17-agenda')
  await mika.press(fi.sessions.coming, { card: fi.sessions.headlines.agenda })
  await mika.waitForText(fi.sessions.reply.coming)
  await mika.pressMore(fi.lists.open('K-1'), { card: fi.sessions.reply.coming })
  await mika.press(fi.buttons.text, { card: fi.status.facts.code })
  await mika.waitForText(canaries.situation)
  await mika.screenshot('groups-18-member-reads')
})

step('the day before everybody is reminded; after the session the secretary records', async () => {
  await wakeAt(sameDay(workingDaysBefore(slot.sessionId, 1), 13))
  await mika.waitForText(fi.sessions.headlines.remindDay, 20_000)
  await aino.waitForText(fi.status.headlines.remindDay.requester, 20_000)
  await mika.screenshot('groups-19-reminder')
  await wakeAt(plus(slot.start, { hours: 4 }))
  await mika.waitForText(fi.sessions.headlines.afterwards, 20_000)
  await mika.press(fi.guide.record.open, { card: fi.sessions.headlines.afterwards })
  await mika.press(fi.guide.record.held)
  await mika.waitForText(fi.afterwards.recommendation(1))
  await mika.fill(fi.afterwards.recommendation(1), `Sopikaa vaihdot kirjallisesti, ${canaries.recommendation}.`)
  await mika.press(fi.afterwards.outcomeSave)
  await aino.waitForText(fi.status.headlines.outcome.requester, 20_000)
})

step('the secretary marks who was there', async () => {
  await mika.say('kokoukset')
  await mika.waitForText(fi.sessions.listTitle)
  await mika.screenshot('groups-20-sessions')
  await mika.press(fi.sessions.ofGroup(fi.sessions.open(day(slot.sessionId, 'fi')), name))
  await mika.pressMore(fi.sessions.attendance)
  await mika.tick(silja.name)
  await mika.press(fi.buttons.save)
  await mika.waitForText(fi.sessions.presentCount(2))
})

step(
  'who leads the group tells of it in a channel by one press; what is told there begins a request to it',
  async () => {
    await kaisa.openPersonalChat()
    await kaisa.say('ryhmä')
    await kaisa.press(fi.groups.open(name))
    await kaisa.pressMore(fi.fading.title, groupCard)
    await kaisa.choose(fi.fading.channel, 'General')
    await kaisa.screenshot('groups-21-announce')
    await kaisa.press(fi.fading.save)
    await kaisa.waitForText(fi.fading.done)
    await kaisa.openChannel('General')
    await kaisa.waitForText(fi.fading.heading(name))
    await kaisa.screenshot('groups-22-announcement')
    await aino.say(fi.fading.phrase(name))
    await aino.waitForText(fi.asking.subject)
    expect(await aino.card().getByRole('radio', { name, exact: true }).isChecked()).toBe(true)
    await aino.screenshot('groups-23-begun-narrow')
  },
)

step('the coordination is handed over; the rights end at once, the way back is open for ten minutes', async () => {
  await kaisa.openPersonalChat()
  await kaisa.waitForText(fi.sessions.headlines.near)
  expect(await kaisa.page.getByText(fi.sessions.headlines.agenda).count()).toBe(0) // who has no answer to give is asked none
  await kaisa.say('ryhmä')
  await kaisa.screenshot('groups-24-list')
  await kaisa.press(fi.groups.open(name))
  await kaisa.pressMore(say.handOver, groupCard)
  await kaisa.choose(fi.groups.person, demoPeople.member.name)
  await kaisa.screenshot('groups-25-hand-over')
  await kaisa.press(say.save)
  await kaisa.waitForText(fi.groups.doneNow(fi.groups.done.handOver(demoPeople.member.name)))
  await kaisa.screenshot('groups-26-handed-over')
  await mika.waitForText(new RegExp(fi.groups.done.handOver(demoPeople.member.name)))
  await mika.press(fi.groups.title)
  await mika.waitForText(`${fi.groups.facts.coordinators}: ${demoPeople.member.name}`)
  await mika.screenshot('groups-27-new-coordinator')
  const before = await kaisa.cardCount()
  await kaisa.say('ryhmät')
  await kaisa.card(before).waitFor()
  await kaisa.waitForText(fi.groups.listTitle)
  expect(await kaisa.lastCardText()).not.toContain(name)
})

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  await expectHidden(world(), Object.values(canaries))
})
