import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { longRun, startLines } from './longRun.ts'
import { summaries } from './marked.ts'

const command = fileURLToPath(new URL('../../src/anonymity/cli.ts', import.meta.url))
const run = (input: string, ...flags: string[]) =>
  spawnSync(process.execPath, [command, ...flags], { input, encoding: 'utf8' })

test('plain text gives a report without the words found, and exit 1 when something blocks', () => {
  const { stdout, status } = run('Äiti Minna soitti, 040 123 4567.')
  expect(status).toBe(1)
  expect(stdout).toContain('PERSON')
  expect(stdout).toContain('PHONE')
  expect(stdout).not.toMatch(/Minna|123/)
})

test('a clean text ends with exit 0', () => {
  expect(run('Äiti on väsynyt ja lapsi ei käy koulussa.').status).toBe(0)
})

test('--replace writes the text with the suggestions', () => {
  expect(run('Äiti Minna soitti, 040 123 4567.', '--replace').stdout).toBe('Äiti soitti, [puhelinnumero].')
})

test('--jsonl answers line by line in order, and a broken line does not stop it', () => {
  const { stdout, status } = run(
    '{"id":1,"text":"Jari soitti."}\n{oops\n{"id":"b","lang":"xx","text":""}\n{"id":2,"text":"Ei mitään."}\n',
    '--jsonl',
  )
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.map((line) => line.id)).toEqual([1, undefined, 'b', 2])
  expect(lines[0]).toMatchObject({ findings: [{ start: 0, end: 4, type: 'PERSON', severity: 'block' }] })
  expect(lines[1]).toHaveProperty('error')
  expect(lines[2]).toHaveProperty('error')
  expect(lines[3]).toEqual({ id: 2, findings: [] })
  expect(status).toBe(2)
})

test.each([
  ['{oops', {}],
  ['[]', {}],
  ['null', {}],
  ['"text"', {}],
  ['{"id":7}', { id: 7 }],
  ['{"id":"a","text":5}', { id: 'a' }],
  ['{"id":null,"text":"Jari","lang":"de"}', { id: null }],
])('the line %s gets an error, with its id if it has one, and exit 2', (line, named) => {
  const { stdout, status } = run(`${line}\n`, '--jsonl')
  expect(JSON.parse(stdout)).toEqual({ ...named, error: expect.any(String) })
  expect(status).toBe(2)
})

test('--jsonl without a broken line ends with exit 0, whatever is found; empty lines are passed over', () => {
  const { stdout, status } = run('\n{"text":"Jari soitti."}\n\n', '--jsonl')
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(0)
})

test('--jsonl --replace writes the texts with the suggestions', () => {
  expect(run('{"id":1,"text":"Äiti Minna soitti."}\n', '--jsonl', '--replace').stdout).toBe(
    '{"id":1,"text":"Äiti soitti."}\n',
  )
})

test('only the ends of lines end a line: U+2028 inside a text is of the text, a byte order mark is of none', () => {
  const { stdout, status } = run('\ufeff{"id":1,"text":"Jari\u2028soitti\u2029."}\r\n{"id":2,"text":"Ei."}', '--jsonl')
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: number }).id)
  expect(ids).toEqual([1, 2])
  expect(status).toBe(0)
})

test('a lang of null is as none at all', () => {
  const [none, given] = ['', '"lang":null,'].map((lang) => run(`{${lang}"text":"Jari soitti."}\n`, '--jsonl'))
  expect(given?.stdout).toBe(none?.stdout)
  expect(given?.status).toBe(0)
})

test('when nobody reads on, the run ends with the exit code so far and says nothing', async () => {
  const child = startLines()
  let said = ''
  child.stderr.on('data', (words) => {
    said += String(words)
  })
  child.stdin.on('error', () => undefined)
  child.stdin.write('{oops\n')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const line = `${JSON.stringify({ text: 'Jari soitti. '.repeat(2000) })}\n`
  for (let n = 0; n < 20; n += 1) child.stdin.write(line)
  expect(await once(child, 'exit')).toEqual([2, null])
  expect(said).toBe('')
})

test('an unknown option is refused with exit 2 and nothing on standard output', () => {
  const { stdout, stderr, status } = run('Jari soitti.', '--json')
  expect(stdout).toBe('')
  expect(stderr).toContain('--json')
  expect(status).toBe(2)
})

test('--jsonl answers a line before the next one comes', async () => {
  const child = startLines()
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const id of [1, 2, 3]) {
    child.stdin.write(`${JSON.stringify({ id, text: 'Jari soitti.' })}\n`)
    expect(JSON.parse(String((await answers.next()).value))).toMatchObject({ id, findings: [{ type: 'PERSON' }] })
  }
  child.stdin.end()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('10,000 lines, each of its own words, come in order and do not grow the memory', async () => {
  const texts = summaries('written').map((one) => one.text.slice(0, 60))
  // A name of its own in each line: what is remembered of words would grow with them.
  const nameOf = (n: number) =>
    `Xh${[...String(n)].map((digit) => ['ba', 'de', 'ki', 'lo', 'mu', 'ny', 'po', 'ra', 'si', 'tu'][Number(digit)]).join('')}`
  const memory = await longRun(10_000, (n) => `${texts[n % texts.length]} Soitin: ${nameOf(n)} vastasi.`)
  expect(memory).toHaveLength(5)
  if (process.platform === 'linux') expect((memory[4] ?? 0) - (memory[1] ?? 0)).toBeLessThan(48)
}, 120_000)
