import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildTab, tabIsStale } from '../../src/local/tab.ts'

test('a tab that is missing or older than its sources is built, however quiet the configuration is', async () => {
  const root = await mkdtemp(join(tmpdir(), 'rinnalla-tab-'))
  try {
    await mkdir(join(root, 'src/tab'), { recursive: true })
    const config = "{ root: 'src/tab', logLevel: 'error', build: { outDir: '../../dist/tab' } }"
    await writeFile(join(root, 'vite.config.js'), `export default ${config}`)
    await writeFile(join(root, 'src/tab/index.html'), '<!doctype html><title>Tab</title>')
    expect(tabIsStale(root)).toBe(true)
    const build = buildTab(root)
    await build.ready
    await build.ended
    expect(existsSync(join(root, 'dist/tab/index.html'))).toBe(true)
    expect(tabIsStale(root)).toBe(false)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
