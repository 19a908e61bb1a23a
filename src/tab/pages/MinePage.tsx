import type { Entry } from '../../api/contract.ts'
import { Answered } from '../parts/Answered.tsx'
import { EntryRow, isMyTurn } from '../parts/EntryRow.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import type { ViewProps } from './view.ts'

/** My own requests: what is going on first (my turn before others'), then what has ended. */
export function MinePage({ identity, language, now }: ViewProps) {
  const answer = useAnswer('/api/mine', identity, 3000)
  const texts = textsIn(language)
  const row = (entry: Entry) => <EntryRow key={entry.id} side="requester" mine {...{ entry, now, language }} />
  return (
    <Answered answer={answer} language={language}>
      {({ entries }) => {
        if (entries.length === 0) return <Notice {...texts.mineEmpty} />
        const open = entries.filter((e) => e.turn !== null)
        const sorted = open.toSorted(
          (a, b) => Number(isMyTurn(b, 'requester', now)) - Number(isMyTurn(a, 'requester', now)),
        )
        return (
          <>
            <Section title={texts.open}>{sorted.map(row)}</Section>
            <Section title={texts.ended}>{entries.filter((e) => e.turn === null).map(row)}</Section>
          </>
        )
      }}
    </Answered>
  )
}
