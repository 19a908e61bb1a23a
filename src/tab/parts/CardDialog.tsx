import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { AdaptiveCard, Execute } from '../../cards/card.ts'
import type { Language } from '../../domain/language.ts'
import { hasInputs } from '../cardDrawing.ts'
import type { Identity } from '../client.ts'
import { messagesIn } from '../messages.ts'
import { type PressOutcome, pressCard } from '../pressing.ts'
import { textsIn } from '../texts.ts'
import { askAllAgain } from '../usePolled.ts'
import { Loading } from './Answered.tsx'
import { DrawnCard } from './DrawnCard.tsx'

/** What the dialog is opened with: a press, and what stands above the card that it brings. */
export interface Opening {
  press: Press
  title: string
}

/** Something that stands above the card, which stays as it is. `again`: the press that can be tried once more. */
interface Lead {
  intent: 'warning' | 'error'
  words: string
  again: (() => void) | null
}

/**
 * A card of the bot in the tab: whatever can be done in chat is done here by the same presses. What was typed stays until
 * it has been taken; who was second is told what happened. Closes by itself once a form is done, and says so (`close`).
 */
export function CardDialog({
  opening,
  identity,
  language,
  channelId,
  openLink,
  close,
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
  const [card, setCard] = useState<AdaptiveCard | null>(null)
  const [busy, setBusy] = useState(true)
  const [lead, setLead] = useState<Lead | null>(null)
  const tag = useRef<string | null>(null)
  const current = useRef<AdaptiveCard | null>(null)
  const gone = useRef(false)

  const take = (outcome: PressOutcome, press: Press, again: () => void, form: boolean) => {
    switch (outcome.kind) {
      case 'answered': {
        const { card: next, instead, done } = outcome.pressed
        if (done !== null || outcome.pressed.tag !== tag.current) askAllAgain()
        tag.current = outcome.pressed.tag
        if (instead !== null) return setLead({ intent: 'warning', words: instead, again: null })
        if (done !== null && form && !hasInputs(next)) return close(done, press)
        current.current = next
        return setCard(next)
      }
      case 'changed': {
        tag.current = outcome.current.tag
        askAllAgain()
        const state = messagesIn(language).status.states[outcome.current.state]
        return setLead({ intent: 'warning', words: texts.changedMeanwhile(state), again: null })
      }
      case 'gone':
        askAllAgain()
        return setLead({ intent: 'warning', words: texts.goneMeanwhile, again: null })
      case 'wait':
        return setLead({ intent: 'warning', words: texts.tooOften, again })
      case 'signedOut':
        return setLead({ intent: 'error', words: texts.signedOut, again })
      case 'failed': {
        const reference = outcome.reference ? ` ${texts.reference(outcome.reference)}` : ''
        return setLead({ intent: 'error', words: `${texts.pressFailed}${reference}`, again })
      }
    }
  }

  const run = async (press: Press, form: boolean): Promise<void> => {
    setBusy(true)
    setLead(null)
    const whole = { ...press, language, ...(channelId ? { channelId } : {}) }
    // Only where somebody may have written something: any other press is answered with how things are.
    const outcome = await pressCard(whole, identity, form ? tag.current : null)
    if (gone.current) return
    setBusy(false)
    take(outcome, press, () => void run(press, form), form)
  }
  const latest = useRef(run)
  latest.current = run

  useEffect(() => {
    gone.current = false
    void latest.current(opening.press, false)
    return () => {
      gone.current = true
    }
  }, [opening])

  const press = useCallback((button: Execute, inputs: Record<string, string>) => {
    const form = button.associatedInputs === 'auto' && current.current !== null && hasInputs(current.current)
    void latest.current({ verb: button.verb, data: { ...button.data }, inputs }, form)
  }, [])

  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => open || close(null)}>
      <DialogSurface className="cardDialog" aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" aria-label={texts.close} onClick={() => close(null)} className="closing">
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" fill="none" />
                </svg>
              </Button>
            }
          >
            {opening.title}
          </DialogTitle>
          <DialogContent>
            <div aria-live="assertive">
              {lead && (
                <MessageBar intent={lead.intent} layout="multiline" className="stale">
                  <MessageBarBody>{lead.words}</MessageBarBody>
                  {lead.again && (
                    <MessageBarActions>
                      <Button onClick={lead.again}>{texts.retry}</Button>
                    </MessageBarActions>
                  )}
                </MessageBar>
              )}
            </div>
            {card === null && busy && <Loading label={texts.loading} />}
            {card !== null && <DrawnCard card={card} held={busy} events={{ press, open: openLink }} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
