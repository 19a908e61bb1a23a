import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type DemoPerson, demoColleagues, demoPeople, demoTeam, demoTenantId, personKeys } from './people.ts'
import { answers, type Part, startPart } from './processes.ts'

export type PlaygroundOptions = {
  person: DemoPerson
  port: number
  /** The address of the bot's messages, e.g. `http://127.0.0.1:3978/api/messages`. */
  endpoint: string
  /** A folder of this playground alone: its settings and its log. */
  folder: string
  /** Where the bot is told to answer, when that is not the playground itself (a proxy between the two). */
  serviceUrl?: string
}

/**
 * What a person's playground is told of the world, in the shape of `.m365agentsplayground.yml` version 0.1.1: exactly
 * five others, the same team and channels for everybody, a personal chat of one's own.
 */
export function playgroundSettings(person: DemoPerson): object {
  const others = [
    ...personKeys.map((key) => demoPeople[key]).filter(({ key }) => key !== person.key),
    ...demoColleagues,
  ]
  return {
    version: '0.1.1',
    tenantId: demoTenantId,
    bot: { id: '28:rinnalla', name: 'Rinnalla' },
    currentUser: playgroundUser(person),
    users: others.map(playgroundUser),
    personalChat: { id: `a:rinnalla-${person.key}` },
    groupChat: { id: '19:rinnalla-ryhmakeskustelu@thread.v2', name: 'Ryhmäkeskustelu' },
    team: { id: demoTeam.id, name: demoTeam.name, aadGroupId: demoTeam.aadGroupId, channels: [demoTeam.channel] },
  }
}

function playgroundUser({
  channelId,
  aadObjectId,
  name,
}: Pick<DemoPerson, 'channelId' | 'aadObjectId' | 'name'>): object {
  const [givenName, surname] = name.split(' ')
  const email = `${name.toLowerCase().replace(' ', '.').replaceAll('ä', 'a')}@example.invalid`
  return { id: channelId, name, userPrincipleName: email, aadObjectId, givenName, surname, email }
}

/**
 * Starts the Agents Playground of one person on 127.0.0.1. `ready` rejects with one line when it did not take its
 * settings (it says why only in its log) and when it moved to another port because this one was taken.
 */
export function startPlayground({ person, port, endpoint, folder, serviceUrl }: PlaygroundOptions): Part {
  const log = join(folder, 'playground.log')
  mkdirSync(folder, { recursive: true })
  rmSync(log, { force: true })
  // JSON is YAML too.
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(playgroundSettings(person), null, 2))
  const service = serviceUrl === undefined ? [] : ['--service-url', serviceUrl]
  const part = startPart({
    name: `Playground of ${person.name}`,
    cwd: folder,
    args: [
      ...['--import', new URL('./loopback.ts', import.meta.url).href],
      createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js'),
      ...['start', '-e', endpoint, '-c', 'msteams', '--disable-telemetry', '-p', String(port), ...service],
    ],
    env: { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: log },
    isReady: (lines) => answers(`http://127.0.0.1:${listeningPort(lines) ?? port}/`),
  })
  const ready = part.ready.then(
    () => {
      if (listeningPort(part.lines) !== port) throw new Error(`${part.name} could not have port ${port}: it is taken`)
    },
    (error: Error) => {
      const reason = statedReason(log)
      throw reason === undefined ? error : new Error(`${part.name} did not start: ${reason}`)
    },
  )
  ready.catch(() => undefined)
  return { ...part, ready }
}

function listeningPort(lines: readonly string[]): number | undefined {
  const found = lines.map((line) => /^Listening on (\d+)/.exec(line)?.[1]).find((port) => port !== undefined)
  return found === undefined ? undefined : Number(found)
}

function statedReason(log: string): string | undefined {
  try {
    return /^error Reason: (.*)$/m.exec(readFileSync(log, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
