import { Tab, TabList } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
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
}: {
  identity: Identity
  fallback: Language
  aside?: (language: Language) => ReactNode
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
        {aside?.(language)}
      </header>
      <div id="list" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {chosen === 'mine' && <MinePage {...props} />}
        {chosen === 'queue' && <QueuePage {...props} me={me} />}
        {chosen === 'meetings' && <MeetingsPage {...props} />}
      </div>
      <p className="quiet foot">{texts.inChat}</p>
    </main>
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
