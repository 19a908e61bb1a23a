import { Button, ProgressBar } from '@fluentui/react-components'
import { useState } from 'react'
import type { Guide } from '../../../api/guideContract.ts'
import type { Language } from '../../../domain/language.ts'
import type { Identity } from '../../client.ts'
import { failureWords } from '../../failureWords.ts'
import { minutesAndSeconds, timerAt } from '../../panelTimer.ts'
import { pressCard } from '../../pressing.ts'
import { panelTexts } from '../../texts/panel.ts'
import { textsIn } from '../../texts.ts'
import { askAllAgain } from '../../usePolled.ts'
import { useServerClock } from '../../useServerClock.ts'
import { clock } from '../../when.ts'
import { guideWords, phaseName } from './guideWords.ts'

type Props = { session: Guide; identity: Identity; language: Language }

/** The step that the session is at, the timer that everybody shares, and for who runs it the way on and back. */
export function PhasePart({ session, identity, language }: Props) {
  const texts = panelTexts(language)
  const { guide } = session
  const words = guideWords(language)
  return (
    <section className="row panelPhase" aria-label={texts.phase}>
      {/* The name alone is said aloud when it changes: the seconds would never be quiet. */}
      <h2 className="title" aria-live="polite">
        {guide === null ? words.title : guide.now ? phaseName(guide.now, session, language) : words.doneTitle}
      </h2>
      {guide === null && <p>{session.guided ? texts.ready : texts.unguided}</p>}
      {guide?.now && <Running {...{ session, guide, language }} />}
      {guide !== null && guide.now === null && <p>{words.done}</p>}
      {session.guided && session.actions.includes('guide') && <Moves {...{ session, identity, language }} />}
    </section>
  )
}

function Running({
  session,
  guide,
  language,
}: {
  session: Guide
  guide: NonNullable<Guide['guide']>
  language: Language
}) {
  const texts = panelTexts(language)
  const words = guideWords(language)
  const { seconds, spent, endsAt } = timerAt(guide, useServerClock())
  const shown = minutesAndSeconds(seconds)
  const spoken = session.agenda?.find((slot) => slot.case?.id === guide.now?.case)?.case
  return (
    <>
      <p className="quiet">{words.step(guide.number, guide.of)}</p>
      <p role="timer" className="panelTimer">
        {seconds >= 0 ? texts.left(shown) : texts.over(shown)}
      </p>
      <ProgressBar
        value={spent}
        thickness="large"
        color={seconds >= 0 ? 'brand' : 'warning'}
        aria-label={texts.timer}
        className="panelBar"
      />
      {guide.now && <p>{words.says[guide.now.phase]}</p>}
      {spoken && <p className="panelConsent">{words.consents[spoken.consent]}</p>}
      {endsAt > session.end && <p>{words.ends(clock(endsAt, language))}</p>}
      {guide.next && (
        <p className="quiet">
          {words.nextUp}: {phaseName(guide.next, session, language)}
        </p>
      )}
      {guide.movedBy && <p className="quiet">{words.movedBy(guide.movedBy)}</p>}
    </>
  )
}

/** On and back, at once and for everybody; of two who press together the second sees what the first did. */
function Moves({ session, identity, language }: Props) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const words = guideWords(language)
  const { guide, groupId, sessionId } = session
  const move = async (verb: 'guideNext' | 'guideBack') => {
    setBusy(true)
    const data = { groupId, pick: sessionId, seen: guide?.key ?? '' }
    const outcome = await pressCard({ verb, data, language }, identity, null)
    setBusy(false)
    // Whoever was second sees what the first did.
    const second = outcome.kind === 'answered' || outcome.kind === 'changed' || outcome.kind === 'gone'
    setTrouble(second ? null : failureWords(outcome, language, textsIn(language).failed))
    askAllAgain()
  }
  const over = guide !== null && guide.now === null
  return (
    <>
      <div className="buttons">
        {!over && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void move('guideNext')}>
            {guide === null ? words.begin : guide.next ? words.next : words.finish}
          </Button>
        )}
        {guide !== null && !guide.first && (
          <Button disabledFocusable={busy} onClick={() => void move('guideBack')}>
            {words.back}
          </Button>
        )}
      </div>
      <div role="alert">{trouble && <p>{trouble}</p>}</div>
    </>
  )
}
