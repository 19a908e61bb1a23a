import type { Store } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Event } from '../domain/event.ts'
import type { Reading } from '../domain/text.ts'
import { pack, unpack } from './entities.ts'
import { digest, part, startingWith } from './keys.ts'
import { find, list, put } from './rows.ts'
import type { Tables } from './tables.ts'

const byTime = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** Row `e:{consultation}:{event}` of a group's partition: one change of the history. */
export const eventKey = (consultationId: string, id: string) => `e:${part(consultationId)}:${part(id)}`

/** A consultation's history: its changes (written by commit.ts alone) and the readings of its text. */
export function history({
  cases,
}: Tables): Pick<Store, 'eventExists' | 'history' | 'everything' | 'recordReading' | 'readings'> {
  return {
    async everything(groupId) {
      const all = (prefix: string) => list(cases, `PartitionKey eq '${part(groupId)}' and ${startingWith(prefix)}`)
      const [consultations, events] = await Promise.all([all('c:'), all('e:')])
      return {
        consultations: consultations.map((row) => unpack<Consultation>(row)),
        events: events.map((row) => unpack<Event>(row)),
      }
    },
    async eventExists(groupId, consultationId, eventId) {
      return (await find(cases, part(groupId), eventKey(consultationId, eventId))) !== null
    },
    async history(groupId, consultationId) {
      const range = startingWith(`e:${part(consultationId)}:`)
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${range}`)
      return rows.map((row) => unpack<Event>(row)).sort(byTime)
    },
    async recordReading(groupId, reading) {
      const rowKey = `r:${part(reading.consultationId)}:${part(reading.at)}:${digest(reading.reader)}`
      await put(cases, { partitionKey: part(groupId), rowKey, ...pack(reading) })
    },
    async readings(groupId, consultationId) {
      const range = startingWith(`r:${part(consultationId)}:`)
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${range}`)
      return rows.map((row) => unpack<Reading>(row))
    },
  }
}
