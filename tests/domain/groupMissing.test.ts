import { missingFrom, nextStep } from '../../src/domain/groupMissing.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { models } from '../../src/models/index.ts'
import { multiProfessional, oneToOne } from '../app/smallWorld.ts'

const model = (id: string) => models[id] as OperatingModel

test('what a group lacks is told by the roles and the quorum of its model, the gravest first', () => {
  const empty = { ...multiProfessional, coordinators: [], channelId: null, members: [], fallback: null }
  expect(missingFrom(empty, model('M3'))).toEqual(['coordinator', 'channel', 'member', 'fallback'])
  // Two professions, and the model's quorum is three.
  expect(missingFrom(multiProfessional, model('M3'))).toEqual(['quorum'])
  expect(missingFrom(oneToOne, model('M2'))).toEqual(['channel'])
})

test('setting up goes on step by step: the rhythm, chair, secretary, members, and ends with a test delivery', () => {
  const m3 = model('M3')
  const required = { ...m3, roles: m3.roles.map((role) => ({ ...role, required: true })) }
  const bare = { ...multiProfessional, cadence: null, chair: null, secretary: null, members: [] }
  expect(nextStep(bare, required)).toBe('setCadence')
  const dated = { ...bare, cadence: m3.cadence }
  expect(nextStep(dated, required)).toBe('setChair')
  expect(nextStep({ ...dated, chair: 't:a' }, required)).toBe('setSecretary')
  expect(nextStep({ ...dated, chair: 't:a', secretary: 't:b' }, required)).toBe('addMember')
  const whole = { ...multiProfessional, cadence: m3.cadence, chair: 't:a', secretary: 't:b' }
  expect(nextStep(whole, { ...required, quorum: 0 })).toBe('test')
  expect(nextStep({ ...whole, test: { row: 'r', at: whole.createdAt } }, required)).toBeNull()
  expect(nextStep({ ...bare, coordinators: [] }, required)).toBeNull()
  // Where times are offered, there is no rhythm.
  expect(nextStep(oneToOne, model('M2'))).toBe('test')
})
