import type { OperatingModel } from '../domain/model.ts'
import { helps, topics } from './options.ts'

/** M3, multi-professional group (Haastavat erot -konsultaatioryhmä, seed 002): monthly, two hours, the client knows, one question. */
export const m3: OperatingModel = {
  id: 'M3',
  name: { fi: 'Moniammatillinen ryhmä', sv: 'Multiprofessionell grupp', en: 'Multi-professional group' },
  purpose: {
    fi: 'Eri alojen asiantuntijat etsivät kanssasi suunnan asiakastilanteeseen.',
    sv: 'Sakkunniga från olika områden söker tillsammans med dig en väg framåt i en klientsituation.',
    en: 'Experts of several fields look with you for a way forward in a client’s situation.',
  },
  readers: {
    fi: 'Tekstisi lukevat ryhmän koordinoija ja kokouksen sosiaalihuollon jäsenet.',
    sv: 'Gruppens koordinator och mötets medlemmar inom socialvården läser din text.',
    en: 'The group’s coordinator and the session’s members within social welfare read your text.',
  },
  cadence: { kind: 'monthly', week: 1, weekday: 2, time: '09:00' },
  durationMin: 120,
  slotsPerMeeting: 2,
  leadTimeDays: 3,
  scheduling: 'slots',
  generalAllowed: false,
  pairAllowed: true,
  consents: ['clientAware', 'consulteeCentred'],
  forms: {
    clientAware: [
      { field: 'situation', required: true },
      { field: 'tried', required: false },
      { field: 'question', required: true },
    ],
    consulteeCentred: [
      { field: 'dilemma', required: true },
      { field: 'question', required: true },
    ],
  },
  writtenWithClient: true,
  topics: [topics.separation, topics.violence, topics.custody, topics.childView, topics.cooperation, topics.other],
  helps,
  followUp: 'nextSession',
}
