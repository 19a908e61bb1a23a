/** A case opened for reading, and who has read it. */
export const opened = {
  kinds: {
    summary: 'Pyyntö',
    question: 'Tarkentava kysymys',
    answer: 'Vastaus',
    reason: 'Perustelu',
    recommendations: 'Suositukset',
    notPossible: 'Mikä esti',
    followUp: 'Seuranta',
    statement: 'Lausunto',
  },
  reasons: {
    declined: 'Miksi pyyntöä ei otettu',
    timeCancelled: 'Miksi aika peruttiin',
    timeChanged: 'Miksi aika vaihtui',
    followUpEnded: 'Miksi seuranta päätettiin',
  },
  recommendation: (number: number) => `Suositus ${number}`,
  recommendationStates: {
    open: 'avoin',
    done: 'tehty',
    partly: 'osittain tehty',
    notPossible: 'ei ollut mahdollista',
    noLongerNeeded: 'ei enää tarpeen',
  },
  none: 'Pyynnössä ei ole tekstiä.',
  gone: 'Teksti on poistettu.',
  recorded: 'Lukemisesta jää merkintä, jonka pyytäjä näkee.',
  maskedForReader: 'Tarkistus on oppinut lisää: tekstistä on peitetty kohtia, joista voisi tunnistaa ihmisen.',
  maskedForOthers:
    'Tarkistus on oppinut lisää. Sinä näet tekstisi kuten kirjoitit, muilta on peitetty kohtia, joista voisi tunnistaa ihmisen.',
  page: (page: number, pages: number) => `Osa ${page}/${pages}`,
  readersTitle: (code: string) => `Kuka on lukenut pyynnön ${code}`,
  noReaders: 'Kukaan ei ole vielä lukenut tekstiäsi.',
  moreReaders: (count: number) => (count === 1 ? 'ja yksi aiempi lukukerta' : `ja ${count} aiempaa lukukertaa`),
}
