import type { Instant } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'

/** GET and PUT /api/settings (with `If-Match: <tag>`): one's own choices. PUT takes those that change. */
export interface Settings {
  /** Null: none chosen, Teams' own is followed. */
  language: Language | null
  /** "Vähemmän muistutuksia". */
  fewer: boolean
  /** Until when nobody is reminded, as on a holiday; null: no pause. News comes all the same. */
  pausedUntil: Instant | null
  /** Whether the bot can reach the person in Teams. */
  reached: boolean
  tag: string
}

/** The body of PUT /api/settings. */
export type SettingsChange = Partial<Pick<Settings, 'language' | 'fewer' | 'pausedUntil'>>

/** GET /api/mydata: what is known of a person, to take along. Own words only; nothing of anybody else. */
export interface MyData {
  at: Instant
  person: { name: string; language: Language | null; email: string | null; reached: boolean }
  settings: Pick<Settings, 'fewer' | 'pausedUntil'>
  draft: { savedAt: Instant; fields: Record<string, string> } | null
  requests: {
    code: number
    group: string
    topic: string
    state: string
    sentAt: Instant
    texts: { kind: string; at: Instant; fields: Record<string, string> }[]
    history: { action: string; at: Instant }[]
  }[]
  /** Roles in groups, and one's own open times. */
  roles: { group: string; role: string }[]
  openTimes: number
}

/** DELETE /api/mydata: what went, and what stays and why. */
export interface Deleted {
  draft: boolean
  settings: boolean
  texts: number
  /** Consultations under way keep their texts until they end (domain rules 1.5): withdraw them first. */
  underWay: number[]
}
