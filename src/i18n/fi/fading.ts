/** A group without cases: the word of it, the announcement, the link to share. */
export const fading = {
  news: (count: number) =>
    count === 1
      ? 'Viime kokouksessa ei ollut yhtään asiaa. Muistuta valmiilla ilmoituksella, että ryhmä on olemassa.'
      : `Ryhmän ${count} viime kokouksessa ei ole ollut yhtään asiaa. Muistuta valmiilla ilmoituksella, että ryhmä on olemassa.`,
  title: 'Kerro ryhmästä',
  intro:
    'Valitse kanava ja julkaise. Ilmoituksen linkki avaa keskustelun Rinnallan kanssa, ja pyyntö tähän ryhmään alkaa, kun valmiin viestin lähettää.',
  channel: 'Kanava',
  channelMissing: 'Valitse kanava.',
  channelNone: 'Kanavia ei löytynyt. Kopioi teksti ja jaa se itse.',
  save: 'Julkaise',
  saveOwn: 'Julkaise ryhmän kanavassa',
  copy: 'Sama kopioitavaksi',
  done: 'Ilmoitus lähtee kanavaan. Jos se ei mene perille, koordinoija näkee sen kohdassa Toimittamatta.',
  already: 'Tänään ilmoitus on jo julkaistu siinä kanavassa.',
  heading: (group: string) => `Tuo asiasi: ${group}`,
  next: (when: string) => `Seuraava kokous: ${when}.`,
  alone: 'Mietityttääkö jokin työssäsi? Sen kanssa ei tarvitse jäädä yksin. Pyyntö vie alle kolme minuuttia.',
  ask: 'Pyydä konsultaatiota',
  enrol: 'Ilmoittaudu kokoukseen',
  enrolPhrase: 'kokoukset',
  writeToEnrol: (phrase: string) => `Ilmoittaudu kirjoittamalla Rinnallalle: ${phrase}`,
  write: (phrase: string) => `Kirjoita Rinnallalle: ${phrase}`,
  phrase: (group: string) => `konsultaatio ${group}`,
  limit: 'Milloin kerrotaan, ettei asioita ole',
  limitChoice: (count: number) =>
    count === 1 ? 'Kerrotaan yhden tyhjän kokouksen jälkeen' : `Kerrotaan ${count} tyhjän kokouksen jälkeen`,
}
