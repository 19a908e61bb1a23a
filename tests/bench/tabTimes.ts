import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

/** One opening of a page: milliseconds until something is painted, and until its list is there and the page answers; the files of JavaScript that it took. */
export interface Opening {
  content: number
  interactive: number
  files: string[]
}

/** How much slower than this machine the person's is. */
const slowdown = 4

/**
 * What Teams' mobile client gives a page instead of a frame around it: here the page has a process of its own that can be
 * slowed down. Answers come from `heard`, as from Teams. The page is ready when a button stands in a list and the main
 * thread has come round to a task after painting it.
 */
const asInTeams = `
window.nativeInterface = {
  framelessPostMessage: async (text) => {
    const { id, uuidAsString, func, args } = JSON.parse(text)
    const answer = await heard(func, args ?? [])
    if (answer) window.onNativeMessage({ data: { id, uuidAsString, args: answer } })
  },
}
const watch = new MutationObserver(() => {
  if (!document.querySelector('li button')) return
  watch.disconnect()
  requestAnimationFrame(() => setTimeout(() => usable(performance.now())))
})
watch.observe(document, { childList: true, subtree: true })
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') painted(startTime)
}).observe({ type: 'paint', buffered: true })
`

/** Opens a page once, with an empty cache, at a quarter of the speed. */
export async function open(
  browser: Browser,
  address: string,
  heard: (func: string, args: unknown[]) => Promise<unknown[] | undefined>,
): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'fi-FI' })
  const files: string[] = []
  try {
    await context.route('https://res.cdn.office.net/**', (route) =>
      route.fulfill({ json: { validOrigins: [] }, headers: { 'Access-Control-Allow-Origin': '*' } }),
    )
    const page = await context.newPage()
    await page.exposeFunction('heard', heard)
    const told = (name: string) => new Promise<number>((resolve) => void page.exposeFunction(name, resolve))
    const both = Promise.all([told('painted'), told('usable')])
    await page.addInitScript(asInTeams)
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) files.push(pathname.replace('/tab/', ''))
    })
    const slow = await context.newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(address)
    const times = await Promise.race([both, sleep(60_000, null, { ref: false })])
    if (times === null) throw new Error(`${address} was not ready in a minute`)
    const [content, interactive] = times
    return { content, interactive, files }
  } finally {
    await context.close()
  }
}
