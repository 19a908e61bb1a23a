import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { announcement, seededLine } from './announce.ts'
import { azuriteConnection, startAzurite } from './azurite.ts'
import { demoPeople, type PersonKey, personKeys } from './people.ts'
import { startPlayground } from './playground.ts'
import { takenPorts } from './ports.ts'
import { answers, type Part, startPart } from './processes.ts'
import { type LocalPorts, wantedPorts } from './settings.ts'
import { buildTab, tabIsStale } from './tab.ts'

export type LocalOptions = {
  ports: LocalPorts
  /** Where everything is kept that outlives a run, and the logs. */
  folder: string
  /** The server's script and arguments; the product's own without it. */
  serverCommand?: readonly string[]
  /** Whether to build the tab when it is stale; yes without it. */
  tab?: boolean
  write: (text: string) => void
}

export type LocalStack = {
  /** Settles when everything answers and the announcement is written. Rejects when a part does not start. */
  ready: Promise<void>
  /** Settles with one line on the part that ended first, whether asked to or not. */
  ended: Promise<string>
  /** Ends everything: the server first, with time to finish its turns, the table store last. */
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Starts Azurite, the server, and a playground for each demo person, all on 127.0.0.1. Refuses with one line a port,
 * before anything is started, when a port is taken.
 */
export async function startLocal({
  ports,
  folder,
  serverCommand,
  tab = true,
  write,
}: LocalOptions): Promise<LocalStack> {
  const taken = await takenPorts(wantedPorts(ports))
  if (taken.length > 0) throw new Error(taken.map(takenLine).join('\n'))
  mkdirSync(folder, { recursive: true })

  const serverUrl = `http://127.0.0.1:${ports.server}`
  const playgrounds = personKeys.map((key) =>
    startPlayground({
      person: demoPeople[key],
      port: ports.playgrounds[key],
      endpoint: `${serverUrl}/api/messages`,
      folder: join(folder, 'playground', key),
    }),
  )
  const azurite = startAzurite({ port: ports.azurite, folder: join(folder, 'azurite') })
  const build = tab && existsSync(join(root, 'src/tab/index.html')) && tabIsStale(root) ? buildTab(root) : undefined
  const log = createWriteStream(join(folder, 'server.log'), { flags: 'a' })
  let server: Part | undefined
  let announced = false // until then, what stops the start is its own message
  let stopping: Promise<void> | undefined
  let firstEnd: (line: string) => void
  const ended = new Promise<string>((resolve) => {
    firstEnd = resolve
  })
  const watch = (part: Part) => part.ended.then((how) => firstEnd(`${part.name} päättyi (ended: ${how})`))

  const start = async () => {
    for (const part of [azurite, ...playgrounds]) watch(part)
    await azurite.ready
    if (stopping) return
    server = startPart({
      name: 'Palvelin (server)',
      args: serverCommand ?? [join(root, 'src/index.ts')],
      env: {
        RINNALLA_LOCAL: 'unauthenticated',
        PORT: String(ports.server),
        PUBLIC_URL: serverUrl,
        STORAGE_CONNECTION_STRING: azuriteConnection(ports.azurite),
      },
      isReady: () => answers(`${serverUrl}/readyz`),
      onLine: (line) => {
        log.write(`${line}\n`)
        if (line.includes('"event":"seeded"')) write(seededLine)
        else if (announced && deservesAttention(line)) write(`${line}\n`)
      },
    })
    watch(server)
    await Promise.all([server, ...playgrounds, ...(build ? [build] : [])].map((part) => part.ready))
    if (stopping) return
    announced = true
    const address = (key: PersonKey) => `http://127.0.0.1:${ports.playgrounds[key]}`
    write(
      announcement({
        tab: `${serverUrl}/tab/`,
        playgrounds: { worker: address('worker'), coordinator: address('coordinator'), member: address('member') },
      }),
    )
  }
  const stopAll = async () => {
    await Promise.all([server?.stop(), build?.kill()])
    await Promise.all(playgrounds.map((part) => part.stop(2000)))
    await azurite.stop(5000) // last: the server's turns are kept, and it writes its data to disk
    log.end()
  }
  const stop = () => {
    stopping ??= stopAll()
    return stopping
  }
  const ready = start()
  ready.catch(() => undefined)
  return { ready, ended, stop }
}

const takenLine = ({ variable, port }: { variable: string; port: number }) =>
  `Portti ${port} on varattu; vaihda se muuttujalla ${variable}. (Port ${port} is taken; change it with ${variable}.)`

/** Log lines are JSON and go to the log; a fault, and anything that is no log line, is shown at once. */
const deservesAttention = (line: string) => !line.startsWith('{') || /"event":"\w*Fault"/.test(line)
