import type { Mode } from '../api/contract.ts'
import { teamsLink } from '../domain/joinLink.ts'
import { type Language, languages } from '../domain/language.ts'
import { chatLink, tabLink } from '../domain/tabLink.ts'
import { ask, type Identity } from './client.ts'
import { addressOf, type Route, routeOf } from './route.ts'
import { startOf } from './start.ts'
import type { SettingsFrame } from './tabSettings.ts'

export type ThemeName = 'light' | 'dark' | 'contrast'

/** Where the tab runs. */
export type Host =
  | { kind: 'local'; people: Mode['people'] }
  | {
      kind: 'teams'
      identity: Identity
      locale: string
      theme: ThemeName
      onTheme: (follow: (theme: ThemeName) => void) => void
      /** Opens a link of a card: what is Teams' own (meetings, chats) without leaving it. */
      openLink: (url: string) => void
      /** The channel whose tab it is. */
      channelId?: string
      /** A link to one's chat with Rinnalla. */
      chat?: string
      /** What to show first: what a link says, else what the tab was set to show. */
      start: Route
      /** Set while somebody adds the tab to a channel or a chat. */
      settings: SettingsFrame | null
    }
  | { kind: 'outside'; link: string }
  | { kind: 'failed'; reference: string | null }

const patience = 8000

/** Finds out where the tab runs: by the server's word in local mode, by Teams' handshake else. */
export async function findHost(): Promise<Host> {
  const framed = window.parent !== window || 'nativeInterface' in window
  // In Teams both are needed, and neither waits for the other.
  const library = framed ? import('./teamsLibrary.ts').catch(() => null) : null
  const mode = await ask('/api/mode', async () => ({}))
  if (mode.kind !== 'data') return { kind: 'failed', reference: mode.kind === 'same' ? null : mode.reference }
  if (mode.data.local) return { kind: 'local', people: mode.data.people }
  const { appId } = mode.data
  return library ? teams(await library, appId) : outside(appId)
}

/** Outside Teams there is a way into it: to what the address names, where the app's id is known. */
function outside(appId: string | null): Host {
  const route = routeOf(location.hash)
  const link = appId ? tabLink(appId, addressOf(route ?? { view: 'mine' }).slice(2)) : 'https://teams.microsoft.com'
  return { kind: 'outside', link }
}

/** teams-js is loaded only where it is needed: it asks a server of Microsoft's for its list of hosts at import. */
async function teams(library: typeof import('./teamsLibrary.ts') | null, appId: string | null): Promise<Host> {
  if (!library) return { kind: 'failed', reference: null }
  const { app, authentication, FrameContexts, pages } = library
  const context = await Promise.race([
    app.initialize().then(() => app.getContext()),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), patience)),
  ]).catch(() => null)
  if (!context) return outside(appId)
  app.notifySuccess()
  return {
    kind: 'teams',
    identity: async () => ({ Authorization: `Bearer ${await authentication.getAuthToken()}` }),
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    onTheme: (follow) => app.registerOnThemeChangeHandler((name) => follow(themeOf(name))),
    openLink: (url) => {
      const own = /^https:\/\/teams\.microsoft\.com\/l\//.test(url) || teamsLink(url) !== null
      if (own) void app.openLink(url).catch(() => openInBrowser(url))
      else openInBrowser(url)
    },
    ...(context.channel ? { channelId: context.channel.id } : {}),
    ...(appId ? { chat: chatLink(appId) } : {}),
    start: startOf(context.page, context.chat?.id),
    settings: context.page.frameContext === FrameContexts.settings ? pages.config : null,
  }
}

/** Opens a link in a window of its own, which learns nothing of this one. */
export function openInBrowser(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer')
}

function themeOf(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}

/** What the browser or its operating system asks for, where there is no Teams to say it; followed live. */
export function followBrowserTheme(follow: (theme: ThemeName) => void): () => void {
  const contrast = matchMedia('(forced-colors: active)')
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const tell = () => follow(contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  tell()
  for (const query of [contrast, dark]) query.addEventListener('change', tell)
  return () => {
    for (const query of [contrast, dark]) query.removeEventListener('change', tell)
  }
}

/** The language of a locale such as `sv-fi`; null when it is none of ours. */
export function languageOf(locale: string): Language | null {
  return languages.find((language) => locale.toLowerCase().split('-')[0] === language) ?? null
}
