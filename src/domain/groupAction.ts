/**
 * Everything somebody can do to a group. Who may is in groupAccess.ts; what the change was is said with the same name.
 * `left` and `channelGone` are done by Teams itself: somebody left the team, the channel or the bot is gone.
 */
export const groupActions = [
  'see',
  'create',
  'adopt',
  'handOver',
  'addCoordinator',
  'removeCoordinator',
  'setChair',
  'setSecretary',
  'setFallback',
  'addMember',
  'addEmailMember',
  'removeMember',
  'leave',
  'setBasics',
  'setCadence',
  'setBreaks',
  'setPlace',
  'pause',
  'resume',
  'moveChannel',
  'setFadeOut',
  'announce',
  'test',
  'undo',
  'left',
  'channelGone',
] as const

export type GroupAction = (typeof groupActions)[number]
