import { type Browser, chromium } from 'playwright-core'
import type { World } from './world.ts'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const browsers = new WeakMap<World, Promise<Browser>>()

/** The one Chromium of a world, started when first asked for and ended with the world. CHROMIUM_PATH names another. */
export function browserOf(world: World): Promise<Browser> {
  const known = browsers.get(world)
  if (known !== undefined) return known
  const browser = chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: quiet })
  browsers.set(world, browser)
  world.alsoEnd(async () => (await browser).close())
  return browser
}
