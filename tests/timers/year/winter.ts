import { enrol, replyTo } from '../../../src/app/attending.ts'
import type { Ref } from '../../../src/app/change.ts'
import { clientHere } from '../../../src/app/client.ts'
import { askClarification, take } from '../../../src/app/coordinatorActions.ts'
import { chooseDate } from '../../../src/app/endPoll.ts'
import { startPoll } from '../../../src/app/polls.ts'
import { answer, hourReminder } from '../../../src/app/requesterActions.ts'
import { moveGuide } from '../../../src/app/sessionGuide.ts'
import { recordHeld } from '../../../src/app/sessionRecord.ts'
import { decisions } from '../../app/smallWorld.ts'
import { deedsIn } from './deeds.ts'
import { Aino, Eero, Kaisa, Mari, Pekka, peers, Risto, Saara, Ville } from './people.ts'
import { on, type Year } from './world.ts'

export const january = on('2027-01-19', '09:00')
const otherwise = on('2027-01-21', '09:00')
export const march = on('2027-03-30', '09:00')

/**
 * From the poll for a date over Independence Day and Christmas to the first session: a request with the client, one that
 * waits over Christmas until it comes to the fallback person, and a question that is not answered for a week.
 */
export async function winter(y: Year): Promise<{ first: Ref; second: Ref }> {
  const { deps, at } = y
  const did = deedsIn(y)
  const poll = await at(
    '2026-11-23',
    '09:00',
    'Kaisa kysyy, sopiiko ti 19.1. vai to 21.1. (vastaukset ti 8.12. klo 15 mennessä)',
    () =>
      startPoll(deps, Kaisa, peers.id, {
        dates: [
          { start: january, days: 1 },
          { start: otherwise, days: 1 },
        ],
        closesAt: on('2026-12-08', '15:00'),
        place: '',
      }),
  )
  const { id } = poll.poll
  await at('2026-11-23', '09:05', 'Kaisa vastaa kyselyyn', () => did.suits(Kaisa, id, [january, otherwise], []))
  await at('2026-11-24', '12:30', 'Mari vastaa kyselyyn', () => did.suits(Mari, id, [january], [otherwise]))
  await at('2026-11-30', '10:00', 'Pekka vastaa kyselyyn', () => did.suits(Pekka, id, [january], [otherwise]))
  await at('2026-12-04', '10:10', 'Saara vastaa kyselyyn', () => did.suits(Saara, id, [january, otherwise], []))
  await at('2026-12-10', '09:10', 'Kaisa valitsee päiväksi ti 19.1.', () =>
    chooseDate(deps, Kaisa, { groupId: peers.id, id }, january),
  )
  await at('2026-12-10', '13:00', 'Aino ja Eero ilmoittautuvat tapaamiseen', async () => {
    for (const who of [Aino, Eero]) await enrol(deps, who, did.session(january))
  })

  const first = await at('2026-12-14', '10:20', 'Aino pyytää konsultaatiota, asiakas tulee mukaan (K-1)', () =>
    did.request(Aino, { consent: 'clientPresent', clientComes: true }),
  )
  await at('2026-12-14', '14:00', 'Kaisa antaa K-1:lle paikan tapaamisesta ti 19.1.', () =>
    did.place(Kaisa, first, january),
  )
  await at('2026-12-15', '09:30', 'Aino pyytää muistutuksen tuntia ennen', () => hourReminder(deps, Aino, first))

  const second = await at(
    '2026-12-23',
    '14:00',
    'Eero pyytää konsultaatiota (K-2), eikä kukaan ehdi siihen ennen joulua',
    () => did.request(Eero),
  )
  await at('2026-12-29', '14:30', 'Risto tarttuu K-2:een ja kysyy tarkennusta', () =>
    askClarification(deps, Risto, second, 'Mitä on jo kokeiltu?', decisions),
  )
  await at('2027-01-08', '09:15', 'Eero vastaa kysymykseen (K-2)', () =>
    answer(deps, Eero, second, 'Verkostoa on koottu yhteen.', decisions),
  )
  await at('2027-01-08', '10:00', 'Kaisa antaa K-2:lle paikan tapaamisesta ti 19.1.', async () => {
    await take(deps, Kaisa, second).catch(() => null)
    await did.place(Kaisa, second, january, 1)
  })

  await at('2027-01-12', '10:00', 'Mari tulee, Ville ei pääse', async () => {
    await replyTo(deps, Mari, did.session(january), 'coming')
    await replyTo(deps, Ville, did.session(january), 'notComing')
  })
  await at('2027-01-19', '08:56', 'Pekka vahvistaa, että K-1:n asiakas on paikalla', () =>
    clientHere(deps, Pekka, first),
  )
  await at('2027-01-19', '09:00', 'Pekka aloittaa kokouksen ohjeen', () =>
    moveGuide(deps, Pekka, did.session(january), { way: 'next', seen: '' }),
  )
  await at('2027-01-19', '14:50', 'Kaisa sopii seuraavan tapaamisen: ti 30.3.', () => did.agree(Kaisa, march))
  await at('2027-01-19', '15:20', 'Saara kirjaa tapaamisen ja sen suositukset (K-1, K-2)', async () => {
    await recordHeld(deps, Saara, did.session(january), [Pekka.id, Mari.id, Aino.id, Eero.id])
    await did.record(Saara, first, 'Rauhoittakaa vaihdot.', 'Sopikaa kirjallisesti.')
    await did.record(Saara, second, 'Ottakaa asia puheeksi tiimissä.')
  })
  await at('2027-02-01', '09:40', 'Eero kertoo: K-2 on ratkennut, kiittää ja vastaa kyselyyn', () =>
    did.tell(Eero, second, { thanks: true, survey: did.survey }),
  )
  return { first, second }
}
