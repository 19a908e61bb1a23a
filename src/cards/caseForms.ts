import type { DeclineHint } from '../domain/consultation.ts'
import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { note, paragraphs, subheading, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { AnswerForm, CaseForm, RedirectForm, Service } from './data.ts'
import { anyOf, longText, oneOf } from './inputs.ts'

const choicesOf = <Id extends string>(words: Readonly<Record<Id, string>>) =>
  (Object.entries(words) as [Id, string][]).map(([id, title]) => ({ id, title }))

/** The worker answers a clarification. Input answer. */
export function answerCard(form: AnswerForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [
    subheading(t.forms.answerQuestion),
    ...paragraphs(form.question),
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('answer', t.forms.answer, form.values.answer, { missing: t.forms.answerMissing }),
  ]
  const save = { title: t.buttons.send, verb: 'saveAnswer' } as const
  return caseFormCard(form, { title: t.forms.answerTitle, fields, save }, t, language)
}

/** The coordinator asks for a clarification. Input question. */
export function askCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('question', t.forms.ask, form.values.question, { missing: t.forms.askMissing }),
  ]
  const save = { title: t.buttons.send, verb: 'saveAsk' } as const
  return caseFormCard(form, { title: t.forms.askTitle, fields, save }, t, language)
}

/** The text identifies someone: it goes back. No free text, so that nothing is repeated; input what (several ids). */
export function returnCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [
    text(t.forms.returnIntro),
    anyOf('what', t.forms.returnWhat, choicesOf(t.forms.returnChoices), (form.values.what ?? '').split(',')),
  ]
  const save = { title: t.forms.returnSave, verb: 'saveReturn' } as const
  return caseFormCard(form, { title: t.forms.returnTitle, fields, save }, t, language)
}

/** To another group. Input target (groupId is in the button's own data, which inputs are merged into). */
export function redirectCard(form: RedirectForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const targets = form.targets.map((group) => ({ id: group.id, title: group.name[language] }))
  const none = targets.length === 0
  const fields = none
    ? [text(t.forms.redirectNone)]
    : [
        text(t.forms.redirectIntro),
        oneOf('target', t.forms.redirectGroup, targets, form.values.target, { missing: t.forms.redirectMissing }),
      ]
  const save = none ? null : ({ title: t.forms.redirectSave, verb: 'saveRedirect' } as const)
  return caseFormCard(form, { title: t.forms.redirectTitle, fields, save }, t, language)
}

/** No answer from here: where to turn instead, and why. Inputs hint, reason. */
export function declineCard(form: CaseForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const hints = choicesOf<DeclineHint>(t.forms.declineHints)
  const fields = [
    text(t.forms.declineIntro),
    oneOf('hint', t.forms.declineHint, hints, form.values.hint, { missing: t.forms.declineHintMissing }),
    note(t.forms.noIdentifiers),
    note(t.forms.limit),
    longText('reason', t.forms.declineReason, form.values.reason, { missing: t.forms.declineReasonMissing }),
  ]
  const save = { title: t.buttons.send, verb: 'saveDecline' } as const
  return caseFormCard(form, { title: t.forms.declineTitle, fields, save }, t, language)
}
