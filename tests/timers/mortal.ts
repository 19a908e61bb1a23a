import type { TimerDeps } from '../../src/timers/timerDeps.ts'

/** A life that ends at its nth step: before the step is carried out, or after it, when its answer is lost. */
export interface Life {
  /** The step at which it ended; null while it lives. */
  diedAt: string | null
}

/**
 * The same dependencies as a server that dies at its nth call of the store, the notifier or the calendar has them. Once dead it does
 * nothing more: every later call fails without effect.
 */
export function mortal(deps: TimerDeps, nth: number, when: 'before' | 'after'): { deps: TimerDeps; life: Life } {
  const life: Life = { diedAt: null }
  let calls = 0
  const die = (step: string): never => {
    life.diedAt ??= step
    throw new Error('dead')
  }
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(inner, name) {
        const value: unknown = Reflect.get(inner, name)
        if (typeof value === 'object' && value !== null) return wrap(value)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          if (life.diedAt !== null) throw new Error('dead')
          calls += 1
          const last = calls === nth
          if (last && when === 'before') die(String(name))
          const result: unknown = await Reflect.apply(value, inner, args)
          if (last) die(String(name))
          if (life.diedAt !== null) throw new Error('dead')
          return result
        }
      },
    })
  const calendar = deps.calendar && { ...wrap(deps.calendar), prepare: deps.calendar.prepare }
  return { deps: { ...deps, store: wrap(deps.store), notifier: wrap(deps.notifier), calendar: calendar ?? null }, life }
}
