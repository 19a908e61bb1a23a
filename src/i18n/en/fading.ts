import type { Messages } from '../messages.ts'

/** A group without cases: the word of it, the announcement, the link to share. */
export const fading: Messages['fading'] = {
  news: (count) =>
    count === 1
      ? 'The last session had no case. A ready announcement reminds people that the group is there.'
      : `The last ${count} sessions had no case. A ready announcement reminds people that the group is there.`,
  title: 'Tell about the group',
  intro:
    'Choose a channel and post. The link in the announcement opens a chat with Rinnalla, and a request to this group begins once the ready message is sent.',
  channel: 'Channel',
  channelMissing: 'Choose a channel.',
  channelNone: 'No channels were found. Copy the text and share it yourself.',
  save: 'Post',
  saveOwn: 'Post in the group’s channel',
  copy: 'The same, to copy',
  done: 'The announcement is on its way to the channel. If it does not arrive, the coordinator sees it under Not delivered.',
  already: 'The announcement has been posted in that channel today already.',
  heading: (group) => `Bring your case: ${group}`,
  next: (when) => `Next session: ${when}.`,
  alone:
    'Is something in your work on your mind? You need not be alone with it. A request takes less than three minutes.',
  ask: 'Ask for consultation',
  enrol: 'Enrol for the meeting',
  enrolPhrase: 'meetings',
  writeToEnrol: (phrase) => `To enrol, write to Rinnalla: ${phrase}`,
  write: (phrase) => `Write to Rinnalla: ${phrase}`,
  phrase: (group) => `consultation ${group}`,
  limit: 'When to tell that there are no cases',
  limitChoice: (count) => (count === 1 ? 'Tell after one empty session' : `Tell after ${count} empty sessions`),
}
