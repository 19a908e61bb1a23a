import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { localAuthenticate } from '../../src/api/auth.ts'
import { createServer, type Parts } from '../../src/api/server.ts'
import type { Deps } from '../../src/app/deps.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { blankGroup, blankMember } from '../../src/domain/group.ts'
import { personId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { models } from '../../src/models/index.ts'
import { createStore } from '../../src/store/createStore.ts'

export const tenantId = '11111111-1111-4111-8111-111111111111'
export const now = '2026-11-30T08:00:00.000Z'
export const inTenant = (name: string): string => personId(tenantId, name)

/** A group of M3 with somebody in each role. */
export const group: Group = {
  id: 'g-m3',
  tenantId,
  modelId: 'M3',
  name: { fi: 'Erotyön ryhmä', sv: 'Separationsgruppen', en: 'Separation group' },
  ...blankGroup,
  coordinators: [inTenant('coordinator')],
  chair: inTenant('chair'),
  secretary: inTenant('secretary'),
  members: [
    {
      ...blankMember,
      person: inTenant('member'),
      profession: { fi: 'Psykologi', sv: 'Psykolog', en: 'Psychologist' },
      outsideSocialWelfare: false,
    },
    {
      ...blankMember,
      person: inTenant('outsider'),
      profession: { fi: 'Poliisi', sv: 'Polis', en: 'Police' },
      outsideSocialWelfare: true,
    },
  ],
  fallback: inTenant('fallback'),
  channelId: null,
  joinUrl: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}

/** A session tomorrow; its file's address ends with the key. */
export const session: Session = {
  id: '2026-12-01T07:00:00.000Z',
  groupId: group.id,
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T09:00:00.000Z',
  slots: [
    { start: '2026-12-01T07:00:00.000Z', end: '2026-12-01T08:00:00.000Z', consultationId: 'c-28' },
    { start: '2026-12-01T08:00:00.000Z', end: '2026-12-01T09:00:00.000Z', consultationId: null },
  ],
  joinUrl: 'https://teams.microsoft.com/meet/1234567890123',
  calendarKey: 'avain0123456789abcdef',
  sequence: 2,
  cancelled: false,
}

/** A valid consultation that waits, with what a test wants otherwise. */
export function consultation(code: number, other: Partial<Consultation> = {}): Consultation {
  return {
    id: `c-${code}`,
    groupId: group.id,
    modelId: 'M3',
    tenantId,
    code,
    requester: inTenant('requester'),
    pair: null,
    subject: 'case',
    consent: 'clientAware',
    topic: 'violence',
    help: ['advice'],
    wishedTimes: [],
    company: 'alone',
    withPair: false,
    clientComes: false,
    statement: false,
    writtenWithClient: false,
    state: 'waiting',
    revision: 1,
    sentAt: `2026-11-27T08:00:${String(code).padStart(2, '0')}.000Z`,
    turnSince: '2026-11-27T08:00:00.000Z',
    takenBy: null,
    offers: [],
    session: null,
    hourReminder: [],
    declineHint: null,
    next: null,
    previous: null,
    recommendations: [],
    toldToClient: null,
    recommendationsAnsweredAt: null,
    followUpAt: null,
    resolution: null,
    closedAt: null,
    undoUntil: null,
    undoState: null,
    returnedFor: [],
    surveyAnswered: false,
    textPurgedAt: null,
    textKeys: [],
    ...other,
  }
}

/** Dependencies on tables of their own. */
export async function newDeps(onRequest?: () => void): Promise<Deps> {
  const connectionString = process.env.TEST_STORAGE ?? ''
  const store = await createStore(
    { connectionString, onRequest, deadlineMs: 60_000 },
    `t${randomUUID().replaceAll('-', '').slice(0, 12)}`,
  )
  return {
    now: () => now,
    newId: randomUUID,
    store,
    models,
    roster: { members: async () => [], address: async () => null },
    settings: {
      retention: { afterClosingDays: 90, maxMonths: 12 },
      defaultLanguage: 'fi',
      publicUrl: 'https://rinnalla.example',
    },
    wake: () => {},
  }
}

/** Writes consultations and sessions of one group, with the list entries of their people. */
export function put(
  deps: Pick<Deps, 'store'>,
  groupId: string,
  consultations: Consultation[],
  sessions: Session[] = [],
): Promise<void> {
  return deps.store.commit({
    groupId,
    consultations: consultations.map((value) => ({ value, version: null })),
    sessions: sessions.map((value) => ({ value, version: null })),
    texts: [],
    purge: [],
    events: [],
    due: [],
    mine: consultations.flatMap((c) =>
      [c.requester, c.pair].flatMap((person) => (person ? [{ person, consultationId: c.id }] : [])),
    ),
  })
}

export const noCard = {
  type: 'AdaptiveCard' as const,
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json' as const,
  version: '1.5' as const,
  body: [],
}

/** A live server on a free port. Anybody is who they say they are (`x-demo-person`), unless a test gives another `auth`. */
export async function start(parts: Partial<Parts> & { deps: Deps }) {
  const lines: { event: string; fields: Record<string, string | number> }[] = []
  const names = [
    'requester',
    'pair',
    'coordinator',
    'chair',
    'secretary',
    'member',
    'outsider',
    'fallback',
    'administrator',
    'colleague',
  ]
  const people = names.map((name) => ({ key: name, name, aadObjectId: name }))
  const server = createServer({
    auth: localAuthenticate({ tenantId, people, adminIds: [inTenant('administrator')] }),
    handleActivity: async (_req, res) => void res.writeHead(202).end(),
    press: async () => ({ card: noCard, instead: null, done: null, form: null, fault: null }),
    log: (event, fields) => void lines.push({ event, fields }),
    local: people,
    tabFolder: 'tests/api/builtTab',
    tenantId,
    emergency: { emergencyNumber: '112', socialEmergencyNumber: '0100 100' },
    ...parts,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const get = (path: string, person?: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers: { ...(person ? { 'x-demo-person': person } : {}), ...headers } })
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  const paths = [...new Set(Object.values(server.router.getRoutes()).map(({ path }) => String(path)))]
  return { url, port, get, stop, lines, paths }
}

export type World = Awaited<ReturnType<typeof start>>
