import type { Ref } from '../../../src/app/change.ts'
import { take } from '../../../src/app/coordinatorActions.ts'
import { snooze } from '../../../src/app/reminders.ts'
import { recordHeld, recordSessionNotHeld } from '../../../src/app/sessionRecord.ts'
import { deedsIn } from './deeds.ts'
import { Aino, Eero, Kaisa, Mari, Pekka, Saara } from './people.ts'
import { march } from './winter.ts'
import { on, type Year } from './world.ts'

export const june = on('2027-06-08', '09:00')
export const august = on('2027-08-31', '09:00')
export const november = on('2027-11-01', '09:00')

/**
 * The coordinator's holiday, with a request that comes meanwhile and is put off once more; a member with fewer reminders; the
 * session after Easter and the change to summer time that is not held; a follow-up that goes on, and then is not answered.
 */
export async function spring(y: Year, first: Ref): Promise<{ third: Ref }> {
  const { deps, at } = y
  const did = deedsIn(y)
  await at('2027-02-18', '15:30', 'Kaisa jää lomalle: ei muistutuksia ennen ma 1.3.', () =>
    did.pause(Kaisa, on('2027-03-01', '00:00')),
  )
  const third = await at('2027-02-22', '09:30', 'Eero pyytää konsultaatiota Kaisan loman aikana (K-3)', () =>
    did.request(Eero),
  )
  await at('2027-03-01', '08:20', 'Kaisa lykkää: muistuta K-3:sta huomenna', () =>
    snooze(deps, Kaisa, third, 'tomorrow'),
  )
  await at('2027-03-02', '09:00', 'Kaisa ottaa K-3:n ja antaa sille paikan tapaamisesta ti 30.3.', async () => {
    await take(deps, Kaisa, third)
    await did.place(Kaisa, third, march)
  })
  await at('2027-03-03', '10:00', 'Mari haluaa vähemmän muistutuksia', () => did.fewer(Mari))
  await at('2027-03-15', '11:00', 'Kaisa sopii tapaamisen ti 8.6.', () => did.agree(Kaisa, june))
  await at('2027-03-30', '08:20', 'Aino kertoo: K-1 etenee', () =>
    did.tell(Aino, first, { resolution: 'progressing', words: 'Vaihdot sujuvat jo.' }),
  )
  await at('2027-03-30', '15:15', 'Saara kirjaa: tapaaminen ei toteutunut', () =>
    recordSessionNotHeld(deps, Saara, did.session(march)),
  )

  await at('2027-06-08', '14:40', 'Kaisa sopii tapaamiset ti 31.8. ja ma 1.11.', async () => {
    await did.agree(Kaisa, august)
    await did.agree(Kaisa, november)
  })
  await at('2027-06-08', '15:25', 'Saara kirjaa tapaamisen (K-3); K-1:stä ei kuulunut mitään', async () => {
    await recordHeld(deps, Saara, did.session(june), [Pekka.id, Mari.id])
    await did.record(Saara, third, 'Kokeilkaa yhteistä aikalinjaa.')
  })
  return { third }
}
