import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity'
import { warmUp } from './anonymity/warmUp.ts'
import { localAuthenticate, ssoAuthenticate } from './api/auth.ts'
import { sendProblem } from './api/respond.ts'
import { createServer } from './api/server.ts'
import { carryOver } from './app/carryOver.ts'
import type { Deps } from './app/deps.ts'
import { withMeetings, withPlans } from './app/meetingRows.ts'
import { releaseOffers } from './app/releaseOffers.ts'
import { createBusyTimes, createFreeTimes } from './calendar/freeTimes.ts'
import type { Calendar } from './calendar/port.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { personId } from './domain/ids.ts'
import { createGraphCalendar } from './graph/createGraphCalendar.ts'
import { graphCredential } from './graph/credential.ts'
import { demoPeople, demoTenantId } from './local/people.ts'
import { createLog } from './log.ts'
import { models } from './models/index.ts'
import { seedEmptyStore } from './seed.ts'
import { createStore } from './store/createStore.ts'
import { appIdOf, createAdapter, createAuthentication } from './teams/adapter.ts'
import { startBackground } from './teams/background.ts'
import { createBot } from './teams/bot.ts'
import { admit } from './teams/door.ts'
import { createNotifier } from './teams/notifier.ts'
import { openForms } from './teams/openForms.ts'
import { createPace } from './teams/pace.ts'
import { createPress } from './teams/press.ts'
import { createRoster } from './teams/roster.ts'
import type { World } from './teams/world.ts'
import { fadingRow } from './timers/lookForFading.ts'
import { firstPlan } from './timers/planSessions.ts'
import { reconcileRow } from './timers/reconcile.ts'
import { startTimers } from './timers/sweep.ts'
import { tidyRow } from './timers/tidy.ts'

const log = createLog()
/** Whom one may choose to be in the tab in local mode. */
const people = Object.values(demoPeople)

function storageOf({ storage }: Config): Parameters<typeof createStore>[0] {
  if ('connectionString' in storage) return storage
  const { account, managedIdentity } = storage
  const credential = managedIdentity
    ? new ManagedIdentityCredential({ clientId: managedIdentity })
    : new DefaultAzureCredential()
  return { account, credential }
}

/** The calendar that makes real meetings; null without its setting: then the embedded calendar is all there is. */
function calendarOf({ bot, graphOrganiser: organiser }: Config, now: () => string): Calendar | null {
  const credential = organiser === null ? null : graphCredential(bot)
  if (!organiser || !credential) return null
  const tell = (problem: { kind: string }) => log('lobbyOpen', { problem: problem.kind })
  return createGraphCalendar({ credential, organiser, now, sleep, random: Math.random, log, tell })
}

async function serve(config: Config): Promise<void> {
  const store = await createStore(storageOf(config))
  const isLocal = config.bot.kind === 'local'
  const tenantId = config.bot.kind === 'local' ? demoTenantId : config.bot.tenantId
  const adminIds = config.adminIds.map((id) => personId(tenantId, id))
  const ahead = config.clockOffsetMinutes * 60_000
  const { retention, defaultLanguage, publicUrl } = config

  const authentication = createAuthentication(config.bot)
  const adapter = createAdapter(config.bot, authentication)
  const now = () => new Date(Date.now() + ahead).toISOString()
  const calendar = calendarOf(config, now)
  const roster = createRoster({ adapter, appId: appIdOf(config.bot) }, tenantId)
  const deps: Deps = {
    now,
    newId: randomUUID,
    store: (calendar ? withMeetings : withPlans)(store, { now, newId: randomUUID }),
    models,
    roster,
    ...(calendar
      ? {
          freeTimes: createFreeTimes({ store, roster, now }, calendar),
          busyTimes: createBusyTimes({ store, roster, now }, calendar),
        }
      : {}),
    settings: { retention, defaultLanguage, publicUrl },
    wake: (rows) => timers.wake(rows),
  }
  const background = startBackground((error) =>
    log('backgroundFault', { name: error instanceof Error ? error.constructor.name : 'unknown' }),
  )
  const forms = openForms(deps.now)
  const speaking = { adapter, appId: appIdOf(config.bot), deps, settings: config, forms, adminIds }
  const pace = createPace({ now: () => performance.now(), sleep })
  const notifier = createNotifier({ ...speaking, pace })
  await store.due.write([firstPlan(now(), tenantId)])
  await store.due.write([tidyRow(now()), fadingRow(now(), tenantId), reconcileRow(now(), tenantId)])
  const timers = startTimers({
    ...deps,
    store,
    calendar,
    notifier,
    log,
    administrators: adminIds,
    carryOver: (ref) => carryOver(deps, ref),
    releaseOffers: (ref, turnSince) => releaseOffers(deps, ref, turnSince),
    random: Math.random,
  })
  const world: World = {
    ...speaking,
    notifier,
    tenantId,
    local: isLocal,
    track: background.track,
    appeared: (person) => timers.appeared(person),
    log,
  }
  const bot = createBot(world)
  adapter.onTurnError = async (_context, error) => log('turnFault', { name: error.constructor.name })

  if (isLocal) {
    const seeded = await seedEmptyStore(store, deps.now())
    if (seeded > 0) log('seeded', { groups: seeded })
  }

  const server = createServer({
    deps,
    auth: isLocal
      ? localAuthenticate({ tenantId, people, adminIds })
      : ssoAuthenticate({ tenantId, clientId: config.tabClientId, adminIds }),
    handleActivity: async (req, res) => {
      const admission = await admit(authentication, req.body, req.headers.authorization ?? '')
      if (admission === 'refused') return sendProblem(req, res, 401, 'token')
      if (admission === 'unknown') return sendProblem(req, res, 503, 'keys')
      await adapter.process(req, res, (context) => bot.run(context).then(() => undefined))
    },
    press: createPress(world),
    log,
    local: isLocal ? people : null,
    tabFolder: fileURLToPath(new URL('../dist/tab', import.meta.url)),
    tenantId,
    teamsAppId: config.teamsAppId,
    emergency: {
      emergencyNumber: config.emergencyNumber,
      socialEmergencyNumber: config.socialEmergencyNumber,
    },
  })

  /** Ends gracefully: no new connection, turns under way finish, then what follows from them. */
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await background.idle()
    await timers.stop()
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE' ? `Port ${config.port} is taken: set PORT to another.\n` : `${error.code}\n`,
    )
    process.exit(1)
  })
  warmUp()
  server.listen(config.port, config.host, () => log('listening', { port: config.port, host: config.host }))
}

try {
  await serve(readConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
