import type { CloudAdapter } from 'botbuilder'
import type { Deps, Notifier } from '../app/deps.ts'
import type { Retention } from '../domain/duties.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OpenForms } from './openForms.ts'

/** What the service says of itself on cards. */
export interface ServiceSettings {
  publicUrl: string
  /** The app's id in Teams, where one is configured: cards then link to the tab. */
  teamsAppId?: string | null
  /** The mailbox in which meetings are made; without one nobody is sent an invitation. */
  graphOrganiser?: string | null
  emergencyNumber: string
  socialEmergencyNumber: string
  controller: string
  contact: string
  retention: Retention
  defaultLanguage: Language
}

/** What the bot needs of the world. */
export interface World {
  deps: Deps
  adapter: CloudAdapter
  appId: string
  notifier: Notifier
  forms: OpenForms
  settings: ServiceSettings
  /** The one tenant that is served. */
  tenantId: string
  adminIds: PersonId[]
  /** In local mode the client's language is not to be trusted (it is always en-US). */
  local: boolean
  /** How long a person waits for an answer at most, in milliseconds, before being told that something is wrong. */
  answerLimitMs?: number
  /** How long a whole turn may take, sending included. */
  turnLimitMs?: number
  /** Work that goes on after the answer; a graceful stop waits for it. */
  track(work: Promise<unknown>): void
  /** What waits for this person is sent now. */
  appeared(person: PersonId): void
  /** Writes a log line: ids and codes only. */
  log(event: string, fields: Record<string, string | number>): void
}
