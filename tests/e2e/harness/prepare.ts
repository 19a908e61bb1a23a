import { fileURLToPath } from 'node:url'
import { type BrowserServer, chromium } from 'playwright-core'
import { buildTab, tabIsStale } from '../../../src/local/tab.ts'
import { chromiumOptions } from './browser.ts'

declare global {
  var testBrowser: BrowserServer | undefined
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Before all walks: the tab is built where it is older than its sources; one Chromium runs for all of them
 * (TEST_BROWSER is its address), each person in a context of their own; and what the worlds' processes load is compiled
 * once (NODE_COMPILE_CACHE), for a world starts five of them.
 */
export default async function prepare(): Promise<void> {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../../node_modules/.cache/e2e', import.meta.url))
  if (tabIsStale(root)) await buildTab(root).ended
  globalThis.testBrowser = await chromium.launchServer(chromiumOptions())
  process.env.TEST_BROWSER = globalThis.testBrowser.wsEndpoint()
}
