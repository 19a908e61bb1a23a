import { readFileSync } from 'node:fs'
import { ConfigError, readConfig } from '../src/config.ts'
import { parseBicep, properties, resources } from './infra/bicep.ts'

const id = (n: number) => `7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d0${n}`
const azurite = 'TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;AccountName=devstoreaccount1;AccountKey=eA=='

/** A real service that starts: a managed identity and a storage account. */
const real = {
  PUBLIC_URL: 'https://rinnalla.example.fi/',
  STORAGE_ACCOUNT: 'rinnalla',
  AZURE_CLIENT_ID: id(1),
  BOT_TYPE: 'UserAssignedMSI',
  BOT_ID: id(1),
  BOT_TENANT_ID: id(2),
  TAB_CLIENT_ID: id(3),
  ADMIN_IDS: `${id(4)}, ${id(5)}`,
  CONTROLLER: 'Esimerkin hyvinvointialue',
  CONTROLLER_CONTACT: 'tietosuoja@example.fi',
  SOCIAL_EMERGENCY_NUMBER: '016 000 0000',
}
const single = { ...real, BOT_TYPE: 'SingleTenant' }
const local = { RINNALLA_LOCAL: 'unauthenticated', STORAGE_CONNECTION_STRING: azurite }

type Env = Record<string, string | undefined>

/** What a refusal names, one line each; empty when it starts. */
function linesOf(env: Env): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
  return []
}
const namesOf = (env: Env) => linesOf(env).map((line) => line.split(': ')[0])

describe('a real service', () => {
  test('starts from the environment alone', () => {
    expect(readConfig(real)).toEqual({
      port: 3978,
      host: '0.0.0.0',
      publicUrl: 'https://rinnalla.example.fi',
      storage: { account: 'rinnalla', managedIdentity: id(1) },
      bot: { kind: 'UserAssignedMSI', id: id(1), tenantId: id(2) },
      tabClientId: id(3),
      teamsAppId: null,
      adminIds: [id(4), id(5)],
      graphOrganiser: null,
      controller: 'Esimerkin hyvinvointialue',
      contact: 'tietosuoja@example.fi',
      retention: { afterClosingDays: 90, maxMonths: 12 },
      emergencyNumber: '112',
      socialEmergencyNumber: '016 000 0000',
      defaultLanguage: 'fi',
      clockOffsetMinutes: 0,
    })
  })

  test('makes meetings in the mailbox that is named; local mode refuses it as a setting of a real service', () => {
    expect(readConfig({ ...real, GRAPH_ORGANISER: id(6) }).graphOrganiser).toBe(id(6))
    expect(namesOf({ ...local, GRAPH_ORGANISER: id(6) })).toEqual(['GRAPH_ORGANISER'])
  })

  test('links to its app in Teams where that is named', () => {
    expect(readConfig({ ...real, TEAMS_APP_ID: id(7) }).teamsAppId).toBe(id(7))
    expect(namesOf({ ...real, TEAMS_APP_ID: 'x' })).toEqual(['TEAMS_APP_ID'])
  })

  test('takes what is set in place of the usual', () => {
    const config = readConfig({
      ...real,
      PORT: '8080',
      RETENTION_AFTER_CLOSING_DAYS: '30',
      RETENTION_MAX_MONTHS: '6',
      EMERGENCY_NUMBER: '113',
      DEFAULT_LANGUAGE: 'sv',
    })
    expect(config).toMatchObject({ port: 8080, emergencyNumber: '113', defaultLanguage: 'sv' })
    expect(config.retention).toEqual({ afterClosingDays: 30, maxMonths: 6 })
  })

  test('with a connection string needs no account', () => {
    const { STORAGE_ACCOUNT: _, AZURE_CLIENT_ID: __, ...rest } = real
    expect(readConfig({ ...rest, STORAGE_CONNECTION_STRING: azurite }).storage).toEqual({ connectionString: azurite })
  })
})

