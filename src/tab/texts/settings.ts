import { inLanguages } from '../texts.ts'

const fi = {
  language: 'Kieli',
  sameAsTeams: 'Sama kuin Teamsissa',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  lastDay: 'Loman viimeinen päivä',
  chooseDay: 'Valitse päivä',
  saved: 'Tallennettu.',
  changed:
    'Asetuksesi olivat ehtineet muuttua toisaalla. Näet ne nyt tuoreina. Muutostasi ei tallennettu, joten tee se vielä uudelleen.',
  notReached:
    'Rinnalla ei saa sinulle viestejä perille. Avaa Teamsissa keskustelu Rinnallan kanssa ja kirjoita sinne: hei.',
  myData: 'Omat tietoni',
  export: 'Saat itsellesi kaiken, mitä sinusta on tallessa: pyyntösi, omat tekstisi, roolisi ja valintasi.',
  download: 'Lataa tietoni',
  downloaded: 'Tietosi ovat tiedostossa rinnalla.json. Siinä on omia tekstejäsi, joten säilytä se huolella.',
  delete: 'Voit poistaa tietosi. Näet ensin, mitä poistuu ja mitä jää.',
  deleteStart: 'Poista tietoni',
  deleteTitle: 'Poistetaanko tietosi?',
  goes: 'Nämä poistuvat heti, eikä niitä saa takaisin:',
  going: [
    'päättyneiden pyyntöjesi tekstit',
    'keskeneräinen luonnoksesi',
    'valintasi: kieli, muistutukset ja se, mitä viimeksi valitsit',
  ] as readonly string[],
  stays: 'Nämä jäävät:',
  staying: [
    'kesken olevien pyyntöjesi tekstit, koska muut tekevät niiden kanssa työtä: peru pyyntö ensin, jos haluat poistaa tekstin',
    'pyyntöjesi tapahtumat ilman sanojasi, tilastoja varten',
    'roolisi ryhmissä',
  ] as readonly string[],
  deleteNow: 'Poista',
  cancel: 'Älä poista',
  deleted: (texts: number) =>
    texts === 0
      ? 'Tietosi on poistettu.'
      : texts === 1
        ? 'Tietosi ja yksi teksti on poistettu.'
        : `Tietosi ja ${texts} tekstiä on poistettu.`,
  underWay: (codes: string) => `Kesken ovat vielä ${codes}. Niiden tekstit säilyvät, kunnes pyynnöt päättyvät.`,
  oneUnderWay: (code: string) => `Kesken on vielä ${code}. Sen teksti säilyy, kunnes pyyntö päättyy.`,
}
const sv: typeof fi = {
  language: 'Språk',
  sameAsTeams: 'Samma som i Teams',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  lastDay: 'Semesterns sista dag',
  chooseDay: 'Välj dag',
  saved: 'Sparat.',
  changed:
    'Dina inställningar hade redan ändrats någon annanstans. Nu ser du dem som de är. Din ändring sparades inte, så gör den en gång till.',
  notReached: 'Rinnallas meddelanden når dig inte. Öppna en chatt med Rinnalla i Teams och skriv där: hej.',
  myData: 'Mina uppgifter',
  export: 'Du får allt som finns sparat om dig: dina begäranden, dina egna texter, roller och val.',
  download: 'Ladda ner mina uppgifter',
  downloaded: 'Dina uppgifter finns i filen rinnalla.json. Där finns dina egna texter, så förvara den väl.',
  delete: 'Du kan radera dina uppgifter. Först ser du vad som försvinner och vad som blir kvar.',
  deleteStart: 'Radera mina uppgifter',
  deleteTitle: 'Ska dina uppgifter raderas?',
  goes: 'Det här försvinner genast och kan inte fås tillbaka:',
  going: [
    'texterna i dina avslutade begäranden',
    'ditt påbörjade utkast',
    'dina val: språk, påminnelser och det du valde senast',
  ],
  stays: 'Det här blir kvar:',
  staying: [
    'texterna i begäranden som pågår, för andra arbetar med dem: ta först tillbaka begäran om du vill radera texten',
    'händelserna i dina begäranden utan dina ord, för statistik',
    'dina roller i grupper',
  ],
  deleteNow: 'Radera',
  cancel: 'Radera inte',
  deleted: (texts) =>
    texts === 0
      ? 'Dina uppgifter är raderade.'
      : texts === 1
        ? 'Dina uppgifter och en text är raderade.'
        : `Dina uppgifter och ${texts} texter är raderade.`,
  underWay: (codes) => `${codes} pågår ännu. Deras texter finns kvar tills de avslutas.`,
  oneUnderWay: (code) => `${code} pågår ännu. Texten finns kvar tills begäran avslutas.`,
}
const en: typeof fi = {
  language: 'Language',
  sameAsTeams: 'Same as in Teams',
  languages: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  lastDay: 'Last day of the holiday',
  chooseDay: 'Choose a day',
  saved: 'Saved.',
  changed:
    'Your settings had been changed elsewhere. Now you see them as they are. Your change was not saved, so make it once more.',
  notReached: 'Rinnalla’s messages do not reach you. Open a chat with Rinnalla in Teams and write there: hi.',
  myData: 'My data',
  export: 'You get all that is kept of you: your requests, your own texts, your roles and choices.',
  download: 'Download my data',
  downloaded: 'Your data is in the file rinnalla.json. Your own texts are in it, so keep it with care.',
  delete: 'You can delete your data. First you see what goes and what stays.',
  deleteStart: 'Delete my data',
  deleteTitle: 'Delete your data?',
  goes: 'These go at once, and cannot be had back:',
  going: [
    'the texts of your ended requests',
    'your half-written draft',
    'your choices: language, reminders and what you chose last',
  ],
  stays: 'These stay:',
  staying: [
    'the texts of requests under way, because others work on them: withdraw the request first if you want the text deleted',
    'what happened to your requests, without your words, for counting',
    'your roles in groups',
  ],
  deleteNow: 'Delete',
  cancel: 'Keep them',
  deleted: (texts) =>
    texts === 0
      ? 'Your data is deleted.'
      : texts === 1
        ? 'Your data and one text are deleted.'
        : `Your data and ${texts} texts are deleted.`,
  underWay: (codes) => `${codes} are still under way. Their texts stay until they end.`,
  oneUnderWay: (code) => `${code} is still under way. Its text stays until it ends.`,
}

/** One's own settings and data. */
export const settingsTexts = inLanguages(fi, sv, en)
