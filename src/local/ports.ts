import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** A port that somebody asked for by name: `variable` is the environment variable that changes it. */
export type WantedPort = { variable: string; port: number }

/** Whether nobody listens on the port on 127.0.0.1 (nor on all interfaces). */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/**
 * A port that was free on 127.0.0.1 a moment ago. Below those that the operating system gives to every connection that goes
 * out, so that none of them takes it before it is used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000)
    if (await isFree(port)) return port
  }
}

/** So many different free ports. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}

/** The wanted ports that cannot be had, in the order given: taken, or wanted twice. */
export async function takenPorts(wanted: readonly WantedPort[]): Promise<WantedPort[]> {
  const free: boolean[] = []
  for (const { port } of wanted) free.push(await isFree(port))
  const ports = wanted.map(({ port }) => port)
  return wanted.filter(({ port }, index) => !free[index] || ports.indexOf(port) < index)
}
