import { Button } from '@fluentui/react-components'
import type { Guide } from '../../../api/guideContract.ts'
import type { Language } from '../../../domain/language.ts'
import { wayFromPanel } from '../../panelWay.ts'
import { Answered } from '../../parts/Answered.tsx'
import { useCards } from '../../parts/Cards.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { panelTexts } from '../../texts/panel.ts'
import { textsIn } from '../../texts.ts'
import { useAnswer } from '../../useAnswer.ts'
import { span } from '../../when.ts'
import type { ViewProps } from '../view.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { PhasePart } from './PhasePart.tsx'
import '../../panel.css'

/**
 * The side panel of a meeting, 280 to 320 px wide: where the session is now, its agenda, who is there. Which session: the
 * route's item is the meeting's chat as Teams' context gives it (`chat.id`), `now` where there is none, or a session's id;
 * the server finds the session that belongs to it (app/panel.ts).
 */
export function PanelPage({ identity, language, route, me, go }: ViewProps) {
  const { groupId, item } = route.view === 'panel' ? route : { groupId: '', item: 'now' }
  const answer = useAnswer('/api/guide', identity, 3000, { groupId, at: item })
  const texts = panelTexts(language)
  if (answer.failed?.kind === 'missing') {
    const to = wayFromPanel(groupId, me)
    const action = { press: () => go(to), label: textsIn(language).views[to.view] }
    return <Notice title={texts.noneTitle} hint={texts.none} action={action} />
  }
  return (
    <Answered answer={answer} language={language}>
      {(session) => (
        <div className="panel">
          <header>
            <p className="quiet">{session.name[language]}</p>
            <p>
              <strong>{span(session.start, session.end, language)}</strong>
            </p>
          </header>
          {session.cancelled ? <p>{texts.cancelled}</p> : <PhasePart {...{ session, identity, language }} />}
          <AgendaPart {...{ session, language }} />
          <AttendancePart {...{ session, language }} />
        </div>
      )}
    </Answered>
  )
}

/** Who comes and who is there, in numbers: names are on the card, for those who may see them. */
function AttendancePart({ session, language }: { session: Guide; language: Language }) {
  const texts = panelTexts(language)
  const open = useCards()
  const { attendance, actions, groupId, sessionId } = session
  const { coming, notComing, enrolled, present, quorum } = attendance
  const title = `${session.name[language]}, ${span(session.start, session.end, language)}`
  const card = (verb: 'attendance' | 'session') => open({ verb, data: { groupId, pick: sessionId } }, title)
  return (
    <section>
      <h2 className="heading">{texts.attendance}</h2>
      <p className="facts">
        {present !== null && <span>{texts.present(present)}</span>}
        <span>{texts.coming(coming)}</span>
        <span>{texts.notComing(notComing)}</span>
        {enrolled > 0 && <span>{texts.enrolled(enrolled)}</span>}
      </p>
      {quorum && <p>{texts.quorum(quorum.there, quorum.needed)}</p>}
      <div className="buttons">
        {actions.includes('mark') && <Button onClick={() => card('attendance')}>{texts.mark}</Button>}
        <Button onClick={() => card('session')}>{texts.session}</Button>
      </div>
    </section>
  )
}
