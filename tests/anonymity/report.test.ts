import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { Finding } from '../../src/anonymity/findings.ts'
import { reportOf } from '../../src/anonymity/report.ts'

const phone = (start: number): Finding => ({
  start,
  end: start + 11,
  type: 'PHONE',
  severity: 'block',
  rule: 'phone',
  suggestion: '[puhelinnumero]',
})

test('each finding is told with its line, and the others beside it are masked', () => {
  const text = 'Eka rivi.\n040 1234567 tai 050 7654321.\n\nPuh 040 1234567'
  const report = reportOf(text, findIdentifiers(text, 'fi'), 'fi')
    .split('\n')
    .filter((line) => /^\d/.test(line))
  expect(report.map((line) => line.replace(/^(\d+).*?\) /, '$1 '))).toEqual([
    '2 Eka rivi. «••••••••» tai •••. Puh •••',
    '2 a rivi. ••• tai «••••••••». Puh •••',
    '4 ••• tai •••. Puh «••••••••»',
  ])
})

test('a text in which nothing is found has a report of one line', () => {
  expect(reportOf('Ei mitään.', [], 'fi')).toBe('Ei löytynyt tunnistetietoja.\n')
})

test('the time grows with the text and its findings, not with their square', () => {
  const spend = (count: number): number => {
    const text = '040 1234567,\n'.repeat(count)
    const findings = Array.from({ length: count }, (_, at) => phone(at * 13))
    const began = process.cpuUsage()
    expect(reportOf(text, findings, 'fi').split('\n')).toHaveLength(2 * count + 1)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  spend(1000)
  const short = Math.max(2, Math.min(...[1, 2, 3].map(() => spend(2000))))
  // Sixteen times as much: the square would take 256 times as long.
  expect(Math.min(...[1, 2, 3].map(() => spend(32_000))) / short).toBeLessThan(80)
})
