import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { fi } from '../../src/i18n/fi.ts'
import { textsIn } from '../../src/tab/texts.ts'
import { browserOf } from './harness/browser.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

const artifacts = new URL('../../artifacts/', import.meta.url).pathname

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

async function openTab(person: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const browser = await browserOf(world)
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context.newPage()
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
  tab = await openTab('worker', 1400, 'light')
  await tab.getByText('K-1').first().waitFor()
  await kaisa.waitForText(fi.status.headlines.newRequest.group)
  await kaisa.press(fi.buttons.take)
  await tab.getByText(fi.status.states.taken).first().waitFor({ timeout: 5000 })
})

step('the three lists look right wide and narrow, light and dark', async () => {
  await mkdir(artifacts, { recursive: true })
  for (const width of [1400, 400]) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const person of ['worker', 'coordinator']) {
        const page = await openTab(person, width, scheme)
        if (person === 'coordinator')
          await page.getByLabel(textsIn('fi').whose).selectOption({ label: 'Lastensuojelun konsultaatiotuki' })
        await page.getByText('K-1').first().waitFor()
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.screenshot({ path: join(artifacts, `tab-${person}-${width}-${scheme}.png`) })
        await page.context().close()
      }
    }
  }
})
