import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { chatLink, placeOf } from '../../../src/domain/tabLink.ts'
import { fi } from '../../../src/i18n/fi.ts'
import type { PersonKey } from '../../../src/local/people.ts'
import { panelTexts } from '../../../src/tab/texts/panel.ts'
import { textsIn } from '../../../src/tab/texts.ts'
import { overflow, violations } from '../harness/axe.ts'
import { drawn } from '../harness/settled.ts'
import { meetingChat, putTabCases, separations } from '../harness/tabCases.ts'
import { type InTeams, openInTeams } from '../harness/teamsHost.ts'
import { type TeamsWorld, teamsAppId } from '../harness/teamsWorld.ts'

const { guide } = fi
const panel = panelTexts('fi')
const texts = textsIn('fi')
const artifacts = new URL('../../../artifacts/', import.meta.url).pathname

const frameOf = ({ page }: InTeams): Frame => page.frames()[1] ?? page.mainFrame()

/** Shows a view by its address, as a link does, and waits until nothing is on its way any more. */
async function show(there: InTeams, route: string, shown: string): Promise<void> {
  await frameOf(there).evaluate(`location.hash = '#/${route}'`)
  await there.tab.locator('#view').getByText(shown).filter({ visible: true }).first().waitFor()
}

/** What is still wrong once a change of theme or width has come to its end: looked at again for two seconds at most. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  for (const end = Date.now() + 2000; ; ) {
    const wrong = await look()
    if (wrong.length === 0 || Date.now() > end) return wrong
    await new Promise((later) => setTimeout(later, 300))
  }
}

const looks = [
  { width: 1400, theme: 'default' },
  { width: 400, theme: 'default' },
  { width: 400, theme: 'dark' },
  { width: 1400, theme: 'contrast' },
] as const

/** Who looks at which view, and what of it shows that it is there. */
const shownTo: [PersonKey, string, string][] = [
  ['worker', 'mine', 'K-6'],
  ['worker', 'meetings', 'K-2'],
  ['worker', 'settings', 'Kieli'],
  ['worker', 'new', 'Haastavat erot'],
  ['coordinator', `queue/${separations}`, 'K-1'],
  ['coordinator', `sessions/${separations}`, 'K-2'],
  ['coordinator', `followUps/${separations}`, 'K-4'],
  ['coordinator', `metrics/${separations}`, 'Lataa CSV'],
  ['coordinator', `group/${separations}`, 'Mika'],
  ['coordinator', 'mine', texts.mineEmpty.title],
  ['member', `sessions/${separations}`, 'K-2'],
  ['member', `group/${separations}`, 'Tämä näkymä ei ole sinulle'],
]

