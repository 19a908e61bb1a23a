import type { Finding } from './findings.ts'

/** The spans already taken: the first rule to claim a place keeps it, so rules run from the most specific on. */
export interface Claims {
  findings: Finding[]
  /** Takes the finding unless it touches what is taken; says whether it did. */
  claim: (finding: Finding) => boolean
  /** Whether anything between the two offsets is taken. */
  taken: (start: number, end: number) => boolean
  /** Gives up the unit that a span lies in, if it lies in one. */
  releaseUnit: (start: number, end: number) => void
}

const TAKEN = 1
const UNIT = 2

/** Claims over a text of the given length (UTF-16 units); each call costs only the length of the span. */
export function openClaims(length: number): Claims {
  const marks = new Uint8Array(length + 1)
  const findings: Finding[] = []
  const taken = (start: number, end: number): boolean => {
    for (let at = start; at < end; at += 1) if (marks[at] !== 0) return true
    return false
  }
  return {
    findings,
    taken,
    releaseUnit(start, end) {
      if (marks[start] !== UNIT) return
      const at = findings.findIndex((one) => one.type === 'ORG_UNIT' && one.start <= start && end <= one.end)
      const [unit] = at < 0 ? [] : findings.splice(at, 1)
      if (unit !== undefined) marks.fill(0, unit.start, unit.end)
    },
    claim(finding) {
      if (finding.end <= finding.start || taken(finding.start, finding.end)) return false
      marks.fill(finding.type === 'ORG_UNIT' ? UNIT : TAKEN, finding.start, finding.end)
      findings.push(finding)
      return true
    },
  }
}
