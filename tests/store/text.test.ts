import fc from 'fast-check'
import type { Store } from '../../src/app/deps.ts'
import { createStore } from '../../src/store/createStore.ts'
import { pack } from '../../src/store/entities.ts'
import { part, whole } from '../../src/store/keys.ts'
import { connect, tableNames } from '../../src/store/tables.ts'
import { isTextRow } from '../../src/store/textRows.ts'
import { passed, screened } from '../screened.ts'
import {
  aChange,
  aConsultation,
  aDueRow,
  aGroup,
  anEvent,
  aPerson,
  aPlace,
  aSession,
  aText,
  connectionString,
  ownPrefix,
  sending,
  tuesday,
} from './samples.ts'

let prefix: string
let store: Store
beforeEach(async () => {
  prefix = ownPrefix()
  store = await createStore({ connectionString, deadlineMs: 60_000 }, prefix)
})

/** Every row of every table, as it stands there. */
async function allRows() {
  const tables = await connect({ connectionString }, prefix)
  const rows: { table: (typeof tableNames)[number]; row: Record<string, unknown>; json: string }[] = []
  for (const table of tableNames) {
    for await (const row of tables[table].listEntities()) rows.push({ table, row, json: JSON.stringify(row) })
  }
  return rows
}

/** Any characters, halves of surrogate pairs and controls too. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...`/\\#?:~'"%ä\u0000\u007f\u2028\u2029;`, '😀').map(ord),
    ),
  )
  .map((units) => String.fromCharCode(...units))
function ord(text: string): number {
  return text.charCodeAt(0)
}

test('free text stands in no rows but text rows', async () => {
  const canary = 'kanarialintu'
  const texts = ['summary', 'question', 'answer', 'reason', 'recommendations', 'notPossible', 'followUp'] as const
  const rows = texts.map((kind) => aText({ kind, key: `t:k1:${kind}`, fields: screened({ any: canary }) }))
  await store.saveGroup(aGroup(), null)
  await store.savePerson(aPerson({ place: aPlace() }), null)
  await store.takeCode('g1', 'k1')
  const whole = { ...sending(aConsultation(), rows), due: [aDueRow()] }
  await store.commit({ ...whole, sessions: [{ value: aSession(), version: null }] })
  await store.recordReading('g1', { consultationId: 'k1', reader: 'tenant:a', readerName: 'A', at: tuesday })
  await store.saveDraft({
    ...aConsultation(),
    person: 'tenant:worker',
    fields: screened({ any: canary }),
    savedAt: tuesday,
  })
  const answers = { gave: null, competence: 5, coping: 4, valueForClient: null, valueForWorker: 1 } as const
  await store.keepSurvey('M3', '2026-12', answers, passed(canary))

  const found = (await allRows()).filter(({ json }) => json.includes(canary))
  expect(found.map(({ table }) => table).sort()).toEqual([...texts.map(() => 'cases'), 'drafts', 'surveys'])
  const textRows = (await allRows()).filter(({ table, row }) =>
    isTextRow(table, String(row.partitionKey), String(row.rowKey)),
  )
  expect(textRows.map(({ json }) => json).sort()).toEqual(found.map(({ json }) => json).sort())
})

const answered = { gave: 'confirmed', competence: 5, coping: 4, valueForClient: null, valueForWorker: 1 } as const
const surveyRows = async () =>
  (await allRows()).flatMap(({ table, row }) => (table === 'surveys' ? [{ at: String(row.partitionKey), row }] : []))
const written = async (kind: string) => (await surveyRows()).filter(({ at }) => at.startsWith(kind))
const keep = (word: string | null, month = '2026-11') =>
  store.keepSurvey('M3', month, answered, word === null ? null : passed(word))

test('surveys wait until five of a model do, and are then written all at once, in no order, words apart from answers', async () => {
  for (const word of ['first', null, 'second', 'third']) await keep(word)
  expect(await store.batchSurveys('M3', '2026-12')).toBe(4)
  expect([...(await written('answers')), ...(await written('word-2'))]).toEqual([])
  await store.keepSurvey('M2', '2026-12', answered, null)
  await keep('fourth', '2026-12')
  expect(await store.batchSurveys('M3', '2026-12')).toBe(0)
  expect(await written('word-2')).toEqual([])
  await store.writeWords()
  const [answers, words] = [await written('answers'), await written('word-2')]
  expect(new Set(answers.map(({ at }) => at))).toEqual(new Set(['answers-2026-12']))
  for (const { row } of answers)
    expect(JSON.parse(String(row.json0))).toEqual({ modelId: 'M3', month: '2026-12', answers: answered })
  // Under the month of the oldest, so that none is kept for longer than it may.
  expect(new Set(words.map(({ at }) => at))).toEqual(new Set(['word-2026-11']))
  expect(words.map(({ row }) => JSON.parse(String(row.json0)).word).toSorted()).toEqual(
    ['first', 'fourth', 'second', 'third'].toSorted(),
  )
  expect([answers.length, new Set([...answers, ...words].map(({ row }) => row.rowKey)).size]).toEqual([5, 9])
  // Tables stamp every row with the time of writing: those of one batch all bear the same.
  for (const some of [answers, words]) {
    const times = some.map(({ row }) => Date.parse(String(row.timestamp)))
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(20)
  }
  expect(await store.batchSurveys('M2', '2026-12')).toBe(1)
})

test('a batch that is done again after a crash writes nothing twice, and what came meanwhile waits on', async () => {
  for (const word of ['a', 'b', 'c', 'd', 'e']) await keep(word)
  const before = await surveyRows()
  expect(await store.batchSurveys('M3', '2026-12')).toBe(0)
  const tables = await connect({ connectionString }, prefix)
  for (const { row } of before) {
    const { etag: _, timestamp: __, ...back } = row
    await tables.surveys.upsertEntity(back as { partitionKey: string; rowKey: string }, 'Replace')
  }
  await keep('late')
  expect(await store.batchSurveys('M3', '2026-12')).toBe(0)
  await store.writeWords()
  await store.writeWords()
  expect(await written('answers')).toHaveLength(6)
  expect(await written('word-2')).toHaveLength(6)
})

test('twenty who answer at once are all kept; words whose month is over go, those that wait too', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => keep(i < 10 ? `word ${i}` : null, i < 5 ? '2025-11' : '2026-11')),
  )
  await store.purgeWords('2025-11')
  expect(await store.batchSurveys('M3', '2026-12')).toBe(0)
  await store.writeWords()
  expect(await written('answers')).toHaveLength(20)
  expect(await written('word-2026-11')).toHaveLength(5)
  await store.purgeWords('2026-11')
  expect(await written('word-2')).toEqual([])
})

test('five fields of 2,000 characters, and one of 50,000, come back as they were, wherever they are cut', async () => {
  const fields = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, passed('ä€😀/'.repeat(400))]))
  const long = ['', 'x'].map((before, i) =>
    aText({ key: `t:k1:${i + 2}`, fields: screened({ long: `${before}${'😀'.repeat(25_000)}` }), at: tuesday }),
  )
  await store.commit(sending(aConsultation(), [aText({ fields }), ...long]))
  expect(await store.texts('g1', 'k1')).toEqual([aText({ fields }), ...long])
})

test('no character is cut in half between two properties', () => {
  for (const before of ['', 'x']) {
    const pieces = Object.values(pack(`${before}${'😀'.repeat(50_000)}`))
    expect(pieces.length).toBeGreaterThan(3)
    for (const piece of pieces) expect(piece.isWellFormed() && piece.length <= 30_000).toBe(true)
  }
})

test('any text comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), anyText, async (id, text) => {
      const row = aText({ key: `t:${id}:1`, consultationId: id, fields: screened({ [text]: text }) })
      await store.commit(aChange({ texts: [row] }))
      expect(await store.texts('g1', id)).toEqual([row])
    }),
    { numRuns: 60 },
  )
})

test('any id is found again by itself alone', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.uuid(), async (hostile, unique) => {
      const id = `${hostile}${unique}`
      const c = aConsultation({ id, groupId: id, requester: `tenant:${id}` })
      const text = aText({ key: `t:${id}:1`, consultationId: id })
      const event = anEvent({ id, consultationId: id })
      const session = aSession({ id, groupId: id })
      await store.saveGroup(aGroup({ id, tenantId: id }), null)
      await store.savePerson(aPerson({ id: `tenant:${id}` }), null)
      const sent = { ...sending(c, [text]), events: [event], due: [aDueRow({ id, thingId: id })] }
      await store.commit({ ...sent, sessions: [{ value: session, version: null }] })
      const stored = { ...c, textKeys: [text.key] }
      expect((await store.consultation(id, id))?.value).toEqual(stored)
      expect(await store.queue(id)).toEqual([stored])
      expect(await store.mine(`tenant:${id}`, 5)).toEqual([stored])
      expect(await store.texts(id, id)).toEqual([text])
      expect(await store.history(id, id)).toEqual([event])
      expect(await store.eventExists(id, id, id)).toBe(true)
      expect((await store.session(id, id))?.value).toEqual(session)
      expect(await store.groups(id)).toHaveLength(1)
      expect((await store.person(`tenant:${id}`))?.value.id).toBe(`tenant:${id}`)
      for (const other of [`${id}:`, `:${id}`, `${id}x`]) {
        expect(await store.consultation(id, other)).toBeNull()
        expect(await store.texts(id, other)).toEqual([])
        expect(await store.history(id, other)).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})

test('an id of any length is looked for, and not found', async () => {
  for (const id of ['', 'x'.repeat(5000), '/'.repeat(2000)]) {
    expect(await store.consultation(id, id)).toBeNull()
    expect(await store.person(`${id}:${id}`)).toBeNull()
    expect(await store.session(id, id)).toBeNull()
  }
})

test('different texts never become the same key, and keys keep to the allowed characters', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(part(a) === part(b)).toBe(a === b)
      expect(whole(a) === whole(b)).toBe(a === b)
      expect(part(a)).toMatch(/^[A-Za-z0-9@._+~-]+$/)
    }),
  )
})
