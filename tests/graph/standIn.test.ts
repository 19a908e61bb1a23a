import { organiser, type StandIn, startGraph } from './standIn.ts'

let graph: StandIn
beforeEach(async () => {
  graph = await startGraph()
})
afterEach(() => graph.stop())

const zoned = (dateTime: string, timeZone = 'FLE Standard Time') => ({ dateTime, timeZone })
const guest = (n: number) => ({ emailAddress: { address: `tyontekija${n}@example.fi` }, type: 'required' })
const good = {
  subject: 'Konsultaatio',
  body: { contentType: 'html', content: '<p>Konsultaatio</p>' },
  start: zoned('2027-01-29T09:00:00'),
  end: zoned('2027-01-29T11:00:00'),
  attendees: [guest(1)],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  hideAttendees: true,
  transactionId: 'a',
}

/** A request without any of our own code, with a good token unless told otherwise. */
async function send(method: string, path: string, body?: unknown, token?: string) {
  const bearer = token ?? (await graph.credential.getToken('')).token
  const response = await fetch(`${graph.base}${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}` },
    body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}
const mine = `/users/${organiser}`
const event = (id: string) => `${mine}/events/${encodeURIComponent(id)}`
const inGraphsForm = {
  error: {
    code: expect.stringMatching(/^\w[\w-]+$/),
    message: expect.stringMatching(/./),
    innerError: expect.objectContaining({ 'request-id': expect.any(String) }),
  },
}

