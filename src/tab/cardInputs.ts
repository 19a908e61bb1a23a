import type { AdaptiveCard, Input } from '../cards/card.ts'

/** What somebody is to fill in on a card, in the order of the card. */
export function inputsOf({ body }: Pick<AdaptiveCard, 'body'>): Input[] {
  return body.flatMap((element): Input[] => {
    if (element.type === 'Container') return inputsOf({ body: element.items })
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => inputsOf({ body: items }))
    const isInput =
      element.type === 'Input.Text' || element.type === 'Input.ChoiceSet' || element.type === 'Input.Toggle'
    return isInput ? [element] : []
  })
}

/** Whether somebody is to fill something in. */
export const hasInputs = (card: Pick<AdaptiveCard, 'body'>): boolean => inputsOf(card).length > 0
