import { enableCompileCache } from 'node:module'
import { text as readAll } from 'node:stream/consumers'
import { endWithReader } from './endWithReader.ts'
import type { Language } from './findings.ts'
import { languageOf } from './language.ts'
import { linesOf } from './lines.ts'
import { replaceFindings } from './mask.ts'
import { reportOf } from './report.ts'

// The command `npm run --silent anonymity`: reads standard input, writes standard output.
//   (nothing)         plain text in, a readable report out; exit 1 when something blocks
//   --replace         plain text in, the text with the suggestions applied out
//   --jsonl           {"id","text","lang"?} a line in, {"id","findings":[...]} a line out, in order
//   --jsonl --replace {"id","text"} a line out, the suggestions applied
// A line that cannot be read gets {"id"?,"error"}, the run goes on and ends with exit 2. "lang": null is as none.

// The finder is loaded compiled from the second run on: most of the start of a run is compiling it.
enableCompileCache()
const { findIdentifiers } = await import('./findIdentifiers.ts')

const LANGUAGES = new Set(['fi', 'sv', 'en'])

interface Line {
  id?: unknown
  text: string
  lang?: Language
}

function readLine(line: string): Line | { id?: unknown; error: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { error: 'not JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { error: 'not an object' }
  const { id, text, lang } = value as Record<string, unknown>
  const named = id === undefined ? {} : { id }
  if (typeof text !== 'string') return { ...named, error: 'text is missing or not a string' }
  if (lang === undefined || lang === null) return { ...named, text }
  if (typeof lang !== 'string' || !LANGUAGES.has(lang)) return { ...named, error: 'lang is not fi, sv or en' }
  return { ...named, text, lang: lang as Language }
}

function answer(line: Line, replace: boolean): Record<string, unknown> {
  const found = findIdentifiers(line.text, line.lang)
  const named = line.id === undefined ? {} : { id: line.id }
  if (replace) return { ...named, text: replaceFindings(line.text, found) }
  return {
    ...named,
    findings: found.map(({ start, end, type, severity, rule, suggestion, certainty, birth }) => ({
      start,
      end,
      type,
      severity,
      rule,
      suggestion,
      ...(certainty === undefined ? {} : { certainty }),
      ...(birth === undefined ? {} : { birth }),
    })),
  }
}

async function write(words: string): Promise<void> {
  if (!process.stdout.write(words)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function runLines(replace: boolean): Promise<void> {
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if ('error' in read) process.exitCode = 2
    await write(`${JSON.stringify('error' in read ? read : answer(read, replace))}\n`)
  }
}

async function runText(replace: boolean): Promise<void> {
  const given = await readAll(process.stdin)
  const findings = findIdentifiers(given)
  if (!replace && findings.some(({ severity }) => severity === 'block')) process.exitCode = 1
  await write(replace ? replaceFindings(given, findings) : reportOf(given, findings, languageOf(given)))
}

endWithReader()
const flags = new Set(process.argv.slice(2))
const unknown = [...flags].filter((flag) => flag !== '--jsonl' && flag !== '--replace')
if (unknown.length > 0) {
  process.stderr.write(
    `unknown option ${unknown.join(', ')}; usage: npm run --silent anonymity -- [--jsonl] [--replace] < input\n`,
  )
  process.exitCode = 2
} else {
  await (flags.has('--jsonl') ? runLines(flags.has('--replace')) : runText(flags.has('--replace')))
}
