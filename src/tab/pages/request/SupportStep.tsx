import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Support } from '../../../api/supportContract.ts'
import type { Language } from '../../../domain/language.ts'
import type { RequestDraft } from '../../request/draft.ts'
import { formMessages } from '../../request/messages.ts'
import { requestTexts } from '../../texts/request.ts'
import { span } from '../../when.ts'

/** First step: which support, a general matter or a case, which topic. Each support says what it is for, when, who asks and who reads. */
export function SupportStep({
  supports,
  draft,
  set,
  next,
  language,
}: {
  supports: Support[]
  draft: RequestDraft
  set: (change: Partial<RequestDraft>) => void
  next: () => void
  language: Language
}) {
  const { asking } = formMessages(language)
  const texts = requestTexts(language)
  const [tried, setTried] = useState(false)
  const support = supports.find(({ groupId }) => groupId === draft.groupId)
  const general = support?.model.generalAllowed ?? false
  const topics = support?.model.topics ?? []
  const topic = topics.some(({ id }) => id === draft.topic) ? draft.topic : ''
  const goOn = () => {
    setTried(true)
    if (support && topic !== '') next()
    else document.getElementById('topic')?.focus()
  }
  const choose = (groupId: string) => {
    const chosen = supports.find((one) => one.groupId === groupId)?.model
    set({ groupId, subject: chosen?.generalAllowed ? draft.subject : 'case' })
  }
  return (
    <>
      <Field label={asking.support}>
        <RadioGroup value={draft.groupId} onChange={(_, { value }) => choose(value)} className="supports">
          {supports.map((one) => (
            <SupportChoice key={one.groupId} support={one} chosen={one === support} language={language} />
          ))}
        </RadioGroup>
      </Field>
      {general ? (
        <Field label={asking.subject}>
          <RadioGroup
            value={draft.subject}
            onChange={(_, { value }) => set({ subject: value === 'general' ? 'general' : 'case' })}
          >
            {(['general', 'case'] as const).map((id) => (
              <Radio key={id} value={id} label={asking.subjects[id]} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        support && <p className="quiet">{asking.caseOnly(support.name[language])}</p>
      )}
      <Field
        label={asking.topic}
        required
        className="short"
        {...(tried && topic === '' ? { validationMessage: asking.topicMissing } : {})}
      >
        <Select id="topic" value={topic} onChange={(_, { value }) => set({ topic: value })}>
          <option value="" disabled>
            {texts.chooseTopic}
          </option>
          {topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="buttons">
        <Button appearance="primary" onClick={goOn}>
          {asking.next}
        </Button>
      </div>
    </>
  )
}

function SupportChoice({ support, chosen, language }: { support: Support; chosen: boolean; language: Language }) {
  const { asking } = formMessages(language)
  const { groupId, name, area, model, nextSession } = support
  const details = useId()
  const undated = model.scheduling === 'offers' ? asking.onDemand : asking.notAgreed
  const when = nextSession ? asking.nextSession(span(nextSession.start, nextSession.end, language)) : undated
  return (
    <div className={chosen ? 'support chosen' : 'support'}>
      <Radio
        value={groupId}
        label={<strong>{area ? `${name[language]}, ${area}` : name[language]}</strong>}
        aria-describedby={details}
      />
      <div id={details} className="supportDetails">
        <p>{model.purpose[language]}</p>
        <p>{when}</p>
        <p className="quiet">{model.mayAsk[language]}</p>
        <p className="quiet">{model.readers[language]}</p>
      </div>
    </div>
  )
}
