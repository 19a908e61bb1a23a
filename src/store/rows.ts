import type { TableClient, TableEntityResult } from '@azure/data-tables'
import type { Versioned } from '../app/deps.ts'
import { unpack } from './entities.ts'
import { conflictIfLost, isLostRace, isMissing } from './errors.ts'

export type Row = TableEntityResult<Record<string, unknown>>
export type NewRow = { partitionKey: string; rowKey: string } & Record<string, string | number | boolean>

/** One row by its keys, or null when there is none. */
export async function find(table: TableClient, partitionKey: string, rowKey: string): Promise<Row | null> {
  try {
    return await table.getEntity<Record<string, unknown>>(partitionKey, rowKey)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The rows that a filter names, in the order of their keys, at most `limit`. One query (the service may page it). */
export async function list(table: TableClient, filter: string, limit = Number.POSITIVE_INFINITY): Promise<Row[]> {
  const rows: Row[] = []
  const pages = table
    .listEntities<Record<string, unknown>>({ queryOptions: { filter } })
    .byPage({ maxPageSize: Math.min(limit, 1000) })
  for await (const page of pages) {
    rows.push(...page)
    if (rows.length >= limit) break
  }
  return rows.slice(0, limit)
}

/** A row's value and version. */
export function versioned<T>(row: Row): Versioned<T> {
  return { value: unpack<T>(row), version: row.etag }
}

/** Writes a row: a new one when `version` is null, else over the version given. A lost race is refused. */
export async function save(table: TableClient, row: NewRow, version: string | null): Promise<void> {
  try {
    if (version === null) await table.createEntity(row)
    else await table.updateEntity(row, 'Replace', { etag: version })
  } catch (error) {
    conflictIfLost(error)
  }
}

/** Writes a row whatever was there. Of two that bring the same new row at once, a store may tell one that it is there: it writes over it. */
export async function put(table: TableClient, row: NewRow): Promise<void> {
  try {
    await table.upsertEntity(row, 'Replace')
  } catch (error) {
    if (!isLostRace(error)) throw error
    await table.upsertEntity(row, 'Replace')
  }
}

/** Removes a row; one that is gone already is fine. */
export async function remove(table: TableClient, partitionKey: string, rowKey: string): Promise<void> {
  try {
    await table.deleteEntity(partitionKey, rowKey)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
