import { blankMember } from '../../src/domain/group.ts'
import { invitedTo } from '../../src/domain/invited.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { aConsultation, aGroup, aSession, tuesday } from '../store/samples.ts'

const profession = { fi: 'poliisi', sv: 'polis', en: 'police' }
const member = { ...blankMember, profession, outsideSocialWelfare: true }
const group = aGroup({
  coordinators: ['t:coordinator'],
  chair: 't:chair',
  secretary: 't:coordinator',
  members: [
    { ...member, person: 't:member' },
    { ...member, email: 'poliisi@example.fi' },
  ],
  fallback: 't:fallback',
})
const session = aSession({ enrolled: ['t:enrolled'] })
const place = { id: tuesday, start: tuesday, end: session.end, joinUrl: null, calendarKey: '', sequence: 0 }
const c = aConsultation({ requester: 't:worker', pair: 't:pair', state: 'scheduled', session: place })

test('a group invites its own people to the whole session; who asks waits in the lobby for their own place', () => {
  expect(invitedTo(group, m3, aSession(), [c])).toEqual(['t:coordinator', 't:chair', 't:member'])
})

test('where workers enrol, they and those who ask are of the group', () => {
  const invited = invitedTo(group, m1, session, [c])
  expect(invited).toEqual(['t:coordinator', 't:chair', 't:member', 't:enrolled', 't:worker', 't:pair'])
})

test('one-to-one invites the worker, their pair, and who has taken it; else the coordinators', () => {
  const two = { ...group, coordinators: ['t:coordinator', 't:consultant'] }
  expect(invitedTo(two, m2, session, [{ ...c, takenBy: 't:consultant' }])).toEqual([
    't:worker',
    't:pair',
    't:consultant',
  ])
  expect(invitedTo(group, m2, session, [{ ...c, pair: null }])).toEqual(['t:worker', 't:coordinator'])
})

test('a case that has left the session takes nobody along', () => {
  const gone = [
    { ...c, state: 'withdrawn' as const },
    { ...c, session: { ...place, id: 'another' } },
  ]
  expect(invitedTo(group, m2, session, gone)).toEqual([])
})
