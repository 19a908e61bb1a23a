import * as coordinator from '../../src/app/coordinatorActions.ts'
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
