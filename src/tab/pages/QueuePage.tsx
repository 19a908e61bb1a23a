import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { Board } from '../../api/contract.ts'
import { BoardColumn } from '../board/BoardColumn.tsx'
import { boardOf, noFilter } from '../board/columns.ts'
import { EntryCard } from '../board/EntryCard.tsx'
import { Filters } from '../board/Filters.tsx'
import { CasePanel } from '../case/CasePanel.tsx'
import { Answered } from '../parts/Answered.tsx'
import { useCards } from '../parts/Cards.tsx'
import { More } from '../parts/More.tsx'
import { Notice } from '../parts/Notice.tsx'
import { boardTexts } from '../texts/board.ts'
import { textsIn } from '../texts.ts'
import { useFocusBack } from '../useFocusBack.ts'
import { usePages } from '../usePages.ts'
import type { ViewProps } from './view.ts'
import '../board/board.css'

/** A group's consultations on a board, by where they stand; the item of the address is opened beside it. */
export function QueuePage(props: ViewProps) {
  const { identity, language, route, go } = props
  const groupId = 'groupId' in route ? route.groupId : ''
  const answer = usePages('/api/board', identity, 3000, { groupId, limit: '100' })
  const close = () => go({ view: 'queue', groupId })
  useFocusBack(route.item === undefined ? null : `open-${route.item}`)
  return (
    <>
      <Answered answer={answer} language={language}>
        {(board) => (
          <>
            <Columns {...{ ...props, board }} open={(item) => go({ view: 'queue', groupId, item })} />
            <More next={board.next} more={answer.more} language={language} />
          </>
        )}
      </Answered>
      {route.item !== undefined && (
        <CasePanel {...props} groupId={groupId} id={route.item} side="group" close={close} />
      )}
    </>
  )
}

function Columns({ board, open, ...props }: ViewProps & { board: Board; open: (id: string) => void }) {
  const { language, now } = props
  const texts = boardTexts(language)
  const [filter, setFilter] = useState(noFilter)
  const card = useCards()
  const { entries, undelivered, groupId } = board
  const shown = boardOf(entries, filter, now)
  const title = texts.undelivered(undelivered)
  return (
    <>
      {undelivered > 0 && (
        <MessageBar intent="warning" layout="multiline" className="stale">
          <MessageBarBody>{title}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => card({ verb: 'undelivered', data: { groupId } }, title)}>
              {texts.showUndelivered}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {entries.length === 0 ? (
        <Notice {...textsIn(language).queueEmpty} />
      ) : (
        <Filters {...{ entries, filter, language }} choose={setFilter} />
      )}
      {entries.length > 0 && shown.every((column) => column.entries.length === 0) && (
        <p className="quiet">{texts.nothingFits}</p>
      )}
      {entries.length > 0 && (
        <div className="board">
          {shown.map(({ column, entries: own }) => (
            <BoardColumn key={column} column={column} language={language}>
              {own.map((entry) => (
                <EntryCard key={entry.id} {...props} entry={entry} open={() => open(entry.id)} />
              ))}
            </BoardColumn>
          ))}
        </div>
      )}
    </>
  )
}
