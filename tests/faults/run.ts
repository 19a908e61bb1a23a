import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { broken, inWords } from './promise.ts'
import { survive } from './survive.ts'

/** `npm run test:faults [-- --kills 1000] [--seed 42] [--slim]`. The exit code says whether the promise was kept. */
const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, slim: { type: 'boolean' } },
})
const kills = Number(values.kills ?? 1_000)
const seed = Number(values.seed ?? randomInt(1_000_000))

process.stdout.write(`${kills} kills, seed ${seed} (again: npm run test:faults -- --kills ${kills} --seed ${seed})\n`)
const survived = await survive({ kills, seed, slim: values.slim ?? false })
process.stdout.write(`${inWords(survived)}\n`)
for (const line of broken(survived)) process.stdout.write(`BROKEN: ${line}\n`)
if (broken(survived).length > 0) for (const line of survived.notes.slice(-10)) process.stdout.write(`note: ${line}\n`)
process.exitCode = broken(survived).length > 0 ? 1 : 0
