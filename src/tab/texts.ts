import type { Language } from '../domain/language.ts'

/** What only the tab says; states, next steps and buttons come from the messages that the cards use too (src/i18n). */
const fi = {
  lists: 'Listat',
  mine: 'Omat pyynnöt',
  queue: 'Ryhmän jono',
  meetings: 'Kokoukset',
  loading: 'Haetaan tietoja',
  mineEmpty: {
    title: 'Sinulla ei ole vielä pyyntöjä',
    hint: 'Paina ”Uusi pyyntö”, tai kirjoita Rinnallalle keskustelussa: konsultaatio. Pyynnön lähettäminen vie alle kolme minuuttia.',
  },
  queueEmpty: {
    title: 'Jonossa ei ole nyt mitään',
    hint: 'Uusi pyyntö ilmestyy tähän heti, kun se lähetetään. Saat siitä myös viestin.',
  },
  queueNone: {
    title: 'Et koordinoi mitään ryhmää',
    hint: 'Jonon näkevät ryhmän koordinoijat, puheenjohtaja ja sihteeri. Omat pyyntösi löydät viereisestä listasta.',
  },
  meetingsEmpty: {
    title: 'Ei tulevia kokouksia',
    hint: 'Kun pyyntösi saa ajan, kokous ja liittymislinkki näkyvät tässä.',
  },
  open: 'Kesken',
  ended: 'Päättyneet',
  upcoming: 'Tulossa',
  past: 'Viime päivinä',
  yourTurn: 'Sinun vuorosi',
  turnSince: (when: string) => `vuoro alkoi ${when}`,
  sent: (when: string) => `lähetetty ${when}`,
  offers: 'Ehdotetut ajat',
  agenda: 'Asialista',
  free: 'vapaa',
  taken: 'varattu',
  cancelled: 'Peruttu',
  linkComing: 'Liittymislinkki tulee',
  joinMeeting: (what: string) => `Liity: ${what}`,
  toCalendar: (what: string) => `Kalenteriin: ${what}`,
  declinedReason: 'Perustelun näet, kun avaat pyynnön.',
  declinedEmergency: 'Jos asia on kiireellinen, ota yhteys sosiaalipäivystykseen.',
  inChat: 'Voit toimia tässä tai keskustelussa Rinnallan kanssa. Tämä näkymä päivittyy itsestään.',
  openCard: 'Avaa',
  newRequest: 'Uusi pyyntö',
  more: 'Muuta',
  pickTime: 'Valitse aika',
  close: 'Sulje',
  changedMeanwhile: (state: string) =>
    `Joku ehti ensin: tilanne on nyt ”${state}”. Mitään ei tallennettu, ja tekstisi on tallella tässä. Jos haluat silti lähettää sen, paina uudelleen.`,
  goneMeanwhile:
    'Pyyntö ei ole enää nähtävissäsi, joten mitään ei tallennettu. Tekstisi on tallella tässä, jos haluat kopioida sen.',
  tooOften: 'Painoit monta kertaa peräkkäin. Odota hetki ja yritä uudelleen.',
  pressFailed: 'Tämä ei nyt onnistunut. Kirjoittamasi on tallella. Yritä uudelleen.',
  failedTitle: 'Tietoja ei saatu haettua',
  failed: 'Mitään ei ole kadonnut. Yritä hetken päästä uudelleen.',
  reference: (number: string) => `Jos vika toistuu, kerro tukeen numero ${number}.`,
  retry: 'Yritä uudelleen',
  stale: (time: string) => `Yhteys on poikki. Näet tilanteen, joka oli kello ${time}.`,
  signedOutTitle: 'Kirjautuminen ei onnistunut',
  signedOut: 'Sulje Rinnalla ja avaa se uudelleen. Jos tämä toistuu, kerro siitä organisaatiosi Teams-tukeen.',
  outsideTitle: 'Avaa Rinnalla Teamsissa',
  outside: 'Rinnalla toimii Microsoft Teamsissa. Avaa Teams, valitse Sovellukset ja etsi Rinnalla.',
  openTeams: 'Avaa Teams',
  chooseTitle: 'Kenenä katsot?',
  choose: 'Tämä on kokeiluympäristö, ja kaikki henkilöt ovat keksittyjä.',
  person: 'Henkilö',
  tabName: 'Konsultaatiot',
  configTitle: 'Lisää Konsultaatiot-välilehti',
  config:
    'Kun tallennat, tähän lisätään Konsultaatiot-välilehti. Siinä kukin näkee omat pyyntönsä ja kokouksensa, ja koordinoija myös ryhmänsä jonon.',
  configOutside:
    'Tämä on välilehden asetussivu, ja se toimii vain Teamsissa. Avaa kanava tai ryhmäkeskustelu, paina plusmerkkiä ja valitse Rinnalla.',
}

