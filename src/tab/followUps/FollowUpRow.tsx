import { Badge } from '@fluentui/react-components'
import type { Entry } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { messagesIn } from '../messages.ts'
import { EntryButtons } from '../parts/EntryButtons.tsx'
import { OpenEntry } from '../parts/OpenEntry.tsx'
import { stateName } from '../stateName.ts'
import { followUpTexts } from '../texts/followUps.ts'
import { day } from '../when.ts'
import { type ChainLink, chainOf } from './chains.ts'

/** One consultation that is followed: when, how it stood last, and the chain it is part of. `open`: shows it, or another of its chain. */
export function FollowUpRow({
  entry,
  all,
  open,
  language,
}: {
  entry: Entry
  all: Entry[]
  open: (id: string) => void
  language: Language
}) {
  const texts = followUpTexts(language)
  const { resolutions } = messagesIn(language).status
  const name = `${codeText(entry.code)} ${entry.topic[language]}`
  const { reported } = entry
  const followed = entry.state === 'followUp'
  const facts = [
    followed ? (entry.followUpAt ? texts.due(day(entry.followUpAt, language)) : texts.undated) : null,
    entry.recommendations > 0 ? texts.recommendations(entry.recommendations) : null,
  ]
  const told = reported ? texts.told(resolutions[reported.how], day(reported.at, language)) : texts.notTold
  const chain = chainOf(entry, all)
  return (
    <li className={entry.overdue ? 'row lateRow' : 'row'}>
      <div className="rowHead">
        <h3 className="rowTitle">
          <OpenEntry {...{ entry, language }} label={texts.open(name)} open={() => open(entry.id)} />
        </h3>
        {entry.overdue ? (
          <Badge appearance="filled" color="danger">
            {texts.overdue}
          </Badge>
        ) : (
          <Badge appearance="tint" color="informative">
            {stateName(entry, language)}
          </Badge>
        )}
      </div>
      <p className="quiet facts">
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </p>
      {followed && <p>{told}</p>}
      {chain.length > 0 && <Chain {...{ chain, open, language }} />}
      <EntryButtons {...{ entry, side: 'group', language }} />
    </li>
  )
}

/** Consultations that went on as others, from the first to the last, as a chain. */
function Chain({ chain, open, language }: { chain: ChainLink[]; open: (id: string) => void; language: Language }) {
  const texts = followUpTexts(language)
  return (
    <ol className="chain" aria-label={texts.chain}>
      {chain.map(({ code, id, here }) => (
        <li key={code} {...(here ? { 'aria-current': 'step' as const } : {})}>
          {id !== null && !here ? (
            <button
              type="button"
              className="plainButton"
              aria-label={texts.open(codeText(code))}
              onClick={() => open(id)}
            >
              {codeText(code)}
            </button>
          ) : (
            codeText(code)
          )}
        </li>
      ))}
    </ol>
  )
}
