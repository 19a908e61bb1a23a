import type { Store } from '../../src/app/deps.ts'
import type { Poll, PollAnswer } from '../../src/domain/poll.ts'
import { aChange, aSession, ownStore, tuesday } from './samples.ts'

const aPoll = (over: Partial<Poll> = {}): Poll => ({
  id: '1',
  groupId: 'g1',
  createdAt: '2026-11-20T08:00:00.000Z',
  dates: [{ start: tuesday, days: 1 }],
  closesAt: '2026-11-27T14:00:00.000Z',
  place: 'Sodankylä; kunnantalo',
  state: 'open',
  chosen: null,
  startedBy: 'Koordinoija',
  endedBy: null,
  workers: [],
  ...over,
})
const anAnswer = (person: string, over: Partial<PollAnswer> = {}): PollAnswer => ({
  pollId: '1',
  person,
  at: '2026-11-21T08:00:00.000Z',
  suits: { [tuesday]: 'yes' },
  ...over,
})
const conflict = { problem: { kind: 'conflict' } }

let store: Store
beforeEach(async () => {
  store = await ownStore()
})

test('a poll is found by its id, and with the others of its group alone', async () => {
  const [first, second] = [aPoll(), aPoll({ id: '2', state: 'cancelled' })]
  await store.commit(aChange({ polls: [first, second].map((value) => ({ value, version: null })) }))
  await store.commit(aChange({ groupId: 'g2', polls: [{ value: aPoll({ groupId: 'g2' }), version: null }] }))
  expect((await store.poll('g1', '1'))?.value).toEqual(first)
  expect((await store.polls('g1')).map(({ value }) => value)).toEqual([first, second])
  expect(await store.poll('g1', '3')).toBeNull()
})

test('of two who create the same poll, or end it at once, one is refused', async () => {
  const create = () => store.commit(aChange({ polls: [{ value: aPoll(), version: null }] }))
  await create()
  await expect(create()).rejects.toMatchObject(conflict)
  const { version = '' } = (await store.poll('g1', '1')) ?? {}
  const end = (endedBy: string) =>
    store.commit(aChange({ polls: [{ value: aPoll({ state: 'chosen', endedBy }), version }] }))
  const results = await Promise.allSettled([end('one'), end('two')])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a poll and its session come about together, or neither does', async () => {
  await store.commit(aChange({ polls: [{ value: aPoll(), version: null }] }))
  const poll = { value: aPoll({ state: 'chosen', chosen: tuesday }), version: 'W/"stale"' }
  const together = store.commit(aChange({ polls: [poll], sessions: [{ value: aSession(), version: null }] }))
  await expect(together).rejects.toMatchObject(conflict)
  expect(await store.session('g1', tuesday)).toBeNull()
  expect((await store.poll('g1', '1'))?.value.state).toBe('open')
})

test('each person has one answer, which a later one replaces; many at once lose nothing', async () => {
  const many = Array.from({ length: 20 }, (_, i) => anAnswer(`tenant:p${i}`))
  await Promise.all(many.map((answer) => store.savePollAnswer('g1', answer)))
  await store.savePollAnswer('g1', anAnswer('tenant:p7', { suits: { [tuesday]: 'no' } }))
  await store.savePollAnswer('g1', anAnswer('tenant:p7', { pollId: '11' }))
  const answers = await store.pollAnswers('g1', '1')
  expect(answers).toHaveLength(20)
  expect(answers.filter(({ suits }) => suits[tuesday] === 'no').map(({ person }) => person)).toEqual(['tenant:p7'])
})

test('the answers to a poll are deleted, and those to the others stay; done again it is no fault', async () => {
  await store.savePollAnswer('g1', anAnswer('tenant:p1'))
  await store.savePollAnswer('g1', anAnswer('tenant:p1', { pollId: '11' }))
  await store.savePollAnswer('g2', anAnswer('tenant:p1'))
  await store.purgePollAnswers('g1', '1')
  await store.purgePollAnswers('g1', '1')
  expect(await store.pollAnswers('g1', '1')).toEqual([])
  expect([(await store.pollAnswers('g1', '11')).length, (await store.pollAnswers('g2', '1')).length]).toEqual([1, 1])
})

test('a session keeps what later versions know of it, and an earlier version’s row has none of that', async () => {
  const rich = aSession({
    days: [{ start: tuesday, end: '2026-12-01T13:00:00.000Z' }],
    mode: 'inPerson',
    place: 'Sodankylä',
    enrolled: ['tenant:a'],
    replies: { 'tenant:b': 'notComing' },
    present: ['tenant:a'],
  })
  const old = aSession({ id: '2026-12-02T07:00:00.000Z', start: '2026-12-02T07:00:00.000Z' })
  await store.commit(aChange({ sessions: [rich, old].map((value) => ({ value, version: null })) }))
  expect((await store.session('g1', tuesday))?.value).toEqual(rich)
  expect((await store.session('g1', old.id))?.value).toEqual(old)
})
