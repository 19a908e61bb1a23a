import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

/** Something that was just done. `undo`: how it is undone, for as long as it is said; the focus goes there, and afterwards to the first of `back` (ids) that is on the page. */
export interface Said {
  words: string
  back?: string[]
  undo?: { label: string; press: () => void }
}

const Sayer = createContext<(said: Said | null) => void>(() => {})

/** Says at the foot of the page that something was done; null: nothing any more. */
export const useSaying = () => useContext(Sayer)

const saidFor = 8000
/** How long something can be undone right where it was done. */
const undoFor = 10_000

/** Everything inside can say what was done (`useSaying`), and offer to undo it. */
export function Saying({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const back = useRef<string[]>([])
  // What can still be undone is not taken away by the next thing.
  const say = useCallback((next: Said | null) => setSaid((was) => (next === null && was?.undo ? was : next)), [])
  const holdFocus = () => {
    if (place.current?.contains(document.activeElement)) place.current.focus()
  }
  useEffect(() => {
    if (said === null) {
      if (document.activeElement !== place.current) return
      const target = back.current.map((id) => document.getElementById(id)).find((found) => found !== null)
      return (target ?? document.querySelector<HTMLElement>('[role="tab"]'))?.focus()
    }
    if (said.back) back.current = said.back
    undo.current?.focus()
    const end = () => {
      holdFocus()
      setSaid(null)
    }
    const timer = setTimeout(end, said.undo ? undoFor : saidFor)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Sayer.Provider value={say}>
      {children}
      <div ref={place} role="status" tabIndex={-1} className="said">
        {said !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
            {said.undo && (
              <MessageBarActions>
                <Button
                  ref={undo}
                  onClick={() => {
                    holdFocus()
                    setSaid({ words: said.words })
                    said.undo?.press()
                  }}
                >
                  {said.undo.label}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </Sayer.Provider>
  )
}
