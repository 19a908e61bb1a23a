import { fileURLToPath } from 'node:url'
import { type Part, startPart } from '../../src/local/processes.ts'
import type { Told } from './server.ts'

const script = fileURLToPath(new URL('./server.ts', import.meta.url))

/** What became of one server, from its start to its end. */
export interface Life {
  name: string
  /** Milliseconds of `performance.now()`; null while it lives. */
  killedAt: number | null
  /** The deliveries that it said it had recorded, as `recordOf`, and when. */
  recordedAt: Map<string, number>
  part: Part
}

export const recordOf = (key: string, recipient: string) => `${key} to ${recipient}`

/**
 * Servers over one store. `cache`: a folder for what Node has compiled, so that they start sooner. What they write to their
 * log is a note; one that ends by itself, or says anything else, is a fault.
 */
export function startServers(told: Omit<Told, 'connector'>, connector: string, cache: string) {
  const lives: Life[] = []
  const faults: string[] = []
  const notes: string[] = []
  let closing = false

  function start(): Life {
    const name = `server${lives.length}`
    const recordedAt = new Map<string, number>()
    const onLine = (line: string) => {
      if (!line.startsWith('["')) return void faults.push(`${name}: ${line}`)
      const [what, key = '', recipient = ''] = JSON.parse(line) as string[]
      if (what === 'recorded') recordedAt.set(recordOf(key, recipient), performance.now())
      if (what === 'log') notes.push(`${name}: ${key} ${recipient}`)
    }
    const env = {
      FAULTS: JSON.stringify({ ...told, connector: `${connector}/from/${name}` } satisfies Told),
      NODE_COMPILE_CACHE: cache,
    }
    const isReady = (lines: readonly string[]) => lines.some((line) => line.includes('"ready"'))
    const part = startPart({ name, args: [script], env, isReady, onLine })
    const life: Life = { name, killedAt: null, recordedAt, part }
    lives.push(life)
    part.ended.then((how) => {
      if (life.killedAt === null && !closing) faults.push(`${name} ended by itself: ${how}`)
    })
    return life
  }

  return {
    lives,
    faults,
    notes,
    start,
    /** Kills it as a power cut would; resolves once it is gone and all that it said was heard. */
    async kill(life: Life): Promise<void> {
      life.killedAt = performance.now()
      await life.part.kill()
    },
    /** Those that were started and not killed. */
    alive: () => lives.filter(({ killedAt }) => killedAt === null),
    /** Those that live are asked to end; resolves when they have. */
    async stop(): Promise<void> {
      closing = true
      await Promise.all(lives.map(({ part }) => part.running() && part.stop(5000)))
      closing = false
    },
  }
}
