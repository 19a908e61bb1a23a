import { inLanguages } from '../texts.ts'

const fi = {
  near: 'Nyt',
  soon: (clock: string) => `Alkaa kello ${clock}`,
  running: (clock: string) => `Käynnissä, päättyy kello ${clock}`,
  showPast: (count: number) => `Näytä viime päivien kokoukset (${count})`,
  toRequest: (code: string) => `Avaa ${code}`,
}
const sv: typeof fi = {
  near: 'Nu',
  soon: (clock) => `Börjar klockan ${clock}`,
  running: (clock) => `Pågår, slutar klockan ${clock}`,
  showPast: (count) => `Visa de senaste dagarnas möten (${count})`,
  toRequest: (code) => `Öppna ${code}`,
}
const en: typeof fi = {
  near: 'Now',
  soon: (clock) => `Begins at ${clock}`,
  running: (clock) => `Going on, ends at ${clock}`,
  showPast: (count) => `Show the meetings of the last days (${count})`,
  toRequest: (code) => `Open ${code}`,
}

/** One's own meetings. */
export const meetingsTexts = inLanguages(fi, sv, en)
