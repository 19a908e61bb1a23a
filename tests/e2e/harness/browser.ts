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

/** What a browser ends with. */
type Ending = { alsoEnd: (end: () => Promise<void>) => void }

const browsers = new WeakMap<Ending, Promise<Browser>>()

/** The one Chromium of a world, started when first asked for and ended with the world. CHROMIUM_PATH names another. */
export function browserOf(world: Ending): Promise<Browser> {
  const known = browsers.get(world)
  if (known !== undefined) return known
  const browser = chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: quiet })
  browsers.set(world, browser)
  world.alsoEnd(async () => (await browser).close())
  return browser
}
