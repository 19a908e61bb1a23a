import type { Instant, PersonId } from './ids.ts'
import type { Language, Localised } from './language.ts'
import type { Cadence } from './model.ts'

/** A standing member. Without `person` a member has no app (e-mail only: police, school). */
export interface Member {
  person: PersonId | null
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
  /** Overrides the model's cadence when set. */
  cadence: Cadence | null
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
}
