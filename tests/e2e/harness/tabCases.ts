import type { Consultation, State } from '../../../src/domain/consultation.ts'
import { personId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { plus } from '../../../src/domain/time.ts'
import { demoPeople, demoTenantId, type PersonKey } from '../../../src/local/people.ts'
import { consultation, put } from '../../api/world.ts'
import type { TeamsWorld } from './teamsWorld.ts'

export const separations = 'haastavat-erot'
export const support = 'lastensuojelun-konsultaatiotuki'
/** The chat of the meeting of the session that runs. */
export const meetingChat = '19:meeting_rinnalla@thread.v2'

export const idOf = (key: PersonKey) => personId(demoTenantId, demoPeople[key].aadObjectId)

/** A consultation of Aino's at the multi-professional group. */
function asked(code: number, state: State, set: Partial<Consultation> = {}): Consultation {
  const at = plus(new Date().toISOString(), { days: -code })
  const shared = { tenantId: demoTenantId, groupId: separations, requester: idOf('worker'), state }
  return consultation(code, { ...shared, sentAt: at, turnSince: at, ...set })
}

/**
 * What the tab's views look at: requests of Aino's in the states that differ, one of them on the agenda of a session that
 * began ten minutes ago, another with offered times, at Kaisa's two groups.
 */
export async function putTabCases({ store }: TeamsWorld): Promise<void> {
  const now = new Date()
  now.setUTCSeconds(0, 0)
  const at = (minutes: number) => plus(now.toISOString(), { minutes })
  const [start, half, end] = [at(-10), at(50), at(110)] as const
  const session: Session = {
    ...{ id: start, groupId: separations, start, end },
    slots: [
      { start, end: half, consultationId: 'c-2' },
      { start: half, end, consultationId: null },
    ],
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(meetingChat)}/0`,
    calendarKey: 'avain0123456789abcdef',
    sequence: 0,
    cancelled: false,
    replies: { [idOf('member')]: 'coming' },
  }
  const placed = {
    id: start,
    start,
    end: half,
    joinUrl: session.joinUrl,
    calendarKey: session.calendarKey,
    sequence: 0,
  }
  const before = { ...placed, id: at(-60 * 24 * 40), start: at(-60 * 24 * 40), end: at(-60 * 24 * 40 + 60) }
  const recommended = { recommendations: [{ id: 'r1', state: 'open' as const }], session: before }
  await put(
    { store },
    separations,
    [
      asked(1, 'waiting'),
      asked(2, 'scheduled', { session: placed }),
      asked(3, 'clarification'),
      asked(4, 'followUp', { ...recommended, followUpAt: at(-60 * 24 * 3) }),
      asked(5, 'closed', { ...recommended, closedAt: at(-60), resolution: 'resolved' }),
    ],
    [session],
  )
  const offers = [1, 2, 3].map((days) => at(60 * 24 * (days + 1)))
  const there = { groupId: support, modelId: 'M2', consent: 'anonymous' as const, topic: 'law' }
  await put({ store }, support, [asked(6, 'offered', { ...there, offers }), asked(7, 'waiting', there)])
}
