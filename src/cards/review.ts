import type { Messages } from '../i18n/messages.ts'
import { inert, note, run, subheading, text } from './build.ts'
import type { Element, RichTextBlock } from './card.ts'
import type { Review } from './data.ts'
import { tick } from './inputs.ts'

const mostShown = 8
const mostTicks = 20

/** A form field's name in the user's language: its id, also numbered (recommendation2) or with an item's id (why.3). */
export function fieldName(field: string, t: Messages): string {
  const names: Record<string, string> = t.review.fieldNames
  return names[field] ?? names[field.replace(/(\d+|\..*)$/, '')] ?? t.review.otherField
}

/** A word of the user's inside a line of ours: marks, and an isolate against words written from right to left. */
const quoted = (word: string) => `”\u2068${word}\u2069”`

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

/**
 * The block above the buttons of a form that came back, where the eyes are after the press, from the anonymity check: what is missing, what was replaced and why,
 * perhaps-names each with a tick, warnings with one confirmation (input Review.confirmId). Empty without a review.
 */
export function reviewBlock(review: Review | null, t: Messages): Element[] {
  if (review === null) return []
  const { problems, found, uncertain, warnings } = review
  const items: Element[] = [subheading(t.review.title)]
  for (const { field, why } of problems) {
    items.push(text(t.review.problems[why](fieldName(field, t)), { color: 'attention' }))
  }
  if (found.length > 0) {
    const replaced = found.map(({ replacement, reason }) => ({ what: replacement, reason }))
    items.push(text(t.review.found), ...byReason(replaced, t))
  }
  if (uncertain.length > 0) {
    items.push(text(t.review.uncertain))
    items.push(
      ...ticks(uncertain).map(({ id, word, ticked }) => tick(id, inert(word) || '…', t.review.notName, ticked)),
    )
  }
  if (warnings.length > 0) {
    const worded = warnings.map(({ word, reason }) => ({ what: quoted(word), reason }))
    items.push(text(t.review.warnings), ...byReason(worded, t))
    if (review.askConfirm) items.push(note(t.review.confirmMissing))
    items.push(tick(review.confirmId, t.review.confirmLabel, t.review.confirm, !review.askConfirm))
  }
  items.push(note(t.review.nothingStored))
  return [{ type: 'Container', style: 'emphasis', items }]
}
