import { carryOver } from '../../src/app/carryOver.ts'
import { releaseOffers } from '../../src/app/releaseOffers.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { DueRow, Duty } from '../../src/domain/due.ts'
import type { Poll } from '../../src/domain/poll.ts'
import type { Session } from '../../src/domain/session.ts'
import { plus } from '../../src/domain/time.ts'
import { screened } from '../screened.ts'
import { aConsultation, aDueRow, aGroup, aSession, aText, sending } from '../store/samples.ts'
import { start, type World, world } from './world.ts'

const later = (time: object) => plus(start, time)
const place = (at: string) => ({ id: at, start: at, end: at, joinUrl: null, calendarKey: 'key', sequence: 0 })
const aPoll = (over: Partial<Poll> = {}): Poll => ({
  ...{
    id: '1',
    groupId: 'g1',
    createdAt: later({ days: -5 }),
    dates: [{ start: later({ days: 9 }), days: 1 as const }],
  },
  ...{
    closesAt: later({ days: 2 }),
    place: '',
    state: 'open',
    chosen: null,
    startedBy: 'x',
    endedBy: null,
    workers: [],
  },
  ...over,
})

let w: World
const nothing = { groupId: 'g1', consultations: [], sessions: [], texts: [], purge: [], events: [], mine: [], due: [] }
const consultation = (c: Partial<Consultation>) => w.store.commit(sending(aConsultation(c)))
const session = (s: Partial<Session>) =>
  w.store.commit({ ...nothing, sessions: [{ value: aSession(s), version: null }] })
const poll = (p: Partial<Poll>) => w.store.commit({ ...nothing, polls: [{ value: aPoll(p), version: null }] })

/** What became of the thing meanwhile, and the row that was written before. */
interface Case {
  happened: string
  prepare: () => Promise<unknown>
  row: Partial<DueRow>
}
const tell = (kind: NonNullable<DueRow['notice']>['kind'], stamp: string): Partial<DueRow> => ({
  notice: { kind, to: 'requesters' },
  stamp,
})
const ofSession = (sessionNotice: DueRow['sessionNotice'], stamp: string): Partial<DueRow> => ({
  ...{ duty: 'tellSession', thingId: 's', notice: null, stamp },
  ...(sessionNotice ? { sessionNotice } : {}),
})
const ofPoll = (pollNotice: DueRow['pollNotice']): Partial<DueRow> => ({
  ...{ duty: 'tellPoll', thingId: '1', notice: null },
  ...(pollNotice ? { pollNotice } : {}),
})
const ofGroup = (groupNotice: NonNullable<DueRow['groupNotice']>, more: Partial<DueRow> = {}): Partial<DueRow> => ({
  ...{ duty: 'tellGroup', thingId: 'g1', notice: null, groupNotice, ...more },
})
const soon = later({ hours: 3 })
const moved = later({ days: 2 })

