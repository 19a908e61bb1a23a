import type { Duty } from '../../domain/due.ts'

const duties: Record<Duty, string> = {
  tell: 'viesti konsultaatiosta',
  refresh: 'korttien päivitys',
  purgeText: 'tekstien poisto',
  purgeStatement: 'lausunnon poisto',
  purgeWords: 'kyselyn sanallisten vastausten poisto',
  purgePoll: 'aikakyselyn vastausten poisto',
  expireDraft: 'keskeneräisen pyynnön poisto',
  remindMembers: 'kokousmuistutus',
  carryOver: 'pyynnön siirto toiseen ryhmään',
  batchSurveys: 'kyselyvastausten kirjaus',
  lookForFading: 'hiipuvien ryhmien etsintä',
  tellGroup: 'viesti ryhmän asioista',
  tellSession: 'viesti kokouksesta',
  tellPoll: 'viesti aikakyselystä',
  refreshPoll: 'aikakyselyn kortin päivitys',
  keepMeeting: 'kalenterivarauksen päivitys',
  lookAtMeeting: 'kalenterivarauksen tarkistus',
  planSessions: 'tulevien kokousten luonti',
  remind: 'muistutukset',
  releaseOffers: 'ehdotettujen aikojen vapautus',
  tidy: 'vanhojen lähetystietojen poisto',
  reconcile: 'tehtävien tarkistus',
  tellAside: 'viesti ylläpitäjille',
}

/** What the administrators see of the service's own duties. */
export const upkeep = {
  title: 'Palvelun tehtävät',
  none: 'Mikään tehtävä ei ole jäänyt tekemättä.',
  intro:
    'Nämä tehtävät eivät ole onnistuneet, vaikka olen yrittänyt monta kertaa. Yritän jokaista uudelleen kerran päivässä.',
  since: (day: string, reason: string) => `${day} alkaen, virhe: ${reason}`,
  tryAgain: 'Yritä uudelleen',
  tryAll: 'Yritä kaikkia uudelleen',
  trying: 'Yritän nyt uudelleen. Jos tehtävä ei onnistu, se palaa hetken kuluttua tähän luetteloon.',
  already: 'Tämä tehtävä on jo hoidettu.',
  checked: (when: string, count: string) => `Viimeisin tarkistus ${when}: puuttuvia tehtäviä löytyi ${count}.`,
  inAll: (since: string, count: string) => `Kaikkiaan niitä on löytynyt ${count} (${since} alkaen).`,
  notChecked: 'Tehtäviä ei ole vielä tarkistettu.',
  news: (count: string) => `Palvelun tehtäviä on jäänyt tekemättä: ${count}`,
  newsHint: 'Katso, mistä on kyse. Voit pyytää yrittämään uudelleen.',
  look: 'Näytä tehtävät',
  words: {
    title: 'Kyselyn vapaat sanat',
    intro:
      'Näin työntekijät ovat kirjoittaneet konsultaation jälkeen. Sanat ovat sattumanvaraisessa järjestyksessä, eikä niistä näy, kuka vastasi tai mistä ryhmästä on kyse.',
    none: 'Vapaat sanat näkyvät tässä, kun niitä on vähintään viisi.',
  },
  duties,
}
