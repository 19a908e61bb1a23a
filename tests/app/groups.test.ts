import * as coordinator from '../../src/app/coordinatorActions.ts'
import { peopleOf } from '../../src/app/groupPeople.ts'
import * as roles from '../../src/app/groupRoles.ts'
import { channelDeleted, memberLeft, teamLeft } from '../../src/app/groupRoster.ts'
import { setUpGroup } from '../../src/app/groupSetUp.ts'
import * as groups from '../../src/app/groups.ts'
import { supportsFor } from '../../src/app/supports.ts'
import type { Actor } from '../../src/domain/access.ts'
import type { Group } from '../../src/domain/group.ts'
import { startsOf } from '../../src/domain/group.ts'
import { personId } from '../../src/domain/ids.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import type { Place } from '../../src/domain/person.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { m3 } from '../../src/models/m3.ts'
import { multiProfessional, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { consultant, second, member, police, chair, admin, worker, stranger, fallback } = people
const team = 'team-1'
let w: World
beforeEach(async () => {
  w = await smallWorld()
  await w.store.saveChannelPlace('channel-of-multi', place('channel-of-multi'))
})
afterEach(() => w.stop())

const place = (conversationId: string): Place => ({
  key: conversationId,
  serviceUrl: 'http://127.0.0.1',
  conversationId,
  tenantId: people.worker.tenantId,
  botId: 'bot',
  teamId: team,
})
const ref = { groupId: multiProfessional.id }
const group = async (id = multiProfessional.id): Promise<Group> => {
  const found = await w.store.group(id)
  if (!found) throw new Error('no such group')
  return found.value
}
const profession = { profession: 'family', otherProfession: '', outside: false, trained: true }
const m3Group = { modelId: 'M3', name: { fi: 'Haastavat erot' }, area: 'Keski-Suomi', language: 'fi' as const }

async function refusal(work: Promise<unknown>) {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  )
}

describe('Setting up a group', () => {
  test('whoever does it coordinates it; one name is enough; it can be asked at once', async () => {
    const made = await setUpGroup(w.deps, worker, place('new-channel'), m3Group, 'n1')
    expect(made.group).toMatchObject({
      coordinators: [worker.id],
      channelId: 'new-channel',
      name: { fi: 'Haastavat erot', sv: 'Haastavat erot', en: 'Haastavat erot' },
    })
    expect(await w.heardOfGroups()).toEqual(['worker: created'])
    expect((await supportsFor(w.deps, worker)).map(({ group: { id } }) => id)).toContain(made.group.id)
    expect((await w.store.channelPlaces('new-channel')).map(({ teamId }) => teamId)).toEqual([team])
  })

  test('the same form sent twice, one after the other or at once, makes one group', async () => {
    const send = () => setUpGroup(w.deps, worker, place('new-channel'), m3Group, 'n1')
    const [a, b] = await Promise.all([send(), send()])
    const c = await send()
    expect(new Set([a.group.id, b.group.id, c.group.id]).size).toBe(1)
    expect((await w.store.groups(worker.tenantId)).filter((g) => g.channelId === 'new-channel')).toHaveLength(1)
    expect(await w.heardOfGroups()).toEqual(['worker: created'])
  })

  test.each([
    ['a hidden model', { modelId: 'M4' }, 'model'],
    ['a model that there is not', { modelId: 'constructor' }, 'model'],
    ['no name', { name: { fi: '  ' } }, 'name'],
    ['too long a name', { name: { fi: 'ä'.repeat(101) } }, 'name'],
    ['a name that names a person', { name: { fi: 'Anna Virtanen' } }, 'words'],
    ['an area that is a number of somebody', { area: '010594Y9032' }, 'words'],
  ])('%s is refused', async (_, set, field) => {
    const problem = await refusal(setUpGroup(w.deps, worker, place('new-channel'), { ...m3Group, ...set }, 'n1'))
    expect(problem).toMatchObject({ kind: 'badInput', field })
  })

  test('a model that is added is set up, staffed and paused without another line of code', async () => {
    const model: OperatingModel = { ...m3, id: 'M77', name: { fi: 'Uusi', sv: 'Ny', en: 'New' }, quorum: 1 }
    const deps = { ...w.deps, models: { ...w.deps.models, M77: model } }
    const made = await setUpGroup(deps, worker, place('c77'), { ...m3Group, modelId: 'M77' }, 'n')
    const own = { groupId: made.group.id }
    await roles.addMember(deps, worker, own, member.id, profession)
    await groups.setCadence(deps, worker, own, 'monthly', { week: '-1', weekday: '5', time: '09:00' })
    const now = (await groups.seeGroup(deps, worker, made.group.id)).group
    expect(startsOf(now, model, w.at(), 1)).toEqual(['2026-11-27T07:00:00.000Z'])
    await groups.pause(deps, worker, own)
    expect((await supportsFor(deps, worker)).map(({ group: { id } }) => id)).not.toContain(made.group.id)
  })
})

