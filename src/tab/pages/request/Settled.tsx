import type { Support } from '../../../api/supportContract.ts'
import { asksTwice, type Terms } from '../../../domain/consent.ts'
import type { Language } from '../../../domain/language.ts'
import { messagesIn } from '../../messages.ts'
import { formMessages } from '../../request/messages.ts'

/** What was settled before writing, and what it lets one write. */
export function Settled({ support, terms, language }: { support: Support; terms: Terms; language: Language }) {
  const { asking } = formMessages(language)
  const { facts, clientComes, statementAsked } = messagesIn(language).status
  const { model, outsiders } = support
  const lines = [
    ...(terms.clientComes ? [{ label: facts.client, value: clientComes }] : []),
    ...(terms.statement ? [{ label: facts.statement, value: statementAsked }] : []),
  ]
  return (
    <>
      <p>{asking.formIntro[terms.consent]}</p>
      {terms.consent === 'consulteeCentred' && asksTwice(model) && <p>{asking.whyConsulteeCentred}</p>}
      {lines.map(({ label, value }) => (
        <p key={label}>
          <span className="quiet">{label}:</span> {value}
        </p>
      ))}
      {outsiders.length > 0 && (
        <p>
          <strong>{asking.outsiders(outsiders.map((who) => who[language]).join(', '))}</strong>
        </p>
      )}
    </>
  )
}
