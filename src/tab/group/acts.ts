import type { Press } from '../../api/caseContract.ts'
import type { GroupDetail } from '../../api/groupContract.ts'
import type { GroupAction } from '../../domain/groupAction.ts'

/** The parts of the view of a group's matters that bring actions of their own, in the order of the buttons. */
export const acts = {
  people: [
    ...(['addMember', 'addEmailMember', 'removeMember', 'setChair', 'setSecretary', 'setFallback'] as const),
    ...(['addCoordinator', 'removeCoordinator', 'handOver', 'adopt'] as const),
  ],
  group: ['setBasics', 'setCadence', 'setBreaks', 'setPlace', 'setFadeOut', 'moveChannel', 'pause', 'resume'],
  last: ['undo'],
  reach: ['test', 'announce'],
} as const satisfies Record<string, readonly GroupAction[]>

export type Act = (typeof acts)[keyof typeof acts][number]

/** What is done by the press itself; all else opens its form. */
const atOnce: readonly Act[] = ['pause', 'resume', 'adopt', 'undo', 'test']

/** The actions of a part that whoever looks may do now. */
export function actsOf(part: keyof typeof acts, { actions }: Pick<GroupDetail, 'actions'>): Act[] {
  const all: readonly Act[] = acts[part]
  return all.filter((act) => actions.includes(act))
}

/** The press that an action stands for; a card that somebody else's change has made old is told so by `seen`. */
export function groupPress(act: Act, { groupId, seen }: Pick<GroupDetail, 'groupId' | 'seen'>): Press {
  const data = { groupId, seen: seen ?? '' }
  if (act === 'announce') return { verb: 'announce', data: { groupId } }
  return { verb: atOnce.includes(act) ? 'saveGroup' : 'groupForm', data: { ...data, pick: act } }
}