describe('People of a group', () => {
  test('each named is told of their role, the other coordinator of the change, and nobody of what they did themselves', async () => {
    await roles.addMember(w.deps, consultant, ref, worker.id, profession)
    expect(await w.heardOfGroups()).toEqual(['second: addMember', 'worker: role'])
    await roles.nameRole(w.deps, consultant, ref, 'setChair', member.id)
    expect((await group()).chair).toBe(member.id)
    // Already in the group: the task more is told all the same, and to whom it was before that it has ended.
    expect(await w.heardOfGroups()).toEqual(['chair: roleEnded', 'member: role', 'second: setChair'])
    // A coordinator who gets another task is told that, and not the change besides.
    await roles.nameRole(w.deps, consultant, ref, 'setSecretary', second.id)
    expect(await w.heardOfGroups()).toEqual(['second: role', 'secretary: roleEnded'])
    // One's own task is no news to oneself.
    await roles.nameRole(w.deps, consultant, ref, 'setSecretary', consultant.id)
    expect(await w.heardOfGroups()).toEqual(['second: roleEnded'])
  })

  test('a coordinator removed by another is told, once, and may not open the group any more', async () => {
    await roles.removeCoordinator(w.deps, consultant, ref, second.id)
    expect(await w.heardOfGroups()).toEqual(['second: roleEnded'])
    await roles.removeCoordinator(w.deps, consultant, ref, second.id)
    expect(await w.heardOfGroups()).toEqual([])
    expect(await refusal(groups.seeGroup(w.deps, second, ref.groupId))).toEqual({ kind: 'notAllowed' })
    // Brought back: a task again.
    await groups.undo(w.deps, consultant, ref)
    expect(await w.heardOfGroups()).toEqual(['second: role'])
    await roles.nameRole(w.deps, consultant, ref, 'setFallback', '')
    expect((await group()).fallback).toBeNull()
  })

  test('only people of the team can be picked; nobody can be typed', async () => {
    for (const who of ['', 'Kaisa', stranger.id, personId(worker.tenantId, 'nobody')])
      expect(await refusal(roles.addMember(w.deps, consultant, ref, who, profession))).toMatchObject({
        field: 'person',
      })
  })

  test('who is named twice is one member, with the newer profession', async () => {
    await roles.addMember(w.deps, consultant, ref, worker.id, profession)
    await roles.addMember(w.deps, consultant, ref, worker.id, { ...profession, profession: 'police' })
    const own = (await group()).members.filter(({ person }) => person === worker.id)
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ outsideSocialWelfare: true, trained: true, profession: { sv: 'polis' } })
  })

  test('police and school are outside social welfare whatever is ticked; own words as ticked', async () => {
    await roles.addMember(w.deps, consultant, ref, worker.id, { ...profession, profession: 'school' })
    const words = { ...profession, otherProfession: 'nuorisotyö', outside: true }
    await roles.addMember(w.deps, consultant, ref, chair.id, words)
    const { members } = await group()
    expect(members.find(({ person }) => person === worker.id)?.outsideSocialWelfare).toBe(true)
    expect(members.find(({ person }) => person === chair.id)).toMatchObject({
      profession: { en: 'nuorisotyö' },
      outsideSocialWelfare: true,
    })
  })

  test('somebody of another organisation is there by e-mail only', async () => {
    const typed = { name: 'Reino Rehtori', email: ' Reino.Rehtori@koulu.example.fi ' }
    await roles.addEmailMember(w.deps, consultant, ref, typed, { ...profession, profession: 'school' })
    const added = (await group()).members.at(-1)
    expect(added).toMatchObject({ person: null, email: 'reino.rehtori@koulu.example.fi', outsideSocialWelfare: true })
    await roles.removeMember(w.deps, consultant, ref, 'reino.rehtori@koulu.example.fi')
    expect((await group()).members).toEqual(multiProfessional.members)
    for (const email of ['reino', 'reino@', 'a@b', 'a b@c.fi', 'x@y.fi, z@y.fi'])
      expect(
        await refusal(roles.addEmailMember(w.deps, consultant, ref, { ...typed, email }, profession)),
      ).toMatchObject({ field: 'email' })
  })

  test('coordination is handed over, and brought back by who gave it', async () => {
    await roles.handOver(w.deps, consultant, ref, member.id)
    expect((await group()).coordinators).toEqual([member.id, second.id])
    expect(await w.heardOfGroups()).toEqual(['member: role', 'second: handOver'])
    expect(await refusal(groups.pause(w.deps, consultant, ref))).toEqual({ kind: 'notAllowed' })
    await groups.undo(w.deps, consultant, ref)
    expect((await group()).coordinators).toEqual([consultant.id, second.id])
    expect(await refusal(groups.undo(w.deps, consultant, ref))).toEqual({ kind: 'notAllowed' })
  })

  test('what is undone has its names again, though nobody of them has met the bot', async () => {
    const newcomer = { person: personId(worker.tenantId, 'newcomer'), name: 'Uusi Tulija' }
    const deps = { ...w.deps, roster: { ...w.deps.roster, members: async () => [newcomer] } }
    await roles.nameRole(deps, consultant, ref, 'setSecretary', newcomer.person)
    await roles.nameRole(deps, consultant, ref, 'setSecretary', '')
    await groups.undo(deps, consultant, ref)
    expect(await peopleOf(deps, await group())).toContainEqual({
      id: newcomer.person,
      name: 'Uusi Tulija',
      opened: false,
    })
  })

  test('the last coordinator cannot be taken out', async () => {
    await roles.removeCoordinator(w.deps, consultant, ref, second.id)
    expect(await refusal(roles.removeCoordinator(w.deps, consultant, ref, consultant.id))).toMatchObject({
      field: 'lastCoordinator',
    })
  })
})

