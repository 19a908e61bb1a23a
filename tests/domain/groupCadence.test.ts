import { cadenceKinds, readBreaks, readCadence, writeBreaks } from '../../src/domain/groupCadence.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { Refusal } from '../../src/domain/problem.ts'
import { models } from '../../src/models/index.ts'

const model = (id: string) => models[id] as OperatingModel
const field = (work: () => unknown) => {
  try {
    work()
    return 'nothing was refused'
  } catch (error) {
    return error instanceof Refusal && error.problem.kind === 'badInput' ? error.problem.field : Promise.reject(error)
  }
}

describe('A group’s own rhythm', () => {
  test('a consultant who offers times has none', () => {
    expect(cadenceKinds(model('M2'))).toEqual([])
    expect(field(() => readCadence('onDemand', {}, model('M2')))).toBe('cadence')
  })

  test.each([
    ['monthly', { week: '-1', weekday: '5', time: '09:00' }, { kind: 'monthly', week: -1, weekday: 5, time: '09:00' }],
    [
      'weeks',
      { every: '2', from: '2026-12-01', time: '13:30' },
      { kind: 'weeks', every: 2, weekday: 2, time: '13:30', from: '2026-12-01' },
    ],
    ['agreed', { timesAYear: '4', days: '2' }, { kind: 'agreed', timesAYear: 4, days: 2 }],
    ['onDemand', {}, { kind: 'onDemand' }],
  ])('%s', (kind, inputs, expected) => {
    expect(readCadence(kind, inputs as Record<string, string>, model('M3'))).toEqual(expected)
  })

  test.each([
    ['', {}],
    ['model', {}],
    ['monthly', {}],
    ['monthly', { week: '5', weekday: '1', time: '09:00' }],
    ['monthly', { week: '1', weekday: '6', time: '09:00' }],
    ['monthly', { week: '1', weekday: '1', time: '25:00' }],
    ['weeks', { every: '0', from: '2026-12-01', time: '09:00' }],
    ['weeks', { every: '2', from: '2026-12-05', time: '09:00' }],
    ['weeks', { every: '2', from: '2026-02-30', time: '09:00' }],
    ['agreed', { timesAYear: '13', days: '1' }],
    ['agreed', { timesAYear: '4', days: '3' }],
  ])('what is no choice is refused: %s %j', (kind, inputs) => {
    expect(field(() => readCadence(kind, inputs as Record<string, string>, model('M3')))).toBe('cadence')
  })

  test('a rhythm shorter than the model’s deadline is refused', () => {
    const weekly = { every: '1', from: '2026-12-01', time: '09:00' }
    expect(field(() => readCadence('weeks', weekly, model('M6')))).toBe('leadTime')
    expect(field(() => readCadence('weeks', weekly, model('M3')))).toBe('nothing was refused')
  })
})

describe('Breaks', () => {
  test('are read as people write them, and written the same way', () => {
    const breaks = [
      { from: '07-01', to: '07-31' },
      { from: '12-20', to: '01-06' },
    ]
    expect(readBreaks(' 1.7.–31.7. , 20.12 - 6.1.')).toEqual(breaks)
    expect(writeBreaks(breaks)).toBe('1.7.–31.7., 20.12.–6.1.')
    expect(readBreaks(writeBreaks(breaks))).toEqual(breaks)
    expect(readBreaks('  ')).toEqual([])
  })

  test.each(['heinäkuu', '32.7.–31.8.', '1.13.–2.13.', '30.2.–1.3.', '1.7.', '1.1.–2.1.,'.repeat(7)])(
    'what is no such days is refused: %s',
    (text) => {
      expect(field(() => readBreaks(text))).toBe('breaks')
    },
  )
})
