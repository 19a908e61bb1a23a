import type { GroupSession } from '../../api/groupContract.ts'
import type { Instant } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { calendarTexts } from '../texts/calendar.ts'
import { textsIn } from '../texts.ts'
import { clocks, day } from '../when.ts'
import { dayOf, monthName, weekdayNames, weeksOf } from './month.ts'

/** How many places of a session are free. */
export const freeIn = ({ slots }: Pick<GroupSession, 'slots'>): number =>
  (slots ?? []).filter(({ free }) => free).length

/** A month as a table of weeks, each session on its days; a press opens it. For wide screens: the list below says the same. */
export function MonthGrid({
  month,
  sessions,
  today,
  now,
  open,
  language,
}: {
  month: string
  sessions: GroupSession[]
  today: string
  now: Instant
  open: (session: GroupSession) => void
  language: Language
}) {
  const texts = calendarTexts(language)
  const on = (date: string) =>
    sessions.flatMap((session) =>
      session.days.filter(({ start }) => dayOf(start) === date).map((part) => ({ session, part })),
    )
  return (
    <table className="month" aria-label={monthName(month, language)}>
      <thead>
        <tr>
          {weekdayNames(language).map(({ long, short }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, i) => (
              <td key={date ?? i} className={date === today ? 'today' : undefined}>
                {date !== null && (
                  <span className="dayNumber" {...(date === today ? { 'aria-current': 'date' as const } : {})}>
                    {Number(date.slice(8))}
                  </span>
                )}
                {date !== null &&
                  on(date).map(({ session, part }) => (
                    <button
                      key={`${session.id} ${part.start}`}
                      type="button"
                      className={session.cancelled ? 'daySession struck' : 'daySession'}
                      disabled={!session.opens}
                      onClick={() => open(session)}
                    >
                      <span className="unseen">{day(part.start, language)} </span>
                      {clocks(part.start, part.end, language)}
                      <span className="quiet">
                        {session.cancelled && ` ${textsIn(language).cancelled}`}
                        {!session.cancelled &&
                          session.slots &&
                          ` ${session.end <= now ? texts.over : texts.free(freeIn(session))}`}
                      </span>
                    </button>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
