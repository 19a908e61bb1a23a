import { Button, Checkbox, Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { AskedModel, Support } from '../../../api/supportContract.ts'
import { asksTwice, contradiction } from '../../../domain/consent.ts'
import type { Language } from '../../../domain/language.ts'
import type { Company } from '../../../domain/model.ts'
import { type RequestDraft, termsIn } from '../../request/draft.ts'
import { formMessages } from '../../request/messages.ts'

const yesNo = ['yes', 'no'] as const
const answerOf = (said: boolean | null) => (said === null ? '' : said ? 'yes' : 'no')

interface Props {
  support: Support
  draft: RequestDraft
  set: (change: Partial<RequestDraft>) => void
  language: Language
}

/** Second step of a case: what has been agreed with the client, and who comes along; what the model allows, in the cards' words. */
export function TermsStep({ next, back, ...props }: Props & { next: () => void; back: () => void }) {
  const { support, draft, set, language } = props
  const { model } = support
  const { asking } = formMessages(language)
  const [tried, setTried] = useState(false)
  const terms = termsIn(draft, model)
  const wrong = terms && contradiction(model, terms)
  const missing = (open: boolean, words: string) => (tried && open ? { validationMessage: words } : {})
  const goOn = () => {
    setTried(true)
    if (terms && !wrong) next()
    else document.querySelector<HTMLElement>('.terms input:not(:checked)')?.focus()
  }
  return (
    <div className="terms">
      <div aria-live="polite">
        {tried && wrong && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{asking.contradictions[wrong]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {asksTwice(model) ? (
        <Field label={asking.permission} required {...missing(draft.permission === null, asking.permissionMissing)}>
          <RadioGroup
            value={answerOf(draft.permission)}
            onChange={(_, { value }) => set({ permission: value === 'yes' })}
          >
            {yesNo.map((id) => (
              <Radio key={id} value={id} label={asking.permissionChoices[id]} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <Field
          label={asking.consent}
          required
          {...missing(!model.consents.some((id) => id === draft.consent), asking.consentMissing)}
        >
          <RadioGroup
            value={draft.consent ?? ''}
            onChange={(_, { value }) => set({ consent: model.consents.find((id) => id === value) ?? null })}
          >
            {model.consents.map((id) => (
              <Radio key={id} value={id} label={asking.consentChoices[id]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {model.clientInvite !== 'none' && (
        <Field
          label={asking.clientComes}
          hint={model.clientInvite === 'offered' ? asking.inviteOffered : asking.inviteOptional}
          {...missing(model.clientInvite === 'offered' && draft.clientComes === null, asking.clientComesMissing)}
        >
          <RadioGroup
            value={answerOf(draft.clientComes ?? (model.clientInvite === 'offered' ? null : false))}
            onChange={(_, { value }) => set({ clientComes: value === 'yes' })}
          >
            {yesNo.map((id) => (
              <Radio key={id} value={id} label={asking.clientComesChoices[id]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {asksTwice(model) && <p className="quiet">{asking.neither}</p>}
      {model.statementOnRequest && (
        <Checkbox
          checked={draft.statement}
          onChange={(_, { checked }) => set({ statement: checked === true })}
          label={asking.statement}
        />
      )}
      <CompanyChoice {...{ model, set, language }} company={draft.company} />
      <div className="buttons">
        <Button appearance="primary" onClick={goOn}>
          {asking.next}
        </Button>
        <Button onClick={back}>{asking.back}</Button>
      </div>
    </div>
  )
}

/** Who comes along; nothing where the model leaves no choice. */
export function CompanyChoice({
  model,
  company,
  set,
  language,
}: Pick<Props, 'set' | 'language'> & { model: AskedModel; company: Company }) {
  const { asking } = formMessages(language)
  if (model.company.length < 2) return null
  return (
    <Field label={asking.company} {...(model.pairAllowed ? { hint: asking.companyHint } : {})}>
      <RadioGroup
        value={company}
        onChange={(_, { value }) => set({ company: model.company.find((id) => id === value) ?? 'alone' })}
      >
        {model.company.map((id) => (
          <Radio key={id} value={id} label={asking.companyChoices[id]} />
        ))}
      </RadioGroup>
    </Field>
  )
}
