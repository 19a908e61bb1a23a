import type { OperatingModel } from '../domain/model.ts'
import { topics } from './options.ts'
import { roles } from './roles.ts'

/** M4, social reporting (sosiaalinen raportointi, seed 003): a phenomenon and a proposal, without client data. Data only for now. */
export const m4: OperatingModel = {
  id: 'M4',
  kind: 'socialReport',
  hidden: true,
  name: { fi: 'Sosiaalinen raportointi', sv: 'Social rapportering', en: 'Social reporting' },
  purpose: {
    fi: 'Kerro ilmiöstä, jonka näet työssäsi, ja ehdota ratkaisua niille, jotka voivat muuttaa rakenteita.',
    sv: 'Berätta om ett fenomen du ser i arbetet, och föreslå en lösning för dem som kan ändra strukturer.',
    en: 'Tell of a phenomenon you see in your work, and propose a solution to those who can change structures.',
  },
  readers: {
    fi: 'Raportin lukee valmistelutyöryhmä.',
    sv: 'Beredningsgruppen läser rapporten.',
    en: 'The preparing working group reads the report.',
  },
  mayAsk: {
    fi: 'Raportin voi tehdä jokainen sosiaalihuollon työntekijä.',
    sv: 'Alla som arbetar inom socialvården kan rapportera.',
    en: 'Everybody who works in social welfare can report.',
  },
  requesters: ['socialWorker', 'supervisor', 'socialWelfare'],
  roles: [roles.coordinator],
  cadence: { kind: 'onDemand' },
  durationMin: 60,
  slotsPerMeeting: 1,
  leadTimeDays: 0,
  breaks: [],
  holidays: 'skip',
  mode: 'remote',
  scheduling: 'offers',
  quorum: 0,
  generalAllowed: true,
  pairAllowed: false,
  company: ['alone'],
  consents: [],
  fallbackConsent: null,
  clientInvite: 'none',
  forms: {
    general: [
      { field: 'situation', required: true },
      { field: 'question', required: true },
    ],
  },
  writtenWithClient: false,
  statementOnRequest: false,
  hideAttendees: true,
  topics: [topics.cooperation, topics.other],
  helps: [],
  outputs: ['report'],
  guide: null,
  contents: [],
  followUp: 'none',
  enrolment: false,
  entryTraining: null,
  optOut: false,
}
