import { languages } from '../../src/domain/language.ts'
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

describe('the operating models', () => {
  test.each(Object.entries(models))('%s has names for all that it has', (_, model) => {
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

  test('who records a session ticks which of the six kinds of content it held, in each model that people choose', () => {
    const chosen = Object.values(models).filter(({ hidden }) => !hidden)
    expect(chosen.map(({ id, contents }) => `${id} ${contents.length}`)).toEqual(['M1 6', 'M2 6', 'M3 6', 'M6 6'])
  })

  test('consultee-centred consent asks about the worker’s own dilemma, never for the client’s story', () => {
    for (const { forms } of Object.values(models)) {
      const fields = forms.consulteeCentred?.map((f) => f.field) ?? ['dilemma']
      expect(fields).toContain('dilemma')
      expect(fields.filter((field) => field !== 'dilemma' && field !== 'question')).toEqual([])
    }
  })
})
