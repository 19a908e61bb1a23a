import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { fi } from '../../src/i18n/fi.ts'
import { cardTexts } from '../../src/tab/texts/cards.ts'
import { readingTexts } from '../../src/tab/texts/reading.ts'
import { textsIn } from '../../src/tab/texts.ts'
import { overflow, violations } from './harness/axe.ts'
import { browserOf } from './harness/browser.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

const artifacts = new URL('../../artifacts/', import.meta.url).pathname
const texts = textsIn('fi')

let world: World
let aino: Page
let kaisa: Page
beforeAll(async () => {
  await mkdir(artifacts, { recursive: true })
  world = await startWorld()
})
afterAll(() => world.stop())

const step = walk(
  () => [],
  () => world.logs,
)

async function openTab(person: string, width: number, scheme: 'light' | 'dark', contrast = false): Promise<Page> {
  const browser = await browserOf(world)
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    forcedColors: contrast ? 'active' : 'none',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${world.serverUrl}/tab/?person=${person}`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('tab').first().waitFor()
  return page
}
const faults: string[] = []

const dialog = (page: Page) => page.getByRole('dialog')
/** Opens the bot's card of the request: beside the list the request is opened, and from there its card. */
async function openCard(page: Page): Promise<void> {
  if ((await dialog(page).count()) === 0) await page.getByRole('button', { name: /^Avaa K-1/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${readingTexts('fi').rest}: K-1`) }).click()
  await page.getByRole('button', { name: fi.status.more, exact: true }).waitFor()
}
const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()

step('a worker asks in the tab, by keyboard, and comes back to where they were', async () => {
  aino = await openTab('worker', 1400, 'light')
  const begin = aino.getByRole('button', { name: texts.more })
  await begin.focus()
  await aino.keyboard.press('Enter')
  await press(aino, fi.first.begin)
  await dialog(aino).getByRole('heading', { name: fi.asking.supportTitle }).waitFor()
  expect(await violations(aino)).toEqual([])
  await aino.keyboard.press('Escape')
  await dialog(aino).waitFor({ state: 'hidden' })
  await aino.waitForFunction(() => document.activeElement?.textContent === 'Muut toiminnot')
  await aino.keyboard.press('Enter')
  await press(aino, fi.first.begin)
  await dialog(aino).getByRole('radio', { name: fi.asking.subjects.general }).check()
  await dialog(aino).getByRole('combobox').selectOption({ label: 'Jaksaminen ja muutos' })
  await press(aino, fi.asking.next)
  await dialog(aino).getByRole('textbox').first().fill('Soita Matti Virtaselle, 010190-999R.')
  await aino.screenshot({ path: join(artifacts, 'tab-card-form-1400-light.png') })
  expect(await violations(aino)).toEqual([])
  await aino.keyboard.press('Escape')
  await dialog(aino).getByText(cardTexts('fi').leave).waitFor()
  const sent: string[] = []
  aino.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  await press(aino, fi.asking.send)
  await dialog(aino).getByRole('listitem').filter({ hasText: '010190-999R' }).waitFor()
  expect(sent).toEqual([])
  await dialog(aino).getByRole('textbox').first().fill('Miten jaksan tässä työssä?')
  await press(aino, fi.asking.send)
  await dialog(aino).waitFor({ state: 'hidden' })
  await aino.getByText(fi.status.headlines.sent.requester).waitFor()
  await aino.getByText('K-1').first().waitFor({ timeout: 5000 })
})

step(
  'a coordinator takes and reads it in the tab; the worker sees it within five seconds, and who read it',
  async () => {
    kaisa = await openTab('coordinator', 400, 'dark')
    await kaisa.getByLabel(texts.whose).selectOption({ label: 'Lastensuojelun konsultaatiotuki' })
    await kaisa.getByRole('button', { name: new RegExp(`^${fi.buttons.take}: K-1`) }).click()
    await kaisa.getByText(fi.status.states.taken).first().waitFor()
    await openCard(kaisa)
    expect(await violations(kaisa)).toEqual([])
    expect(await overflow(kaisa)).toBe(0)
    await kaisa.screenshot({ path: join(artifacts, 'tab-card-status-400-dark.png') })
    await aino.getByText(fi.status.states.taken).first().waitFor({ timeout: 5000 })
    await press(kaisa, fi.buttons.text)
    await dialog(kaisa).getByText('Miten jaksan tässä työssä?').waitFor()
    await openCard(aino)
    await press(aino, fi.status.more)
    await press(aino, fi.buttons.readers)
    await dialog(aino).getByText('Kaisa').first().waitFor()
    await aino.keyboard.press('Escape')
  },
)

step('whoever is second is told what happened, and what they typed is still there', async () => {
  await kaisa.keyboard.press('Escape')
  await openCard(kaisa)
  await press(kaisa, fi.status.more)
  await press(kaisa, fi.buttons.ask)
  await dialog(kaisa).getByRole('textbox').first().fill('Kuinka kauan tätä on jatkunut?')
  await openCard(aino)
  await press(aino, fi.status.more)
  await press(aino, fi.buttons.withdraw)
  await dialog(aino).getByText(fi.status.states.withdrawn).first().waitFor()
  await press(kaisa, fi.buttons.send)
  await dialog(kaisa).getByText(texts.goneMeanwhile).waitFor()
  await press(aino, fi.buttons.undoWithdraw)
  await dialog(aino).getByText(fi.status.states.taken).first().waitFor()
  await press(kaisa, fi.buttons.send)
  // Seen and heard, wherever in a long form the button was.
  await kaisa.waitForFunction(
    (words) => document.activeElement?.textContent?.startsWith(words),
    `${cardTexts('fi').first.requester}: ${cardTexts('fi').now(fi.status.states.taken)}`,
  )
  expect(await dialog(kaisa).getByRole('textbox').first().inputValue()).toBe('Kuinka kauan tätä on jatkunut?')
  await press(kaisa, fi.buttons.send)
  await dialog(kaisa).getByRole('textbox').waitFor({ state: 'hidden' })
})

step(
  'all else is behind “more”, in high contrast too; a server that is away is said, and can be tried again',
  async () => {
    const page = await openTab('coordinator', 1400, 'light', true)
    await page.getByRole('button', { name: texts.more, exact: true }).click()
    await press(page, fi.first.more)
    await page.screenshot({ path: join(artifacts, 'tab-card-home-1400-contrast.png') })
    expect(await violations(page)).toEqual([])
    await page.route('**/api/press', (route) => route.abort())
    await press(page, fi.groups.title)
    await dialog(page).getByText(texts.pressFailed).waitFor()
    await page.unroute('**/api/press')
    faults.length = 0
    await press(page, texts.retry)
    await dialog(page).getByText(texts.pressFailed).waitFor({ state: 'hidden' })
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: join(artifacts, 'tab-card-group-1400-contrast.png') })
    expect(faults).toEqual([])
  },
)