/** For each duty what may have happened to its thing. A duty without a case does not compile. */
const cases: Record<Duty, Case[]> = {
  tell: [
    { happened: 'somebody took their turn', prepare: () => consultation({}), row: tell('waitingLong', 'before') },
    {
      happened: 'it was answered',
      prepare: () => consultation({ state: 'taken' }),
      row: tell('clarificationWaits', start),
    },
    {
      happened: 'the times were picked',
      prepare: () => consultation({ state: 'scheduled' }),
      row: tell('timesOffered', ''),
    },
    {
      happened: 'its session was moved',
      prepare: () => consultation({ state: 'scheduled', session: place(moved) }),
      row: tell('remindDay', `scheduled@${soon}`),
    },
    {
      happened: 'its time was cancelled',
      prepare: () => consultation({ state: 'taken', session: null }),
      row: tell('remindHour', `scheduled@${soon}`),
    },
    {
      happened: 'its session has begun',
      prepare: () =>
        consultation({ state: 'scheduled', session: place(later({ hours: -1 })), hourReminder: ['tenant:worker'] }),
      row: tell('remindHour', `scheduled@${later({ hours: -1 })}`),
    },
    {
      happened: 'it was recorded',
      prepare: () => consultation({ state: 'followUp', session: place(soon) }),
      row: tell('outcomePrompt', `scheduled@${soon}`),
    },
    {
      happened: 'it was resolved',
      prepare: () => consultation({ state: 'closed', followUpAt: soon }),
      row: tell('followUpDue', `followUp@${soon}`),
    },
    {
      happened: 'its follow-up was put off',
      prepare: () => consultation({ state: 'followUp', followUpAt: moved }),
      row: tell('followUpLate', `followUp@${soon}`),
    },
    { happened: 'the withdrawal was undone', prepare: () => consultation({}), row: tell('withdrawn', '') },
    { happened: 'it is gone', prepare: async () => undefined, row: tell('waitingLong', start) },
    {
      happened: 'the client is there',
      prepare: () =>
        consultation({ state: 'scheduled', session: place(soon), consent: 'clientPresent', clientHereAt: start }),
      row: tell('clientPrompt', `scheduled@${soon}@clientPresent`),
    },
    {
      happened: 'its change never came about',
      prepare: () => consultation({}),
      row: { ...tell('sent', ''), change: 'never' },
    },
  ],
  refresh: [
    { happened: 'no card of it is out', prepare: () => consultation({}), row: { duty: 'refresh', notice: null } },
  ],
  purgeText: [
    {
      happened: 'it was opened again',
      prepare: () => w.store.commit(sending(aConsultation(), [aText()])),
      row: { duty: 'purgeText', notice: null },
    },
  ],
  purgeStatement: [
    {
      happened: 'there is none any more',
      prepare: () => consultation({}),
      row: { duty: 'purgeStatement', notice: null },
    },
  ],
  purgeWords: [
    {
      happened: 'nobody wrote any',
      prepare: async () => undefined,
      row: { duty: 'purgeWords', notice: null, thingId: '2026-01' },
    },
  ],
  expireDraft: [
    {
      happened: 'it was saved again',
      prepare: () =>
        w.store.saveDraft({
          ...{ person: 'tenant:worker', groupId: 'g1', subject: 'case', consent: 'permission', topic: '', help: [] },
          ...{ wishedTimes: [], withPair: false, writtenWithClient: false, savedAt: start },
          fields: screened({ situation: 'tilanne' }),
        }),
      row: { duty: 'expireDraft', notice: null, thingId: 'tenant:worker', stamp: 'before' },
    },
  ],
  remindMembers: [
    {
      happened: 'the session was moved',
      prepare: () => session({ id: 's', start: moved, end: moved }),
      row: { ...ofSession(undefined, soon), duty: 'remindMembers' },
    },
  ],
  carryOver: [
    {
      happened: 'it was carried over already',
      prepare: () => consultation({ state: 'taken' }),
      row: { duty: 'carryOver', notice: null },
    },
  ],
  batchSurveys: [
    {
      happened: 'too few answers wait',
      prepare: async () => undefined,
      row: { duty: 'batchSurveys', notice: null, thingId: 'M3' },
    },
  ],
  lookForFading: [
    {
      happened: 'the group pauses',
      prepare: async () => {
        const found = await w.store.group('g1')
        await w.store.saveGroup(aGroup({ pausedAt: start }), found?.version ?? '')
      },
      row: { duty: 'lookForFading', notice: null, groupId: '', thingId: 'tenant' },
    },
  ],
  tellGroup: [
    {
      happened: 'the change was lost',
      prepare: async () => undefined,
      row: ofGroup({ kind: 'changed', to: 'coordinators' }, { change: 'never' }),
    },
    {
      happened: 'the role has ended',
      prepare: async () => undefined,
      row: ofGroup({ kind: 'role', to: 'roles' }, { only: 'tenant:worker' }),
    },
    {
      happened: 'the person is back',
      prepare: async () => undefined,
      row: ofGroup({ kind: 'unreachable', to: 'coordinators', whom: { person: 'tenant:worker', name: '' } }),
    },
  ],
  tellSession: [
    {
      happened: 'it was moved',
      prepare: () => session({ id: 's', start: moved, end: moved }),
      row: ofSession('agenda', soon),
    },
    {
      happened: 'it was cancelled',
      prepare: () => session({ id: 's', start: soon, cancelled: true }),
      row: ofSession('remindDay', soon),
    },
    {
      happened: 'it has begun',
      prepare: () =>
        session({ id: 's', start: later({ hours: -1 }), slots: [{ start: soon, end: soon, consultationId: 'k1' }] }),
      row: ofSession('agenda', later({ hours: -1 })),
    },
    {
      happened: 'it is recorded',
      prepare: () =>
        session({
          ...{ id: 's', start: soon, slots: [{ start: soon, end: soon, consultationId: 'k1' }] },
          record: { held: true, by: 'x', at: start, movedTo: null },
        }),
      row: ofSession('afterwards', soon),
    },
    { happened: 'nothing is on it', prepare: () => session({ id: 's', start: soon }), row: ofSession('agenda', soon) },
  ],
  tellPoll: [
    { happened: 'it has ended', prepare: () => poll({ state: 'chosen' }), row: ofPoll('remind') },
    { happened: 'its time is over', prepare: () => poll({ closesAt: start }), row: ofPoll('remind') },
    { happened: 'it was called off', prepare: () => poll({ state: 'cancelled' }), row: ofPoll('closed') },
    { happened: 'it goes on', prepare: () => poll({}), row: ofPoll('withdrawn') },
  ],
  refreshPoll: [
    {
      happened: 'no card of it is out',
      prepare: () => poll({}),
      row: { duty: 'refreshPoll', notice: null, thingId: '1' },
    },
  ],
  purgePoll: [
    {
      happened: 'it goes on for longer',
      prepare: async () => {
        await poll({})
        await w.store.savePollAnswer('g1', { pollId: '1', person: 'tenant:worker', at: start, suits: {} })
      },
      row: { duty: 'purgePoll', notice: null, thingId: '1' },
    },
  ],
  keepMeeting: [
    {
      happened: 'the calendar is switched off',
      prepare: () => session({ id: 's' }),
      row: { duty: 'keepMeeting', notice: null, thingId: 's' },
    },
  ],
  lookAtMeeting: [
    {
      happened: 'it was cancelled',
      prepare: () => session({ id: 's', cancelled: true }),
      row: { duty: 'lookAtMeeting', notice: null, thingId: 's' },
    },
  ],
  planSessions: [
    {
      happened: 'the group is gone',
      prepare: async () => undefined,
      row: { duty: 'planSessions', notice: null, groupId: 'none', thingId: 'none' },
    },
  ],
  remind: [
    {
      happened: 'nothing is to be said any more',
      prepare: async () => undefined,
      row: { duty: 'remind', notice: null, groupId: '', thingId: 'tenant:worker' },
    },
  ],
  releaseOffers: [
    {
      happened: 'other times were offered',
      prepare: () => consultation({ state: 'offered', offers: [moved] }),
      row: { duty: 'releaseOffers', notice: null, stamp: 'before' },
    },
  ],
  tidy: [
    {
      happened: 'nothing is old',
      prepare: async () => undefined,
      row: { duty: 'tidy', notice: null, groupId: '', thingId: 'deliveries' },
    },
  ],
  reconcile: [
    {
      happened: 'nothing is missing',
      prepare: async () => undefined,
      row: { duty: 'reconcile', notice: null, groupId: '', thingId: 'nowhere' },
    },
  ],
  tellAside: [
    {
      happened: 'it was tried again',
      prepare: async () => undefined,
      row: { duty: 'tellAside', notice: null, groupId: '', thingId: 'aside' },
    },
  ],
}
const all = Object.entries(cases).flatMap(([duty, each]) => each.map((one) => [duty, one.happened, one] as const))
/** Done, harmlessly, rather than skipped: there was nothing to do, or only its next time to write. */
const doneWithNothing: string[] = [
  'purgeWords',
  'carryOver',
  'batchSurveys',
  'lookForFading',
  'remind',
  'tidy',
  'reconcile',
]
/** The service's own looks are there on the next day again. */
const again: string[] = ['batchSurveys', 'lookForFading', 'planSessions', 'tidy', 'reconcile']

