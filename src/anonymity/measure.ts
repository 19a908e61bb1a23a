import { findIdentifiers } from './findIdentifiers.ts'
import type { Finding, Language } from './findings.ts'
import { kindsOf } from './kinds.ts'
import { forget } from './persons/lexicon.ts'

/** A text with the spans that should be found; `label` a finding type, or PER, LOC, ... of a named-entity corpus. */
export interface LabelledText {
  text: string
  lang?: Language
  spans: { start: number; end: number; label: string }[]
}

/** Counts of one label: found of those there, and right of those reported. */
export interface Score {
  there: number
  found: number
  reported: number
  right: number
}

/**
 * What a run over labelled texts gave. `leak` is the share of texts with a direct identifier of which one was missed;
 * `missed` are the spans not found, of every label; `kinds` counts the spans of persons by what kind of place they
 * stand in, and of these those found.
 */
export interface Measurement {
  texts: number
  scores: Record<string, Score>
  leak: number
  missed: { type: string; words: string; kinds: string[] }[]
  kinds: Record<string, { there: number; found: number }>
  falseAlarms: { text: string; rule: string }[]
  falseAlarmsPer1000: number
  msPerKilobyte: number
}

const DIRECT = new Set([
  'HETU',
  'PERSON',
  'PHONE',
  'EMAIL',
  'ADDRESS',
  'IBAN',
  'PLATE',
  'BUSINESS_ID',
  'CASE_ID',
  'URL',
])
const asType = (label: string): string => (label === 'PER' ? 'PERSON' : label)

/** Takes the names of the labelled persons off the name lists for the rest of the process. */
export function forgetNames(texts: LabelledText[]): void {
  for (const { text, spans } of texts) {
    for (const span of spans.filter((one) => asType(one.label) === 'PERSON'))
      forget(text.slice(span.start, span.end).match(/\p{L}[\p{L}\p{M}-]*/gu) ?? [])
  }
}

// What may count as finding a span: of a person, findings of persons; of another direct identifier, whatever blocks, as
// the text cannot be stored with it; of all else (places, units, dates, postcodes), a warning too.
function countingFor(type: string, findings: Finding[]): Finding[] {
  if (type === 'PERSON') return findings.filter((finding) => finding.type === 'PERSON')
  return DIRECT.has(type) ? findings.filter((finding) => finding.severity === 'block') : findings
}

/**
 * Measures the finder against labelled texts. A span counts as found when findings that may count for it cover every
 * letter and digit of it: for PERSON findings of PERSON, for the other direct identifiers blocking findings of any
 * type, for all other labels findings of any type and severity. A reported finding is right when it touches a span of
 * its type. A false alarm is a blocking finding that touches no span at all; the rate is per 1000 words outside the
 * spans.
 */
export function measure(texts: LabelledText[]): Measurement {
  const scores: Record<string, Score> = {}
  const score = (type: string): Score => {
    scores[type] ??= { there: 0, found: 0, reported: 0, right: 0 }
    return scores[type]
  }
  const missed: Measurement['missed'] = []
  const kinds: Measurement['kinds'] = {}
  const falseAlarms: Measurement['falseAlarms'] = []
  let holding = 0
  let leaks = 0
  let cleanWords = 0
  let units = 0
  let spent = 0
  for (const { text, lang, spans } of texts) {
    const began = performance.now()
    const findings = findIdentifiers(text, lang)
    spent += performance.now() - began
    units += text.length
    let leaking = false
    for (const span of spans) {
      const type = asType(span.label)
      const found = isCovered(text, span, countingFor(type, findings))
      const one = score(type)
      one.there += 1
      if (found) one.found += 1
      else if (DIRECT.has(type)) leaking = true
      const of = type === 'PERSON' ? kindsOf(text, span, lang) : []
      for (const kind of of) {
        kinds[kind] ??= { there: 0, found: 0 }
        kinds[kind].there += 1
        if (found) kinds[kind].found += 1
      }
      if (!found) missed.push({ type, words: text.slice(span.start, span.end), kinds: of })
    }
    if (spans.some((span) => DIRECT.has(asType(span.label)))) holding += 1
    if (leaking) leaks += 1
    for (const finding of findings) {
      const touching = spans.filter((span) => span.start < finding.end && finding.start < span.end)
      const one = score(finding.type)
      one.reported += 1
      if (touching.some((span) => asType(span.label) === finding.type)) one.right += 1
      if (touching.length === 0 && finding.severity === 'block')
        falseAlarms.push({ text: text.slice(finding.start, finding.end), rule: finding.rule })
    }
    cleanWords += wordsOutside(text, spans)
  }
  return {
    texts: texts.length,
    scores,
    leak: holding === 0 ? 0 : leaks / holding,
    missed,
    kinds,
    falseAlarms,
    falseAlarmsPer1000: cleanWords === 0 ? 0 : (falseAlarms.length / cleanWords) * 1000,
    msPerKilobyte: units === 0 ? 0 : spent / (units / 1024),
  }
}

function isCovered(text: string, span: { start: number; end: number }, findings: Finding[]): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue
    if (!findings.some((finding) => finding.start <= at && at < finding.end)) return false
  }
  return true
}

function wordsOutside(text: string, spans: { start: number; end: number }[]): number {
  let count = 0
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (!spans.some((span) => span.start <= match.index && match.index < span.end)) count += 1
  return count
}
