import type { Actor } from '../domain/access.ts'
import { type Member, memberKey } from '../domain/group.ts'
import { professions } from '../domain/groupProfessions.ts'
import { type Localised, languages } from '../domain/language.ts'
import { refuse } from '../domain/problem.ts'
import type { Deps } from './deps.ts'
import { changeGroup, type GroupRef, type LoadedGroup } from './groupChange.ts'
import { picked } from './groupPeople.ts'
import { groupWords, wordLimit } from './groupWords.ts'

/** An administrator takes up a group that nobody coordinates. */
export function adopt(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'adopt', () => ({
    set: { coordinators: [actor.id] },
    about: actor.name,
    names: { [actor.id]: actor.name },
  }))
}

/** Hands the coordination over to somebody of the team; the other coordinators stay. */
export function handOver(deps: Deps, actor: Actor, ref: GroupRef, person: string): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'handOver', async ({ group }) => {
    const to = await picked(deps, group, person)
    const others = group.coordinators.filter((each) => each !== actor.id && each !== to.person)
    return { set: { coordinators: [to.person, ...others] }, about: to.name, names: { [to.person]: to.name } }
  })
}

/** Another coordinator beside those there are, or the first of a group without one. */
export function addCoordinator(deps: Deps, actor: Actor, ref: GroupRef, person: string): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'addCoordinator', async ({ group }) => {
    const added = await picked(deps, group, person)
    const coordinators = [...group.coordinators.filter((each) => each !== added.person), added.person]
    const set = group.coordinators.includes(added.person) ? {} : { coordinators }
    return { set, about: added.name, names: { [added.person]: added.name } }
  })
}

/** Takes a coordinator out. The last one cannot go: they hand over. */
export function removeCoordinator(deps: Deps, actor: Actor, ref: GroupRef, person: string): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'removeCoordinator', async ({ group }) => {
    if (!group.coordinators.includes(person)) return { set: {} }
    const coordinators = group.coordinators.filter((each) => each !== person)
    if (coordinators.length === 0) refuse({ kind: 'badInput', field: 'lastCoordinator', why: 'unknown' })
    const name = group.names?.[person] ?? (await deps.store.person(person))?.value.name ?? ''
    return { set: { coordinators }, about: name }
  })
}

const fields = { setChair: 'chair', setSecretary: 'secretary', setFallback: 'fallback' } as const

/** Names the chair, the secretary or the fallback person; an empty choice leaves the role vacant. */
export function nameRole(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  action: keyof typeof fields,
  person: string,
): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, action, async ({ group }) => {
    if (person === '') return { set: { [fields[action]]: null } }
    const named = await picked(deps, group, person)
    return { set: { [fields[action]]: named.person }, about: named.name, names: { [named.person]: named.name } }
  })
}

/** What a member is, as the form gives it: a profession of the list, or own words. */
export interface MemberInput {
  profession: string
  otherProfession: string
  outside: boolean
  trained: boolean
  /** The ids of what its author says is nobody's name. */
  notNames?: string[]
}

const everywhere = (words: string) => Object.fromEntries(languages.map((each) => [each, words])) as Localised

/** The profession, and whether it is outside social welfare: the list decides it, the tick can only add to that. */
function professionOf({ profession, otherProfession, outside, trained, notNames }: MemberInput) {
  const own = groupWords('profession', otherProfession, 'fi', notNames)
  if (own) return { profession: everywhere(own), outsideSocialWelfare: outside, trained }
  const known = professions.find(({ id }) => id === profession)
  if (!known) refuse({ kind: 'badInput', field: 'profession', why: 'missing' })
  return { profession: known.name, outsideSocialWelfare: outside || known.outside, trained }
}

/** The members with this one, who takes the place of an earlier entry of the same person. */
const withMember = (members: Member[], member: Member) => {
  const key = memberKey(member)
  const at = members.findIndex((each) => memberKey(each) === key)
  return at < 0 ? [...members, member] : members.with(at, member)
}

/** A standing member from the team. Somebody who is one already gets the new profession. */
export function addMember(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  person: string,
  input: MemberInput,
): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'addMember', async ({ group }) => {
    const { person: id, name } = await picked(deps, group, person)
    const member = { person: id, name, email: null, ...professionOf(input) }
    return { set: { members: withMember(group.members, member) }, about: name, names: { [id]: name } }
  })
}

/** A name of a colleague who is not in the tenant: short, without digits or signs that no name has. */
function nameOf(typed: string): string {
  const name = typed.replace(/\s+/g, ' ').trim()
  if (name === '' || name.length > wordLimit || !/^[\p{L}\p{M}' .-]+$/u.test(name))
    refuse({ kind: 'badInput', field: 'memberName', why: 'missing' })
  return name
}

function emailOf(typed: string): string {
  const email = typed.trim().toLowerCase()
  if (email.length > 200 || !/^[\p{L}\d._%+'-]+@([\p{L}\d-]+\.)+\p{L}{2,}$/u.test(email))
    refuse({ kind: 'badInput', field: 'email', why: 'unknown' })
  return email
}

/** A member of another organisation: gets calendar invitations by e-mail, has no app and sees no text. */
export async function addEmailMember(
  deps: Deps,
  actor: Actor,
  ref: GroupRef,
  typed: { name: string; email: string },
  input: MemberInput,
): Promise<LoadedGroup> {
  const member = { person: null, name: nameOf(typed.name), email: emailOf(typed.email), ...professionOf(input) }
  return changeGroup(deps, actor, ref, 'addEmailMember', ({ group }) => ({
    set: { members: withMember(group.members, member) },
    about: member.name,
  }))
}

/** Takes a member out of the group. One who is gone already is fine. */
export function removeMember(deps: Deps, actor: Actor, ref: GroupRef, key: string): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'removeMember', ({ group }) => ({
    set: { members: group.members.filter((member) => memberKey(member) !== key) },
    about: group.members.find((member) => memberKey(member) === key)?.name ?? '',
  }))
}

/** A member leaves by themselves, where the model lets them (optOut); the coordinators are told. */
export function leaveGroup(deps: Deps, actor: Actor, ref: GroupRef): Promise<LoadedGroup> {
  return changeGroup(deps, actor, ref, 'leave', ({ group, model }) => {
    if (!model.optOut) refuse({ kind: 'notAllowed' })
    return { set: { members: group.members.filter(({ person }) => person !== actor.id) }, about: actor.name }
  })
}
