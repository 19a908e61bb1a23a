import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A running part of the local stack. */
export type Part = {
  name: string
  pid: number
  /** Every line it has written so far, standard output and error together, without the newline. At most 1,000. */
  lines: string[]
  /** Settles when the process has ended, with a word on how: "code 1" or "SIGKILL". Never rejects. */
  ended: Promise<string>
  running: () => boolean
  /** Asks the process to end (SIGTERM) and kills it after `patience` milliseconds. Settles when it is gone. */
  stop: (patience?: number) => Promise<void>
  /** Kills at once, as a power cut would. */
  kill: () => Promise<void>
}

export type PartOptions = {
  name: string
  /** Arguments to this same Node: options, then the script, then the script's own arguments. */
  args: readonly string[]
  cwd?: string
  env?: Readonly<Record<string, string | undefined>>
  onLine?: (line: string) => void
}

const keptLines = 1000
const lifeline = new URL('./lifeline.ts', import.meta.url).href

/**
 * Starts a Node program as a part of the local stack, in a process group of its own, so that Ctrl-C in the terminal
 * reaches only the parent, who then stops the parts in order. It ends when the parent does (lifeline.ts).
 */
export function startPart({ name, args, cwd, env, onLine }: PartOptions): Part {
  const child: ChildProcess = spawn(process.execPath, ['--import', lifeline, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > keptLines) lines.shift()
      onLine?.(line)
    })
  }
  let running = true
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      running = false
      resolve(error.message)
    })
    child.once('close', (code, signal) => {
      running = false
      resolve(signal ?? `code ${code}`)
    })
  })
  const send = (signal: NodeJS.Signals) => {
    if (running) child.kill(signal)
  }
  const stop = async (patience = 10_000) => {
    send('SIGTERM')
    const timer = setTimeout(() => send('SIGKILL'), patience)
    await ended
    clearTimeout(timer)
  }
  const kill = async () => {
    send('SIGKILL')
    await ended
  }
  return { name, pid: child.pid ?? 0, lines, ended, running: () => running, stop, kill }
}

/**
 * Waits until `ready` answers true, asking every 50 ms. Throws when the part ends first, with its last lines, and
 * after `timeout` milliseconds.
 */
export async function waitFor(part: Part, ready: () => Promise<boolean> | boolean, timeout = 30_000): Promise<void> {
  const deadline = Date.now() + timeout
  for (;;) {
    if (!part.running()) {
      throw new Error(
        `${part.name} ended before it was ready (${await part.ended})\n${part.lines.slice(-10).join('\n')}`,
      )
    }
    if (await ready()) return
    if (Date.now() > deadline) throw new Error(`${part.name} was not ready in ${timeout / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Whether an address answers with a success within two seconds. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
