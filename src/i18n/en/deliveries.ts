import type { Messages } from '../messages.ts'

export const deliveries: Messages['deliveries'] = {
  title: 'Not delivered',
  count: (count) => `Not delivered: ${count}`,
  none: 'All messages have been delivered.',
  intro: 'These messages have not been delivered. Send them again, or tell the person another way.',
  about: (code, what) => `${code}, ${what}`,
  ofSession: 'Message about the meeting',
  ofPoll: 'Message about the poll for a date',
  ofGroup: 'Message about the group',
  ofAnnouncement: 'Announcement of the group',
  channel: "The group's channel",
  channelClosed: 'Rinnalla has no access to the channel',
  reasons: {
    notOpened: 'has not opened Rinnalla yet',
    blocked: 'has removed or blocked Rinnalla',
    busy: 'Teams is busy, I will try again soon',
    server: 'Teams is having trouble, I will try again soon',
    silent: 'Teams did not answer, I will try again soon',
    network: 'the connection to Teams broke, I will try again soon',
    refused: 'Teams did not take the message, I will try again soon',
    otherWay: 'reached another way',
  },
  since: (day) => `since ${day}`,
  resend: 'Send again',
  otherWay: 'Reached another way',
  resent: 'I am sending the message again. If it cannot be delivered, you will see it here again.',
  reached: 'Good that you reached them. The message will not be sent any more.',
  already: 'This message has been taken care of already.',
  lost: (who) =>
    `Messages do not reach ${who}, who has probably removed or blocked Rinnalla. Please tell them another way. What is waiting is delivered once they open Rinnalla again and write to it.`,
}
