import type { Language } from '../../src/domain/language.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { m2 } from '../../src/models/m2.ts'
import { demoGroups } from '../../src/seed.ts'
import { findWord, textRowsWith } from './harness/canaries.ts'
import { openPerson, type Person } from './harness/person.ts'
import { walk } from './harness/walk.ts'
import { startWorld, type World } from './harness/world.ts'

let world: World
let aino: Person
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const step = walk(
  () => [aino],
  () => world.logs,
)

/** In each language: what to write, who is in it, and a word that must stay. */
const texts: Record<'sv' | 'en', { choose: string; ask: string; situation: string; name: string; canary: string }> = {
  sv: {
    choose: 'på svenska',
    ask: 'konsultation',
    situation: 'Mamman Anna Lindström ringde från 040 123 4567, och talgoxe är oroad för umgänget.',
    name: 'Lindström',
    canary: 'talgoxe',
  },
  en: {
    choose: 'in English',
    ask: 'Consultation.',
    situation: 'The mother Sarah Johnson wrote from sarah.johnson@example.com, and bullfinch is worried about contact.',
    name: 'Johnson',
    canary: 'bullfinch',
  },
}

step(
  'the service’s own language is spoken until the person chooses, though the client says it is English',
  async () => {
    aino = await openPerson(world, 'worker')
    await aino.waitForText(messagesIn('fi').first.lead.welcome)
  },
)

for (const language of ['sv', 'en'] as const satisfies Language[]) {
  const t = messagesIn(language)
  const { choose, ask, situation, name, canary } = texts[language]
  const group = demoGroups(new Date().toISOString()).find((g) => g.modelId === 'M2')

  step(`${language}: chosen by a phrase, asked by a phrase, in three cards`, async () => {
    await aino.say(choose)
    await aino.waitForText(t.first.lead.back)
    await aino.screenshot(`${language}-01-home`)
    await aino.say(ask)
    await aino.choose(t.asking.support, group?.name[language] ?? '')
    await aino.choose(t.asking.subject, t.asking.subjects.case)
    await aino.choose(t.asking.topic, m2.topics[0]?.name[language] ?? '')
    await aino.screenshot(`${language}-02-support`)
    await aino.press(t.asking.next)
    await aino.choose(t.asking.consent, t.asking.consentChoices.permission)
    await aino.press(t.asking.next)
    await aino.fill(t.asking.fields.situation, situation)
    await aino.screenshot(`${language}-03-form`)
  })

  step(`${language}: the check masks the name, keeps the rest, and the second press sends it`, async () => {
    await aino.press(t.asking.send)
    await aino.waitForText(t.review.title)
    await aino.screenshot(`${language}-04-review`)
    const kept = await aino.card().getByRole('textbox', { name: t.asking.fields.situation }).inputValue()
    expect(kept).not.toContain(name)
    expect(kept).toContain(canary)
    expect(await textRowsWith(world, canary)).toBe(0)
    await aino.press(t.asking.send)
    await aino.waitForText(t.status.headlines.sent.requester)
    await aino.screenshot(`${language}-05-receipt`)
    expect(await textRowsWith(world, canary)).toBe(1)
    expect(await findWord(world, canary)).toEqual([])
    expect(await findWord(world, name)).toEqual([])
  })
}
