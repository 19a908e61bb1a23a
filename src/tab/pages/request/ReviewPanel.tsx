import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { allAccepted, type Item } from '../../request/checked.ts'
import { formMessages } from '../../request/messages.ts'
import type { Guard } from '../../request/useGuard.ts'
import { wordDiff } from '../../request/wordDiff.ts'
import { requestTexts } from '../../texts/request.ts'
import { textsIn } from '../../texts.ts'

/** A field with what was found in it. */
export interface CheckedField {
  id: string
  label: string
  value: string
  items: Item[]
}

/**
 * Above the buttons: how the text stands with the check, what it would read like with all suggestions, the one press that
 * takes them, the words that were said to be no names, and the confirmation that warnings ask for.
 */
export function ReviewPanel({
  guard,
  fields,
  notNames,
  confirmed,
  asks,
  smallPlace,
  language,
  acceptAll,
  allowAgain,
  confirm,
  undo,
}: {
  guard: Guard
  fields: CheckedField[]
  notNames: string[]
  confirmed: boolean
  /** The confirmation was asked for by pressing send. */
  asks: boolean
  smallPlace: boolean
  language: Language
  acceptAll: () => void
  allowAgain: (word: string) => void
  confirm: (yes: boolean) => void
  /** Takes the suggestions back; null: none were taken. */
  undo: (() => void) | null
}) {
  const texts = requestTexts(language)
  const { review } = formMessages(language)
  const items = fields.flatMap((field) => field.items)
  const warnings = items.filter(({ weight }) => weight === 'warning')
  const blocking = items.length - warnings.length
  const open = blocking > 0 || (warnings.length > 0 && !confirmed)
  return (
    <section className="review" aria-labelledby="reviewTitle">
      <h3 id="reviewTitle" className="rowTitle">
        {texts.checkTitle}
      </h3>
      <div role="status">
        <p>{statusOf(guard, fields, blocking, warnings.length, language)}</p>
      </div>
      {guard.failed && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.checkFailed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={guard.retry}>{textsIn(language).retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {undo && (
        <p className="buttons">
          <span>{texts.acceptedNow}</span>
          <Button size="small" onClick={undo}>
            {texts.undo}
          </Button>
        </p>
      )}
      {items.length > 0 && <Changes fields={fields} language={language} acceptAll={open ? acceptAll : null} />}
      {notNames.length > 0 && (
        <fieldset className="notNames">
          <legend>{texts.notNames}</legend>
          {notNames.map((word) => (
            <Checkbox key={word} checked label={word} onChange={() => allowAgain(word)} />
          ))}
        </fieldset>
      )}
      {warnings.length > 0 && (
        <div>
          <p>{smallPlace ? review.smallPlace : review.warnings}</p>
          {asks && !confirmed && <p className="must">{review.confirmMissing}</p>}
          <Checkbox
            id="confirm"
            checked={confirmed}
            label={review.confirm}
            onChange={(_, { checked }) => confirm(checked === true)}
          />
        </div>
      )}
      <p className="quiet small">{review.aid}</p>
    </section>
  )
}

function statusOf(guard: Guard, fields: CheckedField[], blocking: number, warned: number, language: Language): string {
  const texts = requestTexts(language)
  if (guard.failed) return ''
  if (fields.every(({ value }) => value.trim() === '')) return texts.nothingYet
  if (guard.checked === null) return texts.firstCheck
  if (blocking > 0) return texts.toFix(blocking)
  if (warned > 0) return texts.toLookAt(warned)
  return guard.upToDate ? texts.clean : texts.checking
}

/** The text now and with all suggestions, field by field, and the press that takes them. */
function Changes({
  fields,
  language,
  acceptAll,
}: {
  fields: CheckedField[]
  language: Language
  acceptAll: (() => void) | null
}) {
  const texts = requestTexts(language)
  const { review } = formMessages(language)
  const [shown, setShown] = useState(false)
  return (
    <>
      <div className="buttons">
        {acceptAll && <Button onClick={acceptAll}>{review.acceptAll}</Button>}
        <Button appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? texts.hideChanges : texts.showChanges}
        </Button>
      </div>
      {shown &&
        fields
          .filter(({ items }) => items.length > 0)
          .map(({ id, label, value, items }) => {
            const parts = wordDiff(value, allAccepted(value, items))
            return (
              <div key={id} className="changes">
                <p className="changesLabel">{label}</p>
                <div>
                  <p className="quiet">{texts.before}</p>
                  <p className="written">
                    {parts.map(({ kind, words }, i) =>
                      kind === 'new' ? null : kind === 'gone' ? <del key={i}>{words}</del> : words,
                    )}
                  </p>
                </div>
                <div>
                  <p className="quiet">{texts.after}</p>
                  <p className="written">
                    {parts.map(({ kind, words }, i) =>
                      kind === 'gone' ? null : kind === 'new' ? <ins key={i}>{words}</ins> : words,
                    )}
                  </p>
                </div>
              </div>
            )
          })}
    </>
  )
}
