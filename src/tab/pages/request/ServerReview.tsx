import { Button, Checkbox } from '@fluentui/react-components'
import type { Language } from '../../../domain/language.ts'
import type { Review } from '../../../domain/review.ts'
import type { RequestDraft } from '../../request/draft.ts'
import { formMessages } from '../../request/messages.ts'
import { requestTexts } from '../../texts/request.ts'

/** What the server found that the check in the browser had not: the same decisions, and nothing that was typed is lost. */
export function ServerReview({
  review,
  draft,
  set,
  language,
}: {
  review: Review
  draft: RequestDraft
  set: (change: Partial<RequestDraft>) => void
  language: Language
}) {
  const texts = requestTexts(language)
  const { review: say } = formMessages(language)
  const { found, uncertain, warnings, values, confirmId } = review
  const open = uncertain.filter(({ ticked }) => !ticked)
  return (
    <section className="review" aria-label={say.title}>
      <p className="must">{texts.serverFound}</p>
      <ul className="findings">
        {found.map(({ word, replacement, reason }, i) => (
          <li key={`found ${i}`} className="finding">
            <p>
              <strong>{word}</strong> {texts.serverReplacement(replacement)} <span className="quiet">{reason}</span>
            </p>
          </li>
        ))}
        {open.map(({ id, word, reason }) => (
          <li key={id} className="finding">
            <p>
              <strong>”{word}”</strong> <span className="quiet">{reason}</span>
            </p>
            <Checkbox
              checked={draft.notNames.includes(word.toLowerCase())}
              label={say.notName}
              aria-label={texts.isNoName(word)}
              onChange={() => set({ notNames: [...new Set([...draft.notNames, word.toLowerCase()])] })}
            />
          </li>
        ))}
        {warnings.map(({ word, reason }, i) => (
          <li key={`warning ${i}`} className="finding">
            <p>
              <strong>”{word}”</strong> <span className="quiet">{reason}</span>
            </p>
          </li>
        ))}
      </ul>
      {found.length > 0 && (
        <Button onClick={() => set({ fields: { ...draft.fields, ...values } })}>{say.acceptAll}</Button>
      )}
      {warnings.length > 0 && (
        <Checkbox
          checked={draft.confirmIds.includes(confirmId)}
          label={say.confirm}
          onChange={(_, { checked }) => set({ confirmIds: checked ? [confirmId] : [] })}
        />
      )}
    </section>
  )
}
