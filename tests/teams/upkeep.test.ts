import type { Actor } from '../../src/domain/access.ts'
import { monday, oneToOne, people } from '../app/smallWorld.ts'
import { passed } from '../screened.ts'
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

test('the free words of the survey are read by administrators alone, once there are five, masked where they tell of somebody', async () => {
  const answers = { gave: null, competence: 3, coping: null, valueForClient: null, valueForWorker: null } as const
  const keep = async (words: string[]) => {
    for (const word of words) await bot.store.keepSurvey('M2', '2026-11', answers, passed(word))
    await bot.store.batchSurveys('M2', '2026-11')
    await bot.store.writeWords()
  }
  const read = async (who: Actor, pick = '0') => wordsOf((await bot.press(who, 'surveyWords', { pick })).card)
  await keep(['Kiitos varpusesta.', 'Hyvä oli.', 'Sain suunnan.', 'Apua tuli nopeasti.', 'Soitin 010594Y9032.'])
  const seen = await read(admin)
  for (const word of ['Kiitos varpusesta.', 'Hyvä oli.']) expect(seen).toContain(word)
  expect(seen).not.toContain('010594Y9032')
  for (const who of [worker, consultant]) expect(await read(who)).not.toContain('Hyvä oli.')
  expect(verbsOf((await bot.press(admin, 'groups')).card)).toContain('surveyWords')
  await keep(['Kuudes sana.', 'Seitsemäs.', 'Kahdeksas.', 'Yhdeksäs.', 'Kymmenes.'])
  expect((await read(admin)) + (await read(admin, '1'))).toContain('Kuudes sana.')
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
