import { undeliveredCount } from '../../app/deliveries.ts'
import { type GroupRef, type LoadedGroup, loadGroup } from '../../app/groupChange.ts'
import { peopleOf, rosterOf } from '../../app/groupPeople.ts'
import * as groups from '../../app/groups.ts'
import { doubtsIn } from '../../app/groupWords.ts'
import { type GroupForm, type GroupView, groupCard, groupForms, groupLeftCard } from '../../cards/groupCard.ts'
import { groupFormCard } from '../../cards/groupForms.ts'
import { groupListCard } from '../../cards/groupList.ts'
import { groupTestCard } from '../../cards/groupNews.ts'
import { explainGroup, whatWasDone } from '../../cards/groupWords.ts'
import { channelHintCard } from '../../cards/info.ts'
import { mayInGroup } from '../../domain/groupAccess.ts'
import { lastChange } from '../../domain/groupChange.ts'
import { type Problem, Refusal, refuse } from '../../domain/problem.ts'
import type { Answer } from '../answer.ts'
import { groupWordInputs, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { botLink } from './ask.ts'
import { changes } from './groupChanges.ts'
import type { Handler } from './handler.ts'

const refOf = ({ groupId, seen }: Pressed): GroupRef => ({
  groupId: groupId ?? refuse({ kind: 'notFound' }),
  ...(seen === undefined ? {} : { seen }),
})

async function viewOf(turn: Turn, { group, model }: LoadedGroup): Promise<GroupView> {
  const { deps } = turn.world
  const now = deps.now()
  const [people, undelivered] = await Promise.all([peopleOf(deps, group), undeliveredCount(deps, group.id)])
  return {
    group,
    model,
    people,
    undelivered,
    canUndo: mayInGroup(turn.actor, 'undo', group, now),
    canAdopt: mayInGroup(turn.actor, 'adopt', group, now),
  }
}

/** The group's card, or, for who has just given it away, no more than that and the way back. */
async function groupAnswer(turn: Turn, loaded: LoadedGroup, lead: string | null): Promise<Answer> {
  const { service, t, language } = turn
  const view = await viewOf(turn, loaded)
  if (!mayInGroup(turn.actor, 'see', loaded.group, turn.world.deps.now()))
    return { card: groupLeftCard({ ...view, lead: lead ?? t.groups.notAllowed }, service, t, language) }
  return { card: groupCard({ ...view, lead }, service, t, language) }
}

/** A refusal over the group's card where the person may see it, else alone; never over a consultation. */
export async function groupRefused(turn: Turn, problem: Problem, groupId: string | undefined): Promise<Answer> {
  const lead = explainGroup(problem, turn.t, turn.language)
  const { deps } = turn.world
  const found = groupId ? await deps.store.group(groupId) : null
  const model = found && deps.models[found.value.modelId]
  if (found && model && mayInGroup(turn.actor, 'see', found.value, deps.now()))
    return groupAnswer(turn, { group: found.value, version: found.version, model }, lead)
  return { card: groupListCard({ groups: [], all: false, lead }, turn.service, turn.t, turn.language) }
}

/** A group's matters are for the personal chat, and its refusals are said in its own words. */
export const own =
  (handler: Handler): Handler =>
  async (turn, pressed) => {
    if (turn.where !== 'personal')
      return { card: channelHintCard({ botLink: botLink(turn) }, turn.service, turn.t, turn.language) }
    try {
      return await handler(turn, pressed)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return groupRefused(turn, error.problem, pressed.groupId)
    }
  }

/** The groups that one coordinates; for an administrator all of the tenant's, with what each lacks. */
export const list = own(async (turn) => {
  const { actor, service, t, language } = turn
  const { deps } = turn.world
  const listed = await groups.groupsOf(deps, actor, true)
  const shown = listed.map((each) => ({ ...each, mayOpen: mayInGroup(actor, 'see', each.group, deps.now()) }))
  return { card: groupListCard({ groups: shown, all: actor.administrator, lead: null }, service, t, language) }
})

/** "Ryhmän asiat": the one group of somebody who has one, else the list. */
export const open = own(async (turn, pressed) => {
  const { deps } = turn.world
  if (pressed.groupId) return groupAnswer(turn, await groups.seeGroup(deps, turn.actor, pressed.groupId), null)
  const [only, ...more] = await groups.groupsOf(deps, turn.actor, false)
  if (!only || more.length > 0) return list(turn, pressed)
  return groupAnswer(turn, { ...only, version: '' }, null)
})

/** Which form a press is about, with the part that its button chose: `setCadence|monthly`, `addMember|2`. */
function formIn({ pick }: Pressed): { form: GroupForm; part: string | null } {
  const [name, part] = (pick ?? '').split('|')
  const form = groupForms.find((each) => each === name) ?? refuse({ kind: 'notFound' })
  return { form, part: part ?? null }
}

const picking: readonly GroupForm[] = [
  'addMember',
  'setChair',
  'setSecretary',
  'setFallback',
  'addCoordinator',
  'handOver',
]

async function formAnswer(turn: Turn, pressed: Pressed, problem: string | null): Promise<Answer> {
  const { deps } = turn.world
  const { form, part } = formIn(pressed)
  const loaded = await loadGroup(deps, turn.actor.tenantId, refOf(pressed).groupId)
  if (!mayInGroup(turn.actor, form, loaded.group, deps.now())) refuse({ kind: 'notAllowed' })
  const data = {
    ...(await viewOf(turn, loaded)),
    form,
    values: pressed.inputs,
    problem,
    roster: picking.includes(form) ? await rosterOf(deps, loaded.group) : [],
    page: Math.max(0, Math.trunc(Number(part)) || 0),
    kind: form === 'setCadence' ? part : null,
    doubts: problem === null ? [] : doubtsIn(groupWordInputs.map((id) => pressed.inputs[id])),
  }
  return { card: groupFormCard(data, turn.service, turn.t, turn.language) }
}

export const form = own((turn, pressed) => formAnswer(turn, pressed, null))

/** What the press has done, in a sentence: the newest change when it is the person's own and new to their card. */
function outcomeOf(turn: Turn, { seen }: Pressed, { group }: LoadedGroup): string {
  const last = lastChange(group)
  if (!last || last.by !== turn.actor.id || last.id === seen) return turn.t.groups.nothingChanged
  return turn.t.groups.doneNow(whatWasDone(last, turn.t))
}

/** Carries out what a form or a press of the group's card asks for; what was typed wrong comes back in its form. */
export const save = own(async (turn, pressed) => {
  const [name = '', part] = (pressed.pick ?? '').split('|')
  if (!Object.hasOwn(changes, name)) refuse({ kind: 'notFound' })
  try {
    const loaded = await changes[name as keyof typeof changes](turn, pressed, refOf(pressed), part ?? null)
    if (name === 'test') return testAnswer(turn, loaded, turn.t.groups.testSent)
    return await groupAnswer(turn, loaded, outcomeOf(turn, pressed, loaded))
  } catch (error) {
    const typed = error instanceof Refusal && error.problem.kind === 'badInput' ? error.problem : null
    if (!typed || !groupForms.some((each) => each === name)) throw error
    return formAnswer(turn, pressed, explainGroup(typed, turn.t, turn.language))
  }
})

async function testAnswer(turn: Turn, { group }: LoadedGroup, lead: string | null): Promise<Answer> {
  const results = await groups.testResults(turn.world.deps, group)
  return { card: groupTestCard({ group, results, lead }, turn.service, turn.t, turn.language) }
}

/** Who got the latest test message, and who has not opened the app yet. */
export const test = own(async (turn, pressed) => {
  const loaded = await groups.seeGroup(turn.world.deps, turn.actor, refOf(pressed).groupId)
  return testAnswer(turn, loaded, loaded.group.test ? null : turn.t.groups.testNone)
})
