import type { Finding, Language } from './findings.ts'
import { reasonFor } from './reasons.ts'

const HEAD: Record<Language, { none: string; blocks: string; warns: string }> = {
  fi: { none: 'Ei löytynyt tunnistetietoja.', blocks: 'korvattava', warns: 'harkitse' },
  sv: { none: 'Inga identifierande uppgifter hittades.', blocks: 'måste ersättas', warns: 'överväg' },
  en: { none: 'Nothing identifying was found.', blocks: 'must be replaced', warns: 'consider' },
}

const AROUND = 24

// The place of a finding with all that was found in it masked. The findings are sorted and apart: only neighbours reach it.
function excerpt(text: string, findings: Finding[], index: number): string {
  const finding = findings[index] as Finding
  const from = Math.max(0, finding.start - AROUND)
  const to = Math.min(text.length, finding.end + AROUND)
  let first = index
  while ((findings[first - 1]?.end ?? 0) > from) first -= 1
  let shown = ''
  let at = from
  for (let next = first; (findings[next]?.start ?? to) < to; next += 1) {
    const other = findings[next] as Finding
    shown += text.slice(at, Math.max(at, other.start))
    shown += next === index ? `«${'•'.repeat(Math.min(8, other.end - other.start))}»` : '•••'
    at = other.end
  }
  return (shown + text.slice(at, Math.max(at, to))).replace(/\s+/g, ' ').trim()
}

/**
 * The findings of a text, sorted as findIdentifiers gives them, for a person to read: the line and the place with
 * everything found masked, the type, the reason, the suggestion. Linear in the length of the text.
 */
export function reportOf(text: string, findings: Finding[], language: Language): string {
  if (findings.length === 0) return `${HEAD[language].none}\n`
  let line = 1
  let counted = text.indexOf('\n')
  const parts = findings.map((finding, index) => {
    for (; counted >= 0 && counted < finding.start; counted = text.indexOf('\n', counted + 1)) line += 1
    const weight = finding.severity === 'block' ? HEAD[language].blocks : HEAD[language].warns
    return `${line}: ${finding.type} (${weight}) ${excerpt(text, findings, index)}\n   ${reasonFor(finding, language)} → ${finding.suggestion}\n`
  })
  return parts.join('')
}
