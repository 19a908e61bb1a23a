import { Badge, Button } from '@fluentui/react-components'
import type { Guide, GuideCase } from '../../../api/guideContract.ts'
import { codeText } from '../../../domain/ids.ts'
import type { Language } from '../../../domain/language.ts'
import { useCards } from '../../parts/Cards.tsx'
import { panelTexts } from '../../texts/panel.ts'
import { clocks } from '../../when.ts'

/** The agenda: what is spoken of when, which case it is now, and the way to each; its recommendations are written on its card. */
export function AgendaPart({ session, language }: { session: Guide; language: Language }) {
  const texts = panelTexts(language)
  const { agenda, guide, groupId } = session
  if (agenda === null) return null
  return (
    <section>
      <h2 className="heading">{texts.agenda}</h2>
      {agenda.length === 0 && <p className="quiet">{texts.agendaEmpty}</p>}
      <ul className="rows">
        {agenda.map(({ start, end, case: found }) => (
          <li key={start} className={found && found.id === guide?.now?.case ? 'row myTurn' : 'row'}>
            <p className="quiet panelTime">{clocks(start, end, language)}</p>
            {found ? (
              <CaseRow {...{ found, groupId, language }} now={found.id === guide?.now?.case} />
            ) : (
              <p className="quiet">{texts.free}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CaseRow({
  found,
  now,
  groupId,
  language,
}: {
  found: GuideCase
  now: boolean
  groupId: string
  language: Language
}) {
  const texts = panelTexts(language)
  const open = useCards()
  const { id, side } = found
  const code = codeText(found.code)
  const title = `${code} ${found.topic[language]}`
  return (
    <>
      <h3 className="rowTitle">
        <span className="code">{code}</span> {found.topic[language]}
      </h3>
      <span className="badges">
        {now && (
          <Badge appearance="filled" color="brand">
            {texts.current}
          </Badge>
        )}
        {found.clientComes && <Badge appearance="tint">{texts.withClient}</Badge>}
        {found.recorded && (
          <Badge appearance="tint" color="success">
            {texts.recorded}
          </Badge>
        )}
      </span>
      {side && (
        <div className="buttons">
          {found.records && (
            <Button
              appearance={now ? 'primary' : 'secondary'}
              aria-label={texts.recordCase(code)}
              onClick={() => open({ verb: 'outcome', data: { groupId, id, side: 'group' } }, title)}
            >
              {texts.record}
            </Button>
          )}
          <Button onClick={() => open({ verb: 'show', data: { groupId, id, side } }, title)}>
            {texts.openCase(code)}
          </Button>
        </div>
      )}
    </>
  )
}