describe('Two at once', () => {
  test('about the same: the second is told who was first; about something else: both go through', async () => {
    const seen = ''
    await roles.nameRole(w.deps, second, { ...ref, seen }, 'setChair', member.id)
    expect(await refusal(roles.nameRole(w.deps, consultant, { ...ref, seen }, 'setChair', worker.id))).toMatchObject({
      kind: 'conflict',
      by: 'second',
    })
    await groups.pause(w.deps, consultant, { ...ref, seen })
    expect(await group()).toMatchObject({ chair: member.id, pausedAt: w.at() })
  })

  test('in the very same moment nothing is lost, and one of two chairs is', async () => {
    const at = (who: Actor) => ({ ...ref, seen: '', who })
    const results = await Promise.allSettled([
      roles.nameRole(w.deps, consultant, at(consultant), 'setChair', member.id),
      roles.nameRole(w.deps, second, at(second), 'setChair', worker.id),
      groups.setBasics(w.deps, consultant, ref, { name: { fi: 'Erot' }, area: '', language: 'sv' }),
    ])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(results[2]?.status).toBe('fulfilled')
    expect((await group()).language).toBe('sv')
    const told = (await w.heardOfGroups()).filter((line) => line.includes('setChair'))
    expect(told).toHaveLength(1)
  })

  test('what is so already changes nothing and tells nobody', async () => {
    await groups.resume(w.deps, consultant, ref)
    await roles.nameRole(w.deps, consultant, ref, 'setChair', chair.id)
    expect((await group()).changes).toBeUndefined()
    expect(await w.heardOfGroups()).toEqual([])
  })
})

