import { Badge, Button, Checkbox } from '@fluentui/react-components'
import type { Language } from '../../../domain/language.ts'
import type { Item, Weight } from '../../request/checked.ts'
import { formMessages } from '../../request/messages.ts'
import { requestTexts } from '../../texts/request.ts'

const colours: Record<Weight, 'danger' | 'warning' | 'informative'> = {
  certain: 'danger',
  uncertain: 'warning',
  warning: 'informative',
}

/** What was found in a field: the word, why, and what to do about it. `back`: the focus goes there when a line is done with. */
export function FindingList({
  label,
  items,
  language,
  accept,
  dismiss,
  back,
}: {
  label: string
  items: Item[]
  language: Language
  accept: (item: Item) => void
  dismiss: (word: string) => void
  back: () => void
}) {
  const texts = requestTexts(language)
  const { review } = formMessages(language)
  if (items.length === 0) return null
  return (
    <ul className="findings" aria-label={texts.foundIn(label)}>
      {items.map((item) => {
        const { word, weight, replacement, reason } = item
        const title = replacement ? texts.replace(replacement) : texts.remove
        const name = `${title}, ${replacement ? texts.insteadOf(word) : texts.takenOut(word)}`
        return (
          <li key={`${weight} ${word.toLowerCase()}`} className="finding">
            <div>
              <Badge appearance="tint" color={colours[weight]}>
                {texts.weights[weight]}
              </Badge>{' '}
              <strong>”{word}”</strong> <span className="quiet">{reason}</span>
            </div>
            <span className="buttons">
              <Button
                size="small"
                aria-label={name}
                onClick={() => {
                  accept(item)
                  back()
                }}
              >
                {title}
              </Button>
              {weight === 'uncertain' && (
                <Checkbox
                  checked={false}
                  label={review.notName}
                  aria-label={texts.isNoName(word)}
                  onChange={() => {
                    dismiss(word)
                    back()
                  }}
                />
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
