/** A benchmark: writes its figures to standard output. `quick`: one short run, to see that it works. */
type Bench = (options: { quick: boolean }) => Promise<void>

/** The benchmarks by name, each in a file of its own. */
const benches: Record<string, () => Promise<{ run: Bench }>> = {
  turns: () => import('./turns.ts'),
  agenda: () => import('./agenda.ts'),
  tab: () => import('./tab.ts'),
  timers: () => import('./timers.ts'),
  anonymity: () => import('./anonymity.ts'),
}

/** `npm run bench -- <name> [--quick]`. */
const [name = '', ...flags] = process.argv.slice(2)
const bench = Object.hasOwn(benches, name) ? await benches[name]?.() : undefined
if (bench) await bench.run({ quick: flags.includes('--quick') })
else {
  process.stderr.write(`Which one? npm run bench -- ${Object.keys(benches).join(' | ')} [--quick]\n`)
  process.exitCode = 1
}
