import { readFileSync } from 'node:fs'
import { rulesTable } from './rulesTable.ts'

test('the README says of each model what its data says: `node tests/models/rulesTable.ts` writes the table', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, after = ''] = readme.split('## Operating models\n')
  const [chapter = ''] = after.split('\n## ')
  const written = chapter.split('\n').filter((line) => line.startsWith('|'))
  expect(written).toEqual(rulesTable().split('\n'))
})
