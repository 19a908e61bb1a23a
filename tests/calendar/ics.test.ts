import { type Entry, entryIn } from '../../src/calendar/entry.ts'
import { entryFile } from '../../src/calendar/ics.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Session } from '../../src/domain/session.ts'
import { group, session } from '../api/world.ts'

const whole = entryIn(session, { slot: null, of: null, revision: null })
const file = (other: Partial<Entry> = {}, language: Language = 'fi', named = group) =>
  entryFile({ ...whole, ...other }, 'digest', named, language)

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('a session is one event with its times, its way to join, and nothing of anybody', () => {
  const lines = unfolded(file())
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:digest@rinnalla',
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

test('a cancelled session is taken away, and says nothing of joining', () => {
  const lines = unfolded(file({ cancelled: true, joinUrl: null }, 'sv'))
  expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'UID:digest@rinnalla']))
  expect(lines.filter((line) => /^(DESCRIPTION|URL|LOCATION)/.test(line))).toEqual([])
})

test('without a link it says that one comes, in each language, and folds no line over 75 octets', () => {
  const said = { fi: 'myöhemmin', sv: 'senare', en: 'later' } as const
  for (const language of ['fi', 'sv', 'en'] as const) {
    const made = file({ joinUrl: null }, language)
    expect(made).toContain(said[language])
    expect(made).not.toContain('\r\nURL')
    expect(Math.max(...made.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  }
})

test('a group name with signs that iCalendar reads cannot add a line', () => {
  const name = { ...group.name, fi: 'Ryhmä; A, B\nATTENDEE:mailto:x@y.z' }
  const lines = unfolded(file({}, 'fi', { ...group, name }))
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
})

describe('a session in person on two days', () => {
  const days = [
    { start: '2026-12-03T07:00:00.000Z', end: '2026-12-03T13:00:00.000Z' },
    { start: '2026-12-04T07:00:00.000Z', end: '2026-12-04T13:00:00.000Z' },
  ]
  const [first, second] = days as [(typeof days)[0], (typeof days)[0]]
  const twoDays: Session = {
    ...session,
    id: first.start,
    start: first.start,
    end: second.end,
    days,
    slots: days.map((day) => ({ ...day, consultationId: null })),
    mode: 'inPerson',
    place: 'Kunnantalo, Sodankylä; 2. kerros',
    joinUrl: null,
  }
  const eventsOf = (text: string) => text.split('BEGIN:VEVENT').slice(1).map(unfolded)
  const entry = entryIn(twoDays, { slot: null, of: null, revision: null })
  const read = (lines: string[] | undefined, name: string) => lines?.find((line) => line.startsWith(`${name}:`))

  test('is an event a day, each an entry of its own, with the place and no word of a link', () => {
    const events = eventsOf(entryFile(entry, 'digest', group, 'fi'))
    expect(events.map((lines) => [read(lines, 'UID'), read(lines, 'DTSTART'), read(lines, 'DTEND')])).toEqual([
      ['UID:digest@rinnalla', 'DTSTART:20261203T070000Z', 'DTEND:20261203T130000Z'],
      ['UID:digest-2@rinnalla', 'DTSTART:20261204T070000Z', 'DTEND:20261204T130000Z'],
    ])
    for (const lines of events) {
      expect(read(lines, 'LOCATION')).toBe('LOCATION:Kunnantalo\\, Sodankylä\\; 2. kerros')
      expect(lines.filter((line) => /^(DESCRIPTION|URL)/.test(line))).toEqual([])
    }
  })

  test('is taken away on both days', () => {
    const off = entryIn({ ...twoDays, cancelled: true, sequence: 3 }, { slot: null, of: null, revision: null })
    const events = eventsOf(entryFile(off, 'digest', group, 'sv'))
    expect(events.map((lines) => [read(lines, 'STATUS'), read(lines, 'SEQUENCE')])).toEqual([
      ['STATUS:CANCELLED', 'SEQUENCE:3'],
      ['STATUS:CANCELLED', 'SEQUENCE:3'],
    ])
  })

  test('gives a case’s own slot as one event, in person too', () => {
    const own = entryIn(twoDays, { slot: second.start, of: null, revision: null })
    const events = eventsOf(entryFile(own, 'digest', group, 'en'))
    expect(events.map((lines) => read(lines, 'DTSTART'))).toEqual(['DTSTART:20261204T070000Z'])
  })

  test('in a hybrid session both the place and Teams are said', () => {
    const joinUrl = session.joinUrl
    const hybrid = entryIn({ ...twoDays, mode: 'hybrid', joinUrl }, { slot: null, of: null, revision: null })
    const [lines] = eventsOf(entryFile(hybrid, 'digest', group, 'fi'))
    expect(read(lines, 'LOCATION')).toContain('kerros\\; Microsoft Teams')
    expect(read(lines, 'DESCRIPTION')).toContain(String(joinUrl))
  })
})
