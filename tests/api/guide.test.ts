import type { Guide } from '../../src/api/guideContract.ts'
import type { Deps } from '../../src/app/deps.ts'
import { moveGuide } from '../../src/app/sessionGuide.ts'
import { plus } from '../../src/domain/time.ts'
import { consultation, group, inTenant, newDeps, now, put, session, start, tenantId, type World } from './world.ts'

const thread = '19:meeting_abc@thread.v2'
const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0`
const at = (minutes: number, set: object = {}) => {
  const begins = plus(now, { minutes })
  const ends = plus(begins, { hours: 1 })
  const slots = [{ start: begins, end: ends, consultationId: null }]
  return { ...session, id: begins, start: begins, end: ends, slots, ...set }
}
const running = at(-5, { slots: [{ start: plus(now, { minutes: -5 }), end: now, consultationId: 'c-28' }] })
const withChat = at(60 * 24 * 9, { joinUrl })

let deps: Deps
let world: World
beforeAll(async () => {
  deps = await newDeps()
  await deps.store.saveGroup(group, null)
  const { id, start: begins, end, joinUrl: link, calendarKey } = running
  const scheduled = { id, start: begins, end, joinUrl: link, calendarKey, sequence: 0 }
  await put(deps, group.id, [consultation(28, { state: 'scheduled', session: scheduled })], [running, withChat])
  world = await start({ deps })
})
afterAll(() => world.stop())

const answer = (person: string, where: string) =>
  world.get(`/api/guide?groupId=${group.id}&at=${encodeURIComponent(where)}`, person)
const guide = async (person: string, where = 'now') => (await (await answer(person, where)).json()) as Guide

test('the panel is of the meeting it is beside; where Teams’ chat tells nothing, of the session whose time it is', async () => {
  const shown = [await guide('member'), await guide('member', thread), await guide('member', '19:other@thread.v2')]
  expect(shown.map(({ sessionId }) => sessionId)).toEqual([running.id, withChat.id, running.id])
  expect((await guide('member', withChat.id)).sessionId).toBe(withChat.id)
})

test('a member sees the agenda and who comes; only who runs it may move it, only who records may record', async () => {
  const member = await guide('member')
  expect(member).toMatchObject({ guided: true, guide: null, attendance: { coming: 0, reply: null, quorum: null } })
  expect(member.agenda?.map((slot) => slot.case)).toEqual([
    expect.objectContaining({ id: 'c-28', code: 28, recorded: false, records: false }),
  ])
  expect(member.actions).not.toContain('guide')
  expect((await guide('chair')).actions).toContain('guide')
  expect((await guide('coordinator')).agenda?.[0]?.case?.records).toBe(true)
  expect(JSON.stringify(member)).not.toContain(inTenant('requester'))
})

test('what the chair moves, everybody sees: the same step, since when and until when, and the answer stays the same', async () => {
  const chair = { id: inTenant('chair'), tenantId, name: 'Pia Puheenjohtaja', administrator: false }
  await moveGuide(deps, chair, { groupId: group.id, id: running.id }, { way: 'next', seen: '' })
  const seen = await guide('outsider')
  expect(seen.guide).toMatchObject({ key: 'welcome', number: 1, since: now, movedBy: 'Pia Puheenjohtaja', first: true })
  expect(seen.guide?.now).toEqual({ phase: 'welcome', minutes: expect.any(Number), case: null })
  const tag = (await answer('outsider', 'now')).headers.get('etag') ?? ''
  const again = await world.get(`/api/guide?groupId=${group.id}&at=now`, 'outsider', { 'if-none-match': tag })
  expect(again.status).toBe(304)
})
