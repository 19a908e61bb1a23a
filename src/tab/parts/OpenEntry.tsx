import type { Entry } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'

/** A consultation's code and topic as what opens it. `label`: what a press does, for those who hear it. */
export function OpenEntry({
  entry,
  label,
  open,
  language,
}: {
  entry: Entry
  label: string
  open: () => void
  language: Language
}) {
  return (
    <button type="button" id={`open-${entry.id}`} className="plainButton" aria-label={label} onClick={open}>
      <span className="code">{codeText(entry.code)}</span> {entry.topic[language]}
    </button>
  )
}
