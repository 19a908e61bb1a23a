import { inLanguages } from '../texts.ts'

/** The board of a group's queue. */
const fi = {
  columns: {
    waiting: 'Odottaa ryhmää',
    clarification: 'Odottaa pyytäjää',
    agenda: 'Aika sovittu',
    followUp: 'Seurannassa',
    closed: 'Päättyneet, 30 päivää',
  },
  empty: 'Ei mitään nyt',
  filters: 'Rajaa',
  topic: 'Aihe',
  everyTopic: 'Kaikki aiheet',
  turn: 'Kenen vuoro',
  turns: { any: 'Kaikki', group: 'Ryhmän', requester: 'Pyytäjän' },
  late: 'Vain myöhässä olevat',
  isLate: 'Myöhässä',
  clear: 'Näytä kaikki',
  rest: (count: number) => `Näytä vanhemmat (${count})`,
  nothingFits: 'Näillä rajauksilla ei löydy mitään.',
  actions: 'Toiminnot',
  actionsOf: (name: string) => `Toiminnot: ${name}`,
  open: (name: string) => `Avaa ${name}`,
  since: (when: string) => `Vuoro alkoi ${when}`,
  ended: (when: string) => `Päättyi ${when}`,
  undelivered: (count: number) =>
    count === 1 ? 'Yksi viesti ei ole mennyt perille.' : `${count} viestiä ei ole mennyt perille.`,
  showUndelivered: 'Katso viestit',
  first: 'Joku ehti ensin, ja tilanne on muuttunut. Mitään ei tehty.',
}

const sv: typeof fi = {
  columns: {
    waiting: 'Väntar på gruppen',
    clarification: 'Väntar på den som bad',
    agenda: 'Tid bestämd',
    followUp: 'I uppföljning',
    closed: 'Avslutade, 30 dagar',
  },
  empty: 'Inget just nu',
  filters: 'Avgränsa',
  topic: 'Ämne',
  everyTopic: 'Alla ämnen',
  turn: 'Vems tur',
  turns: { any: 'Alla', group: 'Gruppens', requester: 'Den som bad' },
  late: 'Bara de som är försenade',
  isLate: 'Försenad',
  clear: 'Visa alla',
  rest: (count) => `Visa äldre (${count})`,
  nothingFits: 'Inget passar in på de här avgränsningarna.',
  actions: 'Åtgärder',
  actionsOf: (name) => `Åtgärder: ${name}`,
  open: (name) => `Öppna ${name}`,
  since: (when) => `Turen började ${when}`,
  ended: (when) => `Avslutades ${when}`,
  undelivered: (count) =>
    count === 1 ? 'Ett meddelande har inte kommit fram.' : `${count} meddelanden har inte kommit fram.`,
  showUndelivered: 'Se meddelandena',
  first: 'Någon hann före och läget har ändrats. Ingenting gjordes.',
}

const en: typeof fi = {
  columns: {
    waiting: 'Waiting for the group',
    clarification: 'Waiting for the requester',
    agenda: 'Time agreed',
    followUp: 'In follow-up',
    closed: 'Ended, 30 days',
  },
  empty: 'Nothing now',
  filters: 'Filter',
  topic: 'Topic',
  everyTopic: 'All topics',
  turn: 'Whose turn',
  turns: { any: 'All', group: 'The group’s', requester: 'The requester’s' },
  late: 'Only what is late',
  isLate: 'Late',
  clear: 'Show all',
  rest: (count) => `Show older (${count})`,
  nothingFits: 'Nothing fits these filters.',
  actions: 'Actions',
  actionsOf: (name) => `Actions: ${name}`,
  open: (name) => `Open ${name}`,
  since: (when) => `Turn began ${when}`,
  ended: (when) => `Ended ${when}`,
  undelivered: (count) => (count === 1 ? 'One message did not arrive.' : `${count} messages did not arrive.`),
  showUndelivered: 'See the messages',
  first: 'Somebody was first, and things have changed. Nothing was done.',
}

export const boardTexts = inLanguages(fi, sv, en)
