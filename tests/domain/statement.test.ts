import { awaitsStatement, statementEnds, statementOver } from '../../src/domain/statement.ts'
import { plus } from '../../src/domain/time.ts'
import { allows } from '../../src/domain/transition.ts'
import { aConsultation } from '../store/samples.ts'

const at = '2026-12-01T08:00:00.000Z'
const asked = aConsultation({ state: 'followUp', statement: true, consent: 'permission' })
const record = { at, permissionOn: '2026-11-20T10:00:00.000Z', openedAt: null }
const recorded = { ...asked, statementRecord: record, textKeys: ['t:k1:1:statement'] }
const opened = (openedAt: string) => ({ ...recorded, statementRecord: { ...record, openedAt } })

test('a statement is recorded where one was asked for on the client’s permission, once', () => {
  expect(awaitsStatement(asked)).toBe(true)
  expect(awaitsStatement({ ...asked, statement: false })).toBe(false)
  expect(awaitsStatement({ ...asked, consent: 'anonymous' })).toBe(false)
  expect(awaitsStatement(recorded)).toBe(false)
  // Gone without having been opened: it may be recorded anew. Opened: it was delivered.
  expect(awaitsStatement({ ...recorded, textKeys: [] })).toBe(true)
  expect(awaitsStatement({ ...opened(at), textKeys: [] })).toBe(false)
  for (const state of ['followUp', 'closed', 'continued'] as const)
    expect(allows({ ...asked, state }, 'recordStatement', at)).toBe(true)
  expect(allows({ ...asked, state: 'scheduled' }, 'recordStatement', at)).toBe(false)
  expect([allows(recorded, 'openStatement', at), allows(asked, 'openStatement', at)]).toEqual([true, false])
})

test('it goes an hour after it was opened, and after 14 days at the latest', () => {
  expect(statementEnds(asked)).toBeNull()
  expect(statementEnds(recorded)).toBe(plus(at, { days: 14 }))
  expect(statementEnds(opened(plus(at, { days: 3 })))).toBe(plus(at, { days: 3, hours: 1 }))
  expect(statementEnds(opened(plus(at, { days: 13, hours: 23, minutes: 30 })))).toBe(plus(at, { days: 14 }))
  expect(statementOver(recorded, plus(at, { days: 14, seconds: -1 }))).toBe(false)
  expect(statementOver(recorded, plus(at, { days: 14 }))).toBe(true)
})
