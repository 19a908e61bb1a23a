import { noteReplyCard } from '../../src/cards/onBehalf.ts'
import { sessionCard } from '../../src/cards/session.ts'
import { sessionView } from '../../src/domain/sessionView.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { m3 } from '../../src/models/m3.ts'
import { now, service } from './samples.ts'
import { full, staffed } from './sessionSamples.ts'

const t = messagesIn('fi')
const words = { name: 'Anna Esimerkki', free: '' }
const group = staffed(m3, words)
const { session, cases } = full(m3, group, words, 1)

/** What the session's card says to somebody. */
const said = (person: string, set: { invites?: boolean; cancelled?: boolean } = {}) => {
  const { invites = false, cancelled = false } = set
  const view = sessionView(person, { group, model: m3, session: { ...session, cancelled } }, cases, now)
  return JSON.stringify(sessionCard({ view, notice: cancelled ? 'cancelled' : null }, { ...service, invites }, t, 'fi'))
}
const coordinator = 'tenant:coordinator'

test('without invitations a coordinator reads who has to be told by hand, of a cancellation too; nobody else does', () => {
  expect(said(coordinator)).toContain(
    'Kerro kokouksesta myös heille, jotka ovat mukana vain sähköpostilla: Anna Esimerkki.',
  )
  expect(said(coordinator, { cancelled: true })).toContain('Kerro peruutuksesta myös heille')
  expect(said('tenant:member')).not.toContain('myös heille')
  expect(said(coordinator, { invites: true })).not.toContain('myös heille')
})

test('the words to copy have when, where and the calendar file, and nothing of a case', () => {
  const view = sessionView(coordinator, { group, model: m3, session }, cases, now)
  const inputs = noteReplyCard({ view, values: {}, problem: null }, service, t, 'fi').body
  const copied = JSON.stringify(inputs.find((element) => 'id' in element && element.id === 'passOn'))
  expect(copied).toContain('to 3.12.')
  expect(copied).toContain(`/calendar/${group.id}/`)
  expect(copied).not.toContain('K-27')
})
