import { readFileSync } from 'node:fs'

/**
 * Loaded into the server before anything else: its clock is as many milliseconds ahead as a file of the test says
 * (TEST_CLOCK), looked at every twenty. So time passes for a server without a new start.
 */
const real = Date.now
const file = process.env.TEST_CLOCK ?? ''
let readAt = 0
let ahead = 0

Date.now = () => {
  const at = real()
  if (at - readAt >= 20) {
    readAt = at
    ahead = Number(readFileSync(file, 'utf8'))
  }
  return at + ahead
}
