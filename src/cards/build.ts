import type { AdaptiveCard, CardAction, Element, RichTextBlock, TextBlock, TextRun } from './card.ts'
import type { VerbData } from './verbs.ts'

/**
 * A text that no client can take for a date function (`{{DATE(…)}}`) or a template (`${…}`): a word joiner, which is
 * not seen, parts the braces.
 */
export function harmless(text: string): string {
  return text.replace(/\{(?=\{)/g, '{\u2060').replace(/\$(?=\{)/g, '$\u2060')
}

/** Data for the few places that clients read as Markdown (titles of choices, labels): what would format, link or list is gone. */
export function inert(text: string): string {
  return harmless(text)
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/[*_`~\\<>#|]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d+[.)]|[-+]) /, '$1\u00a0')
}

/** One run of a rich text; `text` may be anybody's words. */
export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text: harmless(text), ...look }
}

/** A paragraph that is never read as Markdown. */
export function text(words: string, look: Omit<TextRun, 'type' | 'text'> = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(words, look)] }
}

/** A quiet paragraph. */
export function note(words: string): RichTextBlock {
  return { ...text(words, { isSubtle: true, size: 'small' }), spacing: 'small' }
}

/** A heading; only our own words, since clients read it as Markdown. */
export function heading(words: string): TextBlock {
  return { type: 'TextBlock', text: words, wrap: true, style: 'heading', size: 'medium', weight: 'bolder' }
}

/** A smaller heading inside a card. */
export function subheading(words: string): RichTextBlock {
  return { ...text(words, { weight: 'bolder' }), spacing: 'medium' }
}

/** One fact a line: quiet label, plain value. Not a FactSet, whose values clients read as Markdown. */
export function fact(label: string, value: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(`${label}: `, { isSubtle: true }), run(value)], spacing: 'none' }
}

/** Somebody's text, a block for each of its lines; past `most` the rest stays in one block, so that a card stays small. */
export function paragraphs(words: string, most = 30): RichTextBlock[] {
  const lines = words.split(/\s*\n\s*/).filter((line) => line.trim() !== '')
  const shown = lines.slice(0, most)
  const rest = lines.slice(most).join(' ')
  return [...shown, ...(rest ? [rest] : [])].map((line) => ({ ...text(line), spacing: 'small' }))
}

/** A button that acts without the card's inputs. */
export function press(title: string, data: VerbData): CardAction {
  return { type: 'Action.Execute', title, verb: data.verb, data, associatedInputs: 'none' }
}

/** The button that sends the card's inputs. */
export function submit(title: string, data: VerbData): CardAction {
  return { type: 'Action.Execute', title, verb: data.verb, data, associatedInputs: 'auto', style: 'positive' }
}

/** A link. */
export function open(title: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title, url }
}

/** A button in a row of its own in the card's body: fits any width. */
export function row(action: CardAction): Element {
  return { type: 'ActionSet', actions: [action], spacing: 'small' }
}

/** The rest of the buttons behind one; nothing when there is no rest. */
export function more(title: string, actions: CardAction[]): CardAction[] {
  if (actions.length === 0) return []
  return [{ type: 'Action.ShowCard', title, card: card(actions.map(row)) }]
}

/** A whole card. Without `lang`: adaptivecards 3.0.6 takes every second value of it for an invalid one. */
export function card(body: (Element | null)[], actions: CardAction[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: body.filter((element) => element !== null),
    ...(actions.length > 0 ? { actions } : {}),
  }
}
