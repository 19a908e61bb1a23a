import { fileURLToPath } from 'node:url'
import { azuriteConnection, startAzurite } from '../../src/local/azurite.ts'
import { freePorts } from '../../src/local/ports.ts'
import { answers, type Part, startPart } from '../../src/local/processes.ts'

/** What the benchmark runs against: addresses without a slash at the end. */
export interface Parts {
  product: string
  echo: string
  connector: string
  /** Process ids of the two bots. */
  pids: { product: number; echo: number }
  /** Connection string of the product's own store, in memory. */
  storage: string
  /** Connection string of another store, for counting. */
  counted: string
  stop(): Promise<void>
}

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts store, connector, product and echo, each as a process of its own with this same Node, on free ports of 127.0.0.1. */
export async function startParts(): Promise<Parts> {
  const [storePort = 0, countedPort = 0, connectorPort = 0, productPort = 0, echoPort = 0] = await freePorts(5)
  const at = (port: number) => `http://127.0.0.1:${port}`
  const started: Part[] = []
  const start = async (part: Part) => {
    started.unshift(part)
    await part.ready
    return part.pid
  }
  const stop = async () => {
    for (const part of started) await part.stop()
  }
  const helper = (name: string, file: string, port: number, isReady: () => Promise<boolean>) =>
    start(startPart({ name, args: [script(file)], env: { PORT: String(port) }, isReady }))
  try {
    for (const port of [storePort, countedPort]) await start(startAzurite({ port }))
    await helper('connector', 'connector.ts', connectorPort, () => answers(at(connectorPort)))
    const echo = await helper('echo', 'echo.ts', echoPort, () => answers(`${at(echoPort)}/readyz`))
    const storage = azuriteConnection(storePort)
    const product = await start(
      startPart({
        name: 'product',
        args: [script('../../src/index.ts')],
        env: { RINNALLA_LOCAL: 'unauthenticated', PORT: String(productPort), STORAGE_CONNECTION_STRING: storage },
        isReady: () => answers(`${at(productPort)}/readyz`),
      }),
    )
    const addresses = { product: at(productPort), echo: at(echoPort), connector: at(connectorPort) }
    return { ...addresses, pids: { product, echo }, storage, counted: azuriteConnection(countedPort), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