test.each(all)('%s makes no sense any more: %s', async (duty, _, { prepare, row }) => {
  w = await world()
  for (const person of ['tenant:worker', 'tenant:coordinator', 'tenant:admin']) await w.reachable(person)
  await prepare()
  const id = 'row'
  const due = { ...aDueRow({ at: start }), ...row, id }
  await w.store.due.write([due])
  const facts = () =>
    Promise.all([w.store.consultation('g1', 'k1'), w.store.session('g1', 's'), w.store.poll('g1', '1')])
  const before = await facts()
  w.clock.pass({ minutes: 3 })
  const deps = { ...w.deps, wake: () => undefined }
  await w.sweep({
    administrators: ['tenant:admin'],
    carryOver: (ref) => carryOver(deps, ref),
    releaseOffers: (ref, turnSince) => releaseOffers(deps, ref, turnSince),
  })
  const { sent, updated, news, met, bundles, aside } = w.post
  expect([sent, updated, news, met, bundles, aside].flat()).toEqual([])
  expect(await facts()).toEqual(before)
  expect(await w.store.texts('g1', 'k1')).toHaveLength(duty === 'purgeText' ? 1 : 0)
  const left = (await w.left()).filter((each) => each.id === id || !again.includes(each.duty))
  expect(left).toEqual([])
  const dropped = w.log.filter(([event]) => event === 'dueRowDropped').map(([, line]) => `${line.row} ${line.reason}`)
  const reason = due.change === 'never' ? 'notMade' : 'overtaken'
  expect(dropped).toEqual(doneWithNothing.includes(duty) ? [] : [`row ${reason}`])
})

test('a draft and a poll’s answers that were kept are there still', async () => {
  w = await world()
  for (const { prepare, row } of [...cases.expireDraft, ...cases.purgePoll]) {
    await prepare()
    await w.store.due.write([{ ...aDueRow({ at: start }), ...row }])
  }
  await w.sweep()
  expect(await w.store.draft('tenant:worker')).toMatchObject({ savedAt: start })
  expect(await w.store.pollAnswers('g1', '1')).toHaveLength(1)
})
