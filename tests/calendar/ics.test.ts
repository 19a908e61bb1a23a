import { sessionCalendar } from '../../src/calendar/ics.ts'
import { embeddedCalendar } from '../../src/calendar/port.ts'
import { group, session } from '../api/world.ts'

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('a session is one event with its times, its way to join, and nothing of anybody', () => {
  const lines = unfolded(sessionCalendar(session, group, 'fi'))
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'DTSTART:20261201T070000Z',
      'DTEND:20261201T090000Z',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'SUMMARY:Konsultaatio: Erotyön ryhmä',
      `DESCRIPTION:Liity kokoukseen: ${session.joinUrl}`,
    ]),
  )
  expect(lines.filter((line) => line.startsWith('URL'))).toEqual([`URL;VALUE=URI:${session.joinUrl}`])
  expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line))).toEqual([])
})

test('a moved session keeps its identity, so that calendars move the same entry', () => {
  const uid = (s: typeof session) => unfolded(sessionCalendar(s, group, 'fi')).find((line) => line.startsWith('UID'))
  const moved = { ...session, start: '2026-12-02T07:00:00.000Z', end: '2026-12-02T09:00:00.000Z', sequence: 3 }
  expect(uid(moved)).toBe(uid(session))
  expect(uid({ ...session, id: '2026-12-08T07:00:00.000Z' })).not.toBe(uid(session))
  expect(uid(session)).not.toBe(
    unfolded(sessionCalendar(session, { ...group, id: 'other' }, 'fi')).find((line) => line.startsWith('UID')),
  )
})

test('a cancelled session is taken away', () => {
  const lines = unfolded(sessionCalendar({ ...session, cancelled: true }, group, 'sv'))
  expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']))
})

test('without a link it says that one comes, in each language, and folds no line over 75 octets', () => {
  const said = { fi: 'myöhemmin', sv: 'senare', en: 'later' } as const
  for (const language of ['fi', 'sv', 'en'] as const) {
    const file = sessionCalendar({ ...session, joinUrl: null }, group, language)
    expect(file).toContain(said[language])
    expect(file).not.toContain('\r\nURL')
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  }
})

test('a group name with signs that iCalendar reads cannot add a line', () => {
  const name = { ...group.name, fi: 'Ryhmä; A, B\nATTENDEE:mailto:x@y.z' }
  const lines = unfolded(sessionCalendar(session, { ...group, name }, 'fi'))
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
})

test('the embedded calendar joins by the session’s link, else the one that stands for the group', async () => {
  const standing = { ...group, joinUrl: 'https://teams.microsoft.com/l/standing' }
  expect(await embeddedCalendar.createMeeting(session, standing)).toEqual({ joinUrl: session.joinUrl })
  expect(await embeddedCalendar.moveMeeting({ ...session, joinUrl: null }, standing)).toEqual({
    joinUrl: standing.joinUrl,
  })
  expect(await embeddedCalendar.createMeeting({ ...session, joinUrl: null }, group)).toEqual({ joinUrl: null })
})
