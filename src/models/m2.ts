import type { OperatingModel } from '../domain/model.ts'
import { helps, topics } from './options.ts'
import { roles } from './roles.ts'

/** M2, consultation support one to one (lastensuojelun konsultaatiotuki, seed 001): low threshold, one consultant, about an hour on Teams. */
export const m2: OperatingModel = {
  id: 'M2',
  kind: 'oneToOne',
  hidden: false,
  name: { fi: 'Konsultaatiotuki', sv: 'Konsultationsstöd', en: 'Consultation support' },
  purpose: {
    fi: 'Kahdenkeskinen juttelu kokeneen sosiaalityöntekijän kanssa, mistä tahansa työhön liittyvästä.',
    sv: 'Ett samtal på tu man hand med en erfaren socialarbetare, om vad som helst i arbetet.',
    en: 'A one-to-one talk with an experienced social worker, about anything in your work.',
  },
  readers: {
    fi: 'Tekstisi lukee vain konsultoija.',
    sv: 'Bara konsulten läser din text.',
    en: 'Only the consultant reads your text.',
  },
  mayAsk: {
    fi: 'Voit pyytää tukea, jos työskentelet lastensuojelussa tai lapsiperheiden sosiaalityössä, myös esihenkilönä.',
    sv: 'Du kan be om stöd om du arbetar inom barnskyddet eller barnfamiljernas socialarbete, också som chef.',
    en: 'You can ask if you work in child protection or social work with families, as a supervisor too.',
  },
  requesters: ['socialWorker', 'supervisor', 'socialWelfare'],
  roles: [roles.consultant],
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
  pairAllowed: true,
  company: ['alone', 'pair', 'colleagues', 'supervisor', 'expertByExperience', 'teamVisit'],
  consents: ['permission', 'anonymous', 'consulteeCentred'],
  fallbackConsent: 'anonymous',
  clientInvite: 'optional',
  forms: {
    general: [{ field: 'note', required: false }],
    permission: [
      { field: 'situation', required: false },
      { field: 'tried', required: false },
      { field: 'question', required: false },
    ],
    anonymous: [
      { field: 'situation', required: false },
      { field: 'tried', required: false },
      { field: 'question', required: false },
    ],
    consulteeCentred: [
      { field: 'dilemma', required: false },
      { field: 'question', required: false },
    ],
  },
  writtenWithClient: false,
  statementOnRequest: false,
  hideAttendees: true,
  topics: [
    topics.law,
    topics.process,
    topics.cooperation,
    topics.methods,
    topics.separation,
    topics.newInWork,
    topics.coping,
    topics.other,
  ],
  helps,
  outputs: ['advice', 'recommendations'],
  followUp: 'agreedDate',
  enrolment: false,
  entryTraining: null,
  optOut: false,
}
