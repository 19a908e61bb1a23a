import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoPeople } from '../../src/local/people.ts'
import { browserOf } from '../e2e/harness/browser.ts'
import { putTabCases } from '../e2e/harness/tabCases.ts'
import { answering, nothingTold } from '../e2e/harness/teamsHost.ts'
import { startTeamsWorld } from '../e2e/harness/teamsWorld.ts'
import { median, spread, table } from './figures.ts'
import { built, further, gzipped } from './tabBundle.ts'
import { type Opening, open } from './tabTimes.ts'

/** The budget of issue 6: kB of gzip for the first load of one's own requests, milliseconds at a quarter of the speed. */
const most = { first: 210, content: 1000, interactive: 1500 }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder under /tab/ on loopback. */
async function serve(folder: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const wanted = (request.url ?? '').replace(/^\/tab\//, '') || 'index.html'
    const body = await readFile(join(folder, wanted)).catch(() => null)
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[extname(wanted)] ?? 'text/plain' })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/tab/`, stop: () => server.close() }
}

const figures = (openings: Opening[], of: 'content' | 'interactive') => openings.map((each) => each[of])

/**
 * `npm run bench -- tab`: what the tab weighs and how soon it can be used, beside a bare page of Fluent and teams-js that is
 * built in the same run; each opened in turn with an empty cache, the server as in production. The exit code says whether
 * the budget holds.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const rounds = quick ? 1 : 5
  const product = await built(path('../../src/tab'), path('../../dist/tab'))
  const bare = await built(path('./bare'), path('../../dist/bare'))
  const world = await startTeamsWorld()
  const page = await serve(bare.folder)
  try {
    await putTabCases(world)
    const browser = await browserOf(world)
    const heard = answering({}, async () => [true, await world.issuer.token(demoPeople.worker)], nothingTold())
    const ours: Opening[] = []
    const theirs: Opening[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [
        await open(browser, `${world.serverUrl}/tab/`, heard),
        await open(browser, page.address, heard),
      ]
      if (round > 0) ours.push(one)
      if (round > 0) theirs.push(other)
    }
    const first = new Set(ours[0]?.files)
    const weight = await gzipped(product.folder, first)
    const shown = (of: 'content' | 'interactive') => [figures(ours, of), figures(theirs, of)].map((all) => spread(all))
    const held = {
      first: weight <= most.first,
      content: median(figures(ours, 'content')) <= most.content,
      interactive: median(figures(ours, 'interactive')) <= most.interactive,
    }
    const row = (name: string, key: keyof typeof most, [tab = '', bareOne = '']: string[]) => [
      name,
      tab,
      bareOne,
      `${most[key]}`,
      held[key] ? 'holds' : 'does not hold',
    ]
    const bareWeight = await gzipped(bare.folder, theirs[0]?.files ?? [])
    process.stdout.write(
      table([
        ['', 'tab', 'bare page', 'at most', ''],
        row('first load of Omat, kB of JavaScript (gzip)', 'first', [weight.toFixed(1), bareWeight.toFixed(1)]),
        row('first content, ms', 'content', shown('content')),
        row('can be used, ms', 'interactive', shown('interactive')),
      ]),
    )
    const more = (await further(product, first)).map(([name, size]) => [name, size.toFixed(1)])
    process.stdout.write(`\n${table([['loaded when needed', 'kB more (gzip)'], ...more])}`)
    if (Object.values(held).includes(false)) process.exitCode = 1
  } finally {
    page.stop()
    await world.stop()
  }
}
