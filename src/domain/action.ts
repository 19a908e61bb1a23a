/**
 * Everything somebody can do to a consultation. Changes of state are in transition.ts, rights in access.ts;
 * both are tables over this list, so that nothing can be added to one and forgotten in the other.
 */
export const actions = [
  // the requester and their pair
  'edit',
  'withdraw',
  'undoWithdraw',
  'rewrite',
  'answer',
  'joinAsPair',
  'removePair',
  'withdrawPermission',
  'inviteClient',
  'pickTime',
  'bookTime',
  'bookNext',
  'askOtherTimes',
  'answerRecommendations',
  'reportFollowUp',
  'survey',
  'copyOutcome',
  'openStatement',
  'seeReaders',
  // the coordinator (the consultant in one-to-one support)
  'take',
  'askClarification',
  'returnIdentifiable',
  'redirect',
  'decline',
  'undoDecline',
  'offerTimes',
  'placeInSlot',
  'setJoinLink',
  'recordOutcome',
  'recordNotHeld',
  'recordStatement',
  'closeFollowUp',
  // the chair, on the day of the session
  'clientHere',
  'clientAbsent',
  // both sides
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
  // reading
  'seeEntry',
  'readText',
  'readOutcome',
  'readFollowUp',
] as const

export type Action = (typeof actions)[number]
