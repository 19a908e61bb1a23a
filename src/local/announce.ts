import { demoPeople, demoTeam, type PersonKey } from './people.ts'

export type Addresses = { tab: string; playgrounds: Readonly<Record<PersonKey, string>> }

/** What `npm start` says when everything is ready: who is who, where, and what to try first. Finnish, then English. */
export function announcement({ tab, playgrounds }: Addresses): string {
  const { worker, coordinator, member } = demoPeople
  const people = [
    [worker.name, 'pyytää konsultaatiota', 'asks for consultation', playgrounds.worker],
    [coordinator.name, 'koordinoi ryhmiä', 'coordinates the groups', playgrounds.coordinator],
    [member.name, 'on ryhmän jäsen', 'is a member of a group', playgrounds.member],
  ] as const
  const who = (column: 1 | 2) => people.map((row) => `  ${row[0].padEnd(13)}${row[column].padEnd(24)}${row[3]}`)
  return `
Rinnalla on valmis. Kaikki on vain tällä koneella; Ctrl-C lopettaa.
${who(1).join('\n')}
  ${'Välilehti'.padEnd(37)}${tab}
Kokeile ensin: avaa kolmen henkilön sivut, kirjoita Ainona "konsultaatio" ja lähetä pyyntö. Kaisa saa siitä
ilmoituksen. Ryhmän kanava "${demoTeam.channel.name}" on Kaisan ja Mikan sivun vasemman yläkulman valikossa:
avaa se kerran, niin palvelu tuntee sen.

Rinnalla is ready. Everything is on this machine only; Ctrl-C ends it.
${who(2).join('\n')}
  ${'The tab'.padEnd(37)}${tab}
To try first: open the three people's pages, write "consultation" as Aino and send a request. Kaisa hears of it. The
group's channel "${demoTeam.channel.name}" is in the menu at the upper left of Kaisa's and Mika's pages: open it once,
so that the service knows it. The playground always speaks English itself; write "language" to change the service's.
`
}

/** What `npm start` says when the server has put its two demonstration groups into an empty store. */
export const seededLine =
  'Tyhjään säilöön tehtiin kaksi esimerkkiryhmää. (Two demonstration groups were put into the empty store.)\n'
