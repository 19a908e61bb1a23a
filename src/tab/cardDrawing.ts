import { type Action, AdaptiveCard, HostConfig, type Input, OpenUrlAction } from 'adaptivecards'
import type { AdaptiveCard as Card, CardAction, Element, Execute } from '../cards/card.ts'
import { cardTheme } from './cardTheme.ts'

// Words are drawn as they are: none of ours needs Markdown, and nobody's words may become it.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}

/** What a drawn card tells of: a button with what was typed, a link. */
export interface CardEvents {
  press: (button: Execute, inputs: Record<string, string>) => void
  open: (url: string) => void
}

/** All actions of a card, those behind "Muuta" and in its body too. */
function actionsOf({ body, actions = [] }: Card): CardAction[] {
  const inBody = (elements: Element[]): CardAction[] =>
    elements.flatMap((element) => {
      if (element.type === 'ActionSet') return element.actions
      if (element.type === 'Container') return inBody(element.items)
      return element.type === 'ColumnSet' ? element.columns.flatMap(({ items }) => inBody(items)) : []
    })
  const own = [...actions, ...inBody(body)]
  return own.flatMap((action) => (action.type === 'Action.ShowCard' ? [action, ...actionsOf(action.card)] : [action]))
}

/** Draws a card with Microsoft's renderer, as Teams does: `element` to be put somewhere. Missing fields are said in the card itself, before anything is pressed. */
export function drawCard(card: Card, events: CardEvents): { element: HTMLElement; focus: () => void } {
  const copy = structuredClone(card)
  const buttons = new Map<string, Execute>()
  actionsOf(copy).forEach((action, i) => {
    const id = `action${i}`
    Object.assign(action, { id })
    if (action.type === 'Action.Execute') buttons.set(id, action)
  })
  const drawn = new AdaptiveCard()
  drawn.hostConfig = new HostConfig(cardTheme)
  drawn.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) return events.open(action.url ?? '')
    const button = buttons.get(action.id ?? '')
    if (!button) return
    const inputs = button.associatedInputs === 'auto' ? drawn.getAllInputs().map(typedIn) : []
    events.press(button, Object.fromEntries(inputs))
  }
  drawn.parse(copy)
  const element = drawn.render() ?? document.createElement('div')
  const heading = element.querySelector<HTMLElement>('[role="heading"]') ?? element
  heading.tabIndex = -1
  return { element, focus: () => heading.focus() }
}

const typedIn = (input: Input): [string, string] => [input.id ?? '', String(input.value ?? '')]
