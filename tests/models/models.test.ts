import { languages } from '../../src/domain/language.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { models } from '../../src/models/index.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'

/** Every value in it that is written in languages, with its path. */
function localised(value: unknown, path = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (entries.some(([key]) => languages.some((language) => language === key))) return [[path, { ...value }]]
  return entries.flatMap(([key, inner]) => localised(inner, `${path}.${key}`))
}

const twice = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

/** What is wrong with a model as data, in words; nothing when it can be used. */
function faults(model: OperatingModel): string[] {
  const found: string[] = []
  const say = (wrong: boolean, words: string) => {
    if (wrong) found.push(words)
  }
  const allowed: string[] = [...model.consents, ...(model.generalAllowed ? ['general'] : [])]
  for (const consent of allowed) say(!(consent in model.forms), `${consent} has no form`)
  for (const consent of Object.keys(model.forms)) say(!allowed.includes(consent), `the form ${consent} is for nobody`)
  for (const [consent, form] of Object.entries(model.forms)) {
    say(form.length === 0, `the form ${consent} is empty`)
    say(twice(form.map((f) => f.field)).length > 0, `the form ${consent} asks the same twice`)
  }
  say(model.consents.length === 0 && !model.generalAllowed, 'nothing can be asked')
  say(twice(model.consents).length > 0, 'a consent comes twice')
  for (const [name, options] of Object.entries({ topics: model.topics, helps: model.helps })) {
    say(options.length > 0 && options.at(-1)?.id !== 'other', `${name} do not end with other`)
    say(twice(options.map((o) => o.id)).length > 0, `${name} come twice`)
  }
  for (const [path, text] of localised(model)) {
    for (const language of languages) {
      const words = text[language]
      say(typeof words !== 'string' || words.trim() === '', `${path} is not in ${language}`)
    }
  }
  for (const [name, amount] of Object.entries({ durationMin: model.durationMin, slots: model.slotsPerMeeting })) {
    say(!Number.isInteger(amount) || amount < 1, `${name} is no whole number`)
  }
  say(model.durationMin / model.slotsPerMeeting < 15, 'a slot is too short to talk in')
  say(!Number.isInteger(model.leadTimeDays) || model.leadTimeDays < 0, 'the lead time is no number of days')
  say(
    (model.scheduling === 'slots') === (model.cadence.kind === 'onDemand'),
    'how it meets does not fit how it is arranged',
  )
  say(model.followUp === 'nextSession' && model.cadence.kind === 'onDemand', 'there is no next session to follow up at')
  say(
    model.cadence.kind === 'monthly' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(model.cadence.time),
    'the time is no clock time',
  )
  return found
}

describe('the operating models', () => {
  test.each(Object.entries(models))('%s is whole', (id, model) => {
    expect(faults(model)).toEqual([])
    expect(model.id).toBe(id)
    const named = [model.topics, model.helps, model.contents, model.roles].flat().length
    expect(localised(model).length).toBe(4 + named + (model.entryTraining ? 1 : 0))
  })

  test('plain data: they survive being written and read', () => {
    expect(JSON.parse(JSON.stringify(models))).toEqual(models)
  })

  test('speak three languages, none of them a copy of another', () => {
    for (const model of Object.values(models)) {
      for (const [, { fi, sv, en }] of localised(model)) expect(new Set([fi, sv, en]).size).toBe(3)
    }
  })
})

describe('a model is not whole', () => {
  const { consulteeCentred: _, ...withoutForm } = m3.forms
  const other = m3.topics.filter((t) => t.id !== 'other')
  const cases: [string, OperatingModel, string][] = [
    ['with a consent without a form', { ...m3, forms: withoutForm }, 'consulteeCentred has no form'],
    ['with general matters without a form', { ...m3, generalAllowed: true }, 'general has no form'],
    ['with a form nobody can choose', { ...m2, generalAllowed: false }, 'the form general is for nobody'],
    ['when topics do not end with other', { ...m3, topics: other }, 'topics do not end with other'],
    ['when it has a topic twice', { ...m3, topics: [...m3.topics, ...m3.topics] }, 'topics come twice'],
    ['in two languages', { ...m3, name: { ...m3.name, sv: ' ' } }, '.name is not in sv'],
    [
      'when an option is in one language',
      { ...m2, helps: JSON.parse('[{"id":"other","name":{"fi":"Muu"}}]') },
      '.helps.0.name is not in en',
    ],
    ['with slots and no rhythm', { ...m3, cadence: { kind: 'onDemand' } }, 'there is no next session to follow up at'],
    ['with half a slot', { ...m3, slotsPerMeeting: 1.5 }, 'slots is no whole number'],
  ]

  test.each(cases)('%s', (_name, model, fault) => {
    expect(faults(model)).toContain(fault)
  })
})

describe('what the sources say of each', () => {
  test('one-to-one support has a low threshold: no text is required, general matters are welcome', () => {
    expect(Object.values(m2.forms).flatMap((form) => form.filter((f) => f.required))).toEqual([])
    expect(m2.generalAllowed).toBe(true)
    expect(m2.forms.general).toHaveLength(1)
    expect([m2.scheduling, m2.followUp, m2.durationMin, m2.slotsPerMeeting]).toEqual(['offers', 'agreedDate', 60, 1])
  })

  test('the multi-professional group meets monthly for two hours over two cases, and wants the question', () => {
    expect([m3.scheduling, m3.followUp, m3.durationMin, m3.slotsPerMeeting]).toEqual(['slots', 'nextSession', 120, 2])
    expect(m3.writtenWithClient).toBe(true)
    for (const form of Object.values(m3.forms)) expect(form).toContainEqual({ field: 'question', required: true })
  })

  test('consultee-centred consent asks about the worker’s own dilemma, never for the client’s story', () => {
    for (const { forms } of Object.values(models)) {
      const fields = forms.consulteeCentred?.map((f) => f.field) ?? ['dilemma']
      expect(fields).toContain('dilemma')
      expect(fields.filter((field) => field !== 'dilemma' && field !== 'question')).toEqual([])
    }
  })
})
