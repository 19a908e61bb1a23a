import type { Store } from '../../src/app/deps.ts'
import type { State } from '../../src/domain/consultation.ts'
import { screened } from '../screened.ts'
import {
  aChange,
  aConsultation,
  aDueRow,
  aGroup,
  anEvent,
  aPerson,
  aPlace,
  aSession,
  aText,
  ownStore,
  sending,
  tuesday,
} from './samples.ts'

let store: Store
beforeEach(async () => {
  store = await ownStore()
})

const conflict = { problem: { kind: 'conflict' } }

/** Moves a consultation to a state, as a use case would. */
async function move(id: string, to: State): Promise<void> {
  const c = await store.consultation('g1', id)
  if (!c) throw new Error('no such consultation')
  const event = anEvent({ consultationId: id, action: 'edit', from: c.value.state, to })
  await store.commit(aChange({ consultations: [{ ...c, value: { ...c.value, state: to } }], events: [event] }))
}

describe('groups', () => {
  test('a group is found by its id, and with the others of its tenant', async () => {
    const [first, second] = [aGroup(), aGroup({ id: 'g2' })]
    for (const group of [first, second, aGroup({ id: 'g3', tenantId: 'elsewhere' })]) await store.saveGroup(group, null)
    expect((await store.group('g1'))?.value).toEqual(first)
    expect(await store.groups('tenant')).toEqual([first, second])
    expect(await store.group('g4')).toBeNull()
    expect(await store.groups('nobody')).toEqual([])
  })

  test('a group changed meanwhile, or there already, is not written over', async () => {
    await store.saveGroup(aGroup(), null)
    await expect(store.saveGroup(aGroup(), null)).rejects.toMatchObject(conflict)
    const version = (await store.group('g1'))?.version ?? ''
    await store.saveGroup(aGroup({ chair: 'tenant:a' }), version)
    await expect(store.saveGroup(aGroup({ chair: 'tenant:b' }), version)).rejects.toMatchObject(conflict)
    expect((await store.group('g1'))?.value.chair).toBe('tenant:a')
  })
})

describe('people and places', () => {
  test('a person is created, replaced, and with a version not written over', async () => {
    expect(await store.person('tenant:worker')).toBeNull()
    await store.savePerson(aPerson(), null)
    await store.savePerson(aPerson({ language: 'sv' }), null)
    const found = await store.person('tenant:worker')
    expect(found?.value).toEqual(aPerson({ language: 'sv' }))
    await store.savePerson(aPerson({ language: 'en' }), found?.version ?? '')
    await expect(store.savePerson(aPerson(), found?.version ?? '')).rejects.toMatchObject(conflict)
  })

  test('the same object id in another tenant is another person', async () => {
    await store.savePerson(aPerson(), null)
    expect(await store.person('elsewhere:worker')).toBeNull()
  })

  test('a channel has each of its places once', async () => {
    const other = aPlace({ key: 'conversation-2' })
    for (const place of [aPlace(), other, aPlace()]) await store.saveChannelPlace('19:abc/#?@thread.tacv2', place)
    const places = await store.channelPlaces('19:abc/#?@thread.tacv2')
    expect(places).toHaveLength(2)
    expect(places).toEqual(expect.arrayContaining([aPlace(), other]))
    expect(await store.channelPlaces('19:other')).toEqual([])
  })
})

