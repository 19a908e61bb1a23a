import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../src/anonymity/cli.ts', import.meta.url))

/** The command of the anonymity guard, started with `--jsonl`, its standard streams open. */
export function startLines(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, '--jsonl'])
}

/** Memory of a process in MB (man 5 proc, VmRSS); NaN where the system does not tell (only Linux does). */
export function memoryOf(pid: number | undefined): number {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return Number.NaN
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? Number.NaN) / 1024
}

/**
 * Sends `count` lines through one run of the command, `textOf` each, as fast as it takes them, and gives its memory
 * in MB after each fifth of them. Refuses answers that are fewer or in another order.
 */
export async function longRun(count: number, textOf: (n: number) => string): Promise<number[]> {
  const child = startLines()
  const memory: number[] = []
  let answered = 0
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const { id } = JSON.parse(line) as { id: number }
      if (id !== answered) throw new Error(`Line ${answered} was answered as ${id}`)
      answered += 1
      if (answered % (count / 5) === 0) memory.push(memoryOf(child.pid))
    }
  })()
  for (let id = 0; id < count; id += 1) {
    if (!child.stdin.write(`${JSON.stringify({ id, text: textOf(id) })}\n`)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await reading
  if (answered !== count) throw new Error(`${answered} of ${count} lines were answered`)
  return memory
}
