import type { OperatingModel } from '../domain/model.ts'
import { helps, topics } from './options.ts'
import { roles } from './roles.ts'

/**
 * M5, guidance in family rehabilitation (seed 004): regular guidance of a family worker. Goals are documents of the client
 * system, so only the rhythm would be carried here. Data only for now.
 */
export const m5: OperatingModel = {
  id: 'M5',
  kind: 'guidance',
  hidden: true,
  name: {
    fi: 'Perhekuntoutuksen ohjaus',
    sv: 'Handledning i familjerehabilitering',
    en: 'Guidance in family rehabilitation',
  },
  purpose: {
    fi: 'Sosiaalityöntekijä ohjaa perhetyöntekijää säännöllisesti viikon tavoitteissa.',
    sv: 'En socialarbetare handleder familjearbetaren regelbundet i veckans mål.',
    en: 'A social worker guides the family worker regularly in the goals of the week.',
  },
  readers: {
    fi: 'Tekstisi lukee vain ohjaaja.',
    sv: 'Bara handledaren läser din text.',
    en: 'Only the guide reads your text.',
  },
  mayAsk: {
    fi: 'Ohjaus on perhekuntoutuksen perhetyöntekijöille.',
    sv: 'Handledningen är för familjearbetare inom familjerehabiliteringen.',
    en: 'The guidance is for family workers of the rehabilitation.',
  },
  requesters: ['socialWelfare'],
  roles: [roles.consultant],
  cadence: { kind: 'weeks', every: 1, weekday: 1, time: '09:00', from: '2026-01-05' },
  durationMin: 60,
  slotsPerMeeting: 1,
  leadTimeDays: 0,
  breaks: [],
  holidays: 'move',
  mode: 'remote',
  scheduling: 'slots',
  quorum: 0,
  generalAllowed: true,
  pairAllowed: false,
  company: ['alone'],
  consents: ['consulteeCentred'],
  fallbackConsent: null,
  clientInvite: 'none',
  forms: {
    general: [{ field: 'note', required: false }],
    consulteeCentred: [{ field: 'dilemma', required: true }],
  },
  writtenWithClient: false,
  statementOnRequest: false,
  hideAttendees: true,
  topics: [topics.methods, topics.process, topics.coping, topics.other],
  helps,
  outputs: ['goals', 'advice'],
  guide: null,
  contents: [],
  followUp: 'nextSession',
  enrolment: false,
  entryTraining: null,
  optOut: false,
}
