import type { Verb, VerbData } from './verbs.ts'

/** The part of Adaptive Cards 1.5 that our cards are made of, as plain data. */
export interface AdaptiveCard {
  type: 'AdaptiveCard'
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  version: '1.5'
  body: Element[]
  actions?: CardAction[]
}

interface Placed {
  spacing?: 'none' | 'small' | 'default' | 'medium' | 'large'
  separator?: boolean
  isVisible?: boolean
}

/** Our own words only: clients read this as Markdown. */
export interface TextBlock extends Placed {
  type: 'TextBlock'
  text: string
  wrap: true
  style?: 'heading'
  size?: 'medium'
  weight?: 'bolder'
}

export interface TextRun {
  type: 'TextRun'
  text: string
  weight?: 'bolder'
  size?: 'small'
  color?: 'attention'
  isSubtle?: boolean
}

/** Anything else: never read as Markdown. */
export interface RichTextBlock extends Placed {
  type: 'RichTextBlock'
  inlines: TextRun[]
}

export interface Container extends Placed {
  type: 'Container'
  id?: string
  style?: 'emphasis' | 'attention'
  items: Element[]
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet'
  columns: { type: 'Column'; width: 'stretch'; items: Element[] }[]
}

export interface ActionSet extends Placed {
  type: 'ActionSet'
  actions: CardAction[]
}

interface InputCommon extends Placed {
  id: string
  label: string
  isRequired?: true
  errorMessage?: string
  value?: string
}

export type Input = InputCommon &
  (
    | { type: 'Input.Text'; isMultiline?: boolean; maxLength: number; placeholder?: string; style?: 'url' }
    | {
        type: 'Input.ChoiceSet'
        choices: { title: string; value: string }[]
        style: 'compact' | 'expanded'
        isMultiSelect?: true
        wrap: true
        placeholder?: string
      }
    | { type: 'Input.Toggle'; title: string; wrap: true }
  )

export type Element = TextBlock | RichTextBlock | Container | ColumnSet | ActionSet | Input

/** `auto`: the inputs of the card come along and are checked; `none`: they are left alone. */
export interface Execute {
  type: 'Action.Execute'
  title: string
  verb: Verb
  data: VerbData
  associatedInputs: 'auto' | 'none'
  style?: 'positive' | 'destructive'
}

export type CardAction =
  | Execute
  | { type: 'Action.OpenUrl'; title: string; url: string }
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] }
  | { type: 'Action.ShowCard'; title: string; card: AdaptiveCard }
