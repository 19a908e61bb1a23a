import { nextStarts } from '../../src/domain/cadence.ts'
import { freeSlots } from '../../src/domain/slots.ts'
import { plus, sameDay, workingDaysBefore } from '../../src/domain/time.ts'
import { span } from '../../src/i18n/dates.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m3 } from '../../src/models/m3.ts'
import { demoGroups } from '../../src/seed.ts'
import { expectHidden } from './harness/canaries.ts'
import type { Person } from './harness/person.ts'
import { stage } from './harness/stage.ts'

// Words of the free-text fields: none may be seen anywhere but in text rows and in answers to people's own presses.
const canaries = {
  situation: 'kuusitiainen',
  question: 'pajulintu',
  recommendation: 'viherpeippo',
  words: 'keltasirkku',
}

const begun = new Date().toISOString()
const group = demoGroups(begun).find((g) => g.modelId === 'M3')
if (!group) throw new Error('no such group')
const slot = freeSlots(group, m3, [], begun)[0]
if (!slot) throw new Error('no slot')
const [nextSession = ''] = nextStarts(m3.cadence, plus(slot.start, { hours: 3 }), 1)

const { world, step, enter, wakeAt } = stage()
let aino: Person
let kaisa: Person
let mika: Person

step('the group’s channel is known once it is opened; a message there points to the personal chat', async () => {
  kaisa = await enter('coordinator')
  mika = await enter('member', { width: 900 })
  await mika.openChannel()
  await kaisa.openChannel()
  await kaisa.screenshot('m3-01-channel')
})

step('the worker asks beside the client: the form warns that there is a police member', async () => {
  aino = await enter('worker')
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.support, 'Haastavat erot')
  await aino.choose(fi.asking.subject, fi.asking.subjects.case)
  await aino.choose(fi.asking.topic, 'Haastava ero')
  await aino.press(fi.asking.next)
  await aino.choose(fi.asking.consent, fi.asking.consentChoices.clientAware)
  await aino.press(fi.asking.next)
  await aino.waitForText(/poliisi/)
  await aino.fill(fi.asking.fieldsTogether.situation, `Vanhemmat riitelevät vaihdoista, ${canaries.situation}.`)
  await aino.fill(fi.asking.fieldsTogether.question, `Miten rauhoittaa vaihdot, ${canaries.question}?`)
  await aino.tick(fi.asking.writtenWithClient)
  await aino.screenshot('m3-02-form')
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
})

step('the channel gets a card without any text; the coordinator opens the text and gives a place', async () => {
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  await kaisa.screenshot('m3-03-channel-card')
  expect(await kaisa.lastCardText()).not.toContain(canaries.situation)
  await kaisa.press(fi.buttons.text)
  await kaisa.waitForText(canaries.situation)
  await kaisa.press(fi.buttons.take)
  await kaisa.press(fi.buttons.place)
  await kaisa.screenshot('m3-04-place')
  await kaisa.press(fi.buttons.save)
  await aino.waitForText(fi.status.headlines.scheduled.requester)
  expect(await aino.lastCardText()).toContain(span(slot.start, slot.end, 'fi'))
  await aino.screenshot('m3-05-scheduled')
})

step(
  'a member of the group sees the card in the channel and may now read the text, but not act for the coordinator',
  async () => {
    await mika.waitForText('K-1')
    await mika.press(fi.buttons.text, { card: 'K-1' })
    await mika.waitForText(canaries.situation)
    await mika.screenshot('m3-06-member-reads')
  },
)

step('the server dies; later the day before is told to the worker and to the members', async () => {
  await wakeAt(sameDay(workingDaysBefore(slot.start, 1), 13), 'kill')
  await aino.waitForText(fi.status.headlines.remindDay.requester, 20_000)
  await aino.waitForText(fi.guide.prepare.title)
  await aino.screenshot('m3-07-prepare')
  await mika.openPersonalChat()
  await mika.waitForText(fi.sessions.headlines.remindDay, 20_000)
  await mika.screenshot('m3-07-member-reminder')
})

