import { openCaseCard } from '../../src/cards/openCase.ts'
import type { ReasonFor, Text } from '../../src/domain/text.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { m2 } from '../../src/models/m2.ts'
import { screened } from '../screened.ts'
import { wordsOf } from '../teams/bot.ts'
import { consultationOf, groupOf, service } from './samples.ts'

const words = { name: 'Tuki', free: 'sana' }
const reason = (n: number, reasonFor?: ReasonFor): Text => ({
  key: `t:id:${n}:reason`,
  consultationId: 'id',
  kind: 'reason',
  ...(reasonFor ? { reasonFor } : {}),
  fields: screened({ reason: `syy ${n}` }),
  dismissed: [],
  author: 'tenant:worker',
  at: `2026-11-2${n}T08:00:00.000Z`,
})

test('each reason says what it was given for, and when; of an older one that is not known', () => {
  const open = {
    c: consultationOf(m2, 'declined'),
    group: groupOf(m2, words),
    model: m2,
    side: 'group' as const,
    actions: [],
    notice: null,
    texts: [reason(1), reason(2, 'timeCancelled'), reason(3, 'timeChanged'), reason(4, 'declined')],
    masked: { forReader: false, forOthers: false },
  }
  const said = wordsOf(openCaseCard(open, service, messagesIn('fi'), 'fi')).split('\n')
  const from = said.indexOf('Perustelu')
  expect(said.slice(from, from + 12)).toEqual([
    ...['Perustelu', 'la 21.11. klo 10', 'syy 1'],
    ...['Miksi aika peruttiin', 'su 22.11. klo 10', 'syy 2'],
    ...['Miksi aika vaihtui', 'ma 23.11. klo 10', 'syy 3'],
    ...['Miksi pyyntöä ei otettu', 'ti 24.11. klo 10', 'syy 4'],
  ])
})
