import { Badge } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../messages.ts'
import { stateName } from '../stateName.ts'
import { textsIn } from '../texts.ts'
import { ago, moment, span } from '../when.ts'
import { EntryButtons } from './EntryButtons.tsx'
import { MeetingLinks } from './MeetingLinks.tsx'

/** Whether the entry waits for whoever looks at it from this side. */
export function isMyTurn(entry: Entry, side: 'requester' | 'group', now: string): boolean {
  if (entry.turn === 'both') return side === 'group' && entry.session !== null && now >= entry.session.end
  return entry.turn === (side === 'requester' ? 'requester' : 'coordinator')
}

/** One consultation in a list: its code and topic, its state, whose turn, what happens next, when and where. */
export function EntryRow({
  entry,
  side,
  mine,
  now,
  language,
}: {
  entry: Entry
  side: 'requester' | 'group'
  /** Whoever looks is the one whose turn this side's turn is. */
  mine: boolean
  now: string
  language: Language
}) {
  const t = messagesIn(language)
  const texts = textsIn(language)
  const myTurn = mine && isMyTurn(entry, side, now)
  const ahead = entry.session !== null && now < entry.session.end ? entry.session : null
  // The group meets for the whole session: the address without what it asks for is that (api/facts.ts).
  const whole = side === 'group' && entry.scheduling === 'slots'
  const meeting = ahead && whole ? { ...ahead, calendarUrl: ahead.calendarUrl.replace(/\?.*/, '') } : ahead
  const turn = entry.turn === null || entry.turn === 'both' || myTurn ? null : entry.turn
  return (
    <li className={myTurn ? 'row myTurn' : 'row'}>
      <div className="rowHead">
        <h3 className="rowTitle">
          <span className="code">{codeText(entry.code)}</span> {entry.topic[language]}
        </h3>
        <span className="badges">
          {myTurn && (
            <Badge appearance="filled" color="brand">
              {texts.yourTurn}
            </Badge>
          )}
          <Badge appearance="tint" color={colours[entry.state] ?? 'informative'}>
            {stateName(entry, language)}
          </Badge>
        </span>
      </div>
      <p className="next">{entry.nextStep[language]}</p>
      {entry.state === 'offered' && (
        <p className="times">
          <span className="quiet">{texts.offers}:</span>{' '}
          {entry.offers.map((offer) => moment(offer, language)).join(' · ')}
        </p>
      )}
      {ahead && meeting && (
        <div className="meetingLine">
          <strong>{span(ahead.start, ahead.end, language)}</strong>
          <MeetingLinks meeting={meeting} name={codeText(entry.code)} language={language} />
        </div>
      )}
      <p className="quiet facts">
        {side === 'requester' && <span>{entry.group[language]}</span>}
        {side === 'group' && entry.help.length > 0 && <span>{entry.help.map((h) => h[language]).join(', ')}</span>}
        {side === 'group' && <span>{t.status.consents[entry.consent]}</span>}
        {turn && (
          <span>
            {t.status.facts.turn}:{' '}
            {turn === 'requester' ? t.status.turn.requester : t.status.turn.coordinator[entry.scheduling]}
          </span>
        )}
        <span>
          {entry.turn === 'requester' || entry.turn === 'coordinator'
            ? texts.turnSince(ago(entry.turnSince, now, language))
            : texts.sent(ago(entry.sentAt, now, language))}
        </span>
      </p>
      <EntryButtons {...{ entry, side, language }} />
    </li>
  )
}

const colours: Partial<Record<Entry['state'], 'success' | 'warning' | 'danger' | 'brand' | 'informative'>> = {
  waiting: 'warning',
  clarification: 'warning',
  returned: 'danger',
  offered: 'brand',
  scheduled: 'success',
  followUp: 'brand',
}
