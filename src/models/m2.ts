import type { OperatingModel } from '../domain/model.ts'
import { helps, topics } from './options.ts'

/** M2, consultation support one to one (lastensuojelun konsultaatiotuki, seed 001): low threshold, one consultant, about an hour on Teams. */
export const m2: OperatingModel = {
  id: 'M2',
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
  cadence: { kind: 'onDemand' },
  durationMin: 60,
  slotsPerMeeting: 1,
  leadTimeDays: 0,
  scheduling: 'offers',
  generalAllowed: true,
  pairAllowed: true,
  consents: ['permission', 'anonymous', 'consulteeCentred'],
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
  followUp: 'agreedDate',
}
