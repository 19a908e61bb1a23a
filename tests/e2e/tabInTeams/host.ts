import { languages } from '../../../src/domain/language.ts'
import { configTexts } from '../../../src/tab/texts/config.ts'
import { textsIn } from '../../../src/tab/texts.ts'
import { overflow, violations } from '../harness/axe.ts'
import { browserOf } from '../harness/browser.ts'
import { openInTeams, type TeamsOptions } from '../harness/teamsHost.ts'
import type { TeamsWorld } from '../harness/teamsWorld.ts'

const texts = textsIn('fi')
const config = configTexts('fi')
const adding: TeamsOptions = { frameContext: 'settings', query: '?view=config', entityId: '' }

/** Waits until something is so, ten seconds at most; what is expected after it says what was not. */
async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !so(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20))
}

const stranger = { aadObjectId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d77', name: 'Outi Outo' }

/** The tab and its host: signing in, theme, language, who may frame it, and being added to a channel. */
export function host(world: () => TeamsWorld): void {
  test('in Teams the tab signs in with Teams’ token and shows what is one’s own, without a fault', async () => {
    const { tab, page, faults, close } = await openInTeams(world(), 'worker')
    await tab.getByText(texts.mineEmpty.title).waitFor()
    expect(await page.evaluate('location.origin')).toBe('https://teams.microsoft.com')
    expect(faults).toEqual([])
    await close()
  })

  test('Teams’ theme is followed while the tab is open', async () => {
    const { tab, setTheme, close } = await openInTeams(world(), 'worker', { theme: 'dark' })
    await tab.getByText(texts.mineEmpty.title).waitFor()
    const background = () => tab.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor)
    const seen = [await background()]
    for (const theme of ['default', 'contrast'] as const) {
      await setTheme(theme)
      seen.push(await background())
    }
    expect(new Set(seen).size).toBe(3)
    expect(await tab.locator('html').evaluate((html) => html.style.colorScheme)).toBe('dark')
    await close()
  })

  test.each(languages)('in Teams’ own language: %s', async (language) => {
    const { tab, close } = await openInTeams(world(), 'worker', { locale: `${language}-fi` })
    await tab.getByText(textsIn(language).mineEmpty.title).waitFor()
    await close()
  })

  const wrong: [string, () => Promise<[true, string] | [false, string]>][] = [
    ['signed by somebody else', async () => [true, await world().issuer.token(stranger, {}, true)]],
    [
      'of another tenant',
      async () => [true, await world().issuer.token(stranger, { tid: '9188040d-6c67-4c5b-b112-36a304b66dad' })],
    ],
    ['that Teams does not give', async () => [false, 'resourceRequiresConsent']],
  ]
  test.each(wrong)('a token %s: a kind sentence, and nothing of anybody', async (_, token) => {
    const { tab, close } = await openInTeams(world(), 'coordinator', { token })
    await tab.getByRole('heading', { name: texts.signedOutTitle }).waitFor()
    await tab.getByText(texts.signedOut).waitFor()
    expect(await tab.getByText('Haastavat erot').count()).toBe(0)
    await close()
  })

  test('nobody signs in by saying who they are', async () => {
    const answer = await fetch(`${world().serverUrl}/api/me`, { headers: { 'X-Demo-Person': 'coordinator' } })
    expect(answer.status).toBe(401)
  })

  test('outside Teams the page says where to open it, and asks the server for nobody’s things', async () => {
    const page = await (await browserOf(world())).newPage({ locale: 'fi-FI' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${world().serverUrl}/tab/`)
    await page.getByRole('heading', { name: texts.outsideTitle }).waitFor()
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/mode'])
    await page.close()
  })

  test('a host that is not Teams cannot show the tab: its frame stays empty', async () => {
    const { page, faults, close } = await openInTeams(world(), 'worker', {
      origin: 'https://teams.microsoft.com.example',
    })
    for (let tries = 0; tries < 300 && faults.length === 0; tries += 1) await page.waitForTimeout(50)
    expect(faults.join()).toContain('frame-ancestors')
    expect(await page.frames()[1]?.locator('.app').count()).toBe(0)
    await close()
  })

  test('a group’s tab is added by its coordinator: one chooses the group, and Teams’ own button saves', async () => {
    const { tab, page, settings, save, close } = await openInTeams(world(), 'coordinator', { ...adding, width: 400 })
    await tab.getByRole('heading', { name: config.title }).waitFor()
    expect(settings.valid).toBe(false)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await tab.getByRole('radio', { name: 'Haastavat erot' }).check()
    await until(() => settings.valid)
    await save()
    await until(() => settings.result !== null)
    expect(settings).toEqual({
      valid: true,
      result: 'success',
      saved: {
        suggestedDisplayName: 'Haastavat erot',
        entityId: 'queue/haastavat-erot',
        contentUrl: `${world().serverUrl}/tab/`,
        websiteUrl: `${world().serverUrl}/tab/#/queue/haastavat-erot`,
      },
    })
    await close()
  })

  test('the tab that was added shows its group; a link’s item comes before it', async () => {
    const set = { entityId: 'queue/haastavat-erot' }
    const added = await openInTeams(world(), 'coordinator', set)
    await added.tab.getByRole('tab', { name: texts.views.queue, selected: true }).waitFor()
    await added.close()
    const linked = await openInTeams(world(), 'coordinator', { ...set, subEntityId: 'group/haastavat-erot' })
    await linked.tab.getByRole('tab', { name: texts.views.group, selected: true }).waitFor()
    await linked.close()
  })

  test('whoever looks after no group is told who adds the tab; whoever has none, how one comes about', async () => {
    const member = await openInTeams(world(), 'member', adding)
    await member.tab.getByRole('heading', { name: config.refusedTitle }).waitFor()
    expect(member.settings.valid).toBe(false)
    await member.close()
    const worker = await openInTeams(world(), 'worker', adding)
    await worker.tab.getByRole('heading', { name: config.noneTitle }).waitFor()
    expect(await violations(worker.page)).toEqual([])
    await worker.close()
  })
}
