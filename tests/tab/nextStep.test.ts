import type { Entry } from '../../src/api/contract.ts'
import { languages } from '../../src/domain/language.ts'
import { nextStep, stateName } from '../../src/tab/nextStep.ts'

const entry: Entry = {
  id: 'c',
  groupId: 'g',
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  code: 27,
  topic: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  help: [],
  subject: 'case',
  consent: 'anonymous',
  state: 'waiting',
  turn: 'coordinator',
  turnSince: '2026-11-27T08:00:00.000Z',
  sentAt: '2026-11-27T08:00:00.000Z',
  replyBy: '2026-11-30T08:00:00.000Z',
  scheduling: 'offers',
  offers: [],
  session: null,
  followUpAt: null,
  overdue: false,
  reported: null,
  recommendations: 0,
  recommendationsAnswered: false,
  surveyAnswered: false,
  declineHint: null,
  textGone: false,
  late: false,
  chain: [4],
  previous: null,
  next: null,
  reminded: false,
  tag: '"1"',
  actions: [],
  atOnce: 0,
}
const now = '2026-11-27T09:00:00.000Z'
const session = { start: '2026-12-01T07:00:00.000Z', end: '2026-12-01T08:00:00.000Z', joinUrl: null, calendarUrl: 'x' }
const requester = (other: Partial<Entry>, at = now) => nextStep({ ...entry, ...other }, 'requester', at, 'fi')

const states = [
  'waiting',
  'taken',
  'clarification',
  'returned',
  'offered',
  'scheduled',
  'followUp',
  'closed',
  'continued',
  'redirected',
  'declined',
  'withdrawn',
] as const satisfies Entry['state'][]

test.each(states)(
  'a %s request has a name and a next step, for both sides, in each language, whatever is known',
  (state) => {
    const variants: Partial<Entry>[] = [
      {},
      { scheduling: 'slots', next: 31, followUpAt: '2027-01-05T07:00:00.000Z', session },
      { replyBy: null, recommendations: 2, surveyAnswered: true, textGone: true },
      ...(['otherGroup', 'supervisor', 'emergency', 'later', 'none'] as const).map((declineHint) => ({ declineHint })),
    ]
    for (const language of languages) {
      expect(stateName({ ...entry, state }, language)).toMatch(/^[a-zåäö]/i)
      for (const side of ['requester', 'group'] as const) {
        for (const variant of variants) {
          const said = nextStep({ ...entry, ...variant, state }, side, now, language)
          expect(said).toMatch(/^[A-ZÅÄÖ].*\.$/s)
          expect(said).not.toMatch(/\b(undefined|null|function)\b|=>|\$\{/)
        }
      }
    }
  },
)

test('a request that waits says by when somebody answers, until that has passed', () => {
  expect(requester({})).toContain('ma 30.11. klo 10')
  expect(requester({}, '2026-11-30T08:00:01.000Z')).not.toContain('30.11.')
})

test('a scheduled request says when its link is missing, and when it is over', () => {
  const ahead = requester({ state: 'scheduled', session: { ...session, joinUrl: 'https://teams.microsoft.com/x' } })
  const linkless = requester({ state: 'scheduled', session })
  const over = requester({ state: 'scheduled', session }, '2026-12-01T08:00:00.000Z')
  expect(new Set([ahead, linkless, over]).size).toBe(3)
})

test('what went elsewhere says under which code it goes on', () => {
  expect(requester({ state: 'continued', next: 31 })).toContain('K-31')
  expect(requester({ state: 'redirected', next: 32 })).toContain('samalla tunnuksella')
})
