/** First contact: what the bot says before anything is asked. */
export const first = {
  lead: {
    welcome: 'Hei! Täältä saat rinnallesi kollegan, kun jokin työssä mietityttää.',
    notUnderstood: 'En ihan ymmärtänyt, mutta näissä voin auttaa.',
    back: 'Hei taas. Mistä aloitetaan?',
  },
  begin: 'Pyydä konsultaatiota',
  draft: 'Sinulla on pyyntö kesken.',
  resume: 'Jatka luonnosta',
  discardDraft: 'Poista luonnos',
  more: 'Muuta',
  home: 'Alkuun',
  mine: 'Omat pyynnöt',
  queue: 'Ryhmän jono',
  help: 'Näin se toimii',
  language: 'Kieli · Språk · Language',
  privacy: 'Tietosuoja',
  emergency: (emergency: string, social: string) =>
    `Tämä ei ole päivystys. Hätätilanteessa soita ${emergency}. Kiireellisessä asiassa soita sosiaalipäivystykseen: ${social}.`,
  noIdentifiers: 'Älä kirjoita tähän keskusteluun mitään, mistä asiakkaan voi tunnistaa.',
  helpTitle: 'Näin se toimii',
  helpSteps: [
    'Pyydä konsultaatiota. Valitse tuki, aihe ja se, mitä asiakkaan kanssa on sovittu.',
    'Kirjoita lyhyesti, mikä mietityttää. Tarkistan tekstin tunnistetietojen varalta ennen kuin mitään tallennetaan.',
    'Koordinoija tai konsultoija ottaa pyynnön. Kerron sinulle jokaisesta vaiheesta.',
    'Sovitte ajan ja juttelette Teamsissa. Muistutan sinua edellisenä työpäivänä.',
    'Saat suositukset ja kerrot myöhemmin, miten kävi. Jos tilanne ei ratkennut, jatketaan.',
  ],
  helpCommands: 'Voit myös kirjoittaa: konsultaatio, omat, apua, kieli tai tietosuoja.',
  helpPair: 'Työparin pyyntöön liityt kirjoittamalla sen tunnuksen, esimerkiksi: liity K-27.',
  languageTitle: 'Millä kielellä jutellaan?',
  languageNames: { fi: 'Suomi', sv: 'Svenska', en: 'English' },
  privacyTitle: 'Tietosuoja',
  privacyWhatTitle: 'Mitä tallennetaan',
  privacyWhat:
    'Nimesi, kokouskutsuja varten sähköpostiosoitteesi, pyyntösi tiedot (aihe, toivottu apu, vaihe, ajat) ja kirjoittamasi tekstit. Teksti tarkistetaan tunnistetietojen varalta ennen tallennusta. Rinnalla ei ole asiakasrekisteri: kirjaa asiakasta koskevat asiat asiakastietojärjestelmään.',
  privacyWhoTitle: 'Kuka näkee',
  privacyWho:
    'Tekstisi näkevät ne, jotka pyyntölomake mainitsee. Jos kukaan ei ehdi vastata kahdessa työpäivässä, sen voi lukea myös ryhmän varahenkilö. Jokainen lukukerta jää muistiin, ja näet itse, kuka on lukenut. Loppukyselyn vastaukset säilytetään erillään sinusta ja konsultaatiosta.',
  privacyLongTitle: 'Kuinka kauan',
  privacyLong: (days: number, months: number) =>
    `Tekstit poistetaan ${days} päivän kuluttua asian päättymisestä ja aina viimeistään ${months} kuukauden kuluttua lähettämisestä. Perutun pyynnön teksti poistetaan heti. Muut tiedot jäävät tilastointia varten.`,
  privacyRightsTitle: 'Oikeutesi',
  privacyRights:
    'Voit pyytää omat tietosi nähtäväksesi tai pyytää niiden korjaamista tai poistamista. Voit myös kääntyä tietosuojavaltuutetun puoleen.',
  privacyController: 'Rekisterinpitäjä',
  privacyContact: 'Yhteys',
  identifiersTitle: 'Poistathan viestisi',
  identifiers: (count: number) =>
    count === 1
      ? 'Viestissäsi näyttää olevan tunnistetieto. En tallentanut viestistä mitään, mutta se näkyy tässä keskustelussa, kunnes poistat sen.'
      : `Viestissäsi näyttää olevan ${count} tunnistetietoa. En tallentanut viestistä mitään, mutta se näkyy tässä keskustelussa, kunnes poistat sen.`,
  identifiersPhone: 'Puhelimella: paina viestiä pitkään ja valitse Poista.',
  identifiersDesktop: 'Tietokoneella: vie osoitin viestin päälle, valitse kolme pistettä ja Poista.',
  identifiersInstead: 'Tilanteesta voit kertoa lomakkeella. Se auttaa kirjoittamaan ilman tunnistetietoja.',
  channelTitle: 'Jatketaan kahden kesken',
  channel:
    'Konsultaatiota pyydetään kahdenkeskisessä keskustelussa, jotta tekstisi ei näy muille. Avaa keskustelu Rinnalla-sovelluksen kanssa ja kirjoita: konsultaatio.',
  channelOpen: 'Avaa keskustelu',
}
