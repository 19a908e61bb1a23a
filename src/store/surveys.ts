import { randomUUID } from 'node:crypto'
import type { TableClient, TransactionAction } from '@azure/data-tables'
import type { Store } from '../app/deps.ts'
import { Refusal } from '../domain/problem.ts'
import { fewestTogether, type SurveyAnswers } from '../domain/survey.ts'
import type { Screened } from '../domain/text.ts'
import { pack, unpack } from './entities.ts'
import { part } from './keys.ts'
import { find, list, type NewRow, remove, save } from './rows.ts'
import type { Tables } from './tables.ts'

/** Something that waits, under a random key that it keeps: written again it is the same row. */
type Keyed<T> = T & { key: string }
type WaitingAnswers = Keyed<{ answers: SurveyAnswers }>
/** The month it was written in is what a word's end is counted by. */
type WaitingWord = Keyed<{ word: Screened; month: string }>

const mostTries = 20
/** An entity-group transaction takes this many rows. */
const mostRows = 100

/** All that waits of a model is one row, by its random keys: it tells of nothing when it came, nor in which order. */
async function waiting<T>(table: TableClient, partitionKey: string, rowKey: string): Promise<Keyed<T>[]> {
  const row = await find(table, partitionKey, rowKey)
  return row ? unpack<{ all: Keyed<T>[] }>(row).all : []
}

async function change<T>(
  table: TableClient,
  partitionKey: string,
  rowKey: string,
  next: (all: Keyed<T>[]) => Keyed<T>[],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const row = await find(table, partitionKey, rowKey)
    const all = next(row ? unpack<{ all: Keyed<T>[] }>(row).all : []).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    try {
      return await save(table, { partitionKey, rowKey, ...pack({ all }) }, row?.etag ?? null)
    } catch (error) {
      if (!(error instanceof Refusal) || tries >= mostTries) throw error
    }
  }
}

/** Writes things together, so that all bear the one time that Tables stamp rows with. */
async function write<T extends object>(table: TableClient, partitionKey: string, all: Keyed<T>[]): Promise<void> {
  const rows = all.map(({ key, ...value }): NewRow => ({ partitionKey, rowKey: key, ...pack(value) }))
  for (let from = 0; from < rows.length; from += mostRows) {
    const some = rows.slice(from, from + mostRows)
    await table.submitTransaction(some.map((row): TransactionAction => ['upsert', row, 'Replace']))
  }
}

/** What is left once these are taken out. */
const without =
  <T extends object>(some: Keyed<object>[]) =>
  (all: Keyed<T>[]) =>
    all.filter(({ key }) => some.every((each) => each.key !== key))

/**
 * Table `surveys`, apart from person, consultation and group. What waits is a row a model in the partitions `waiting` and,
 * the free words, `word-waiting`. What was written stands in the partition of its month, each answer and each word a row;
 * a word with no link to model or answers: those of a batch wait on in `word-ready`, a row for all models, and are written
 * another night than their answers.
 */
export function surveys({
  surveys: table,
}: Tables): Pick<
  Store,
  'keepSurvey' | 'takeBackSurvey' | 'batchSurveys' | 'surveys' | 'writeWords' | 'words' | 'purgeWords'
> {
  return {
    async keepSurvey(modelId, month, answers, word) {
      const add =
        <T>(one: Keyed<T>) =>
        (all: Keyed<T>[]) => [...all, one]
      const [key, wordKey] = [randomUUID(), randomUUID()]
      await change(table, 'waiting', part(modelId), add({ key, answers }))
      if (word) await change(table, 'word-waiting', part(modelId), add({ key: wordKey, word, month }))
      return { modelId, keys: word ? [key, wordKey] : [key] }
    },
    async takeBackSurvey({ modelId, keys }) {
      const some = keys.map((key) => ({ key }))
      await change(table, 'waiting', part(modelId), without(some))
      if (keys.length > 1) await change(table, 'word-waiting', part(modelId), without(some))
    },
    async batchSurveys(modelId, month) {
      const answers: WaitingAnswers[] = await waiting(table, 'waiting', part(modelId))
      if (answers.length < fewestTogether) return answers.length
      const words: WaitingWord[] = await waiting(table, 'word-waiting', part(modelId))
      const all = answers.map(({ key, answers: each }) => ({ key, modelId, month, answers: each }))
      await write(table, `answers-${month}`, all)
      const add = (ready: WaitingWord[]) => [...without<WaitingWord>(words)(ready), ...words]
      if (words.length > 0) await change(table, 'word-ready', 'all', add)
      // What came meanwhile waits on.
      if (words.length > 0) await change(table, 'word-waiting', part(modelId), without(words))
      await change(table, 'waiting', part(modelId), without(answers))
      return 0
    },
    async writeWords() {
      const words: WaitingWord[] = await waiting(table, 'word-ready', 'all')
      if (words.length === 0) return
      // All words under the month of the oldest: none tells when it was written, and none is kept for longer than it may.
      const [oldest] = words.map((each) => each.month).toSorted()
      const bare = words.map(({ key, word }) => ({ key, word }))
      await write(table, `word-${oldest}`, bare)
      await change(table, 'word-ready', 'all', without(words))
    },
    async surveys(month) {
      const rows = await list(table, `PartitionKey eq '${part(`answers-${month}`)}'`)
      return rows.map((row) => unpack<{ modelId: string; answers: SurveyAnswers }>(row))
    },
    async words() {
      const rows = await list(table, `PartitionKey ge 'word-0' and PartitionKey lt 'word-a'`)
      const inOrderOfKeys = rows.toSorted((a, b) => ((a.rowKey ?? '') < (b.rowKey ?? '') ? -1 : 1))
      return inOrderOfKeys.map((row) => unpack<{ word: Screened }>(row).word)
    },
    async purgeWords(month) {
      const rows = await list(table, `PartitionKey eq 'word-${month}'`)
      await Promise.all(rows.map(({ rowKey = '' }) => remove(table, `word-${month}`, rowKey)))
      const kept = (all: WaitingWord[]) => all.filter((each) => each.month !== month)
      for (const { rowKey = '' } of await list(table, `PartitionKey eq 'word-waiting'`))
        await change(table, 'word-waiting', rowKey, kept)
      if ((await waiting(table, 'word-ready', 'all')).length > 0) await change(table, 'word-ready', 'all', kept)
    },
  }
}
