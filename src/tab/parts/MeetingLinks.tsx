import { Link } from '@fluentui/react-components'
import type { Where } from '../../api/contract.ts'
import type { Language } from '../../domain/language.ts'
import { needsLink } from '../../domain/session.ts'
import { messagesIn } from '../messages.ts'
import { textsIn } from '../texts.ts'

/** The ways into a meeting: join, and the calendar file. `name` tells a screen reader which meeting a link is of; `plain`: it is not time to join yet. */
export function MeetingLinks({
  meeting,
  name,
  language,
  openLink,
  plain = false,
}: {
  meeting: Pick<Where, 'joinUrl' | 'mode'> & { calendarUrl: string | null }
  name: string
  language: Language
  /** Teams opens the meeting itself; a link of its own would lead to a browser. */
  openLink: (url: string) => void
  plain?: boolean
}) {
  const t = messagesIn(language)
  const texts = textsIn(language)
  const { joinUrl } = meeting
  return (
    <span className="links">
      {joinUrl ? (
        <a
          className={plain ? 'joinLink' : 'joinButton'}
          href={joinUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={texts.joinMeeting(name)}
          onClick={(event) => {
            event.preventDefault()
            openLink(joinUrl)
          }}
        >
          {t.buttons.join}
        </a>
      ) : (
        needsLink(meeting) && <span className="quiet">{texts.linkComing}</span>
      )}
      {meeting.calendarUrl && (
        <Link
          href={`${meeting.calendarUrl}${meeting.calendarUrl.includes('?') ? '&' : '?'}language=${language}`}
          target="_blank"
          rel="noreferrer"
          aria-label={texts.toCalendar(name)}
        >
          {t.buttons.calendar}
        </Link>
      )}
    </span>
  )
}
