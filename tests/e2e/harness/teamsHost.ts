import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { type DemoPerson, demoPeople, type PersonKey } from '../../../src/local/people.ts'
import { browserOf } from './browser.ts'
import type { TeamsWorld } from './teamsWorld.ts'

export type TeamsTheme = 'default' | 'dark' | 'contrast'

export interface TeamsOptions {
  width?: number
  height?: number
  theme?: TeamsTheme
  locale?: string
  frameContext?: 'content' | 'settings' | 'sidePanel'
  /** What the tab was set to show, and what a link to it says (Teams' entityId and subEntityId). */
  entityId?: string
  subEntityId?: string
  /** More of Teams' context, as it comes over the wire: `channelId`, `chatId`, `meetingId`. */
  context?: Record<string, string>
  /** The query of the tab's address. */
  query?: string
  /** The host's own origin; Teams on the web without it. */
  origin?: string
  /** What Teams answers when it is asked for a token; a good one without it. */
  token?: () => Promise<[true, string] | [false, string]>
}

export interface InTeams {
  page: Page
  /** The tab inside the host. */
  tab: FrameLocator
  /** Changes Teams' theme, and waits until the tab has changed with it. */
  setTheme: (theme: TeamsTheme) => Promise<void>
  /** The links that the tab has asked Teams to open. */
  opened: string[]
  /** The settings frame: whether one may save, and what was saved. */
  settings: { valid: boolean; saved: Record<string, string> | null; result: 'success' | 'failure' | null }
  /** The person presses Teams' own "save". */
  save: () => Promise<void>
  /** What went wrong in the page: exceptions, and errors on its console. */
  faults: string[]
  close: () => Promise<void>
}

/** What the tab has told Teams. */
export type Told = Pick<InTeams, 'opened' | 'faults' | 'settings'>

export const nothingTold = (): Told => ({
  opened: [],
  faults: [],
  settings: { valid: false, saved: null, result: null },
})

const teams = 'https://teams.microsoft.com'

/** The host's page: the tab in a frame. What the tab says goes to the test, and its answers back (teams-js' wire format). */
const hostPage = (address: string) => `<!doctype html><html lang="fi"><title>Teams</title>
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
<iframe title="Rinnalla" src="${address.replaceAll('&', '&amp;')}"></iframe>
<script>
const frame = document.querySelector('iframe').contentWindow
addEventListener('message', async ({ source, data }) => {
  if (source !== frame || typeof data?.func !== 'string') return
  const args = await heard(data.func, data.args ?? [])
  if (args) frame.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*')
})
const tell = (func, args) => frame.postMessage({ func, args }, '*')
</script></html>`

const validDomains = JSON.stringify({ validOrigins: ['teams.microsoft.com', '*.teams.microsoft.com'] })

/** What teams-js is answered: the handshake, the context, tokens, settings and links; undefined: it expects nothing. */
export function answering(options: TeamsOptions, token: () => Promise<[boolean, string]>, told: Told) {
  const { frameContext = 'content', theme = 'default', locale = 'fi-fi' } = options
  const runtime = { apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } }
  return async (func: string, args: unknown[]): Promise<unknown[] | undefined> => {
    switch (func) {
      case 'initialize':
        return [frameContext, 'web', JSON.stringify(runtime), '2.0.0']
      case 'getContext': {
        const { entityId = 'rinnalla', subEntityId, context } = options
        return [{ entityId, ...(subEntityId ? { subEntityId } : {}), ...context, frameContext, theme, locale }]
      }
      case 'authentication.getAuthToken':
        return token()
      case 'executeDeepLink':
        told.opened.push(String(args[0]))
        return [true]
      case 'settings.setValidityState':
        told.settings.valid = args[0] === true
        return
      case 'settings.setSettings':
        told.settings.saved = args[0] as Record<string, string>
        return [true]
      case 'settings.save.success':
      case 'settings.save.failure':
        told.settings.result = func === 'settings.save.success' ? 'success' : 'failure'
        return
    }
  }
}

async function hosted(context: BrowserContext, origin: string, address: string): Promise<void> {
  await context.grantPermissions(['local-network-access'], { origin })
  // Nothing leaves the machine: Teams itself and the one address that teams-js asks are answered here.
  await context.route(/^https:\/\//, (route) => {
    const url = route.request().url()
    if (url === `${origin}/`) return route.fulfill({ contentType: 'text/html', body: hostPage(address) })
    if (!url.startsWith('https://res.cdn.office.net/')) return route.abort()
    return route.fulfill({ json: JSON.parse(validDomains), headers: { 'Access-Control-Allow-Origin': '*' } })
  })
}

/** Opens the tab in Teams on the web as somebody signed in there: a host page at Teams' own address that speaks with teams-js as Teams does. */
export async function openInTeams(
  world: TeamsWorld,
  who: PersonKey | DemoPerson,
  options: TeamsOptions = {},
): Promise<InTeams> {
  const person = typeof who === 'string' ? demoPeople[who] : who
  const { width = 1400, height = 900, origin = teams, query = '' } = options
  const browser = await browserOf(world)
  // Without motion nothing is on its way from one colour to another while its contrast is looked at.
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await hosted(context, origin, `${world.serverUrl}/tab/${query}`)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const tab = page.frameLocator('iframe')
  let { theme: inTheme = 'default' } = options
  const told: Omit<InTeams, 'page' | 'tab'> = {
    ...nothingTold(),
    setTheme: async (theme) => {
      const background = () => tab.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor)
      const before = await background()
      await page.evaluate(`tell('themeChange', ['${theme}'])`)
      const end = Date.now() + 10_000
      while (theme !== inTheme && (await background()) === before && Date.now() < end) await page.waitForTimeout(20)
      inTheme = theme
    },
    save: () => page.evaluate(`tell('settings.save', [{}])`),
    close: () => context.close(),
  }
  page.on('pageerror', (error) => told.faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && told.faults.push(message.text()))
  const { token = async () => [true, await world.issuer.token(person)] } = options
  await page.exposeFunction('heard', answering(options, token, told))
  await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded' })
  return Object.assign(told, { page, tab })
}
