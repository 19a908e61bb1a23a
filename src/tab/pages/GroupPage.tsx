import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { GroupDetail } from '../../api/groupContract.ts'
import { codeText } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import { Acts } from '../group/Acts.tsx'
import { People } from '../group/People.tsx'
import { groupMessagesIn } from '../groupMessages.ts'
import { Answered } from '../parts/Answered.tsx'
import { useCards } from '../parts/Cards.tsx'
import { Facts } from '../parts/Facts.tsx'
import { More } from '../parts/More.tsx'
import { groupTexts } from '../texts/group.ts'
import { usePages } from '../usePages.ts'
import { day, moment } from '../when.ts'
import type { ViewProps } from './view.ts'
import '../group/group.css'

/** A group's own matters for whoever looks after it: what is set, who is in it, whether word reaches them, what was changed. */
export function GroupPage({ identity, language, route }: ViewProps) {
  const groupId = 'groupId' in route ? route.groupId : ''
  const answer = usePages('/api/group', identity, 3000, { groupId, limit: '100' })
  return (
    <Answered answer={answer} language={language}>
      {(group) => <Matters group={group} more={answer.more} language={language} />}
    </Answered>
  )
}

function Part({ title, act, wide, children }: { title: string; act?: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'groupPart groupWide' : 'groupPart'}>
      <div className="groupHead">
        <h2 className="heading">{title}</h2>
        {act}
      </div>
      {children}
    </section>
  )
}

function Matters({ group, more, language }: { group: GroupDetail; more: () => void; language: Language }) {
  const texts = groupTexts(language)
  const t = groupMessagesIn(language).groups
  const missing = group.missing.map((each) => t.missing[each]).join(', ')
  return (
    <>
      {group.pausedAt !== null && (
        <MessageBar intent="info" layout="multiline" className="stale">
          <MessageBarBody>{t.paused(day(group.pausedAt, language))}</MessageBarBody>
        </MessageBar>
      )}
      {missing !== '' && (
        <MessageBar intent="warning" layout="multiline" className="stale">
          <MessageBarBody>{t.missingLine(missing)}</MessageBarBody>
        </MessageBar>
      )}
      <div className="groupParts">
        <Part
          title={texts.people}
          wide
          act={<Acts part="people" menu={texts.changePeople} group={group} language={language} />}
        >
          <People people={group.people} language={language} />
          <More next={group.next} more={more} language={language} />
        </Part>
        <Part title={texts.facts} act={<Acts part="group" menu={texts.change} group={group} language={language} />}>
          <Basics group={group} language={language} />
        </Part>
        <Reach group={group} language={language} />
        <Part title={texts.upcoming}>
          {group.upcoming.length === 0 && <p className="quiet">{texts.noUpcoming}</p>}
          <ul className="agenda">
            {group.upcoming.map((start) => (
              <li key={start}>{moment(start, language)}</li>
            ))}
          </ul>
        </Part>
        <Part title={texts.changes} act={<Acts part="last" group={group} language={language} />}>
          {group.changes.length === 0 && <p className="quiet">{texts.noChanges}</p>}
          <Changes group={group} language={language} />
        </Part>
      </div>
    </>
  )
}

function Basics({ group, language }: { group: GroupDetail; language: Language }) {
  const { groups: t, sessions } = groupMessagesIn(language)
  const say = t.facts
  const facts: [string, string][] = [
    [say.model, group.model[language]],
    [say.area, group.area],
    [say.rhythm, group.rhythm[language]],
    [say.breaks, group.breakDays],
    [say.place, [group.place, sessions.modes[group.mode]].filter(Boolean).join(', ')],
    [say.language, t.languageNames[group.language]],
    [say.channel, group.inChannel ? t.channelSet : t.channelNone],
  ]
  return <Facts facts={facts} />
}

/** Whether word reaches the group's people: what did not arrive, and how the latest test message went. */
function Reach({ group, language }: { group: GroupDetail; language: Language }) {
  const texts = groupTexts(language)
  const { groups: t } = groupMessagesIn(language)
  const open = useCards()
  const { groupId, undelivered, test } = group
  return (
    <Part title={texts.reach} act={<Acts part="reach" group={group} language={language} />}>
      <h3 className="caseField">{texts.undelivered}</h3>
      {undelivered.length === 0 ? (
        <p className="quiet">{texts.noUndelivered}</p>
      ) : (
        <>
          <ul className="agenda">
            {undelivered.map(({ name, at, code }) => (
              <li key={`${name} ${at} ${code}`}>
                <span>
                  {name ?? t.testChannel}
                  {code !== null && `, ${codeText(code)}`} <span className="quiet">{moment(at, language)}</span>
                </span>
              </li>
            ))}
          </ul>
          <div className="buttons">
            <Button
              appearance="primary"
              onClick={() => open({ verb: 'undelivered', data: { groupId } }, texts.undelivered)}
            >
              {texts.showUndelivered}
            </Button>
          </div>
        </>
      )}
      <h3 className="caseField">{test ? t.testOf(day(test.at, language)) : texts.test}</h3>
      {!test && <p className="quiet">{texts.noTest}</p>}
      <ul className="agenda">
        {(test?.results ?? []).map(({ name, state }) => (
          <li key={name ?? ''}>
            <span>
              {name ?? t.testChannel} <span className="quiet">{t.testStates[state]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const mostChanges = 8

function Changes({ group, language }: { group: GroupDetail; language: Language }) {
  const { done, doneBy } = groupMessagesIn(language).groups
  return (
    <ul className="agenda">
      {group.changes.slice(0, mostChanges).map(({ action, at, by, about }, i) => {
        const what: ((whom: string) => string) | undefined = done[action as keyof typeof done]
        return (
          <li key={`${at} ${i}`}>
            <span>
              {what && doneBy(by, what(about))} <span className="quiet">{day(at, language)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
