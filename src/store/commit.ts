import type { TableClient, TransactionAction } from '@azure/data-tables'
import type { Change, DueStore, Store } from '../app/deps.ts'
import { endStates } from '../domain/consultation.ts'
import { refuse } from '../domain/problem.ts'
import { consultationKey, endedKey, queueKey } from './consultations.ts'
import { pack } from './entities.ts'
import { isLostRace, isMissing } from './errors.ts'
import { eventKey } from './history.ts'
import { part, whole } from './keys.ts'
import { writeMine } from './mine.ts'
import { pollKey } from './polls.ts'
import { find, type NewRow } from './rows.ts'
import { sessionKey } from './sessions.ts'
import type { Tables } from './tables.ts'

/** An entity-group transaction takes this many operations. */
const mostOperations = 100

const ended = (state: string) => (endStates as readonly string[]).includes(state)

/** A text's RowKey. Only keys of text rows are let through: a purge can never take anything else, nor text go anywhere else. */
function textKey(key: string): string {
  if (!key.startsWith('t:')) throw new RangeError('not the key of a text row')
  return whole(key)
}

/** The operations of a change, all in the group's partition. Each row occurs once. */
function operationsOf(change: Change): TransactionAction[] {
  const partitionKey = part(change.groupId)
  const write = (row: NewRow, version: string | null): TransactionAction =>
    version === null ? ['create', row] : ['update', row, 'Replace', { etag: version }]
  const put = (row: NewRow): TransactionAction => ['upsert', row, 'Replace']
  const drop = (rowKey: string): TransactionAction => ['delete', { partitionKey, rowKey }]

  const operations: TransactionAction[] = []
  for (const { value, version } of change.consultations) {
    operations.push(write({ partitionKey, rowKey: consultationKey(value.id), ...pack(value) }, version))
    const inQueue = { partitionKey, rowKey: queueKey(value.id) }
    if (!ended(value.state)) operations.push(put({ ...inQueue, ...pack(value) }))
    else if (wasOpen(change, value.id, version)) operations.push(drop(inQueue.rowKey))
    if (ended(value.state) && value.closedAt)
      operations.push(put({ partitionKey, rowKey: endedKey(value.closedAt, value.id), ...pack(value) }))
  }
  for (const { value, version } of change.sessions) {
    const row = { partitionKey, rowKey: sessionKey(value.id), start: part(value.start), ...pack(value) }
    operations.push(write(row, version))
  }
  for (const { value, version } of change.polls ?? []) {
    operations.push(write({ partitionKey, rowKey: pollKey(value.id), ...pack(value) }, version))
  }
  const written = new Set(change.texts.map((text) => text.key))
  for (const text of change.texts) operations.push(put({ partitionKey, rowKey: textKey(text.key), ...pack(text) }))
  for (const key of new Set(change.purge)) if (!written.has(key)) operations.push(drop(textKey(key)))
  for (const event of change.events) {
    const rowKey = eventKey(event.consultationId, event.id)
    operations.push(['create', { partitionKey, rowKey, ...pack(event) }])
  }
  return operations
}

/** Whether the consultation stood in the queue before: its event says from which state it comes. */
function wasOpen(change: Change, id: string, version: string | null): boolean {
  if (version === null) return false
  const from = change.events.find((event) => event.consultationId === id)?.from
  return from == null || !ended(from)
}

/** The operations without those that would delete what is not there (a purge done twice must not fail). */
async function withoutGone(table: TableClient, operations: TransactionAction[]): Promise<TransactionAction[]> {
  const there = await Promise.all(
    operations.map(([kind, { partitionKey, rowKey }]) => kind !== 'delete' || find(table, partitionKey, rowKey)),
  )
  return operations.filter((_, i) => there[i])
}

/**
 * Writes a change: due rows and list entries side by side, then one entity-group transaction. A lost race takes the due
 * rows back and is refused. A change whose first event is there already did come about (its answer was lost on the way
 * and the call was repeated): that is no lost race.
 */
export function commit(tables: Tables, due: DueStore, eventExists: Store['eventExists']): Pick<Store, 'commit'> {
  const { cases } = tables

  async function transact(operations: TransactionAction[]): Promise<void> {
    try {
      await cases.submitTransaction(operations)
    } catch (error) {
      if (!isMissing(error)) throw error
      const left = await withoutGone(cases, operations)
      if (left.length === operations.length) throw error
      await cases.submitTransaction(left)
    }
  }

  return {
    async commit(change) {
      const { filling } = change
      let operations = operationsOf(change)
      if (operations.length > mostOperations) throw new RangeError('a change of more than 100 rows')
      await Promise.all([filling, due.write(change.due), writeMine(tables, change)])
      if (operations.length === 0) return
      if (filling) operations = operationsOf(change)
      try {
        await transact(operations)
      } catch (error) {
        if (!isLostRace(error) && !isMissing(error)) throw error
        const [event] = change.events
        if (event && (await eventExists(change.groupId, event.consultationId, event.id))) return
        await Promise.allSettled(change.due.map((row) => due.finish(row)))
        refuse({ kind: 'conflict', by: null, freeStarts: [] })
      }
    },
  }
}
