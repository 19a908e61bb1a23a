import { languages } from '../../src/domain/language.ts'
import { startStates } from '../../src/domain/transition.ts'
import { deedName } from '../../src/tab/texts/deeds.ts'

test('a step says what was done, in each language: two deeds that leave the state as it was do not read the same', () => {
  expect([deedName('edit', 'fi'), deedName('joinAsPair', 'fi')]).toEqual(['pyyntöä muokattu', 'työpari tullut mukaan'])
  const deeds = [...(Object.keys(startStates) as (keyof typeof startStates)[]), 'send', 'purge'] as const
  for (const language of languages)
    expect(new Set(deeds.map((deed) => deedName(deed, language))).size).toBe(deeds.length)
  expect(deedName('seeEntry', 'fi')).toBeNull()
})
