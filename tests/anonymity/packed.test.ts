import fc from 'fast-check'
import { pack, unpack } from '../../src/anonymity/packed.ts'

test('packed words come back, each once and sorted', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'š', '-', "'", '1'), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(
        String.fromCharCode(...unpack(pack(words)))
          .trim()
          .split(' '),
      ).toEqual([...new Set(words)].sort())
    }),
  )
})

test('a word with a capital or a space is refused', () => {
  expect(() => pack(['Aamu'])).toThrow('Aamu')
  expect(() => pack(['a b'])).toThrow('a b')
})
