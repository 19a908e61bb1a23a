import type { OperatingModel } from '../domain/model.ts'
import { guideOf } from './guides.ts'
import { contents, helps, topics } from './options.ts'
import { roles } from './roles.ts'

/**
 * M6, statutory expert group of child protection (Lastensuojelulaki 14 §): last Friday of the month, two and a half hours,
 * usually one case, booked at least a week ahead; a statement only on the client's written permission.
 */
export const m6: OperatingModel = {
  id: 'M6',
  kind: 'statutoryExpertGroup',
  hidden: false,
  name: {
    fi: 'Lastensuojelun asiantuntijaryhmä',
    sv: 'Barnskyddets expertgrupp',
    en: 'Child protection expert group',
  },
  purpose: {
    fi: 'Lakisääteinen asiantuntijaryhmä auttaa huostaanoton ja sijaishuollon valmistelussa.',
    sv: 'Den lagstadgade expertgruppen hjälper till att bereda omhändertagande och vård utom hemmet.',
    en: 'The statutory expert group helps to prepare taking into care and substitute care.',
  },
  readers: {
    fi: 'Tekstisi lukevat ryhmän koordinoija ja kokouksen sosiaalihuollon jäsenet.',
    sv: 'Gruppens samordnare och mötets medlemmar inom socialvården läser din text.',
    en: 'The group’s coordinator and the session’s members within social welfare read your text.',
  },
  mayAsk: {
    fi: 'Voit tuoda asian, jos työskentelet alueen lastensuojelussa, myös esihenkilönä.',
    sv: 'Du kan ta upp ett ärende om du arbetar inom områdets barnskydd, också som chef.',
    en: 'You can bring a matter if you work in the area’s child protection, as a supervisor too.',
  },
  requesters: ['socialWorker', 'supervisor'],
  roles: [roles.coordinator, roles.chair, roles.secretary, roles.member],
  cadence: { kind: 'monthly', week: -1, weekday: 5, time: '09:00' },
  durationMin: 150,
  slotsPerMeeting: 1,
  leadTimeDays: 7,
  breaks: [{ from: '07-01', to: '07-31' }],
  holidays: 'skip',
  mode: 'hybrid',
  scheduling: 'slots',
  quorum: 3,
  generalAllowed: false,
  pairAllowed: true,
  company: ['alone', 'pair', 'supervisor'],
  consents: ['permission', 'anonymous'],
  fallbackConsent: 'anonymous',
  clientInvite: 'optional',
  forms: {
    permission: [
      { field: 'situation', required: false },
      { field: 'tried', required: false },
      { field: 'question', required: true },
    ],
    anonymous: [
      { field: 'situation', required: false },
      { field: 'tried', required: false },
      { field: 'question', required: true },
    ],
  },
  writtenWithClient: false,
  statementOnRequest: true,
  hideAttendees: true,
  topics: [topics.care, topics.substituteCare, topics.violence, topics.custody, topics.childView, topics.other],
  helps,
  outputs: ['recommendations', 'statement'],
  guide: guideOf([10, 20], [20, 20, 45, 20, 10]),
  contents,
  followUp: 'nextSession',
  enrolment: false,
  entryTraining: null,
  optOut: false,
}
