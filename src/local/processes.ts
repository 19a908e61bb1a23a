import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'

/** A running part of the local stack. */
export type Part = {
  name: string
  pid: number
  /** What it has written so far, standard output and error together, without the newlines: the last 1,000 lines. */
  lines: string[]
  /** Settles when it can be used; rejects with its last lines when it ended first, or after 90 seconds. */
  ready: Promise<void>
  /** Settles when the process has ended, with a word on how: "code 1" or "SIGKILL". Never rejects. */
  ended: Promise<string>
  running: () => boolean
  /** Asks the process to end (lifeline.ts) and kills it after `patience` milliseconds. Settles when it is gone. */
  stop: (patience?: number) => Promise<void>
  /** Kills it at once, as a power cut would. */
  kill: () => Promise<void>
}

export type PartOptions = {
  name: string
  /** Arguments to this same Node: options, then the script, then the script's own arguments. */
  args: readonly string[]
  cwd?: string
  env?: Readonly<Record<string, string | undefined>>
  /** Whether the part can be used; asked every 50 ms. Without it, it can be used at once. */
  isReady?: (lines: readonly string[]) => Promise<boolean> | boolean
  onLine?: (line: string) => void
}

const keptLines = 1000
const lifeline = new URL('./lifeline.ts', import.meta.url).href

/**
 * Starts a Node program as a part of the local stack, in a process group of its own: Ctrl-C in the terminal reaches only
 * the parent, who stops the parts in order. It ends when the parent does.
 */
export function startPart({ name, args, cwd, env, isReady = () => true, onLine }: PartOptions): Part {
  const child = spawn(process.execPath, ['--import', lifeline, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const lines: string[] = []
  const outputs = [child.stdout, child.stderr].map((input) => {
    if (input === null) return undefined
    const output = createInterface({ input })
    output.on('line', (line) => {
      lines.push(line)
      if (lines.length > keptLines) lines.shift()
      onLine?.(line)
    })
    return once(output, 'close')
  })
  let running = true
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    // Not 'close', which never comes once the channel was closed from this side: its last words are waited for instead.
    child.once('exit', (code, signal) => {
      const late = new AbortController() // no timer outlives it
      const patience = after(500, undefined, { signal: late.signal }).catch(() => undefined)
      Promise.race([Promise.all(outputs), patience]).then(() => {
        late.abort()
        resolve(signal ?? `code ${code}`)
      })
    })
  })
  ended.then(() => {
    running = false
  })
  const kill = async () => {
    if (running) child.kill('SIGKILL')
    await ended
  }
  const stop = async (patience = 10_000) => {
    if (child.connected) child.disconnect()
    const timer = setTimeout(kill, patience)
    await ended
    clearTimeout(timer)
  }
  const becomeReady = async () => {
    for (const deadline = Date.now() + 90_000; !(await isReady(lines)); ) {
      if (!running) throw new Error([`${name} ended at its start (${await ended})`, ...lines.slice(-20)].join('\n'))
      if (Date.now() > deadline) throw new Error(`${name} was not ready in 90 s`)
      await after(50)
    }
  }
  const ready = becomeReady()
  ready.catch(() => undefined) // whoever awaits it hears of it; nobody has to
  return { name, pid: child.pid ?? 0, lines, ready, ended, running: () => running, stop, kill }
}

/** Whether an address answers with a success within two seconds. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
