import type { tableNames } from './tables.ts'

/** Whether a row may hold free text. In no other row is there any: retention, readers and tests rely on it. */
export function isTextRow(table: (typeof tableNames)[number], partitionKey: string, rowKey: string): boolean {
  if (table === 'cases') return rowKey.startsWith('t:')
  return table === 'drafts' || (table === 'surveys' && partitionKey.startsWith('word'))
}
