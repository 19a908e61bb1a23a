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

/** A port that was free on 127.0.0.1 a moment ago, chosen by the operating system. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
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
