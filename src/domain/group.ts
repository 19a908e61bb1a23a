import { type Break, type Cadence, nextStarts } from './cadence.ts'
import type { GroupChange } from './groupChange.ts'
import type { Instant, PersonId } from './ids.ts'
import type { Language, Localised } from './language.ts'
import type { OperatingModel } from './model.ts'

/** A standing member. Without `person` a member has no app (e-mail only: police, school). */
export interface Member {
  person: PersonId | null
  /** The member's own name, from the team's roster or as the coordinator gave it; a colleague's, never a client's. */
  name: string
  /** Where the invitation goes of a member without the app. */
  email: string | null
  /** Has the training that the model's core group has. */
  trained: boolean
  profession: Localised
  /** From outside social welfare: never sees case text (KHO:2021:13, domain rules). */
  outsideSocialWelfare: boolean
}

/** A group that gives consultation by one operating model; in one-to-one support its consultant is the coordinator. */
export interface Group {
  id: string
  tenantId: string
  modelId: string
  name: Localised
  /** The language of the group's channel cards. */
  language: Language
  /** The area whose workers it serves, as people say it ("Keski-Suomi"); empty when it serves all. */
  area: string
  /** Override the model's when set. */
  cadence: Cadence | null
  breaks: Break[] | null
  holidays: 'skip' | 'move' | null
  mode: OperatingModel['mode'] | null
  /** Where it meets in person; empty when it meets in Teams. */
  place: string
  /** What else one needs to know to come: what to bring, where to park. */
  practicalities?: string | null
  /** Since when it takes no new requests; null: it does. */
  pausedAt: Instant | null
  coordinators: PersonId[]
  chair: PersonId | null
  secretary: PersonId | null
  members: Member[]
  /** Receives what the coordinator does not react to; without one, an administrator does. */
  fallback: PersonId | null
  /** The Teams channel of the group; null: the coordinator's personal chat is used. */
  channelId: string | null
  /** A standing join link for all sessions of the group. */
  joinUrl: string | null
  createdAt: Instant
  /** What the people of the group are called, as the team's roster said when they were named. */
  names?: Record<PersonId, string>
  /** Until when the coordinators keep open times (openTimes.ts): a hint whether to offer them, brought up to date when they change theirs. */
  bookableUntil?: Instant | null
  /** The latest changes, newest last (groupChange.ts). */
  changes?: GroupChange[]
  /** After how many sessions in a row without a case it is told so; without it: as fadeOut.ts has it. */
  fadeOutAfter?: number | null
  /** The latest test delivery: the due row whose deliveries tell who got it. */
  test?: { row: string; at: Instant } | null
}

/** What a member is known by within the group: the person, else the address, the name, the profession. */
export function memberKey(member: Member): string {
  return member.person ?? member.email ?? (member.name || member.profession.fi)
}

/** The members without the app: a coordinator notes their answers, under `memberKey`. */
export function membersByEmail(group: Group): Member[] {
  return group.members.filter(({ person }) => person === null)
}

/** The next starts of a group's own rhythm after an instant: its cadence, breaks and holidays, else the model's. */
export function startsOf(group: Group, model: OperatingModel, after: Instant, count: number): Instant[] {
  const breaks = group.breaks ?? model.breaks
  const holidays = group.holidays ?? model.holidays
  return nextStarts(group.cadence ?? model.cadence, after, count, { breaks, holidays })
}

/** A group of which nothing is set yet: by the model's rhythm, with nobody in it. */
export const blankGroup = {
  language: 'fi',
  area: '',
  cadence: null,
  breaks: null,
  holidays: null,
  mode: null,
  place: '',
  pausedAt: null,
  coordinators: [],
  chair: null,
  secretary: null,
  members: [],
  fallback: null,
  channelId: null,
  joinUrl: null,
} satisfies Omit<Group, 'id' | 'tenantId' | 'modelId' | 'name' | 'createdAt'>

/** A member of whom nothing more is known. */
export const blankMember = { person: null, name: '', email: null, trained: false } satisfies Partial<Member>
