import { Badge, Button } from '@fluentui/react-components'
import type { Meeting } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import type { ViewProps } from '../pages/view.ts'
import { Agenda } from '../parts/Agenda.tsx'
import { useCards } from '../parts/Cards.tsx'
import { MeetingLinks } from '../parts/MeetingLinks.tsx'
import { meetingsTexts } from '../texts/meetings.ts'
import { textsIn } from '../texts.ts'
import { clock, span } from '../when.ts'
import { isNear } from './near.ts'
import { whereText } from './where.ts'

type Shown = Pick<ViewProps, 'now' | 'language' | 'go' | 'openLink'> & { meeting: Meeting }

/** One meeting: when, whose, the way in (a button of its own once it is near), what is on its agenda. */
export function MeetingRow({ meeting, now, language, go, openLink }: Shown) {
  const texts = textsIn(language)
  const say = meetingsTexts(language)
  const when = span(meeting.start, meeting.end, language)
  const over = meeting.end <= now || meeting.cancelled
  const near = !meeting.cancelled && isNear(meeting, now)
  const open = useCards()
  const { groupId, sessionId } = meeting
  const where = whereText(meeting, language)
  const title = `${meeting.group[language]}, ${when}`
  return (
    <li className={near ? 'row myTurn' : 'row'}>
      <div className="rowHead">
        <h3 className={meeting.cancelled ? 'rowTitle struck' : 'rowTitle'}>{when}</h3>
        {near && (
          <Badge appearance="filled" color="brand">
            {now < meeting.start ? say.soon(clock(meeting.start, language)) : say.running(clock(meeting.end, language))}
          </Badge>
        )}
        {meeting.cancelled && (
          <Badge appearance="tint" color="danger">
            {texts.cancelled}
          </Badge>
        )}
        {!over && <MeetingLinks meeting={meeting} name={when} {...{ language, openLink }} plain={!near} />}
      </div>
      <p className="quiet facts">
        <span>{meeting.group[language]}</span>
        {where && <span>{where}</span>}
      </p>
      <Agenda slots={meeting.slots} name={texts.agenda} language={language} />
      <div className="buttons">
        {sessionId !== null && (
          <Button
            aria-label={`${texts.openCard}: ${title}`}
            onClick={() => open({ verb: 'session', data: { groupId, pick: sessionId } }, title)}
          >
            {texts.openCard}
          </Button>
        )}
        {sessionId === null && <ToRequest {...{ meeting, language, go }} />}
      </div>
    </li>
  )
}

/** From one's own slot to one's own request. */
function ToRequest({ meeting, language, go }: Omit<Shown, 'now' | 'openLink'>) {
  const entry = meeting.slots[0]?.entry
  if (!entry) return null
  return (
    <Button onClick={() => go({ view: 'mine', item: `${meeting.groupId} ${entry.id}` })}>
      {meetingsTexts(language).toRequest(codeText(entry.code))}
    </Button>
  )
}
