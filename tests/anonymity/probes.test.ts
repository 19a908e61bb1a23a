import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { blindProbes, ownProbes, tally } from './blindProbes.ts'
import { lookalikes, probes } from './probes.ts'

const around = (text: string): string[] => [text, `Sovittiin eilen, että ${text}, ja asia jatkuu.`]

test.each(probes)('a $type blocks, alone and in a sentence: $text', ({ text }) => {
  for (const one of around(text)) {
    expect(
      findIdentifiers(one).filter((finding) => finding.severity === 'block' && finding.type !== 'PERSON'),
    ).not.toEqual([])
  }
})

test.each(lookalikes)('nothing blocks, alone or in a sentence: %s', (text) => {
  for (const one of around(text)) {
    expect(
      findIdentifiers(one)
        .filter((finding) => finding.severity === 'block')
        .map((finding) => one.slice(finding.start, finding.end)),
    ).toEqual([])
  }
})

test('nothing leaks from our own marked probes, and nothing structured blocks in our own look-alikes', () => {
  const sum = tally(ownProbes())
  expect(sum.there).toBeGreaterThan(500)
  expect(sum.leaking.map(({ text }) => text)).toEqual([])
  expect(sum.firing.filter(({ rule }) => !rule.startsWith('person.'))).toEqual([])
})

test('of the probes a stranger wrote, the half the rules are written against leaks nothing', () => {
  const sum = tally(blindProbes('tune'))
  expect(sum.leaking.map(({ text }) => text)).toEqual([])
  expect(sum.firing.length / sum.lookalikes).toBeLessThanOrEqual(0.03)
})

test('of the probes a second stranger wrote, which the rules are written against too, at most 1 % leaks', () => {
  const sum = tally(blindProbes('tune2'))
  expect(sum.leaking.length / sum.there).toBeLessThanOrEqual(0.01)
  expect(sum.firing.length / sum.lookalikes).toBeLessThanOrEqual(0.03)
})

// What nobody looks into: only the shares are told, lest a rule be written for a line.
test('of the probes a stranger wrote, the half nobody looks into leaks at most 8 % and blocks in at most 3 % of its look-alikes', () => {
  const sum = tally(blindProbes('report'))
  expect(sum.leaking.length / sum.there).toBeLessThanOrEqual(0.08)
  expect(sum.firing.length / sum.lookalikes).toBeLessThanOrEqual(0.03)
})
