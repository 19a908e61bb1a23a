import { may } from '../../src/domain/access.ts'
import { withEnrolled } from '../../src/domain/enrolment.ts'
import { blankMember } from '../../src/domain/group.ts'
import { maySession, type SessionAction, sessionActions } from '../../src/domain/sessionAccess.ts'
import { plus } from '../../src/domain/time.ts'
import { m1 } from '../../src/models/m1.ts'
import { m3 } from '../../src/models/m3.ts'
import { aConsultation, aGroup, aSession, tuesday } from '../store/samples.ts'

const profession = { fi: 'a', sv: 'a', en: 'a' }
const group = {
  ...aGroup(),
  coordinators: ['tenant:coordinator'],
  chair: 'tenant:chair',
  secretary: 'tenant:secretary',
  fallback: 'tenant:fallback',
  members: [
    { ...blankMember, person: 'tenant:member', profession, outsideSocialWelfare: false },
    { ...blankMember, person: 'tenant:police', profession, outsideSocialWelfare: true },
  ],
}
const session = aSession({ enrolled: ['tenant:enrolled'], removed: ['tenant:removed'] })
const people = [
  'coordinator',
  'chair',
  'secretary',
  'member',
  'police',
  'enrolled',
  'fallback',
  'colleague',
  'removed',
  'stranger',
]
const as = (name: string) => ({ id: `tenant:${name}`, tenantId: name === 'stranger' ? 'elsewhere' : 'tenant' })

const [early, late, begun] = ['2026-11-20T07:00:00.000Z', '2026-11-30T07:00:00.000Z', tuesday]
const ahead: SessionAction[] = ['move', 'cancel', 'noteReply']
const always: SessionAction[] = [
  'see',
  'seeAgenda',
  'add',
  'removeEnrolled',
  'startPoll',
  'answerPoll',
  'noteAnswer',
  'decidePoll',
]
const coordinating = [...always, ...ahead]
const inside: SessionAction[] = ['see', 'seeAgenda', 'reply', 'answerPoll']

/** Written by hand: who may what of a session of M1 before the deadline, after it, and once it has begun. */
const table: Record<string, [SessionAction[], SessionAction[], SessionAction[]]> = {
  coordinator: [coordinating, coordinating, [...always, 'mark', 'guide', 'record']],
  chair: [inside, inside, ['see', 'seeAgenda', 'answerPoll', 'guide']],
  secretary: [inside, inside, ['see', 'seeAgenda', 'answerPoll', 'mark', 'guide', 'record']],
  member: [inside, inside, ['see', 'seeAgenda', 'answerPoll']],
  police: [inside, inside, ['see', 'seeAgenda', 'answerPoll']],
  enrolled: [
    ['see', 'seeAgenda', 'unenrol', 'answerPoll'],
    ['see', 'seeAgenda', 'unenrol', 'answerPoll'],
    ['see', 'seeAgenda', 'answerPoll'],
  ],
  fallback: [
    ['see', 'enrol', 'answerPoll'],
    ['see', 'answerPoll'],
    ['see', 'answerPoll'],
  ],
  colleague: [
    ['see', 'enrol', 'answerPoll'],
    ['see', 'answerPoll'],
    ['see', 'answerPoll'],
  ],
  removed: [['see'], ['see'], ['see']],
  stranger: [[], [], []],
}

describe('who may do what to a session', () => {
  test.each(people)('%s', (name) => {
    const allowed = (now: string) =>
      sessionActions.filter((action) => maySession(as(name), action, group, m1, session, now))
    expect([early, late, begun].map(allowed)).toEqual(
      table[name]?.map((actions) => sessionActions.filter((action) => actions.includes(action))),
    )
  })

  test('where nobody enrols, it is not there for anybody outside the group', () => {
    const allowed = (name: string) =>
      sessionActions.filter((action) => maySession(as(name), action, group, m3, aSession(), early))
    expect(allowed('colleague')).toEqual([])
    expect(allowed('fallback')).toEqual([])
    expect(allowed('member')).toEqual(sessionActions.filter((action) => inside.includes(action)))
  })

  test('the fallback person looks after it where there is no coordinator', () => {
    const left = { ...group, coordinators: [] }
    expect(maySession(as('fallback'), 'cancel', left, m3, aSession(), early)).toBe(true)
    expect(maySession(as('fallback'), 'seeAgenda', left, m3, aSession(), early)).toBe(true)
  })

  test('its guide is there from an hour before until its day is over; it is recorded from its start on, at any time', () => {
    const when = (minutes: number) => plus(tuesday, { minutes })
    const guides = (minutes: number) => maySession(as('chair'), 'guide', group, m3, aSession(), when(minutes))
    expect([-61, -60, 0, 600, 1000].map(guides)).toEqual([false, true, true, true, false])
    const records = (minutes: number) => maySession(as('secretary'), 'record', group, m3, aSession(), when(minutes))
    expect([-1, 0, 50_000].map(records)).toEqual([false, true, true])
    const off = { ...aSession(), cancelled: true }
    expect(maySession(as('chair'), 'guide', group, m3, off, tuesday)).toBe(false)
    expect(maySession(as('secretary'), 'record', group, m3, off, tuesday)).toBe(false)
  })

  test('nobody replies to, leaves or cancels one that is cancelled', () => {
    const off = { ...session, cancelled: true }
    for (const action of [
      'reply',
      'noteReply',
      'unenrol',
      'removeEnrolled',
      'enrol',
      'move',
      'cancel',
      'mark',
    ] as const)
      expect(people.filter((name) => maySession(as(name), action, group, m1, off, early))).toEqual([])
  })
})

describe('who enrolled for a session', () => {
  const actor = { ...as('enrolled'), name: '', administrator: false }
  const end = '2026-12-01T09:00:00.000Z'
  const place = { id: tuesday, start: tuesday, end, joinUrl: null, calendarKey: 'k', sequence: 0 }
  const c = aConsultation({ state: 'scheduled', session: place, consent: 'permission' })

  test('is a member there: reads from its place on the agenda until seven days after', () => {
    const there = withEnrolled(group, session)
    expect(may(actor, 'readText', c, there, early)).toBe(true)
    expect(may(actor, 'readText', c, there, '2026-12-08T08:59:00.000Z')).toBe(true)
    expect(may(actor, 'readText', c, there, '2026-12-08T09:01:00.000Z')).toBe(false)
    expect(may(actor, 'take', c, there, early)).toBe(false)
  })

  test('is nothing in the group at large', () => {
    expect(may(actor, 'seeEntry', c, group, early)).toBe(false)
    expect(withEnrolled(group, null)).toBe(group)
  })

  test('keeps their own place in the group: whoever is from outside social welfare still never reads', () => {
    const there = withEnrolled(group, { enrolled: ['tenant:police'] })
    expect(there.members).toHaveLength(2)
    const police = { ...as('police'), name: '', administrator: false }
    expect(may(police, 'readText', c, there, early)).toBe(false)
  })
})
