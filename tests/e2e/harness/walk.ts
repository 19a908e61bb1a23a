import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Person } from './person.ts'

const artifacts = new URL('../../../artifacts/', import.meta.url).pathname

const suite = () => basename(expect.getState().testPath ?? 'walk', '.test.ts')

/**
 * A walk: tests that go on from each other. When one fails, each person's page is kept as a picture (artifacts/failed-*)
 * and the steps after it fail at once instead of waiting for what cannot come.
 */
export function walk(people: () => (Person | undefined)[], logs: () => string[] = () => []) {
  let failedAt: string | null = null
  return (name: string, step: () => Promise<void>) =>
    test(name, async () => {
      if (failedAt) throw new Error(`the walk had stopped at: ${failedAt}`)
      try {
        await step()
      } catch (error) {
        failedAt = name
        for (const person of people()) await person?.screenshot(`failed-${suite()}-${person.key}`)
        await writeFile(`${artifacts}failed-${suite()}.log`, logs().join('\n'))
        throw error
      }
    })
}
