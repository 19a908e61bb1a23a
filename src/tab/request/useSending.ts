import { useState } from 'react'
import type { FilledForm } from '../../cards/data.ts'
import type { Terms } from '../../domain/consent.ts'
import type { Language } from '../../domain/language.ts'
import type { Review } from '../../domain/review.ts'
import type { Identity } from '../client.ts'
import { failureWords } from '../failureWords.ts'
import { type PressOutcome, pressCard } from '../pressing.ts'
import { textsIn } from '../texts.ts'
import { askAllAgain } from '../usePolled.ts'
import { type RequestDraft, stepsOf } from './draft.ts'
import { decisionInputs } from './ticks.ts'

/** The inputs of the form's press, as a card would send them. */
async function inputsOf(draft: RequestDraft, terms: Terms): Promise<Record<string, string>> {
  return {
    ...draft.fields,
    help: draft.help.join(','),
    wishedTimes: draft.wishedTimes.join(','),
    writtenWithClient: String(draft.writtenWithClient),
    company: terms.company,
    ...(await decisionInputs(draft.nonce, draft.notNames, draft.confirmed)),
    ...Object.fromEntries(draft.confirmIds.map((id) => [id, 'true'])),
  }
}

/** What could not be done, in a sentence; what was typed stays whatever it was. */
function problemOf(outcome: PressOutcome, language: Language): string {
  const { pressFailed } = textsIn(language)
  if (outcome.kind === 'answered') return outcome.pressed.instead ?? pressFailed
  return outcome.kind === 'changed' || outcome.kind === 'gone' ? pressFailed : failureWords(outcome, language)
}

/**
 * Sends the form by the presses of the cards (`send`, `sendGeneral`, `later`, `resume`), so that the server checks and
 * decides as it does for chat. `sent`: it went, said in words; `resumed`: the kept form.
 */
export function useSending(
  identity: Identity,
  language: Language,
  then: { sent: (words: string) => void; resumed: (form: FilledForm) => void },
) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [review, setReview] = useState<Review | null>(null)

  const run = async (verb: string, data: Record<string, unknown>, inputs: Record<string, string>) => {
    setBusy(true)
    setProblem(null)
    const outcome = await pressCard({ verb, data, inputs, language }, identity, null)
    setBusy(false)
    const pressed = outcome.kind === 'answered' && outcome.pressed.instead === null ? outcome.pressed : null
    setReview(pressed?.form?.review ?? null)
    if (pressed?.form?.review) return
    if (pressed?.form) return then.resumed(pressed.form)
    if (pressed?.done == null) return setProblem(problemOf(outcome, language))
    askAllAgain()
    then.sent(pressed.done)
  }
  return {
    busy,
    problem,
    review,
    press: async (verb: 'send' | 'later', draft: RequestDraft, terms: Terms) => {
      const own = verb === 'send' && terms.subject === 'general' ? 'sendGeneral' : verb
      await run(own, { form: stepsOf(draft, terms), nonce: draft.nonce }, await inputsOf(draft, terms))
    },
    resume: () => void run('resume', {}, {}),
  }
}
