import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { plus } from '../../src/domain/time.ts'
import { createStore } from '../../src/store/createStore.ts'
import { aConsultation, aDueRow, aGroup, anEvent, aPerson, aPlace, ownPrefix, sending } from '../store/samples.ts'
import { start } from './world.ts'

const script = join(import.meta.dirname, 'child.ts')

/** Runs the child until it has sent something, kills it a moment later; resolves when it is dead. */
async function runAndKill(prefix: string, now: string, file: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [script, prefix, now, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended, pause(5000)])
  await pause(afterMs)
  child.kill('SIGKILL')
  const [, signal] = await ended
  if (signal !== 'SIGKILL') throw new Error('the child ended by itself')
}

test('20 due notices survive a server that is killed again and again: none is lost', async () => {
  const prefix = ownPrefix()
  const store = await createStore({ connectionString: process.env.TEST_STORAGE ?? '' }, prefix)
  const folder = await mkdtemp(join(tmpdir(), 'rinnalla-'))
  const file = join(folder, 'sent')
  const session = { id: start, start, end: start, joinUrl: null, calendarKey: 'key', sequence: 0 }
  await store.saveGroup(aGroup(), null)
  await store.savePerson(aPerson({ place: aPlace() }), null)
  const ids = Array.from({ length: 20 }, (_, i) => `k${i}`)
  for (const id of ids) {
    const c = aConsultation({ id, state: 'scheduled', session: { ...session, start: plus(start, { days: 5 }) } })
    const event = anEvent({ consultationId: id })
    const notice = { kind: 'scheduled', to: 'requesters' } as const
    const due = [aDueRow({ at: start, thingId: id, change: event.id, notice })]
    await store.commit({ ...sending(c), events: [event], due })
  }

  let kills = 0
  let now = start
  const left = async () => (await store.due.ready('9999-01-01T00:00:00.000Z', 100)).length
  while ((await left()) > 0 && kills < 25) {
    await runAndKill(prefix, now, file, Math.random() * 80)
    kills += 1
    now = plus(now, { minutes: 1 }) // the leases of the dead have run out
  }

  expect(await left()).toBe(0)
  expect(kills).toBeGreaterThanOrEqual(3)
  const sent = (await readFile(file, 'utf8')).trim().split('\n')
  expect([...new Set(sent)].sort()).toEqual([...ids].sort())
  // Twice only what was between sending and record when a server was killed, and it serves two at once.
  expect(sent.length - ids.length).toBeLessThanOrEqual(2 * kills)
  process.stdout.write(`killed ${kills} times; ${ids.length} notices, ${sent.length - ids.length} of them twice\n`)
  await rm(folder, { recursive: true })
}, 90_000)
