import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Instant } from '../../../domain/ids.ts'
import { backAfter, beginningOf, lastDayOf, lastDays } from '../../settings/days.ts'
import { reminderMessages } from '../../settings/messages.ts'
import { settingsTexts } from '../../texts/settings.ts'
import { day } from '../../when.ts'
import type { ViewProps } from '../view.ts'

const mostDays = 92

/** A holiday without reminders: its last day, and being back earlier. `until`: the morning after it; null: there is none. */
export function Pause({
  until,
  save,
  now,
  language,
}: Pick<ViewProps, 'now' | 'language'> & { until: Instant | null; save: (until: Instant | null) => void }) {
  const texts = settingsTexts(language)
  const reminders = reminderMessages(language)
  const [last, setLast] = useState('')
  const said = (one: string) => day(beginningOf(one), language)
  return (
    <section className="row">
      <h2 className="rowTitle">{reminders.holidayTitle}</h2>
      {until !== null ? (
        <>
          <p className="next">{reminders.paused(said(lastDayOf(until)))}</p>
          <div className="buttons">
            <Button onClick={() => save(null)}>{reminders.resume}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="next">{reminders.holidayHint}</p>
          <Field label={texts.lastDay} className="short">
            <Select value={last} onChange={(_, { value }) => setLast(value)}>
              <option value="">{texts.chooseDay}</option>
              {lastDays(now, mostDays).map((one) => (
                <option key={one} value={one}>
                  {said(one)}
                </option>
              ))}
            </Select>
          </Field>
          <div className="buttons">
            <Button disabledFocusable={last === ''} onClick={() => save(backAfter(last))}>
              {reminders.pause}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
