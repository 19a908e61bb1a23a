import { type Actor, may, type Role, rolesOf } from '../../src/domain/access.ts'
import { type Action, actions } from '../../src/domain/action.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { blankMember } from '../../src/domain/group.ts'
import { aConsultation, aGroup } from '../store/samples.ts'

const profession = { fi: 'perheneuvonta', sv: 'familjerådgivning', en: 'family counselling' }
const group = aGroup({
  coordinators: ['tenant:coordinator'],
  chair: 'tenant:chair',
  secretary: 'tenant:secretary',
  fallback: 'tenant:fallback',
  members: [
    { ...blankMember, person: 'tenant:member', profession, outsideSocialWelfare: false },
    { ...blankMember, person: 'tenant:outside', profession, outsideSocialWelfare: true },
    { ...blankMember, person: null, profession, outsideSocialWelfare: true },
  ],
})

const actor = (name: string, over: Partial<Actor> = {}): Actor => ({
  id: `tenant:${name}`,
  tenantId: 'tenant',
  name,
  administrator: false,
  ...over,
})

/** Everybody whom the table names. */
const people = {
  requester: actor('worker'),
  pair: actor('pair'),
  coordinator: actor('coordinator'),
  fallback: actor('fallback'),
  chair: actor('chair'),
  secretary: actor('secretary'),
  member: actor('member'),
  outsideMember: actor('outside'),
  administrator: actor('admin', { administrator: true }),
  colleague: actor('colleague'),
  'former coordinator': actor('former'),
  'coordinator’s id in another tenant': actor('coordinator', { tenantId: 'other' }),
  'requester’s id in another tenant': actor('worker', { tenantId: 'other' }),
}
type Who = keyof typeof people

/** Sent on a Monday at 10.00 Helsinki; its session is on the Tuesday of the week after. */
const sent = '2026-11-23T08:00:00.000Z'
const session = {
  id: '2026-12-01T07:00:00.000Z',
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: null,
  calendarKey: 'k',
  sequence: 0,
}
const c = (over: Partial<Consultation>) =>
  aConsultation({ sentAt: sent, turnSince: sent, pair: 'tenant:pair', withPair: true, textKeys: ['t:k1:1'], ...over })
const taken = { state: 'taken', takenBy: 'tenant:coordinator' } as const
const held = { state: 'followUp', takenBy: 'tenant:coordinator', session } as const

/** The moments at which the table is read. */
const moments = {
  sent: [c({}), '2026-11-23T09:00:00.000Z'],
  'nearly two working days without a coordinator': [c({}), '2026-11-25T07:59:59.999Z'],
  'two working days without a coordinator': [c({}), '2026-11-25T08:00:00.000Z'],
  'taken up and then left for two working days': [c(taken), '2026-11-25T08:00:00.000Z'],
  'returned as identifiable': [c({ state: 'returned', textKeys: [] }), '2026-11-24T08:00:00.000Z'],
  'on an agenda': [c({ ...taken, state: 'scheduled', session }), '2026-11-30T08:00:00.000Z'],
  'seven days after the session': [c(held), '2026-12-08T08:00:00.000Z'],
  'later than that': [c(held), '2026-12-08T08:00:00.001Z'],
  'resolved months ago': [c({ ...held, state: 'closed', closedAt: session.end }), '2027-02-01T08:00:00.000Z'],
  declined: [c({ ...taken, state: 'declined', closedAt: sent }), '2026-11-24T08:00:00.000Z'],
  redirected: [c({ ...taken, state: 'redirected', textKeys: [], closedAt: sent }), '2026-11-24T08:00:00.000Z'],
  withdrawn: [c({ state: 'withdrawn', session, undoUntil: sent }), '2026-12-01T08:00:00.000Z'],
} as const satisfies Record<string, readonly [Consultation, string]>
type Moment = keyof typeof moments
const all = Object.keys(moments) as Moment[]
const but = (...left: Moment[]) => all.filter((moment) => !left.includes(moment))

const requesting: Action[] = [
  'edit',
  'withdraw',
  'undoWithdraw',
  'rewrite',
  'answer',
  'pickTime',
  'bookTime',
  'bookNext',
  'askOtherTimes',
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
  'answerRecommendations',
  'reportFollowUp',
  'survey',
  'copyOutcome',
  'withdrawPermission',
  'inviteClient',
  'seeReaders',
]
const coordinating: Action[] = [
  'take',
  'askClarification',
  'returnIdentifiable',
  'redirect',
  'decline',
  'undoDecline',
  'offerTimes',
  'placeInSlot',
  'setJoinLink',
  'recordOutcome',
  'recordNotHeld',
  'closeFollowUp',
  'clientHere',
  'clientAbsent',
  'changeTime',
  'moveTime',
  'cancelTime',
  'hourReminder',
]
const never: Moment[] = []
const escalated: Moment[] = ['two working days without a coordinator', 'taken up and then left for two working days']
const around: Moment[] = ['on an agenda', 'seven days after the session']

