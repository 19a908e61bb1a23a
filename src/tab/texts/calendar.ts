import { inLanguages } from '../texts.ts'

/** The calendar of a group's sessions. */
const fi = {
  before: 'Edellinen kuukausi',
  after: 'Seuraava kuukausi',
  today: 'Tämä kuukausi',
  none: 'Tässä kuussa ei ole kokouksia.',
  noneYet: 'Tässä kuussa ei ole kokouksia. Voit lisätä kokouksen tai kysyä ryhmältä sopivaa päivää.',
  noneTitle: 'Ei kokouksia',
  free: (count: number) => (count === 0 ? 'täynnä' : count === 1 ? 'yksi paikka vapaana' : `${count} paikkaa vapaana`),
  counts: (coming: number, notComing: number) => `Tulossa ${coming}, ei pääse ${notComing}`,
  enrolled: (count: number) => `Ilmoittautuneita ${count}`,
  present: (count: number) => `Paikalla oli ${count}`,
  notMarked: 'Paikalla olleita ei ole merkitty.',
  quorumFails: 'Ammatteja puuttuu',
  over: 'pidetty',
}

const sv: typeof fi = {
  before: 'Föregående månad',
  after: 'Nästa månad',
  today: 'Den här månaden',
  none: 'Inga möten den här månaden.',
  noneYet: 'Inga möten den här månaden. Du kan lägga till ett möte eller fråga gruppen vilken dag som passar.',
  noneTitle: 'Inga möten',
  free: (count) => (count === 0 ? 'fullt' : count === 1 ? 'en plats ledig' : `${count} platser lediga`),
  counts: (coming, notComing) => `Kommer ${coming}, kan inte komma ${notComing}`,
  enrolled: (count) => `Anmälda ${count}`,
  present: (count) => `Närvarande ${count}`,
  notMarked: 'Närvaron har inte antecknats.',
  quorumFails: 'Yrken saknas',
  over: 'hållet',
}

const en: typeof fi = {
  before: 'Month before',
  after: 'Next month',
  today: 'This month',
  none: 'There are no meetings this month.',
  noneYet: 'There are no meetings this month. You can add one, or ask the group which day suits.',
  noneTitle: 'No meetings',
  free: (count) => (count === 0 ? 'full' : count === 1 ? 'one place free' : `${count} places free`),
  counts: (coming, notComing) => `Coming ${coming}, cannot come ${notComing}`,
  enrolled: (count) => `Enrolled ${count}`,
  present: (count) => `Present ${count}`,
  notMarked: 'Attendance has not been marked.',
  quorumFails: 'Professions missing',
  over: 'held',
}

export const calendarTexts = inLanguages(fi, sv, en)
