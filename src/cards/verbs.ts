/** What a button of a card carries: a verb, and ids and steps only; never text, never a person. */
export const verbs = [
  // first contact
  'home',
  'mine',
  'help',
  'language',
  'setLanguage',
  'reminders',
  'saveReminders',
  'snooze',
  'privacy',
  // asking
  'begin',
  'chooseSupport',
  'chooseConsent',
  'send',
  'sendGeneral',
  'later',
  'resume',
  'discardDraft',
  // the requester's own request
  'show',
  'text',
  'edit',
  'saveEdit',
  'withdraw',
  'undoWithdraw',
  'rewrite',
  'saveRewrite',
  'rewriteTerms',
  'answer',
  'saveAnswer',
  'pickTime',
  'bookTime',
  'saveBookTime',
  'bookNext',
  'saveBookNext',
  'askOtherTimes',
  'changeTime',
  'moveTime',
  'saveMoveTime',
  'cancelTime',
  'saveCancelTime',
  'hourReminder',
  'readers',
  'removePair',
  'saveRemovePair',
  'withdrawPermission',
  'saveWithdrawPermission',
  'invite',
  'recommendations',
  'saveRecommendations',
  'followUp',
  'saveFollowUp',
  'survey',
  'saveSurvey',
  'copy',
  'statement',
  // the coordinator
  'queue',
  'take',
  'ask',
  'saveAsk',
  'return',
  'saveReturn',
  'redirect',
  'saveRedirect',
  'decline',
  'saveDecline',
  'undoDecline',
  'offer',
  'saveOffer',
  'place',
  'savePlace',
  'joinLink',
  'saveJoinLink',
  'outcome',
  'saveOutcome',
  'notHeld',
  'writeStatement',
  'saveStatement',
  'closeFollowUp',
  'saveCloseFollowUp',
  'clientHere',
  'clientAbsent',
  'saveClientAbsent',
  // the consultant's open times
  'times',
  'addTimes',
  'saveTimes',
  'addWeekly',
  'saveWeekly',
  'removeTimes',
  'removeSeries',
  // a group's own matters: in its channel, and in its coordinator's chat
  'setUpGroup',
  'groupModel',
  'createGroup',
  'bringGroup',
  'saveBringGroup',
  'groups',
  'group',
  'groupForm',
  'saveGroup',
  'groupTest',
  'announce',
  'postAnnouncement',
  'undelivered',
  'resend',
  'reachedOtherWay',
  // the administrators' look at the service itself
  'upkeep',
  'tryAgain',
  'surveyWords',
  // a group's sessions, and the polls for their dates
  'sessions',
  'session',
  'coming',
  'notComing',
  'enrol',
  'unenrol',
  'removeEnrolled',
  'saveRemoveEnrolled',
  'noteReply',
  'saveNoteReply',
  'addSession',
  'saveAddSession',
  'changeSession',
  'saveChangeSession',
  'cancelSession',
  'saveCancelSession',
  'attendance',
  'saveAttendance',
  'guide',
  'guideNext',
  'guideBack',
  'recordSession',
  'saveRecordSession',
  'sessionNotHeld',
  'saveSessionNotHeld',
  'startPoll',
  'saveStartPoll',
  'poll',
  'answerPoll',
  'savePollAnswer',
  'notePollAnswer',
  'saveNotePollAnswer',
  'choosePollDate',
  'withdrawPoll',
] as const

export type Verb = (typeof verbs)[number]

/** The data of every Action.Execute of ours. */
export interface VerbData {
  verb: Verb
  /** The consultation it is about. */
  groupId?: string
  id?: string
  /** The side the card is shown to; only for which card comes back, never for rights. */
  side?: 'requester' | 'group'
  /** A choice made by the button itself: a language, a picked time, a chosen group. */
  pick?: string
  /** The request form's steps so far. */
  form?: FormSteps
  /** Random per form: the key of the "not a name" hashes. */
  nonce?: string
  /** The newest change of the group that the card knew of; of a guide the step it showed. */
  seen?: string
  /** The form's button that writes all suggestions of the check into the fields. */
  accept?: boolean
}

/** What was chosen before the summary form is shown; ids only. */
export interface FormSteps {
  groupId: string
  subject: 'general' | 'case'
  topic: string
  consent?: string
  company?: string
  clientComes?: boolean
  statement?: boolean
}
