import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Supports } from '../../../api/supportContract.ts'
import { contradiction } from '../../../domain/consent.ts'
import { messagesIn } from '../../messages.ts'
import { useSaying } from '../../parts/Saying.tsx'
import { draftOf, newDraft, type RequestDraft, termsIn } from '../../request/draft.ts'
import { forget, isWritten, keep, kept, windowStorage } from '../../request/kept.ts'
import { useSending } from '../../request/useSending.ts'
import { requestTexts } from '../../texts/request.ts'
import { day } from '../../when.ts'
import type { ViewProps } from '../view.ts'
import { Steps } from './Steps.tsx'
import { SupportStep } from './SupportStep.tsx'
import { TermsStep } from './TermsStep.tsx'
import { WordsStep } from './WordsStep.tsx'

/** The form of a new request, step by step; the step stands in the address, so that back goes back. What is typed outlives a reload. */
export function RequestForm({ known, ...props }: ViewProps & { known: Supports }) {
  const { language, route, go, identity } = props
  const { supports, who, draftUntil } = known
  const texts = requestTexts(language)
  const say = useSaying()
  const [draft, setDraft] = useState(
    () => kept(windowStorage(), who, Date.now()) ?? newDraft(crypto.randomUUID(), known),
  )
  const over = useRef(false)
  const set = useCallback((change: Partial<RequestDraft>) => setDraft((was) => ({ ...was, ...change })), [])
  useEffect(() => {
    if (!over.current) keep(windowStorage(), who, draft, Date.now())
  }, [who, draft])

  const sending = useSending(identity, language, {
    sent: (words) => {
      over.current = true
      forget(windowStorage())
      say({ words })
      go({ view: 'mine' })
      document.getElementById('tab-mine')?.focus()
    },
    resumed: (form) => {
      setDraft(draftOf(form))
      go({ view: 'new', item: 'words' })
    },
  })
  const startOver = () => {
    // Whoever has gone elsewhere meanwhile comes back to the form and finds it as it was.
    const back = () => {
      keep(windowStorage(), who, draft, Date.now())
      setDraft(draft)
      go({ view: 'new' })
    }
    const undo = { label: messagesIn(language).buttons.undoWithdraw, press: back }
    setDraft(newDraft(crypto.randomUUID(), known))
    say({ words: texts.emptied, undo })
    go({ view: 'new' })
  }

  const support = supports.find(({ groupId }) => groupId === draft.groupId)
  const chosen = support?.model.topics.some(({ id }) => id === draft.topic) ? support : null
  const terms = chosen && termsIn(draft, chosen.model)
  const settled = terms && !contradiction(chosen.model, terms) ? terms : null
  const asked = route.view === 'new' ? route.item : undefined
  const isCase = draft.subject === 'case'
  const written = asked === 'words' || (asked === 'terms' && !isCase)
  const step = chosen === null || !asked ? 'support' : settled && written ? 'words' : 'terms'
  const to = (item: 'terms' | 'words' | null) => go(item ? { view: 'new', item } : { view: 'new' })

  return (
    <section className="request">
      <Steps {...{ step, isCase, language }} />
      {step === 'support' && draftUntil !== null && !isWritten(draft) && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {texts.draftTitle}. {texts.draft(day(draftUntil, language))}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabled={sending.busy} onClick={sending.resume}>
              {texts.draftGoOn}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {step === 'support' && (
        <SupportStep {...{ supports, draft, set, language }} next={() => to(isCase ? 'terms' : 'words')} />
      )}
      {step === 'terms' && chosen && (
        <TermsStep {...{ draft, set, language }} support={chosen} next={() => to('words')} back={() => to(null)} />
      )}
      {step === 'words' && chosen && settled && (
        <WordsStep
          {...{ draft, set, language }}
          support={chosen}
          terms={settled}
          numbers={known}
          busy={sending.busy}
          problem={sending.problem}
          review={sending.review}
          press={(verb) => sending.press(verb, draft, settled)}
          back={() => to(isCase ? 'terms' : null)}
        />
      )}
      {isWritten(draft) && (
        <Button appearance="subtle" size="small" className="startOver" onClick={startOver}>
          {texts.startOver}
        </Button>
      )}
    </section>
  )
}
