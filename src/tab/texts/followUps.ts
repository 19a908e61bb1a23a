import { inLanguages } from '../texts.ts'

/** What a group follows. */
const fi = {
  overdue: 'Myöhässä',
  coming: 'Tulossa',
  further: 'Jatkokonsultaatiot',
  emptyTitle: 'Mitään ei ole nyt seurannassa',
  empty: 'Kun konsultaatiosta on kirjattu suositukset, sen seuranta näkyy tässä.',
  due: (day: string) => `Seurantapäivä ${day}`,
  undated: 'Seurantapäivää ei ole sovittu',
  notTold: 'Pyytäjä ei ole vielä kertonut, miten tilanne on edennyt',
  told: (how: string, day: string) => `Viimeksi kerrottu ${day}: ${how}`,
  recommendations: (count: number) => (count === 1 ? 'Yksi suositus' : `${count} suositusta`),
  chain: 'Jatkumo',
  open: (name: string) => `Avaa ${name}`,
}

const sv: typeof fi = {
  overdue: 'Försenade',
  coming: 'Kommande',
  further: 'Fortsatta konsultationer',
  emptyTitle: 'Ingenting följs upp just nu',
  empty: 'När rekommendationerna av en konsultation har antecknats syns uppföljningen här.',
  due: (day) => `Uppföljningsdag ${day}`,
  undated: 'Ingen uppföljningsdag är bestämd',
  notTold: 'Den som bett om konsultation har inte berättat hur det har gått',
  told: (how, day) => `Berättat senast ${day}: ${how}`,
  recommendations: (count) => (count === 1 ? 'En rekommendation' : `${count} rekommendationer`),
  chain: 'Kedja',
  open: (name) => `Öppna ${name}`,
}

const en: typeof fi = {
  overdue: 'Overdue',
  coming: 'Coming',
  further: 'Further consultations',
  emptyTitle: 'Nothing is being followed now',
  empty: 'Once the recommendations of a consultation have been recorded, its follow-up appears here.',
  due: (day) => `Follow-up on ${day}`,
  undated: 'No day of follow-up has been agreed',
  notTold: 'The requester has not told yet how it went',
  told: (how, day) => `Told last on ${day}: ${how}`,
  recommendations: (count) => (count === 1 ? 'One recommendation' : `${count} recommendations`),
  chain: 'Chain',
  open: (name) => `Open ${name}`,
}

export const followUpTexts = inLanguages(fi, sv, en)
