import { useEffect } from 'react'
import { Answered } from '../../parts/Answered.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { forget, windowStorage } from '../../request/kept.ts'
import { formMessages } from '../../request/messages.ts'
import { requestTexts } from '../../texts/request.ts'
import { useAnswer } from '../../useAnswer.ts'
import type { ViewProps } from '../view.ts'
import { RequestForm } from './RequestForm.tsx'
import '../../request.css'

/** A new request: the same steps as in chat, checked while one writes; nothing leaves the browser until it is clean. */
export function NewPage(props: ViewProps) {
  const { identity, language } = props
  const answer = useAnswer('/api/supports', identity, 60_000)
  useEffect(() => {
    if (answer.failed?.kind === 'signedOut') forget(windowStorage())
  }, [answer.failed])
  return (
    <Answered answer={answer} language={language}>
      {(known) =>
        known.supports.length === 0 ? (
          <Notice title={requestTexts(language).title} hint={formMessages(language).asking.noSupports} />
        ) : (
          <RequestForm key={known.who} known={known} {...props} />
        )
      }
    </Answered>
  )
}
