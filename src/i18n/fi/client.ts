/** The client and the company of a request: permission, presence, invitation, the pair. */
export const client = {
  withdrawTitle: 'Asiakas on perunut luvan',
  notComingTitle: 'Asiakas ei tulekaan',
  withdrawIntro: 'Teksti poistetaan heti kaikilta, eikä sitä saa takaisin. Pyyntö jää voimaan.',
  recommendationsStay: 'Kirjatut suositukset säilyvät.',
  withdrawSave: 'Poista teksti',
  removePairTitle: 'Poista työpari',
  removePairIntro:
    'Työparin oikeudet päättyvät heti, ja hän saa siitä tiedon. Hän ei voi liittyä uudelleen, mutta joku toinen voi.',
  removePairSave: 'Poista',
  absentTitle: 'Asiakas ei tullut',
  absentIntro: 'Lupaa ei ole, joten asiakkaan tarinaa ei voi käsitellä ilman häntä.',
  absentThen: 'Miten jatketaan?',
  absentChoices: {
    consulteeCentred: 'Puhutaan vain työntekijän omasta pulmasta. Teksti poistetaan heti.',
    nextSession: 'Siirretään seuraavaan kokoukseen, jossa on tilaa.',
  },
  absentMissing: 'Valitse, miten jatketaan.',
  absentSave: 'Jatka',
  inviteTitle: 'Kutsu asiakas',
  inviteIntro:
    'Kopioi teksti ja anna se asiakkaalle niin kuin muutenkin olette yhteydessä. Rinnalla ei lähetä sitä eikä tiedä, kuka asiakas on.',
  inviteText: 'Kutsun teksti',
  inviteNote: 'Kellonaika on oman asianne alku, ei koko kokouksen.',
  /** What the worker passes on; it speaks to the client, in the worker's name. */
  invitation: {
    hello: 'Hei!',
    what: {
      offers:
        'Tervetuloa juttelemaan minun ja konsultoijan kanssa. Konsultoija on kokenut sosiaalityöntekijä, jolta kysyn neuvoa työhöni.',
      slots: 'Tervetuloa ryhmän tapaamiseen. Ryhmässä on ammattilaisia, joilta kysyn neuvoa työhöni.',
    },
    when: (when: string) => `Aika: ${when}. Kello on juuri meidän asiamme alku.`,
    place: (place: string) => `Paikka: ${place}.`,
    join: 'Liity tästä linkistä. Et tarvitse tiliä: kirjoita nimeksesi vain Asiakas.',
    later: 'Kerron sinulle vielä, miten pääset mukaan.',
    voluntary: 'Tuleminen on vapaaehtoista. Voit muuttaa mielesi tai lähteä kesken, eikä se vaikuta palveluusi.',
    more: 'Kysy minulta, jos jokin mietityttää.',
  },
}
