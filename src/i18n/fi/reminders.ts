/** Reminders: several in one message, again later, and what one wishes of them. */
export const reminders = {
  title: 'Muistutukset',
  several: (count: string) => `Sinua odottaa ${count} asiaa`,
  line: (code: string, topic: string) => `${code} · ${topic}`,
  session: (group: string) => `${group}: muistutus kokouksesta`,
  poll: (group: string) => `${group}: aikakysely odottaa vastaustasi`,
  open: (code: string) => `Avaa ${code}`,
  openSession: 'Avaa kokous',
  openPoll: 'Vastaa kyselyyn',
  tomorrow: 'Muistuta huomenna',
  nextWeek: 'Muistuta ensi viikolla',
  snoozed: (day: string) => `Muistutan tästä ${day}. Jos asia hoituu sitä ennen, en muistuta.`,
  notNeeded: 'Tästä ei tarvitse enää muistuttaa.',
  usualNow:
    'Muistutan arkisin kello 8–17. Samasta asiasta muistutan enintään kerran päivässä ja enintään kolme kertaa. Jos seuranta jää kesken, kysyn siitä vielä kerran ennen kutakin kokousta. Uusista asioista kerron aina heti.',
  fewerNow:
    'Muistutan kustakin asiasta vain kerran, enkä erikseen tapaamista edeltävänä päivänä, koska Outlook muistuttaa siitä. Jos seuranta jää kesken, kysyn siitä vielä kerran ennen kutakin kokousta. Uusista asioista kerron aina heti.',
  fewer: 'Vähemmän muistutuksia',
  usual: 'Tavalliset muistutukset',
  holidayTitle: 'Oletko jäämässä lomalle?',
  holidayHint:
    'Loman aikana en lähetä muistutuksia, vain tiedon uusista asioista. Kun palaat, kerron, mitkä asiat odottavat sinua.',
  until: (day: string) => `Lomalla ${day} asti`,
  otherDay: 'Jokin muu päivä',
  otherDayMissing: 'Valitse loman viimeinen päivä.',
  pause: 'Olen lomalla siihen asti',
  paused: (day: string) =>
    `Olet lomalla ${day} asti, ja muistutukset ovat tauolla. Uusista asioista kerron silti heti.`,
  saved: 'Tallennettu.',
  resume: 'Palasin jo töihin',
}
