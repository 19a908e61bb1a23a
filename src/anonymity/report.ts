import type { Finding, Language } from './findings.ts'
import { reasonFor } from './reasons.ts'

const HEAD: Record<Language, { none: string; blocks: string; warns: string }> = {
  fi: { none: 'Ei löytynyt tunnistetietoja.', blocks: 'korvattava', warns: 'harkitse' },
  sv: { none: 'Inga identifierande uppgifter hittades.', blocks: 'måste ersättas', warns: 'överväg' },
  en: { none: 'Nothing identifying was found.', blocks: 'must be replaced', warns: 'consider' },
}

function excerpt(text: string, finding: Finding, findings: Finding[]): string {
  const from = Math.max(0, finding.start - 24)
  const to = Math.min(text.length, finding.end + 24)
  let shown = ''
  let at = from
  for (const other of findings) {
    if (other.end <= from || other.start >= to) continue
    shown += text.slice(at, Math.max(at, other.start))
    shown += other === finding ? `«${'•'.repeat(Math.min(8, other.end - other.start))}»` : '•••'
    at = other.end
  }
  return (shown + text.slice(at, Math.max(at, to))).replace(/\s+/g, ' ').trim()
}

/** The findings of a text for a person to read: the place with everything found masked, the type, the reason, the suggestion. */
export function reportOf(text: string, findings: Finding[], language: Language): string {
  if (findings.length === 0) return `${HEAD[language].none}\n`
  return findings
    .map((finding) => {
      const line = text.slice(0, finding.start).split('\n').length
      const weight = finding.severity === 'block' ? HEAD[language].blocks : HEAD[language].warns
      return `${line}: ${finding.type} (${weight}) ${excerpt(text, finding, findings)}\n   ${reasonFor(finding, language)} → ${finding.suggestion}\n`
    })
    .join('')
}
