import { inLanguages } from '../texts.ts'

/** Where somebody may not see a view of a group: who does, and what they can do instead. */
const fi = {
  title: 'Tämä näkymä ei ole sinulle',
  who: {
    queue: 'Jonon näkevät ryhmän koordinoijat, puheenjohtaja, sihteeri ja varahenkilö.',
    sessions: 'Kokoukset näkevät ryhmän jäsenet ja ne, jotka voivat ilmoittautua mukaan.',
    followUps: 'Seurannan näkevät ryhmän koordinoijat, puheenjohtaja, sihteeri ja varahenkilö.',
    metrics: 'Mittarit näkevät ryhmän koordinoijat, puheenjohtaja, sihteeri ja ylläpitäjät.',
    group: 'Ryhmän asioita hoitavat sen koordinoijat.',
  },
  instead: (view: string) => `Sinulle on avoinna ${view}.`,
  own: 'Omat pyyntösi näet omista asioistasi. Jos tarvitset ryhmältä apua, tee uusi pyyntö.',
  show: (view: string) => `Näytä: ${view}`,
}

const sv: typeof fi = {
  title: 'Den här vyn är inte för dig',
  who: {
    queue: 'Kön syns för gruppens samordnare, ordförande, sekreterare och ersättare.',
    sessions: 'Mötena syns för gruppens medlemmar och för dem som kan anmäla sig.',
    followUps: 'Uppföljningen syns för gruppens samordnare, ordförande, sekreterare och ersättare.',
    metrics: 'Mätarna syns för gruppens samordnare, ordförande, sekreterare och administratörerna.',
    group: 'Gruppens ärenden sköts av dess samordnare.',
  },
  instead: (view) => `För dig finns ${view}.`,
  own: 'Dina egna begäranden ser du bland dina egna. Om du behöver gruppens hjälp kan du göra en ny begäran.',
  show: (view) => `Visa: ${view}`,
}

const en: typeof fi = {
  title: 'This view is not for you',
  who: {
    queue: 'The queue is seen by the group’s coordinators, chair, secretary and fallback person.',
    sessions: 'The meetings are seen by the group’s members and by those who can enrol.',
    followUps: 'The follow-ups are seen by the group’s coordinators, chair, secretary and fallback person.',
    metrics: 'The figures are seen by the group’s coordinators, chair, secretary and the administrators.',
    group: 'The group’s own matters are looked after by its coordinators.',
  },
  instead: (view) => `Open to you: ${view}.`,
  own: 'Your own requests are among your own. If you need the group’s help, make a new request.',
  show: (view) => `Show: ${view}`,
}

export const noViewTexts = inLanguages(fi, sv, en)
