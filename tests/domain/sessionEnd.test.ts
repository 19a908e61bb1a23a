import { endCounts, followUpsDue, unrecorded } from '../../src/domain/sessionEnd.ts'
import { plus } from '../../src/domain/time.ts'
import { aConsultation, aSession, tuesday } from '../store/samples.ts'

const after = (minutes: number) => plus(tuesday, { minutes })

test.each([
  ['somebody tried the link the day before', -1440, false],
  ['nobody came and the first one left', 5, false],
  ['all left for a break after the middle', 70, false],
  ['they finished early', 95, true],
  ['they ran over', 150, true],
  ['the same link served another meeting in the afternoon', 400, false],
])('a meeting that ends when %s: counts %p', (_, minutes, counts) => {
  expect(endCounts(aSession(), after(minutes as number))).toBe(counts)
})

test('of a short one the middle is near enough to its end', () => {
  const short = aSession({ end: after(45) })
  expect([20, 25].map((minutes) => endCounts(short, after(minutes)))).toEqual([false, true])
})

test('of two days the first does not end it', () => {
  const days = [0, 1].map((add) => ({
    start: plus(tuesday, { days: add }),
    end: plus(tuesday, { days: add, hours: 6 }),
  }))
  const session = aSession({ days, end: days[1]?.end ?? '' })
  expect([6, 29.75].map((hours) => endCounts(session, plus(tuesday, { hours })))).toEqual([false, true])
})

test('the follow-ups due at a session: those before it too, never what has been told', () => {
  const open = [
    aConsultation({ id: 'now', code: 3, state: 'followUp', followUpAt: tuesday }),
    aConsultation({ id: 'late', code: 2, state: 'followUp', followUpAt: after(-9000) }),
    aConsultation({ id: 'next', code: 4, state: 'followUp', followUpAt: after(43_200) }),
    aConsultation({ id: 'told', code: 5, state: 'continued', followUpAt: tuesday }),
  ]
  expect(followUpsDue(aSession(), open).map(({ id }) => id)).toEqual(['late', 'now'])
})

test('what was told in the week before a session is heard of there, too', () => {
  const told = (id: string, days: number) =>
    aConsultation({ id, state: 'followUp', followUpAt: after(99_999), reportedAt: plus(tuesday, { days }) })
  const open = [told('in time', -6), told('for the one before', -8), told('afterwards', 1)]
  expect(followUpsDue(aSession(), open).map(({ id }) => id)).toEqual(['in time'])
})

test('what is left to record goes by the agenda', () => {
  const slots = ['b', 'a', null].map((consultationId, i) => {
    return { start: after(i * 30), end: after(i * 30 + 30), consultationId }
  })
  const cases = (['a', 'b'] as const).map((id) => aConsultation({ id, state: 'scheduled' }))
  expect(unrecorded(aSession({ slots }), cases).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(unrecorded(aSession({ slots }), [aConsultation({ id: 'a', state: 'followUp' })])).toEqual([])
})
