import { TableClient, TableServiceClient } from '@azure/data-tables'
import { isTextRow } from '../../../src/store/textRows.ts'
import type { World } from './world.ts'

/**
 * Where a word has got to, outside the answers to people's own presses: messages sent or updated through the connector,
 * rows of the store that are no text rows, log lines. Each hit as one line; none is what is wanted.
 */
export async function findWord(world: World, word: string): Promise<string[]> {
  const seen = (value: unknown) =>
    JSON.stringify(value ?? '')
      .toLowerCase()
      .includes(word.toLowerCase())
  const sent = world.connectorCalls
    .filter((call) => seen(call.body))
    .map((call) => `connector ${call.method} ${call.path}`)
  const logged = world.logs.filter(seen).map(() => 'log line')
  return [...sent, ...logged, ...(await rowsWith(world.storage, seen))]
}

/** How many text rows hold the word: proof that it was stored where it belongs, and that the search works. */
export async function textRowsWith(world: World, word: string): Promise<number> {
  let count = 0
  for await (const { table, row } of allRows(world.storage)) {
    if (
      isTextRow(table as Parameters<typeof isTextRow>[0], String(row.partitionKey), String(row.rowKey)) &&
      JSON.stringify(row).includes(word)
    )
      count += 1
  }
  return count
}

/** That each of these words stands in one text row, and nowhere else. */
export async function expectHidden(world: World, words: string[]): Promise<void> {
  for (const word of words) {
    expect([word, await textRowsWith(world, word)]).toEqual([word, 1])
    expect([word, await findWord(world, word)]).toEqual([word, []])
  }
}

/** Every address of a calendar file that anybody was sent or shown in this world, each once. */
export function calendarAddresses(world: World): string[] {
  const shown = [...world.connectorCalls.map(({ body }) => body), ...world.activities.map(({ response }) => response)]
  return [...new Set(JSON.stringify(shown).match(/http[^"\\]+\/calendar\/[^"\\]+\.ics[^"\\]*/g))]
}

async function rowsWith(storage: string, seen: (value: unknown) => boolean): Promise<string[]> {
  const hits: string[] = []
  for await (const { table, row } of allRows(storage)) {
    const text = isTextRow(table as Parameters<typeof isTextRow>[0], String(row.partitionKey), String(row.rowKey))
    if (!text && seen(row)) hits.push(`table ${table} ${row.rowKey}`)
  }
  return hits
}

async function* allRows(storage: string) {
  const options = { allowInsecureConnection: true }
  for await (const { name } of TableServiceClient.fromConnectionString(storage, options).listTables()) {
    const table = name ?? ''
    for await (const row of TableClient.fromConnectionString(storage, table, options).listEntities())
      yield { table, row }
  }
}
