import { readFileSync } from 'node:fs'
import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { FindingType, Language } from '../../src/anonymity/findings.ts'

/** One line with an identifier, or none: then it only looks like one. */
export interface Blind {
  text: string
  lang?: Language
  spans: { start: number; end: number; label: FindingType }[]
}

/** What a set of blind probes gave: per type how many there are and how many leak, and the look-alikes in which something blocks. */
export interface Tally {
  types: Record<string, { there: number; leaking: number }>
  there: number
  leaking: Blind[]
  lookalikes: number
  firing: { text: string; rule: string }[]
}

const BIRTH = /synt|föd|täyttää|laskettu ?aika|(?<!\p{L})[sf]\.? ?\d|(?<!\p{L})(?:born|dob|d\.o\.b|birth)/iu

/** Our own probes: lines with [[TYPE:words]] around what must be found ("\\n" is a new line), and lines in which nothing may block. */
export function ownProbes(): Blind[] {
  const lines = (name: string) =>
    readFileSync(new URL(`./probes/${name}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
  const marked = lines('written').map((line) => {
    const spans: Blind['spans'] = []
    let text = ''
    for (const piece of line.replaceAll('\\n', '\n').split(/(\[\[[A-Z_]+:[\s\S]*?\]\](?!\]))/)) {
      const [, label, words = piece] = /^\[\[([A-Z_]+):([\s\S]*)\]\]$/.exec(piece) ?? []
      if (label !== undefined)
        spans.push({ start: text.length, end: text.length + words.length, label: label as FindingType })
      text += words
    }
    return { text, spans }
  })
  return [...marked, ...lines('lookalikes').map((text) => ({ text, spans: [] }))]
}

/** The probes strangers wrote: 'tune' and 'tune2' are what the rules are written against, 'report' what nobody looks into. */
export function blindProbes(half: 'tune' | 'tune2' | 'report'): Blind[] {
  return readFileSync(new URL(`./probes/${half}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Blind)
}

/**
 * Counts leaks and false alarms. A line leaks when a letter or digit of its span is in no finding; the finding must
 * block, except for a postal code and a date that nothing calls a date of birth.
 */
export function tally(probes: Blind[]): Tally {
  const sum: Tally = { types: {}, there: 0, leaking: [], lookalikes: 0, firing: [] }
  for (const probe of probes) {
    const findings = findIdentifiers(probe.text, probe.lang)
    const blocking = findings.filter((finding) => finding.severity === 'block')
    const [first] = probe.spans
    if (first === undefined) {
      sum.lookalikes += 1
      if (blocking[0] !== undefined) sum.firing.push({ text: probe.text, rule: blocking[0].rule })
      continue
    }
    sum.types[first.label] ??= { there: 0, leaking: 0 }
    const one = sum.types[first.label] as { there: number; leaking: number }
    one.there += 1
    sum.there += 1
    const leaks = probe.spans.some(({ start, end, label }) => {
      const warned = label === 'POSTCODE' || (label === 'DATE' && !BIRTH.test(probe.text))
      return [...probe.text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].some(
        ({ index }) =>
          !(warned ? findings : blocking).some((one) => one.start <= start + index && start + index < one.end),
      )
    })
    if (leaks) {
      one.leaking += 1
      sum.leaking.push(probe)
    }
  }
  return sum
}

// node tests/anonymity/blindProbes.ts tune|tune2|report: totals; what leaks is shown for the half the rules are written against only.
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const half = (['tune2', 'report'] as const).find((name) => name === process.argv[2]) ?? 'tune'
  const sum = tally(blindProbes(half))
  for (const [type, one] of Object.entries(sum.types))
    process.stdout.write(`${type.padEnd(12)} ${one.there} leaking ${one.leaking}\n`)
  process.stdout.write(
    `${half}: leak ${sum.leaking.length} of ${sum.there} (${((sum.leaking.length / sum.there) * 100).toFixed(1)} %), ` +
      `look-alikes firing ${sum.firing.length} of ${sum.lookalikes} (${((sum.firing.length / sum.lookalikes) * 100).toFixed(1)} %)\n`,
  )
  if (half !== 'report') {
    for (const one of sum.leaking) process.stdout.write(`leaks: ${JSON.stringify(one.text)}\n`)
    for (const one of sum.firing) process.stdout.write(`fires: ${one.text} (${one.rule})\n`)
  }
}
