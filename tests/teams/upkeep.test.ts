import { monday, oneToOne, people } from '../app/smallWorld.ts'
import { aDueRow } from '../store/samples.ts'
import { type Bot, startBot, verbsOf, wordsOf } from './bot.ts'

const { worker, consultant, admin } = people
const form = { groupId: 'one-to-one', subject: 'general', topic: 'law' }
let bot: Bot
beforeAll(async () => {
  bot = await startBot({ groups: [oneToOne] })
  await bot.press(worker, 'send', { form, nonce: 'n' }, { question: 'Miten varpunen etenee?' })
  await bot.idle()
  const [c] = await bot.store.queue(oneToOne.id)
  const row = aDueRow({ id: 'row', at: monday, groupId: oneToOne.id, thingId: c?.id ?? '', duty: 'purgeText' })
  await bot.store.upkeep.setAside({ ...row, setAside: { since: monday, code: 'RestError 503' } })
})
afterAll(() => bot.stop())

test('an administrator finds by “groups” what was set aside, by code and kind, and has it tried again', async () => {
  const { card: groups } = await bot.press(admin, 'groups')
  expect(verbsOf(groups)).toContain('upkeep')
  const card = await bot.click(admin, groups, 'upkeep')
  const words = wordsOf(card)
  expect(words).toContain('K-1: tekstien poisto')
  expect(words).toContain('RestError 503')
  expect(words).toContain('Tehtäviä ei ole vielä tarkistettu.')
  expect(words).not.toContain('varpunen')
  const tried = await bot.click(admin, card, 'tryAgain')
  expect(wordsOf(tried)).toContain('Yritän nyt uudelleen.')
  await bot.idle()
  expect(wordsOf(await bot.click(admin, card, 'tryAgain'))).toContain('Tämä tehtävä on jo hoidettu.')
  const check = { at: monday, looked: 1, found: {}, since: monday, inAll: 3 }
  await bot.store.upkeep.saveCheck(admin.tenantId, check)
  const { card: done } = await bot.press(admin, 'upkeep')
  expect(wordsOf(done)).toContain('Mikään tehtävä ei ole jäänyt tekemättä.')
  expect(wordsOf(done)).toContain('Viimeisin tarkistus ma 23.11. klo 9: puuttuvia tehtäviä löytyi 0.')
})

test('nobody else is shown the way, nor sees or tries anything of it', async () => {
  for (const who of [worker, consultant]) {
    expect(verbsOf((await bot.press(who, 'groups')).card)).not.toContain('upkeep')
    for (const verb of ['upkeep', 'tryAgain'] as const) {
      const words = wordsOf((await bot.press(who, verb)).card)
      expect(words).not.toContain('Palvelun tehtävät')
      expect(words).not.toContain('tekstien poisto')
    }
  }
})
