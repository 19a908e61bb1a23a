import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { note, run, subheading, text } from './build.ts'
import type { Element, RichTextBlock } from './card.ts'
import type { Review } from './data.ts'
import { tick } from './inputs.ts'

const mostShown = 10
const mostTicks = 20

/** A form field's name in the user's language: its id, also numbered (recommendation2) or with an item's id (why.3). */
export function fieldName(field: string, t: Messages): string {
  const names: Record<string, string> = t.review.fieldNames
  return names[field] ?? names[field.replace(/(\d+|\..*)$/, '')] ?? t.review.otherField
}

/** A word of the user's inside a line of ours: marks, and an isolate against words written from right to left. */
const quoted = (word: string) => `”\u2068${word}\u2069”`

function line(first: string, rest: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: [run(first, { weight: 'bolder' }), run(` ${rest}`, { isSubtle: true })],
    spacing: 'none',
  }
}

/** The first lines, and how many more there are: a card must stay small. */
function lines(all: RichTextBlock[], t: Messages): Element[] {
  const hidden = all.length - mostShown
  return hidden > 0 ? [...all.slice(0, mostShown), note(t.review.more(hidden))] : all
}

/** Ticks made so far stay, since they are only in the form; of the others, the first few: the rest comes with the next round. */
function ticks(uncertain: Review['uncertain']): Review['uncertain'] {
  const ticked = uncertain.filter((item) => item.ticked)
  const open = uncertain.filter((item) => !item.ticked).slice(0, mostTicks)
  return uncertain.filter((item) => ticked.includes(item) || open.includes(item))
}

/**
 * The block at the top of a form that came back from the anonymity check: what is missing, what was replaced and why,
 * perhaps-names each with a tick, warnings with one confirmation (input `confirmWarnings`). Empty without a review.
 */
export function reviewBlock(review: Review | null, t: Messages, _language: Language): Element[] {
  if (review === null) return []
  const { problems, found, uncertain, warnings } = review
  const items: Element[] = [subheading(t.review.title)]
  for (const { field, why } of problems) {
    items.push(text(t.review.problems[why](fieldName(field, t)), { color: 'attention' }))
  }
  if (found.length > 0) {
    items.push(text(t.review.found))
    items.push(
      ...lines(
        found.map(({ field, replacement, reason }) => line(replacement, `${reason} (${fieldName(field, t)})`)),
        t,
      ),
    )
  }
  if (uncertain.length > 0) {
    items.push(text(t.review.uncertain))
    for (const { id, word, reason, ticked } of ticks(uncertain)) {
      items.push({ ...line(quoted(word), reason), spacing: 'small' }, tick(id, word, t.review.notName, ticked))
    }
  }
  if (warnings.length > 0) {
    items.push(text(t.review.warnings))
    items.push(
      ...lines(
        warnings.map(({ word, replacement, reason }) => line(quoted(word), `→ ${replacement}. ${reason}`)),
        t,
      ),
    )
    if (review.askConfirm) items.push(text(t.review.confirmMissing, { color: 'attention' }))
    items.push(tick('confirmWarnings', t.review.confirmLabel, t.review.confirm, false))
  }
  items.push(note(t.review.nothingStored))
  return [{ type: 'Container', style: 'emphasis', items }]
}