describe('it does not start, and says', () => {
  test('everything that is missing, at once', () => {
    expect(linesOf({})).toEqual([
      'PUBLIC_URL: is missing',
      'BOT_TYPE: must be UserAssignedMSI or SingleTenant',
      'BOT_ID: is missing',
      'BOT_TENANT_ID: is missing',
      'TAB_CLIENT_ID: is missing',
      'ADMIN_IDS: is missing',
      'CONTROLLER: is missing',
      'CONTROLLER_CONTACT: is missing',
      'SOCIAL_EMERGENCY_NUMBER: is missing',
      'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT: is missing',
    ])
  })

  test('everything that is bad, at once, without repeating a value', () => {
    const bad = {
      PORT: 'bad-1',
      RETENTION_AFTER_CLOSING_DAYS: '0',
      RETENTION_MAX_MONTHS: 'bad-2',
      DEFAULT_LANGUAGE: 'bad-3',
      PUBLIC_URL: 'http://bad-4.example.fi',
      BOT_TYPE: 'bad-5',
      BOT_ID: 'bad-6',
      BOT_TENANT_ID: 'bad-7',
      TAB_CLIENT_ID: 'bad-8',
      ADMIN_IDS: `${id(4)},bad-9`,
      LOCAL_CLOCK_OFFSET_MINUTES: '77777',
      STORAGE_CONNECTION_STRING: 'AccountKey=bad-10',
      STORAGE_ACCOUNT: 'bad-11',
    }
    const lines = linesOf({ ...real, ...bad })
    expect(new Set(namesOf({ ...real, ...bad }))).toEqual(
      new Set([
        ...Object.keys(bad).filter((name) => !name.startsWith('STORAGE')),
        'STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT',
      ]),
    )
    expect(lines.join('\n')).not.toMatch(/bad-|77777/)
    expect(new ConfigError(lines).message.split('\n')).toHaveLength(lines.length + 1)
  })

  test.each([...Object.keys(real).filter((name) => name !== 'AZURE_CLIENT_ID')])(
    'that %s is missing, empty or blank',
    (name) => {
      for (const value of [undefined, '', '   ']) {
        const lines = linesOf({ ...real, [name]: value })
        expect(lines).toHaveLength(1)
        expect(lines[0]).toContain(name)
      }
    },
  )

  test.each([
    ['PORT', ['0', '65536', '80.5', '-1', 'http']],
    ['RETENTION_AFTER_CLOSING_DAYS', ['0', '-90', '1.5', '3651', 'ninety']],
    ['RETENTION_MAX_MONTHS', ['0', '121', '1e9', 'Infinity']],
    ['DEFAULT_LANGUAGE', ['FI', 'fi-FI', 'de']],
    ['GRAPH_ORGANISER', ['x', 'palvelu@example.fi']],
    ['PUBLIC_URL', ['rinnalla.example.fi', 'http://rinnalla.example.fi', 'ftp://rinnalla.example.fi']],
    ['BOT_TYPE', ['MultiTenant', 'msi', 'local']],
    ['BOT_ID', ['me', `${id(1)}0`, 'null', 'undefined']],
    ['ADMIN_IDS', ['me@example.fi', `${id(4)};${id(5)}`, ',', `${id(4)},`]],
  ])('that %s is bad', (name, values) => {
    for (const value of values) expect(new Set(namesOf({ ...real, [name]: value }))).toEqual(new Set([name]))
  })

  test('that the clock can be moved in local mode only', () => {
    expect(namesOf({ ...real, LOCAL_CLOCK_OFFSET_MINUTES: '5' })).toEqual(['LOCAL_CLOCK_OFFSET_MINUTES'])
  })
})

