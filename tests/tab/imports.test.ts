import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything that a file pulls into the browser: itself and what it imports for its values, and the packages. */
function pulls(file: string, files = new Set<string>(), packages = new Set<string>()) {
  if (files.has(file)) return { files, packages }
  files.add(file)
  for (const [, typeOnly, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]$/gm,
  )) {
    if (typeOnly) continue
    const path = join(dirname(file), from)
    if (!from.startsWith('.')) packages.add(from)
    else if (existsSync(path)) pulls(path, files, packages)
  }
  return { files, packages }
}

test('the tab brings only its own packages to the browser, and nothing of the server', () => {
  const { files, packages } = pulls('src/tab/main.tsx')
  expect([...packages].sort()).toEqual(['@fluentui/react-components', 'react', 'react-dom/client'])
  expect([...files].filter((f) => !/^src\/(tab|domain|i18n|anonymity)\/|^src\/cards\/titles/.test(f))).toEqual([])
  expect(files.size).toBeGreaterThan(20)
})
