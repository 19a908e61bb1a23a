import { Field, Textarea } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Language } from '../../../domain/language.ts'
import { fieldLimit } from '../../../domain/model.ts'
import type { Item } from '../../request/checked.ts'
import { stretches } from '../../request/marked.ts'
import { requestTexts } from '../../texts/request.ts'
import { FindingList } from './FindingList.tsx'

/** From so many characters on one is told how many there are. */
const counted = fieldLimit - 500

/**
 * A field whose words are checked while they are typed: what was found is underlined in the text (a copy of it behind the
 * field, for the eyes alone) and stands in a list under it, for everybody. Its spelling is not checked: browsers may send
 * the words elsewhere for that.
 */
export function CheckedText({
  id,
  label,
  hint,
  value,
  problem,
  items,
  language,
  change,
  accept,
  dismiss,
}: {
  id: string
  label: string
  hint: string
  value: string
  problem: string | null
  items: Item[]
  language: Language
  change: (value: string) => void
  accept: (item: Item) => void
  dismiss: (word: string) => void
}) {
  const mirror = useRef<HTMLDivElement>(null)
  const texts = requestTexts(language)
  const used = value.trim().length
  const amount = (n: number) => n.toLocaleString(language)
  const count = used > counted ? texts.used(amount(used), amount(fieldLimit)) : null
  return (
    <div className="checkedField">
      <Field
        label={label}
        {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
        {...(count ? { hint: count } : {})}
      >
        {(given) => (
          <div className="checked">
            <div className="mirror" aria-hidden="true" ref={mirror}>
              {stretches(value, items).map(({ words, weight, at }) =>
                weight === null ? (
                  words
                ) : (
                  <mark key={at} className={weight}>
                    {words}
                  </mark>
                ),
              )}
              {'\n'}
            </div>
            <Textarea
              {...given}
              id={id}
              className="over"
              value={value}
              placeholder={hint}
              onChange={(_, { value: typed }) => change(typed)}
              resize="vertical"
              textarea={{
                className: 'words',
                spellCheck: false,
                autoComplete: 'off',
                onScroll: ({ currentTarget }) => mirror.current?.scrollTo(0, currentTarget.scrollTop),
              }}
            />
          </div>
        )}
      </Field>
      <FindingList {...{ label, items, language, accept, dismiss }} back={() => document.getElementById(id)?.focus()} />
    </div>
  )
}
