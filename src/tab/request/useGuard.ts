import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '../../domain/language.ts'
import type { Checked } from './checked.ts'
import type { Asked, Told } from './guard.worker.ts'

/** The check of a form while it is typed. */
export interface Guard {
  /** The newest result; perhaps of a text that has been changed since. */
  checked: Checked | null
  /** The result is of the text as it is now. */
  upToDate: boolean
  /** The check could not be started, or stopped answering. */
  failed: boolean
  retry: () => void
}

/** So long after the last letter the text is read. */
const pause = 250
/** The first text takes its time: the lists are unpacked. */
const patience = 20_000

/** Has the anonymity check read the fields of a form in a thread of its own, a moment after each change. */
export function useGuard(fields: Record<string, string>, language: Language, notNames: string[]): Guard {
  const [told, setTold] = useState<{ asked: string; checked: Checked } | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const worker = useRef<Worker | null>(null)
  const waiting = useRef<{ id: number; asked: string } | null>(null)
  const count = useRef(0)
  const asked = JSON.stringify({ fields, language, notNames })

  useEffect(() => {
    // Another attempt begins with a thread of its own.
    void attempt
    const thread = new Worker(new URL('./guard.worker.ts', import.meta.url), { type: 'module' })
    thread.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.id !== waiting.current?.id) return
      setTold({ asked: waiting.current.asked, checked: data.checked })
      waiting.current = null
    })
    thread.addEventListener('error', () => setFailed(true))
    worker.current = thread
    return () => {
      thread.terminate()
      worker.current = null
      waiting.current = null
    }
  }, [attempt])

  useEffect(() => {
    void attempt
    let late: ReturnType<typeof setTimeout> | undefined
    const timer = setTimeout(() => {
      count.current += 1
      const id = count.current
      waiting.current = { id, asked }
      worker.current?.postMessage({ id, ...(JSON.parse(asked) as Omit<Asked, 'id'>) } satisfies Asked)
      late = setTimeout(() => {
        if (waiting.current?.id === id) setFailed(true)
      }, patience)
    }, pause)
    return () => {
      clearTimeout(timer)
      clearTimeout(late)
    }
  }, [asked, attempt])

  const retry = useCallback(() => {
    setFailed(false)
    setAttempt((n) => n + 1)
  }, [])
  return { checked: told?.checked ?? null, upToDate: told?.asked === asked, failed, retry }
}
