import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { azuriteConnection, startAzurite } from '../../../src/local/azurite.ts'
import { demoPeople, type PersonKey } from '../../../src/local/people.ts'
import { startPlayground } from '../../../src/local/playground.ts'
import { freePorts } from '../../../src/local/ports.ts'
import { answers, type Part, startPart } from '../../../src/local/processes.ts'
import { type Recording, startProxy } from './proxy.ts'

export type WorldOptions = {
  /** The server's script and arguments; the product's own without it. */
  serverCommand?: readonly string[]
  /** Minutes that the server's clock is ahead. */
  clockOffset?: number
  /** DEFAULT_LANGUAGE of the server. */
  language?: 'fi' | 'sv' | 'en'
  /** Further environment of the server. */
  env?: Readonly<Record<string, string>>
}

export type World = Recording & {
  /** `http://127.0.0.1:<port>` of the server. */
  serverUrl: string
  /** Connection string of this world's own table store. */
  storage: string
  /** The address of a person's playground, which is started when it is first asked for. */
  playground: (key: PersonKey) => Promise<string>
  /** Every line that the server has written, over all its starts. */
  logs: string[]
  /** Ends the server: `kill` as a power cut would, else with time to finish its turns. */
  stopServer: (how?: 'kill') => Promise<void>
  /** Starts it again on the same port and store, and waits for /readyz. Options not named stay as they were. */
  startServer: (changed?: Pick<WorldOptions, 'clockOffset' | 'language' | 'env'>) => Promise<void>
  /** The running server's clock is so many minutes ahead from now on. */
  setClock: (minutes: number) => Promise<void>
  /** Something more to end with this world, a browser for one. */
  alsoEnd: (end: () => Promise<void>) => void
  stop: () => Promise<void>
}

const repository = new URL('../../../', import.meta.url).pathname

const clockPreload = new URL('./clockPreload.ts', import.meta.url).href

/**
 * A whole world of its own on free ports: table store, server process, a playground for each person who is asked for,
 * and a recording proxy between each playground and the server. Takes about three seconds; the caller must `stop()` it.
 */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'rinnalla-world-'))
  const [serverPort = 0, storePort = 0] = await freePorts(2)
  const serverUrl = `http://127.0.0.1:${serverPort}`
  const storage = azuriteConnection(storePort)
  const recording: Recording = { activities: [], connectorCalls: [], pending: 0 }
  const logs: string[] = []
  const clock = join(folder, 'clock')
  let settings = options
  let server: Part | undefined
  const endings: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]

  const startServer: World['startServer'] = async (changed = {}) => {
    settings = { ...settings, ...changed }
    await writeFile(clock, '0')
    server = startPart({
      name: 'server',
      args: ['--import', clockPreload, ...(settings.serverCommand ?? [join(repository, 'src/index.ts')])],
      env: {
        ...settings.env,
        TEST_CLOCK: clock,
        RINNALLA_LOCAL: 'unauthenticated',
        PORT: String(serverPort),
        PUBLIC_URL: serverUrl,
        STORAGE_CONNECTION_STRING: storage,
        LOCAL_CLOCK_OFFSET_MINUTES: String(settings.clockOffset ?? 0),
        DEFAULT_LANGUAGE: settings.language ?? 'fi',
      },
      isReady: () => answers(`${serverUrl}/readyz`),
      onLine: (line) => logs.push(line),
    })
    await server.ready
  }
  const stopServer: World['stopServer'] = async (how) => {
    await (how === 'kill' ? server?.kill() : server?.stop())
  }
  const setClock: World['setClock'] = async (minutes) => {
    await writeFile(clock, String((minutes - (settings.clockOffset ?? 0)) * 60_000))
    await new Promise((seen) => setTimeout(seen, 50))
  }
  const alsoEnd: World['alsoEnd'] = (end) => void endings.push(end)
  const stop = async () => {
    await stopServer()
    for (const end of endings.reverse()) await end()
  }

  const playgrounds = new Map<PersonKey, Promise<string>>()
  const startPerson = async (key: PersonKey) => {
    const [port = 0, proxyPort = 0] = await freePorts(2)
    const proxy = await startProxy({ person: key, port: proxyPort, playgroundPort: port, serverUrl }, recording)
    alsoEnd(proxy.close)
    const endpoint = `http://127.0.0.1:${proxyPort}/api/messages`
    const part = startPlayground({ person: demoPeople[key], port, endpoint, folder: join(folder, key) })
    alsoEnd(() => part.stop(2000))
    await part.ready
    return `http://127.0.0.1:${port}`
  }
  const playground: World['playground'] = (key) => {
    const known = playgrounds.get(key) ?? startPerson(key)
    playgrounds.set(key, known)
    return known
  }

  try {
    const store = startAzurite({ port: storePort })
    alsoEnd(() => store.stop(2000))
    await store.ready
    await startServer()
    return Object.assign(recording, {
      ...{ serverUrl, storage, playground, logs, stopServer, startServer, setClock, stop, alsoEnd },
    })
  } catch (error) {
    await stop()
    throw error
  }
}
