import { z } from 'zod/v4'
import { type BotIdentity, botIdentityOf, botSecrets } from './botIdentity.ts'
import type { Retention } from './domain/duties.ts'
import type { Language } from './domain/language.ts'

export interface Config {
  port: number
  /** Where to listen: local mode never leaves this machine. */
  host: string
  publicUrl: string
  storage: { connectionString: string } | { account: string; managedIdentity: string | undefined }
  bot: BotIdentity
  tabClientId: string
  /** The app's id in Teams, for links into the tab; null: cards have none. */
  teamsAppId: string | null
  adminIds: string[]
  /** The mailbox (an Entra object id) in which Graph makes the meetings; null: no Graph, the embedded calendar alone. */
  graphOrganiser: string | null
  controller: string
  contact: string
  retention: Retention
  emergencyNumber: string
  socialEmergencyNumber: string
  defaultLanguage: Language
  /** Local mode only: how far the service's clock is ahead, for trying out what time brings. */
  clockOffsetMinutes: number
}

/** What is wrong with the environment: one line a value, all at once. */
export class ConfigError extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(`The server does not start:\n${lines.map((l) => `  - ${l}`).join('\n')}`)
    this.lines = lines
  }
}

const local = 'RINNALLA_LOCAL'
const localValue = 'unauthenticated'
/** Settings of a real service: local mode refuses to start beside them. */
const production = [
  'STORAGE_ACCOUNT',
  'BOT_ID',
  'BOT_TYPE',
  'BOT_TENANT_ID',
  ...botSecrets,
  'TAB_CLIENT_ID',
  'TEAMS_APP_ID',
  'GRAPH_ORGANISER',
  'WEBSITE_SITE_NAME',
]

const guid = z.guid('must be a GUID')
const wholeDays = z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1')

const common = z.object({
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(1, 'must be a port number')
    .max(65535, 'must be a port number')
    .default(3978),
  RETENTION_AFTER_CLOSING_DAYS: wholeDays.max(3650, 'must be at most 3650').default(90),
  RETENTION_MAX_MONTHS: wholeDays.max(120, 'must be at most 120').default(12),
  EMERGENCY_NUMBER: z.string().min(1).default('112'),
  DEFAULT_LANGUAGE: z.enum(['fi', 'sv', 'en'], 'must be fi, sv or en').default('fi'),
})

const https = z.url({ protocol: /^https$/, error: 'must be an https address' })
const required = z.string('is missing').min(1, 'is missing')

const real = common.extend({
  PUBLIC_URL: required.pipe(https),
  BOT_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant'], 'must be UserAssignedMSI or SingleTenant'),
  BOT_ID: required.pipe(guid),
  BOT_TENANT_ID: required.pipe(guid),
  TAB_CLIENT_ID: required.pipe(guid),
  TEAMS_APP_ID: guid.optional(),
  GRAPH_ORGANISER: guid.optional(),
  ADMIN_IDS: required
    .transform((v) => v.split(',').map((id) => id.trim()))
    .pipe(z.array(z.guid('must be GUIDs separated by commas'))),
  CONTROLLER: required,
  CONTROLLER_CONTACT: required,
  SOCIAL_EMERGENCY_NUMBER: required,
})

const atHome = common.extend({
  PUBLIC_URL: z.url('must be an address').optional(),
  ADMIN_IDS: z
    .string()
    .default('')
    .transform((v) =>
      v
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    ),
  CONTROLLER: z.string().default('Esimerkin hyvinvointialue'),
  CONTROLLER_CONTACT: z.string().default('tietosuoja@example.fi'),
  SOCIAL_EMERGENCY_NUMBER: z.string().default('016 000 0000'),
  LOCAL_CLOCK_OFFSET_MINUTES: z.coerce.number('must be a number of minutes').default(0),
})

type Env = Record<string, string | undefined>

function problemsOf(result: { success: boolean; error?: z.ZodError }): string[] {
  return result.error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) ?? []
}

/** Empty is the same as absent: an empty bot id must never mean an open door. */
function present(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
}

