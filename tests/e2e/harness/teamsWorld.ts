import { fileURLToPath } from 'node:url'
import { azuriteConnection, startAzurite } from '../../../src/local/azurite.ts'
import { demoTenantId } from '../../../src/local/people.ts'
import { freePorts } from '../../../src/local/ports.ts'
import { answers, startPart } from '../../../src/local/processes.ts'
import { seedEmptyStore } from '../../../src/seed.ts'
import { createStore } from '../../../src/store/createStore.ts'
import { type Issuer, startIssuer, tabClientId } from './issuer.ts'

/** The app in Teams and its bot, as the environment names them; artificial. */
export const teamsAppId = '00000000-0000-4000-8000-000000000001'
const botId = '00000000-0000-4000-8000-000000000002'
const administrator = '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d99'

export interface TeamsWorld {
  serverUrl: string
  issuer: Issuer
  /** The same tables as the server's. */
  store: Awaited<ReturnType<typeof createStore>>
  logs: string[]
  alsoEnd: (end: () => Promise<void>) => void
  stop: () => Promise<void>
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The server as in production (people sign in by Teams' tokens, nobody chooses who they are) on a table store of its own
 * with the demonstration's groups; tokens come from a local issuer. No chat: what is sent finds nobody.
 */
export async function startTeamsWorld(): Promise<TeamsWorld> {
  const [port = 0, storePort = 0] = await freePorts(2)
  const serverUrl = `http://127.0.0.1:${port}`
  const storage = azuriteConnection(storePort)
  const logs: string[] = []
  const endings: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of endings.reverse()) await end()
  }
  try {
    const azurite = startAzurite({ port: storePort })
    endings.push(() => azurite.stop(2000))
    const issuer = await startIssuer()
    endings.push(issuer.stop)
    await azurite.ready
    const store = await createStore({ connectionString: storage })
    await seedEmptyStore(store, new Date().toISOString())
    const server = startPart({
      name: 'server',
      args: ['--import', path('./issuerPreload.ts'), path('../../../src/index.ts')],
      env: {
        RINNALLA_LOCAL: undefined,
        TEST_ISSUER: issuer.url,
        PORT: String(port),
        PUBLIC_URL: 'https://rinnalla.example',
        STORAGE_CONNECTION_STRING: storage,
        BOT_TYPE: 'SingleTenant',
        BOT_ID: botId,
        BOT_TENANT_ID: demoTenantId,
        BOT_PASSWORD: 'none',
        TAB_CLIENT_ID: tabClientId,
        TEAMS_APP_ID: teamsAppId,
        ADMIN_IDS: administrator,
        CONTROLLER: 'Esimerkin hyvinvointialue',
        CONTROLLER_CONTACT: 'tietosuoja@example.fi',
        SOCIAL_EMERGENCY_NUMBER: '016 000 0000',
      },
      isReady: () => answers(`${serverUrl}/readyz`),
      onLine: (line) => logs.push(line),
    })
    endings.push(() => server.stop())
    await server.ready
    return { serverUrl, issuer, store, logs, stop, alsoEnd: (end) => void endings.push(end) }
  } catch (error) {
    await stop()
    throw error
  }
}