/**
 * "Who may see and do what", row by row: what they may do, and when they see the entry, the text, the outcome. The worker's
 * own words of how it went on are read as the outcome, but by no member.
 */
const rows: Record<Who, { doing: Action[]; acts: Moment[]; entry: Moment[]; text: Moment[]; outcome: Moment[] }> = {
  requester: { doing: [...requesting, 'removePair', 'openStatement'], acts: all, entry: all, text: all, outcome: all },
  pair: { doing: requesting, acts: all, entry: all, text: all, outcome: all },
  coordinator: {
    doing: coordinating,
    acts: but('redirected', 'withdrawn'),
    entry: but('redirected', 'withdrawn'),
    text: but('redirected', 'withdrawn', 'returned as identifiable'),
    outcome: but('redirected', 'withdrawn'),
  },
  fallback: { doing: coordinating, acts: escalated, entry: escalated, text: escalated, outcome: escalated },
  chair: {
    doing: ['clientHere', 'clientAbsent'],
    acts: but('redirected', 'withdrawn'),
    entry: but('redirected', 'withdrawn'),
    text: around,
    outcome: around,
  },
  secretary: {
    doing: ['recordOutcome', 'recordNotHeld', 'recordStatement'],
    acts: but('redirected', 'withdrawn'),
    entry: but('redirected', 'withdrawn'),
    text: around,
    outcome: around,
  },
  member: { doing: [], acts: never, entry: around, text: around, outcome: around },
  outsideMember: { doing: [], acts: never, entry: around, text: never, outcome: never },
  administrator: { doing: [], acts: never, entry: never, text: never, outcome: never },
  colleague: { doing: [], acts: never, entry: never, text: never, outcome: never },
  'former coordinator': { doing: [], acts: never, entry: never, text: never, outcome: never },
  'coordinator’s id in another tenant': { doing: [], acts: never, entry: never, text: never, outcome: never },
  'requester’s id in another tenant': { doing: [], acts: never, entry: never, text: never, outcome: never },
}

function windowOf(who: Who, action: Action): Moment[] {
  const { doing, acts, entry, text, outcome } = rows[who]
  if (action === 'seeEntry') return entry
  if (action === 'readText') return text
  if (action === 'readOutcome') return outcome
  if (action === 'readFollowUp') return who === 'member' ? never : outcome
  return doing.includes(action) ? acts : never
}

const allowedTo = (who: Who, moment: Moment, of: Group = group): Action[] => {
  const [consultation, now] = moments[moment]
  return actions.filter((action) => may(people[who], action, consultation, of, now))
}

describe('who may see and do what', () => {
  const cells = (Object.keys(people) as Who[]).flatMap((who) => all.map((moment) => ({ who, moment })))

  test.each(cells)('$who, $moment', ({ who, moment }) => {
    const expected = actions.filter((action) => windowOf(who, action).includes(moment))
    expect(allowedTo(who, moment)).toEqual(expected)
  })
})

describe('rights end with the role', () => {
  const without: [Who, Partial<Group>][] = [
    ['coordinator', { coordinators: ['tenant:other'] }],
    ['chair', { chair: null }],
    ['secretary', { secretary: null }],
    ['member', { members: [] }],
    ['outsideMember', { members: [] }],
  ]

  test.each(without)('%s who is not any more', (who, change) => {
    for (const moment of all) expect(allowedTo(who, moment, { ...group, ...change })).toEqual([])
  })

  test('a group’s roles mean nothing for a consultation of another group, nor in another tenant’s group', () => {
    const [consultation, now] = moments['on an agenda']
    for (const of of [
      { ...group, id: 'g2' },
      { ...group, tenantId: 'other' },
    ]) {
      for (const who of Object.values(people)) {
        expect(rolesOf(who, consultation, of, now)).toEqual([])
        expect(actions.filter((action) => may(who, action, consultation, of, now))).toEqual([])
      }
    }
  })
})

