import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { Language } from '../../domain/language.ts'
import { hasInputs } from '../cardInputs.ts'
import type { Identity } from '../client.ts'
import { cardTexts } from '../texts/cards.ts'
import { textsIn } from '../texts.ts'
import { Loading } from './Answered.tsx'
import { CardLead } from './CardLead.tsx'
import { DrawnCard } from './DrawnCard.tsx'
import { useCardPresses } from './useCardPresses.ts'

/** What the dialog is opened with: a press, and what stands above the card that it brings. */
export interface Opening {
  press: Press
  title: string
}

/**
 * A card of the bot in the tab: whatever can be done in chat is done here by the same presses. What was typed stays until
 * it has been taken; who was second is told what happened. Closes by itself once a form is done, and says so (`close`).
 */
export function CardDialog({
  opening,
  identity,
  language,
  openLink,
  close,
  ...channel
}: {
  opening: Opening
  identity: Identity
  language: Language
  channelId?: string
  openLink: (url: string) => void
  /** `press`: what was pressed last, where something was done by it. */
  close: (said: string | null, press?: Press) => void
}) {
  const texts = textsIn(language)
  const { card, busy, lead, setLead, press } = useCardPresses({
    first: opening.press,
    identity,
    language,
    close,
    ...channel,
  })
  // Where something was typed, it is not thrown away unasked: by Escape, by a press beside the dialog, by going back.
  const written = useRef(false)
  if (card !== null && !hasInputs(card)) written.current = false
  const leave = () => {
    if (!written.current) return close(null)
    const { leave: words, leaveNow: label } = cardTexts(language)
    setLead({ intent: 'warning', words, act: { label, press: () => close(null) } })
  }
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const gone = () => latest.current()
    addEventListener('hashchange', gone)
    return () => removeEventListener('hashchange', gone)
  }, [])

  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => open || leave()}>
      <DialogSurface className="cardDialog" aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" aria-label={texts.close} onClick={leave} className="closing">
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" fill="none" />
                </svg>
              </Button>
            }
          >
            {opening.title}
          </DialogTitle>
          <DialogContent
            onInput={({ target }) => {
              written.current ||= target instanceof HTMLTextAreaElement
            }}
          >
            <CardLead lead={lead} />
            {card === null && busy && <Loading label={texts.loading} />}
            {card !== null && <DrawnCard card={card} held={busy} events={{ press, open: openLink }} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
