import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { longRun } from '../anonymity/longRun.ts'
import { summaries } from '../anonymity/marked.ts'
import type { Once } from './anonymityOnce.ts'
import { median, spread, table } from './figures.ts'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const finder = pathOf('../../src/anonymity/findIdentifiers.ts')

function node(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 24 })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

// Milliseconds from the start of a fresh process until it has imported a module, or nothing.
function started(module?: string): number {
  const load = module === undefined ? '' : `await import(${JSON.stringify(module)});`
  return Number(node('--input-type=module', '-e', `${load} process.stdout.write(String(performance.now()))`))
}

interface Bundle {
  gzipped: number
  path: string
}

// The finder as the tab would get it: one minified module, built with the tab's target.
async function bundle(folder: string): Promise<Bundle> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      rollupOptions: { input: finder, preserveEntrySignatures: 'strict', output: { entryFileNames: 'finder.mjs' } },
    },
  })
  const files = readdirSync(folder)
  return {
    gzipped: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0),
    path: join(folder, 'finder.mjs'),
  }
}

const aimed = (value: number, aim?: number): string =>
  aim === undefined ? '' : value > aim ? `${aim} (missed)` : `${aim}`

function speedRows(runs: Once[]): string[][] {
  const row = (what: string, of: (run: Once) => number, aim?: number) => {
    const values = runs.map(of)
    return [what, spread(values, 2), aimed(median(values), aim)]
  }
  return [
    row('ms/KB, texts over 1 KB, words unseen', (run) => run.unseen, 1),
    row('ms/KB, the same texts again', (run) => run.again, 1),
    row('times the reference, words unseen', (run) => run.unseen / run.reference),
    row('times the reference, again', (run) => run.again / run.reference),
    row('ms, a summary of 600 characters, warm', (run) => run.summary, 3),
    row('ms, the first text of a process', (run) => run.first),
  ]
}

function loadRows(runs: number, built: Bundle): string[][] {
  const over = (module: string, than?: string) =>
    Array.from({ length: runs }, () => {
      const base = started(than)
      return started(module) - base
    })
  const row = (what: string, values: number[], aim?: number) => [what, spread(values), aimed(median(values), aim)]
  return [
    row('ms to load, over an empty process', over(finder), 150),
    row('ms to load, over a process with another TypeScript file', over(finder, pathOf('./figures.ts'))),
    row('ms to load the built module, over an empty process', over(built.path), 150),
    ['kB of the built module, gzipped', (built.gzipped / 1000).toFixed(0), aimed(built.gzipped / 1000, 400)],
  ]
}

/**
 * The anonymity guard: processor time for texts over 1 KB (words unseen, and again), for one summary and for texts made
 * to be slow, each run in a process of its own and beside the least that reading the same text takes (NFC and one
 * pass over its words); time to load; size in the browser; memory over 10,000 lines of `--jsonl`.
 */
export async function run({ quick }: { quick: boolean }): Promise<void> {
  const runs = quick ? 1 : 5
  const once = (...flags: string[]) => JSON.parse(node(pathOf('./anonymityOnce.ts'), ...flags)) as Once
  const measured = Array.from({ length: runs }, () => once())
  const folder = mkdtempSync(join(fileURLToPath(new URL('../../node_modules/', import.meta.url)), '.bench-'))
  try {
    const rows = [
      ['what', `median (least–most) of ${runs}`, 'aim'],
      ...speedRows(measured),
      ...loadRows(runs * 2, await bundle(folder)),
    ]
    const texts = summaries('written').map((one) => one.text)
    const memory = await longRun(quick ? 1000 : 10_000, (n) => `${texts[n % texts.length]} ${n}.`)
    rows.push(['MB of memory after each fifth of 10,000 lines', memory.map((one) => one.toFixed(0)).join(' '), ''])
    process.stdout.write(`${table(rows)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
  if (quick) return
  const slow = Array.from({ length: 3 }, () => once('--adversarial').adversarial)
  const head = ['1 MB of', 'ms: median (least–most) of 3', 'aim']
  const rows = (slow[0] ?? []).map(([name], at) => {
    const values = slow.map((one) => one[at]?.[1] ?? Number.NaN)
    return [name, spread(values), aimed(median(values), 2000)]
  })
  process.stdout.write(table([head, ...rows]))
}