describe('the fallback person', () => {
  test('has what waits in a group without a coordinator from the first minute', () => {
    const empty = { ...group, coordinators: [] }
    expect(allowedTo('fallback', 'sent', empty)).toEqual(
      actions.filter((a) => [...coordinating, 'seeEntry', 'readText', 'readOutcome', 'readFollowUp'].includes(a)),
    )
  })

  test('keeps what they took: it is theirs to bring to an end, though it waits no more', () => {
    const mine = { takenBy: 'tenant:fallback', turnSince: '2026-11-25T08:00:00.000Z' } as const
    const now = '2026-11-25T09:00:00.000Z'
    for (const state of ['taken', 'clarification', 'offered', 'scheduled'] as const) {
      const consultation = c({ ...mine, state, session: state === 'scheduled' ? session : null })
      expect(may(people.fallback, 'offerTimes', consultation, group, now)).toBe(true)
      expect(may(people.fallback, 'readText', consultation, group, now)).toBe(true)
    }
    const formerly = { ...group, fallback: 'tenant:other' }
    expect(may(people.fallback, 'readText', c({ ...mine, state: 'taken' }), formerly, now)).toBe(false)
  })

  test('counts working days: what was sent on a Friday is theirs on Tuesday', () => {
    const friday = c({ sentAt: '2026-11-20T08:00:00.000Z', turnSince: '2026-11-20T08:00:00.000Z' })
    expect(may(people.fallback, 'take', friday, group, '2026-11-23T23:00:00.000Z')).toBe(false)
    expect(may(people.fallback, 'take', friday, group, '2026-11-24T08:00:00.000Z')).toBe(true)
  })

  test('has nothing to do where it is the worker’s turn', () => {
    const asked = c({ state: 'clarification', takenBy: 'tenant:coordinator' })
    expect(rolesOf(people.fallback, asked, group, '2027-01-15T08:00:00.000Z')).toEqual([])
  })
})

describe('somebody with two roles', () => {
  const [agenda, now] = moments['on an agenda']
  const outsider = { ...blankMember, person: 'tenant:chair', profession, outsideSocialWelfare: true }

  test('an administrator has the rights of their other role, and no more by being one', () => {
    const both = actor('coordinator', { administrator: true })
    expect(rolesOf(both, agenda, group, now)).toEqual(['coordinator', 'administrator'] satisfies Role[])
    expect(actions.filter((a) => may(both, a, agenda, group, now))).toEqual(allowedTo('coordinator', 'on an agenda'))
  })

  test('from outside social welfare nobody reads a case, not as chair, secretary or coordinator either', () => {
    const everything: Group = {
      ...group,
      members: [outsider],
      coordinators: ['tenant:chair'],
      secretary: 'tenant:chair',
      fallback: 'tenant:chair',
    }
    expect(actions.filter((a) => may(people.chair, a, agenda, everything, now))).toEqual(['seeEntry'])
  })

  test('but their own request they have', () => {
    const own = { ...agenda, requester: 'tenant:chair' }
    expect(may(people.chair, 'readText', own, { ...group, members: [outsider] }, now)).toBe(true)
  })
})

describe('a client who comes without having given permission', () => {
  const [agenda, now] = moments['on an agenda']
  const present = { ...agenda, consent: 'clientPresent' as const }
  const readers = (of: Consultation) =>
    (Object.keys(people) as Who[]).filter((w) => may(people[w], 'readText', of, group, now))

  test('the text waits for them: until they are there only those who write and coordinate read it', () => {
    expect(readers(present)).toEqual(['requester', 'pair', 'coordinator'])
    expect(readers({ ...present, clientHereAt: now })).toEqual([
      'requester',
      'pair',
      'coordinator',
      'chair',
      'secretary',
      'member',
    ])
  })

  test('what the session recorded does not wait', () => {
    expect(may(people.member, 'readOutcome', present, group, now)).toBe(true)
  })
})

describe('joining as the other of a pair', () => {
  const open = c({ pair: null })
  const now = '2026-11-23T09:00:00.000Z'
  const joins = (who: Actor, over: Partial<Consultation> = {}) =>
    may(who, 'joinAsPair', { ...open, ...over }, group, now)

  test('is open to a colleague who has the code, where a pair was announced and nobody has joined', () => {
    expect(joins(people.colleague)).toBe(true)
    expect(joins(people.colleague, { withPair: false })).toBe(false)
    expect(joins(people.colleague, { pair: 'tenant:pair' })).toBe(false)
  })

  test('is not for the requester, another tenant, or what was withdrawn', () => {
    expect(joins(people.requester)).toBe(false)
    expect(joins(people['coordinator’s id in another tenant'])).toBe(false)
    expect(joins(people.colleague, { state: 'withdrawn' })).toBe(false)
  })

  test('is not for somebody whom the requester removed', () => {
    expect(joins(people.colleague, { removedPairs: ['tenant:colleague'] })).toBe(false)
    expect(joins(people.colleague, { removedPairs: ['tenant:other'] })).toBe(true)
  })

  test('opens no case to a member from outside social welfare', () => {
    expect(joins(people.outsideMember)).toBe(false)
  })
})
