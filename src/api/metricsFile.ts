import { csvOf } from '../domain/csv.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { Figures, Ratio } from '../domain/metrics.ts'
import { type Count, partOf } from '../domain/shares.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { Metrics } from './groupContract.ts'

const plain = ['firstAnswerHours', 'casesPerSession', 'valueForClient', 'valueForWorker'] as const
const counts = ['requests', 'sessionsWithoutCase', 'surveys'] as const
const ratios = [
  'answeredIn7Days',
  'sessionsHeld',
  'recommendationsDone',
  'recommendationsTold',
  'followUpsOnTime',
] as const

/** What is shown of a group's figures, as a CSV file in a language: a line a figure, this period beside the one before. */
export function metricsFile(metrics: Metrics, language: Language): string {
  const t = messagesIn(language).metrics
  const both = <T>(read: (figures: Figures) => T) => [read(metrics.now), read(metrics.before)] as const
  const count = (value: Count) => (value === 'few' ? t.few : value)
  const percent = ({ of, percent: part }: Ratio) => part ?? (of === 0 ? null : t.tooFew)
  const part = (figures: Figures, key: 'topics' | 'helps', id: string | null) => {
    const found = partOf(figures[key], id, figures.requests)
    return found === null ? null : count(found)
  }
  const split = (key: 'topics' | 'helps', names: Record<string, Localised>) => {
    const ids = [...new Set(both((f) => f[key]).flatMap((shares) => shares.map(({ id }) => id)))]
    return ids.map((id) => {
      const name = id === null ? t.other : (names[id]?.[language] ?? t.other)
      return [`${t.names[key]}: ${name}`, ...both((f) => part(f, key, id))]
    })
  }
  return csvOf([
    [metrics.name[language], null, null],
    [t.figure, t.period(metrics.from, metrics.to), t.before],
    ...counts.map((key) => [t.names[key], ...both((f) => count(f[key]))]),
    ...ratios.map((key) => [t.names[key], ...both((f) => percent(f[key]))]),
    ...plain.map((key) => [t.names[key], ...both((f) => f[key])]),
    ...split('topics', metrics.names.topics),
    ...split('helps', metrics.names.helps),
  ])
}
