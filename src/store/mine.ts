import type { Change, Store } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { PersonId } from '../domain/ids.ts'
import { pack, unpack } from './entities.ts'
import { newestFirst, part } from './keys.ts'
import { list, put } from './rows.ts'
import type { Tables } from './tables.ts'

const keyOf = (c: Pick<Consultation, 'sentAt' | 'id'>) => `${newestFirst(c.sentAt)}:${part(c.id)}`

/** Writes the list entries of a change. They come before its transaction, and are no more than hints. */
export async function writeMine({ mine: table }: Tables, change: Change): Promise<void> {
  await Promise.all(
    change.mine.map(async ({ person, consultationId }) => {
      const c = change.consultations.find(({ value }) => value.id === consultationId)?.value
      if (!c) throw new RangeError('a list entry of a consultation that the change does not hold')
      const rowKey = keyOf({ sentAt: c.sentAt, id: consultationId })
      await put(table, { partitionKey: part(person), rowKey, ...pack({ groupId: change.groupId, consultationId }) })
    }),
  )
}

/** Table `mine`: a partition per person, a row per own consultation, newest first. */
export function mine(tables: Tables, consultation: Store['consultation']): Pick<Store, 'mine'> {
  const own = (c: Consultation, person: PersonId) => c.requester === person || c.pair === person
  return {
    async mine(person, limit, after = null) {
      const found: Consultation[] = []
      for (let from = after && keyOf(after); found.length < limit; ) {
        const older = from === null ? '' : ` and RowKey gt '${from}'`
        const rows = await list(tables.mine, `PartitionKey eq '${part(person)}'${older}`, limit)
        const entries = rows.map((row) => unpack<{ groupId: string; consultationId: string }>(row))
        const all = await Promise.all(entries.map((entry) => consultation(entry.groupId, entry.consultationId)))
        // An entry whose change never came about points to nothing, or to what became somebody else's.
        found.push(...all.flatMap((row) => (row && own(row.value, person) ? [row.value] : [])))
        from = rows.at(-1)?.rowKey ?? null
        if (rows.length < limit) break
      }
      return found.slice(0, limit)
    },
  }
}
