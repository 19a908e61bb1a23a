import { useEffect, useRef } from 'react'
import type { Language } from '../../../domain/language.ts'
import { requestTexts } from '../../texts/request.ts'

type Step = 'support' | 'terms' | 'words'

/** Where in the form one is. The heading takes the focus when the step changes, so that it is read out. */
export function Steps({ step, isCase, language }: { step: Step; isCase: boolean; language: Language }) {
  const texts = requestTexts(language)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<Step | null>(null)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  const steps: Step[] = isCase ? ['support', 'terms', 'words'] : ['support', 'words']
  return (
    <>
      <h2 className="title" tabIndex={-1} ref={heading}>
        {texts.title}: {texts.stepNames[step].toLowerCase()}
      </h2>
      <ol className="steps" aria-label={texts.steps}>
        {steps.map((one) => (
          <li key={one} {...(one === step ? { 'aria-current': 'step' as const } : {})}>
            {texts.stepNames[one]}
          </li>
        ))}
      </ol>
    </>
  )
}
