import type { ReminderStore } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import type { Instant } from '../domain/ids.ts'
import type { Reminded } from '../domain/reminding.ts'
import { pack, unpack } from './entities.ts'
import { isLostRace, isMissing } from './errors.ts'
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
    async take(person, now, until) {
      const rows = await list(due, `PartitionKey eq '${of(person)}'`)
      const tried = await Promise.all(
        rows.map(async (row): Promise<DueRow | Instant> => {
          const value = unpack<DueRow>(row)
          if (value.leaseUntil !== null && value.leaseUntil > now) return value.leaseUntil
          const leased = {
            partitionKey: of(person),
            rowKey: row.rowKey ?? '',
            ...pack({ ...value, leaseUntil: until }),
          }
          try {
            await due.updateEntity(leased, 'Replace', { etag: row.etag })
            return value
          } catch (error) {
            if (isLostRace(error) || isMissing(error)) return until
            throw error
          }
        }),
      )
      return {
        taken: tried.filter((each) => typeof each !== 'string'),
        busyUntil: tried.filter((each) => typeof each === 'string'),
      }
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
