import { useCallback, useRef } from 'react'
import type { Answers, Identity, Query } from './client.ts'
import { paged } from './pages.ts'
import { tagged } from './useAnswer.ts'
import { type Answer, usePolled } from './usePolled.ts'

type Paged = '/api/mine' | '/api/board' | '/api/sessions' | '/api/group' | '/api/readers'
type Join<P extends Paged> = (one: Answers[P], other: Answers[P]) => Answers[P]

/** How two pages of a list are put together: what is said once is newest in the later one. */
const joins: { [P in Paged]: Join<P> } = {
  '/api/mine': (one, other) => ({ ...other, entries: [...one.entries, ...other.entries] }),
  '/api/board': (one, other) => ({ ...other, entries: [...one.entries, ...other.entries] }),
  '/api/sessions': (one, other) => ({ ...other, meetings: [...one.meetings, ...other.meetings] }),
  '/api/group': (one, other) => ({ ...other, people: [...one.people, ...other.people] }),
  '/api/readers': (one, other) => ({ ...other, readings: [...one.readings, ...other.readings] }),
}

/** A list as far as it has been asked for. `more`: asks for its next page too. */
export type Pages<T> = Answer<T> & { more: () => void }

/** A list that comes in pages, kept up to date as a whole (pages.ts, usePolled.ts). Another question starts with one page. */
export function usePages<P extends Paged>(
  path: P,
  identity: Identity,
  period: number,
  query?: Query,
): Pages<Answers[P]> {
  const asked = JSON.stringify(query ?? {})
  const wanted = useRef(1)
  const begin = useCallback(() => {
    wanted.current = 1
    const own = JSON.parse(asked) as Query
    const pageAt = (cursor: string) => tagged(path, identity, cursor === '' ? own : { ...own, cursor })
    return paged<Answers[P]>(pageAt, joins[path], () => wanted.current)
  }, [path, identity, asked])
  const answer = usePolled(begin, period)
  const { retry } = answer
  const more = useCallback(() => {
    wanted.current += 1
    retry()
  }, [retry])
  return { ...answer, more }
}
