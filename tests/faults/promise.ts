import type { Survived } from './survive.ts'

/** Of what is delivered, at most so much may come twice. */
const mostDoubled = 0.01

const few = (all: string[]) => `${all.length} (${all.slice(0, 5).join('; ')})`

/** What of the promise was not kept, a line each; none: all of it was. */
export function broken(survived: Survived): string[] {
  const { missing, unrecorded, unexcused, duplicates, delivered, left, faults } = survived
  return [
    missing.length > 0 ? `not delivered: ${few(missing)}` : '',
    unrecorded.length > 0 ? `no record of it: ${few(unrecorded)}` : '',
    unexcused.length > 0 ? `twice though nobody died between sending and record: ${few(unexcused)}` : '',
    duplicates > mostDoubled * delivered ? `${duplicates} of ${delivered} came twice` : '',
    left > 0 ? `${left} due rows are left` : '',
    faults.length > 0 ? `faults: ${few(faults)}` : '',
  ].filter((line) => line !== '')
}

/** The figures in one line. */
export function inWords(survived: Survived): string {
  const { kills, starts, wanted, delivered, duplicates, missing, seconds, gapMs, speed, windowMs } = survived
  const doubled = ((100 * duplicates) / Math.max(1, delivered)).toFixed(2)
  return [
    `${kills} kills, ${starts} starts, ${delivered} of ${wanted} delivered, ${missing.length} missing`,
    `${duplicates} duplicates (${doubled} %), ${seconds.toFixed(0)} s`,
    `a kill every ${gapMs.toFixed(0)} ms, the clock ${speed.toFixed(1)} times as fast`,
    `${windowMs.toFixed(1)} ms between sending and record`,
  ].join(', ')
}
