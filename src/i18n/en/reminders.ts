import type { Messages } from '../messages.ts'

export const reminders: Messages['reminders'] = {
  title: 'Reminders',
  several: (count) => `${count} things are waiting for you`,
  line: (code, topic) => `${code}: ${topic}`,
  session: (group) => `${group}: a reminder of the meeting`,
  poll: (group) => `${group}: the poll for a date is waiting for your answer`,
  open: (code) => `Open ${code}`,
  openSession: 'Open the meeting',
  openPoll: 'Answer the poll',
  tomorrow: 'Remind me tomorrow',
  nextWeek: 'Remind me next week',
  snoozed: (day) => `I will remind you of this on ${day}, unless it is done by then.`,
  notNeeded: 'There is no need to remind you of this any more.',
  usualNow:
    'I remind you on working days from 8 to 17, of the same thing at most once a day and at most three times. A follow-up that stays open I ask about once more before each session. Of anything new I always tell you at once.',
  fewerNow:
    'I remind you of each thing only once, and not on the day before a meeting, since Outlook does that. A follow-up that stays open I ask about once more before each session. Of anything new I always tell you at once.',
  fewer: 'Fewer reminders',
  usual: 'The usual reminders',
  holidayTitle: 'Going on holiday?',
  holidayHint:
    'While you are away I send no reminders, only word of anything new. When you are back I tell you what is waiting for you.',
  until: (day) => `On holiday until ${day}`,
  otherDay: 'Another day',
  otherDayMissing: 'Choose the last day of your holiday.',
  pause: 'I am away until then',
  paused: (day) =>
    `You are on holiday until ${day}, and reminders are paused. Of anything new I tell you all the same.`,
  saved: 'Saved.',
  resume: 'I am back already',
}
