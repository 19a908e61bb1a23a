import type { ReminderStore } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { Reminded } from '../domain/reminding.ts'
import { pack, unpack } from './entities.ts'
import { digest, part } from './keys.ts'
import { find, list, put, remove } from './rows.ts'
import type { Tables } from './tables.ts'

/** Sorts after every hour, as what waits for a person does: the sweep never comes upon it. */
const of = (person: string) => `reminds:${part(person)}`
const rowKeyOf = (row: DueRow) => digest(row.collectedAs ?? row.id)

/**
 * Table `due`, a partition `reminds:{person}`: the reminders of a person that have come together, a row per delivery;
 * table `delivered`, a partition `reminded:{person}`: what they were reminded of, a row per thing.
 */
export function reminders({ due, delivered }: Tables): ReminderStore {
  const told = (person: string) => `reminded:${part(person)}`
  return {
    async collect(row, person) {
      const own = { ...row, only: person, attempts: 0, leaseUntil: null }
      await put(due, { partitionKey: of(person), rowKey: rowKeyOf(row), ...pack(own) })
    },
    async collected(person) {
      return (await list(due, `PartitionKey eq '${of(person)}'`)).map((row) => unpack<DueRow>(row))
    },
    async drop(row, person) {
      await remove(due, of(person), rowKeyOf(row))
    },
    async reminded(person, thing) {
      const row = await find(delivered, told(person), digest(thing))
      return row && unpack<Reminded>(row)
    },
    async saveReminded(person, thing, record, at) {
      await put(delivered, { partitionKey: told(person), rowKey: digest(thing), at, ...pack(record) })
    },
  }
}
