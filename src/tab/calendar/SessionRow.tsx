import { Badge, Button } from '@fluentui/react-components'
import type { GroupSession } from '../../api/groupContract.ts'
import type { Instant } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { groupMessagesIn } from '../groupMessages.ts'
import { isNear } from '../meetings/near.ts'
import { Agenda } from '../parts/Agenda.tsx'
import { MeetingLinks } from '../parts/MeetingLinks.tsx'
import { calendarTexts } from '../texts/calendar.ts'
import { textsIn } from '../texts.ts'
import { span } from '../when.ts'

/** One session: when and where, its agenda with what is free, who comes or came, and whether enough professions do. */
export function SessionRow({
  session,
  open,
  now,
  language,
  openLink,
}: {
  session: GroupSession
  open: (session: GroupSession) => void
  now: Instant
  language: Language
  openLink: (url: string) => void
}) {
  const texts = calendarTexts(language)
  const own = textsIn(language)
  const t = groupMessagesIn(language).sessions
  const when = session.days.map(({ start, end }) => span(start, end, language)).join(', ')
  const over = session.end <= now
  const { counts, quorum, cancelled } = session
  const fails = quorum !== null && quorum.there < quorum.needed
  const came = session.present === null ? texts.notMarked : texts.present(session.present)
  const people = over ? [came] : [texts.counts(counts.coming, counts.notComing)]
  const facts = [
    [session.place, t.modes[session.mode]].filter(Boolean).join(', '),
    ...(session.opens && !cancelled ? people : []),
    ...(counts.enrolled > 0 ? [texts.enrolled(counts.enrolled)] : []),
    ...(session.reply ? [t.reply[session.reply]] : []),
  ]
  return (
    <li className="row" id={`session-${session.id}`}>
      <div className="rowHead">
        <h3 className={cancelled ? 'rowTitle struck' : 'rowTitle'}>{when}</h3>
        {cancelled && (
          <Badge appearance="tint" color="danger">
            {own.cancelled}
          </Badge>
        )}
        {fails && (
          <Badge appearance="filled" color="danger">
            {texts.quorumFails}
          </Badge>
        )}
        {!over && !cancelled && (
          <MeetingLinks meeting={session} name={when} {...{ language, openLink }} plain={!isNear(session, now)} />
        )}
      </div>
      <p className="quiet facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {quorum && (
        <p>
          {t.quorum(quorum.there, quorum.needed)}
          {fails && quorum.away.length > 0 && ` ${t.quorumAway(quorum.away.map((each) => each[language]).join(', '))}`}
        </p>
      )}
      {session.slots && !cancelled && (
        <Agenda slots={session.slots} over={over} name={`${own.agenda} ${when}`} language={language} />
      )}
      {session.opens && (
        <div className="buttons">
          <Button aria-label={`${own.openCard}: ${when}`} onClick={() => open(session)}>
            {own.openCard}
          </Button>
        </div>
      )}
    </li>
  )
}