function storageOf(env: Env, lines: string[]): Config['storage'] {
  const { STORAGE_CONNECTION_STRING: connectionString, STORAGE_ACCOUNT: account } = env
  if (connectionString && account)
    lines.push('STORAGE_CONNECTION_STRING and STORAGE_ACCOUNT: give one of them, not both')
  if (connectionString) return { connectionString }
  if (!account) lines.push('STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT: is missing')
  return { account: account ?? '', managedIdentity: env.AZURE_CLIENT_ID }
}

/** Local mode asks nobody who they are, so its store is one on this machine, never a service's own. */
function isOnThisMachine(connectionString: string): boolean {
  if (connectionString.trim() === 'UseDevelopmentStorage=true') return true
  const endpoints = [...connectionString.matchAll(/(?:^|;)\s*TableEndpoint=([^;]*)/gi)].map(([, url = '']) => url)
  const isLoopback = (url: string) => ['127.0.0.1', 'localhost'].includes(URL.parse(url)?.hostname ?? '')
  return endpoints.length > 0 && endpoints.every(isLoopback)
}

function readLocal(env: Env): Config {
  const lines = production
    .filter((name) => env[name])
    .map((name) => `${name}: is a setting of a real service, and ${local} is on`)
  if (env[local] !== localValue) lines.push(`${local}: must be "${localValue}" or absent`)
  const result = atHome.safeParse(env)
  lines.push(...problemsOf(result))
  const storage = storageOf(env, lines)
  if ('connectionString' in storage && !isOnThisMachine(storage.connectionString))
    lines.push(`STORAGE_CONNECTION_STRING: leads away from this machine, and ${local} is on`)
  if (!result.success || lines.length > 0) throw new ConfigError(lines)
  const v = result.data
  return {
    ...shared(v),
    host: '127.0.0.1',
    publicUrl: (v.PUBLIC_URL ?? `http://127.0.0.1:${v.PORT}`).replace(/\/$/, ''),
    storage,
    bot: { kind: 'local' },
    tabClientId: '',
    teamsAppId: null,
    adminIds: v.ADMIN_IDS,
    graphOrganiser: null,
    clockOffsetMinutes: v.LOCAL_CLOCK_OFFSET_MINUTES,
  }
}

function shared(
  v: z.infer<typeof common> & { CONTROLLER: string; CONTROLLER_CONTACT: string; SOCIAL_EMERGENCY_NUMBER: string },
) {
  return {
    port: v.PORT,
    controller: v.CONTROLLER,
    contact: v.CONTROLLER_CONTACT,
    retention: { afterClosingDays: v.RETENTION_AFTER_CLOSING_DAYS, maxMonths: v.RETENTION_MAX_MONTHS },
    emergencyNumber: v.EMERGENCY_NUMBER,
    socialEmergencyNumber: v.SOCIAL_EMERGENCY_NUMBER,
    defaultLanguage: v.DEFAULT_LANGUAGE,
  }
}

/**
 * Reads the whole configuration from an environment. Refuses with every missing or bad value named at once. Local mode
 * (no authentication) needs its own switch, listens on 127.0.0.1 only and refuses to start beside settings of a real service.
 */
export function readConfig(environment: Env): Config {
  const env = present(environment)
  if (env[local] !== undefined) return readLocal(env)
  const result = real.safeParse(env)
  const lines = problemsOf(result)
  if (env.LOCAL_CLOCK_OFFSET_MINUTES) lines.push('LOCAL_CLOCK_OFFSET_MINUTES: exists in local mode only')
  const storage = storageOf(env, lines)
  const bot = botIdentityOf(env, lines)
  if (!result.success || lines.length > 0) throw new ConfigError(lines)
  const v = result.data
  return {
    ...shared(v),
    host: '0.0.0.0',
    publicUrl: v.PUBLIC_URL.replace(/\/$/, ''),
    storage,
    bot,
    tabClientId: v.TAB_CLIENT_ID,
    teamsAppId: v.TEAMS_APP_ID ?? null,
    adminIds: v.ADMIN_IDS,
    graphOrganiser: v.GRAPH_ORGANISER ?? null,
    clockOffsetMinutes: 0,
  }
}
