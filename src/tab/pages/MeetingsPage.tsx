import { Badge, Button } from '@fluentui/react-components'
import type { Meeting } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import { Answered } from '../parts/Answered.tsx'
import { useCards } from '../parts/Cards.tsx'
import { MeetingLinks } from '../parts/MeetingLinks.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import { clocks, span } from '../when.ts'
import type { ViewProps } from './view.ts'

/** My meetings: those to come, the nearest first, then those of the last days. */
export function MeetingsPage({ identity, language, now }: ViewProps) {
  const answer = useAnswer('/api/sessions', identity, 3000)
  const texts = textsIn(language)
  const row = (meeting: Meeting) => (
    <MeetingRow key={`${meeting.groupId} ${meeting.start}`} {...{ meeting, now, language }} />
  )
  return (
    <Answered answer={answer} language={language}>
      {({ meetings }) => {
        if (meetings.length === 0) return <Notice {...texts.meetingsEmpty} />
        return (
          <>
            <Section title={texts.upcoming}>{meetings.filter((m) => m.end > now).map(row)}</Section>
            <Section title={texts.past}>
              {meetings
                .filter((m) => m.end <= now)
                .toReversed()
                .map(row)}
            </Section>
          </>
        )
      }}
    </Answered>
  )
}

function MeetingRow({ meeting, now, language }: Pick<ViewProps, 'now' | 'language'> & { meeting: Meeting }) {
  const texts = textsIn(language)
  const when = span(meeting.start, meeting.end, language)
  const over = meeting.end <= now || meeting.cancelled
  const open = useCards()
  const { groupId, sessionId } = meeting
  const title = `${meeting.group[language]}, ${when}`
  return (
    <li className="row">
      <div className="rowHead">
        <h3 className={meeting.cancelled ? 'rowTitle struck' : 'rowTitle'}>{when}</h3>
        {meeting.cancelled && (
          <Badge appearance="tint" color="danger">
            {texts.cancelled}
          </Badge>
        )}
        {!over && <MeetingLinks meeting={meeting} name={when} language={language} />}
      </div>
      <p className="quiet">{meeting.group[language]}</p>
      <ul className="agenda" aria-label={texts.agenda}>
        {meeting.slots.map((slot) => (
          <li key={slot.start}>
            <span className="slotTime">{clocks(slot.start, slot.end, language)}</span>
            {slot.entry ? (
              <span>
                <span className="code">{codeText(slot.entry.code)}</span> {slot.entry.topic[language]}
              </span>
            ) : (
              <span className="quiet">{slot.free ? texts.free : texts.taken}</span>
            )}
          </li>
        ))}
      </ul>
      {sessionId !== null && (
        <div className="buttons">
          <Button
            aria-label={`${texts.openCard}: ${title}`}
            onClick={() => open({ verb: 'session', data: { groupId, pick: sessionId } }, title)}
          >
            {texts.openCard}
          </Button>
        </div>
      )}
    </li>
  )
}
