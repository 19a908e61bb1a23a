import { inLanguages } from '../texts.ts'

/** A group's own matters. */
const fi = {
  facts: 'Ryhmän tiedot',
  change: 'Muuta tietoja',
  people: 'Ihmiset',
  changePeople: 'Muuta ihmisiä',
  name: 'Nimi',
  role: 'Tehtävä',
  profession: 'Ammatti',
  reach: 'Viestit',
  reached: {
    yes: 'viestit tulevat perille',
    no: 'ei ole vielä avannut Rinnallaa',
    byEmail: 'mukana sähköpostilla',
  },
  upcoming: 'Seuraavat kokoukset',
  noUpcoming: 'Seuraavaa kokousta ei ole vielä sovittu.',
  undelivered: 'Viestit, jotka eivät menneet perille',
  noUndelivered: 'Kaikki viestit ovat menneet perille.',
  showUndelivered: 'Katso viestit',
  test: 'Koeviesti',
  noTest: 'Koeviestiä ei ole lähetetty.',
  changes: 'Viimeisimmät muutokset',
  noChanges: 'Ryhmässä ei ole muutettu mitään.',
  undo: 'Kumoa viimeisin muutos',
}

const sv: typeof fi = {
  facts: 'Gruppens uppgifter',
  change: 'Ändra uppgifter',
  people: 'Människor',
  changePeople: 'Ändra människor',
  name: 'Namn',
  role: 'Uppgift',
  profession: 'Yrke',
  reach: 'Meddelanden',
  reached: {
    yes: 'meddelanden kommer fram',
    no: 'har inte öppnat Rinnalla ännu',
    byEmail: 'är med per e-post',
  },
  upcoming: 'Följande möten',
  noUpcoming: 'Nästa möte är inte bestämt ännu.',
  undelivered: 'Meddelanden som inte kom fram',
  noUndelivered: 'Alla meddelanden har kommit fram.',
  showUndelivered: 'Se meddelandena',
  test: 'Testmeddelande',
  noTest: 'Inget testmeddelande har skickats.',
  changes: 'De senaste ändringarna',
  noChanges: 'Ingenting har ändrats i gruppen.',
  undo: 'Ångra den senaste ändringen',
}

const en: typeof fi = {
  facts: 'About the group',
  change: 'Change this',
  people: 'People',
  changePeople: 'Change people',
  name: 'Name',
  role: 'Role',
  profession: 'Profession',
  reach: 'Messages',
  reached: {
    yes: 'messages arrive',
    no: 'has not opened Rinnalla yet',
    byEmail: 'takes part by e-mail',
  },
  upcoming: 'Next meetings',
  noUpcoming: 'The next meeting has not been agreed yet.',
  undelivered: 'Messages that did not arrive',
  noUndelivered: 'All messages have arrived.',
  showUndelivered: 'See the messages',
  test: 'Test message',
  noTest: 'No test message has been sent.',
  changes: 'Latest changes',
  noChanges: 'Nothing has been changed in the group.',
  undo: 'Undo the latest change',
}

export const groupTexts = inLanguages(fi, sv, en)
