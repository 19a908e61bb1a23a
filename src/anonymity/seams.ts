import { openClaims } from './claims.ts'
import type { Scan } from './scan.ts'
import { findHetus } from './structured/hetu.ts'
import { structured, viewOf } from './structured/view.ts'

// As much of a field's edge as may be part of a code, with what else there is before its first digit.
const EDGE = 24

/**
 * Claims in each of two fields the part of a personal identity code that ends the one and begins the other ("Tunnus
 * alkaa 010190" and "-902A on loppu"), for every pair of the fields in both orders: who splits a code chooses where.
 */
export function claimOverSeams(scans: Scan[]): void {
  for (const former of scans) for (const latter of scans) if (former !== latter) claimOver(former, latter)
}

function claimOver(former: Scan, latter: Scan): void {
  const head = former.view.text.trimEnd()
  const from = Math.max(0, head.length - EDGE)
  const start = latter.view.text.length - latter.view.text.trimStart().length
  const left = head.slice(from)
  const right = latter.view.text.slice(start, start + EDGE)
  if (!/\d/.test(left) || !/\d/.test(right)) return
  const claims = openClaims(left.length + right.length)
  findHetus(viewOf(left + right, former.view.language), claims)
  for (const code of claims.findings) {
    if (code.start >= left.length || code.end <= left.length) continue
    claimPart(former, from + code.start, head.length)
    claimPart(latter, start, start + code.end - left.length)
  }
}

function claimPart(scan: Scan, start: number, end: number): void {
  scan.claims.claim(structured(scan.view, start, end, 'HETU', 'hetu.overFields'))
  for (const [at, word] of scan.words.entries()) if (word.end > start && word.start < end) scan.reading.taken[at] = true
}
