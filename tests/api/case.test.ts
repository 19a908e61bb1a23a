import type { EntryDetail, Readers, Texts } from '../../src/api/caseContract.ts'
import type { ProblemBody } from '../../src/api/contract.ts'
import type { Deps } from '../../src/app/deps.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { screened } from '../screened.ts'
import { consultation, group, inTenant, newDeps, put, session, start, type World } from './world.ts'

const place = {
  id: session.id,
  start: '2026-11-29T07:00:00.000Z',
  end: '2026-11-29T08:00:00.000Z',
  joinUrl: null,
  calendarKey: 'k',
  sequence: 0,
}
const key = (id: string) => `t:${id}:1`
const waiting = consultation(27, { pair: inTenant('pair'), pairName: 'Pari Esimerkki', textKeys: [key('c-27')] })
const held = consultation(28, {
  state: 'followUp',
  session: place,
  textKeys: [key('c-28')],
  previous: { groupId: group.id, id: 'c-30', code: 30, how: 'continued' },
  next: { groupId: group.id, id: 'c-29', code: 29 },
})
const purged = consultation(29, { state: 'closed', session: place, textPurgedAt: '2026-11-29T09:00:00.000Z' })
const others = consultation(30, { requester: inTenant('x'), state: 'withdrawn' })

let deps: Deps
let world: World
const at = (c: Consultation) => `groupId=${c.groupId}&id=${c.id}`
const ask = async <T>(path: string, person: string) => {
  const answer = await world.get(path, person)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as T & ProblemBody }
}
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  await put(deps, group.id, [purged, others])
  const text = (c: Consultation) => ({
    key: key(c.id),
    consultationId: c.id,
    kind: 'summary' as const,
    fields: screened({ situation: 'kanarialintu', question: 'varpunen' }),
    dismissed: [],
    author: c.requester,
    at: c.sentAt,
  })
  const event = (c: Consultation, i: number, by: string | null, action: 'send' | 'take' | 'purge') => ({
    id: `e${i}`,
    consultationId: c.id,
    action,
    by,
    at: `2026-11-27T08:00:0${i}.000Z`,
    from: null,
    to: c.state,
  })
  await deps.store.commit({
    groupId: group.id,
    consultations: [waiting, held].map((value) => ({ value, version: null })),
    sessions: [],
    texts: [waiting, held].map(text),
    purge: [],
    events: [
      event(held, 1, held.requester, 'send'),
      event(held, 2, inTenant('coordinator'), 'take'),
      event(held, 3, null, 'purge'),
    ],
    due: [],
    mine: [],
  })
  world = await start({ deps })
})
afterAll(() => world.stop())

test('one consultation: its facts, what may be done, and who did what without a name', async () => {
  const { body } = await ask<EntryDetail>(`/api/entry?${at(held)}`, 'coordinator')
  expect(body).toMatchObject({ side: 'group', texts: 'open', pairName: null, company: 'alone' })
  expect(body.entry).toMatchObject({ code: 28, tag: '"1"', actions: expect.arrayContaining(['text']) })
  expect(body.history.map(({ action, by }) => [action, by])).toEqual([
    ['send', 'requester'],
    ['take', 'you'],
    ['purge', 'service'],
  ])
  const own = (await ask<EntryDetail>(`/api/entry?${at(held)}`, 'requester')).body
  expect([own.side, own.history.map(({ by }) => by)]).toEqual(['requester', ['you', 'group', 'service']])
  expect(JSON.stringify([body, own])).not.toMatch(/kanarialintu|varpunen|coordinator|inTenant/)
})

test('it leads on to what its reader may see too, and nowhere else', async () => {
  const { links } = (await ask<EntryDetail>(`/api/entry?${at(held)}`, 'requester')).body
  expect(links).toEqual({ previous: null, next: { groupId: group.id, id: 'c-29', code: 29 } })
})