describe('the bot proves who it is', () => {
  const key = { BOT_CERTIFICATE_PRIVATE_KEY: 'key', BOT_CERTIFICATE_THUMBPRINT: 'print' }

  test('by a managed identity without a secret', () => {
    for (const name of ['BOT_PASSWORD', ...Object.keys(key)]) {
      expect(linesOf({ ...real, [name]: 'secret' })).toEqual([`${name}: a managed identity has no secret`])
    }
  })

  test('by a password', () => {
    const bot = readConfig({ ...single, BOT_PASSWORD: 'secret' }).bot
    expect(bot).toEqual({ kind: 'password', id: id(1), tenantId: id(2), password: 'secret' })
  })

  test('by a certificate with its thumbprint', () => {
    expect(readConfig({ ...single, ...key }).bot).toEqual({
      kind: 'certificate',
      id: id(1),
      tenantId: id(2),
      privateKey: 'key',
      thumbprint: 'print',
    })
  })

  test.each([
    ['nothing', {}],
    ['half a certificate', { BOT_CERTIFICATE_PRIVATE_KEY: 'key' }],
    ['the other half', { BOT_CERTIFICATE_THUMBPRINT: 'print' }],
    ['both a password and a certificate', { BOT_PASSWORD: 'secret', ...key }],
    ['an empty password', { BOT_PASSWORD: ' ' }],
  ])('and not, in a single tenant, by %s', (_, secrets) => {
    expect(linesOf({ ...single, ...secrets })).toHaveLength(1)
  })

  test('an unknown kind of bot is told its kind, not what another kind would need', () => {
    expect(namesOf({ ...real, BOT_TYPE: undefined, BOT_PASSWORD: 'secret' })).toEqual(['BOT_TYPE'])
  })
})

describe('local mode', () => {
  test('is unauthenticated, and listens on this machine alone, whatever the environment says', () => {
    const config = readConfig({ ...local, HOST: '0.0.0.0', PORT: '4000' })
    expect(config).toMatchObject({ bot: { kind: 'local' }, host: '127.0.0.1', publicUrl: 'http://127.0.0.1:4000' })
    expect(config.adminIds).toEqual([])
  })

  test('exists behind its own switch only: an empty bot id never opens the door', () => {
    for (const value of ['', ' ', undefined]) {
      expect(namesOf({ ...real, BOT_ID: value })).toEqual(['BOT_ID'])
      expect(namesOf({ ...real, RINNALLA_LOCAL: value, BOT_ID: value })).toEqual(['BOT_ID'])
      expect(readConfig({ ...real, RINNALLA_LOCAL: value }).bot.kind).toBe('UserAssignedMSI')
    }
    expect(namesOf({ STORAGE_CONNECTION_STRING: azurite })).toContain('BOT_ID')
  })

  test.each(['true', '1', 'yes', 'false', 'off', 'Unauthenticated'])(
    'is not switched on by "%s", and nothing starts',
    (value) => {
      expect(namesOf({ ...local, RINNALLA_LOCAL: value })).toEqual(['RINNALLA_LOCAL'])
      expect(namesOf({ ...real, RINNALLA_LOCAL: value })).toContain('RINNALLA_LOCAL')
    },
  )

  test.each([
    'STORAGE_ACCOUNT',
    'BOT_ID',
    'BOT_TYPE',
    'BOT_TENANT_ID',
    'BOT_PASSWORD',
    'BOT_CERTIFICATE_PRIVATE_KEY',
    'BOT_CERTIFICATE_THUMBPRINT',
    'TAB_CLIENT_ID',
    'TEAMS_APP_ID',
    'WEBSITE_SITE_NAME',
  ])('refuses to start beside %s, a setting of a real service', (name) => {
    expect(linesOf({ ...local, [name]: 'x' })).toContain(
      `${name}: is a setting of a real service, and RINNALLA_LOCAL is on`,
    )
  })

  test('refuses to start in the cloud though everything else fits', () => {
    expect(namesOf({ ...local, WEBSITE_SITE_NAME: 'rinnalla' })).toEqual(['WEBSITE_SITE_NAME'])
  })

  test.each([
    [
      'an account in the cloud',
      'DefaultEndpointsProtocol=https;AccountName=rinnalla;AccountKey=eA==;EndpointSuffix=core.windows.net',
    ],
    [
      'an endpoint in the cloud',
      'TableEndpoint=https://rinnalla.table.core.windows.net/;AccountName=rinnalla;AccountKey=eA==',
    ],
    ['a host that looks near', 'TableEndpoint=http://127.0.0.1.evil.example/a;AccountName=a;AccountKey=eA=='],
    ['a host behind a user', 'TableEndpoint=http://127.0.0.1@evil.example/a;AccountName=a;AccountKey=eA=='],
    ['one here and one away', `${azurite};TableEndpoint=https://rinnalla.table.core.windows.net/`],
    ['a proxy', 'UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://evil.example'],
    ['an endpoint that is no address', 'TableEndpoint=;AccountName=a;AccountKey=eA=='],
  ])('refuses a store that is not on this machine: %s', (_, connectionString) => {
    expect(namesOf({ ...local, STORAGE_CONNECTION_STRING: connectionString })).toEqual(['STORAGE_CONNECTION_STRING'])
  })

  test('takes Azurite on this machine', () => {
    for (const connectionString of [azurite, azurite.replace('127.0.0.1', 'localhost'), 'UseDevelopmentStorage=true']) {
      expect(readConfig({ ...local, STORAGE_CONNECTION_STRING: connectionString }).storage).toEqual({
        connectionString,
      })
    }
  })

  test('names everything bad at once, too', () => {
    const bad = { PORT: 'x', DEFAULT_LANGUAGE: 'x', BOT_ID: 'x', LOCAL_CLOCK_OFFSET_MINUTES: 'x' }
    expect(namesOf({ RINNALLA_LOCAL: 'unauthenticated', ...bad }).toSorted()).toEqual(
      [...Object.keys(bad), 'STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT'].toSorted(),
    )
  })

  test('can move its clock', () => {
    expect(readConfig({ ...local, LOCAL_CLOCK_OFFSET_MINUTES: '1440' }).clockOffsetMinutes).toBe(1440)
  })
})

