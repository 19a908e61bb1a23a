import type { OperatingModel } from '../domain/model.ts'
import { guideOf } from './guides.ts'
import { contents, helps, topics } from './options.ts'
import { roles } from './roles.ts'

/**
 * M1, peer consultation group (vertaiskonsultaatioryhmä, seed 000): about four times a year, a day or two, in person. The
 * client is asked for permission and invited; without either only the worker's own difficulty is spoken of.
 */
export const m1: OperatingModel = {
  id: 'M1',
  kind: 'peerGroup',
  hidden: false,
  name: { fi: 'Vertaiskonsultaatioryhmä', sv: 'Kollegial konsultationsgrupp', en: 'Peer consultation group' },
  purpose: {
    fi: 'Alueen sosiaalityöntekijät pohtivat yhdessä työn pulmia ja seuraavat, miten niissä edetään.',
    sv: 'Områdets socialarbetare funderar tillsammans på svårigheter i arbetet och följer hur det går.',
    en: 'Social workers of the area think about difficulties in the work together, and follow how they go on.',
  },
  readers: {
    fi: 'Tekstisi lukevat ryhmän koordinoija ja kokoukseen ilmoittautuneet sosiaalityöntekijät.',
    sv: 'Gruppens samordnare och de socialarbetare som anmält sig till träffen läser din text.',
    en: 'The group’s coordinator and the social workers enrolled for the session read your text.',
  },
  mayAsk: {
    fi: 'Voit pyytää konsultaatiota, jos työskentelet alueella sosiaalityöntekijänä tai esihenkilönä.',
    sv: 'Du kan be om konsultation om du arbetar som socialarbetare eller chef i området.',
    en: 'You can ask if you work in the area as a social worker or a supervisor.',
  },
  requesters: ['socialWorker', 'supervisor'],
  roles: [roles.convener, roles.chair, roles.secretary, roles.member],
  cadence: { kind: 'agreed', timesAYear: 4, days: 1 },
  durationMin: 360,
  slotsPerMeeting: 4,
  leadTimeDays: 7,
  breaks: [{ from: '06-20', to: '08-10' }],
  holidays: 'skip',
  mode: 'inPerson',
  scheduling: 'slots',
  quorum: 0,
  generalAllowed: true,
  pairAllowed: true,
  company: ['alone', 'pair', 'colleagues', 'supervisor'],
  consents: ['permission', 'clientPresent', 'consulteeCentred'],
  fallbackConsent: 'consulteeCentred',
  clientInvite: 'offered',
  forms: {
    general: [
      { field: 'dilemma', required: true },
      { field: 'question', required: false },
    ],
    permission: [
      { field: 'situation', required: true },
      { field: 'tried', required: false },
      { field: 'question', required: true },
    ],
    clientPresent: [
      { field: 'situation', required: true },
      { field: 'tried', required: false },
      { field: 'question', required: true },
    ],
    consulteeCentred: [
      { field: 'dilemma', required: true },
      { field: 'question', required: true },
    ],
  },
  writtenWithClient: false,
  statementOnRequest: false,
  hideAttendees: false,
  topics: [
    topics.process,
    topics.cooperation,
    topics.methods,
    topics.separation,
    topics.violence,
    topics.custody,
    topics.coping,
    topics.other,
  ],
  helps,
  outputs: ['recommendations', 'assessment'],
  guide: guideOf([15, 15], [10, 10, 20, 15, 5]),
  contents,
  followUp: 'nextSession',
  enrolment: true,
  entryTraining: null,
  optOut: true,
}
