import type { Reply } from '../../src/domain/session.ts'
import { sessionAudience } from '../../src/domain/sessionNotice.ts'
import { multiProfessional, people } from '../app/smallWorld.ts'
import { aSession } from '../store/samples.ts'

const { consultant, second, chair, secretary, member } = people
const told = (kind: 'remindDay' | 'begins' | 'afterwards', replies: Record<string, Reply> = {}) =>
  sessionAudience(kind, multiProfessional, aSession({ replies }), [])

test('who cannot come is not reminded that it is tomorrow, and the others are', () => {
  expect(told('remindDay')).toContain(member.id)
  expect(told('remindDay', { [member.id]: 'notComing', [chair.id]: 'coming' })).not.toContain(member.id)
  expect(told('remindDay', { [member.id]: 'notComing', [chair.id]: 'coming' })).toContain(chair.id)
})

test('the task of a chair or a secretary who cannot come falls to the coordinators', () => {
  const coordinators = [consultant.id, second.id]
  expect([told('begins'), told('afterwards')]).toEqual([[chair.id], [secretary.id]])
  expect(told('begins', { [chair.id]: 'notComing' })).toEqual(coordinators)
  expect(told('afterwards', { [secretary.id]: 'notComing' })).toEqual(coordinators)
})
