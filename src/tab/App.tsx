import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Language } from '../domain/language.ts'
import { findHost, followBrowserTheme, type Host, languageOf, type ThemeName } from './host.ts'
import { LocalPage } from './pages/LocalPage.tsx'
import { Views } from './pages/Views.tsx'
import { Notice } from './parts/Notice.tsx'
import { textsIn } from './texts.ts'

// Only while the tab is added somewhere.
const ConfigPage = lazy(() => import('./pages/ConfigPage.tsx').then((m) => ({ default: m.ConfigPage })))

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

/** The tab in the host that was found: follows its theme, and shows the views to whoever signed in. */
export function App({ found }: { found: Host }) {
  const [host, setHost] = useState(found)
  const [theme, setTheme] = useState<ThemeName>('light')

  useEffect(() => {
    if (host.kind !== 'teams') return followBrowserTheme(setTheme)
    setTheme(host.theme)
    host.onTheme(setTheme)
  }, [host])

  useEffect(() => {
    // What the browser draws itself (scroll bars, lists) follows Teams, not the operating system.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])

  return (
    <FluentProvider theme={themes[theme]}>
      <div className="app">
        <h1 className="unseen">Rinnalla</h1>
        <Suspense fallback={null}>
          <Page host={host} retry={() => void findHost().then(setHost)} />
        </Suspense>
      </div>
    </FluentProvider>
  )
}

function Page({ host, retry }: { host: Host; retry: () => void }) {
  const browser: Language = languageOf(navigator.language) ?? 'fi'
  const texts = textsIn(browser)
  const adding = new URLSearchParams(location.search).get('view') === 'config'
  if (adding && (host.kind === 'local' || host.kind === 'outside')) {
    return <ConfigPage adding={null} language={browser} />
  }
  if (adding && host.kind === 'teams' && host.settings) {
    const { identity, settings: frame, start } = host
    return <ConfigPage adding={{ identity, frame, start }} language={languageOf(host.locale) ?? 'fi'} />
  }
  switch (host.kind) {
    case 'local':
      return <LocalPage people={host.people} />
    case 'teams':
      return (
        <Views
          identity={host.identity}
          fallback={languageOf(host.locale) ?? 'fi'}
          openLink={host.openLink}
          start={host.start}
          {...(host.channelId ? { channelId: host.channelId } : {})}
          {...(host.chat ? { chat: host.chat } : {})}
        />
      )
    case 'outside':
      return (
        <main className="page">
          <Notice title={texts.outsideTitle} hint={texts.outside} link={{ href: host.link, label: texts.openTeams }} />
        </main>
      )
    case 'failed':
      return (
        <main className="page">
          <Notice
            title={texts.failedTitle}
            hint={host.reference ? `${texts.failed} ${texts.reference(host.reference)}` : texts.failed}
            action={{ press: retry, label: texts.retry }}
          />
        </main>
      )
  }
}