describe('the app settings of the infrastructure', () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  const settings = resources(parseBicep(read('infra/azure.bicep'))).get('settings')
  if (!settings) throw new Error('no app settings')
  const given = [...properties(settings.node).keys()].filter((key) => !['parent', 'name', 'properties'].includes(key))
  /** Read by App Service, not by the server. */
  const platform = [
    'WEBSITE_RUN_FROM_PACKAGE',
    'SCM_DO_BUILD_DURING_DEPLOYMENT',
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    'ApplicationInsightsAgent_EXTENSION_VERSION',
  ]
  /** Read by the server, but not set there: secrets it does without, what App Service sets itself, and local mode. */
  const elsewhere = [
    'PORT',
    'WEBSITE_SITE_NAME',
    'STORAGE_CONNECTION_STRING',
    'BOT_PASSWORD',
    'BOT_CERTIFICATE_PRIVATE_KEY',
    'BOT_CERTIFICATE_THUMBPRINT',
    'RINNALLA_LOCAL',
    'LOCAL_CLOCK_OFFSET_MINUTES',
  ]
  const own = given.filter((name) => !platform.includes(name))
  /** Names in the shape of a setting, wherever the source mentions one outside its sentences. */
  const sources = read('src/config.ts') + read('src/botIdentity.ts')
  const mentioned = [...sources.matchAll(/(?<=^\s*|[.'])(?:[A-Z]+_[A-Z_]+|[A-Z]{4,})\b/gm)]

  test('are exactly those that the server reads', () => {
    const names = new Set(mentioned.map(([name]) => name))
    expect([...names].toSorted()).toEqual([...own, ...elsewhere].toSorted())
  })

  test('are each read: with all of them it starts, and a change of one is seen', () => {
    const other: Record<string, string> = {
      PUBLIC_URL: 'https://other.example.fi',
      STORAGE_ACCOUNT: 'other',
      BOT_TYPE: 'SingleTenant',
      ADMIN_IDS: id(9),
      RETENTION_AFTER_CLOSING_DAYS: '30',
      RETENTION_MAX_MONTHS: '6',
      DEFAULT_LANGUAGE: 'en',
      CONTROLLER: 'Toinen hyvinvointialue',
      CONTROLLER_CONTACT: 'toinen@example.fi',
      EMERGENCY_NUMBER: '113',
      SOCIAL_EMERGENCY_NUMBER: '016 111 1111',
    }
    expect(given.filter((name) => platform.includes(name)).toSorted()).toEqual(platform.toSorted())
    const outcome = (env: Env) => [linesOf(env), linesOf(env).length === 0 ? readConfig(env) : null]
    const unseen = own.filter((name) => {
      const changed = outcome({ ...real, [name]: other[name] ?? id(8) })
      return JSON.stringify(changed) === JSON.stringify(outcome(real))
    })
    expect(unseen).toEqual([])
  })
})
