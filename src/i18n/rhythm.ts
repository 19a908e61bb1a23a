import type { Cadence } from '../domain/cadence.ts'
import type { Language } from '../domain/language.ts'
import { instantOf } from '../domain/time.ts'
import { clock } from './dates.ts'
import type { Messages } from './messages.ts'

/** A rhythm in words: "joka kuun viimeinen perjantai klo 9". */
export function rhythm(cadence: Cadence, t: Pick<Messages, 'groups'>, language: Language): string {
  const say = t.groups
  switch (cadence.kind) {
    case 'onDemand':
      return say.onDemand
    case 'agreed':
      return say.agreed(cadence.timesAYear, cadence.days)
    default: {
      const at = instantOf('2026-01-15', cadence.time)
      const time = at ? clock(at, language) : cadence.time
      const weekday = say.weekdays[cadence.weekday - 1] ?? ''
      if (cadence.kind === 'monthly') return say.monthly(say.weeks[cadence.week], weekday, time)
      return cadence.every === 1 ? say.everyWeek(weekday, time) : say.everyWeeks(cadence.every, weekday, time)
    }
  }
}
