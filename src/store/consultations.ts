import type { Store } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Instant } from '../domain/ids.ts'
import { unpack } from './entities.ts'
import { newestFirst, part, startingWith } from './keys.ts'
import { find, list, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/** Row `c:{id}` of a group's partition: the consultation itself, whose etag is its version. */
export const consultationKey = (id: string) => `c:${part(id)}`
/** Row `q:{id}`: its copy while it is open, so that the queue is one range however many have ended (see commit.ts). */
export const queueKey = (id: string) => `q:${part(id)}`

/** Row `x:{when, newest first}:{id}`: the copy of one that ended then, so that the latest are one range. What was brought back leaves its copy. */
export const endedKey = (closedAt: Instant, id: string) => `x:${newestFirst(closedAt)}:${part(id)}`

/** Reading consultations; they are written by commit.ts alone. */
export function consultations({ cases }: Tables): Pick<Store, 'consultation' | 'queue' | 'ended'> {
  return {
    async consultation(groupId, id) {
      const row = await find(cases, part(groupId), consultationKey(id))
      return row && versioned<Consultation>(row)
    },
    async ended(groupId, since, limit) {
      const range = `RowKey ge 'x:' and RowKey le 'x:${newestFirst(since)};'`
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${range}`, limit)
      return rows.map((row) => unpack<Consultation>(row))
    },
    async queue(groupId) {
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${startingWith('q:')}`)
      return rows.map((row) => unpack<Consultation>(row)).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    },
  }
}
