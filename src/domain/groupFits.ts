import type { Group } from './group.ts'
import type { GroupAction } from './groupAction.ts'
import type { OperatingModel } from './model.ts'

/** Whether an action makes sense for the group as it is, whoever may do it: no chair where the model has none, no rhythm where times are offered. */
export function fitsGroup(action: GroupAction, group: Group, model: OperatingModel): boolean {
  const has = (id: string) => model.roles.some((role) => role.id === id)
  const fits: Partial<Record<GroupAction, boolean>> = {
    addMember: has('member'),
    addEmailMember: has('member'),
    removeMember: group.members.length > 0,
    setChair: has('chair'),
    setSecretary: has('secretary'),
    removeCoordinator: group.coordinators.length > 1,
    setCadence: model.scheduling !== 'offers',
    setBreaks: model.scheduling !== 'offers',
    setFadeOut: model.scheduling !== 'offers',
    pause: group.pausedAt === null,
    resume: group.pausedAt !== null,
  }
  return fits[action] ?? true
}
