import { sessionsCard } from '../../src/cards/sessionList.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { m1 } from '../../src/models/m1.ts'
import { groupOf, service } from './samples.ts'
import { presses } from './walk.ts'

const listed = (name: string) => ({
  group: groupOf(m1, { name, free: '' }),
  model: m1,
  sessions: [],
  polls: [],
  actions: ['add' as const, 'startPoll' as const],
  mayLeave: false,
})
const titles = (...names: string[]) =>
  presses(sessionsCard({ groups: names.map(listed) }, service, messagesIn('fi'), 'fi')).map(({ title }) => title)

test('of several groups each button tells whose it is; of one there is no need', () => {
  expect(titles('Meri-Lappi')).toEqual(['Lisää kokous', 'Kysy sopivaa aikaa', 'Alkuun'])
  expect(titles('Meri-Lappi', 'Tunturi-Lappi')).toEqual([
    'Lisää kokous, Meri-Lappi',
    'Kysy sopivaa aikaa, Meri-Lappi',
    'Lisää kokous, Tunturi-Lappi',
    'Kysy sopivaa aikaa, Tunturi-Lappi',
    'Alkuun',
  ])
  // Of long names that begin alike the end is left.
  const area = 'Lapin hyvinvointialueen vertaiskonsultaatioryhmä'
  expect(titles(`${area} Meri`, `${area} Tunturi`)[0]).toBe('Lisää kokous, Lapin hyvinvoint…ltaatioryhmä Meri')
})
