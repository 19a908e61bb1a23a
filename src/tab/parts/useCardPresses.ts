import { useCallback, useEffect, useRef, useState } from 'react'
import type { Press } from '../../api/caseContract.ts'
import type { Entry } from '../../api/contract.ts'
import type { AdaptiveCard, Execute } from '../../cards/card.ts'
import type { Language } from '../../domain/language.ts'
import { hasInputs } from '../cardInputs.ts'
import { ask, type Identity } from '../client.ts'
import { failureWords } from '../failureWords.ts'
import { type PressOutcome, pressCard } from '../pressing.ts'
import { wordsOf } from '../request/cardCheck.ts'
import { checkOnce } from '../request/checkOnce.ts'
import { textsIn } from '../texts.ts'
import { askAllAgain } from '../usePolled.ts'
import type { Lead } from './CardLead.tsx'
import { changedWords } from './changedWords.ts'
import { stopLead } from './stopLead.ts'

/**
 * A card and its presses, from the one that opens it (`first`): each answer takes the card's place, or stands above it
 * (`lead`) while what was typed stays. Words are read by the anonymity check first, and stay here until it lets them go. `close`: a form is done; what it says, and what was pressed.
 */
export function useCardPresses({
  first,
  identity,
  language,
  channelId,
  close,
}: {
  first: Press
  identity: Identity
  language: Language
  channelId?: string
  close: (said: string, press: Press) => void
}) {
  const texts = textsIn(language)
  const [card, setCard] = useState<AdaptiveCard | null>(null)
  const [busy, setBusy] = useState(true)
  const [lead, setLead] = useState<Lead | null>(null)
  const tag = useRef<string | null>(null)
  const current = useRef<AdaptiveCard | null>(null)
  const gone = useRef(false)
  const told = useRef(new Set<string>())

  const tellChanged = async ({ groupId, id, state }: Entry, press: Press) => {
    const side = press.data?.side === 'group' ? 'group' : 'requester'
    const detail = await ask('/api/entry', identity, null, { groupId, id, side })
    if (gone.current) return
    const history = detail.kind === 'data' ? detail.data.history : null
    setLead({ intent: 'warning', words: changedWords({ state }, history, language) })
  }

  const take = (outcome: PressOutcome, press: Press, again: () => void, form: boolean) => {
    switch (outcome.kind) {
      case 'answered': {
        const { card: next, instead, done } = outcome.pressed
        if (done !== null || outcome.pressed.tag !== tag.current) askAllAgain()
        tag.current = outcome.pressed.tag
        if (instead !== null) return setLead({ intent: 'warning', words: instead })
        if (done !== null && form && !hasInputs(next)) return close(done, press)
        current.current = next
        return setCard(next)
      }
      case 'changed':
        tag.current = outcome.current.tag
        askAllAgain()
        return void tellChanged(outcome.current, press)
      case 'gone':
        askAllAgain()
        return setLead({ intent: 'warning', words: texts.goneMeanwhile })
      default:
        return setLead({
          intent: outcome.kind === 'wait' ? 'warning' : 'error',
          words: failureWords(outcome, language),
          act: { label: texts.retry, press: again },
        })
    }
  }

  const run = async (press: Press, form: boolean, words: Record<string, string> = {}): Promise<void> => {
    setBusy(true)
    setLead(null)
    const checking = Object.keys(words).length > 0
    const stop = checking ? stopLead(await checkOnce(words, language), language, told.current) : null
    if (gone.current) return
    if (stop) {
      setBusy(false)
      return setLead(stop)
    }
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
    void latest.current(first, false)
    return () => {
      gone.current = true
    }
  }, [first])

  const press = useCallback((button: Execute, inputs: Record<string, string>) => {
    const shown = current.current ?? { body: [] }
    const form = button.associatedInputs === 'auto' && hasInputs(shown)
    const words = wordsOf(shown, button, inputs)
    void latest.current({ verb: button.verb, data: { ...button.data }, inputs }, form, words)
  }, [])

  return { card, busy, lead, setLead, press }
}