describe('A pause', () => {
  test('is offered to nobody, what is open goes on, and it ends', async () => {
    const request = await w.request(oneToOne)
    await groups.pause(w.deps, consultant, { groupId: oneToOne.id })
    const offered = async () => (await supportsFor(w.deps, worker)).map(({ group: { id } }) => id)
    expect(await offered()).not.toContain(oneToOne.id)
    await coordinator.take(w.deps, consultant, request)
    expect((await w.read(request)).state).toBe('taken')
    await groups.resume(w.deps, second, { groupId: oneToOne.id })
    expect(await offered()).toContain(oneToOne.id)
  })
})

describe('What Teams tells', () => {
  test('a coordinator who leaves the team: their roles fall vacant, the others and the administrators are told', async () => {
    await roles.nameRole(w.deps, second, ref, 'setSecretary', consultant.id)
    await w.heardOfGroups()
    await memberLeft(w.deps, worker.tenantId, team, consultant.id)
    expect(await group()).toMatchObject({ coordinators: [second.id], secretary: null })
    expect(await w.heardOfGroups()).toEqual(['admin: left', 'second: left'])
    // A group whose channel is of no team, or of another, is left alone.
    expect((await group(oneToOne.id)).coordinators).toEqual(oneToOne.coordinators)
    await memberLeft(w.deps, worker.tenantId, team, consultant.id)
    expect(await w.heardOfGroups()).toEqual([])
  })

  test('a member who leaves: the coordinators are told; somebody without a role: nobody is', async () => {
    await memberLeft(w.deps, worker.tenantId, team, police.id)
    expect((await group()).members.map(({ person }) => person)).toEqual([member.id])
    expect(await w.heardOfGroups()).toEqual(['consultant: left', 'second: left'])
    await memberLeft(w.deps, worker.tenantId, team, worker.id)
    expect(await w.heardOfGroups()).toEqual([])
  })

  test('when the last coordinator has left, the administrator takes the group up; till then requests go to the fallback person', async () => {
    for (const who of [consultant, second]) await memberLeft(w.deps, worker.tenantId, team, who.id)
    expect((await group()).coordinators).toEqual([])
    await w.heardOfGroups()
    // The channel is there, but nobody of it may act: whoever stands in is told too.
    await w.request(multiProfessional)
    expect(new Set(await w.heard())).toEqual(new Set(['channel: newRequest', 'fallback: newRequest']))
    await channelDeleted(w.deps, worker.tenantId, 'channel-of-multi')
    expect(await w.heardOfGroups()).toEqual(['fallback: channelGone'])
    await w.request(multiProfessional)
    expect(await w.heard()).toEqual(['fallback: newRequest'])

    expect(await refusal(roles.adopt(w.deps, fallback, ref))).toEqual({ kind: 'notAllowed' })
    expect((await groups.groupsOf(w.deps, admin, false)).map((each) => each.group.id)).toEqual([multiProfessional.id])
    await roles.adopt(w.deps, admin, ref)
    expect((await group()).coordinators).toEqual([admin.id])
    expect(await refusal(roles.adopt(w.deps, admin, ref))).toEqual({ kind: 'notAllowed' })
  })

  test('without a fallback person requests go to the administrators', async () => {
    await roles.nameRole(w.deps, second, ref, 'setFallback', '')
    for (const who of [consultant, second]) await memberLeft(w.deps, worker.tenantId, team, who.id)
    await teamLeft(w.deps, worker.tenantId, team)
    await w.heardOfGroups()
    await w.request(multiProfessional)
    expect(await w.heard()).toEqual(['admin: newRequest'])
  })

  test('the bot is taken out of the team: messages come personally, and nothing breaks', async () => {
    await teamLeft(w.deps, worker.tenantId, team)
    await teamLeft(w.deps, worker.tenantId, team)
    expect((await group()).channelId).toBeNull()
    expect(await w.store.channelPlaces('channel-of-multi')).toEqual([])
    expect(await w.heardOfGroups()).toEqual(['consultant: channelGone', 'second: channelGone'])
    await w.request(multiProfessional)
    expect(await w.heard()).toEqual(['consultant: newRequest', 'second: newRequest'])
    await groups.moveChannel(w.deps, consultant, ref, place('elsewhere'))
    expect((await group()).channelId).toBe('elsewhere')
  })
})

