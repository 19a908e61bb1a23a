import { languages } from '../../../src/domain/language.ts'
import { changedWords } from '../../../src/tab/parts/changedWords.ts'

const now = { state: 'taken' as const }

test('whoever was second is told whose side was first and how things are now', () => {
  const byGroup = [{ action: 'send', by: 'requester' } as const, { action: 'take', by: 'group' } as const]
  expect(changedWords(now, byGroup, 'fi')).toMatch(
    /^Joku ryhmästä ehti ensin: tilanne on nyt ”.+”\. Mitään ei tallennettu/,
  )
  expect(changedWords(now, null, 'fi')).toMatch(/^Tämä ehti muuttua: tilanne on nyt ”/)
})

test('of a text that another edited it is said that a second press takes its place', () => {
  const edited = [{ action: 'edit', by: 'pair' } as const]
  expect(changedWords(now, edited, 'fi')).toMatch(/^Työpari ehti ensin: pyynnön tekstiä on muokattu.*tulee sen tilalle/)
  for (const language of languages) expect(changedWords(now, edited, language)).not.toContain('undefined')
})