describe('a change', () => {
  test('writes everything it holds', async () => {
    const c = aConsultation()
    const text = aText()
    const due = aDueRow()
    await store.commit({ ...sending(c, [text]), sessions: [{ value: aSession(), version: null }], due: [due] })
    expect((await store.consultation('g1', 'k1'))?.value).toEqual({ ...c, textKeys: [text.key] })
    expect((await store.session('g1', tuesday))?.value).toEqual(aSession())
    expect(await store.texts('g1', 'k1')).toEqual([text])
    expect(await store.history('g1', 'k1')).toMatchObject([{ action: 'send' }])
    expect((await store.due.ready(tuesday, 10)).map((row) => row.value)).toEqual([due])
    expect(await store.mine('tenant:worker', 10)).toEqual([{ ...c, textKeys: [text.key] }])
  })

  test('that comes second writes nothing, and its due rows are taken back', async () => {
    await store.commit(sending(aConsultation()))
    const read = await store.consultation('g1', 'k1')
    await move('k1', 'taken')
    const late = aChange({
      consultations: [{ value: { ...aConsultation(), topic: 'late' }, version: read?.version ?? '' }],
      sessions: [{ value: aSession(), version: null }],
      texts: [aText()],
      events: [anEvent({ id: 'late' })],
      due: [aDueRow()],
    })
    await expect(store.commit(late)).rejects.toMatchObject(conflict)
    expect((await store.consultation('g1', 'k1'))?.value).toMatchObject({ state: 'taken', topic: 'divorce' })
    expect(await store.session('g1', tuesday)).toBeNull()
    expect(await store.texts('g1', 'k1')).toEqual([])
    expect(await store.eventExists('g1', 'k1', 'late')).toBe(false)
    expect(await store.due.ready(tuesday, 10)).toEqual([])
  })

  test('that would create what is there already is refused whole', async () => {
    await store.commit(sending(aConsultation()))
    const again = { ...sending(aConsultation({ topic: 'again' })), texts: [aText()] }
    await expect(store.commit(again)).rejects.toMatchObject(conflict)
    expect((await store.consultation('g1', 'k1'))?.value.topic).toBe('divorce')
    expect(await store.texts('g1', 'k1')).toEqual([])
  })

  test('repeated because its answer was lost is no conflict, and keeps its due rows', async () => {
    const change = { ...sending(aConsultation()), due: [aDueRow()] }
    await store.commit(change)
    await store.commit(change)
    expect(await store.due.ready(tuesday, 10)).toHaveLength(1)
    expect(await store.history('g1', 'k1')).toHaveLength(1)
  })

  test('purges the texts it names and no others, also when one is gone already', async () => {
    const texts = [aText(), aText({ key: 't:k1:2' }), aText({ key: 't:k1:3' })]
    await store.commit(sending(aConsultation(), texts))
    await store.commit(aChange({ purge: ['t:k1:1'] }))
    await store.commit(aChange({ purge: ['t:k1:1', 't:k1:2'] }))
    expect((await store.texts('g1', 'k1')).map((text) => text.key)).toEqual(['t:k1:3'])
  })

  test('can neither purge nor overwrite anything but texts by a text key', async () => {
    await store.commit(sending(aConsultation()))
    await expect(store.commit(aChange({ purge: ['c:k1'] }))).rejects.toThrow(RangeError)
    await expect(store.commit(aChange({ texts: [aText({ key: 'c:k1' })] }))).rejects.toThrow(RangeError)
    expect(await store.consultation('g1', 'k1')).not.toBeNull()
  })

  test('of more than 100 rows is refused before anything is written', async () => {
    const texts = Array.from({ length: 101 }, (_, i) => aText({ key: `t:k1:${i}` }))
    await expect(store.commit(aChange({ texts, due: [aDueRow()] }))).rejects.toThrow(RangeError)
    expect(await store.due.ready(tuesday, 10)).toEqual([])
  })
})

describe('the queue', () => {
  test('holds what is open, by the time it was sent, and lets go of what has ended', async () => {
    await store.commit(sending(aConsultation({ id: 'later', sentAt: '2026-11-21T08:00:00.000Z' })))
    await store.commit(sending(aConsultation({ id: 'sooner' })))
    await store.commit(sending(aConsultation({ id: 'elsewhere', groupId: 'g2' })))
    expect((await store.queue('g1')).map((c) => c.id)).toEqual(['sooner', 'later'])
    await move('sooner', 'withdrawn')
    expect((await store.queue('g1')).map((c) => c.id)).toEqual(['later'])
  })

  test('takes back what was withdrawn and returned; what ended can still change', async () => {
    await store.commit(sending(aConsultation()))
    await move('k1', 'withdrawn')
    await move('k1', 'withdrawn')
    expect(await store.queue('g1')).toEqual([])
    await move('k1', 'waiting')
    expect(await store.queue('g1')).toMatchObject([{ state: 'waiting' }])
  })
})

describe("a person's own list", () => {
  test('stands newest first, at most as many as asked for', async () => {
    for (const day of [20, 22, 21]) {
      await store.commit(sending(aConsultation({ id: `k${day}`, sentAt: `2026-11-${day}T08:00:00.000Z` })))
    }
    expect((await store.mine('tenant:worker', 10)).map((c) => c.id)).toEqual(['k22', 'k21', 'k20'])
    expect((await store.mine('tenant:worker', 2)).map((c) => c.id)).toEqual(['k22', 'k21'])
  })

  test('shows the pair theirs, and nothing of a change that never came about', async () => {
    const c = aConsultation({ withPair: true })
    await store.commit(sending(c))
    const joined = aChange({
      consultations: [{ value: { ...c, pair: 'tenant:pair' }, version: 'W/"datetime\'2020-01-01T00%3A00%3A00Z\'"' }],
      mine: [{ person: 'tenant:pair', consultationId: 'k1' }],
    })
    await expect(store.commit(joined)).rejects.toMatchObject(conflict)
    expect(await store.mine('tenant:pair', 10)).toEqual([])
    const version = (await store.consultation('g1', 'k1'))?.version ?? ''
    await store.commit({ ...joined, consultations: joined.consultations.map((row) => ({ ...row, version })) })
    expect(await store.mine('tenant:pair', 10)).toMatchObject([{ id: 'k1' }])
  })
})

