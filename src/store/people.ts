import type { Store } from '../app/deps.ts'
import type { Person, Place } from '../domain/person.ts'
import { pack, unpack } from './entities.ts'
import { digest, part, personKeys } from './keys.ts'
import { find, list, put, remove, save, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/** Table `people`: tenant, object id. */
export function people({ people: table }: Tables): Pick<Store, 'person' | 'savePerson'> {
  return {
    async person(id) {
      const { partitionKey, rowKey } = personKeys(id)
      const row = await find(table, partitionKey, rowKey)
      return row && versioned<Person>(row)
    },
    async savePerson(person, version) {
      const row = { ...personKeys(person.id), ...pack(person) }
      await (version === null ? put(table, row) : save(table, row, version))
    },
  }
}

/** Table `places`: a partition per channel, a row per place where it can be reached. */
export function places({ places: table }: Tables): Pick<Store, 'channelPlaces' | 'saveChannelPlace' | 'forgetChannel'> {
  return {
    async channelPlaces(channelId) {
      const rows = await list(table, `PartitionKey eq '${part(channelId)}'`)
      return rows.map((row) => unpack<Place>(row))
    },
    async saveChannelPlace(channelId, place) {
      await put(table, { partitionKey: part(channelId), rowKey: digest(place.key), ...pack(place) })
    },
    async forgetChannel(channelId) {
      const rows = await list(table, `PartitionKey eq '${part(channelId)}'`)
      await Promise.all(rows.map((row) => remove(table, row.partitionKey ?? '', row.rowKey ?? '')))
    },
  }
}
