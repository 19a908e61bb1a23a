import { consentFrom, contradiction, fits, speakWithoutIdentifiers, type Terms } from '../../src/domain/consent.ts'
import { companyOf } from '../../src/domain/consultation.ts'
import { blankMember } from '../../src/domain/group.ts'
import type { Consent, OperatingModel } from '../../src/domain/model.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { m6 } from '../../src/models/m6.ts'
import { aConsultation, aGroup } from '../store/samples.ts'

const all: Consent[] = ['general', 'permission', 'anonymous', 'consulteeCentred', 'clientAware', 'clientPresent']
const models = [m1, m2, m3, m6]

const terms = (consent: Consent, over: Partial<Terms> = {}): Terms => ({
  subject: consent === 'general' ? 'general' : 'case',
  consent,
  clientComes: false,
  statement: false,
  company: 'alone',
  ...over,
})
const takes = (model: OperatingModel, over: Partial<Terms> = {}) =>
  all.filter((consent) => contradiction(model, terms(consent, over)) === null)

test.each<[boolean, boolean, Consent]>([
  [true, true, 'permission'],
  [true, false, 'permission'],
  [false, true, 'clientPresent'],
  [false, false, 'consulteeCentred'],
])('in a peer group permission %s and the client coming %s make it %s', (permission, comes, consent) => {
  expect(consentFrom(m1, permission, comes)).toBe(consent)
})

describe('each model takes', () => {
  test.each<[string, OperatingModel, Consent[], Consent[], Consent[]]>([
    ['M1', m1, ['general', 'permission', 'consulteeCentred', 'clientPresent'], ['permission', 'clientPresent'], []],
    ['M2', m2, ['general', 'permission', 'anonymous', 'consulteeCentred'], ['permission', 'anonymous'], []],
    ['M3', m3, ['consulteeCentred', 'clientAware'], [], []],
    ['M6', m6, ['permission', 'anonymous'], ['permission', 'anonymous'], ['permission']],
  ])(
    '%s: its own consents, the client with some of them, a statement with permission',
    (_, model, own, invited, stated) => {
      expect(takes(model)).toEqual(own)
      expect(takes(model, { clientComes: true })).toEqual(invited)
      expect(takes(model, { statement: true })).toEqual(stated)
    },
  )

  test('and says what does not go together', () => {
    expect(contradiction(m6, terms('consulteeCentred'))).toBe('unknownConsent')
    expect(contradiction(m6, terms('general'))).toBe('unknownConsent')
    expect(contradiction(m2, terms('consulteeCentred', { clientComes: true }))).toBe('clientNotInvited')
    expect(contradiction(m6, terms('anonymous', { statement: true }))).toBe('statementNeedsPermission')
    expect(contradiction(m3, terms('clientAware', { statement: true }))).toBe('statementNeedsPermission')
  })
})

describe('a text goes along to another group', () => {
  const goes = (from: OperatingModel, consent: Consent) =>
    models.filter((to) => fits(aConsultation({ ...terms(consent), modelId: from.id }), from, to)).map(({ id }) => id)

  test('of the same model always', () => {
    for (const model of models) for (const consent of model.consents) expect(goes(model, consent)).toContain(model.id)
  })

  test('of another model when it tells no client’s story, and that model takes it', () => {
    expect(goes(m1, 'consulteeCentred')).toEqual(['M1', 'M2', 'M3'])
    expect(goes(m2, 'general')).toEqual(['M1', 'M2'])
    for (const consent of ['permission', 'anonymous'] as const) expect(goes(m2, consent)).toEqual(['M2'])
    expect(goes(m1, 'clientPresent')).toEqual(['M1'])
    expect(goes(m3, 'clientAware')).toEqual(['M3'])
  })
})

test('with somebody from outside social welfare listening the presenter speaks without identifiers, unless the client gave permission', () => {
  const profession = { fi: 'poliisi', sv: 'polis', en: 'police' }
  const police = aGroup({ members: [{ ...blankMember, profession, outsideSocialWelfare: true }] })
  const own = aGroup({ members: [{ ...blankMember, profession, outsideSocialWelfare: false }] })
  const when = (group: typeof police) =>
    all.filter((consent) => speakWithoutIdentifiers(aConsultation({ consent }), group))
  expect(when(police)).toEqual(['anonymous', 'consulteeCentred', 'clientAware', 'clientPresent'])
  expect(when(own)).toEqual([])
})

test('a row of an earlier version says its company by the pair alone', () => {
  const old = (withPair: boolean) => ({ ...aConsultation({ withPair }), company: undefined as never })
  expect([companyOf(old(true)), companyOf(old(false))]).toEqual(['pair', 'alone'])
  expect(companyOf(aConsultation({ company: 'teamVisit' }))).toBe('teamVisit')
})
