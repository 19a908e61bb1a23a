import { codeText, personId, readCode, tenantOf } from '../../src/domain/ids.ts'

describe('a person’s id', () => {
  test('is the tenant with the object, whatever the case of the letters', () => {
    expect(personId('AAAA-1', 'BBBB-2')).toBe('aaaa-1:bbbb-2')
    expect(tenantOf(personId('AAAA-1', 'BBBB-2'))).toBe('aaaa-1')
  })

  test('is another in another tenant', () => {
    expect(personId('t1', 'same')).not.toBe(personId('t2', 'same'))
  })
})

describe('the code of a request', () => {
  test.each(['K-27', 'k-27', 'K27', 'k27', 'K 27', 'k – 27', 'K–27', 'K‑27', '27', ' K-27 '])(
    'is read from "%s"',
    (text) => {
      expect(readCode(text)).toBe(27)
    },
  )

  test.each(['', 'K', 'K-', 'L-27', 'K-27a', 'K-2 7', 'K--27', 'KK-27', '2.7', '-', '12345678', 'K-٢٧'])(
    'is none in "%s"',
    (text) => {
      expect(readCode(text)).toBeNull()
    },
  )

  test('reads back as it is said', () => {
    for (const code of [1, 27, 4711, 9_999_999]) expect(readCode(codeText(code))).toBe(code)
    expect(codeText(27)).toBe('K-27')
  })
})