type Texts = {
  readonly [K in keyof typeof fi]: (typeof fi)[K] extends string
    ? string
    : (typeof fi)[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : { title: string; hint: string }
}

const sv: Texts = {
  lists: 'Listor',
  mine: 'Mina begäranden',
  queue: 'Gruppens kö',
  meetings: 'Möten',
  loading: 'Hämtar uppgifter',
  mineEmpty: {
    title: 'Du har inga begäranden ännu',
    hint: 'Tryck på ”Ny begäran”, eller skriv till Rinnalla i chatten: konsultation. Det tar under tre minuter att skicka en begäran.',
  },
  queueEmpty: {
    title: 'Kön är tom just nu',
    hint: 'En ny begäran syns här så snart den skickas. Du får också ett meddelande.',
  },
  queueNone: {
    title: 'Du samordnar ingen grupp',
    hint: 'Kön ses av gruppens samordnare, ordförande och sekreterare. Dina egna begäranden finns i listan bredvid.',
  },
  meetingsEmpty: {
    title: 'Inga kommande möten',
    hint: 'När din begäran får en tid syns mötet och länken till det här.',
  },
  open: 'Pågår',
  ended: 'Avslutade',
  upcoming: 'Kommande',
  past: 'De senaste dagarna',
  yourTurn: 'Din tur',
  turnSince: (when) => `turen började ${when}`,
  sent: (when) => `skickad ${when}`,
  offers: 'Föreslagna tider',
  agenda: 'Dagordning',
  free: 'ledig',
  taken: 'upptagen',
  cancelled: 'Inställt',
  linkComing: 'Länken till mötet kommer',
  joinMeeting: (what) => `Anslut: ${what}`,
  toCalendar: (what) => `Till kalendern: ${what}`,
  declinedReason: 'Motiveringen ser du när du öppnar begäran.',
  declinedEmergency: 'Kontakta socialjouren om ärendet är brådskande.',
  inChat: 'Du kan agera här eller i chatten med Rinnalla. Den här vyn uppdateras av sig själv.',
  openCard: 'Öppna',
  newRequest: 'Ny begäran',
  more: 'Mer',
  pickTime: 'Välj tid',
  close: 'Stäng',
  changedMeanwhile: (state) =>
    `Någon hann före: läget är nu ”${state}”. Ingenting sparades, och din text finns kvar här. Tryck igen om du ändå vill skicka den.`,
  goneMeanwhile:
    'Du kan inte längre se begäran, så ingenting sparades. Din text finns kvar här om du vill kopiera den.',
  tooOften: 'Du tryckte många gånger i följd. Vänta en stund och försök igen.',
  pressFailed: 'Det lyckades inte just nu. Det du skrev finns kvar. Försök igen.',
  failedTitle: 'Uppgifterna kunde inte hämtas',
  failed: 'Ingenting har gått förlorat. Försök igen om en stund.',
  reference: (number) => `Om felet upprepas, ge numret ${number} till supporten.`,
  retry: 'Försök igen',
  stale: (time) => `Förbindelsen är bruten. Du ser läget klockan ${time}.`,
  signedOutTitle: 'Inloggningen misslyckades',
  signedOut: 'Stäng Rinnalla och öppna appen igen. Om det upprepas, kontakta din organisations Teams-stöd.',
  outsideTitle: 'Öppna Rinnalla i Teams',
  outside: 'Rinnalla fungerar i Microsoft Teams. Öppna Teams, välj Appar och sök Rinnalla.',
  openTeams: 'Öppna Teams',
  chooseTitle: 'Vem vill du vara?',
  choose: 'Det här är en testmiljö, och alla personer är påhittade.',
  person: 'Person',
  tabName: 'Konsultationer',
  configTitle: 'Lägg till fliken Konsultationer',
  config:
    'När du sparar läggs fliken Konsultationer till här. Var och en ser där sina egna begäranden och möten, och samordnaren också gruppens kö.',
  configOutside:
    'Det här är flikens inställningssida, och den fungerar bara i Teams. Öppna en kanal eller en gruppchatt, tryck på plustecknet och välj Rinnalla.',
}

const en: Texts = {
  lists: 'Lists',
  mine: 'My requests',
  queue: 'Group queue',
  meetings: 'Meetings',
  loading: 'Loading',
  mineEmpty: {
    title: 'You have no requests yet',
    hint: 'Press “New request”, or write to Rinnalla in chat: consultation. Sending a request takes under three minutes.',
  },
  queueEmpty: {
    title: 'The queue is empty',
    hint: 'A new request appears here as soon as it is sent. You also get a message.',
  },
  queueNone: {
    title: 'You do not coordinate a group',
    hint: 'A group’s coordinators, chair and secretary see its queue. Your own requests are in the list beside this one.',
  },
  meetingsEmpty: {
    title: 'No meetings ahead',
    hint: 'When your request gets a time, the meeting and the link to join it appear here.',
  },
  open: 'Ongoing',
  ended: 'Ended',
  upcoming: 'Coming up',
  past: 'The last few days',
  yourTurn: 'Your turn',
  turnSince: (when) => `turn began ${when}`,
  sent: (when) => `sent ${when}`,
  offers: 'Times offered',
  agenda: 'Agenda',
  free: 'free',
  taken: 'taken',
  cancelled: 'Cancelled',
  linkComing: 'The link to join is coming',
  joinMeeting: (what) => `Join: ${what}`,
  toCalendar: (what) => `Add to calendar: ${what}`,
  declinedReason: 'You see the reason when you open the request.',
  declinedEmergency: 'If it is urgent, contact the social emergency service.',
  inChat: 'You can act here or in your chat with Rinnalla. This view keeps itself up to date.',
  openCard: 'Open',
  newRequest: 'New request',
  more: 'More',
  pickTime: 'Choose a time',
  close: 'Close',
  changedMeanwhile: (state) =>
    `Somebody was first: it is now “${state}”. Nothing was saved, and what you wrote is still here. To send it all the same, press again.`,
  goneMeanwhile:
    'You cannot see the request any more, so nothing was saved. What you wrote is still here if you want to copy it.',
  tooOften: 'You pressed many times in a row. Wait a moment and try again.',
  pressFailed: 'This did not work just now. What you wrote is still here. Try again.',
  failedTitle: 'This could not be loaded',
  failed: 'Nothing is lost. Try again in a moment.',
  reference: (number) => `If it happens again, give support the number ${number}.`,
  retry: 'Try again',
  stale: (time) => `The connection is down. You see how things were at ${time}.`,
  signedOutTitle: 'Signing in did not work',
  signedOut: 'Close Rinnalla and open it again. If this repeats, tell your organisation’s Teams support.',
  outsideTitle: 'Open Rinnalla in Teams',
  outside: 'Rinnalla works in Microsoft Teams. Open Teams, choose Apps and search for Rinnalla.',
  openTeams: 'Open Teams',
  chooseTitle: 'Who do you want to be?',
  choose: 'This is a place for trying things out, and all people are invented.',
  person: 'Person',
  tabName: 'Consultations',
  configTitle: 'Add the Consultations tab',
  config:
    'When you save, a Consultations tab is added here. In it people see their own requests and meetings, and a coordinator also the group’s queue.',
  configOutside:
    'This is the tab’s settings page, and it works only in Teams. Open a channel or a group chat, press the plus sign and choose Rinnalla.',
}

const all: Record<Language, Texts> = { fi, sv, en }

/** The tab's own texts in a language. */
export function textsIn(language: Language): Texts {
  return all[language]
}
