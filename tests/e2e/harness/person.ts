import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { fi } from '../../../src/i18n/fi.ts'
import { demoTeam, type PersonKey } from '../../../src/local/people.ts'
import { browserOf } from './browser.ts'
import { callsOf, drawn } from './settled.ts'
import type { World } from './world.ts'

/** Which card of the open conversation: the newest, the n-th from the top (-1 is the lowest), or the newest with a text. */
export type WhichCard = 'last' | number | string
export type InCard = { card?: WhichCard }

/** A person at their own playground. Everything happens in the conversation that is open; at first the personal chat. */
export type Person = {
  key: PersonKey
  page: Page
  /** Writes and sends a message (in a channel: a new post), and waits until the server has answered it. */
  say: (text: string) => Promise<void>
  openChannel: (name?: string) => Promise<void>
  openPersonalChat: () => Promise<void>
  openGroupChat: () => Promise<void>
  /** Presses a button of a card or link of a card by its whole name, also one behind "...", and waits until the server has answered. */
  press: (button: string, where?: InCard) => Promise<void>
  /** The same for a button behind "Muuta", which is opened first; in the playground any message that comes shuts it again. */
  pressMore: (button: string, where?: InCard) => Promise<void>
  /** Fills a text, number, date ("November 24, 2026") or time ("9:00 AM") input by its label. */
  fill: (label: string, value: string, where?: InCard) => Promise<void>
  /** Chooses one option of a choice by its label, in a drop-down or among radio buttons. */
  choose: (label: string, option: string, where?: InCard) => Promise<void>
  /** Ticks (or unticks) a box by its own title; several with the same title are told apart by "label title". */
  tick: (title: string, where?: InCard & { off?: boolean }) => Promise<void>
  card: (which?: WhichCard) => Locator
  cardCount: () => Promise<number>
  lastCardText: () => Promise<string>
  /** Waits until the text is seen in the open conversation; 30 s unless told. */
  waitForText: (text: string | RegExp, timeout?: number) => Promise<void>
  /** A picture into artifacts/, `<name>.png`. */
  screenshot: (name: string) => Promise<void>
  /** Loads the page again, as a person does who comes back. */
  reload: () => Promise<void>
  close: () => Promise<void>
}

export type PersonOptions = { width?: number; height?: number; scheme?: 'light' | 'dark' }

