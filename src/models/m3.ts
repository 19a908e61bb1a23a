import type { OperatingModel } from '../domain/model.ts'
import { guideOf } from './guides.ts'
import { contents, helps, topics } from './options.ts'
import { roles } from './roles.ts'

/** M3, multi-professional group (Haastavat erot -konsultaatioryhmä, seed 002): monthly, two hours, the client knows, one question. */
export const m3: OperatingModel = {
  id: 'M3',
  kind: 'multiProfessional',
  hidden: false,
  name: { fi: 'Moniammatillinen ryhmä', sv: 'Multiprofessionell grupp', en: 'Multi-professional group' },
  purpose: {
    fi: 'Eri alojen asiantuntijat etsivät kanssasi suunnan asiakastilanteeseen.',
    sv: 'Sakkunniga från olika områden söker tillsammans med dig en väg framåt i en klientsituation.',
    en: 'Experts of several fields look with you for a way forward in a client’s situation.',
  },
  readers: {
    fi: 'Tekstisi lukevat ryhmän koordinoija ja kokouksen sosiaalihuollon jäsenet.',
    sv: 'Gruppens samordnare och mötets medlemmar inom socialvården läser din text.',
    en: 'The group’s coordinator and the session’s members within social welfare read your text.',
  },
  mayAsk: {
    fi: 'Voit tuoda asian, jos työskentelet sosiaali-, terveys- tai sivistystoimessa, myös esihenkilönä.',
    sv: 'Du kan ta upp ett ärende om du arbetar inom social-, hälso- eller bildningsväsendet, också som chef.',
    en: 'You can bring a matter if you work in social welfare, health care or education, as a supervisor too.',
  },
  requesters: ['socialWorker', 'supervisor', 'socialWelfare', 'health', 'education'],
  roles: [roles.coordinator, roles.chair, roles.secretary, { ...roles.member, required: true }],
  cadence: { kind: 'monthly', week: 1, weekday: 2, time: '09:00' },
  durationMin: 120,
  slotsPerMeeting: 2,
  leadTimeDays: 3,
  breaks: [{ from: '07-01', to: '07-31' }],
  holidays: 'move',
  mode: 'remote',
  scheduling: 'slots',
  quorum: 3,
  generalAllowed: false,
  pairAllowed: true,
  company: ['alone', 'pair', 'supervisor'],
  consents: ['clientAware', 'consulteeCentred'],
  fallbackConsent: 'consulteeCentred',
  clientInvite: 'none',
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
  statementOnRequest: false,
  hideAttendees: true,
  topics: [topics.separation, topics.violence, topics.custody, topics.childView, topics.cooperation, topics.other],
  helps,
  outputs: ['recommendations'],
  guide: guideOf([5, 10], [10, 8, 17, 10, 5]),
  contents,
  followUp: 'nextSession',
  enrolment: false,
  entryTraining: { fi: 'Riskiarviointi-koulutus', sv: 'Utbildning i riskbedömning', en: 'Training in risk assessment' },
  optOut: false,
}
