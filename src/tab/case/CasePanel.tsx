import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import type { EntryDetail } from '../../api/caseContract.ts'
import type { Entry } from '../../api/contract.ts'
import { codeText } from '../../domain/ids.ts'
import { messagesIn } from '../messages.ts'
import type { ViewProps } from '../pages/view.ts'
import { Answered } from '../parts/Answered.tsx'
import { EntryButtons } from '../parts/EntryButtons.tsx'
import { Facts } from '../parts/Facts.tsx'
import { Notice } from '../parts/Notice.tsx'
import { stateName } from '../stateName.ts'
import { deedName } from '../texts/deeds.ts'
import { readingTexts } from '../texts/reading.ts'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import { day, span } from '../when.ts'
import { CaseTexts } from './CaseTexts.tsx'
import { ReadersList } from './ReadersList.tsx'
import './case.css'

type About = Pick<ViewProps, 'identity' | 'language' | 'now'> & {
  groupId: string
  id: string
  side: 'requester' | 'group'
}

/** One consultation beside its list: what is known of it, what can be done, its texts by a press of one's own, its steps. */
export function CasePanel({ close, ...about }: About & { close: () => void }) {
  const { identity, language, groupId, id, side } = about
  const answer = useAnswer('/api/entry', identity, 3000, { groupId, id, side })
  const texts = textsIn(language)
  const gone = answer.failed?.kind === 'missing'
  const entry = gone ? undefined : answer.data?.entry
  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
      className="casePanel"
      onOpenChange={(_, { open }) => open || close()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={texts.close} onClick={close}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" fill="none" />
              </svg>
            </Button>
          }
        >
          {entry ? `${codeText(entry.code)} ${entry.topic[language]}` : gone ? '' : texts.loading}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {gone ? (
          <Notice title={readingTexts(language).goneTitle} hint={readingTexts(language).gone} />
        ) : (
          <Answered answer={answer} language={language}>
            {(detail) => <Detail key={id} {...about} detail={detail} />}
          </Answered>
        )}
      </DrawerBody>
    </OverlayDrawer>
  )
}

/** The texts have a place of their own in the panel. */
const withoutText = (entry: Entry): Entry => {
  const actions = entry.actions.filter((verb) => verb !== 'text')
  const atOnce = entry.actions.slice(0, entry.atOnce).filter((verb) => verb !== 'text').length
  return { ...entry, actions, atOnce }
}

function Detail({ detail, ...about }: About & { detail: EntryDetail }) {
  const { language, side } = about
  const { entry, history } = detail
  const texts = readingTexts(language)
  const t = messagesIn(language).status
  const facts: [string, string | null][] = [
    [t.facts.state, stateName(entry, language)],
    [t.facts.consent, t.consents[entry.consent]],
    [t.facts.help, entry.help.map((help) => help[language]).join(', ')],
    [t.facts.time, entry.session && span(entry.session.start, entry.session.end, language)],
    [t.facts.followUp, entry.followUpAt && day(entry.followUpAt, language)],
    [texts.chain, entry.chain.length > 1 ? entry.chain.map(codeText).join(' → ') : null],
  ]
  return (
    <div className="case">
      <p className="next">{entry.nextStep[language]}</p>
      <Facts facts={facts} />
      <EntryButtons {...{ entry: withoutText(entry), side, language }} rest={texts.rest} />
      <CaseTexts {...about} state={detail.texts} />
      {entry.actions.includes('readers') && <ReadersList {...about} />}
      <section>
        <h2 className="heading">{texts.history}</h2>
        <ol className="caseSteps">
          {history.map(({ action, at, to, by }, i) => (
            <li key={`${at} ${i}`}>
              {day(at, language)} {deedName(action, language) ?? t.states[to]}{' '}
              <span className="quiet">({texts.by[by]})</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
