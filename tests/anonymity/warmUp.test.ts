import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { FindingType, Language } from '../../src/anonymity/findings.ts'
import { placeholders } from '../../src/anonymity/structured/placeholders.ts'
import { warmingTexts, warmUp } from '../../src/anonymity/warmUp.ts'

test('the texts that warm the check have every kind of finding, so that all of it has been at work', () => {
  const found = new Set<FindingType>()
  for (const [language, text] of Object.entries(warmingTexts))
    for (const { type } of findIdentifiers(text, language as Language)) found.add(type)
  expect([...found].sort()).toEqual(Object.keys(placeholders.fi).sort())
})

test('warming changes nothing of what is found', () => {
  const before = findIdentifiers(warmingTexts.fi)
  warmUp()
  expect(findIdentifiers(warmingTexts.fi)).toEqual(before)
})
