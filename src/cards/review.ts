import type { Messages } from '../i18n/messages.ts'
import { inert, note, row, run, subheading, text } from './build.ts'
import type { CardAction, Element, RichTextBlock } from './card.ts'
import type { Review } from './data.ts'
import { tick } from './inputs.ts'
import type { VerbData } from './verbs.ts'

const mostShown = 8
const mostTicks = 20

/** A form field's name in the user's language: its id, also numbered (recommendation2) or with an item's id (why.3). */
export function fieldName(field: string, t: Messages): string {
  const names: Record<string, string> = { ...t.review.fieldNames, ...t.closing.statementFields }
  return names[field] ?? names[field.replace(/(\d+|\..*)$/, '')] ?? t.review.otherField
}

const mostOfWord = 40

/** A word of the user's inside a line of ours: marks, and an isolate against words written from right to left. */
function quoted(word: string): string {
  const line = word.replace(/\s+/g, ' ')
  return `”\u2068${line.length > mostOfWord ? `${line.slice(0, mostOfWord)}…` : line}\u2069”`
}

/** What was typed and what it becomes. */
const becomes = ({ word, replacement }: { word: string; replacement: string }) =>
  [word && quoted(word), replacement].filter((part) => part !== '').join(' → ')

/** A line for each reason with all that it is about; past the first few, how many more there are: a card must stay small. */
function byReason(findings: { what: string; reason: string }[], t: Messages): Element[] {
  const reasons = Map.groupBy(findings, ({ reason }) => reason)
  return [...reasons].map(([reason, all]): RichTextBlock => {
    const unique = [...new Set(all.map(({ what }) => what))]
    const what = unique.slice(0, mostShown).join(', ')
    const hidden = unique.length - mostShown
    return {
      type: 'RichTextBlock',
      inlines: [
        run(what, { weight: 'bolder' }),
        ...(hidden > 0 ? [run(' '), run(t.review.more(hidden))] : []),
        run(' '),
        run(reason, { isSubtle: true }),
      ],
      spacing: 'small',
    }
  })
}

/** Ticks made so far stay, since they are only in the form; of the others, the first few: the rest comes with the next round. */
function ticks(uncertain: Review['uncertain']): Review['uncertain'] {
  const open = uncertain.filter((item) => !item.ticked).slice(0, mostTicks)
  return uncertain.filter((item) => item.ticked || open.includes(item))
}

/** The one press that takes every suggestion; the form comes back with them for its author to read. */
function acceptButton(save: VerbData, t: Messages): CardAction {
  const data = { ...save, accept: true }
  return { type: 'Action.Execute', title: t.review.acceptAll, verb: save.verb, data, associatedInputs: 'auto' }
}

/**
 * The block above the buttons of a form that came back, where the eyes are after the press, from the anonymity check: what is missing, what was replaced and why,
 * perhaps-names each with a tick, warnings with one confirmation (input Review.confirmId); one button writes all suggestions
 * into the fields (`save`: what the form's own button carries). Empty without a review.
 */
export function reviewBlock(review: Review | null, save: VerbData | null, t: Messages): Element[] {
  if (review === null) return []
  const { problems, found, uncertain, warnings, accepted } = review
  const items: Element[] = [subheading(t.review.title)]
  for (const { field, why } of problems) {
    items.push(text(t.review.problems[why](fieldName(field, t)), { color: 'attention' }))
  }
  if (found.length > 0) {
    const replaced = found.map((one) => ({ what: becomes(one), reason: one.reason }))
    items.push(text(accepted ? t.review.accepted : t.review.found), ...byReason(replaced, t))
  } else if (accepted) {
    items.push(text(t.review.nothingLeft))
  }
  if (uncertain.length > 0) {
    items.push(text(t.review.uncertain))
    items.push(...ticks(uncertain).map((one) => tick(one.id, inert(becomes(one)) || '…', t.review.notName, one.ticked)))
  }
  if (warnings.length > 0) {
    const worded = warnings.map((one) => ({ what: becomes(one), reason: one.reason }))
    items.push(text(review.smallPlace ? t.review.smallPlace : t.review.warnings), ...byReason(worded, t))
    if (review.askConfirm) items.push(note(t.review.confirmMissing))
    items.push(tick(review.confirmId, t.review.confirmLabel, t.review.confirm, !review.askConfirm))
  }
  const open = warnings.length > 0 || uncertain.some(({ ticked }) => !ticked)
  if (save && open) items.push(row(acceptButton(save, t)))
  items.push(note(t.review.nothingStored), note(t.review.aid))
  return [{ type: 'Container', style: 'emphasis', items }]
}
