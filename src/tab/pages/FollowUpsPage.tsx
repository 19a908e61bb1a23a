import type { Entry } from '../../api/contract.ts'
import { CasePanel } from '../case/CasePanel.tsx'
import { followUpsOf } from '../followUps/chains.ts'
import { FollowUpRow } from '../followUps/FollowUpRow.tsx'
import { Answered } from '../parts/Answered.tsx'
import { More } from '../parts/More.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { followUpTexts } from '../texts/followUps.ts'
import { useFocusBack } from '../useFocusBack.ts'
import { usePages } from '../usePages.ts'
import type { ViewProps } from './view.ts'
import '../followUps/followUps.css'

/** What a group follows: overdue first, then what is coming, then further consultations under way; each with its chain. */
export function FollowUpsPage(props: ViewProps) {
  const { identity, language, route, go } = props
  const groupId = 'groupId' in route ? route.groupId : ''
  const texts = followUpTexts(language)
  const answer = usePages('/api/board', identity, 3000, { groupId, limit: '100' })
  const open = (item: string) => go({ view: 'followUps', groupId, item })
  const close = () => go({ view: 'followUps', groupId })
  useFocusBack(route.item === undefined ? null : `open-${route.item}`)
  return (
    <>
      <Answered answer={answer} language={language}>
        {({ entries, next }) => {
          const { overdue, coming, further } = followUpsOf(entries)
          if (overdue.length + coming.length + further.length === 0)
            return (
              <>
                <Notice title={texts.emptyTitle} hint={texts.empty} />
                <More {...{ next, more: answer.more, language }} />
              </>
            )
          const row = (entry: Entry) => <FollowUpRow key={entry.id} all={entries} {...{ entry, open, language }} />
          return (
            <>
              <Section title={texts.overdue}>{overdue.map(row)}</Section>
              <Section title={texts.coming}>{coming.map(row)}</Section>
              <Section title={texts.further}>{further.map(row)}</Section>
              <More {...{ next, more: answer.more, language }} />
            </>
          )
        }}
      </Answered>
      {route.item !== undefined && (
        <CasePanel {...props} groupId={groupId} id={route.item} side="group" close={close} />
      )}
    </>
  )
}
