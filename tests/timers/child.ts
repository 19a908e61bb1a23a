import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { models } from '../../src/models/index.ts'
import { createStore } from '../../src/store/createStore.ts'
import { startTimers } from '../../src/timers/sweep.ts'

/**
 * A server of timers alone, to be killed: `child.ts <table prefix> <now> <file>`. It writes a line to the file for each
 * message it sends, as a message that has left cannot be called back, and says on standard output that it did.
 */
const [prefix = '', now = '', file = ''] = process.argv.slice(2)
const store = await createStore({ connectionString: process.env.TEST_STORAGE ?? '' }, prefix)

startTimers(
  {
    now: () => now,
    newId: randomUUID,
    store,
    models,
    roster: { members: async () => [], address: async () => null },
    carryOver: async () => undefined,
    releaseOffers: async () => false,
    settings: { retention: { afterClosingDays: 90, maxMonths: 12 }, defaultLanguage: 'fi', publicUrl: '' },
    log: () => {},
    notifier: {
      async send(_to, _notice, c) {
        await pause(10)
        appendFileSync(file, `${c.id}\n`)
        process.stdout.write('sent\n')
        await pause(10)
        return randomUUID()
      },
      update: () => pause(5),
      sendGroup: async () => randomUUID(),
      sendMeeting: async () => randomUUID(),
      updateMeeting: async () => {},
      again: async () => null,
      sendAside: async () => randomUUID(),
      async sendReminders(_to, lines) {
        for (const line of lines) if (line.kind === 'consultation') appendFileSync(file, `${line.c.id}\n`)
        return randomUUID()
      },
    },
  },
  { everyMs: 50, atOnce: 2 },
)
