import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { adversarial, longTexts, typicalSummary } from './anonymityTexts.ts'

/** What one process measured, processor time in milliseconds. */
export interface Once {
  /** The first text of the process. */
  first: number
  /** A KB of texts whose words are mostly new, of the same again, and of the reference work on them. */
  unseen: number
  again: number
  reference: number
  summary: number
  adversarial: [name: string, ms: number][]
}

function spent(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

// One run of some work, by the mean of many.
function many(rounds: number, work: () => void): number {
  return (
    spent(() => {
      for (let round = 0; round < rounds; round += 1) work()
    }) / rounds
  )
}

// What any reader of the text would have to do at least: normalise it and look at its words once.
function reference(text: string): number {
  let letters = 0
  for (const match of text.normalize('NFC').matchAll(/\p{L}+/gu)) letters += match[0].length
  return letters
}

function measure(withAdversarial: boolean): Once {
  const texts = longTexts()
  const summary = typicalSummary()
  const first = spent(() => findIdentifiers(summary))
  // One text in three makes the code warm, the others bring their words as new ones.
  const known = texts.filter((_, at) => at % 3 === 0)
  const fresh = texts.filter((_, at) => at % 3 !== 0)
  const kilobytes = fresh.join('').length / 1024
  for (let round = 0; round < 12; round += 1) for (const text of known) findIdentifiers(text)
  const overFresh = (work: (text: string) => unknown, rounds = 1) =>
    many(rounds, () => {
      for (const text of fresh) work(text)
    }) / kilobytes
  return {
    first,
    unseen: overFresh(findIdentifiers),
    again: overFresh(findIdentifiers, 8),
    reference: overFresh(reference, 8),
    summary: many(50, () => findIdentifiers(summary)),
    adversarial: withAdversarial
      ? adversarial(1024 * 1024).map(({ name, text }) => [name, spent(() => findIdentifiers(text))])
      : [],
  }
}

process.stdout.write(JSON.stringify(measure(process.argv.includes('--adversarial'))))
