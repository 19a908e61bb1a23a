import { missingFrom } from '../../src/domain/groupMissing.ts'
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