const secondsIn = (shown: string) => {
  const [minutes = 0, seconds = 0] = (/\d+:\d\d/.exec(shown)?.[0] ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

/** Each view of the tab as each role that has it sees it. */
export function views(world: () => TeamsWorld): void {
  const opened = new Map<PersonKey, InTeams>()
  beforeAll(async () => {
    await mkdir(artifacts, { recursive: true })
    await putTabCases(world())
  })

  /** A person's tab in Teams, opened once for all the views that they look at. */
  async function tabOf(who: PersonKey): Promise<InTeams> {
    const known = opened.get(who) ?? (await openInTeams(world(), who))
    opened.set(who, known)
    await known.tab.locator('#view').waitFor()
    return known
  }

  test.each(shownTo)(
    'the %s’s view %s: wide and narrow, light, dark and in contrast, open to everybody',
    async (who, route, shown) => {
      const there = await tabOf(who)
      await there.page.setViewportSize({ width: 320, height: 900 })
      await show(there, route, shown)
      expect(await overflow(there.page)).toBe(0)
      const looked = new Set<string>()
      for (const { width, theme } of looks) {
        await there.page.setViewportSize({ width, height: 900 })
        await there.setTheme(theme)
        await drawn(there.page)
        // What is the same in another width, theme and content, is as open to everybody as it was there.
        const seen = theme + (await there.tab.locator('.app').innerHTML())
        const what = theme === 'default' ? 'all' : 'colours'
        const wrong = looked.has(seen) ? [] : await lasting(() => violations(there.page, what))
        looked.add(seen)
        expect([theme, width, wrong]).toEqual([theme, width, []])
        expect(await overflow(there.page)).toBe(0)
        const name = `tab-${who}-${route.split('/')[0]}-${width}-${theme === 'default' ? 'light' : theme}.png`
        await there.page.screenshot({ path: join(artifacts, name) })
      }
      await there.setTheme('default')
      expect(there.faults).toEqual([])
    },
  )

  test('beside a meeting its chair and its members see the same phase and the same time; one moves it for all', async () => {
    const beside = {
      frameContext: 'sidePanel',
      entityId: `queue/${separations}`,
      context: { chatId: meetingChat },
    } as const
    const kaisa = await openInTeams(world(), 'coordinator', { ...beside, width: 320 })
    const mika = await openInTeams(world(), 'member', { ...beside, width: 320, theme: 'dark' })
    const timer = (there: InTeams) => there.tab.getByRole('timer')
    await mika.tab.getByText(panel.ready).waitFor()
    expect(await mika.tab.getByRole('button', { name: guide.begin }).count()).toBe(0)
    await kaisa.tab.getByRole('button', { name: guide.begin }).click()
    await kaisa.tab.getByRole('heading', { name: guide.phases.welcome }).waitFor()
    await mika.tab.getByRole('heading', { name: guide.phases.welcome }).waitFor({ timeout: 5000 })
    const [one, other] = [await timer(kaisa).innerText(), await timer(mika).innerText()].map(secondsIn)
    expect(Math.abs((one ?? 0) - (other ?? 99))).toBeLessThanOrEqual(2)
    for (const [who, there] of [
      ['coordinator', kaisa],
      ['member', mika],
    ] as const) {
      expect(await violations(there.page)).toEqual([])
      expect(await overflow(there.page)).toBe(0)
      await there.page.screenshot({ path: join(artifacts, `tab-${who}-panel-320.png`), fullPage: true })
    }
    await kaisa.tab.getByRole('button', { name: panel.recordCase('K-2') }).click()
    await kaisa.tab.getByRole('dialog').getByRole('textbox').first().waitFor()
    await mika.tab.getByRole('button', { name: panel.session }).waitFor()
    expect(await mika.tab.getByRole('button', { name: panel.record }).count()).toBe(0)
    for (const { close } of [kaisa, mika]) await close()
  })

  test('a connection that is lost is said, and what was seen stays; it comes back by itself', async () => {
    const there = await tabOf('worker')
    await show(there, 'mine', 'K-1')
    await there.page.context().setOffline(true)
    await there.tab.getByText(/^Yhteys on poikki/).waitFor()
    expect(await violations(there.page)).toEqual([])
    expect(await there.tab.getByText('K-1').count()).toBeGreaterThan(0)
    await there.page.context().setOffline(false)
    await there.tab.getByText(/^Yhteys on poikki/).waitFor({ state: 'detached' })
    there.faults.length = 0
  })

  test('a link to the tab opens it at its item; what leads to chat and meeting is opened by Teams', async () => {
    const there = await openInTeams(world(), 'worker', {
      subEntityId: placeOf({ groupId: separations, id: 'c-2' }, 'requester'),
    })
    const dialog = there.tab.getByRole('dialog')
    await dialog.getByText('K-2').first().waitFor()
    expect(await violations(there.page)).toEqual([])
    await there.page.screenshot({ path: join(artifacts, 'tab-worker-case-1400-light.png') })
    await dialog.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await there.tab.getByRole('button', { name: texts.openChat }).click()
    const meeting = there.tab.getByRole('link', { name: texts.joinMeeting('K-2') })
    await meeting.click()
    await there.page.waitForTimeout(100)
    expect(there.opened).toEqual([chatLink(teamsAppId), await meeting.getAttribute('href')])
    await there.close()
  })
}
