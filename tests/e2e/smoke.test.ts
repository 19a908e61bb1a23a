import { fileURLToPath } from 'node:url'
import { openPerson, type Person } from './harness/person.ts'
import { startWorld, type World } from './harness/world.ts'

/** The harness itself, proven with a small bot in the server's place. */
const standIn = fileURLToPath(new URL('../local/standIn.ts', import.meta.url))

let world: World
let aino: Person
let kaisa: Person

beforeAll(async () => {
  world = await startWorld({ serverCommand: [standIn] })
  aino = await openPerson(world, 'worker')
  kaisa = await openPerson(world, 'coordinator')
})

afterAll(() => world?.stop())

test('a person who opens the page is announced to the server by its id', () => {
  const types = world.activities.filter(({ person }) => person === 'worker').map(({ activity }) => activity.type)
  expect(types.sort()).toEqual(['conversationUpdate', 'installationUpdate'])
})

test('a form is filled by its labels, and the answer replaces it in place', async () => {
  await aino.say('kortti')
  await aino.fill('Nimi', 'Testi')
  await aino.fill('Tilanne', 'Ensimmäinen rivi\nToinen rivi')
  await aino.choose('Pudotusvalikko', 'Kaksi')
  await aino.choose('Lista', 'Kolme')
  await aino.tick('Monta Yksi')
  await aino.tick('Suostun')
  await aino.press('Tallenna')
  expect(await aino.lastCardText()).toMatch(/^Kuitti/)
  expect(await aino.cardCount()).toBe(1)
  expect(world.activities.at(-1)?.activity).toMatchObject({
    name: 'adaptiveCard/action',
    value: {
      action: {
        verb: 'save',
        data: { tilanne: 'Ensimmäinen rivi\nToinen rivi', pudotus: '2', lista: '3', monta: '1', suostun: 'true' },
      },
    },
  })
})

test('a required field holds the press back, and buttons behind "..." are found', async () => {
  await aino.press('Takaisin')
  const before = world.activities.length
  await aino.press('Tallenna')
  expect(world.activities).toHaveLength(before)
  await aino.fill('Nimi', 'Testi')
  await aino.press('Lähetä')
  await aino.waitForText(/kuulin: .*"verb":"submit"/)
})

test("what one person causes is seen at another's page and recorded on its way", async () => {
  await aino.say('viesti tervehdys sinulle')
  await kaisa.waitForText('tervehdys sinulle')
  const call = world.connectorCalls.findLast(({ person }) => person === 'coordinator')
  expect(call).toMatchObject({ method: 'POST', body: { text: 'tervehdys sinulle' }, status: 201 })
})

test('a channel is known once it was opened, and its cards can be pressed there', async () => {
  await kaisa.openChannel()
  await aino.say('kanava kortti')
  await kaisa.fill('Nimi', 'Kanava')
  await kaisa.press('Tallenna')
  expect(await kaisa.lastCardText()).toMatch(/^Kuitti/)
  await kaisa.openPersonalChat()
  await kaisa.waitForText('tervehdys sinulle')
})

test('a connector that refuses is what the server sees, and nothing is shown', async () => {
  world.refuse = ({ method }) => (method === 'POST' ? 403 : undefined)
  await aino.say('kaikuuko tämä')
  world.refuse = undefined
  expect(world.connectorCalls.at(-1)).toMatchObject({ status: 403 })
  expect(await aino.page.getByText('kuulin: kaikuuko').count()).toBe(0)
})

test('the server can be killed and started again with another clock', async () => {
  await world.stopServer('kill')
  await aino.say('onko ketään')
  expect(world.activities.at(-1)).toMatchObject({ status: 502 })
  const before = world.logs.length
  await world.startServer({ clockOffset: 60 })
  await aino.say('entä nyt')
  await aino.waitForText('kuulin: entä nyt')
  expect(world.logs.slice(before)).toContain('standIn listens')
  await aino.screenshot('smoke')
})
