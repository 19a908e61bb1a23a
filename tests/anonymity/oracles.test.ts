import fc from 'fast-check'
import { FinnishBusinessIds } from 'finnish-business-ids'
import { FinnishSSN } from 'finnish-ssn'
import {
  composeIBAN,
  friendlyFormatIBAN,
  getCountrySpecifications,
  isValidIBAN,
  setCountryBBANValidation,
} from 'ibantools'
import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { FindingType } from '../../src/anonymity/findings.ts'
import { isValidBusinessId } from '../../src/anonymity/structured/businessId.ts'
import { hasRightCheck } from '../../src/anonymity/structured/hetu.ts'
import { isValidIban } from '../../src/anonymity/structured/iban.ts'

const CHECKS = [...'0123456789ABCDEFHJKLMNPRSTUVWXY']
// Every sign the oracle takes between birth and individual number, for somebody born on the first of January 1990 or 2010.
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((sign) =>
  ['010190', '010110'].some((birth) => CHECKS.some((check) => FinnishSSN.validate(`${birth}${sign}900${check}`))),
)

const isFound = (text: string, words: string, type: FindingType): boolean => {
  const start = text.indexOf(words)
  return findIdentifiers(text, 'fi').some(
    (one) => one.type === type && one.severity === 'block' && one.start <= start && one.end >= start + words.length,
  )
}
const sentences = (words: string): string[] => [
  words,
  `Asiakas ${words} kävi eilen.`,
  `tiedoissa oli ${words}, tarkista`,
]

// A code made by the oracle for an age, its individual number moved to the artificial range, the check character right again.
const artificial = fc
  .record({ age: fc.integer({ min: 1, max: 150 }), individual: fc.integer({ min: 900, max: 999 }) })
  .map(({ age, individual }) => {
    const head = `${FinnishSSN.createWithAge(age).slice(0, 7)}${individual}`
    return `${head}${CHECKS.find((check) => FinnishSSN.validate(head + check))}`
  })

test('the oracle takes the separators in use since 2023', () => {
  expect(SIGNS.join('')).toBe('+-ABCDEFUVWXY')
})

test('every artificial personal identity code the oracle holds valid is found, also in lower case', () => {
  fc.assert(
    fc.property(artificial, (code) => {
      for (const words of [code, code.toLowerCase()])
        for (const text of sentences(words)) expect([text, isFound(text, words, 'HETU')]).toEqual([text, true])
    }),
    { numRuns: 200 },
  )
})

test('the check character is right for the oracle and for us alike', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(date, fc.integer({ min: 900, max: 999 }), fc.constantFrom(...CHECKS), (born, individual, check) => {
      const [year = '', month = '', day = ''] = born.toISOString().slice(2, 10).split('-')
      const birth = `${day}${month}${year}`
      expect(hasRightCheck(`${birth}${individual}`, check)).toBe(FinnishSSN.validate(`${birth}-${individual}${check}`))
    }),
  )
})

test.each(SIGNS)('a code with the separator %s is found, its check character right or wrong', (sign) => {
  const birth = sign >= 'A' && sign <= 'F' ? '120315' : '120385'
  for (const check of '0479ADMXY') {
    const words = `${birth}${sign}912${check}`
    for (const text of sentences(words)) expect([text, isFound(text, words, 'HETU')]).toEqual([text, true])
  }
})

const accounts = Object.entries(getCountrySpecifications())
  .filter(([, one]) => one.IBANRegistry === true && /\$$/.test(one.bban_regexp ?? ''))
  .map(([country, one]) => {
    // National checks inside the number are left out: it has to be found without them too.
    setCountryBBANValidation(country, () => true)
    return fc
      .stringMatching(new RegExp(one.bban_regexp ?? ''))
      .map((bban) => composeIBAN({ countryCode: country, bban }))
  })

test('every account number the oracle makes, of any country, is found in one piece and in fours, and valid for us too', () => {
  expect(accounts.length).toBeGreaterThan(80)
  fc.assert(
    fc.property(fc.oneof(...accounts), (made) => {
      const words = made ?? ''
      expect([words, isValidIBAN(words), isValidIban(words)]).toEqual([words, true, true])
      const spaced = friendlyFormatIBAN(words) ?? ''
      for (const form of [words, spaced, words.toLowerCase()])
        for (const text of sentences(form)) expect([text, isFound(text, form, 'IBAN')]).toEqual([text, true])
    }),
    { numRuns: 300, examples: [['PS550F1I000000000000000000000']] },
  )
})

test('an account number is valid for the oracle and for us alike', () => {
  setCountryBBANValidation('FI', () => true)
  fc.assert(
    fc.property(fc.stringMatching(/^\d{14}$/), fc.stringMatching(/^\d\d$/), (bban, check) => {
      const right = composeIBAN({ countryCode: 'FI', bban }) ?? ''
      for (const words of [right, `FI${check}${bban}`]) {
        // 00, 01 and 99 satisfy the sum but are never given out; the oracle refuses them.
        if (!['00', '01', '99'].includes(words.slice(2, 4))) expect(isValidIban(words)).toBe(isValidIBAN(words))
      }
    }),
  )
})

test('every business id the oracle makes is found, with its dash or as a number for value added tax', () => {
  for (let run = 0; run < 200; run += 1) {
    for (const words of [FinnishBusinessIds.generateBusinessId(), FinnishBusinessIds.generateVatNumber()])
      for (const text of sentences(words)) expect([text, isFound(text, words, 'BUSINESS_ID')]).toEqual([text, true])
  }
})

test('a business id is valid for the oracle and for us alike', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{7}-\d$/), (id) => {
      expect(isValidBusinessId(id)).toBe(FinnishBusinessIds.isValidBusinessId(id))
    }),
    { numRuns: 500 },
  )
})
