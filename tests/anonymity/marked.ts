import { readFileSync } from 'node:fs'
import type { FindingType, Language } from '../../src/anonymity/findings.ts'

/** A text with what should be found in it, offsets in UTF-16 units. */
export interface Labelled {
  id: string
  lang: Language
  text: string
  spans: { start: number; end: number; label: FindingType }[]
}

/** Reads texts from their marked form: "=== id lang", then lines with [[TYPE:words]] around what should be found. */
export function parseMarked(source: string): Labelled[] {
  return source
    .split(/^=== /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      const [id = '', lang = 'fi'] = head.trim().split(' ')
      const spans: Labelled['spans'] = []
      let text = ''
      for (const piece of lines
        .join('\n')
        .trim()
        .split(/(\[\[[A-Z_]+:[^\]]*\]\])/)) {
        const mark = /^\[\[([A-Z_]+):([^\]]*)\]\]$/.exec(piece)
        if (mark !== null)
          spans.push({ start: text.length, end: text.length + (mark[2] ?? '').length, label: mark[1] as FindingType })
        text += mark === null ? piece : (mark[2] ?? '')
      }
      return { id, lang: lang as Language, text, spans }
    })
}

const sets = ['written', 'reporting', 'dense'] as const

/**
 * The summaries of one half: 'written' is what the rules are written against, 'reporting' what is only measured. 'dense':
 * 120 of two strangers, eighteen names in each, made to mislead; measured before any rule was written against them.
 */
export function summaries(half: (typeof sets)[number]): Labelled[] {
  return parseMarked(readFileSync(new URL(`./summaries/${half}.txt`, import.meta.url), 'utf8'))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const half = sets.find((name) => name === process.argv[2]) ?? 'written'
  for (const one of summaries(half)) process.stdout.write(`${JSON.stringify(one)}\n`)
}
