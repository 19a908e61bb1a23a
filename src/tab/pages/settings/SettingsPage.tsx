import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Switch } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Settings, SettingsChange } from '../../../api/ownContract.ts'
import { languages } from '../../../domain/language.ts'
import { failureWords } from '../../failureWords.ts'
import { Answered } from '../../parts/Answered.tsx'
import { useSaying } from '../../parts/Saying.tsx'
import { reminderMessages } from '../../settings/messages.ts'
import { type Changed, saveSettings } from '../../settings/ownData.ts'
import { settingsTexts } from '../../texts/settings.ts'
import { useAnswer } from '../../useAnswer.ts'
import { askAllAgain } from '../../usePolled.ts'
import type { ViewProps } from '../view.ts'
import { MyData } from './MyData.tsx'
import { Pause } from './Pause.tsx'
import '../../settings.css'

/** My own choices and data: language, reminders, a pause, what is kept of me. Each choice is saved when it is made. */
export function SettingsPage(props: ViewProps) {
  const { identity, language } = props
  const answer = useAnswer('/api/settings', identity, 4000)
  return (
    <Answered answer={answer} language={language}>
      {(settings) => <Choices {...props} settings={settings} />}
    </Answered>
  )
}

/** What could not be saved, in a sentence; null: it was saved. */
function problemOf(outcome: Changed<Settings>, language: ViewProps['language']): string | null {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'changed' ? settingsTexts(language).changed : failureWords(outcome, language)
}

function Choices({ settings, ...props }: ViewProps & { settings: Settings }) {
  const { identity, language } = props
  const texts = settingsTexts(language)
  const reminders = reminderMessages(language)
  const say = useSaying()
  const [problem, setProblem] = useState<string | null>(null)
  // What was just chosen, until the server has it: the choice does not jump back meanwhile.
  const [chosen, setChosen] = useState<SettingsChange>({})
  const now = { ...settings, ...chosen }
  const tag = useRef(settings.tag)
  useEffect(() => {
    tag.current = settings.tag
  }, [settings.tag])
  // One after the other: two quick choices of one's own are no conflict.
  const turn = useRef(Promise.resolve())
  const save = (change: SettingsChange) => {
    turn.current = turn.current.then(() => saveOne(change))
  }
  const saveOne = async (change: SettingsChange) => {
    setProblem(null)
    say(null)
    setChosen(change)
    const outcome = await saveSettings(change, tag.current, identity)
    if (outcome.kind === 'done') tag.current = outcome.data.tag
    const trouble = problemOf(outcome, language)
    setProblem(trouble)
    if (trouble === null) say({ words: texts.saved })
    askAllAgain()
    setTimeout(() => setChosen({}), trouble === null ? 2000 : 0)
  }
  return (
    <div className="settings">
      <div aria-live="assertive">
        {problem && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {!settings.reached && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.notReached}</MessageBarBody>
        </MessageBar>
      )}
      <section className="row">
        <h2 className="rowTitle">{texts.language}</h2>
        <Field>
          <RadioGroup
            aria-label={texts.language}
            value={now.language ?? ''}
            onChange={(_, { value }) => save({ language: languages.find((one) => one === value) ?? null })}
          >
            {languages.map((one) => (
              <Radio key={one} value={one} label={<span lang={one}>{texts.languages[one]}</span>} />
            ))}
            <Radio value="" label={texts.sameAsTeams} />
          </RadioGroup>
        </Field>
      </section>
      <section className="row">
        <h2 className="rowTitle">{reminders.title}</h2>
        <Switch checked={now.fewer} label={reminders.fewer} onChange={(_, { checked }) => save({ fewer: checked })} />
        <p className="next">{now.fewer ? reminders.fewerNow : reminders.usualNow}</p>
      </section>
      <Pause until={now.pausedUntil} save={(pausedUntil) => save({ pausedUntil })} {...props} />
      <MyData {...props} />
    </div>
  )
}
