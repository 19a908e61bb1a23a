import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'

/** A page as vite has built it: where, and its pieces of JavaScript. */
export interface Built {
  folder: string
  pieces: { file: string; imports: string[]; entry: string | null }[]
}

/** Builds a page into a folder; `root`: where its index.html lies. The same settings as the product's own. */
export async function built(root: string, folder: string): Promise<Built> {
  const settings = { outDir: folder, emptyOutDir: true, target: 'es2022', sourcemap: false }
  const done = await build({ configFile: false, root, base: '/tab/', logLevel: 'error', build: settings })
  const [output] = [done].flat() as Rollup.RollupOutput[]
  const pieces = (output?.output ?? []).flatMap((piece) => {
    if (piece.type === 'asset') return piece.fileName.endsWith('.js') ? [{ ...none, file: piece.fileName }] : []
    const begins = piece.isEntry || piece.isDynamicEntry
    const entry = begins ? basename(piece.facadeModuleId ?? piece.name) : null
    return [{ file: piece.fileName, imports: piece.imports, entry }]
  })
  return { folder, pieces }
}

const none = { imports: [], entry: null }

/** Everything that a piece needs before it runs: itself and what it imports. */
function needs(pieces: Built['pieces'], file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const other of pieces.find((piece) => piece.file === file)?.imports ?? []) needs(pieces, other, found)
  return found
}

/** Files' size over the wire, in kB (1000 bytes) of gzip. */
export async function gzipped(folder: string, files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

/** What each further part adds to what was loaded at first, the largest first: `[name, kB]`. */
export async function further({ folder, pieces }: Built, first: Set<string>): Promise<[string, number][]> {
  const later = pieces.filter(({ file, entry }) => !first.has(file) && (entry !== null || file.includes('worker')))
  const sizes = await Promise.all(
    later.map(async ({ file, entry }): Promise<[string, number]> => {
      const files = [...needs(pieces, file)].filter((each) => !first.has(each))
      return [entry ?? basename(file), await gzipped(folder, files)]
    }),
  )
  return sizes.toSorted(([, a], [, b]) => b - a)
}
