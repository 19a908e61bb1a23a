import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Meeting } from '../../api/contract.ts'
import { MeetingRow } from '../meetings/MeetingRow.tsx'
import { inTurn } from '../meetings/near.ts'
import { Answered } from '../parts/Answered.tsx'
import { More } from '../parts/More.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { meetingsTexts } from '../texts/meetings.ts'
import { textsIn } from '../texts.ts'
import { usePages } from '../usePages.ts'
import type { ViewProps } from './view.ts'

/** My meetings: those to join now, those to come, the nearest first; those of the last days by a press. */
export function MeetingsPage(props: ViewProps) {
  const { identity, language, now } = props
  const answer = usePages('/api/sessions', identity, 3000)
  const [past, setPast] = useState(false)
  const texts = textsIn(language)
  const say = meetingsTexts(language)
  const row = (meeting: Meeting) => (
    <MeetingRow key={`${meeting.groupId} ${meeting.start}`} {...props} meeting={meeting} />
  )
  return (
    <Answered answer={answer} language={language}>
      {({ meetings, next }) => {
        const turn = inTurn(meetings, now)
        const none = turn.near.length + turn.coming.length === 0 && next === null
        return (
          <>
            {none && <Notice {...texts.meetingsEmpty} />}
            <Section title={say.near}>{turn.near.map(row)}</Section>
            <Section title={texts.upcoming}>{turn.coming.map(row)}</Section>
            <More {...{ next, more: answer.more, language }} />
            <Section title={texts.past}>{past ? turn.past.map(row) : []}</Section>
            {turn.past.length > 0 && !past && (
              <Button appearance="subtle" className="later" onClick={() => setPast(true)}>
                {say.showPast(turn.past.length)}
              </Button>
            )}
          </>
        )
      }}
    </Answered>
  )
}
