import { announce } from '../../../src/app/announce.ts'
import type { Ref } from '../../../src/app/change.ts'
import { endFollowUp } from '../../../src/app/endFollowUp.ts'
import { hourReminder } from '../../../src/app/requesterActions.ts'
import { recordHeld } from '../../../src/app/sessionRecord.ts'
import { decisions } from '../../app/smallWorld.ts'
import { deedsIn } from './deeds.ts'
import { Aino, Eero, Kaisa, Mari, Pekka, peers, Saara, Ville } from './people.ts'
import { august, november } from './spring.ts'
import { on, type Year } from './world.ts'

const late = on('2027-11-23', '09:00')
const advent = on('2027-12-14', '09:00')

/**
 * A request over Midsummer, the quiet of July, a session that its secretary forgets to record, a follow-up that goes on as a further consultation, the session after the
 * change to winter time, a follow-up of which nobody tells until the coordinator ends it, the survey's batch, and two
 * sessions without a case, after which the group is told that it fades.
 */
export async function autumn(y: Year, { first, third }: { first: Ref; third: Ref }): Promise<void> {
  const { deps, at } = y
  const did = deedsIn(y)
  const fourth = await at('2027-06-24', '15:00', 'Aino pyytää konsultaatiota juhannuksen alla (K-4)', () =>
    did.request(Aino),
  )
  await at('2027-06-30', '09:00', 'Kaisa antaa K-4:lle paikan tapaamisesta ti 31.8.', () =>
    did.place(Kaisa, fourth, august),
  )
  await at('2027-08-30', '10:00', 'Aino kertoo: K-1 on jumissa, uudelleen asialistalle; vastaa kyselyyn', () =>
    did.tell(Aino, first, { resolution: 'stuck', words: 'Emme pääse eteenpäin.', again: true, survey: did.survey }),
  )
  const { next } = await y.bot.read(first)
  const fifth = { groupId: peers.id, id: next?.id ?? '' }
  await at('2027-08-31', '08:30', 'Eero kertoo: K-3 on ratkennut, vastaa kyselyyn', () =>
    did.tell(Eero, third, { survey: did.survey }),
  )
  await at('2027-09-01', '09:00', 'Kaisa sopii lisätapaamiset ti 23.11. ja ti 14.12.', async () => {
    await did.agree(Kaisa, late)
    await did.agree(Kaisa, advent)
  })
  await at('2027-09-07', '09:30', 'Saaralta jäi kirjaamatta, Kaisa kirjaa tapaamisen (K-4)', async () => {
    await recordHeld(deps, Kaisa, did.session(august), [Pekka.id, Mari.id])
    await did.record(Kaisa, fourth, 'Pyytäkää työnohjausta.')
  })
  const sixth = await at('2027-09-13', '10:00', 'Eero kysyy yleisestä asiasta (K-6)', () =>
    did.request(Eero, { subject: 'general', consent: 'general' }),
  )
  await at('2027-09-14', '09:00', 'Kaisa antaa K-6:lle paikan tapaamisesta ma 1.11.', () =>
    did.place(Kaisa, sixth, november, 1),
  )
  await at('2027-10-20', '12:00', 'Aino pyytää muistutuksen tuntia ennen (K-5)', () => hourReminder(deps, Aino, fifth))
  await at('2027-11-01', '15:30', 'Saara kirjaa tapaamisen (K-5, K-6)', async () => {
    await recordHeld(deps, Saara, did.session(november), [Pekka.id, Ville.id])
    await did.record(Saara, fifth, 'Kutsukaa verkosto koolle.')
    await did.record(Saara, sixth, 'Sopikaa yhteinen käytäntö.')
  })
  await at('2027-11-08', '09:30', 'Eero kertoo: K-6 on ratkennut, vastaa kyselyyn', () =>
    did.tell(Eero, sixth, { survey: did.survey }),
  )
  await at('2027-11-23', '08:30', 'Aino kertoo: K-5 on ratkennut, kiittää ja vastaa kyselyyn', () =>
    did.tell(Aino, fifth, { thanks: true, survey: did.survey }),
  )
  await at('2027-11-23', '15:20', 'Saara kirjaa tapaamisen, jossa ei ollut yhtään asiaa', () =>
    recordHeld(deps, Saara, did.session(late), [Pekka.id]),
  )
  await at('2027-12-13', '13:00', 'Kaisa päättää K-4:n seurannan ja kertoo syyn', () =>
    endFollowUp(deps, Kaisa, fourth, 'Asia on hoitunut muualla.', decisions),
  )
  await at('2027-12-14', '15:20', 'Saara kirjaa toisen tapaamisen, jossa ei ollut yhtään asiaa', () =>
    recordHeld(deps, Saara, did.session(advent), [Pekka.id]),
  )
  await y.until(on('2027-12-15', '08:00'))
  await at('2027-12-16', '10:00', 'Kaisa julkaisee kutsun Uutiset-kanavalla', () =>
    announce(deps, Kaisa, peers.id, '19:news@thread.tacv2'),
  )
  await y.until(on('2027-12-31', '12:00'))
}
