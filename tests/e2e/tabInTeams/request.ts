import { fi } from '../../../src/i18n/fi.ts'
import { demoPeople } from '../../../src/local/people.ts'
import { mineTexts } from '../../../src/tab/texts/mine.ts'
import { requestTexts } from '../../../src/tab/texts/request.ts'
import { textsIn } from '../../../src/tab/texts.ts'
import { overflow, violations } from '../harness/axe.ts'
import { type InTeams, openInTeams } from '../harness/teamsHost.ts'
import type { TeamsWorld } from '../harness/teamsWorld.ts'

const say = requestTexts('fi')
const texts = textsIn('fi')
const written = 'Äiti Minna Virtanen soitti. Lapsi itki, ja Lumi on väsynyt.'

/** Somebody of whom the service knows nothing yet. */
const asker = { ...demoPeople.worker, aadObjectId: '7d4f2a10-6c1e-4b7a-9f35-5e0c8a1b2d66', name: 'Outi Oksa' }

/** A request written in the tab: what is checked before anything leaves the browser. */
export function request(world: () => TeamsWorld): void {
  let outi: InTeams
  /** All that left the browser by a press. */
  const sent: string[] = []
  beforeAll(async () => {
    outi = await openInTeams(world(), asker)
    outi.page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  })

  const button = (name: string | RegExp) => outi.tab.getByRole('button', { name })
  const field = () => outi.tab.getByRole('textbox').first()

  test('nothing that identifies anybody leaves the browser while one writes; one press takes all suggestions', async () => {
    await button(texts.newRequest).first().click()
    await outi.tab.getByRole('radio', { name: 'Haastavat erot' }).check()
    await outi.tab.getByRole('combobox', { name: fi.asking.topic }).selectOption({ label: 'Väkivalta tai sen uhka' })
    await button(fi.asking.next).click()
    await outi.tab.getByRole('radio', { name: fi.asking.consentChoices.clientAware }).check()
    await button(fi.asking.next).click()
    await field().fill(written)
    const findings = outi.tab.getByRole('list', { name: say.foundIn(fi.asking.fieldsTogether.situation) })
    await findings.getByText('”Minna Virtanen”').waitFor()
    expect(await violations(outi.page)).toEqual([])
    expect(await overflow(outi.page)).toBe(0)
    expect(await button(fi.asking.send).getAttribute('aria-disabled')).toBe('true')
    await findings.getByRole('checkbox', { name: say.isNoName('Lumi') }).click()
    await button(fi.review.acceptAll).click()
    await outi.tab.getByText(say.clean).waitFor()
    expect(await field().inputValue()).toBe('Äiti soitti. Lapsi itki, ja Lumi on väsynyt.')
    expect(sent).toEqual([])
  })

  test('it is sent once it is clean; withdrawing is undone where it was pressed', async () => {
    await outi.tab.getByRole('textbox').nth(2).fill('Mitä lapselle kerrotaan?')
    await button(fi.asking.send).click()
    await outi.tab.getByText(fi.status.headlines.sent.requester).waitFor()
    await outi.tab.getByText('K-1').first().waitFor()
    expect(sent.filter((press) => press.includes('Virtanen'))).toEqual([])
    await button(mineTexts('fi').withdraw('K-1 Väkivalta tai sen uhka')).click()
    await outi.tab.getByText(fi.status.states.withdrawn).first().waitFor()
    await outi.tab.getByRole('status').getByRole('button', { name: fi.buttons.undoWithdraw }).click()
    await outi.tab.getByText(fi.status.states.waiting).first().waitFor()
    await outi.tab.locator('.said:focus').waitFor()
    expect(outi.faults).toEqual([])
  })
}
