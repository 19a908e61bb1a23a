import { Button, Link, Select, Tab, TabList } from '@fluentui/react-components'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Me } from '../../api/contract.ts'
import type { GroupView } from '../../domain/groupViews.ts'
import type { Language } from '../../domain/language.ts'
import type { Identity } from '../client.ts'
import { Answered, Loading } from '../parts/Answered.tsx'
import { Cards, useCards } from '../parts/Cards.tsx'
import { Saying } from '../parts/Saying.tsx'
import { forget, forgetOld, windowStorage } from '../request/kept.ts'
import { type OwnView, type Route, useRoute } from '../route.ts'
import { shownView } from '../shownView.ts'
import { textsIn } from '../texts.ts'
import { useAnswer } from '../useAnswer.ts'
import { groupPages, NoView } from './groupPages.ts'
import { MeetingsPage } from './MeetingsPage.tsx'
import { MinePage } from './MinePage.tsx'
import type { ViewProps } from './view.ts'

type Page = ComponentType<ViewProps>

/** One's own views in the order of their tabs. Those that are not needed at first come when they are opened (`lazy`). */
const own: [OwnView, Page][] = [
  ['mine', MinePage],
  ['meetings', MeetingsPage],
  ['settings', lazy(() => import('./settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage })))],
]

/** Views without a tab of their own. */
const others: Partial<Record<Route['view'], Page>> = {
  panel: lazy(() => import('./panel/PanelPage.tsx').then((m) => ({ default: m.PanelPage }))),
  new: lazy(() => import('./request/NewPage.tsx').then((m) => ({ default: m.NewPage }))),
}

const all: Partial<Record<Route['view'], Page>> = { ...others, ...groupPages, ...Object.fromEntries(own) }

/** The views, in the person's own language if they chose one. `start`: what is shown first; `aside`: what stands beside the tabs. */
export function Views({
  identity,
  fallback,
  aside,
  openLink,
  channelId,
  chat,
  start,
}: {
  identity: Identity
  fallback: Language
  aside?: (language: Language) => ReactNode
  openLink: (url: string) => void
  channelId?: string
  /** A link to the chat with Rinnalla, where there is one. */
  chat?: string
  start: Route
}) {
  const asker = useAnswer('/api/me', identity, 4000)
  const { data: me, failed } = asker
  const now = useNow()
  const [asked, go] = useRoute(start)
  const shown = shownView(asked, me)
  const route = shown.route ?? asked
  const language = me?.language ?? fallback

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const signedOut = failed?.kind === 'signedOut'
  useEffect(() => {
    // Whoever signed out leaves nothing of what they were writing.
    if (signedOut) forget(windowStorage())
  }, [signedOut])

  useEffect(() => forgetOld(windowStorage(), Date.parse(now)), [now])

  const props: ViewProps = { identity, language, now, me, route, go, openLink }
  const Page = all[route.view] ?? MinePage
  // Beside a meeting there is no room for other views; a new request has no tab of its own.
  const panel = route.view === 'panel'
  const tabbed = !panel && route.view !== 'new'
  return (
    <Saying>
      <Cards {...{ identity, language, openLink, ...(channelId ? { channelId } : {}) }}>
        <main className={'groupId' in route && !panel ? 'page wide' : 'page'}>
          {!panel && (
            <header className="top">
              <Tabs {...props} />
              <span className="buttons">
                <HomeButtons {...{ language, go }} />
                {aside?.(language)}
              </span>
            </header>
          )}
          <div id="view" {...(tabbed ? { role: 'tabpanel', 'aria-labelledby': `tab-${route.view}` } : {})}>
            <Suspense fallback={<Loading label={textsIn(language).loading} />}>
              {signedOut ? (
                <Answered answer={asker} language={language}>
                  {() => null}
                </Answered>
              ) : shown.route ? (
                <Page {...props} />
              ) : (
                <NoView {...shown} {...{ language, go }} />
              )}
            </Suspense>
          </div>
          {!panel && (
            <p className="quiet foot">
              {textsIn(language).inChat}{' '}
              {chat && (
                <Link as="button" onClick={() => openLink(chat)}>
                  {textsIn(language).openChat}
                </Link>
              )}
            </p>
          )}
        </main>
      </Cards>
    </Saying>
  )
}

/** The tabs of one's own or of the group that is shown, and the way between the two. */
function Tabs({ route, go, me, language }: ViewProps) {
  const texts = textsIn(language)
  const groupId = 'groupId' in route ? route.groupId : null
  const seen = me?.groups.find((group) => group.groupId === groupId)?.views ?? []
  const views: (OwnView | GroupView)[] = groupId === null ? own.map(([view]) => view) : seen
  return (
    <>
      {me !== null && me.groups.length > 0 && <Whose {...{ me, groupId, go, language }} />}
      <TabList
        selectedValue={route.view}
        onTabSelect={(_, { value }) =>
          go(groupId === null ? { view: value as OwnView } : { view: value as GroupView, groupId })
        }
        aria-label={texts.lists}
        className="tabs"
      >
        {views.map((view) => (
          <Tab key={view} id={`tab-${view}`} value={view} aria-controls="view">
            {texts.views[view]}
          </Tab>
        ))}
      </TabList>
    </>
  )
}

/** Chooses between one's own things and the groups of which one sees something. */
function Whose({
  me,
  groupId,
  go,
  language,
}: {
  me: Me
  groupId: string | null
  go: ViewProps['go']
  language: Language
}) {
  const texts = textsIn(language)
  return (
    <Select
      aria-label={texts.whose}
      value={groupId ?? ''}
      onChange={(_, { value }) => go(value === '' ? { view: 'mine' } : { view: 'queue', groupId: value })}
      className="person"
    >
      <option value="">{texts.ownThings}</option>
      {me.groups.map((group) => (
        <option key={group.groupId} value={group.groupId}>
          {group.name[language]}
        </option>
      ))}
    </Select>
  )
}

/** A new request, and all else that the chat's first card offers. */
function HomeButtons({ language, go }: Pick<ViewProps, 'language' | 'go'>) {
  const open = useCards()
  const texts = textsIn(language)
  return (
    <>
      <Button appearance="primary" onClick={() => go({ view: 'new' })}>
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
