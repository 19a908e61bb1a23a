import { type Entry, entryIn } from '../../src/calendar/entry.ts'
import { entryFile } from '../../src/calendar/ics.ts'
import type { Language } from '../../src/domain/language.ts'
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
