/** What happens next, state by state: one or two short sentences on a status card. */
export const next = {
  requester: {
    waiting: {
      offers: (by: string) => `The consultant usually answers by ${by}.`,
      slots: (by: string) => `The coordinator usually answers by ${by}.`,
    },
    waitingLate: 'The request is still waiting. I remind them of it.',
    taken: {
      offers: 'The consultant will offer you times next.',
      slots: 'The coordinator is looking for a place for your request in a session of the group.',
    },
    clarification: 'Answer the question, and your request moves on.',
    returned:
      'Someone could be recognised from the text, so it was deleted. Please write it again in more general terms.',
    rewriteFor: {
      permissionWithdrawn:
        'The text is deleted, because the client’s permission no longer holds. Write again: the form says what may be written without permission.',
      otherModel:
        'The new group works in another way, so your text was not moved. Answer its questions and write again.',
    },
    offered: 'Pick the time that suits you with one press.',
    scheduled: 'I will remind you the working day before.',
    scheduledNoLink: 'The join link follows when it is ready. I will remind you the working day before.',
    scheduledSoon: 'Join in Teams at the agreed time.',
    scheduledSoonNoLink: 'The join link comes before the meeting.',
    scheduledInPerson: 'You meet in person. Welcome!',
    scheduledOver: 'You will hear when the consultation is recorded.',
    followUpOpen:
      'Read the recommendations and tell what came of them. Record it in the client information system too.',
    followUp: (day: string) => `On ${day} I will ask how it has gone. You can tell earlier too.`,
    followUpUndated: 'Tell how it has gone when you know.',
    closed: 'Good that it moved forward. A short survey helps to improve the support.',
    closedByGroup: 'The coordinator ended the follow-up. Press Show to read why.',
    closedAnswered: 'The matter has ended. Thank you for your answers.',
    continued: (code: string) => `Goes on as ${code}.`,
    redirected: 'Goes on in another group under the same code.',
    withdrawn: 'The text will be deleted in a moment. Until then you can undo.',
    withdrawnGone: 'The texts are deleted.',
  },
  group: {
    waiting: 'Read the request and take it, or ask more.',
    taken: { offers: 'Offer times.', slots: 'Give the request a place in a session of the group.' },
    clarification: 'Waiting for the requester’s answer.',
    returned: 'Waiting for a new text from the requester. The old one is deleted.',
    rewriteFor: {
      permissionWithdrawn:
        'The client’s permission no longer holds, and the text is deleted. Waiting for a new text from the requester.',
      otherModel: 'Waiting for the requester to write the request for this group.',
    },
    offered: 'Waiting for the requester to pick a time.',
    scheduled: 'All is ready.',
    scheduledNoLink: 'Add the join link, and the requester gets it.',
    clientAwaited: 'The text opens to the members once the chair or the coordinator confirms that the client is there.',
    clientHere: 'The client is there, and the members of the session can read the text.',
    scheduledOver: 'Record whether the consultation took place and what was recommended.',
    followUp: (day: string) => `The requester tells by ${day} how it has gone.`,
    followUpLate: (day: string) => `The requester should have reported on ${day}. Ask them, or end the follow-up.`,
    closedByGroup: 'The follow-up has been ended.',
    followUpUndated: 'The requester tells how it has gone.',
    closed: 'The matter has ended.',
    continued: (code: string) => `Goes on as ${code}.`,
    redirected: 'Goes on in another group under the same code.',
    declined: 'The matter has ended.',
    withdrawn: 'The requester withdrew the request. Nothing needs to be done.',
  },
  gone: 'Your right to see it has ended.',
  declined: {
    otherGroup: 'Another group can help better. You can make a new request there.',
    supervisor: 'Take the matter up with your supervisor.',
    emergency: (social: string) => `If the matter is urgent, call the social emergency service: ${social}.`,
    later: 'You can ask again later.',
    none: 'Press Show to see the reason.',
  },
}
