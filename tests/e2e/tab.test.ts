import type { Page } from 'playwright-core'
import { fi } from '../../src/i18n/fi.ts'
import { browserOf } from './harness/browser.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

let world: World
let aino: Person
let kaisa: Person
let tab: Page
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const step = walk(
  () => [aino, kaisa],
  () => world.logs,
)

async function openTab(person: string): Promise<Page> {
  const page = await (await browserOf(world)).newPage()
  await page.goto(`${world.serverUrl}/tab/?person=${person}`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('heading').first().waitFor({ timeout: 20_000 })
  return page
}

step('a card pressed in the playground shows in the open tab within five seconds', async () => {
  aino = await openPerson(world, 'worker')
  kaisa = await openPerson(world, 'coordinator')
  await aino.press(fi.first.begin)
  await aino.choose(fi.asking.subject, fi.asking.subjects.general)
  await aino.choose(fi.asking.topic, 'Jaksaminen ja muutos')
  await aino.press(fi.asking.next)
  await aino.press(fi.asking.send)
  await aino.waitForText(fi.status.headlines.sent.requester)
  tab = await openTab('worker')
  await tab.getByText('K-1').first().waitFor()
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  await kaisa.press(fi.buttons.take)
  await tab.getByText(fi.status.states.taken).first().waitFor({ timeout: 5000 })
})
