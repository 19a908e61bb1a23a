import { Answered } from '../parts/Answered.tsx'
import { EntryRow, isMyTurn } from '../parts/EntryRow.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import type { ViewProps } from './view.ts'

/** The open requests of a group that I coordinate, lead or record for: my turn first, the longest wait above. */
export function QueuePage({ identity, language, now, me, route }: ViewProps) {
  const answer = useAnswer('/api/queue', identity, 3000)
  const texts = textsIn(language)
  return (
    <Answered answer={answer} language={language}>
      {({ groups: all }) => {
        const groups = all.filter(({ groupId }) => 'groupId' in route && groupId === route.groupId)
        if (groups.length === 0) return <Notice {...texts.queueNone} />
        if (groups.every((g) => g.entries.length === 0)) return <Notice {...texts.queueEmpty} />
        return groups.map(({ groupId, name, entries }) => {
          const mine = me?.groups.find((q) => q.groupId === groupId)?.coordinates ?? false
          const sorted = entries.toSorted(
            (a, b) =>
              Number(isMyTurn(b, 'group', now)) - Number(isMyTurn(a, 'group', now)) ||
              a.turnSince.localeCompare(b.turnSince),
          )
          return (
            <Section key={groupId} title={name[language]}>
              {sorted.map((entry) => (
                <EntryRow key={entry.id} side="group" {...{ entry, mine, now, language }} />
              ))}
            </Section>
          )
        })
      }}
    </Answered>
  )
}
