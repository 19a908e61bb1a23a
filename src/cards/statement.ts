import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { statementEnds } from '../domain/statement.ts'
import { day, moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, press, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { CaseForm, Service, StatementView } from './data.ts'
import { workingDaysBack } from './days.ts'
import { longText, oneOf, tick } from './inputs.ts'

/** A permission is asked for weeks before the session. */
const permissionDays = 60

/**
 * The written statement, with the client's written permission confirmed first. Inputs permission, permissionDay,
 * statementBackground, statementView, statementPresent.
 */
export function writeStatementCard(form: CaseForm, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { values } = form
  const say = t.closing
  const { statementFields: names, statementMissing: missing } = say
  const days = workingDaysBack(service.now, permissionDays, language)
  const fields = [
    text(say.statementIntro),
    tick('permission', say.permissionLabel, say.permissionTick, values.permission === 'true'),
    oneOf('permissionDay', say.permissionDay, days, values.permissionDay, {
      missing: say.permissionMissing,
      style: 'compact',
    }),
    note(say.statementWithout),
    note(t.asking.limit),
    longText('statementBackground', names.statementBackground, values.statementBackground, { missing }),
    longText('statementView', names.statementView, values.statementView, { missing }),
    longText('statementPresent', names.statementPresent, values.statementPresent),
  ]
  const save = { title: say.statementSave, verb: 'saveStatement' } as const
  return caseFormCard(form, { title: say.statementTitle, fields, save }, t, language)
}

/** The statement as its requester opened it: in fields to copy from, with until when it is here. Nothing of them is sent anywhere. */
export function statementCard(view: StatementView, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, fields } = view
  const say = t.closing
  const ends = statementEnds(c)
  const permission = c.statementRecord?.permissionOn
  const names = Object.entries(say.statementFields)
  return card(
    [
      heading(say.statementRead),
      fact(t.status.facts.code, codeText(c.code)),
      ends ? text(say.statementGoes(moment(ends, language)), { weight: 'bolder' }) : null,
      ...names.flatMap(([id, name]) => (fields[id] ? [longText(id, name, fields[id])] : [])),
      permission ? note(say.statementPermission(day(permission, language))) : null,
    ],
    [press(t.buttons.back, { verb: 'show', groupId: c.groupId, id: c.id, side: 'requester' })],
  )
}
