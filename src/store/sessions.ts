import type { Store } from '../app/deps.ts'
import type { Session } from '../domain/session.ts'
import { part, startingWith } from './keys.ts'
import { find, list, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/** Row `s:{id}` of a group's partition: a session. Its id is its first start, so that a group cannot have two at once. */
export const sessionKey = (id: string) => `s:${part(id)}`

/** Reading sessions; they are written by commit.ts alone. A session may be moved, so the start is a property too. */
export function sessions({ cases }: Tables): Pick<Store, 'session' | 'sessions'> {
  return {
    async session(groupId, id) {
      const row = await find(cases, part(groupId), sessionKey(id))
      return row && versioned<Session>(row)
    },
    async sessions(groupId, from, to) {
      const range = `PartitionKey eq '${part(groupId)}' and ${startingWith('s:')}`
      const rows = await list(cases, `${range} and start ge '${part(from)}' and start lt '${part(to)}'`)
      return rows.map((row) => versioned<Session>(row)).sort((a, b) => (a.value.start < b.value.start ? -1 : 1))
    },
  }
}
