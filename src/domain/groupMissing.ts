import type { Group } from './group.ts'
import { fitsGroup } from './groupFits.ts'
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

/** A step of setting a group up, as long as its word has not been tried. */
export type SetUpStep = 'setCadence' | 'setChair' | 'setSecretary' | 'addMember' | 'test'

/**
 * What comes next while a group is set up: how often it meets, who does what, at last whether word reaches them (issue 4:
 * setting up ends with a test delivery to each role). Null once that was tried, and where nobody coordinates yet.
 */
export function nextStep(group: Group, model: OperatingModel): SetUpStep | null {
  if (group.test || group.coordinators.length === 0) return null
  const missing = missingFrom(group, model)
  const dated = group.cadence !== null || (group.changes ?? []).some(({ action }) => action === 'setCadence')
  if (fitsGroup('setCadence', group, model) && !dated) return 'setCadence'
  if (missing.includes('chair')) return 'setChair'
  if (missing.includes('secretary')) return 'setSecretary'
  return missing.includes('member') || missing.includes('quorum') ? 'addMember' : 'test'
}
