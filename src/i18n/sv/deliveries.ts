import type { Messages } from '../messages.ts'

export const deliveries: Messages['deliveries'] = {
  title: 'Inte levererade',
  count: (count) => `Inte levererade: ${count}`,
  none: 'Alla meddelanden har kommit fram.',
  intro: 'De här meddelandena har inte kommit fram. Skicka dem på nytt eller berätta på annat sätt.',
  about: (code, what) => `${code}: ${what}`,
  ofSession: 'Meddelande om mötet',
  ofPoll: 'Meddelande om datumfrågan',
  ofGroup: 'Meddelande om gruppen',
  ofAnnouncement: 'Meddelandet som berättar om gruppen',
  channel: 'Gruppens kanal',
  channelClosed: 'Rinnalla kommer inte in i kanalen',
  reasons: {
    notOpened: 'har inte öppnat Rinnalla ännu',
    blocked: 'har tagit bort eller blockerat Rinnalla',
    busy: 'Teams är överbelastat, jag försöker snart igen',
    server: 'Teams har en störning, jag försöker snart igen',
    silent: 'Teams svarade inte, jag försöker snart igen',
    network: 'förbindelsen till Teams bröts, jag försöker snart igen',
    refused: 'Teams tog inte emot meddelandet, jag försöker snart igen',
    otherWay: 'nådd på annat sätt',
  },
  since: (day) => `sedan ${day}`,
  resend: 'Skicka på nytt',
  otherWay: 'Nådde på annat sätt',
  resent: 'Jag skickar meddelandet på nytt. Om det inte kommer fram ser du det här igen.',
  reached: 'Bra att du nådde personen. Meddelandet skickas inte längre.',
  already: 'Det här meddelandet är redan ordnat.',
  lost: (who) =>
    `Meddelanden kommer inte fram: ${who}. Rinnalla har troligen tagits bort eller blockerats. Berätta på annat sätt. De meddelanden som väntar kommer fram när personen igen öppnar Rinnalla och skriver till den.`,
}
