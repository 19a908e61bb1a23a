/** First contact: what the bot says before anything is asked. */
export const first = {
  lead: {
    welcome: 'Hej! Här får du en kollega vid din sida när du funderar på något i arbetet.',
    notUnderstood: 'Jag förstod inte riktigt, men det här kan jag hjälpa till med.',
    back: 'Hej igen! Var ska vi börja?',
  },
  begin: 'Be om konsultation',
  draft: 'Du har en påbörjad begäran.',
  resume: 'Fortsätt utkastet',
  discardDraft: 'Ta bort utkastet',
  more: 'Mer',
  home: 'Till början',
  mine: 'Mina begäranden',
  queue: 'Gruppens kö',
  help: 'Så fungerar det',
  language: 'Kieli · Språk · Language',
  privacy: 'Dataskydd',
  emergency: (emergency: string, social: string) =>
    `Det här är ingen jour. Ring ${emergency} i en nödsituation. I brådskande ärenden, ring socialjouren: ${social}.`,
  noIdentifiers: 'Skriv inget i den här chatten som en klient kan kännas igen på.',
  helpTitle: 'Så fungerar det',
  helpSteps: [
    'Be om konsultation. Välj stöd, ämne och vad du har kommit överens om med klienten.',
    'Skriv kort vad du funderar på. Jag går igenom texten för att hitta identifierande uppgifter innan något sparas.',
    'Samordnaren eller konsulten tar emot din begäran. Jag berättar för dig om varje steg.',
    'Ni kommer överens om en tid och träffas i Teams. Jag påminner dig arbetsdagen innan.',
    'Du får rekommendationer och berättar senare hur det gick. Om situationen inte har löst sig fortsätter vi.',
  ],
  helpCommands: 'Du kan också skriva: konsultation, mina, hjälp, språk eller dataskydd.',
  helpPair: 'Du ansluter dig till din arbetspartners begäran genom att skriva dess kod, till exempel: anslut K-27.',
  languageTitle: 'Vilket språk ska vi använda?',
  languageNames: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  privacyTitle: 'Dataskydd',
  privacyWhatTitle: 'Vad sparas',
  privacyWhat:
    'Ditt namn, din e-postadress för möteskallelser, uppgifterna om din begäran (ämne, önskad hjälp, skede, tider) och de texter du skriver. Texten granskas för att hitta identifierande uppgifter innan den sparas. Rinnalla är inget klientregister: anteckna det som gäller klienten i klientdatasystemet.',
  privacyWhoTitle: 'Vem ser',
  privacyWho:
    'Dina texter ses av dem som nämns på blanketten. Om ingen hinner svara inom två arbetsdagar kan också gruppens ersättare läsa dem. Varje läsning antecknas, och du ser själv vem som har läst. Svaren på slutenkäten sparas åtskilda från dig och från konsultationen.',
  privacyLongTitle: 'Hur länge',
  privacyLong: (days: number, months: number) =>
    `Texterna raderas ${days} dagar efter att ärendet har avslutats och alltid senast ${months} månader efter att de skickades. Texten i en återtagen begäran raderas genast. Övriga uppgifter finns kvar för statistik.`,
  privacyRightsTitle: 'Dina rättigheter',
  privacyRights:
    'Du kan begära att få se dina egna uppgifter eller att få dem rättade eller raderade. Du kan också vända dig till dataombudsmannen.',
  privacyController: 'Personuppgiftsansvarig',
  privacyContact: 'Kontakt',
  identifiersTitle: 'Ta bort ditt meddelande',
  identifiers: (count: number) =>
    count === 1
      ? 'Ditt meddelande verkar innehålla en identifierande uppgift. Jag sparade inget av det, men det syns i chatten tills du tar bort det.'
      : `Ditt meddelande verkar innehålla ${count} identifierande uppgifter. Jag sparade inget av det, men det syns i chatten tills du tar bort det.`,
  identifiersPhone: 'På telefonen: håll fingret på meddelandet och välj Ta bort.',
  identifiersDesktop: 'På datorn: peka på meddelandet, välj de tre punkterna och Ta bort.',
  identifiersInstead:
    'Du kan berätta om situationen på blanketten. Den hjälper dig att skriva utan identifierande uppgifter.',
  channelTitle: 'Vi fortsätter på tu man hand',
  channel:
    'Man ber om konsultation i en personlig chatt, så att andra inte ser din text. Öppna chatten med Rinnalla och skriv: konsultation.',
  channelOpen: 'Öppna chatten',
}
