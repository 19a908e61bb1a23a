import type { Group } from './group.ts'
import type { OperatingModel } from './model.ts'

/** What a group still needs, the gravest first. */
export type Missing = 'coordinator' | 'channel' | 'chair' | 'secretary' | 'member' | 'quorum' | 'fallback'

const fewer = (group: Group, model: OperatingModel) =>
  new Set(group.members.map(({ profession }) => profession.fi.toLowerCase())).size < model.quorum

/** What is missing from a group by the roles and the quorum of its model. A missing fallback person is an administrator's task. */
export function missingFrom(group: Group, model: OperatingModel): Missing[] {
  const required = (id: string) => model.roles.some((role) => role.id === id && role.required)
  const missing: Missing[] = []
  if (group.coordinators.length === 0) missing.push('coordinator')
  if (!group.channelId) missing.push('channel')
  if (required('chair') && !group.chair) missing.push('chair')
  if (required('secretary') && !group.secretary) missing.push('secretary')
  if (required('member') && group.members.length === 0) missing.push('member')
  else if (fewer(group, model)) missing.push('quorum')
  if (!group.fallback) missing.push('fallback')
  return missing
}
