import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Support, Supports } from '../../../api/supportContract.ts'
import type { Terms } from '../../../domain/consent.ts'
import type { Language } from '../../../domain/language.ts'
import { fieldLimit } from '../../../domain/model.ts'
import type { Review } from '../../../domain/review.ts'
import { accepted, allAccepted, itemsOf, warnedWords } from '../../request/checked.ts'
import type { RequestDraft } from '../../request/draft.ts'
import { windowStorage } from '../../request/kept.ts'
import { formMessages } from '../../request/messages.ts'
import { useGuard } from '../../request/useGuard.ts'
import { requestTexts } from '../../texts/request.ts'
import { CheckedText } from './CheckedText.tsx'
import { Extras } from './Extras.tsx'
import { type CheckedField, ReviewPanel } from './ReviewPanel.tsx'
import { ServerReview } from './ServerReview.tsx'
import { Settled } from './Settled.tsx'

/** Third step: the summary form that the model and the consent call for, checked while it is written. */
export function WordsStep({
  support,
  terms,
  draft,
  set,
  numbers,
  language,
  busy,
  problem,
  review,
  press,
  back,
}: {
  support: Support
  terms: Terms
  draft: RequestDraft
  set: (change: Partial<RequestDraft>) => void
  numbers: Pick<Supports, 'emergencyNumber' | 'socialEmergencyNumber'>
  language: Language
  busy: boolean
  /** Why it could not be sent, in a sentence. */
  problem: string | null
  /** What the server found when it checked again. */
  review: Review | null
  press: (verb: 'send' | 'later') => void
  back: () => void
}) {
  const { asking, review: say } = formMessages(language)
  const texts = requestTexts(language)
  const { model } = support
  const [tried, setTried] = useState<'send' | 'later' | null>(null)
  const [queued, setQueued] = useState<'send' | 'later' | null>(null)
  const [untouched, setUntouched] = useState<Record<string, string> | null>(null)

  const form = model.forms[terms.consent] ?? []
  const labels = terms.consent === 'clientAware' ? asking.fieldsTogether : asking.fields
  const allOptional = form.every(({ required }) => !required)
  const values = Object.fromEntries(form.map(({ field }) => [field, draft.fields[field] ?? '']))
  const guard = useGuard(values, language, draft.notNames)
  const fields: (CheckedField & { hint: string; problem: string | null })[] = form.map(({ field, required }) => {
    const value = values[field] ?? ''
    const tooLong = value.trim().length > fieldLimit
    const missing = required && tried === 'send' && value.trim() === ''
    return {
      id: field,
      label: required || allOptional ? labels[field] : asking.optional(labels[field]),
      hint: asking.hints[field],
      value,
      problem: tooLong ? say.problems.tooLong(labels[field]) : missing ? say.problems.missing(labels[field]) : null,
      items: itemsOf(guard.checked, field, value, language, draft.notNames),
    }
  })
  const items = fields.flatMap((field) => field.items)
  const warned = warnedWords(items)
  const confirmed = draft.confirmed === warned
  const blocked = items.some(({ weight }) => weight !== 'warning')
  const held = blocked || guard.failed || busy
  const words = (change: Record<string, string>) => {
    setUntouched(null)
    set({ fields: { ...draft.fields, ...change } })
  }
  const acceptAll = () => {
    setUntouched(values)
    set({
      fields: { ...draft.fields, ...Object.fromEntries(fields.map((f) => [f.id, allAccepted(f.value, f.items)])) },
    })
    document.getElementById(fields[0]?.id ?? '')?.focus()
  }
  const go = (verb: 'send' | 'later') => {
    setTried(verb)
    if (held) return
    // What was just typed is read first; then it goes by itself.
    if (!guard.upToDate) return setQueued(verb)
    const empty = verb === 'send' && form.find(({ field, required }) => required && values[field]?.trim() === '')
    const wrong = fields.find(({ value }) => value.trim().length > fieldLimit)
    if (empty || wrong) return document.getElementById(empty ? empty.field : (wrong?.id ?? ''))?.focus()
    if (warned !== '' && !confirmed) return document.getElementById('confirm')?.focus()
    press(verb)
  }
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    if (queued === null || !guard.upToDate) return
    setQueued(null)
    latest.current(queued)
  }, [queued, guard.upToDate])
  const why = blocked ? texts.fixFirst : guard.failed ? texts.checkFailed : queued ? texts.waitForCheck : null
  return (
    <>
      <Settled {...{ support, terms, language }} />
      <p className="quiet">
        {allOptional && form.length > 1 ? `${asking.allOptional} ` : ''}
        {asking.limit}
      </p>
      {fields.map((field) => (
        <CheckedText
          key={field.id}
          {...field}
          language={language}
          change={(value) => words({ [field.id]: value })}
          accept={(item) => words({ [field.id]: accepted(field.value, item) })}
          dismiss={(word) => set({ notNames: [...draft.notNames, word.toLowerCase()] })}
        />
      ))}
      <Extras
        model={model}
        consent={terms.consent}
        company={draft.company}
        help={draft.help}
        wishedTimes={draft.wishedTimes}
        writtenWithClient={draft.writtenWithClient}
        set={set}
        language={language}
      />
      <ReviewPanel
        {...{ guard, fields, language, confirmed, acceptAll }}
        notNames={draft.notNames}
        asks={tried !== null}
        smallPlace={guard.checked?.smallPlace ?? false}
        allowAgain={(word) => set({ notNames: draft.notNames.filter((one) => one !== word) })}
        confirm={(yes) => set({ confirmed: yes ? warned : null })}
        undo={untouched && (() => words(untouched))}
      />
      {review && <ServerReview {...{ review, draft, set, language }} />}
      <div aria-live="polite">
        {problem && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        {busy && <p>{texts.sending}</p>}
        {why && (
          <p id="whyHeld" className="must">
            {why}
          </p>
        )}
      </div>
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={held}
          aria-describedby={why ? 'whyHeld' : undefined}
          onClick={() => go('send')}
        >
          {asking.send}
        </Button>
        <Button disabledFocusable={held} onClick={() => go('later')}>
          {asking.later}
        </Button>
        <Button appearance="subtle" onClick={back}>
          {asking.back}
        </Button>
      </div>
      <p className="quiet small">{asking.notEmergency(numbers.emergencyNumber, numbers.socialEmergencyNumber)}</p>
      {windowStorage() && <p className="quiet small">{texts.kept}</p>}
    </>
  )
}
