import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Part, startPart } from './processes.ts'

/** What the built tab is made of. */
const sources = ['src/tab', 'src/i18n', 'src/anonymity', 'src/domain', 'src/cards/titles.ts', 'vite.config.ts']

/** Whether the built tab (dist/tab) is missing or older than anything it is made of. `root` is the repository's folder. */
export function tabIsStale(root: string): boolean {
  const built = join(root, 'dist/tab/index.html')
  if (!existsSync(built)) return true
  return Math.max(...sources.map((source) => newest(join(root, source)))) > statSync(built).mtimeMs
}

/** When the file, or anything in the folder, was last written, in milliseconds since 1970; 0 when there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds the tab into dist/tab. `ready` when it is built. */
export function buildTab(root: string): Part {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json')
  return startPart({
    name: 'Build of the tab',
    cwd: root,
    // Whoever has it built, a test too: the same as what people use.
    env: { NODE_ENV: 'production' },
    // What it says when it is done is what is waited for, however quiet the configuration wants it.
    args: [join(manifest, '../bin/vite.js'), 'build', '--logLevel', 'info'],
    isReady: (lines) => lines.some((line) => line.includes('built in')),
  })
}
