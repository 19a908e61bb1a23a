import type { Messages } from '../messages.ts'

/** A group without cases: the word of it, the announcement, the link to share. */
export const fading: Messages['fading'] = {
  news: (count) =>
    count === 1
      ? 'På det senaste mötet fanns inget ärende. Påminn med ett färdigt meddelande om att gruppen finns.'
      : `De ${count} senaste mötena har gått utan ett enda ärende. Påminn med ett färdigt meddelande om att gruppen finns.`,
  title: 'Berätta om gruppen',
  intro:
    'Välj kanal och publicera. Länken i meddelandet öppnar en chatt med Rinnalla, och en begäran till den här gruppen börjar när det färdiga meddelandet skickas.',
  channel: 'Kanalen',
  channelMissing: 'Välj kanal.',
  channelNone: 'Inga kanaler hittades. Kopiera texten och dela den själv.',
  save: 'Publicera',
  saveOwn: 'Publicera i gruppens kanal',
  copy: 'Samma text att kopiera',
  done: 'Meddelandet går till kanalen. Om det inte kommer fram ser koordinatorn det under Inte levererade.',
  already: 'I dag har meddelandet redan publicerats i den kanalen.',
  heading: (group) => `Ta upp ditt ärende: ${group}`,
  next: (when) => `Nästa möte: ${when}.`,
  alone: 'Är det något i arbetet du funderar på? Du behöver inte bli ensam med det. En begäran tar under tre minuter.',
  ask: 'Be om konsultation',
  enrol: 'Anmäl dig till mötet',
  enrolPhrase: 'möten',
  writeToEnrol: (phrase) => `Anmäl dig genom att skriva till Rinnalla: ${phrase}`,
  write: (phrase) => `Skriv till Rinnalla: ${phrase}`,
  phrase: (group) => `konsultation ${group}`,
  limit: 'När det berättas att ärenden saknas',
  limitChoice: (count) => (count === 1 ? 'Berätta efter ett tomt möte' : `Berätta efter ${count} tomma möten`),
}
