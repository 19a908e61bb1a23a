import { format } from 'node:util'

/** What a test writes to console.error or console.warn is a fault that nobody would see: it fails that test. */
const written: string[] = []

console.error = (...args: unknown[]) => void written.push(`console.error: ${format(...args)}`)
console.warn = (...args: unknown[]) => void written.push(`console.warn: ${format(...args)}`)

afterEach(() => {
  const lines = written.splice(0)
  if (lines.length > 0) throw new Error(`the test wrote to the console:\n${lines.join('\n')}`)
})