/** Opens a person's playground in a browser of the world and waits until the server has answered its greetings. */
export async function openPerson(world: World, key: PersonKey, options: PersonOptions = {}): Promise<Person> {
  const browser = await browserOf(world)
  const { width = 1100, height = 1000, scheme = 'light' } = options
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  // Its fonts and the like come from a network that is not there: refused at once instead of waited for.
  await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort())
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const visited = new Set(['Personal Chat'])
  let newestFirst = false // a channel shows its newest post first, a chat its newest message last
  const sentSoFar = () => world.activities.filter(({ person }) => person === key).length

  const underWay = callsOf(page)

  /** Does something and waits until what it sent, if it sent anything within 400 ms, is answered and shown. */
  const answered = async (act: () => Promise<void>, least = 1, patience = 400) => {
    const before = sentSoFar()
    await act()
    const deadline = Date.now() + patience
    const begun = () => underWay.size > 0 || sentSoFar() + world.pending >= before + least
    while (!begun() && Date.now() < deadline) await page.waitForTimeout(20)
    while (world.pending > 0 || underWay.size > 0) await page.waitForTimeout(20)
    await drawn(page)
  }
  const arrive = async () => {
    await page.locator('[contenteditable=true]').first().waitFor()
    const logPanel = page.getByRole('button', { name: 'Hide log panel' })
    if (await logPanel.isVisible()) await logPanel.click()
    if (width < 500) await page.addStyleTag({ content: asOnPhone })
  }
  const card = (which: WhichCard = 'last') => {
    const cards = page.locator('.ac-preview-panel')
    if (typeof which === 'number') return cards.nth(which)
    const wanted = which === 'last' ? cards : cards.filter({ hasText: which })
    return newestFirst ? wanted.first() : wanted.last()
  }
  const open = async (name: string) => {
    const item = page.getByRole('treeitem', { name })
    if (!(await inView(item))) {
      await page.getByRole('button', { name: 'Toggle app bar' }).click()
      await page.waitForTimeout(400) // it slides in, over the conversation
    }
    const place = name === 'Personal Chat' || name === 'Ryhmäkeskustelu' ? name : 'team'
    // Only the first visit of a page's life greets the server.
    await (visited.has(place) ? item.click() : answered(() => item.click(), 2, 1000))
    visited.add(place)
    await page.getByRole('heading', { level: 1 }).click() // and out again
    await page.waitForTimeout(300)
    newestFirst = place === 'team'
  }

  await answered(
    async () => {
      await page.goto(await world.playground(key), { waitUntil: 'domcontentloaded', timeout: 120_000 })
      await arrive()
    },
    2,
    3000,
  )

  const press: Person['press'] = (button, where) =>
    answered(async () => {
      const inside = card(where?.card)
      const link = inside.getByRole('link', { name: button, exact: true })
      const shown = inside.getByRole('button', { name: button, exact: true }).or(link)
      const more = inside.getByRole('button', { name: 'More options' })
      await shown.or(more).first().waitFor()
      if (await shown.count()) return shown.click()
      await more.click()
      await page.getByRole('menuitem', { name: button, exact: true }).click()
    })
  const pressMore: Person['pressMore'] = async (button, where) => {
    const wanted = card(where?.card).getByRole('button', { name: button, exact: true })
    for (let tries = 0; tries < 5 && !(await wanted.isVisible()); tries += 1) {
      await press(fi.status.more, where)
      await page.waitForTimeout(300)
    }
    await press(button, where)
  }

  return {
    key,
    page,
    card,
    press,
    pressMore,
    say: (text) =>
      answered(
        async () => {
          await page.locator('[contenteditable=true]').first().click()
          await page.keyboard.insertText(text)
          const post = page.getByRole('button', { name: 'Post', exact: true })
          await ((await post.isVisible()) ? post.click() : page.keyboard.press('Enter'))
        },
        1,
        3000,
      ),
    openChannel: (name = demoTeam.channel.name) => open(name),
    openPersonalChat: () => open('Personal Chat'),
    openGroupChat: () => open('Ryhmäkeskustelu'),
    fill: async (label, value, where) => {
      const name = startingWith(label)
      const inside = card(where?.card)
      const field = inside.getByRole('textbox', { name }).or(inside.getByRole('spinbutton', { name }))
      await field.or(inside.getByRole('combobox', { name })).fill(value)
    },
    choose: async (label, option, where) => {
      const name = startingWith(label)
      const inside = card(where?.card)
      const group = inside.getByRole('radiogroup', { name })
      const list = inside.getByRole('combobox', { name })
      await group.or(list).waitFor()
      if (await group.count()) return group.getByRole('radio', { name: option, exact: true }).check()
      await list.click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    tick: async (title, where) => {
      const box = card(where?.card).getByRole('checkbox', { name: new RegExp(`(^| )${escaped(title)}$`) })
      await box.setChecked(where?.off !== true)
    },
    cardCount: () => page.locator('.ac-preview-panel').count(),
    lastCardText: () => card().innerText(),
    waitForText: (text, timeout = 30_000) => page.getByText(text).filter({ visible: true }).last().waitFor({ timeout }),
    screenshot: async (name) => {
      await mkdir(artifacts, { recursive: true })
      await page.screenshot({ path: join(artifacts, `${name}.png`) })
    },
    reload: () =>
      answered(
        async () => {
          visited.clear()
          visited.add('Personal Chat')
          await page.reload()
          await arrive()
        },
        2,
        3000,
      ),
    close: () => context.close(),
  }
}

const artifacts = new URL('../../../artifacts/', import.meta.url).pathname

// The playground keeps its own width however narrow the window is; a phone gives a card what it has.
const asOnPhone = '.ac-preview-panel { width: 310px !important; min-width: 0 !important; max-width: 310px !important }'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The accessible name of an input is its label, and after a refused press the error message too. */
const startingWith = (label: string) => new RegExp(`^${escaped(label)}( |$)`)

/** The list of conversations slides out of the window without becoming invisible. */
const inView = (item: Locator) =>
  item.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return left >= 0 && right > left && right <= window.innerWidth
  })
