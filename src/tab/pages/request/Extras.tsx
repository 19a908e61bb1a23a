import { Checkbox } from '@fluentui/react-components'
import { memo } from 'react'
import type { AskedModel } from '../../../api/supportContract.ts'
import type { Language } from '../../../domain/language.ts'
import type { Company, Consent } from '../../../domain/model.ts'
import type { RequestDraft } from '../../request/draft.ts'
import { formMessages } from '../../request/messages.ts'
import { Choices } from './Choices.tsx'
import { CompanyChoice } from './TermsStep.tsx'

/** What the form asks beside the words. Remembered as drawn: whoever types must not wait for it. */
export const Extras = memo(function Extras({
  model,
  consent,
  company,
  help,
  wishedTimes,
  writtenWithClient,
  set,
  language,
}: {
  model: AskedModel
  consent: Consent
  company: Company
  help: string[]
  wishedTimes: string[]
  writtenWithClient: boolean
  set: (change: Partial<RequestDraft>) => void
  language: Language
}) {
  const { asking } = formMessages(language)
  return (
    <>
      {consent === 'general' && <CompanyChoice {...{ model, set, language, company }} />}
      <Choices
        legend={asking.help}
        choices={model.helps.map(({ id, name }) => ({ id, title: name[language] }))}
        chosen={help}
        change={(chosen) => set({ help: chosen })}
      />
      {model.scheduling === 'offers' && (
        <Choices
          legend={asking.wishedTimes}
          choices={Object.entries(asking.wished).map(([id, title]) => ({ id, title }))}
          chosen={wishedTimes}
          change={(chosen) => set({ wishedTimes: chosen })}
        />
      )}
      {model.writtenWithClient && consent === 'clientAware' && (
        <Checkbox
          checked={writtenWithClient}
          label={asking.writtenWithClient}
          onChange={(_, { checked }) => set({ writtenWithClient: checked === true })}
        />
      )}
      <p className="quiet">{model.readers[language]}</p>
    </>
  )
})
