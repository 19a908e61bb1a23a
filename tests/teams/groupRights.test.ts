import type { Actor } from '../../src/domain/access.ts'
import type { Group } from '../../src/domain/group.ts'
import { multiProfessional, people } from '../app/smallWorld.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

/**
 * Who may press what of a group's own matters, written here by hand: every form and every change pressed as every kind of
 * person, with data made by hand, on a group with a coordinator and on one without.
 */
const { consultant, second, chair, secretary, member, police, fallback, admin, worker, stranger } = people
const who = { consultant, second, chair, secretary, member, police, fallback, admin, worker, stranger }
type Kind = keyof typeof who
const kinds = Object.keys(who) as Kind[]

const led: Group = { ...multiProfessional, name: { fi: 'Johdettu', sv: 'Johdettu', en: 'Johdettu' } }
const alone: Group = { ...led, id: 'alone', coordinators: [] }
const may = (kind: Kind, group: Group) =>
  group === led ? kind === 'consultant' || kind === 'second' : kind === 'admin'

const named = { profession: 'family', memberName: 'Reino Rehtori', email: 'r@koulu.example.fi' }
const typed: Record<string, Record<string, string>> = {
  addMember: { person: worker.id, ...named },
  addEmailMember: named,
  removeMember: { person: member.id },
  setChair: { person: worker.id },
  setSecretary: { person: worker.id },
  setFallback: { person: worker.id },
  addCoordinator: { person: worker.id },
  removeCoordinator: { person: second.id },
  handOver: { person: worker.id },
  setBasics: { name_fi: 'Toinen' },
  'setCadence|agreed': { timesAYear: '4', days: '1' },
  setPlace: { mode: 'hybrid', place: 'Kirjasto' },
  setBreaks: { own: 'own', breaks: '1.7.–31.7.', holidays: 'skip' },
  setFadeOut: { emptySessions: '3' },
  pause: {},
  test: {},
}
/** Makes no difference to a group without coordinators, or is not for who stands in. */
const notAlone = ['removeCoordinator', 'handOver']

let bot: Bot
let version = ''
beforeAll(async () => {
  bot = await startBot({ quiet: true, groups: [led, alone] })
})
afterAll(async () => {
  await bot.idle()
  expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  await bot.stop()
})
const versionOf = async (group: Group) => (await bot.store.group(group.id))?.version ?? ''
/** The group as it was before anybody pressed. */
async function restore(group: Group) {
  await bot.store.saveGroup(group, await versionOf(group))
  version = await versionOf(group)
}
const press = (kind: Kind, verb: string, group: Group, pick?: string, inputs = {}) =>
  bot.press(who[kind] as Actor, verb, { groupId: group.id, ...(pick ? { pick } : {}) }, inputs)

describe.each([
  ['with coordinators', led],
  ['without one', alone],
])('A group %s', (_, group) => {
  test.each(Object.keys(typed))('%s: by those who may, by nobody else', async (pick) => {
    const wrong: string[] = []
    await restore(group)
    for (const kind of kinds) {
      const form = await press(kind, 'groupForm', group, pick)
      const saved = await press(kind, 'saveGroup', group, pick, typed[pick])
      const allowed = may(kind, group) && !(group === alone && notAlone.includes(pick))
      const changed = (await versionOf(group)) !== version
      if (form.code !== 200 || saved.code !== 200) wrong.push(`${kind}: not answered`)
      if (changed !== allowed) wrong.push(`${kind}: ${changed ? 'changed it' : 'could not'}`)
      if (!may(kind, group) && (form.raw + saved.raw).includes('Johdettu')) wrong.push(`${kind}: sees it`)
      if (!may(kind, group) && form.raw.includes('Input.')) wrong.push(`${kind}: got the form`)
      if (changed) await restore(group)
    }
    expect(wrong).toEqual([])
  })

  test('its matters and its test deliveries are seen by those who may, and by nobody else', async () => {
    await restore(group)
    for (const verb of ['group', 'groupTest'])
      for (const kind of kinds) {
        const { raw, code } = await press(kind, verb, group)
        expect([verb, kind, code, raw.includes('Johdettu')]).toEqual([verb, kind, 200, may(kind, group)])
      }
  })

  test('adopting it is for an administrator where nobody coordinates', async () => {
    await restore(group)
    for (const kind of kinds) {
      await press(kind, 'saveGroup', group, 'adopt')
      const { coordinators } = (await bot.store.group(group.id))?.value ?? led
      const adopted = group === alone && kind === 'admin'
      expect([kind, coordinators]).toEqual([kind, adopted ? [admin.id] : group.coordinators])
      if (adopted) await restore(group)
    }
  })
})

test('the list shows an administrator every group and what it lacks, and opens only those they may open', async () => {
  await restore(led)
  await restore(alone)
  const listed = await bot.press(admin, 'groups')
  expect(wordsOf(listed.card).split('Johdettu').length - 1).toBeGreaterThanOrEqual(2)
  expect(verbsOf(listed.card).filter((verb) => verb === 'group')).toHaveLength(1)
  for (const kind of kinds) {
    const { raw } = await bot.press(who[kind] as Actor, 'groups')
    expect([kind, raw.includes('Johdettu')]).toEqual([kind, ['consultant', 'second', 'admin'].includes(kind)])
  }
})

test('leaving is for members alone, where the model lets them, and shows nothing of the group’s matters', async () => {
  for (const modelId of ['M3', 'M1']) {
    for (const kind of kinds) {
      await restore({ ...led, modelId })
      const { card } = await press(kind, 'saveGroup', led, 'leave')
      const left = (await versionOf(led)) !== version
      const may = modelId === 'M1' && (kind === 'member' || kind === 'police')
      expect([modelId, kind, left]).toEqual([modelId, kind, may])
      if (may) expect(verbsOf(card)).toEqual(['saveGroup', 'home'])
    }
  }
})

test('nothing of a group’s matters is shown or changed in a channel', async () => {
  await restore(led)
  for (const verb of ['group', 'groups', 'groupForm', 'saveGroup', 'groupTest']) {
    const data = { groupId: led.id, pick: 'setChair' }
    const { raw } = await bot.press(consultant, verb, data, { person: worker.id }, { where: 'channel' })
    expect(raw).not.toContain('Johdettu')
  }
  expect(await versionOf(led)).toBe(version)
})

test('what is made up changes nothing and is answered politely', async () => {
  await restore(led)
  for (const pick of [
    undefined,
    'see',
    'create',
    'left',
    'channelGone',
    'moveChannel',
    'constructor',
    'setCadence',
    '|',
  ])
    for (const verb of ['groupForm', 'saveGroup'])
      expect(await press('consultant', verb, led, pick)).toMatchObject({ status: 200, code: 200 })
  expect(await versionOf(led)).toBe(version)
})
