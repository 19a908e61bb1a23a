import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Entry } from '../../api/contract.ts'
import { MineRow } from '../mine/MineRow.tsx'
import { ownParts } from '../mine/path.ts'
import { Answered } from '../parts/Answered.tsx'
import { Waiting } from '../parts/Cards.tsx'
import { More } from '../parts/More.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { mineTexts } from '../texts/mine.ts'
import { textsIn } from '../texts.ts'
import { useFocusBack } from '../useFocusBack.ts'
import { usePages } from '../usePages.ts'
import type { ViewProps } from './view.ts'
import '../mine/mine.css'

// An opened request brings the words of its texts: they come with the first one.
const CasePanel = lazy(() => import('../case/CasePanel.tsx').then((m) => ({ default: m.CasePanel })))

const endedAtFirst = 3

/** My own requests, each as its path: first what waits for me, then what goes on, then what has ended. The address's item is open. */
export function MinePage(props: ViewProps) {
  const { identity, language, go, route } = props
  const answer = usePages('/api/mine', identity, 3000)
  const texts = mineTexts(language)
  const [groupId = '', id = ''] = route.item?.split(' ') ?? []
  const close = () => go({ view: 'mine' })
  useFocusBack(id === '' ? null : `open-${groupId}-${id}`)
  return (
    <>
      <Answered answer={answer} language={language}>
        {({ entries, next }) => {
          if (entries.length === 0)
            return (
              <Notice
                {...textsIn(language).mineEmpty}
                action={{ press: () => go({ view: 'new' }), label: textsIn(language).newRequest }}
              />
            )
          return (
            <>
              <Lists {...props} entries={entries} />
              <More {...{ next, more: answer.more, language }} label={texts.older} />
            </>
          )
        }}
      </Answered>
      {id !== '' && (
        <Suspense fallback={<Waiting label={textsIn(language).loading} />}>
          <CasePanel {...props} {...{ groupId, id, close }} side="requester" />
        </Suspense>
      )}
    </>
  )
}

function Lists({ entries, ...props }: ViewProps & { entries: Entry[] }) {
  const { language, now, go } = props
  const texts = mineTexts(language)
  const [all, setAll] = useState(false)
  const { mine, going, ended } = ownParts(entries, now)
  const row = (entry: Entry) => (
    <MineRow
      key={`${entry.groupId} ${entry.id}`}
      {...props}
      entry={entry}
      open={() => go({ view: 'mine', item: `${entry.groupId} ${entry.id}` })}
    />
  )
  const shown = all ? ended : ended.slice(0, endedAtFirst)
  return (
    <>
      <Section title={texts.waitsForYou}>{mine.map(row)}</Section>
      <Section title={texts.goingOn}>{going.map(row)}</Section>
      <Section title={texts.ended}>{shown.map(row)}</Section>
      {shown.length < ended.length && (
        <Button appearance="subtle" className="more" onClick={() => setAll(true)}>
          {texts.showEnded(ended.length)}
        </Button>
      )}
    </>
  )
}
