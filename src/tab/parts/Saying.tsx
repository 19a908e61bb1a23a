import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

/** Something that was just done. `undo`: how it is undone, for as long as it is said; the focus goes there. */
export interface Said {
  words: string
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
  const say = useCallback((next: Said | null) => setSaid(next), [])
  useEffect(() => {
    if (said === null) return
    undo.current?.focus()
    const timer = setTimeout(() => setSaid(null), said.undo ? undoFor : saidFor)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Sayer.Provider value={say}>
      {children}
      <div role="status" className="said">
        {said !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
            {said.undo && (
              <MessageBarActions>
                <Button
                  ref={undo}
                  onClick={() => {
                    setSaid(null)
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
