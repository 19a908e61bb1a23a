import { local, plus, instantOf } from '../../src/domain/time.ts'
import { span } from '../../src/i18n/dates.ts'
import { findWord, textRowsWith } from './harness/canaries.ts'
import { openPerson, type Person } from './harness/person.ts'
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
}

/** A working day some days ahead, at nine in Helsinki. */
function workingMorning(daysAhead: number): string {
  let day = local(new Date().toISOString()).plus({ days: daysAhead })
  while (day.weekday > 5) day = day.plus({ days: 1 })
  return instantOf(day.toISODate(), '09:00') ?? ''
}

const typedDay = (at: string) => local(at).toFormat('MMMM d, yyyy')
const minutesUntil = (at: string) => Math.ceil((Date.parse(at) - Date.now()) / 60_000)

let world: World
let aino: Person
let kaisa: Person

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const chosen = workingMorning(3)
const other = workingMorning(5)
const followUp = plus(chosen, { days: 14 })

test('first contact: one warm sentence, one big button; a reload is not welcomed twice', async () => {
  aino = await openPerson(world, 'worker')
  await aino.waitForText('Täältä saat rinnallesi kollegan')
  const text = await aino.lastCardText()
  expect(text).toContain('Pyydä konsultaatiota')
  expect(text).toContain('112')
  await aino.screenshot('m2-01-welcome')
  const sent = () => world.connectorCalls.filter((c) => c.method === 'POST' && c.person === 'worker').length
  const before = sent()
  await aino.reload()
  expect(sent()).toBe(before)
})

test('what identifies somebody in the chat is answered with how to delete it', async () => {
  await aino.say('Matti Virtanen, 131052-308T')
  await aino.waitForText('Poistathan viestisi')
  expect(await findWord(world, '131052')).toEqual([])
})

test('the worker asks: support, consent, summary; the check masks what identifies and keeps the rest', async () => {
  await aino.say('Konsultaatio!')
  await aino.choose('Tuki', 'Lastensuojelun konsultaatiotuki')
  await aino.choose('Mistä on kyse?', 'Asiakastilanne')
  await aino.choose('Aihe', 'Laki ja sen soveltaminen')
  await aino.screenshot('m2-02-support')
  await aino.press('Jatka')
  await aino.choose('Tilanne nyt', 'Lupaa ei ole. Kuvaa tilanne niin yleisesti, ettei asiakasta voi tunnistaa.')
  await aino.choose('Yksin vai työparin kanssa?', 'Työparin kanssa')
  await aino.screenshot('m2-03-consent')
  await aino.press('Jatka')
  await aino.fill('Tilanne', `Äiti Minna Korhonen, 131052-308T, ja ${canaries.situation} kiistelevät tapaamisista.`)
  await aino.fill('Mitä on jo tehty', `Verkosto on koottu, ${canaries.tried}.`)
  await aino.fill('Kysymyksesi', `Miten tukea lasta, ${canaries.question}?`)
  await aino.tick('Ammatillinen neuvo')
  await aino.screenshot('m2-04-form')
  await aino.press('Lähetä')
  await aino.waitForText('Katsotaan teksti vielä yhdessä')
  await aino.screenshot('m2-05-review')
  expect(await textRowsWith(world, canaries.situation)).toBe(0)
  const situation = await aino.card().getByRole('textbox', { name: /^Tilanne/ }).inputValue()
  expect(situation).not.toContain('Korhonen')
  expect(situation).not.toContain('131052')
  expect(situation).toContain(canaries.situation)
  await aino.press('Lähetä')
  await aino.waitForText('Pyyntösi on lähetetty')
  await aino.screenshot('m2-06-receipt')
  expect(await aino.lastCardText()).toContain('K-1')
})

test('the consultant, who had not opened the client yet, finds the request waiting and opens its text', async () => {
  kaisa = await openPerson(world, 'coordinator')
  await kaisa.waitForText('Uusi konsultaatiopyyntö')
  await kaisa.screenshot('m2-07-new-request')
  expect(await kaisa.lastCardText()).not.toContain(canaries.situation)
  await kaisa.press('Näytä', { card: 'K-1' })
  await kaisa.waitForText(canaries.situation)
  await kaisa.screenshot('m2-08-open-text')
  await kaisa.press('Ota', { card: 'K-1' })
  await kaisa.waitForText('käsittelyssä')
  await aino.waitForText('Pyyntösi on otettu')
})

test('a question goes to the worker, the answer comes back', async () => {
  await kaisa.press('Muuta', { card: 'K-1' })
  await kaisa.press('Kysy lisää', { card: 'K-1' })
  await kaisa.fill('Kysymyksesi pyytäjälle', `Minkä ikäisestä lapsesta on kyse, ${canaries.clarification}?`)
  await kaisa.press('Lähetä')
  await kaisa.waitForText('odottaa tarkennusta')
  await aino.waitForText('Sinulta kysytään tarkennusta')
  await aino.press('Vastaa')
  await aino.waitForText(canaries.clarification)
  await aino.fill('Vastauksesi', `Alakouluikäisestä, ${canaries.answer}.`)
  await aino.screenshot('m2-09-answer')
  await aino.press('Lähetä')
  await kaisa.waitForText('Kysymykseen on vastattu')
})

