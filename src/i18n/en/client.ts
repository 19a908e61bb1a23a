/** The client and the company of a request: permission, presence, invitation, the pair. */
export const client = {
  withdrawTitle: 'The client has withdrawn the permission',
  notComingTitle: 'The client is not coming',
  withdrawIntro: 'The text is deleted at once for everybody and cannot be brought back. The request stays open.',
  recommendationsStay: 'Recommendations that were recorded stay.',
  withdrawSave: 'Delete the text',
  removePairTitle: 'Remove the co-worker',
  removePairIntro:
    'The co-worker’s rights end at once, and they are told. They cannot join again, but somebody else can.',
  removePairSave: 'Remove',
  absentTitle: 'The client did not come',
  absentIntro: 'There is no permission, so the client’s story cannot be taken up without the client.',
  absentThen: 'How do you go on?',
  absentChoices: {
    consulteeCentred: 'We talk only about the worker’s own dilemma. The text is deleted at once.',
    nextSession: 'It moves to the next session that has room.',
  },
  absentMissing: 'Choose how to go on.',
  absentSave: 'Continue',
  inviteTitle: 'Invite the client',
  inviteIntro:
    'Copy the text and give it to the client the way you keep in touch anyway. Rinnalla does not send it and does not know who the client is.',
  inviteText: 'The words of the invitation',
  inviteNote: 'The time is when your own matter begins, not the whole session.',
  /** What the worker passes on; it speaks to the client, in the worker's name. */
  invitation: {
    hello: 'Hello!',
    what: {
      offers:
        'You are welcome to talk with me and a consultant. The consultant is an experienced social worker whom I ask for advice in my work.',
      slots:
        'You are welcome to a session of a group. In the group there are professionals whom I ask for advice in my work.',
    },
    when: (when: string) => `Time: ${when}. That is when our own matter begins.`,
    place: (place: string) => `Place: ${place}.`,
    join: 'Join by this link. You need no account: just type Client as your name.',
    later: 'I will tell you later how to come along.',
    voluntary:
      'Coming is voluntary. You can change your mind or leave at any time, and it does not affect your service.',
    more: 'Ask me if you wonder about anything.',
  },
}
