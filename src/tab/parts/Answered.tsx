import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Language } from '../../domain/language.ts'
import { textsIn } from '../texts.ts'
import type { Answer } from '../usePolled.ts'
import { clock } from '../when.ts'
import { Notice } from './Notice.tsx'

/** A list in whatever condition its answer is: loading, failed, old because the connection is down, or as it should be. */
export function Answered<T>({
  answer,
  language,
  children,
}: {
  answer: Answer<T>
  language: Language
  children: (data: T) => ReactNode
}) {
  const texts = textsIn(language)
  const { data, failed, retry } = answer
  if (data === null && failed === null) return <Loading label={texts.loading} />
  // Whoever the server does not know any more sees and types nothing more.
  if (failed && (data === null || failed.kind === 'signedOut')) {
    // Without a connection Teams cannot say who somebody is; that is no trouble with signing in.
    const unknown = failed.kind === 'signedOut' || (failed.kind === 'noToken' && navigator.onLine)
    const reference = failed.reference ? ` ${texts.reference(failed.reference)}` : ''
    return (
      <div role="alert">
        <Notice
          title={unknown ? texts.signedOutTitle : texts.failedTitle}
          hint={unknown ? texts.signedOut : `${texts.failed}${reference}`}
          action={{ press: retry, label: texts.retry }}
        />
      </div>
    )
  }
  const lost = failed?.kind === 'unreachable' || failed?.kind === 'noToken'
  return (
    <>
      {failed && (
        <MessageBar intent="warning" layout="multiline" className="stale">
          <MessageBarBody>
            {(lost ? texts.stale : texts.notUpdated)(clock(new Date(answer.at).toISOString(), language))}
            {failed.reference ? ` ${texts.reference(failed.reference)}` : ''}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {data !== null && children(data)}
    </>
  )
}

/** The shape of a list that is on its way. */
export function Loading({ label }: { label: string }) {
  return (
    <Skeleton aria-label={label} className="rows">
      {[0, 1, 2].map((row) => (
        <div key={row} className="row">
          <SkeletonItem size={20} className="skeletonTitle" />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} className="skeletonShort" />
        </div>
      ))}
    </Skeleton>
  )
}
