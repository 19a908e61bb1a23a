import type { DueStore, Versioned } from '../app/deps.ts'
import type { DueRow } from '../domain/due.ts'
import { pack, unpack } from './entities.ts'
import { isLostRace, isMissing } from './errors.ts'
import { digest, part } from './keys.ts'
import { find, list, type NewRow, put, type Row, remove } from './rows.ts'
import type { Tables } from './tables.ts'

const hourOf = (row: DueRow) => row.at.slice(0, 13)
/** The copies of a row that wait for several people keep apart. */
const rowKeyOf = (row: DueRow) => `${row.at}:${part(row.id)}${row.only === null ? '' : `:${digest(row.only)}`}`
/** Sorts after every hour, so that the sweep never comes upon it. */
const waitingFor = (person: string) => `waits:${part(person)}`

function entity(partitionKey: string, row: DueRow): NewRow {
  return { partitionKey, rowKey: rowKeyOf(row), leaseUntil: row.leaseUntil ?? '', ...pack(row) }
}
/** The version says where the row is too: in its hour, or waiting for a person. */
function versioned(row: Row): Versioned<DueRow> {
  return { value: unpack<DueRow>(row), version: `${row.partitionKey} ${row.etag}` }
}

/**
 * Table `due`: PartitionKey = UTC hour (`2026-12-01T07`), RowKey = instant, id and the one person it is for; what waits for a person stands in a
 * partition `waits:{person}`; what was set aside: upkeep.ts; reminders: reminders.ts. Table `delivered`: deliveries.ts.
 */
export function dueRows({ due: table, delivered }: Tables): DueStore {
  /** A row that waited comes back into its hour, leased: its creation there is the claim. */
  async function claimWaiting(row: DueRow, partitionKey: string): Promise<string | null> {
    try {
      const { etag } = await table.createEntity(entity(hourOf(row), row))
      await remove(table, partitionKey, rowKeyOf(row))
      return etag ?? null
    } catch (error) {
      if (isLostRace(error)) return null
      throw error
    }
  }
  async function claimInHour(row: DueRow, etag: string): Promise<string | null> {
    try {
      return (await table.updateEntity(entity(hourOf(row), row), 'Replace', { etag })).etag ?? null
    } catch (error) {
      if (isLostRace(error) || isMissing(error)) return null
      throw error
    }
  }

  return {
    async write(rows) {
      await Promise.all(rows.map((row) => put(table, entity(hourOf(row), row))))
    },
    async ready(now, limit) {
      const range = `PartitionKey le '${now.slice(0, 13)}' and RowKey lt '${now};'`
      return (await list(table, `${range} and leaseUntil le '${now}'`, limit)).map(versioned)
    },
    async claim({ value, version }, leaseUntil) {
      const cut = version.indexOf(' ')
      const from = version.slice(0, cut)
      const row = { ...value, attempts: value.attempts + 1, leaseUntil }
      const waited = from !== hourOf(value)
      const etag = await (waited ? claimWaiting(row, from) : claimInHour(row, version.slice(cut + 1)))
      return etag === null ? null : { value: row, version: `${hourOf(row)} ${etag}` }
    },
    async finish(row, version) {
      if (version !== undefined) {
        const [place = '', etag = ''] = version.split(/ (.*)/s)
        await table.deleteEntity(place, rowKeyOf(row), { etag }).catch((error: unknown) => {
          if (!isLostRace(error) && !isMissing(error)) throw error
        })
        return
      }
      const places = row.only === null ? [hourOf(row)] : [hourOf(row), waitingFor(row.only)]
      await Promise.all(places.map((place) => remove(table, place, rowKeyOf(row))))
    },
    async park(row, person) {
      const copy = { ...row, only: person, attempts: 0, leaseUntil: null }
      await put(table, entity(waitingFor(person), copy))
      // A row for this person alone has moved; the row of a whole audience stays until all others are served.
      if (row.only === person) await remove(table, hourOf(row), rowKeyOf(row))
    },
    async parked(person) {
      return (await list(table, `PartitionKey eq '${waitingFor(person)}'`)).map(versioned)
    },
    async waiting() {
      const rows = await list(table, `PartitionKey ge 'waits:' and PartitionKey lt 'waits;'`)
      return [...new Set(rows.flatMap((row) => versioned(row).value.only ?? []))]
    },
    async delivered(rowId, recipient) {
      return (await find(delivered, part(rowId), digest(recipient))) !== null
    },
    async recordDelivery(rowId, recipient, at, delivery) {
      const more = delivery ? pack({ ...delivery, row: null }) : {}
      await put(delivered, { partitionKey: part(rowId), rowKey: digest(recipient), at, ...more })
    },
    async forgetDelivery(rowId, recipient) {
      await remove(delivered, part(rowId), digest(recipient))
    },
  }
}
