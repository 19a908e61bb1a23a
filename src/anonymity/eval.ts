import { readFileSync } from 'node:fs'
import { endWithReader } from './endWithReader.ts'
import { forgetNames, type LabelledText, measure } from './measure.ts'

// npm run anonymity:eval -- <file.jsonl> [--unlisted] [--missed]
// Measures the finder on lines of {text, lang?, spans:[{start,end,label}]}; the definitions are in measure.ts.
//   --unlisted  takes every name of the file's persons off the name lists first: how names are found that no list has
//               (the shape model has seen the lists when it was trained, so this is still a little too good)
//   --missed    also lists what was missed, the recall of names by kind, and the false alarms
const [file, ...flags] = process.argv.slice(2)
const unknown = flags.filter((flag) => flag !== '--unlisted' && flag !== '--missed')
if (file === undefined || unknown.length > 0) {
  process.stderr.write('usage: npm run anonymity:eval -- <file.jsonl> [--unlisted] [--missed]\n')
  process.exit(2)
}

// A text with its spans; undefined of a line that is none.
function readText(line: string): LabelledText | undefined {
  try {
    const value = JSON.parse(line) as Partial<LabelledText> | null
    return typeof value?.text === 'string' && Array.isArray(value.spans) ? (value as LabelledText) : undefined
  } catch {
    return undefined
  }
}

endWithReader()
const texts: LabelledText[] = []
for (const [at, line] of readFileSync(file, 'utf8')
  .replace(/^\ufeff/, '')
  .split('\n')
  .entries()) {
  if (line.trim() === '') continue
  const read = readText(line)
  if (read === undefined) {
    process.stderr.write(`${file}: line ${at + 1} is not {"text", "spans"}\n`)
    process.exit(2)
  }
  texts.push(read)
}
if (flags.includes('--unlisted')) forgetNames(texts)
measure(texts.slice(0, 20))
const result = measure(texts)
const percent = (part: number, whole: number): string =>
  whole === 0 ? '    –' : `${((part / whole) * 100).toFixed(1).padStart(5)}`
process.stdout.write(`texts ${result.texts}\ntype          there  recall  reported  precision\n`)
for (const [type, one] of Object.entries(result.scores).sort()) {
  process.stdout.write(
    `${type.padEnd(12)} ${String(one.there).padStart(6)}  ${percent(one.found, one.there)}  ${String(one.reported).padStart(8)}      ${percent(one.right, one.reported)}\n`,
  )
}
process.stdout.write(
  `leak ${(result.leak * 100).toFixed(1)} % of texts with a direct identifier\n` +
    `blocking false alarms ${result.falseAlarmsPer1000.toFixed(2)} per 1000 clean words\n` +
    `speed ${result.msPerKilobyte.toFixed(2)} ms per 1024 characters, warm\n`,
)
if (flags.includes('--missed')) {
  process.stdout.write('names by kind                 there  missed  recall\n')
  for (const [kind, { there, found }] of Object.entries(result.kinds).sort())
    process.stdout.write(
      `${kind.padEnd(28)} ${String(there).padStart(6)}  ${String(there - found).padStart(6)}   ${percent(found, there)}\n`,
    )
  for (const { type, words, kinds } of result.missed)
    process.stdout.write(`missed: ${type} ${words}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}\n`)
  for (const one of result.falseAlarms) process.stdout.write(`false alarm: ${one.text} (${one.rule})\n`)
}
