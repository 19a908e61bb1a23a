import type { ViewProps } from '../pages/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { openedIn } from '../readingMessages.ts'
import { readingTexts } from '../texts/reading.ts'
import { useAnswer } from '../useAnswer.ts'
import { moment } from '../when.ts'

/** Who has read the case, newest first, for whoever may know: its requester and their pair. */
export function ReadersList({
  identity,
  language,
  groupId,
  id,
}: Pick<ViewProps, 'identity' | 'language'> & { groupId: string; id: string }) {
  const answer = useAnswer('/api/readers', identity, 15_000, { groupId, id })
  const opened = openedIn(language)
  return (
    <section>
      <h2 className="heading">{readingTexts(language).readers}</h2>
      <Answered answer={answer} language={language}>
        {({ readings }) => (
          <ul className="caseSteps">
            {readings.length === 0 && <li className="quiet">{opened.noReaders}</li>}
            {readings.map(({ name, at, reason }) => (
              <li key={`${at} ${name}`}>
                {name} <span className="quiet">{moment(at, language)}</span>
                {reason && <span className="quiet"> ({opened.whys[reason]})</span>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
