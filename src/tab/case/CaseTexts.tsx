import { Button, Field, Select } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { EntryDetail, Texts } from '../../api/caseContract.ts'
import type { ReadingReason } from '../../domain/readingReason.ts'
import type { Identity } from '../client.ts'
import { failureWords } from '../failureWords.ts'
import type { ViewProps } from '../pages/view.ts'
import { fieldIn, openedIn } from '../readingMessages.ts'
import { readText } from '../readText.ts'
import { readingTexts } from '../texts/reading.ts'
import { moment } from '../when.ts'

/**
 * The texts of a case, by a press of whoever looks: asked for once, with a reason where their role does not say it, never
 * again by themselves, and gone with the panel.
 */
export function CaseTexts({
  identity,
  language,
  groupId,
  id,
  side,
  state,
}: Pick<ViewProps, 'language'> & {
  identity: Identity
  groupId: string
  id: string
  side: EntryDetail['side']
  state: EntryDetail['texts']
}) {
  const texts = readingTexts(language)
  const opened = openedIn(language)
  const [shown, setShown] = useState<Texts | null>(null)
  const [reason, setReason] = useState<ReadingReason | ''>('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown) place.current?.focus()
  }, [shown])

  const open = async () => {
    const read = await readText({ groupId, id }, reason || null, identity)
    setTrouble(read.kind === 'done' ? null : failureWords(read, language, texts.failed))
    setShown(read.kind === 'done' ? read.data : null)
  }
  const closed = { closed: texts.closed, gone: opened.gone, none: opened.none }
  return (
    <section>
      <h2 className="heading">{texts.words}</h2>
      {state !== 'open' && state !== 'reason' && <p className="quiet">{closed[state]}</p>}
      {(state === 'open' || state === 'reason') && !shown && (
        <div className="caseOpen">
          {state === 'reason' && (
            <Field label={texts.why} hint={opened.why}>
              <Select value={reason} onChange={(_, { value }) => setReason(value as ReadingReason | '')}>
                <option value="">{texts.choose}</option>
                {(Object.keys(opened.whys) as ReadingReason[]).map((each) => (
                  <option key={each} value={each}>
                    {opened.whys[each]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Button disabled={state === 'reason' && reason === ''} onClick={() => void open()}>
            {texts.show}
          </Button>
        </div>
      )}
      <div role="alert">{trouble && <p>{trouble}</p>}</div>
      {shown && (
        <div ref={place} tabIndex={-1} className="caseWords">
          {shown.texts.map(({ kind, at, fields }, i) => (
            <article key={`${at} ${i}`}>
              <h3 className="rowTitle">{opened.kinds[kind]}</h3>
              <p className="quiet facts">{moment(at, language)}</p>
              {fields.map((field, n) => (
                <div key={field.id}>
                  <h4 className="caseField">{fieldIn(field.id, language) ?? opened.recommendation(n + 1)}</h4>
                  <p className="caseText">{field.words}</p>
                </div>
              ))}
            </article>
          ))}
          {shown.texts.length === 0 && <p className="quiet">{opened.none}</p>}
          {shown.masked.forReader && <p className="quiet">{opened.maskedForReader}</p>}
          {shown.masked.forOthers && <p className="quiet">{opened.maskedForOthers}</p>}
          {/* One’s own text is nobody’s to record. */}
          {side === 'group' && <p className="quiet">{opened.recorded}</p>}
          <Button onClick={() => setShown(null)}>{texts.hide}</Button>
        </div>
      )}
    </section>
  )
}
