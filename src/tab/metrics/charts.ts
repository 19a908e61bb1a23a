import type { Metrics } from '../../api/groupContract.ts'
import type { Language, Localised } from '../../domain/language.ts'
import type { Figures } from '../../domain/metrics.ts'
import { partOf } from '../../domain/shares.ts'
import type { MetricsTexts } from '../texts/metrics.ts'

/** A figure as it is shown: a number, few of something, or too little to say (null). */
export type Value = number | 'few' | null

/** What a number counts. `score`: from 1 to 5. */
export type Unit = 'percent' | 'count' | 'score' | 'hours'

/** One figure beside that of the quarter before. */
export interface Row {
  name: string
  unit: Unit
  now: Value
  before: Value
}

/** A picture: figures told as numbers alone, and those that are drawn as bars from 0 to `max`. */
export interface Chart {
  id: 'answers' | 'sessions' | 'topics' | 'helps' | 'outcomes' | 'value'
  numbers: Row[]
  bars: Row[]
  max: number
}

/** The pictures of a quarter, in their order. A split that is empty in both quarters has no bars. */
export function chartsOf(metrics: Metrics, texts: MetricsTexts, language: Language): Chart[] {
  const { now, before, names } = metrics
  const row = (key: keyof typeof texts.names, unit: Unit, read: (figures: Figures) => Value): Row => ({
    name: texts.names[key],
    unit,
    now: read(now),
    before: read(before),
  })
  const percent = (
    key: 'answeredIn7Days' | 'sessionsHeld' | 'recommendationsDone' | 'recommendationsTold' | 'followUpsOnTime',
  ): Row => row(key, 'percent', (figures) => figures[key].percent ?? (figures[key].of === 0 ? null : 'few'))
  const split = (key: 'topics' | 'helps', called: Record<string, Localised>): Row[] => {
    const ids = [...new Set([...now[key], ...before[key]].map(({ id }) => id))]
    const named = ids.map((id) => ({ id, name: id === null ? texts.other : (called[id]?.[language] ?? texts.other) }))
    const rows = named.map(({ id, name }): Row & { id: string | null } => ({
      id,
      name,
      unit: 'count',
      now: partOf(now[key], id, now.requests),
      before: partOf(before[key], id, before.requests),
    }))
    // The others stand last, whatever they come to.
    return rows.toSorted((a, b) => Number(a.id === null) - Number(b.id === null)).map(({ id: _, ...shown }) => shown)
  }
  const [topics, helps] = [split('topics', names.topics), split('helps', names.helps)]
  const most = (rows: Row[]) =>
    Math.max(1, ...rows.flatMap((one) => [one.now, one.before].filter((value) => typeof value === 'number')))
  return [
    {
      id: 'answers',
      numbers: [
        row('requests', 'count', (figures) => figures.requests),
        row('firstAnswerHours', 'hours', (figures) => figures.firstAnswerHours),
      ],
      bars: [percent('answeredIn7Days')],
      max: 100,
    },
    {
      id: 'sessions',
      numbers: [
        row('casesPerSession', 'score', (figures) => figures.casesPerSession),
        row('sessionsWithoutCase', 'count', (figures) => figures.sessionsWithoutCase),
      ],
      bars: [percent('sessionsHeld')],
      max: 100,
    },
    { id: 'topics', numbers: [], bars: topics, max: most(topics) },
    { id: 'helps', numbers: [], bars: helps, max: most(helps) },
    {
      id: 'outcomes',
      numbers: [],
      bars: [percent('recommendationsDone'), percent('recommendationsTold'), percent('followUpsOnTime')],
      max: 100,
    },
    {
      id: 'value',
      numbers: [row('surveys', 'count', (figures) => figures.surveys)],
      bars: [
        row('valueForClient', 'score', (figures) => figures.valueForClient),
        row('valueForWorker', 'score', (figures) => figures.valueForWorker),
      ],
      max: 5,
    },
  ]
}

/** How long a bar is, in per cent of its room; few of something, or nothing known, is no bar. */
export function lengthOf(value: Value, max: number): number {
  return typeof value === 'number' ? Math.min(100, Math.round((100 * value) / max)) : 0
}

/** A value in words: `83 %`, `4,2`, `alle 5`, `–`; of a share, `liian vähän tietoa`. */
export function inWords(value: Value, unit: Unit, texts: MetricsTexts, language: Language): string {
  if (value === 'few') return unit === 'percent' ? texts.tooFew : texts.few
  if (value === null) return texts.unknown
  const number = String(value).replace('.', language === 'en' ? '.' : ',')
  if (unit === 'percent') return language === 'en' ? `${number}%` : `${number} %`
  return unit === 'hours' ? texts.hours(number) : number
}
