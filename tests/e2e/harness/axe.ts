import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Found {
  id: string
  nodes: { html: string; target: string[] }[]
}

const wholeOf = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
/** What of it another theme can break. */
const coloursOf = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What breaks WCAG 2.1 A or AA in the tab as it is (inside its host, or by itself), one line each; `colours`: of its colours only. */
export async function violations(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  const frame = page.frames()[1] ?? page.mainFrame()
  // By the debugger's door: the page's policy refuses scripts of others, as it must.
  if (!(await frame.evaluate("'axe' in globalThis"))) await frame.evaluate(await readFile(axePath, 'utf8'))
  const found = await frame.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: object, options: object) => Promise<{ violations: Found[] }> }
      }
      // Fluent's focus library puts sentinels around what it looks after: focus passes through them, nobody stays there.
      const context = { exclude: ['[data-tabster-dummy]'] }
      return (await axe.run(context, { runOnly })).violations
    },
    what === 'all' ? wholeOf : coloursOf,
  )
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.html}`)
}

/** How many pixels the tab is wider than its frame: 0 is what is wanted. */
export async function overflow(page: Page): Promise<number> {
  const frame = page.frames()[1] ?? page.mainFrame()
  // Less than nothing is the room of a scroll bar that an open dialog has taken away.
  return frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
}