describe('sessions, history and readings', () => {
  test('sessions are found by their start, also after they moved', async () => {
    const january = aSession({ id: '2027-01-05T07:00:00.000Z', start: '2027-01-05T07:00:00.000Z' })
    await store.commit(aChange({ sessions: [aSession(), january].map((value) => ({ value, version: null })) }))
    const inDecember = await store.sessions('g1', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')
    expect(inDecember.map((row) => row.value)).toEqual([aSession()])
    const moved = { ...aSession(), start: '2027-01-12T07:00:00.000Z' }
    await store.commit(aChange({ sessions: [{ value: moved, version: inDecember[0]?.version ?? '' }] }))
    const inJanuary = await store.sessions('g1', '2027-01-05T07:00:00.000Z', '2027-01-12T07:00:00.001Z')
    expect(inJanuary.map((row) => row.value)).toEqual([january, moved])
    expect(await store.sessions('g1', '2027-01-05T07:00:00.001Z', '2027-01-12T07:00:00.000Z')).toEqual([])
  })

  test('the history stands in the order of time, and only of the one consultation', async () => {
    await store.commit(sending(aConsultation()))
    const events = [3, 1, 2].map((day) => anEvent({ id: `e${day}`, at: `2026-12-0${day}T08:00:00.000Z` }))
    await store.commit(aChange({ events: [...events, anEvent({ id: 'e1', consultationId: 'k12' })] }))
    expect((await store.history('g1', 'k1')).map((event) => event.id).filter((id) => /^e\d$/.test(id))).toEqual([
      'e1',
      'e2',
      'e3',
    ])
    expect(await store.eventExists('g1', 'k1', 'e2')).toBe(true)
    expect(await store.eventExists('g1', 'k12', 'e2')).toBe(false)
  })

  test('each reading is kept, with who and when', async () => {
    const reading = { consultationId: 'k1', reader: 'tenant:a', readerName: 'A', at: tuesday }
    const later = { ...reading, at: '2026-12-02T07:00:00.000Z' }
    const other = { ...reading, reader: 'tenant:b', readerName: 'B' }
    for (const each of [later, reading, other]) await store.recordReading('g1', each)
    const readings = await store.readings('g1', 'k1')
    expect(readings).toHaveLength(3)
    expect(readings).toEqual(expect.arrayContaining([reading, other, later]))
    expect(readings[2]).toEqual(later)
  })
})

describe('messages, drafts, surveys', () => {
  test('of the messages that show a consultation, each place keeps its newest on each side', async () => {
    const message = {
      consultationId: 'k1',
      placeKey: 'p',
      place: aPlace(),
      person: null,
      activityId: '1',
      language: 'fi' as const,
    }
    await store.saveShown('g1', { ...message, side: 'group' })
    await store.saveShown('g1', { ...message, side: 'requester' })
    await store.saveShown('g1', { ...message, side: 'group', activityId: '2' })
    const shown = await store.shown('g1', 'k1')
    expect(shown.map((each) => `${each.side} ${each.activityId}`).sort()).toEqual(['group 2', 'requester 1'])
    expect(await store.shown('g1', 'k')).toEqual([])
  })

  test('a person has one draft, until it is deleted', async () => {
    const draft = {
      ...aConsultation(),
      person: 'tenant:worker',
      fields: screened({ question: 'miten' }),
      savedAt: tuesday,
    }
    await store.saveDraft(draft)
    await store.saveDraft({ ...draft, fields: screened({ question: 'milloin' }) })
    expect((await store.draft('tenant:worker'))?.fields).toEqual({ question: 'milloin' })
    await store.deleteDraft('tenant:worker')
    await store.deleteDraft('tenant:worker')
    expect(await store.draft('tenant:worker')).toBeNull()
  })

  test('the store says that it can be reached', async () => {
    await expect(store.ping()).resolves.toBeUndefined()
  })
})
