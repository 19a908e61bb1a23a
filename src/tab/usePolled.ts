import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from './client.ts'
import type { Failure } from './failure.ts'

/** An answer as it is now on the page: perhaps still none, perhaps an old one while the connection fails. */
export interface Answer<T> {
  data: T | null
  /** When `data` was last known to be true (milliseconds). */
  at: number
  /** Why it is not as it is now; null: it is. */
  failed: Failure | null
  retry: () => void
}

const slowest = 30_000

/** How long until it is asked again, in milliseconds: slower after each failure, and never before the server said one may. */
export function pauseAfter(failure: Failure | null, failures: number, period: number): number {
  const pause = Math.min(period * 2 ** failures, Math.max(period, slowest))
  return Math.max(pause, (failure?.seconds ?? 0) * 1000)
}

const connection = ['online', 'offline']
const nothing = { data: null, at: 0, failed: null }

const waiting = new Set<() => void>()

/** Has every answer on the page asked for anew now: something was just changed here. */
export function askAllAgain(): void {
  for (const turn of waiting) turn()
}

/** Asks a question; it remembers what it has had of it already. */
export type Asking<T> = () => Promise<Outcome<T>>

/**
 * Keeps an answer of the API up to date: asks again every `period` milliseconds, slower after failures, not at all while the
 * page is hidden, and at once when it is seen again or the connection comes back. Another `begin` is another question and starts anew.
 */
export function usePolled<T>(begin: () => Asking<T>, period: number): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'retry'>>(nothing)
  const again = useRef(() => {})

  useEffect(() => {
    setState(nothing)
    const asking = begin()
    let over = false
    let busy = false
    let failures = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const turn = async () => {
      clearTimeout(timer)
      if (over || busy || document.hidden) return
      busy = true
      const outcome = await asking()
      busy = false
      if (over) return
      const failure = outcome.kind === 'data' || outcome.kind === 'same' ? null : outcome
      failures = failure === null ? 0 : failures + 1
      if (outcome.kind === 'data') {
        setState({ data: outcome.data, at: Date.now(), failed: null })
      } else if (outcome.kind === 'same') {
        setState((was) => ({ ...was, at: Date.now(), failed: null }))
      } else {
        setState((was) => ({ ...was, failed: outcome }))
      }
      timer = setTimeout(turn, pauseAfter(failure, failures, period))
    }
    again.current = turn
    const seen = () => void turn()
    document.addEventListener('visibilitychange', seen)
    // The browser knows of a connection that went or came back before the next turn would.
    for (const change of connection) addEventListener(change, seen)
    waiting.add(seen)
    void turn()
    return () => {
      over = true
      clearTimeout(timer)
      waiting.delete(seen)
      document.removeEventListener('visibilitychange', seen)
      for (const change of connection) removeEventListener(change, seen)
    }
  }, [begin, period])

  return { ...state, retry: useCallback(() => again.current(), []) }
}
