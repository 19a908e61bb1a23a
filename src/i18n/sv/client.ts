/** The client and the company of a request: permission, presence, invitation, the pair. */
export const client = {
  withdrawTitle: 'Klienten har återtagit sitt samtycke',
  notComingTitle: 'Klienten kommer ändå inte',
  withdrawIntro: 'Texten raderas genast för alla och kan inte fås tillbaka. Begäran gäller fortfarande.',
  recommendationsStay: 'Antecknade rekommendationer finns kvar.',
  withdrawSave: 'Radera texten',
  removePairTitle: 'Ta bort arbetspartnern',
  removePairIntro:
    'Arbetspartnerns rättigheter upphör genast, och hen får veta det. Hen kan inte ansluta sig på nytt, men någon annan kan.',
  removePairSave: 'Ta bort',
  absentTitle: 'Klienten kom inte',
  absentIntro: 'Samtycke finns inte, så klientens berättelse kan inte behandlas utan klienten.',
  absentThen: 'Hur fortsätter vi?',
  absentChoices: {
    consulteeCentred: 'Vi talar bara om arbetstagarens eget dilemma. Texten raderas genast.',
    nextSession: 'Ärendet flyttas till nästa möte där det finns plats.',
  },
  absentMissing: 'Välj hur ni fortsätter.',
  absentSave: 'Fortsätt',
  inviteTitle: 'Bjud in klienten',
  inviteIntro:
    'Kopiera texten och ge den till klienten på samma sätt som ni annars håller kontakt. Rinnalla skickar den inte och vet inte vem klienten är.',
  inviteText: 'Inbjudans text',
  inviteNote: 'Klockslaget är när ert eget ärende börjar, inte hela mötet.',
  /** What the worker passes on; it speaks to the client, in the worker's name. */
  invitation: {
    hello: 'Hej!',
    what: {
      offers:
        'Välkommen att prata med mig och en konsult. Konsulten är en erfaren socialarbetare som jag ber om råd i mitt arbete.',
      slots: 'Välkommen till gruppens träff. I gruppen finns yrkespersoner som jag ber om råd i mitt arbete.',
    },
    when: (when: string) => `Tid: ${when}. Det är då vårt ärende börjar.`,
    place: (place: string) => `Plats: ${place}.`,
    join: 'Anslut med den här länken. Du behöver inget konto: skriv bara Klient som ditt namn.',
    later: 'Jag berättar senare hur du kommer med.',
    voluntary: 'Det är frivilligt att komma. Du kan ändra dig eller gå mitt i, och det påverkar inte din service.',
    more: 'Fråga mig om du undrar över något.',
  },
}
