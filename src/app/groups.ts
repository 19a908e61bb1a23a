import type { Actor } from '../domain/access.ts'
import { fadeOutChoices } from '../domain/fadeOut.ts'
import type { Group } from '../domain/group.ts'
import { mayInGroup } from '../domain/groupAccess.ts'
import { readBreaks, readCadence } from '../domain/groupCadence.ts'
import { wayBack } from '../domain/groupChange.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Place } from '../domain/person.ts'
import { refuse } from '../domain/problem.ts'
import type { Deps } from './deps.ts'
import { changeGroup, type GroupRef, type LoadedGroup, loadGroup } from './groupChange.ts'
import { peopleOf } from './groupPeople.ts'
import { groupWords, localisedWords } from './groupWords.ts'
import { followPlace } from './moveSession.ts'
import { rememberChannel } from './people.ts'
import { type PlaceInput, readPlace } from './placeInput.ts'

/** A group of a list, with its model. */
export interface ListedGroup {
  group: Group
  model: OperatingModel
}

const byName = (a: ListedGroup, b: ListedGroup) =>
  a.group.name.fi.localeCompare(b.group.name.fi, 'fi') || a.group.id.localeCompare(b.group.id)

/** The groups that the actor may open; with `all`, for an administrator, every group of the tenant, to see what is missing. */
export async function groupsOf(deps: Deps, actor: Actor, all: boolean): Promise<ListedGroup[]> {
  const groups = (await deps.store.groups(actor.tenantId)).flatMap((group) => {
    const model = deps.models[group.modelId]
    return model ? [{ group, model }] : []
  })
  const shown = groups.filter(
    ({ group }) => (all && actor.administrator) || mayInGroup(actor, 'see', group, deps.now()),
  )
  return shown.toSorted(byName)
}

/** The group for those who may see its matters. To everybody else it is not there. */
export async function seeGroup(deps: Deps, actor: Actor, groupId: string): Promise<LoadedGroup> {
  const loaded = await loadGroup(deps, actor.tenantId, groupId)
  if (!mayInGroup(actor, 'see', loaded.group, deps.now())) refuse({ kind: 'notAllowed' })
  return loaded
}

/** The name in three languages, the area, and the language of the channel's cards. */
export function setBasics(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  input: { name: Partial<Localised>; area: string; language: Language; notNames?: string[] },
): Promise<LoadedGroup> {
  const { language, notNames } = input
  const area = groupWords('area', input.area, language, notNames)
  const set = { name: localisedWords('name', input.name, notNames), area, language }
  return changeGroup(deps, actor, ref, 'setBasics', () => ({ set }))
}

/** The group's rhythm; `model`: the model's own again. */
export function setCadence(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  kind: string,
  inputs: Record<string, string>,
): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'setCadence', ({ model }) => ({
    set: { cadence: kind === 'model' ? null : readCadence(kind, inputs, model) },
  }))
}

/** The weeks without sessions and what becomes of public holidays; `own` false: as the model says. */
export function setBreaks(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  input: { own: boolean; breaks: string; holidays: string },
): Promise<LoadedGroup> {
  const { own, breaks, holidays } = input
  if (own && holidays !== 'skip' && holidays !== 'move') refuse({ kind: 'badInput', field: 'breaks', why: 'missing' })
  const set = own
    ? { breaks: readBreaks(breaks), holidays: holidays === 'skip' ? ('skip' as const) : ('move' as const) }
    : { breaks: null, holidays: null }
  return changeGroup(deps, actor, ref, 'setBreaks', () => ({ set }))
}

/** How and where it meets, with the practicalities; its coming sessions follow, but for those with a place of their own. */
export function setPlace(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  input: PlaceInput & { notNames?: string[] },
): Promise<LoadedGroup> {
  return withPlace(deps, actor, ref, 'setPlace', ({ group }) => readPlace(input, group, input.notNames))
}

/** A change that may bring the group elsewhere. */
async function withPlace(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  action: 'setPlace' | 'undo',
  build: (loaded: LoadedGroup) => Partial<Group>,
): Promise<LoadedGroup> {
  let before: Group | null = null
  const after = await changeGroup(deps, actor, ref, action, (loaded) => {
    before = loaded.group
    return { set: build(loaded) }
  })
  if (before) await followPlace(deps, actor, before, after)
  return after
}

/** After how many sessions in a row without a case those who lead it are told. */
export function setFadeOut(deps: Deps, actor: Actor, ref: GroupRef, sessions: string): Promise<LoadedGroup> {
  const fadeOutAfter = fadeOutChoices.find((each) => String(each) === sessions)
  if (!fadeOutAfter) refuse({ kind: 'badInput', field: 'fadeOut', why: 'unknown' })
  return changeGroup(deps, actor, ref, 'setFadeOut', () => ({ set: { fadeOutAfter } }))
}

/** A paused group takes no new requests; those it has go on. */
export function pause(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'pause', ({ group }) => ({ set: { pausedAt: group.pausedAt ?? deps.now() } }))
}

export function resume(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'resume', () => ({ set: { pausedAt: null } }))
}

/** Brings the group to the channel where the coordinator says so. */
export async function moveChannel(deps: Deps, actor: Actor, ref: GroupRef, channel: Place): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'moveChannel', async () => {
    await rememberChannel(deps, channel)
    return { set: { channelId: channel.conversationId } }
  })
}

/** Brings the actor's own newest change back. */
export function undo(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return withPlace(
    deps,
    actor,
    ref,
    'undo',
    ({ group }) => wayBack(group, actor.id, deps.now()) ?? refuse({ kind: 'notAllowed' }),
  )
}

/** How a test delivery went for one person or the channel. */
export interface TestResult {
  /** Null: the channel. */
  name: string | null
  state: 'got' | 'onItsWay' | 'notOpened'
}

/** Sends a test message to everybody with a role and to the channel, through the same due rows as every notice. */
export function testDelivery(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'test', () => ({ set: { test: { row: deps.newId(), at: deps.now() } } }))
}

/** Who has got the latest test message: delivered, on its way, or waiting for somebody who has not opened the app yet. */
export async function testResults(deps: Deps, group: Group): Promise<TestResult[]> {
  const { test, channelId } = group
  if (!test) return []
  const got = (to: string) => deps.store.due.delivered(test.row, to)
  const [people, places] = await Promise.all([
    peopleOf(deps, group),
    channelId ? deps.store.channelPlaces(channelId) : [],
  ])
  const channel = await Promise.all(places.map((place) => got(`place ${place.key}`)))
  const each = people.map(async ({ id, name, opened }): Promise<TestResult> => {
    const delivered = await got(id)
    return { name, state: delivered ? 'got' : opened ? 'onItsWay' : 'notOpened' }
  })
  const ofChannel: TestResult[] =
    places.length === 0 ? [] : [{ name: null, state: channel.some(Boolean) ? 'got' : 'onItsWay' }]
  return [...ofChannel, ...(await Promise.all(each))]
}
