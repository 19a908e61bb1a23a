/** How it went on, in one card; the texts to copy; a written statement; a follow-up that a coordinator ends. */
export const closing = {
  answered: (number: number, state: string) => `Suositus ${number}: ${state}.`,
  goingOn: 'Jos ei ole vielä ratkennut, miten jatketaan?',
  goingOnChoices: {
    follow: { slots: 'Kerron uudelleen seuraavassa kokouksessa', offers: 'Kerron uudelleen myöhemmin' },
    again: { slots: 'Asia takaisin ryhmän asialistalle', offers: 'Uusi aika saman konsultoijan kanssa' },
  },
  askedAgain: 'Milloin kysytään uudelleen?',
  wordsReaders: {
    slots:
      'Ryhmä näkee vain, onko tilanne ratkennut, etenemässä vai jumissa. Koordinoija lukee sanasi. Jos asia palaa asialistalle, niistä tulee uuden pyynnön teksti.',
    offers: 'Konsultoija lukee sanasi. Jos sovitte uuden ajan, niistä tulee uuden pyynnön teksti.',
  },
  thanks: { slots: 'Kiitos ryhmälle', offers: 'Kiitos konsultoijalle' },
  thanksTick: 'Kiitos, tämä auttoi! (lähtee ilman tekstiä)',
  survey: 'Lyhyt kysely, jos ehdit',
  // copies
  copyRecord: 'Kirjaa asiakastietojärjestelmään',
  copyClient: 'Kerro asiakkaalle',
  recordIntro: 'Asiakkaan tiedot kirjataan asiakastietojärjestelmään, ei tänne. Kopioi teksti ja täydennä se siellä.',
  clientIntro: 'Kopioi teksti ja kerro suosituksista asiakkaalle. Muokkaa sitä omaan tapaasi.',
  copyText: 'Kopioitava teksti',
  copyPart: (part: number, parts: number) => `Kopioitava teksti, osa ${part}/${parts}`,
  held: (day: string, group: string) => `Konsultaatio ${day}, ${group}.`,
  suggested: 'Suositukset:',
  clientHello: 'Hei!',
  clientWhat: (day: string) => `Kysyin ${day} muilta ammattilaisilta neuvoa siihen, miten voin auttaa sinua.`,
  clientSuggested: 'He ehdottivat tätä:',
  clientThen: 'Mitä sinä ajattelet? Päätetään yhdessä, mitä kokeillaan.',
  // statement
  statementTitle: 'Kirjaa lausunto',
  statementIntro:
    'Lausunnon saa vain pyytäjä. Teksti poistuu täältä tunnin kuluttua siitä, kun hän on avannut sen, ja viimeistään 14 päivän päästä.',
  statementWithout: 'Kirjoita ilman tunnistetietoja. Pyytäjä lisää ne asiakastietojärjestelmässä.',
  permissionLabel: 'Asiakkaan lupa',
  permissionTick: 'Olen varmistanut, että asiakas on antanut lausuntoon kirjallisen luvan',
  permissionDay: 'Luvan päivä',
  permissionMissing: 'Valitse luvan päivä.',
  statementFields: {
    statementBackground: 'Tausta',
    statementView: 'Arvio ja suositukset',
    statementPresent: 'Läsnä (tehtävät, ei nimiä)',
  },
  statementMissing: 'Täytä tämä kohta.',
  statementSave: 'Toimita lausunto',
  statementRead: 'Lausunto',
  statementGoes: (when: string) => `Kopioi lausunto asiakastietojärjestelmään nyt. Se poistuu täältä ${when}.`,
  statementPermission: (day: string) => `Asiakkaan kirjallinen lupa: ${day}`,
  // ending
  endTitle: 'Päätä seuranta',
  endIntro: 'Pyytäjä saa tiedon ja voi lukea perustelusi. Asia poistuu jonosta.',
  endReason: 'Perustelu pyytäjälle',
  endReasonMissing: 'Kirjoita lyhyt perustelu.',
  endSave: 'Päätä seuranta',
}
