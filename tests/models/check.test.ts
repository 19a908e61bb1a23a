import type { OperatingModel } from '../../src/domain/model.ts'
import { checkModels } from '../../src/models/check.ts'
import { guideOf } from '../../src/models/guides.ts'
import { models } from '../../src/models/index.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { m6 } from '../../src/models/m6.ts'

test('the models of the service do not contradict themselves; two of them are hidden', () => {
  expect(() => checkModels(models)).not.toThrow()
  expect(Object.values(models).flatMap(({ id, hidden }) => (hidden ? [id] : []))).toEqual(['M4', 'M5'])
})

const rhythm = { kind: 'monthly', week: 1, weekday: 2, time: '09:00' } as const
const weekly = { kind: 'weeks', every: 2, weekday: 2, time: '09:00', from: '2026-01-06' } as const
const finnishAlone = JSON.parse('[{"id":"other","name":{"fi":"Muu"}}]')
const note = { field: 'note', required: false } as const

const wrong: [string, OperatingModel, RegExp][] = [
  ['a consent without a form', { ...m3, forms: {} }, /"clientAware" has no form/],
  ['a form that nobody can choose', { ...m2, consents: ['permission', 'consulteeCentred'] }, /form "anonymous"/],
  ['a lead time longer than its cadence', { ...m3, leadTimeDays: 40 }, /lead time is longer/],
  ['a fallback it does not have', { ...m3, fallbackConsent: 'anonymous' }, /fallback/],
  [
    'the client’s story in the consultee-centred form',
    { ...m1, forms: { ...m1.forms, consulteeCentred: [{ field: 'situation', required: true }] } },
    /client’s story/,
  ],
  ['a client present who is not invited', { ...m1, clientInvite: 'none' }, /present but not invited/],
  ['offered times and dates of its own', { ...m3, scheduling: 'offers' }, /dates of its own/],
  ['slots and no dates', { ...m2, scheduling: 'slots' }, /no dates/],
  ['a follow-up at a session it never has', { ...m2, followUp: 'nextSession' }, /never has/],
  [
    'a statement without permission',
    { ...m6, consents: ['anonymous'], forms: { anonymous: m6.forms.anonymous ?? [] } },
    /permission that it never asks/,
  ],
  ['statements it does not give', { ...m3, statementOnRequest: true }, /statements/],
  ['slots of five minutes', { ...m3, slotsPerMeeting: 24 }, /too short/],
  ['topics without "other"', { ...m3, topics: m3.topics.slice(0, 2) }, /"other"/],
  ['nobody who answers', { ...m3, roles: m3.roles.filter(({ id }) => id !== 'coordinator') }, /answers for/],
  ['sessions without a guide', { ...m3, guide: null }, /no guide/],
  ['a guide for a talk of two', { ...m2, guide: m3.guide }, /one to one/],
  ['a guide longer than the session', { ...m3, slotsPerMeeting: 3 }, /longer than the session/],
  ['a phase without minutes', { ...m3, guide: guideOf([0, 10], [10, 8, 17, 10, 5]) }, /no whole minutes/],
  ['no presenter', { ...m3, guide: { opening: [], perCase: [] } }, /nobody presents/],
  ['a content twice', { ...m2, contents: [...m2.contents, ...m2.contents] }, /content twice/],
  ['a lead time longer than a year agreed in quarters', { ...m1, leadTimeDays: 400 }, /lead time is longer/],
  ['a time that no clock shows', { ...m3, cadence: { ...rhythm, time: '25:99' } }, /no clock time/],
  ['an empty name in Swedish', { ...m3, name: { ...m3.name, sv: ' ' } }, /its name is not in sv/],
  ['a kind of help in one language', { ...m2, helps: finnishAlone }, /its helps\.0\.name is not in en/],
  ['a quorum of 99 professions', { ...m3, quorum: 99 }, /quorum is more/],
  ['a consent twice', { ...m2, consents: [...m2.consents, 'permission'] }, /consent twice/],
  ['a topic twice', { ...m3, topics: [...m3.topics, ...m3.topics] }, /topic twice/],
  ['the same question twice', { ...m2, forms: { ...m2.forms, general: [note, note] } }, /form "general" twice/],
  ['nothing left without the client', { ...m3, fallbackConsent: null }, /does not agree/],
  ['a fallback that asks the client', { ...m2, fallbackConsent: 'permission' }, /does not agree/],
  ['half a slot', { ...m3, slotsPerMeeting: 1.5 }, /slots is no whole number/],
  ['a meeting every 0 weeks', { ...m3, cadence: { ...weekly, every: 0 } }, /rhythm is no whole number/],
  ['a break of no days', { ...m3, breaks: [{ from: '13-01', to: '07-31' }] }, /no such days/],
]

test.each(wrong)('a model with %s stops the start with a sentence', (_, model, sentence) => {
  expect(() => checkModels({ [model.id]: model })).toThrow(sentence)
})

test('every contradiction is said at once, and a model under another name too', () => {
  expect(() => checkModels({ X: { ...m3, leadTimeDays: 40, forms: {} } })).toThrow(
    /is called M3[\s\S]*no form[\s\S]*lead time/,
  )
})
