/** First contact: what the bot says before anything is asked. */
export const first = {
  lead: {
    welcome: 'Hello! Here you find a colleague to stand beside you when something in your work is on your mind.',
    notUnderstood: 'I did not quite follow, but I can help with these.',
    back: 'Hello again. Where shall we start?',
  },
  begin: 'Ask for consultation',
  draft: 'You have an unfinished request.',
  resume: 'Continue draft',
  discardDraft: 'Delete draft',
  more: 'More',
  home: 'Start',
  mine: 'My requests',
  queue: 'Group’s queue',
  help: 'How it works',
  language: 'Kieli · Språk · Language',
  privacy: 'Privacy',
  emergency: (emergency: string, social: string) =>
    `This is no emergency service. In an emergency call ${emergency}. In an urgent matter call the social emergency service: ${social}.`,
  noIdentifiers: 'Please write nothing in this chat that a client could be recognised by.',
  helpTitle: 'How it works',
  helpSteps: [
    'Ask for consultation. Choose the support, the topic and what has been agreed with the client.',
    'Write briefly what is on your mind. I check the text for identifying details before anything is stored.',
    'The coordinator or the consultant takes the request. I tell you about each step.',
    'You agree on a time and talk on Teams. I remind you the working day before.',
    'You get recommendations, and later you tell how it went. If it is not resolved, we go on.',
  ],
  helpCommands: 'You can also type: consultation, mine, help, language or privacy.',
  helpPair: 'To join your co-worker’s request, type its code, for example: join K-27.',
  languageTitle: 'Which language shall we use?',
  languageNames: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  privacyTitle: 'Privacy',
  privacyWhatTitle: 'What is stored',
  privacyWhat:
    'Your name, your e-mail address for meeting invitations, the facts of your request (topic, kind of help, stage, times) and the texts you write. A text is checked for identifying details before it is stored. Rinnalla is not a client register: record what concerns the client in the client information system.',
  privacyWhoTitle: 'Who sees it',
  privacyWho:
    'Your texts are seen by those named on the form. If nobody answers within two working days, the group’s stand-in can read them too. Each reading is recorded, and you can see who has read. Answers to the closing survey are kept apart from you and from the consultation.',
  privacyLongTitle: 'For how long',
  privacyLong: (days: number, months: number) =>
    `Texts are deleted ${days} days after the matter has ended and always at the latest ${months} months after they were sent. The text of a withdrawn request is deleted at once. The other facts stay for statistics.`,
  privacyRightsTitle: 'Your rights',
  privacyRights:
    'You can ask to see your own data, or have them corrected or deleted. You can also turn to the Data Protection Ombudsman.',
  privacyController: 'Controller',
  privacyContact: 'Contact',
  identifiersTitle: 'Please delete your message',
  identifiers: (count: number) =>
    count === 1
      ? 'Your message seems to contain an identifying detail. I stored nothing of it, but it stays in this chat until you delete it.'
      : `Your message seems to contain ${count} identifying details. I stored nothing of it, but it stays in this chat until you delete it.`,
  identifiersPhone: 'On a phone: press and hold the message and choose Delete.',
  identifiersDesktop: 'On a computer: point at the message, choose the three dots, then Delete.',
  identifiersInstead:
    'You can tell about the situation on the form. It helps you to write without identifying details.',
  channelTitle: 'Let us continue in private',
  channel:
    'Consultation is asked for in a personal chat, so that others do not see your text. Open the chat with Rinnalla and type: consultation.',
  channelOpen: 'Open the chat',
}