describe('The test message', () => {
  test('comes to everybody with a role and to the channel, once; who has not opened the app is shown', async () => {
    const newcomer = personId(worker.tenantId, 'newcomer')
    const found = await w.store.group(multiProfessional.id)
    const unknown = { ...multiProfessional, chair: newcomer, names: { [newcomer]: 'Uusi Tulija' } }
    await w.store.saveGroup(unknown, found?.version ?? null)
    await groups.testDelivery(w.deps, consultant, ref)
    const told = await w.heardOfGroups()
    expect(told).toEqual([
      'channel: test',
      'channel: test',
      'consultant: test',
      'fallback: test',
      'member: test',
      'police: test',
      'second: test',
      'secretary: test',
    ])
    const results = await groups.testResults(w.deps, await group())
    expect(results).toContainEqual({ name: null, state: 'got' })
    expect(results).toContainEqual({ name: 'consultant', state: 'got' })
    expect(results).toContainEqual({ name: 'Uusi Tulija', state: 'notOpened' })
    expect((await peopleOf(w.deps, await group())).filter(({ opened }) => !opened).map(({ id }) => id)).toEqual([
      newcomer,
    ])
    expect(await w.heardOfGroups()).toEqual([])
  })

  test('what waited comes when they open the app', async () => {
    const newcomer = personId(worker.tenantId, 'newcomer')
    const found = await w.store.group(multiProfessional.id)
    await w.store.saveGroup({ ...multiProfessional, chair: newcomer }, found?.version ?? null)
    await groups.testDelivery(w.deps, consultant, ref)
    await w.heardOfGroups()
    await w.store.savePerson(
      { id: newcomer, name: 'Uusi Tulija', language: null, place: place('chat-new'), welcomedAt: w.at(), last: null },
      null,
    )
    w.appeared(newcomer)
    expect(await w.heardOfGroups()).toEqual(['newcomer: test'])
    expect(await groups.testResults(w.deps, await group())).toContainEqual({ name: 'Uusi Tulija', state: 'got' })
  })
})

test('news of a change that never came about is told to nobody', async () => {
  const failing = {
    ...w.deps,
    store: { ...w.store, saveGroup: () => Promise.reject(new Error('away')) },
  }
  await expect(groups.pause(failing, consultant, ref)).rejects.toThrow('away')
  expect(await w.heardOfGroups()).toEqual([])
  await w.pass({ minutes: 5 })
  expect(await w.heardOfGroups()).toEqual([])
})

test('without a channel people are picked from the group’s own: it is handed over, and nobody else is named', async () => {
  const home = { ...multiProfessional, id: 'home', channelId: null, coordinators: [consultant.id] }
  await w.store.saveGroup(home, null)
  const own = { groupId: home.id }
  await roles.handOver(w.deps, consultant, own, chair.id)
  expect((await group(home.id)).coordinators).toEqual([chair.id])
  await expect(roles.handOver(w.deps, chair, own, worker.id)).rejects.toMatchObject({
    problem: { kind: 'badInput', field: 'person' },
  })
})

test('a member leaves by themselves where the model lets them: the coordinators hear of it, and it can be undone', async () => {
  const peers = { ...multiProfessional, id: 'peers', modelId: 'M1', channelId: null }
  await w.store.saveGroup(peers, null)
  const own = { groupId: peers.id }
  await roles.leaveGroup(w.deps, member, own)
  expect((await group(peers.id)).members.map(({ person }) => person)).toEqual([police.id])
  expect(await w.heardOfGroups()).toEqual(['consultant: leave', 'second: leave'])
  await expect(roles.leaveGroup(w.deps, member, own)).rejects.toMatchObject({ problem: { kind: 'notAllowed' } })
  await groups.undo(w.deps, member, own)
  expect((await group(peers.id)).members).toEqual(peers.members)
  await expect(roles.leaveGroup(w.deps, member, ref)).rejects.toMatchObject({ problem: { kind: 'notAllowed' } })
})
