import type { Messages } from '../messages.ts'

/** How it went on, in one card; the texts to copy; a written statement; a follow-up that a coordinator ends. */
export const closing: Messages['closing'] = {
  answered: (number, state) => `Recommendation ${number}: ${state}.`,
  goingOn: 'If it is not resolved yet, how do we go on?',
  goingOnChoices: {
    follow: { slots: 'I report again at the next session', offers: 'I report again later' },
    again: { slots: 'Back on the group’s agenda', offers: 'A new time with the same consultant' },
  },
  askedAgain: 'When do we ask again?',
  wordsReaders: {
    slots:
      'The group sees only whether it is resolved, moving forward or stuck. The coordinator reads your words. If it goes back on the agenda, they become the text of the new request.',
    offers: 'The consultant reads your words. If you agree on a new time, they become the text of the new request.',
  },
  thanks: { slots: 'Thanks to the group', offers: 'Thanks to the consultant' },
  thanksTick: 'Thank you, this helped! (sent without any text)',
  survey: 'A short survey, if you have a moment',
  copyRecord: 'For the client system',
  copyClient: 'Tell the client',
  recordIntro:
    'What is about the client is recorded in the client information system, not here. Copy the text and complete it there.',
  clientIntro: 'Copy the text and tell the client about the recommendations. Put it in your own words.',
  copyText: 'Text to copy',
  copyPart: (part, parts) => `Text to copy, part ${part}/${parts}`,
  held: (day, group) => `Consultation on ${day}, ${group}.`,
  suggested: 'Recommendations:',
  clientHello: 'Hello!',
  clientWhat: (day) => `On ${day} I asked other professionals how I could best help you.`,
  clientSuggested: 'This is what they suggest:',
  clientThen: 'What do you think? Let us decide together what to try.',
  statementTitle: 'Record a statement',
  statementIntro:
    'Only the requester gets the statement. The text goes an hour after they have opened it, and after 14 days at the latest.',
  statementWithout: 'Write without anything that identifies. The requester adds that in the client information system.',
  permissionLabel: 'The client’s permission',
  permissionTick: 'I have made sure that the client has given a written permission for the statement',
  permissionDay: 'Day of the permission',
  permissionMissing: 'Choose the day of the permission.',
  statementFields: {
    statementBackground: 'Background',
    statementView: 'Assessment and recommendations',
    statementPresent: 'Present (tasks, not names)',
  },
  statementMissing: 'Fill this in.',
  statementSave: 'Deliver the statement',
  statementRead: 'Statement',
  statementGoes: (when) => `Copy the statement into the client information system now. It goes from here ${when}.`,
  statementPermission: (day) => `The client’s written permission: ${day}.`,
  endTitle: 'End the follow-up',
  endIntro: 'The requester is told and can read your reason. The matter leaves the queue.',
  endReason: 'Reason, to the requester',
  endReasonMissing: 'Write a short reason.',
  endSave: 'End the follow-up',
}
