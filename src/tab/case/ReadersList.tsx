import type { ViewProps } from '../pages/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { More } from '../parts/More.tsx'
import { openedIn } from '../readingMessages.ts'
import { readingTexts } from '../texts/reading.ts'
import { usePages } from '../usePages.ts'
import { moment } from '../when.ts'

/** Who has read the case, newest first, for whoever may know: its requester and their pair. */
export function ReadersList({
  identity,
  language,
  groupId,
  id,
}: Pick<ViewProps, 'identity' | 'language'> & { groupId: string; id: string }) {
  const answer = usePages('/api/readers', identity, 4000, { groupId, id })
  const opened = openedIn(language)
  return (
    <section>
      <h2 className="heading">{readingTexts(language).readers}</h2>
      <Answered answer={answer} language={language}>
        {({ readings, next }) => (
          <>
            <ul className="caseSteps">
              {readings.length === 0 && <li className="quiet">{opened.noReaders}</li>}
              {readings.map(({ name, at, reason }) => (
                <li key={`${at} ${name}`}>
                  {name} <span className="quiet">{moment(at, language)}</span>
                  {reason && <span className="quiet"> ({opened.whys[reason]})</span>}
                </li>
              ))}
            </ul>
            <More {...{ next, more: answer.more, language }} />
          </>
        )}
      </Answered>
    </section>
  )
}
