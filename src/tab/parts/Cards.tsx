import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useRef, useState } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import type { Opening } from './CardDialog.tsx'
import { useSaying } from './Saying.tsx'

// Microsoft's renderer weighs as much as a list: it comes when the first card is opened.
const CardDialog = lazy(() => import('./CardDialog.tsx').then((m) => ({ default: m.CardDialog })))

type Open = (press: Press, title: string) => void

const Opener = createContext<Open>(() => {})

/** Opens a card of the bot by a press; the title stands above it. */
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
  const from = useRef<HTMLElement | null>(null)
  const open = useCallback<Open>(
    (press, title) => {
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      say(null)
      setOpening({ press, title })
    },
    [say],
  )
  const close = useCallback(
    (done: string | null) => {
      setOpening(null)
      say(done === null ? null : { words: done })
      // What was pressed may have left the page with the state that it belonged to.
      requestAnimationFrame(() => {
        const back = from.current?.isConnected ? from.current : document.querySelector<HTMLElement>('[role="tab"]')
        back?.focus()
      })
    },
    [say],
  )

  return (
    <Opener.Provider value={open}>
      {children}
      {opening && (
        <Suspense fallback={null}>
          <CardDialog {...{ opening, identity, language, channelId, openLink, close }} />
        </Suspense>
      )}
    </Opener.Provider>
  )
}
