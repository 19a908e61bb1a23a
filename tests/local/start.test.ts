import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TableClient } from '@azure/data-tables'
import { azuriteConnection } from '../../src/local/azurite.ts'
import { freePort, freePorts, isFree } from '../../src/local/ports.ts'

/** `npm start` as a process of its own, with the stand-in for the server. */
const start = fileURLToPath(new URL('../../src/local/start.ts', import.meta.url))
const standIn = fileURLToPath(new URL('./standIn.ts', import.meta.url))

let folder = ''
let child: ChildProcess | undefined
let ports: number[] = []
let output = ''

/** Three neighbouring free ports, as PLAYGROUND_PORT wants them. */
async function neighbours(): Promise<number[]> {
  for (;;) {
    const three = [await freePort()].flatMap((first) => [first, first + 1, first + 2])
    if ((await Promise.all(three.map(isFree))).every(Boolean)) return three
  }
}

function run(env: Record<string, string> = {}): ChildProcess {
  output = ''
  const [port, azurite, playground] = ports
  child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      AZURITE_PORT: String(azurite),
      PLAYGROUND_PORT: String(playground),
      DATA_FOLDER: folder,
      RINNALLA_LOCAL_SERVER: standIn,
      ...env,
    },
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
  return child
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 50))
}

const ready = () =>
  until(() => {
    if (child?.exitCode !== null) throw new Error(`it ended before it was ready:\n${output}`)
    return output.includes('Rinnalla is ready')
  })
const exitCode = async (process: ChildProcess) => (await once(process, 'exit'))[0] as number | null
const allFree = async () => (await Promise.all(ports.map(isFree))).every(Boolean)

/** The addresses that somebody listens on at our ports, as Linux tells it: little-endian hexadecimal. */
async function hostsListening(): Promise<string[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  return tables
    .flatMap((table) => table.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, address = '']) => address.split(':'))
    .filter(([, port = '']) => ports.includes(Number.parseInt(port, 16)))
    .map(([host = '']) => (host === '0100007F' ? '127.0.0.1' : host))
}

/** In milliseconds: each start is five processes, and the machine may have other work. */
const patience = 120_000

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-start-'))
  ports = [...(await freePorts(2)), ...(await neighbours())]
})

afterEach(async () => {
  child?.kill('SIGKILL')
  await until(allFree) // also shows that its parts end by themselves
  await rm(folder, { recursive: true, force: true })
}, patience)

test(
  'it says who is who when everything answers, on 127.0.0.1 only; ended or killed, it leaves nothing and loses nothing',
  async () => {
    const first = run()
    await ready()
    for (const port of ports.slice(2)) {
      expect(output).toContain(`http://127.0.0.1:${port}`)
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
    }
    expect(await hostsListening()).toEqual(ports.map(() => '127.0.0.1'))
    const table = TableClient.fromConnectionString(azuriteConnection(ports[1] ?? 0), 'muisti', {
      allowInsecureConnection: true,
    })
    await table.createTable()
    await table.createEntity({ partitionKey: 'a', rowKey: 'b', word: 'hei' })
    first.kill('SIGINT')
    expect(await exitCode(first)).toBe(0)
    expect(await allFree()).toBe(true)
    expect(await readFile(join(folder, 'server.log'), 'utf8')).toContain('standIn ends')

    const second = run()
    await ready()
    expect(await table.getEntity('a', 'b')).toMatchObject({ word: 'hei' })
    second.kill('SIGKILL')
    await until(allFree)
  },
  patience,
)

test(
  'a taken port is one line that names the port and its variable, and nothing is started',
  async () => {
    const squatter = createServer().listen(ports[3], '127.0.0.1')
    await once(squatter, 'listening')
    const code = await exitCode(run())
    squatter.close()
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain(String(ports[3]))
    expect(output).toContain('PLAYGROUND_PORT')
    await expect(readFile(join(folder, 'server.log'), 'utf8')).rejects.toThrow('ENOENT')
  },
  patience,
)

test(
  'a value that is no port is one line that names the variable',
  async () => {
    expect(await exitCode(run({ AZURITE_PORT: 'x' }))).toBe(1)
    expect(output).toMatch(/^AZURITE_PORT=x .*\n$/)
  },
  patience,
)

test(
  'when one part ends by itself, the rest is ended and the exit code says so',
  async () => {
    const stack = run()
    await ready()
    await fetch(`http://127.0.0.1:${ports[0]}/crash`).catch(() => undefined)
    expect(await exitCode(stack)).toBe(1)
    expect(output).toContain('Palvelin (server) päättyi (ended: code 7)')
    expect(await allFree()).toBe(true)
  },
  patience,
)

test(
  'a server that does not start ends the rest and shows its reason',
  async () => {
    expect(await exitCode(run({ STAND_IN_REFUSES: 'puuttuva asetus' }))).toBe(1)
    expect(output).toContain('puuttuva asetus')
    expect(await allFree()).toBe(true)
  },
  patience,
)
