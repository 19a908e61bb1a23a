import { randomInt } from 'node:crypto'
import { broken, inWords } from './promise.ts'
import { survive } from './survive.ts'

test('three servers that are killed a hundred times deliver all that is due, twice only what they died over', async () => {
  const seed = Number(process.env.FAULT_SEED ?? randomInt(1_000_000))
  process.stdout.write(`faults: seed ${seed} (npm run test:faults -- --slim --kills 100 --seed ${seed})\n`)
  const survived = await survive({ kills: 100, seed, slim: true })
  process.stdout.write(`faults: ${inWords(survived)}\n`)
  expect(broken(survived)).toEqual([])
  expect(survived.kills).toBe(100)
  expect(survived.delivered).toBeGreaterThan(1_000)
}, 300_000)
