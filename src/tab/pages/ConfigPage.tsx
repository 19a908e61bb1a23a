import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Me } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import { Answered } from '../parts/Answered.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { Route } from '../route.ts'
import { addableGroups, firstChoice, offerTab, type SettingsFrame, tabSettings } from '../tabSettings.ts'
import { configTexts } from '../texts/config.ts'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'

/** What the page needs of Teams: who adds the tab, where to, and what the tab was before (`start`). */
export interface Adding {
  identity: Identity
  frame: SettingsFrame
  start: Route
}

/** `/tab/?view=config`: what Teams shows while the tab is added to a channel or a chat, or changed. `adding` null: this is not Teams. */
export function ConfigPage({ adding, language }: { adding: Adding | null; language: Language }) {
  const texts = configTexts(language)
  if (adding) return <Asked {...adding} fallback={language} />
  const link = { href: 'https://teams.microsoft.com', label: textsIn(language).openTeams }
  return (
    <main className="page">
      <Notice title={texts.outsideTitle} hint={texts.outside} link={link} />
    </main>
  )
}

function Asked({ identity, frame, start, fallback }: Adding & { fallback: Language }) {
  const answer = useAnswer('/api/me', identity, 15_000)
  const language = answer.data?.language ?? fallback
  const texts = configTexts(language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <main className="page">
      <Answered answer={answer} language={language}>
        {(me) => {
          const groups = addableGroups(me)
          if (groups.length > 0) return <Choice {...{ groups, frame, start, language }} />
          return me.groups.length > 0 ? (
            <Notice title={texts.refusedTitle} hint={texts.refused} />
          ) : (
            <Notice title={texts.noneTitle} hint={texts.none} />
          )
        }}
      </Answered>
    </main>
  )
}

function Choice({
  groups,
  frame,
  start,
  language,
}: Pick<Adding, 'frame' | 'start'> & { groups: Me['groups']; language: Language }) {
  const texts = configTexts(language)
  const [groupId, setGroupId] = useState(() => firstChoice(groups, start))
  const name = groups.find((group) => group.groupId === groupId)?.name[language]
  useEffect(() => {
    offerTab(frame, name === undefined ? null : tabSettings(location.origin, groupId, name))
  }, [frame, groupId, name])
  return (
    <section className="config">
      <h2 className="title">{texts.title}</h2>
      <p className="hint">{texts.hint}</p>
      <Field label={texts.group}>
        <RadioGroup value={groupId} onChange={(_, { value }) => setGroupId(value)}>
          {groups.map((group) => (
            <Radio key={group.groupId} value={group.groupId} label={group.name[language]} />
          ))}
        </RadioGroup>
      </Field>
      <p className="quiet">{texts.save}</p>
    </section>
  )
}
