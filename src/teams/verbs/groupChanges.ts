import type { GroupRef, LoadedGroup } from '../../app/groupChange.ts'
import * as roles from '../../app/groupRoles.ts'
import * as groups from '../../app/groups.ts'
import type { GroupForm } from '../../cards/groupCard.ts'
import type { Language } from '../../domain/language.ts'
import { isTicked, type Pressed, tickedNames } from '../inputs.ts'
import type { Turn } from '../turn.ts'

const memberInput = ({ inputs }: Pressed) => ({
  profession: inputs.profession ?? '',
  otherProfession: inputs.otherProfession ?? '',
  outside: isTicked(inputs, 'outside'),
  trained: isTicked(inputs, 'trained'),
  notNames: tickedNames(inputs),
})

/** The name, area and language as typed. */
export function basicsOf({ inputs }: Pressed, spoken: Language) {
  const { name_fi: fi = '', name_sv: sv = '', name_en: en = '', area = '', language } = inputs
  const known = language === 'fi' || language === 'sv' || language === 'en' ? language : spoken
  return { name: { fi, sv, en }, area, language: known, notNames: tickedNames(inputs) }
}

type Change = (turn: Turn, pressed: Pressed, ref: GroupRef, part: string | null) => Promise<LoadedGroup>

const role =
  (action: 'setChair' | 'setSecretary' | 'setFallback'): Change =>
  ({ world, actor }, { inputs }, ref) =>
    roles.nameRole(world.deps, actor, ref, action, inputs.person === 'nobody' ? '' : inputs.person || 'nobody')

/** What each button that saves does. */
export const changes: Record<
  Exclude<GroupForm, 'moveChannel'> | 'leave' | 'pause' | 'resume' | 'adopt' | 'undo' | 'test',
  Change
> = {
  addMember: ({ world, actor }, pressed, ref) =>
    roles.addMember(world.deps, actor, ref, pressed.inputs.person ?? '', memberInput(pressed)),
  addEmailMember: ({ world, actor }, pressed, ref) => {
    const { memberName = '', email = '' } = pressed.inputs
    return roles.addEmailMember(world.deps, actor, ref, { name: memberName, email }, memberInput(pressed))
  },
  removeMember: ({ world, actor }, { inputs }, ref) => roles.removeMember(world.deps, actor, ref, inputs.person ?? ''),
  leave: ({ world, actor }, _, ref) => roles.leaveGroup(world.deps, actor, ref),
  setChair: role('setChair'),
  setSecretary: role('setSecretary'),
  setFallback: role('setFallback'),
  addCoordinator: ({ world, actor }, { inputs }, ref) =>
    roles.addCoordinator(world.deps, actor, ref, inputs.person ?? ''),
  removeCoordinator: ({ world, actor }, { inputs }, ref) =>
    roles.removeCoordinator(world.deps, actor, ref, inputs.person ?? ''),
  handOver: ({ world, actor }, { inputs }, ref) => roles.handOver(world.deps, actor, ref, inputs.person ?? ''),
  setBasics: ({ world, actor, language }, pressed, ref) =>
    groups.setBasics(world.deps, actor, ref, basicsOf(pressed, language)),
  setCadence: ({ world, actor }, { inputs }, ref, kind) =>
    groups.setCadence(world.deps, actor, ref, kind ?? '', inputs),
  setBreaks: ({ world, actor }, { inputs }, ref) => {
    const { own: whose, breaks = '', holidays = '' } = inputs
    return groups.setBreaks(world.deps, actor, ref, { own: whose === 'own', breaks, holidays })
  },
  setPlace: ({ world, actor }, { inputs }, ref) => {
    const { mode = '', place = '', practicalities = '' } = inputs
    return groups.setPlace(world.deps, actor, ref, { mode, place, practicalities, notNames: tickedNames(inputs) })
  },
  setFadeOut: ({ world, actor }, { inputs }, ref) =>
    groups.setFadeOut(world.deps, actor, ref, inputs.emptySessions ?? ''),
  pause: ({ world, actor }, _, ref) => groups.pause(world.deps, actor, ref),
  resume: ({ world, actor }, _, ref) => groups.resume(world.deps, actor, ref),
  adopt: ({ world, actor }, _, ref) => roles.adopt(world.deps, actor, ref),
  undo: ({ world, actor }, _, ref) => groups.undo(world.deps, actor, ref),
  test: ({ world, actor }, _, ref) => groups.testDelivery(world.deps, actor, ref),
}
