import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
