import type { Frame, Page, Request } from 'playwright-core'

/** The calls of a page that have not been answered yet. */
export function callsOf(page: Page): Set<Request> {
  const calls = new Set<Request>()
  page.on('request', (request) => ['fetch', 'xhr'].includes(request.resourceType()) && calls.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'request', (one) => calls.delete(one))
  return calls
}

/** Waits until what has come to the page is drawn. */
export const drawn = (page: Page | Frame): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
