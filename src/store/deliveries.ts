import type { DeliveryStore } from '../app/deps.ts'
import type { Delivery } from '../domain/delivery.ts'
import { pack, unpack } from './entities.ts'
import { digest, part } from './keys.ts'
import { find, list, put, remove } from './rows.ts'
import type { Tables } from './tables.ts'

/** Keys of deliveries never hold the `:` of these, since `part` writes it otherwise. */
const openIn = (groupId: string) => `open:${part(groupId)}`
const messagesIn = (placeKey: string) => `message:${digest(placeKey)}`

/** What a coordinator's button carries of a delivery: nobody's name or id. */
const idOf = ({ key, recipient }: Pick<Delivery, 'key' | 'recipient'>) => digest(`${key} ${recipient}`)

interface Tied {
  deliveries: Pick<Delivery, 'key' | 'recipient'>[]
}

/**
 * Table `delivered`: a partition per key of a delivery, a row per recipient (what has been delivered); `open:{group}`: what
 * has not been yet, the whole of a list; `message:{place}`: which deliveries a message was. All rows have `at`, by which
 * they go in the end.
 */
export function deliveries({ delivered: table }: Tables): DeliveryStore {
  const one = async ({ key, recipient }: Pick<Delivery, 'key' | 'recipient'>) => {
    const row = await find(table, part(key), digest(recipient))
    return row?.json0 === undefined ? null : unpack<Delivery>(row)
  }
  return {
    async tie(message, tied, at) {
      const keys = { partitionKey: messagesIn(message.placeKey), rowKey: digest(message.activityId) }
      const slim = tied.map(({ key, recipient }) => ({ key, recipient }))
      await put(table, { ...keys, at, ...pack({ deliveries: slim } satisfies Tied) })
    },
    async ofMessage({ placeKey, activityId }) {
      const row = await find(table, messagesIn(placeKey), digest(activityId))
      const found = row ? await Promise.all(unpack<Tied>(row).deliveries.map(one)) : []
      return found.filter((each) => each !== null)
    },
    async open(delivery) {
      const keys = { partitionKey: openIn(delivery.groupId), rowKey: idOf(delivery) }
      await put(table, { ...keys, at: delivery.at, ...pack(delivery) })
    },
    async close(delivery) {
      await remove(table, openIn(delivery.groupId), idOf(delivery))
    },
    async undelivered(groupId, limit) {
      const rows = await list(table, `PartitionKey eq '${openIn(groupId)}'`, limit)
      return rows.map((row) => ({ id: row.rowKey ?? '', delivery: unpack<Delivery>(row) }))
    },
    async findOpen(groupId, id) {
      const row = /^[0-9a-f]{40}$/.test(id) ? await find(table, openIn(groupId), id) : null
      return row && unpack<Delivery>(row)
    },
    async forget(before) {
      const rows = await list(table, `at lt '${before}'`, 1000)
      await Promise.all(rows.map((row) => remove(table, row.partitionKey ?? '', row.rowKey ?? '')))
      return rows.length
    },
  }
}
