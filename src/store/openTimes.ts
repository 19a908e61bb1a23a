import type { Store } from '../app/deps.ts'
import type { OpenTimes } from '../domain/openTimes.ts'
import { pack } from './entities.ts'
import { personKeys } from './keys.ts'
import { find, save, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/** Table `times`: tenant, object id: a consultant's open times and what is taken of them. Its version is the guard of a booking. */
export function openTimes({ times: table }: Tables): Pick<Store, 'openTimes' | 'saveOpenTimes'> {
  return {
    async openTimes(person) {
      const { partitionKey, rowKey } = personKeys(person)
      const row = await find(table, partitionKey, rowKey)
      return row && versioned<OpenTimes>(row)
    },
    async saveOpenTimes(times, version) {
      await save(table, { ...personKeys(times.person), ...pack(times) }, version)
    },
  }
}
