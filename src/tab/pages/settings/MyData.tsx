import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Deleted } from '../../../api/ownContract.ts'
import { codeText } from '../../../domain/ids.ts'
import { failureWords } from '../../failureWords.ts'
import { forget, windowStorage } from '../../request/kept.ts'
import { type Changed, deleteData, exportData, saveFile } from '../../settings/ownData.ts'
import { settingsTexts } from '../../texts/settings.ts'
import { askAllAgain } from '../../usePolled.ts'
import type { ViewProps } from '../view.ts'

type Asking = Pick<ViewProps, 'identity' | 'language'>

/** What came of a deletion, in words. */
function deletedWords({ texts: count, underWay }: Deleted, language: ViewProps['language']): string {
  const texts = settingsTexts(language)
  const codes = underWay.map(codeText)
  const rest =
    codes.length === 0 ? [] : [codes.length === 1 ? texts.oneUnderWay(codes.join()) : texts.underWay(codes.join(', '))]
  return [texts.deleted(count), ...rest].join(' ')
}

/** What is kept of me: to take along, and to delete, once I have seen what goes and what stays. */
export function MyData({ identity, language }: Asking) {
  const texts = settingsTexts(language)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ intent: 'success' | 'error'; words: string } | null>(null)
  const run = async <T,>(work: Promise<Changed<T>>, done: (data: T) => string) => {
    setBusy(true)
    setSaid(null)
    const outcome = await work
    setBusy(false)
    setSaid(
      outcome.kind === 'done'
        ? { intent: 'success', words: done(outcome.data) }
        : { intent: 'error', words: failureWords(outcome, language) },
    )
  }
  const download = () =>
    run(exportData(identity), (file) => {
      saveFile(file, 'rinnalla.json')
      return texts.downloaded
    })
  const remove = () =>
    run(deleteData(identity), (deleted) => {
      forget(windowStorage())
      askAllAgain()
      return deletedWords(deleted, language)
    })
  return (
    <section className="row">
      <h2 className="rowTitle">{texts.myData}</h2>
      <p className="next">{texts.export}</p>
      <div className="buttons">
        <Button disabledFocusable={busy} onClick={() => void download()}>
          {texts.download}
        </Button>
      </div>
      <p className="next">{texts.delete}</p>
      <div className="buttons">
        <Deleting language={language} busy={busy} remove={() => void remove()} />
      </div>
      <div aria-live="polite">
        {said && (
          <MessageBar intent={said.intent} layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </section>
  )
}

function Deleting({ language, busy, remove }: Pick<Asking, 'language'> & { busy: boolean; remove: () => void }) {
  const texts = settingsTexts(language)
  const list = (lines: readonly string[]) => (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button disabledFocusable={busy}>{texts.deleteStart}</Button>
      </DialogTrigger>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{texts.deleteTitle}</DialogTitle>
          <DialogContent className="deleting">
            <p>{texts.goes}</p>
            {list(texts.going)}
            <p>{texts.stays}</p>
            {list(texts.staying)}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{texts.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button className="destroying" onClick={remove}>
                {texts.deleteNow}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
