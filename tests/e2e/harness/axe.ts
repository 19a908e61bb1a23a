import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Found {
  id: string
  nodes: { html: string; target: string[] }[]
}

/** What breaks WCAG 2.1 A or AA in the tab as it is (inside its host, or by itself), one line each. */
export async function violations(page: Page): Promise<string[]> {
  const frame = page.frames()[1] ?? page.mainFrame()
  // By the debugger's door: the page's policy refuses scripts of others, as it must.
  await frame.evaluate(await readFile(axePath, 'utf8'))
  const found = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Found[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
    // Fluent's focus library puts sentinels around what it looks after: focus passes through them, nobody stays there.
    const context = { exclude: ['[data-tabster-dummy]'] }
    return (await axe.run(context, { runOnly: { type: 'tag', values: tags } })).violations
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.html}`)
}

/** How many pixels the tab is wider than its frame: 0 is what is wanted. */
export async function overflow(page: Page): Promise<number> {
  const frame = page.frames()[1] ?? page.mainFrame()
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
