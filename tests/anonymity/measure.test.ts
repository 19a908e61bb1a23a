import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { kindsOf } from '../../src/anonymity/kinds.ts'
import { type LabelledText, measure } from '../../src/anonymity/measure.ts'

const marked = (text: string, ...words: [string, string][]): LabelledText => ({
  text,
  lang: 'fi',
  spans: words.map(([label, word]) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, label })),
})

test('a person is found by a finding of a person, a place by a warning', () => {
  const { scores, leak } = measure([
    marked('Soitin Pekalle, joka asuu Utsjoella.', ['PER', 'Pekalle'], ['PLACE', 'Utsjoella']),
  ])
  expect(scores.PERSON).toMatchObject({ there: 1, found: 1 })
  expect(scores.PLACE).toMatchObject({ there: 1, found: 1 })
  expect(leak).toBe(0)
})

test('a missed direct identifier leaks, a missed place does not', () => {
  const missed = measure([
    marked('Tapasimme koulussa.', ['PHONE', 'koulussa']),
    marked('Tapasimme koulussa.', ['PLACE', 'koulussa']),
  ])
  expect(missed.leak).toBe(1)
  expect(missed.missed.map((one) => one.type)).toEqual(['PHONE', 'PLACE'])
})

test('the kinds of a name say where it stands, how it is written and what the lists know', () => {
  const text = 'Pekka soitti. Eilen tavattiin xhembuli.'
  expect(kindsOf(text, { start: 0, end: 5 }, 'fi')).toEqual([
    'place: first',
    'letters: capital',
    'lists: all parts',
    'language: fi',
  ])
  expect(kindsOf(text, { start: 30, end: 38 }, 'fi')).toEqual([
    'place: last',
    'letters: lower',
    'lists: none has it',
    'language: fi',
  ])
})

test('--unlisted takes the names of the file off the lists before it measures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'))
  const file = join(folder, 'texts.jsonl')
  writeFileSync(file, `${JSON.stringify(marked('Soitin eilen Pekalle.', ['PER', 'Pekalle']))}\n`)
  const listsOf = (...flags: string[]) =>
    /lists: (.*?) {2}/.exec(
      spawnSync(process.execPath, [fileURLToPath(new URL('../../src/anonymity/eval.ts', import.meta.url)), file, '--missed', ...flags], { encoding: 'utf8' }).stdout,
    )?.[1] // biome-ignore format: a short call
  try {
    expect(listsOf()).toBe('all parts')
    expect(listsOf('--unlisted')).toBe('none has it')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the measure says which line of its file is broken, with exit 2 and no trace of the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'))
  const file = join(folder, 'texts.jsonl')
  writeFileSync(file, `${JSON.stringify(marked('Soitin eilen.'))}\n\n{"text":"ilman kohtia"}\n`)
  const { stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../../src/anonymity/eval.ts', import.meta.url)), file],
    { encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  expect(status).toBe(2)
  expect(stderr).toMatch(/line 3 /)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
