import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import { lookalikes, probes } from './probes.ts'

const around = (text: string): string[] => [text, `Sovittiin eilen, että ${text}, ja asia jatkuu.`]

test.each(probes)('a $type blocks, alone and in a sentence: $text', ({ text }) => {
  for (const one of around(text)) {
    expect(
      findIdentifiers(one).filter((finding) => finding.severity === 'block' && finding.type !== 'PERSON'),
    ).not.toEqual([])
  }
})

test.each(lookalikes)('nothing blocks, alone or in a sentence: %s', (text) => {
  for (const one of around(text)) {
    expect(
      findIdentifiers(one)
        .filter((finding) => finding.severity === 'block')
        .map((finding) => one.slice(finding.start, finding.end)),
    ).toEqual([])
  }
})
