import type { Support } from '../../../src/api/supportContract.ts'
import type { Consent } from '../../../src/domain/model.ts'
import { models } from '../../../src/models/index.ts'
import { draftOf, newDraft, type RequestDraft, stepsOf, termsIn } from '../../../src/tab/request/draft.ts'
import { forget, forgetOld, keep, kept, keptFor } from '../../../src/tab/request/kept.ts'

const modelOf = (id: string) => {
  const model = models[id]
  if (!model) throw new Error(id)
  return model
}
const support = (id: string): Support => ({
  groupId: `g-${id}`,
  name: { fi: id, sv: id, en: id },
  area: '',
  model: modelOf(id),
  nextSession: null,
  outsiders: [],
})
const supports = ['M2', 'M3', 'M1'].map(support)
const blank = newDraft('nonce-1', { supports, last: null })
const of = (id: string, set: Partial<RequestDraft>) => termsIn({ ...blank, ...set }, modelOf(id))

test('a new form is of the first support, and of what was chosen last where that is still there', () => {
  expect(blank).toMatchObject({ groupId: 'g-M2', subject: 'case', topic: '', consent: null, fields: {} })
  const last = { groupId: 'g-M3', subject: 'case' as const, topic: 'violence', consent: 'clientAware' as const }
  expect(newDraft('n', { supports, last })).toMatchObject({
    groupId: 'g-M3',
    topic: 'violence',
    consent: 'clientAware',
  })
  expect(newDraft('n', { supports, last: { ...last, groupId: 'gone' } })).toMatchObject({ groupId: 'g-M2', topic: '' })
})

test('terms are settled once all that the model asks is answered', () => {
  expect(of('M3', {})).toBeNull()
  expect(of('M3', { consent: 'clientAware' })).toMatchObject({ consent: 'clientAware', clientComes: false })
  expect(of('M3', { consent: 'anonymous' })).toBeNull()
  expect(of('M2', { subject: 'general' })).toMatchObject({ subject: 'general', consent: 'general' })
})

test.each<[boolean, boolean, Consent]>([
  [true, true, 'permission'],
  [true, false, 'permission'],
  [false, true, 'clientPresent'],
  [false, false, 'consulteeCentred'],
])('in a peer group permission %s and presence %s mean %s', (permission, clientComes, consent) => {
  expect(of('M1', { permission, clientComes })?.consent).toBe(consent)
  expect(of('M1', { permission })).toBeNull()
  expect(of('M1', { clientComes })).toBeNull()
})

test('a choice that the model does not have never reaches the press', () => {
  const terms = of('M3', { consent: 'clientAware', company: 'teamVisit', statement: true, clientComes: true })
  expect(terms).toEqual({
    subject: 'case',
    consent: 'clientAware',
    company: 'alone',
    statement: false,
    clientComes: false,
  })
  expect(terms && stepsOf({ ...blank, groupId: 'g-M3', topic: 'violence' }, terms)).toEqual({
    ...{ groupId: 'g-M3', topic: 'violence', subject: 'case', consent: 'clientAware' },
    ...{ company: 'alone', statement: false, clientComes: false },
  })
})

test('a form that the server kept goes on as it was', () => {
  const steps = { groupId: 'g-M1', subject: 'case' as const, topic: 'other', consent: 'clientPresent' as const }
  const filled = { values: { situation: 'x' }, help: ['law'], wishedTimes: [], writtenWithClient: false }
  const draft = draftOf({
    steps: { ...steps, clientComes: true },
    nonce: 'draft-1',
    review: null,
    existing: null,
    ...filled,
  })
  expect(draft).toMatchObject({ nonce: 'draft-1', fields: { situation: 'x' }, help: ['law'] })
  expect(termsIn(draft, modelOf('M1'))?.consent).toBe('clientPresent')
})

/** A window's storage; `full`: it takes nothing. */
function storage(full = false) {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key: string) => void items.delete(key),
  }
}
const written = { ...blank, fields: { situation: 'kanarialintu' } }

test('what was typed is there after a reload for eight hours, and then nothing is left of it', () => {
  const window = storage()
  keep(window, 'aino', written, 1000)
  expect(kept(window, 'aino', 1000 + keptFor - 1)).toEqual(written)
  expect(kept(window, 'aino', 1000 + keptFor)).toBeNull()
  expect(window.items.size).toBe(0)
})

test('the eight hours begin with the first letter, however often it is opened again, and end without anybody looking', () => {
  const window = storage()
  keep(window, 'aino', blank, 0)
  keep(window, 'aino', written, 500)
  keep(window, 'aino', written, 1000)
  forgetOld(window, 499 + keptFor)
  expect(kept(window, 'aino', 499 + keptFor)).toEqual(written)
  forgetOld(window, 500 + keptFor)
  expect(window.items.size).toBe(0)
})

test('another person never sees it, and it is gone when they look', () => {
  const window = storage()
  keep(window, 'aino', written, 0)
  expect(kept(window, 'kaisa', 1)).toBeNull()
  expect(kept(window, 'aino', 1)).toBeNull()
  keep(window, 'aino', written, 0)
  forget(window)
  expect(window.items.size).toBe(0)
})

test('where the browser keeps nothing, or something unreadable, the form is simply empty', () => {
  expect(kept(null, 'aino', 0)).toBeNull()
  keep(null, 'aino', written, 0)
  const full = storage(true)
  keep(full, 'aino', written, 0)
  expect(kept(full, 'aino', 0)).toBeNull()
  const broken = storage()
  keep(broken, 'aino', written, 0)
  for (const key of broken.items.keys()) broken.items.set(key, '{"version":1')
  expect(kept(broken, 'aino', 0)).toBeNull()
})
