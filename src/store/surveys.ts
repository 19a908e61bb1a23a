import { randomUUID } from 'node:crypto'
import type { TableClient } from '@azure/data-tables'
import type { Store } from '../app/deps.ts'
import { pack } from './entities.ts'
import { list, type NewRow, remove } from './rows.ts'
import type { Tables } from './tables.ts'

/**
 * Adds a row under a random key and writes its neighbours again in the same transaction. Tables stamp each row with the
 * time it was written; so they all bear the same one, and it tells of no row when it was answered, nor which word came
 * with which answers.
 */
async function addAmong(table: TableClient, partitionKey: string, properties: Record<string, string>): Promise<void> {
  const rowKey = randomUUID()
  const range = `PartitionKey eq '${partitionKey}'`
  const [after, first] = await Promise.all([
    list(table, `${range} and RowKey gt '${rowKey}'`, 50),
    list(table, `${range} and RowKey lt '${rowKey}'`, 49),
  ])
  const neighbours = [...after, ...first].map(({ etag, timestamp, ...row }) => row as NewRow)
  await table.submitTransaction([
    ['create', { partitionKey, rowKey, ...properties }],
    ...neighbours.map((row) => ['upsert', row, 'Replace'] as ['upsert', NewRow, 'Replace']),
  ])
}

/**
 * Table `surveys`, apart from person and consultation. Answers stand in the partition of their month; the free word is a
 * text row in the partition `word-{month}`, with no link to model or answers; the month is what its end is counted by.
 */
export function surveys({ surveys: table }: Tables): Pick<Store, 'saveSurvey' | 'purgeWords'> {
  return {
    async saveSurvey(modelId, month, answers, word) {
      await Promise.all([
        addAmong(table, `answers-${month}`, pack({ modelId, month, answers })),
        word === null ? null : addAmong(table, `word-${month}`, pack({ word })),
      ])
    },
    async purgeWords(month) {
      const rows = await list(table, `PartitionKey eq 'word-${month}'`)
      await Promise.all(rows.map(({ rowKey = '' }) => remove(table, `word-${month}`, rowKey)))
    },
  }
}
