import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import { boardTexts } from '../texts/board.ts'
import { type Filter, noFilter, type Turn, topicsOf } from './columns.ts'

const turns: readonly Turn[] = ['any', 'group', 'requester']

/** Narrows the board down: by topic, by whose turn it is, to what is late. */
export function Filters({
  entries,
  filter,
  choose,
  language,
}: {
  entries: Entry[]
  filter: Filter
  choose: (filter: Filter) => void
  language: Language
}) {
  const texts = boardTexts(language)
  const narrowed = filter.topic !== '' || filter.turn !== 'any' || filter.late
  return (
    <search className="filters" aria-label={texts.filters}>
      <Field label={texts.topic} size="small">
        <Select value={filter.topic} onChange={(_, { value }) => choose({ ...filter, topic: value })}>
          <option value="">{texts.everyTopic}</option>
          {topicsOf(entries, language).map((topic) => (
            <option key={topic.fi} value={topic.fi}>
              {topic[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.turn} size="small">
        <Select value={filter.turn} onChange={(_, { value }) => choose({ ...filter, turn: value as Turn })}>
          {turns.map((turn) => (
            <option key={turn} value={turn}>
              {texts.turns[turn]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={texts.late}
        checked={filter.late}
        onChange={(_, { checked }) => choose({ ...filter, late: checked === true })}
      />
      {narrowed && (
        <Button appearance="subtle" onClick={() => choose(noFilter)}>
          {texts.clear}
        </Button>
      )}
    </search>
  )
}
