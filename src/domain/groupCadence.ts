import type { Break, Cadence, Weekday } from './cadence.ts'
import type { OperatingModel } from './model.ts'
import { refuse } from './problem.ts'
import { instantOf, local } from './time.ts'

/** The kinds of rhythm that a group of the model can choose; none where the consultant offers times. */
export function cadenceKinds(model: OperatingModel): Cadence['kind'][] {
  return model.scheduling === 'offers' ? [] : ['monthly', 'weeks', 'agreed', 'onDemand']
}

const wrong = (): never => refuse({ kind: 'badInput', field: 'cadence', why: 'unknown' })

function oneOf<T extends number>(text: string | undefined, allowed: readonly T[]): T {
  return allowed.find((value) => String(value) === text) ?? wrong()
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/**
 * A rhythm as a form gives it: `kind` and its inputs (week, weekday, time; from, every, time; timesAYear, days). Refuses what
 * is none of the choices, and a rhythm shorter than the model's deadline, as the check of the models does.
 */
export function readCadence(kind: string, inputs: Record<string, string>, model: OperatingModel): Cadence {
  if (!cadenceKinds(model).some((each) => each === kind)) wrong()
  const { time = '', from = '' } = inputs
  if (kind === 'monthly' || kind === 'weeks') if (!instantOf('2026-01-15', time)) wrong()
  switch (kind) {
    case 'monthly':
      return {
        kind,
        week: oneOf(inputs.week, [1, 2, 3, 4, -1] as const),
        weekday: oneOf(inputs.weekday, [1, 2, 3, 4, 5] as const),
        time,
      }
    case 'weeks': {
      const first = instantOf(from, time) ?? wrong()
      const weekday = local(first).weekday as Weekday
      const every = oneOf(inputs.every, range(1, 12))
      if (weekday > 5) wrong()
      if (every * 7 <= model.leadTimeDays) refuse({ kind: 'badInput', field: 'leadTime', why: 'unknown' })
      return { kind, every, weekday, time, from }
    }
    case 'agreed':
      return { kind, timesAYear: oneOf(inputs.timesAYear, range(1, 12)), days: oneOf(inputs.days, [1, 2] as const) }
    default:
      return { kind: 'onDemand' }
  }
}

const two = (number: string) => number.padStart(2, '0')

/** A day of the year as `MM-DD`; 29.2. counts as one. */
function dayOfYear(day = '', month = ''): string {
  if (!instantOf(`2028-${two(month)}-${two(day)}`, '12:00'))
    refuse({ kind: 'badInput', field: 'breaks', why: 'unknown' })
  return `${two(month)}-${two(day)}`
}

/** Breaks as people write them, "1.7.–31.7., 20.12.–6.1."; nothing written is no breaks. Refuses what is no such days. */
export function readBreaks(text: string): Break[] {
  const parts = text.split(/[,;\n]/).filter((part) => part.trim() !== '')
  if (parts.length > 6) refuse({ kind: 'badInput', field: 'breaks', why: 'tooLong' })
  return parts.map((part) => {
    const match = /^\s*(\d{1,2})\.(\d{1,2})\.?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.?\s*$/.exec(part)
    if (!match) refuse({ kind: 'badInput', field: 'breaks', why: 'unknown' })
    return { from: dayOfYear(match[1], match[2]), to: dayOfYear(match[3], match[4]) }
  })
}

const written = (day: string) => `${Number(day.slice(3))}.${Number(day.slice(0, 2))}.`

/** Breaks as `readBreaks` reads them. */
export function writeBreaks(breaks: Break[]): string {
  return breaks.map(({ from, to }) => `${written(from)}–${written(to)}`).join(', ')
}
