import { Button, Tab, TabList } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import { Cards, useCards } from '../parts/Cards.tsx'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import { MeetingsPage } from './MeetingsPage.tsx'
import { MinePage } from './MinePage.tsx'
import { QueuePage } from './QueuePage.tsx'

/** What every list is given. `now` moves on by the minute. */
export interface ListProps {
  identity: Identity
  language: Language
  now: string
}

const names = ['mine', 'queue', 'meetings'] as const
type Name = (typeof names)[number]

/** The three lists, in the person's own language if they chose one. `aside`: what stands beside the tabs. */
export function Lists({
  identity,
  fallback,
  aside,
  openLink,
  channelId,
}: {
  identity: Identity
  fallback: Language
  aside?: (language: Language) => ReactNode
  openLink: (url: string) => void
  channelId?: string
}) {
  const me = useAnswer('/api/me', identity, 15_000).data
  const now = useNow()
  const [chosen, choose] = useState<Name>('mine')
  const language = me?.language ?? fallback
  const texts = textsIn(language)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const props = { identity, language, now }
  return (
    <Cards {...{ identity, language, openLink, ...(channelId ? { channelId } : {}) }}>
      <main className="page">
        <header className="top">
          <TabList
            selectedValue={chosen}
            onTabSelect={(_, { value }) => choose(value as Name)}
            aria-label={texts.lists}
            className="tabs"
          >
            {names.map((name) => (
              <Tab key={name} id={`tab-${name}`} value={name} aria-controls="list">
                {texts[name]}
              </Tab>
            ))}
          </TabList>
          <span className="buttons">
            <HomeButtons language={language} />
            {aside?.(language)}
          </span>
        </header>
        <div id="list" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
          {chosen === 'mine' && <MinePage {...props} />}
          {chosen === 'queue' && <QueuePage {...props} me={me} />}
          {chosen === 'meetings' && <MeetingsPage {...props} />}
        </div>
        <p className="quiet foot">{texts.inChat}</p>
      </main>
    </Cards>
  )
}

/** A new request, and all else that the chat's first card offers. */
function HomeButtons({ language }: { language: Language }) {
  const open = useCards()
  const texts = textsIn(language)
  return (
    <>
      <Button appearance="primary" onClick={() => open({ verb: 'begin' }, texts.newRequest)}>
        {texts.newRequest}
      </Button>
      <Button onClick={() => open({ verb: 'home' }, 'Rinnalla')}>{texts.more}</Button>
    </>
  )
}

function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
