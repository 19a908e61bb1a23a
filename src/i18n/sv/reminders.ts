import type { Messages } from '../messages.ts'

export const reminders: Messages['reminders'] = {
  title: 'Påminnelser',
  several: (count) => `${count} ärenden väntar på dig`,
  line: (code, topic) => `${code} · ${topic}`,
  session: (group) => `${group}: påminnelse om mötet`,
  poll: (group) => `${group}: datumfrågan väntar på ditt svar`,
  open: (code) => `Öppna ${code}`,
  openSession: 'Öppna mötet',
  openPoll: 'Svara på frågan',
  tomorrow: 'Påminn mig i morgon',
  nextWeek: 'Påminn mig nästa vecka',
  snoozed: (day) => `Jag påminner om det här ${day}. Om ärendet är klart före det påminner jag inte.`,
  notNeeded: 'Det här behöver du inte längre påminnas om.',
  usualNow:
    'Jag påminner på vardagar klockan 8–17. Om samma ärende påminner jag högst en gång per dag och högst tre gånger. Om en uppföljning står öppen frågar jag om den en gång till före varje möte. Om nya ärenden berättar jag alltid genast.',
  fewerNow:
    'Jag påminner bara en gång om varje ärende, och inte särskilt dagen före ett möte, eftersom Outlook påminner om det. Om en uppföljning står öppen frågar jag om den en gång till före varje möte. Om nya ärenden berättar jag alltid genast.',
  fewer: 'Färre påminnelser',
  usual: 'Vanliga påminnelser',
  holidayTitle: 'Ska du ha semester?',
  holidayHint:
    'Under semestern skickar jag inga påminnelser, bara besked om nya ärenden. När du är tillbaka berättar jag vilka ärenden som väntar på dig.',
  until: (day) => `Semester till och med ${day}`,
  otherDay: 'En annan dag',
  otherDayMissing: 'Välj semesterns sista dag.',
  pause: 'Jag har semester till dess',
  paused: (day) =>
    `Du har semester till och med ${day}, och påminnelserna är pausade. Om nya ärenden berättar jag ändå genast.`,
  saved: 'Sparat.',
  resume: 'Jag är redan tillbaka',
}
