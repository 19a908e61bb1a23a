import { readFileSync } from 'node:fs'
import { type LabelledText, measure } from './measure.ts'

// node src/anonymity/eval.ts <file.jsonl> [--missed]: measures the finder on {text, lang, spans:[{start,end,label}]} lines.
const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('usage: node src/anonymity/eval.ts <file.jsonl> [--missed]\n')
  process.exit(2)
}
const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as LabelledText)
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
if (process.argv.includes('--missed')) {
  for (const one of result.leaking) process.stdout.write(`missed: ${one.missed}\n`)
  for (const one of result.falseAlarms) process.stdout.write(`false alarm: ${one.text} (${one.rule})\n`)
}