test('a good event is taken, and becomes a Teams meeting', async () => {
  const { status, body } = await send('POST', `${mine}/events`, good)
  expect(status).toBe(201)
  expect(body.start).toEqual({ dateTime: '2027-01-29T07:00:00.0000000', timeZone: 'UTC' })
  expect(body.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
  expect(graph.mails).toEqual([{ kind: 'invited', to: 'tyontekija1@example.fi', comment: '' }])
})

const wrong: [string, string, unknown][] = [
  ['a property that does not exist', 'RequestBodyRead', { ...good, topic: 'lastensuojelu' }],
  ['one deep inside', 'RequestBodyRead', { ...good, attendees: [{ ...guest(1), rsvp: true }] }],
  ['one deeper', 'RequestBodyRead', { ...good, attendees: [{ emailAddress: { address: 'a@b.fi', mail: 'x' } }] }],
  ['a wrapped event', 'RequestBodyRead', { event: good }],
  ['a list of events', 'RequestBodyRead', [good]],
  ['attendees null', 'RequestBodyRead', { ...good, attendees: null }],
  ['attendees as text', 'RequestBodyRead', { ...good, attendees: 'a@b.fi' }],
  ['an attendee as text', 'RequestBodyRead', { ...good, attendees: ['a@b.fi'] }],
  ['a provider that does not exist', 'RequestBodyRead', { ...good, onlineMeetingProvider: 'teams' }],
  [
    'a kind of attendee that does not exist',
    'RequestBodyRead',
    { ...good, attendees: [{ ...guest(1), type: 'chair' }] },
  ],
  [
    'a kind of body that does not exist',
    'RequestBodyRead',
    { ...good, body: { contentType: 'markdown', content: '' } },
  ],
  ['a number for a subject', 'RequestBodyRead', { ...good, subject: 5 }],
  ['a word for yes', 'RequestBodyRead', { ...good, isOnlineMeeting: 'true' }],
  ['a body as text', 'RequestBodyRead', { ...good, body: 'Konsultaatio' }],
  ['a start as text', 'RequestBodyRead', { ...good, start: '2027-01-29T09:00:00' }],
  ['a time as a number', 'RequestBodyRead', { ...good, start: { dateTime: 1, timeZone: 'UTC' } }],
  ['no zone', 'TimeZoneNotSupportedException', { ...good, start: { dateTime: '2027-01-29T09:00:00' } }],
  ['an empty zone', 'TimeZoneNotSupportedException', { ...good, end: zoned('2027-01-29T11:00:00', '') }],
  [
    'a zone nobody documents',
    'TimeZoneNotSupportedException',
    { ...good, start: zoned('2027-01-29T09:00:00', 'Europe/Helsinki') },
  ],
  ['an offset', 'ErrorInvalidRequest', { ...good, start: zoned('2027-01-29T09:00:00+02:00') }],
  ['the Z of UTC', 'ErrorInvalidRequest', { ...good, start: zoned('2027-01-29T07:00:00Z') }],
  ['a day that does not exist', 'ErrorInvalidRequest', { ...good, start: zoned('2027-13-29T07:00:00') }],
  ['an end before the start', 'ErrorPropertyValidationFailure', { ...good, end: zoned('2027-01-29T08:00:00') }],
  ['no end', 'ErrorInvalidRequest', { ...good, end: undefined }],
  [
    '501 attendees',
    'ErrorExceededMaxRecipientLimit',
    { ...good, attendees: Array.from({ length: 501 }, (_, n) => guest(n)) },
  ],
  [
    'an address that is none',
    'ErrorInvalidRecipients',
    { ...good, attendees: [{ emailAddress: { address: 'Aino' } }] },
  ],
  ['an id of our own', 'ErrorPropertyValidationFailure', { ...good, id: 'ours' }],
  ['half a body', 'BadRequest', '{"subject":'],
  ['no body', 'RequestBodyRead', undefined],
]

test.each(wrong)('an event with %s is refused (%s)', async (_, code, body) => {
  const answer = await send('POST', `${mine}/events`, body)
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual(inGraphsForm)
  expect(answer.body.error.code).toBe(code)
  expect(graph.events()).toEqual([])
  expect(graph.mails).toEqual([])
})

test('500 attendees are taken', async () => {
  const attendees = Array.from({ length: 500 }, (_, n) => guest(n))
  expect((await send('POST', `${mine}/events`, { ...good, attendees })).status).toBe(201)
})

test('the same transaction with the same body is the same event, with another body refused', async () => {
  const first = await send('POST', `${mine}/events`, good)
  const again = await send('POST', `${mine}/events`, good)
  const other = await send('POST', `${mine}/events`, { ...good, subject: 'Toinen' })
  expect([first.status, again.status, other.status]).toEqual([201, 201, 400])
  expect(again.body.id).toBe(first.body.id)
  expect(other.body.error.code).toBe('ErrorDuplicateTransactionId')
  expect(graph.events()).toHaveLength(1)
  expect(graph.mails).toHaveLength(1)
})

test('a body without the Teams part ends the online meeting; start and end do not', async () => {
  const { body } = await send('POST', `${mine}/events`, good)
  await send('PATCH', event(body.id), { start: zoned('2027-01-29T10:00:00') })
  expect(graph.events()[0]).toMatchObject({ start: '2027-01-29T08:00:00', turnedOff: false })
  await send('PATCH', event(body.id), { body: { contentType: 'html', content: 'uusi' } })
  expect(graph.events()[0]).toMatchObject({ turnedOff: true, joinUrl: null })
})

test('a PATCH is read as strictly as a POST', async () => {
  const { body } = await send('POST', `${mine}/events`, good)
  const parts: unknown[] = [
    { attendees: null },
    { start: zoned('2027-01-29T09:00:00Z') },
    { event: {} },
    { transactionId: 'b' },
  ]
  for (const part of parts) {
    const answer = await send('PATCH', event(body.id), part)
    expect([answer.status, answer.body]).toEqual([400, inGraphsForm])
  }
})

test('cancelling: 202 and a mail by the organiser, 400 as a guest or without guests, 404 when gone', async () => {
  const { body } = await send('POST', `${mine}/events`, good)
  const cancel = (id: string, words: unknown = { Comment: 'siirtyy' }) => send('POST', `${event(id)}/cancel`, words)
  expect((await cancel(body.id, { Reason: 'siirtyy' })).body.error.code).toBe('RequestBodyRead')
  const [stored] = graph.events()
  if (stored) stored.organiser = false
  expect((await cancel(body.id)).status).toBe(400)
  if (stored) Object.assign(stored, { organiser: true })
  expect((await cancel(body.id)).status).toBe(202)
  expect(graph.mails.at(-1)).toEqual({ kind: 'cancelled', to: 'tyontekija1@example.fi', comment: 'siirtyy' })
  expect((await cancel(body.id)).body.error.code).toBe('ErrorItemNotFound')
  const alone = await send('POST', `${mine}/events`, { ...good, transactionId: 'b', attendees: [] })
  expect((await cancel(alone.body.id)).status).toBe(400)
})

test('who may not is refused: no token, an expired one, a missing role, an unknown mailbox, an unknown address', async () => {
  const path = `${mine}/events`
  expect((await send('POST', path, good, '')).status).toBe(401)
  graph.tokenUses = 1
  await send('POST', path, good)
  const expired = await send('POST', path, good)
  expect([expired.status, expired.body]).toEqual([401, inGraphsForm])
  expect(expired.headers.get('www-authenticate')).toMatch(/claims="/)
  graph.tokenUses = 100
  await graph.credential.getToken('', { claims: '{}' })
  expect((await send('POST', '/users/someone-else/events', good)).body.error.code).toBe('ErrorInvalidUser')
  expect((await send('POST', `${mine}/meetings`, good)).status).toBe(400)
  expect((await send('PUT', `${mine}/events`, good)).status).toBe(405)
  graph.roles = []
  const denied = await send('POST', path, good)
  expect([denied.status, denied.body.error.code]).toEqual([403, 'ErrorAccessDenied'])
})

test('parameters are read strictly', async () => {
  expect((await send('GET', `${mine}/calendarView?startDateTime=2027-01-01T00:00:00Z`)).status).toBe(400)
  const window = 'startDateTime=2027-01-01T00:00:00.000Z&endDateTime=2027-02-01T00:00:00.000Z'
  expect((await send('GET', `${mine}/calendarView?${window}`)).status).toBe(200)
  expect((await send('GET', `${mine}/calendarView?${window}&$pick=id`)).status).toBe(400)
  expect((await send('GET', `${mine}/calendarView?${window}&$select=id,topic`)).status).toBe(400)
})

const asked = { Schedules: ['a@b.fi'], StartTime: zoned('2027-01-04T08:00:00'), EndTime: zoned('2027-01-04T16:00:00') }
test.each([
  ['spelled otherwise than in the contract', { ...asked, schedules: [] }],
  ['42 days', { ...asked, EndTime: zoned('2027-02-15T08:00:00') }],
  ['21 people', { ...asked, Schedules: Array.from({ length: 21 }, (_, n) => `a${n}@b.fi`) }],
  ['nobody', { ...asked, Schedules: [] }],
  ['no zone', { ...asked, StartTime: { dateTime: '2027-01-04T08:00:00' } }],
  ['an interval of a minute', { ...asked, AvailabilityViewInterval: 1 }],
  ['an interval with a fraction', { ...asked, AvailabilityViewInterval: 7.5 }],
  ['an end before the start', { ...asked, EndTime: zoned('2027-01-03T08:00:00') }],
])('a question about schedules with %s is refused', async (_, body) => {
  const answer = await send('POST', `${mine}/calendar/getSchedule`, body)
  expect([answer.status, answer.body]).toEqual([400, inGraphsForm])
})

test('the fifth request at a time to the mailbox is throttled', async () => {
  graph.latencyMs = 50
  const answers = await Promise.all(Array.from({ length: 6 }, () => send('GET', event('none'))))
  const codes = answers.map(({ status }) => status).toSorted()
  expect(codes).toEqual([404, 404, 404, 404, 429, 429])
  expect(graph.mostAtOnce).toBe(6)
})

test('it goes wrong as it is told: a status, no answer before or after the work, slowly, not JSON', async () => {
  graph.faults = [{ status: 429, retryAfter: '1.5' }, { status: 503 }, 'noAnswer', 'loseAnswer']
  const throttled = await send('POST', `${mine}/events`, good)
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '1.5'])
  const away = await send('POST', `${mine}/events`, good)
  expect([away.status, away.headers.get('retry-after'), away.body]).toEqual([503, null, inGraphsForm])
  await expect(send('POST', `${mine}/events`, good)).rejects.toThrow()
  expect(graph.events()).toEqual([])
  await expect(send('POST', `${mine}/events`, good)).rejects.toThrow()
  expect(graph.events()).toHaveLength(1)
})
