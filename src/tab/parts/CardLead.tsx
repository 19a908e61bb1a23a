import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

/** Something that stands above a card, which stays as it is. `act`: what can be done about it. */
export interface Lead {
  intent: 'warning' | 'error'
  words: string
  list?: string[]
  act?: { label: string; press: () => void }
}

/** Says it where it is seen: a long form has scrolled away from its beginning, so the focus goes there. */
export function CardLead({ lead }: { lead: Lead | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lead) place.current?.focus()
  }, [lead])
  return (
    <div ref={place} tabIndex={-1} aria-live="assertive" className="cardLead">
      {lead && (
        <MessageBar intent={lead.intent} layout="multiline" className="stale">
          <MessageBarBody>
            {lead.words}
            {lead.list && (
              <ul>
                {lead.list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          {lead.act && (
            <MessageBarActions>
              <Button onClick={lead.act.press}>{lead.act.label}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  )
}