step('the session begins: who runs it gets its guide, and moves it on by a press', async () => {
  await kaisa.openPersonalChat()
  await wakeAt(plus(slot.start, { minutes: -5 }))
  await kaisa.waitForText(fi.guide.ready, 20_000)
  await kaisa.press(fi.guide.begin)
  await kaisa.waitForText(fi.guide.says.welcome)
  await kaisa.press(fi.guide.next)
  await kaisa.waitForText(fi.guide.noFollowUps)
  await kaisa.press(fi.guide.next)
  await kaisa.waitForText(fi.guide.says.presentation)
  // The police listen, and the client has not given permission.
  await kaisa.waitForText(fi.guide.outsiders('poliisi'))
  await kaisa.screenshot('m3-08-guide')
})

step('after the session one prompt asks for the whole; the worker reports at the next session', async () => {
  await wakeAt(plus(slot.start, { hours: 3 }))
  await kaisa.waitForText(fi.sessions.headlines.afterwards, 20_000)
  await kaisa.press(fi.guide.record.open, { card: fi.sessions.headlines.afterwards })
  await kaisa.waitForText(fi.guide.record.intro)
  await kaisa.screenshot('m3-08-record')
  await kaisa.press(fi.guide.record.held)
  await kaisa.waitForText(fi.afterwards.recommendation(1))
  await kaisa.fill(fi.afterwards.recommendation(1), `Sopikaa vaihdoista kirjallisesti, ${canaries.recommendation}.`)
  await kaisa.screenshot('m3-08-outcome')
  await kaisa.press(fi.afterwards.outcomeSave)
  await kaisa.waitForText(fi.guide.record.all)
  await aino.waitForText(fi.status.headlines.outcome.requester, 20_000)
  await wakeAt(nextSession)
  await aino.waitForText(fi.status.headlines.followUpDue.requester, 20_000)
})

step('not resolved: it goes back to the agenda of the next session with room, linked to the first', async () => {
  await aino.press(fi.buttons.followUp)
  await aino.choose(fi.afterwards.resolution, fi.afterwards.resolutions.progressing)
  await aino.choose(fi.closing.goingOn, fi.closing.goingOnChoices.again.slots)
  await aino.fill(fi.afterwards.words, `Etenee hitaasti, ${canaries.words}.`)
  await aino.press(fi.buttons.send)
  await aino.waitForText(fi.next.requester.continued('K-2'))
  await aino.say('omat')
  await aino.waitForText('K-2')
  await aino.screenshot('m3-09-mine')
})

step('withdrawn: hidden at once; undo brings it back', async () => {
  await aino.press('Avaa K-2', { card: fi.lists.mineTitle })
  await aino.press(fi.status.more, { card: 'K-2' })
  await aino.press(fi.buttons.withdraw, { card: 'K-2' })
  await aino.waitForText(fi.buttons.undoWithdraw)
  await aino.screenshot('m3-10-withdrawn')
  await aino.press(fi.buttons.undoWithdraw)
  await aino.waitForText(fi.status.states.scheduled)
})

step('the iCalendar file opens by its unguessable address alone and names nothing of the case', async () => {
  const links = world().connectorCalls.flatMap(
    (call) => JSON.stringify(call.body).match(/http[^"]+\/calendar\/[^"]+\.ics/g) ?? [],
  )
  const address = links.at(-1) ?? ''
  const file = await (await fetch(address)).text()
  expect(file).toContain('BEGIN:VCALENDAR')
  for (const word of [...Object.values(canaries), 'Haastava ero', 'K-1', 'K-2', 'Aino'])
    expect(file).not.toContain(word)
  expect((await fetch(address.replace(/.{6}\.ics$/, 'AAAAAA.ics'))).status).toBe(404)
})

step('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  await expectHidden(world(), Object.values(canaries))
})
