import { meetingOf, calendarUrl as ofTab } from '../../src/api/facts.ts'
import { calendarUrl as ofCard } from '../../src/cards/buttons.ts'
import type { Service, Status } from '../../src/cards/data.ts'
import { joinLinkCard } from '../../src/cards/timeForms.ts'
import { plus } from '../../src/domain/time.ts'
import { fi } from '../../src/i18n/fi.ts'
import { models } from '../../src/models/index.ts'
import { consultation, group, now, session } from '../api/world.ts'

const publicUrl = 'https://rinnalla.example'
const service: Service = { now, publicUrl, emergencyNumber: '112', socialEmergencyNumber: '0295' }
const place = { ...session, start: '2026-12-01T08:00:00.000Z' }
const c = consultation(28, { state: 'scheduled', revision: 4, session: place })
const whole = `${publicUrl}/calendar/g-m3/2026-12-01T07%3A00%3A00.000Z/${session.calendarKey}.ics`
const own = `${whole}?slot=2026-12-01T08%3A00%3A00.000Z&of=c-28&revision=4`

const status = (modelId: string, side: Status['side']): Status => {
  const model = models[modelId]
  if (!model) throw new Error(`no model ${modelId}`)
  return { c, group, model, side, notice: null, actions: [] }
}

test('a card gives the consultation’s own slot; the group in a meeting of several gets the whole', () => {
  expect(ofCard(service, status('M3', 'requester'))).toBe(own)
  expect(ofCard(service, status('M3', 'group'))).toBe(whole)
  expect(ofCard(service, status('M2', 'group'))).toBe(own)
  expect(ofCard({ ...service, now: plus(session.end, { days: 8 }) }, status('M2', 'group'))).toBeNull()
})

test('the tab gives the same addresses as the cards', () => {
  expect(ofTab(publicUrl, group.id, session, { start: place.start, c })).toBe(own)
  expect(ofTab(`${publicUrl}/`, group.id, session, null)).toBe(whole)
})

test('a meeting that a case has alone gives the case’s file, an agenda of several the whole session’s', () => {
  const actor = { id: 't:nobody', tenantId: 't', name: '', administrator: false }
  const settings = { retention: { afterClosingDays: 90, maxMonths: 12 }, defaultLanguage: 'fi' as const, publicUrl }
  const known = { models, settings, now: () => session.start }
  const slot = { start: place.start, end: place.end, free: false, c }
  const met = {
    group,
    start: place.start,
    end: place.end,
    joinUrl: null,
    mode: 'remote' as const,
    place: '',
    session,
    cancelled: false,
    slots: [slot],
  }
  const free = { ...slot, free: true, c: null }
  expect(meetingOf(met, known, actor).calendarUrl).toBe(own)
  expect(meetingOf({ ...met, slots: [slot, free] }, known, actor).calendarUrl).toBe(whole)
  expect(meetingOf({ ...met, slots: [free] }, known, actor).calendarUrl).toBe(whole)
})

test('Teams is asked for a meeting of the whole session, though the consultation has its second hour', () => {
  const form = { ...status('M3', 'group'), values: {}, nonce: 'n', review: null }
  const card = JSON.stringify(joinLinkCard(form, service, fi, 'fi'))
  expect(card).toContain('startTime=2026-12-01T07%3A00%3A00.000Z&endTime=2026-12-01T09%3A00%3A00.000Z')
  expect(card).toContain('ti 1.12. klo 10–11')
})
