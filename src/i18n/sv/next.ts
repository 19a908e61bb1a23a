/** What happens next, state by state: one or two short sentences on a status card. */
export const next = {
  requester: {
    waiting: {
      offers: (by: string) => `Konsulten svarar oftast senast ${by}.`,
      slots: (by: string) => `Samordnaren svarar oftast senast ${by}.`,
    },
    waitingLate: 'Din begäran väntar fortfarande. Jag påminner om den.',
    taken: {
      offers: 'Konsulten föreslår härnäst tider för dig.',
      slots: 'Samordnaren söker en plats för din begäran på gruppens möte.',
    },
    clarification: 'Svara på frågan, så går din begäran vidare.',
    returned: 'Någon kan kännas igen i texten, och därför har den raderats. Skriv om den mer allmänt.',
    rewriteFor: {
      permissionWithdrawn:
        'Texten har raderats, eftersom klientens samtycke inte längre gäller. Skriv om: formuläret säger vad som kan skrivas utan samtycke.',
      otherModel:
        'Den nya gruppen arbetar på ett annat sätt, så din text flyttades inte. Svara på dess frågor och skriv om.',
    },
    offered: 'Välj en tid som passar med ett tryck.',
    scheduled: 'Jag påminner dig arbetsdagen innan.',
    scheduledNoLink: 'Möteslänken kommer när den är klar. Jag påminner dig arbetsdagen innan.',
    scheduledSoon: 'Anslut i Teams på den avtalade tiden.',
    scheduledSoonNoLink: 'Anslutningslänken kommer före mötet.',
    scheduledInPerson: 'Ni träffas på plats. Välkommen!',
    scheduledOver: 'Du får ett meddelande när konsultationen har antecknats.',
    followUpOpen: 'Läs rekommendationerna och berätta hur det gick med dem. Anteckna också i klientdatasystemet.',
    followUp: (day: string) => `Jag frågar ${day} hur det har gått. Du kan berätta redan tidigare.`,
    followUpUndated: 'Berätta hur det har gått när du vet.',
    closed: 'Fint att situationen gick framåt. En kort enkät hjälper oss att utveckla stödet.',
    closedByGroup: 'Samordnaren avslutade uppföljningen. Motiveringen ser du med Visa.',
    closedAnswered: 'Ärendet är avslutat. Tack för dina svar.',
    continued: (code: string) => `Fortsätter med koden ${code}.`,
    redirected: 'Fortsätter i en annan grupp med samma kod.',
    withdrawn: 'Texten raderas om en liten stund. Fram till dess kan du ångra dig.',
    withdrawnGone: 'Texterna har raderats.',
  },
  group: {
    waiting: 'Läs begäran och ta emot den, eller fråga mer.',
    taken: { offers: 'Föreslå tider.', slots: 'Ge begäran en plats på gruppens möte.' },
    clarification: 'Ett svar inväntas.',
    returned: 'En ny text inväntas. Den gamla har raderats.',
    rewriteFor: {
      permissionWithdrawn: 'Klientens samtycke gäller inte längre, och texten har raderats. En ny text inväntas.',
      otherModel: 'Vi väntar på att begäran skrivs för den här gruppen.',
    },
    offered: 'Vi väntar på att en tid blir vald.',
    scheduled: 'Allt är klart.',
    scheduledNoLink: 'Lägg till möteslänken, så får också den andra parten den.',
    clientAwaited:
      'Texten öppnas för medlemmarna när ordföranden eller samordnaren bekräftar att klienten är på plats.',
    clientHere: 'Klienten är på plats, och mötets medlemmar kan läsa texten.',
    scheduledOver: 'Anteckna om konsultationen blev av och vad som rekommenderades.',
    followUp: (day: string) => `Senast ${day} får ni veta hur det har gått.`,
    followUpLate: (day: string) =>
      `Läget skulle ha rapporterats ${day}. Fråga hur det går, eller avsluta uppföljningen.`,
    closedByGroup: 'Uppföljningen är avslutad.',
    followUpUndated: 'Ni får veta hur det har gått.',
    closed: 'Ärendet är avslutat.',
    continued: (code: string) => `Fortsätter med koden ${code}.`,
    redirected: 'Fortsätter i en annan grupp med samma kod.',
    declined: 'Ärendet är avslutat.',
    withdrawn: 'Begäran återtogs. Ni behöver inte göra något.',
  },
  gone: 'Din rätt att se den har upphört.',
  declined: {
    otherGroup: 'En annan grupp kan hjälpa bättre. Du kan göra en ny begäran där.',
    supervisor: 'Ta upp saken med din chef.',
    emergency: (social: string) => `Om ärendet är brådskande, ring socialjouren: ${social}.`,
    later: 'Du kan fråga på nytt senare.',
    none: 'Motiveringen ser du när du trycker på Visa.',
  },
}