test('the pair’s name is for the two workers', async () => {
  const nameFor = async (person: string) => (await ask<EntryDetail>(`/api/entry?${at(waiting)}`, person)).body.pairName
  expect([await nameFor('requester'), await nameFor('pair'), await nameFor('coordinator')]).toEqual([
    'Pari Esimerkki',
    'Pari Esimerkki',
    null,
  ])
})

test('an entry says beforehand whether its texts open', async () => {
  const texts = async (c: Consultation, who: string) => (await ask<EntryDetail>(`/api/entry?${at(c)}`, who)).body.texts
  expect([
    await texts(waiting, 'coordinator'),
    await texts(waiting, 'chair'),
    await texts(held, 'member'),
    await texts(purged, 'requester'),
  ]).toEqual(['open', 'closed', 'reason', 'gone'])
})

test('the texts open to whoever may read them; each opening but the requester’s is recorded', async () => {
  const { body, headers } = await ask<Texts>(`/api/text?${at(waiting)}`, 'coordinator')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body.texts).toEqual([
    {
      kind: 'summary',
      at: waiting.sentAt,
      own: false,
      fields: [
        { id: 'situation', words: 'kanarialintu' },
        { id: 'question', words: 'varpunen' },
      ],
    },
  ])
  expect((await ask<Texts>(`/api/text?${at(waiting)}`, 'requester')).body.texts[0]?.own).toBe(true)
  const { readings } = (await ask<Readers>(`/api/readers?${at(waiting)}`, 'requester')).body
  expect(readings.map(({ name, reason }) => [name, reason])).toEqual([['coordinator', null]])
})

test('a member says why they read it once the session is over; the requester sees it, and it holds for an hour', async () => {
  const missing = await ask<Texts>(`/api/text?${at(held)}`, 'member')
  expect([missing.status, missing.body.field]).toEqual([422, 'reason'])
  expect((await ask<Texts>(`/api/text?${at(held)}&reason=curiosity`, 'member')).status).toBe(400)
  expect((await ask<Texts>(`/api/text?${at(held)}&reason=followUp`, 'member')).status).toBe(200)
  expect((await ask<Texts>(`/api/text?${at(held)}`, 'member')).status).toBe(200)
  expect((await ask<Texts>(`/api/text?${at(held)}`, 'chair')).status).toBe(422)
  const { readings } = (await ask<Readers>(`/api/readers?${at(held)}`, 'requester')).body
  expect(readings.map(({ name, reason }) => [name, reason])).toEqual([['member', 'followUp']])
})

test('what is purged is gone; what one may not see is not there', async () => {
  expect((await ask(`/api/text?${at(purged)}`, 'requester')).status).toBe(410)
  for (const path of ['entry', 'text', 'readers'])
    expect([path, (await ask(`/api/${path}?${at(waiting)}`, 'colleague')).status]).toEqual([path, 404])
  expect((await ask(`/api/text?${at(waiting)}`, 'chair')).status).toBe(403)
  expect((await ask(`/api/readers?${at(waiting)}`, 'coordinator')).status).toBe(404)
})

test.each([
  ['/api/entry?groupId=g', 'id'],
  ['/api/entry?groupId=g&id=a&id=b', 'id'],
  ["/api/entry?groupId=g'%20or%201&id=a", 'groupId'],
  ['/api/entry?groupId=g&id=a&side=both', 'side'],
  ['/api/mine?limit=0', 'limit'],
  ['/api/mine?limit=101', 'limit'],
  ['/api/queue?cursor=%', 'cursor'],
])('%s cannot be read, and the answer names the part', async (path, field) => {
  const { status, body } = await ask(path, 'requester')
  expect([status, body.code, body.field]).toEqual([400, 'question', field])
})

test('readers come page by page', async () => {
  const first = (await ask<Readers>(`/api/readers?${at(held)}&limit=1`, 'requester')).body
  expect(first).toMatchObject({ readings: [{ name: 'member' }], next: null })
})
