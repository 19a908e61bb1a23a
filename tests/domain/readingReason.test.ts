import { asksReason } from '../../src/domain/readingReason.ts'
import { consultation, group, inTenant, tenantId } from '../api/world.ts'

const who = (name: string) => ({ id: inTenant(name), tenantId, name, administrator: false })
const session = {
  id: 's',
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: null,
  calendarKey: 'k',
  sequence: 0,
}
const before = '2026-12-01T07:30:00.000Z'
const after = '2026-12-02T07:00:00.000Z'
const held = consultation(1, { session, state: 'followUp', pair: inTenant('pair') })

test.each(['requester', 'pair', 'coordinator'])('the %s never says why: it is their task', (name) => {
  expect(asksReason(who(name), held, group, after)).toBe(false)
})

test('who stood in and took it up never says why', () => {
  expect(asksReason(who('fallback'), { ...held, takenBy: inTenant('fallback') }, group, after)).toBe(false)
})

test.each(['chair', 'secretary', 'member'])(
  'until the session is over the role of the %s is the reason, then not',
  (name) => {
    const scheduled = { ...held, state: 'scheduled' as const }
    expect(asksReason(who(name), scheduled, group, before)).toBe(false)
    expect(asksReason(who(name), held, group, after)).toBe(true)
  },
)

test('the secretary’s role is the reason until the outcome is recorded', () => {
  const scheduled = { ...held, state: 'scheduled' as const }
  expect(asksReason(who('secretary'), scheduled, group, after)).toBe(false)
  expect(asksReason(who('member'), scheduled, group, after)).toBe(true)
})
