import { announcing } from '../../src/app/announce.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { addSession } from '../../src/app/sessions.ts'
import { announcementCard } from '../../src/cards/announcement.ts'
import { fi } from '../../src/i18n/fi.ts'
import { fadingRow } from '../../src/timers/lookForFading.ts'
import { multiProfessional, people, smallWorld, type World } from './smallWorld.ts'

let w: World
beforeEach(async () => {
  w = await smallWorld('2026-11-23T05:00:00.000Z')
  const found = await w.store.group(multiProfessional.id)
  // Its sessions count from here on: 1.12., 5.1., 2.2.
  await w.store.saveGroup({ ...multiProfessional, createdAt: w.at() }, found?.version ?? null)
  await w.store.due.write([fadingRow(w.at(), multiProfessional.tenantId)])
})
afterEach(() => w.stop())

/** Working days one after another, so that each day’s look is on its day. */
async function days(count: number) {
  for (let day = 0; day < count; day += 1) await w.pass({ days: 1 })
}

test('after two sessions without a case those who lead the group hear of it, once; and not the day after', async () => {
  await days(40)
  expect(await w.heardOfGroups()).toEqual([])
  await days(8)
  expect(await w.heardOfGroups()).toEqual(['chair: fading', 'consultant: fading', 'second: fading'])
  await days(20)
  expect(await w.heardOfGroups()).toEqual([])
})

test('a case in between, and nobody hears of it', async () => {
  const ref = await w.request(multiProfessional)
  const at = '2026-12-01T07:00:00.000Z'
  await coordinator.placeInSlot(w.deps, people.consultant, ref, at, at)
  await days(48)
  expect(await w.heardOfGroups()).toEqual([])
})

test('where workers enrol, the announcement offers the next session once there is one, and the way to enrol', async () => {
  const { consultant } = people
  await w.store.saveGroup({ ...multiProfessional, id: 'peers', modelId: 'M1' }, null)
  const links = { link: 'https://teams.microsoft.com/ask', enrolLink: 'https://teams.microsoft.com/enrol' }
  const service = { now: w.at(), defaultLanguage: 'fi', publicUrl: '' } as never
  const told = async () => {
    const found = await announcing(w.deps, consultant, 'peers')
    return JSON.stringify(announcementCard({ ...found, ...links }, service, fi, 'fi'))
  }
  expect(await told()).not.toContain(fi.fading.enrol)
  const start = '2026-12-09T07:00:00.000Z'
  await addSession(w.deps, consultant, 'peers', { start, days: 1 })
  expect((await announcing(w.deps, consultant, 'peers')).next).toBe(start)
  const card = await told()
  for (const said of [fi.fading.enrol, links.enrolLink, '9.12.']) expect(card).toContain(said)
  expect((await announcing(w.deps, consultant, multiProfessional.id)).next).toBe('2026-12-01T07:00:00.000Z')
})
