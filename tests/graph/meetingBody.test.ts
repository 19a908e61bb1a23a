import { meetingBody, prepare, transactionIdOf } from '../../src/graph/meetingBody.ts'
import { zoned } from '../../src/graph/times.ts'
import { wish } from './world.ts'

test('an event is as Graph takes it', () => {
  expect(meetingBody(wish)).toEqual({
    subject: 'Konsultaatio: Vaativat erot',
    body: {
      contentType: 'html',
      content:
        '<p>Konsultaatio: Vaativat erot</p><p>Älä kirjoita asiakkaan asioista tähän kutsuun tai kokouksen keskusteluun.</p>',
    },
    start: { dateTime: '2027-01-29T09:00:00', timeZone: 'FLE Standard Time' },
    end: { dateTime: '2027-01-29T11:00:00', timeZone: 'FLE Standard Time' },
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    hideAttendees: true,
    allowNewTimeProposals: false,
    transactionId: transactionIdOf(wish),
  })
})

test('times are Helsinki clock times, in summer too', () => {
  expect(zoned('2027-03-27T07:00:00.000Z').dateTime).toBe('2027-03-27T09:00:00')
  expect(zoned('2027-03-29T06:00:00.000Z').dateTime).toBe('2027-03-29T09:00:00')
})

test('in person there is a place and nothing to join', () => {
  const body = meetingBody({ ...wish, online: false, place: 'Kirjasto, sali 2', hideGuests: false })
  expect(body).toMatchObject({ location: { displayName: 'Kirjasto, sali 2' }, hideAttendees: false })
  expect(Object.keys(body)).not.toContain('isOnlineMeeting')
  expect(Object.keys(body)).not.toContain('onlineMeetingProvider')
})

test('a session of two days takes nobody’s night or weekend: it is shown as free, and says its hours', () => {
  const days = [
    { start: '2027-01-29T07:00:00.000Z', end: '2027-01-29T13:00:00.000Z' },
    { start: '2027-02-01T07:00:00.000Z', end: '2027-02-01T13:00:00.000Z' },
  ]
  const body = meetingBody({ ...wish, session: { ...wish.session, end: days[1]?.end ?? '', days } })
  expect(body).toMatchObject({ showAs: 'free', end: { dateTime: '2027-02-01T15:00:00' } })
  expect(body.body.content).toContain('<p>Kokous kestää kaksi työpäivää, kumpanakin klo 9.00–15.00.</p>')
  expect(Object.keys(meetingBody({ ...wish, session: { ...wish.session, days: days.slice(0, 1) } }))).not.toContain(
    'showAs',
  )
})

test.each([
  ['sv', 'Konsultation: Krävande skilsmässor'],
  ['en', 'Consultation: Demanding divorces'],
] as const)('it speaks the language of the group: %s', (language, subject) => {
  const body = meetingBody({ ...wish, group: { ...wish.group, language } })
  expect(body.subject).toBe(subject)
  expect(body.body.content).not.toMatch(/Konsultaatio|asiakkaan/)
})

test('what people typed is text, not markup', () => {
  const { content } = meetingBody({ ...wish, practicalities: '<img src=x> & "kahvia"\nklo 8' }).body
  expect(content).toContain('<p>&lt;img src=x&gt; &amp; &quot;kahvia&quot;<br>klo 8</p>')
})

test('a session has one transaction; another session, group or revision has another', () => {
  const { session } = wish
  const others = [
    { ...wish, revision: 1 },
    { ...wish, session: { ...session, groupId: 'g2' } },
    { ...wish, session: { ...session, id: 'other' } },
  ]
  const ids = [wish, ...others].map(transactionIdOf)
  expect(new Set(ids).size).toBe(4)
  expect(transactionIdOf({ ...wish, place: 'muualla', guests: [] })).toBe(ids[0])
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('what is frozen holds nobody, and is small enough for a row of the store', () => {
  const { body, ...rest } = prepare({ ...wish, practicalities: 'x'.repeat(2000) })
  expect(body).not.toContain('@')
  expect(body.length).toBeLessThan(32_000)
  expect(rest).toEqual({
    transactionId: transactionIdOf(wish),
    start: wish.session.start,
    end: wish.session.end,
    place: null,
    name: 'Vaativat erot',
  })
})
