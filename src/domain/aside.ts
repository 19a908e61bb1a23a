import type { Duty } from './due.ts'
import type { Group } from './group.ts'
import type { Instant } from './ids.ts'

/** A duty of the service that was set aside: what, of which consultation or group, since when, why as a code. */
export interface Aside {
  id: string
  duty: Duty
  code: number | null
  group: Group | null
  since: Instant
  reason: string
}
