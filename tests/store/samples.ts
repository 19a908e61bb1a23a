import { randomUUID } from 'node:crypto'
import type { Change } from '../../src/app/deps.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { DueRow } from '../../src/domain/due.ts'
import type { Event } from '../../src/domain/event.ts'
import type { Group } from '../../src/domain/group.ts'
import { blankGroup } from '../../src/domain/group.ts'
import type { Person, Place } from '../../src/domain/person.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Text } from '../../src/domain/text.ts'
import { createStore } from '../../src/store/createStore.ts'
import { screened } from '../screened.ts'

/** The connection string of the tests' own table service. */
export const connectionString = process.env.TEST_STORAGE ?? ''

/** A prefix that no other test uses. */
export const ownPrefix = () => `t${randomUUID().replaceAll('-', '').slice(0, 12)}`

/** A store with tables of its own. */
export const ownStore = () => createStore({ connectionString, deadlineMs: 60_000 }, ownPrefix())

/** The Tuesday of most examples, 9.00 in Helsinki. */
export const tuesday = '2026-12-01T07:00:00.000Z'

export const aGroup = (over: Partial<Group> = {}): Group => ({
  id: 'g1',
  tenantId: 'tenant',
  modelId: 'M3',
  name: { fi: 'Ryhmä', sv: 'Gruppen', en: 'Group' },
  ...blankGroup,
  coordinators: ['tenant:coordinator'],
  chair: null,
  secretary: null,
  members: [],
  fallback: null,
  channelId: null,
  joinUrl: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
})

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  id: 'k1',
  groupId: 'g1',
  modelId: 'M3',
  tenantId: 'tenant',
  code: 27,
  requester: 'tenant:worker',
  pair: null,
  subject: 'case',
  consent: 'clientAware',
  topic: 'divorce',
  help: ['advice'],
  wishedTimes: [],
  company: 'alone',
  withPair: false,
  clientComes: false,
  statement: false,
  writtenWithClient: false,
  state: 'waiting',
  revision: 1,
  sentAt: '2026-11-20T08:00:00.000Z',
  turnSince: '2026-11-20T08:00:00.000Z',
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
  ...over,
})

export const anEvent = (over: Partial<Event> = {}): Event => ({
  id: randomUUID(),
  consultationId: 'k1',
  action: 'send',
  by: 'tenant:worker',
  at: '2026-11-20T08:00:00.000Z',
  from: null,
  to: 'waiting',
  ...over,
})

export const aText = (over: Partial<Text> = {}): Text => ({
  key: 't:k1:1',
  consultationId: 'k1',
  kind: 'summary',
  fields: screened({ situation: 'tilanne' }),
  dismissed: [],
  author: 'tenant:worker',
  at: '2026-11-20T08:00:00.000Z',
  ...over,
})

export const aSession = (over: Partial<Session> = {}): Session => ({
  id: tuesday,
  groupId: 'g1',
  start: tuesday,
  end: '2026-12-01T09:00:00.000Z',
  slots: [{ start: tuesday, end: '2026-12-01T08:00:00.000Z', consultationId: null }],
  joinUrl: null,
  calendarKey: 'unguessable',
  sequence: 0,
  cancelled: false,
  ...over,
})

export const aDueRow = (over: Partial<DueRow> = {}): DueRow => ({
  id: randomUUID(),
  at: tuesday,
  duty: 'tell',
  groupId: 'g1',
  thingId: 'k1',
  change: null,
  stamp: '',
  notice: { kind: 'sent', to: 'requesters' },
  only: null,
  except: null,
  attempts: 0,
  leaseUntil: null,
  ...over,
})

export const aPlace = (over: Partial<Place> = {}): Place => ({
  key: 'conversation-1',
  serviceUrl: 'http://127.0.0.1/',
  conversationId: 'conversation-1',
  tenantId: 'tenant',
  botId: 'bot',
  ...over,
})

export const aPerson = (over: Partial<Person> = {}): Person => ({
  id: 'tenant:worker',
  name: 'Työntekijä',
  language: 'fi',
  place: null,
  welcomedAt: null,
  last: null,
  ...over,
})

/** A change of a group's partition: empty but for what is given. */
export const aChange = (over: Partial<Change> = {}): Change => ({
  groupId: 'g1',
  consultations: [],
  sessions: [],
  texts: [],
  purge: [],
  events: [],
  due: [],
  mine: [],
  ...over,
})

/** A consultation that was sent, with its event, and with its text when one is given. */
export const sending = (c: Consultation, texts: Text[] = []): Change =>
  aChange({
    groupId: c.groupId,
    consultations: [{ value: { ...c, textKeys: texts.map((text) => text.key) }, version: null }],
    texts,
    events: [anEvent({ consultationId: c.id, to: c.state })],
    mine: [{ person: c.requester, consultationId: c.id }],
  })
