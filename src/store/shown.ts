import type { Shown, Store } from '../app/deps.ts'
import { pack, unpack } from './entities.ts'
import { digest, part, startingWith } from './keys.ts'
import { list, put } from './rows.ts'
import type { Tables } from './tables.ts'

/** Rows `m:{consultation}:{place and side}`: the newest message that shows a consultation in each place. */
export function shown({ cases }: Tables): Pick<Store, 'shown' | 'saveShown'> {
  return {
    async shown(groupId, consultationId) {
      const range = startingWith(`m:${part(consultationId)}:`)
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${range}`)
      return rows.map((row) => unpack<Shown>(row))
    },
    async saveShown(groupId, message) {
      const rowKey = `m:${part(message.consultationId)}:${digest(`${message.side} ${message.placeKey}`)}`
      await put(cases, { partitionKey: part(groupId), rowKey, ...pack(message) })
    },
  }
}
