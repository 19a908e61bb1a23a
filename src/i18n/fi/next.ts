/** What happens next, state by state: one or two short sentences on a status card. */
export const next = {
  requester: {
    waiting: {
      offers: (by: string) => `Konsultoija vastaa yleensä viimeistään ${by}.`,
      slots: (by: string) => `Koordinoija vastaa yleensä viimeistään ${by}.`,
    },
    waitingLate: 'Pyyntö odottaa vielä. Muistutan asiasta.',
    taken: {
      offers: 'Konsultoija ehdottaa sinulle seuraavaksi aikoja.',
      slots: 'Koordinoija etsii pyynnöllesi paikan ryhmän kokouksesta.',
    },
    clarification: 'Vastaa kysymykseen, niin pyyntö jatkaa matkaansa.',
    returned: 'Tekstistä voi tunnistaa jonkun, joten se on poistettu. Kirjoita se uudelleen yleisemmin.',
    rewriteFor: {
      permissionWithdrawn:
        'Teksti on poistettu, koska asiakkaan lupa ei ole enää voimassa. Kirjoita uudelleen: lomake kertoo, mitä ilman lupaa voi kirjoittaa.',
      otherModel:
        'Uusi ryhmä toimii toisin, joten tekstiäsi ei siirretty. Vastaa sen kysymyksiin ja kirjoita uudelleen.',
    },
    offered: 'Valitse sopiva aika yhdellä painalluksella.',
    scheduled: 'Muistutan sinua edellisenä työpäivänä.',
    scheduledNoLink: 'Liittymislinkki tulee, kun se on valmis. Muistutan sinua edellisenä työpäivänä.',
    scheduledSoon: 'Liity Teamsissa sovittuun aikaan.',
    scheduledSoonNoLink: 'Liittymislinkki tulee ennen tapaamista.',
    scheduledInPerson: 'Tavataan paikan päällä. Tervetuloa!',
    scheduledOver: 'Saat viestin, kun konsultaatio on kirjattu.',
    followUpOpen: 'Katso suositukset ja kerro, miten niiden kanssa kävi. Kirjaa asia myös asiakastietojärjestelmään.',
    followUp: (day: string) => `Kysyn ${day}, miten tilanne on edennyt. Voit kertoa jo aiemmin.`,
    followUpUndated: 'Kerro, miten tilanne on edennyt, kun tiedät.',
    closed: 'Hienoa, että tilanne eteni. Lyhyt kysely auttaa kehittämään tukea.',
    closedByGroup: 'Koordinoija päätti seurannan. Perustelun näet painamalla Näytä.',
    closedAnswered: 'Asia on päättynyt. Kiitos vastauksistasi.',
    continued: (code: string) => `Jatkuu tunnuksella ${code}.`,
    redirected: 'Jatkuu toisessa ryhmässä samalla tunnuksella.',
    withdrawn: 'Teksti poistetaan hetken päästä. Siihen asti voit kumota.',
    withdrawnGone: 'Tekstit on poistettu.',
  },
  group: {
    waiting: 'Lue pyyntö ja ota se, tai kysy lisää.',
    taken: { offers: 'Ehdota pyytäjälle aikoja.', slots: 'Ota pyyntö ryhmän kokouksen asialistalle.' },
    clarification: 'Odotetaan pyytäjän vastausta.',
    returned: 'Odotetaan pyytäjältä uutta tekstiä. Vanha on poistettu.',
    rewriteFor: {
      permissionWithdrawn:
        'Asiakkaan lupa ei ole enää voimassa, ja teksti on poistettu. Odotetaan pyytäjältä uutta tekstiä.',
      otherModel: 'Odotetaan, että pyytäjä kirjoittaa pyynnön tälle ryhmälle.',
    },
    offered: 'Odotetaan, että pyytäjä valitsee ajan.',
    scheduled: 'Kaikki on valmista.',
    scheduledNoLink: 'Lisää liittymislinkki, niin pyytäjä saa sen.',
    clientAwaited: 'Teksti avautuu jäsenille, kun puheenjohtaja tai koordinoija vahvistaa, että asiakas on paikalla.',
    clientHere: 'Asiakas on paikalla, ja kokouksen jäsenet voivat lukea tekstin.',
    scheduledOver: 'Kirjaa, toteutuiko konsultaatio ja mitä suositeltiin.',
    followUp: (day: string) => `Pyytäjä kertoo viimeistään ${day}, miten tilanne on edennyt.`,
    followUpLate: (day: string) =>
      `Pyytäjän piti kertoa ${day}, miten tilanne on edennyt. Kysy häneltä, tai päätä seuranta.`,
    closedByGroup: 'Seuranta on päätetty.',
    followUpUndated: 'Pyytäjä kertoo, miten tilanne on edennyt.',
    closed: 'Asia on päättynyt.',
    continued: (code: string) => `Jatkuu tunnuksella ${code}.`,
    redirected: 'Jatkuu toisessa ryhmässä samalla tunnuksella.',
    declined: 'Asia on päättynyt.',
    withdrawn: 'Pyytäjä perui pyynnön. Mitään ei tarvitse tehdä.',
  },
  gone: 'Oikeutesi nähdä se on päättynyt.',
  declined: {
    otherGroup: 'Toinen ryhmä voi auttaa paremmin. Voit tehdä sinne uuden pyynnön.',
    supervisor: 'Ota asia puheeksi esihenkilösi kanssa.',
    emergency: (social: string) => `Jos asia on kiireellinen, soita sosiaalipäivystykseen: ${social}.`,
    later: 'Voit kysyä myöhemmin uudelleen.',
    none: 'Perustelun näet painamalla Näytä.',
  },
}
