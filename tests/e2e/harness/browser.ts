import { type Browser, chromium } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How Chromium is started. CHROMIUM_PATH names another. */
export const chromiumOptions = () => ({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: quiet,
})

/** What a browser ends with. */
type Ending = { alsoEnd: (end: () => Promise<void>) => void }

const browsers = new WeakMap<Ending, Promise<Browser>>()

/** The browser of a world, asked for when first needed and ended with the world: its contexts in the one that runs (TEST_BROWSER), else one of its own. */
export function browserOf(world: Ending): Promise<Browser> {
  const known = browsers.get(world)
  if (known !== undefined) return known
  const running = process.env.TEST_BROWSER
  const browser = running === undefined ? chromium.launch(chromiumOptions()) : chromium.connect(running)
  browsers.set(world, browser)
  world.alsoEnd(async () => (await browser).close())
  return browser
}
