import { randomUUID } from 'node:crypto'
import type { Deps, Store } from '../../src/app/deps.ts'
import { models } from '../../src/models/index.ts'
import { createAdapter } from '../../src/teams/adapter.ts'
import { createNotifier } from '../../src/teams/notifier.ts'
import { openForms } from '../../src/teams/openForms.ts'
import { createPace } from '../../src/teams/pace.ts'
import { startTimers } from '../../src/timers/sweep.ts'

const contacts = { emergencyNumber: '112', socialEmergencyNumber: '016 000 0000', controller: '', contact: '' }

/** The real notifier and the real timers over a store, at an hour that stands; what they log is a fault. */
export function deliverer(store: Store, now: string) {
  const faults: string[] = []
  const settings = {
    ...{ retention: { afterClosingDays: 90, maxMonths: 12 }, defaultLanguage: 'fi' as const },
    publicUrl: 'http://127.0.0.1',
  }
  const deps: Deps = {
    ...{ now: () => now, newId: randomUUID, store, models, settings, wake: () => undefined },
    roster: { members: async () => [], address: async () => null },
  }
  const notifier = createNotifier({
    ...{ adapter: createAdapter({ kind: 'local' }), appId: '', adminIds: [], deps, forms: openForms(deps.now) },
    settings: { ...settings, ...contacts },
    pace: createPace({ now: () => performance.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) }),
  })
  const start = () =>
    startTimers(
      {
        ...{ ...deps, notifier, log: (event: string) => void faults.push(event) },
        ...{ carryOver: async () => undefined, releaseOffers: async () => false },
      },
      { everyMs: 3_600_000, waitingEveryMs: 3_600_000 },
    )
  return { notifier, start, faults }
}
