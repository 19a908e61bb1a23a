import type { Me } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import type { Route } from '../route.ts'

/** What every view is given. */
export interface ViewProps {
  identity: Identity
  language: Language
  /** Moves on by the minute. */
  now: string
  /** Null until the server has said who it is. */
  me: Me | null
  /** What is shown: the view's own group and item are in it. */
  route: Route
  /** Shows something else. */
  go: (route: Route) => void
  /** Opens a link: what is Teams' own (meetings, chats) without leaving it. */
  openLink: (url: string) => void
}
