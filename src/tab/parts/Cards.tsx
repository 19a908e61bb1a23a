import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useRef, useState } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import { textsIn } from '../texts.ts'
import { Loading } from './Answered.tsx'
import type { Opening } from './CardDialog.tsx'
import { useSaying } from './Saying.tsx'
import { undoOf } from './undoOf.ts'
import { rowsOf, useAtOnce } from './useAtOnce.ts'

// Microsoft's renderer weighs as much as a list: it comes when the first card is opened.
const CardDialog = lazy(() => import('./CardDialog.tsx').then((m) => ({ default: m.CardDialog })))

type Open = (press: Press, title: string, back?: string) => void

const Opener = createContext<Open>(() => {})

/** Opens a card of the bot by a press; the title stands above it. `back`: the id of what gets the focus when it is closed, where the button itself will be gone (of a menu). */
export const useCards = (): Open => useContext(Opener)

/** Everything inside can open cards (`useCards`). When one is closed, the focus goes back to where it was opened from. */
export function Cards({
  identity,
  language,
  channelId,
  openLink,
  children,
}: {
  identity: Identity
  language: Language
  /** The channel whose tab this is. */
  channelId?: string
  openLink: (url: string) => void
  children: ReactNode
}) {
  const [opening, setOpening] = useState<Opening | null>(null)
  const say = useSaying()
  const act = useAtOnce(identity, language)
  const from = useRef<HTMLElement | null>(null)
  const backTo = useRef<string | null>(null)
  const open = useCallback<Open>(
    (press, title, back) => {
      backTo.current = back ?? null
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      say(null)
      setOpening({ press, title })
    },
    [say],
  )
  const close = useCallback(
    (done: string | null, press?: Press) => {
      setOpening(null)
      const undo = press && undoOf(press, language)
      const back = undo && { label: undo.label, press: () => void act(undo.press, null, '', textsIn(language).tooLate) }
      say(done === null ? null : { words: done, ...(press && back ? { undo: back, back: rowsOf(press) } : {}) })
      // The way back has the focus.
      if (back) return
      // What was pressed may have left the page with the state that it belonged to.
      requestAnimationFrame(() => {
        const own = backTo.current === null ? from.current : document.getElementById(backTo.current)
        const target = own?.isConnected ? own : document.querySelector<HTMLElement>('[role="tab"]')
        target?.focus()
      })
    },
    [say, act, language],
  )

  return (
    <Opener.Provider value={open}>
      {children}
      {opening && (
        <Suspense fallback={<Waiting label={textsIn(language).loading} />}>
          <CardDialog {...{ opening, identity, language, channelId, openLink, close }} />
        </Suspense>
      )}
    </Opener.Provider>
  )
}

/** What stands where a card or a request will be, so that a press is seen to have done something. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className="waiting">
      <Loading label={label} />
    </div>
  )
}