test('times are offered, the worker picks one in one press, both have it as people say it', async () => {
  await kaisa.press('Ehdota aikoja')
  for (const [row, at] of [chosen, other].entries()) {
    await kaisa.fill(`Päivä ${row + 1}`, typedDay(at))
    await kaisa.page.keyboard.press('Tab')
    await kaisa.fill(`Kello ${row + 1}`, '9:00 AM')
    await kaisa.page.keyboard.press('Tab')
  }
  await kaisa.screenshot('m2-10-offer')
  await kaisa.press('Lähetä ajat')
  await aino.waitForText('Sinulle on ehdotettu aikoja')
  await aino.screenshot('m2-11-offered')
  const when = span(chosen, plus(chosen, { hours: 1 }), 'fi')
  await aino.press(when)
  await aino.waitForText('linkki tulee')
  await kaisa.waitForText('Aika on sovittu')
  expect(await kaisa.lastCardText()).toContain(when)
  await kaisa.press('Lisää linkki')
  await kaisa.fill('Teams-kokouksen linkki', 'https://evil.example/teams.microsoft.com')
  await kaisa.press('Tallenna')
  await kaisa.waitForText('linkin pitää johtaa Teams-kokoukseen')
  await kaisa.fill('Teams-kokouksen linkki', 'https://teams.microsoft.com/l/meetup-join/abc')
  await kaisa.screenshot('m2-12-join-link')
  await kaisa.press('Tallenna')
  await aino.waitForText('Liittymislinkki on valmis')
  await aino.screenshot('m2-13-scheduled')
})

test('the server dies in the middle; started again later, each overdue reminder is sent once', async () => {
  await world.stopServer('kill')
  await world.startServer({ clockOffset: minutesUntil(plus(chosen, { hours: -20 })) })
  await aino.waitForText('Konsultaatio on huomenna', 20_000)
  await kaisa.waitForText('Konsultaatio on huomenna', 20_000)
  await world.stopServer()
  await world.startServer()
  await aino.page.waitForTimeout(3000)
  expect(await aino.page.getByText('Konsultaatio on huomenna').count()).toBe(1)
  await aino.screenshot('m2-14-reminder')
})

test('after the session the consultant records recommendations, the worker opens and answers them', async () => {
  await world.stopServer()
  await world.startServer({ clockOffset: minutesUntil(plus(chosen, { hours: 2 })) })
  await kaisa.waitForText('Toteutuiko konsultaatio?', 20_000)
  await kaisa.press('Kirjaa')
  await kaisa.fill('Suositus 1', `Tavatkaa lasta kahden, ${canaries.recommendation}.`)
  await kaisa.fill('Milloin kysytään, miten kävi?', typedDay(followUp))
  await kaisa.page.keyboard.press('Tab')
  await kaisa.screenshot('m2-15-outcome')
  await kaisa.press('Kirjaa')
  await aino.waitForText('Konsultaatiosi suositukset')
  expect(await aino.lastCardText()).not.toContain(canaries.recommendation)
  await aino.press('Suositukset')
  await aino.waitForText(canaries.recommendation)
  await aino.choose('Suositus 1: miten kävi?', 'Osittain')
  await aino.fill('Suositus 1: mikä esti', `Aika loppui kesken, ${canaries.why}.`)
  await aino.choose('Onko suosituksista kerrottu asiakkaalle?', 'Kyllä')
  await aino.screenshot('m2-16-recommendations')
  await aino.press('Tallenna')
  await aino.waitForText('seurannassa')
})

test('at the follow-up it is stuck and goes on as a further consultation; later it is resolved and closed with a survey', async () => {
  await world.stopServer()
  await world.startServer({ clockOffset: minutesUntil(followUp) })
  await aino.waitForText('Miten tilanne on edennyt?', 20_000)
  await aino.press('Kerro, miten kävi')
  await aino.choose('Tilanne nyt', 'Jumissa')
  await aino.fill('Muutama sana tilanteesta', `Emme pääse eteenpäin, ${canaries.words}.`)
  await aino.screenshot('m2-17-follow-up')
  await aino.press('Tallenna')
  await aino.waitForText('Jatkuu tunnuksella K-2')
  await kaisa.waitForText('Konsultaatio jatkuu')
  await kaisa.screenshot('m2-18-further')
})

test('the worker sees their requests and who has read them', async () => {
  await aino.say('omat')
  await aino.waitForText('Omat pyynnöt')
  await aino.screenshot('m2-19-mine')
  expect(await aino.lastCardText()).toContain('K-2')
})

test('no free text got anywhere but into text rows and the answers to people’s own presses', async () => {
  for (const word of Object.values(canaries)) {
    expect([word, await textRowsWith(world, word)]).toEqual([word, 1])
    expect([word, await findWord(world, word)]).toEqual([word, []])
  }
})
