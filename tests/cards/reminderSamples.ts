import type { AdaptiveCard } from '../../src/cards/card.ts'
import { type Undelivered, undeliveredCard } from '../../src/cards/deliveries.ts'
import { groupNewsCard } from '../../src/cards/groupNews.ts'
import { remindersCard, wishesCard } from '../../src/cards/reminders.ts'
import { surveyWordsCard } from '../../src/cards/surveyWords.ts'
import { asideNewsCard, upkeepCard } from '../../src/cards/upkeep.ts'
import type { Delivery, DeliveryReason } from '../../src/domain/delivery.ts'
import type { DueRow, Duty } from '../../src/domain/due.ts'
import type { Group } from '../../src/domain/group.ts'
import { usual } from '../../src/domain/reminding.ts'
import { plus } from '../../src/domain/time.ts'
import { models } from '../../src/models/index.ts'
import { m3 } from '../../src/models/m3.ts'
import { aSession } from '../store/samples.ts'
import { consultationOf, groupOf, now, type Rim, type Words } from './samples.ts'

const reasons: DeliveryReason[] = ['notOpened', 'blocked', 'busy', 'server', 'silent', 'network', 'refused', 'otherWay']

/** What administrators see of the service's own duties. */
function upkeepCards(group: Group, rim: Rim): [string, AdaptiveCard][] {
  const duties = Object.keys(rim[1].upkeep.duties) as Duty[]
  const items = duties.map((duty, i) => {
    const about = i % 3 === 0 ? { code: null, group: null } : { code: i % 2 === 0 ? 27 : null, group }
    return { id: String(i).padStart(40, 'a'), duty, since: now, reason: 'RestError 503', ...about }
  })
  const check = { at: now, looked: 1200, found: { remindDay: 2 }, since: now, inAll: 3 }
  return [
    ['upkeep', upkeepCard({ items: items.slice(0, 3), check, lead: rim[1].upkeep.trying }, ...rim)],
    ['upkeep, one', upkeepCard({ items: items.slice(3, 4), check: null, lead: null }, ...rim)],
    ['upkeep, many', upkeepCard({ items, check, lead: null }, ...rim)],
    ['upkeep, none', upkeepCard({ items: [], check: { ...check, found: {} }, lead: null }, ...rim)],
    ['set aside', asideNewsCard({ count: 2 }, ...rim)],
  ]
}

/** What workers wrote in closing surveys: the answer to an administrator's own press. */
export function surveyWordsCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const page = { words: Array.from({ length: 5 }, () => words.free), page: 0, pages: 2 }
  return [
    ['words of surveys', surveyWordsCard(page, ...rim)],
    ['words of surveys, none', surveyWordsCard({ words: [], page: 0, pages: 1 }, ...rim)],
  ]
}

/** What reminds of several things, what one wishes of it, what could not be delivered. */
export function reminderCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const group = groupOf(m3, words)
  const c = consultationOf(m3, 'scheduled')
  const about = { groupId: group.id, thingId: c.id, change: null, stamp: '', only: null, except: null }
  const row = (part: Partial<DueRow>): DueRow => ({
    ...{ id: 'row', at: now, duty: 'tell', notice: null, attempts: 0, leaseUntil: null, ...about },
    ...part,
  })
  const rows = [
    row({ notice: { kind: 'timesOffered', to: 'requesters' } }),
    row({ duty: 'tellSession', sessionNotice: 'agenda' }),
    row({ duty: 'tellPoll', pollNotice: 'opened' }),
    row({ duty: 'tellGroup', groupNotice: { kind: 'created', to: 'coordinators' } }),
  ]
  const items = reasons.flatMap((reason) =>
    rows.map((each): Undelivered => {
      const bare = { key: 'key', recipient: 'tenant:worker', groupId: group.id, thingId: c.id, kind: 'taken' }
      const delivery: Delivery = { ...bare, person: 'x', state: 'failed', attempts: 2, reason, at: now, row: each }
      return { id: 'a'.repeat(40), delivery, name: each.pollNotice ? null : words.name, c: each.notice ? c : null }
    }),
  )
  const list = (some: Undelivered[], lead: string | null) => undeliveredCard({ group, items: some, lead }, ...rim)
  const lines = [
    { kind: 'consultation' as const, notice: 'remindDay' as const, c, group, side: 'requester' as const },
    {
      kind: 'consultation' as const,
      notice: 'clarificationWaits' as const,
      c: consultationOf(m3, 'clarification'),
      group,
      side: 'requester' as const,
    },
    { kind: 'session' as const, group, session: aSession() },
    { kind: 'poll' as const, group, poll: { id: 'poll' } },
  ]
  const wishes = (set: object, lead: string | null = null, problem: string | null = null) =>
    wishesCard({ wishes: { ...usual, ...set }, lead, problem }, ...rim)
  const [, t] = rim
  const lost = { group, model: m3, kind: 'unreachable' as const, change: null, person: 'tenant:coordinator' }
  return [
    ['reminders', remindersCard({ lines, models }, ...rim)],
    ['many reminders', remindersCard({ lines: Array.from({ length: 5 }, () => lines).flat(), models }, ...rim)],
    ['wishes', wishes({})],
    ['wishes, fewer', wishes({ fewer: true }, t.reminders.saved)],
    ['wishes, away', wishes({ pausedUntil: plus(now, { days: 9 }) })],
    ['wishes, no day', wishes({}, null, t.reminders.otherDayMissing)],
    ['undelivered', list(items.slice(0, 4), t.deliveries.resent)],
    [
      'undelivered of every reason',
      list(
        items.filter((_, i) => i % 4 === 0),
        null,
      ),
    ],
    ['undelivered, many', list(items, t.deliveries.reached)],
    ['undelivered, none', list([], null)],
    ...upkeepCards(group, rim),
    ['somebody cannot be reached', groupNewsCard({ ...lost, whom: words.name, mayOpen: true }, ...rim)],
    ['somebody cannot be reached, nameless', groupNewsCard({ ...lost, whom: '', mayOpen: false }, ...rim)],
  ]
}
