import { fi } from '../../src/i18n/fi.ts'
import { mineTexts } from '../../src/tab/texts/mine.ts'
import { requestTexts } from '../../src/tab/texts/request.ts'
import { textsIn } from '../../src/tab/texts.ts'
import { overflow, violations } from './harness/axe.ts'
import { type InTeams, openInTeams } from './harness/teamsHost.ts'
import { startTeamsWorld, type TeamsWorld } from './harness/teamsWorld.ts'

const say = requestTexts('fi')
const texts = textsIn('fi')
const written = 'Äiti Minna Virtanen soitti. Lapsi itki, ja Lumi on väsynyt.'

let world: TeamsWorld
let aino: InTeams
/** All that left the browser by a press. */
const sent: string[] = []
beforeAll(async () => {
  world = await startTeamsWorld()
  aino = await openInTeams(world, 'worker')
  aino.page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
})
afterAll(() => world?.stop())

const button = (name: string | RegExp) => aino.tab.getByRole('button', { name })
const field = () => aino.tab.getByRole('textbox').first()

test('nothing that identifies anybody leaves the browser while one writes; one press takes all suggestions', async () => {
  await button(texts.newRequest).click()
  await aino.tab.getByRole('radio', { name: 'Haastavat erot' }).check()
  await aino.tab.getByRole('combobox', { name: fi.asking.topic }).selectOption({ label: 'Väkivalta tai sen uhka' })
  await button(fi.asking.next).click()
  await aino.tab.getByRole('radio', { name: fi.asking.consentChoices.clientAware }).check()
  await button(fi.asking.next).click()
  await field().fill(written)
  const findings = aino.tab.getByRole('list', { name: say.foundIn(fi.asking.fieldsTogether.situation) })
  await findings.getByText('”Minna Virtanen”').waitFor()
  expect(await violations(aino.page)).toEqual([])
  expect(await overflow(aino.page)).toBe(0)
  expect(await button(fi.asking.send).getAttribute('aria-disabled')).toBe('true')
  await findings.getByRole('checkbox', { name: say.isNoName('Lumi') }).click()
  await button(fi.review.acceptAll).click()
  await aino.tab.getByText(say.clean).waitFor()
  expect(await field().inputValue()).toBe('Äiti soitti. Lapsi itki, ja Lumi on väsynyt.')
  expect(sent).toEqual([])
})

test('it is sent once it is clean; withdrawing is undone where it was pressed', async () => {
  await aino.tab.getByRole('textbox').nth(2).fill('Mitä lapselle kerrotaan?')
  await button(fi.asking.send).click()
  await aino.tab.getByText(fi.status.headlines.sent.requester).waitFor()
  await aino.tab.getByText('K-1').first().waitFor()
  expect(sent.filter((press) => press.includes('Virtanen'))).toEqual([])
  await button(mineTexts('fi').withdraw('K-1 Väkivalta tai sen uhka')).click()
  await aino.tab.getByText(fi.status.states.withdrawn).first().waitFor()
  await aino.tab.getByRole('status').getByRole('button', { name: fi.buttons.undoWithdraw }).click()
  await aino.tab.getByText(fi.status.states.waiting).first().waitFor()
  expect(aino.faults).toEqual([])
})
