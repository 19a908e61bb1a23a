import type { UpkeepStore } from '../app/deps.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { DueRow } from '../domain/due.ts'
import type { Draft } from '../domain/person.ts'
import type { Check } from '../domain/upkeep.ts'
import { pack, unpack } from './entities.ts'
import { digest, part, personKeys, startingWith } from './keys.ts'
import { find, list, put, type Row, remove } from './rows.ts'
import type { Tables } from './tables.ts'

/** Both sort after every hour, so that the sweep never comes upon them. */
const aside = 'aside'
const checks = 'checks'

/** What a button carries of a row that was set aside: nobody's name or id. */
const asideKey = ({ at, id, only }: DueRow) => digest(`${at} ${id} ${only}`)

/** Whether a record says that a notice was seen to: not that it was skipped at a moment when it made no sense. */
const seenTo = (row: Row) => row.json0 === undefined || unpack<Delivery>(row).skipped !== 'overtaken'

/**
 * What keeps the due rows in order. Table `due`, partition `aside`: the rows that failed too often; `checks`: how the latest
 * check of a day ended (one row a tenant).
 */
export function upkeep({ due, delivered, cases, drafts, surveys }: Tables): UpkeepStore {
  return {
    async setAside(row) {
      await put(due, { partitionKey: aside, rowKey: asideKey(row), ...pack(row) })
    },
    async aside(limit) {
      const rows = await list(due, `PartitionKey eq '${aside}'`, limit)
      return rows.map((row) => ({ id: row.rowKey ?? '', row: unpack<DueRow>(row) }))
    },
    async findAside(id) {
      const row = /^[0-9a-f]{40}$/.test(id) ? await find(due, aside, id) : null
      return row && unpack<DueRow>(row)
    },
    async takeFromAside(row) {
      await remove(due, aside, asideKey(row))
    },
    async at(instant) {
      const rows = await list(due, `PartitionKey eq '${instant.slice(0, 13)}' and ${startingWith(`${instant}:`)}`)
      return rows.map((row) => unpack<DueRow>(row))
    },
    async seenTo(key) {
      const rows = await list(delivered, `PartitionKey eq '${part(key)}'`, 20)
      return rows.some(seenTo)
    },
    async consultations(groupId, after, limit) {
      const from = after === null ? '' : ` and RowKey gt 'c:${part(after)}'`
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${startingWith('c:')}${from}`, limit)
      return rows.map((row) => unpack<Consultation>(row))
    },
    async drafts(tenantId, after, limit) {
      const from = after === null ? '' : ` and RowKey gt '${personKeys(after).rowKey}'`
      const rows = await list(drafts, `PartitionKey eq '${part(tenantId)}'${from}`, limit)
      return rows.map((row) => {
        const { person, groupId, savedAt } = unpack<Draft>(row)
        return { person, groupId, savedAt }
      })
    },
    async surveysWaiting() {
      const rows = await list(surveys, `PartitionKey eq 'waiting'`)
      return rows.flatMap((row) => (unpack<{ all: unknown[] }>(row).all.length > 0 ? (row.rowKey ?? '') : []))
    },
    async monthsOfWords() {
      const months: string[] = []
      for (let after = 'word-'; ; ) {
        const [row] = await list(surveys, `PartitionKey gt '${after}' and PartitionKey lt 'word-a'`, 1)
        if (!row?.partitionKey) return months
        after = row.partitionKey
        months.push(after.slice('word-'.length))
      }
    },
    async check(tenantId) {
      const row = await find(due, checks, part(tenantId))
      return row && unpack<Check>(row)
    },
    async saveCheck(tenantId, check) {
      await put(due, { partitionKey: checks, rowKey: part(tenantId), ...pack(check) })
    },
  }
}
