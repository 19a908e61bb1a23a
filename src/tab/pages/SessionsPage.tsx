import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { GroupSession, GroupSessions } from '../../api/groupContract.ts'
import { MonthGrid } from '../calendar/MonthGrid.tsx'
import { dayOf, monthName, monthOf, monthsFrom } from '../calendar/month.ts'
import { SessionRow } from '../calendar/SessionRow.tsx'
import { groupMessagesIn } from '../groupMessages.ts'
import { Answered } from '../parts/Answered.tsx'
import { useCards } from '../parts/Cards.tsx'
import { Notice } from '../parts/Notice.tsx'
import { calendarTexts } from '../texts/calendar.ts'
import { useAnswer } from '../useAnswer.ts'
import { span } from '../when.ts'
import type { ViewProps } from './view.ts'
import '../calendar/calendar.css'

/**
 * A group's sessions month by month: a calendar where there is room for it, and each with its agenda below. The item of the
 * address is a month, or a session, which is opened.
 */
export function SessionsPage({ identity, language, route, now, go, openLink }: ViewProps) {
  const groupId = 'groupId' in route ? route.groupId : ''
  const texts = calendarTexts(language)
  const month = monthOf(isTime(route.item) ? route.item : now)
  const show = (item: string) => go({ view: 'sessions', groupId, item })
  const answer = useAnswer('/api/groupSessions', identity, 3000, { groupId, month })
  const card = useCards()
  const open = ({ id, start, end }: Pick<GroupSession, 'id' | 'start' | 'end'>) =>
    card({ verb: 'session', data: { groupId, pick: id } }, span(start, end, language))

  // A link to a session opens it, once.
  const opened = useRef<string | null>(null)
  const linked = answer.data?.sessions.find(({ id, opens }) => opens && id === route.item)
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (!linked || opened.current === linked.id) return
    opened.current = linked.id
    latest.current(linked)
  }, [linked])

  return (
    <>
      <div className="monthHead">
        <h2 className="title" aria-live="polite">
          {monthName(month, language)}
        </h2>
        <div className="buttons">
          <Button aria-label={texts.before} onClick={() => show(monthsFrom(month, -1))}>
            ‹
          </Button>
          <Button onClick={() => show(monthOf(now))}>{texts.today}</Button>
          <Button aria-label={texts.after} onClick={() => show(monthsFrom(month, 1))}>
            ›
          </Button>
        </div>
        {answer.data && <Acts sessions={answer.data} language={language} />}
      </div>
      <Answered answer={answer} language={language}>
        {({ sessions, actions }) => (
          <>
            <MonthGrid {...{ month, sessions, now, open, language }} today={dayOf(now)} />
            {sessions.length === 0 && (
              <Notice title={texts.noneTitle} hint={actions.includes('add') ? texts.noneYet : texts.none} />
            )}
            <ul className="rows">
              {sessions.map((session) => (
                <SessionRow key={session.id} {...{ session, open, now, language, openLink }} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  )
}

const isTime = (item: string | undefined): item is string => item !== undefined && !Number.isNaN(Date.parse(item))

/** What can be done to the group's sessions at large: one more, a poll for a date, an answer to one that is open. */
function Acts({ sessions, language }: Pick<ViewProps, 'language'> & { sessions: GroupSessions }) {
  const { groupId, actions, polls } = sessions
  const { sessions: t } = groupMessagesIn(language)
  const card = useCards()
  const data = { groupId }
  return (
    <div className="buttons">
      {actions.includes('add') && <Button onClick={() => card({ verb: 'addSession', data }, t.add)}>{t.add}</Button>}
      {actions.includes('startPoll') && polls.length === 0 && (
        <Button onClick={() => card({ verb: 'startPoll', data }, t.poll.start)}>{t.poll.start}</Button>
      )}
      {polls.map(({ id }) => (
        <Button
          key={id}
          appearance="primary"
          onClick={() => card({ verb: 'poll', data: { groupId, pick: id } }, t.poll.openPoll)}
        >
          {t.poll.openPoll}
        </Button>
      ))}
    </div>
  )
}
