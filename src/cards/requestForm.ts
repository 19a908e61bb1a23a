import { asksTwice } from '../domain/consent.ts'
import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, press, submit, text } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { RequestForm, Service } from './data.ts'
import { anyOf, longText, tick } from './inputs.ts'
import { topicName } from './names.ts'
import { reviewBlock } from './review.ts'
import { companyInput } from './terms.ts'
import type { VerbData } from './verbs.ts'

function title(form: RequestForm, t: Messages): string {
  if (!form.existing) return t.asking.formTitle[form.steps.consent]
  return form.existing.mode === 'edit' ? t.asking.editTitle : t.asking.rewriteTitle
}

/** The fields of the consent's form; what is required is checked by the server, so that "later" can keep a half-written one. */
function fields(form: RequestForm, t: Messages): Element[] {
  const { steps, model } = form
  const asked = model.forms[steps.consent] ?? []
  const labels = steps.consent === 'clientAware' ? t.asking.fieldsTogether : t.asking.fields
  const allOptional = asked.every(({ required }) => !required)
  const inputs = asked.map(({ field, required }) => {
    const label = required || allOptional ? labels[field] : t.asking.optional(labels[field])
    return longText(field, label, form.values[field], { placeholder: t.asking.hints[field] })
  })
  return [...(allOptional && asked.length > 1 ? [note(t.asking.allOptional)] : []), note(t.asking.limit), ...inputs]
}

/** What was settled about the client and the statement before, a line each. */
function settled({ steps }: RequestForm, t: Messages): Element[] {
  return [
    ...(steps.clientComes ? [fact(t.status.facts.client, t.status.clientComes)] : []),
    ...(steps.statement ? [fact(t.status.facts.statement, t.status.statementAsked)] : []),
  ]
}

/** What the form's own button carries. */
function saving({ existing, steps, nonce }: RequestForm): VerbData {
  if (!existing) return { verb: steps.subject === 'general' ? 'sendGeneral' : 'send', form: steps, nonce }
  const verb = existing.mode === 'edit' ? 'saveEdit' : 'saveRewrite'
  return { verb, groupId: steps.groupId, id: existing.id, side: 'requester', form: steps, nonce }
}

function buttons(form: RequestForm, t: Messages): CardAction[] {
  const { existing, steps, nonce } = form
  if (existing) {
    return [
      submit(t.asking[existing.mode === 'edit' ? 'saveEdit' : 'saveRewrite'], saving(form)),
      press(t.asking.back, { verb: 'show', groupId: steps.groupId, id: existing.id, side: 'requester' }),
    ]
  }
  const later: VerbData = { verb: 'later', form: steps, nonce }
  return [
    submit(t.asking.send, saving(form)),
    { type: 'Action.Execute', title: t.asking.later, verb: 'later', data: later, associatedInputs: 'auto' },
    press(t.asking.back, { verb: 'begin' }),
  ]
}

/**
 * The summary form that the model and the consent call for, new or about an existing request. Inputs: the form's fields,
 * help, wishedTimes (where times are offered), writtenWithClient (where it is filled beside the client), the review's.
 */
export function requestFormCard(form: RequestForm, service: Service, t: Messages, language: Language): AdaptiveCard {
  const { steps, group, model } = form
  const helps = model.helps.map(({ id, name }) => ({ id, title: name[language] }))
  const wished = Object.entries(t.asking.wished).map(([id, words]) => ({ id, title: words }))
  return card(
    [
      heading(title(form, t)),
      fact(t.status.facts.group, group.name[language]),
      fact(t.status.facts.topic, topicName(model, steps.topic, language)),
      text(t.asking.formIntro[steps.consent]),
      steps.consent === 'consulteeCentred' && asksTwice(model) ? text(t.asking.whyConsulteeCentred) : null,
      ...settled(form, t),
      form.outsiders.length > 0 ? text(t.asking.outsiders(form.outsiders.join(', ')), { weight: 'bolder' }) : null,
      ...fields(form, t),
      ...(steps.subject === 'general' && !form.existing ? companyInput(model, steps.company, t) : []),
      anyOf('help', t.asking.help, helps, form.help),
      model.scheduling === 'offers' ? anyOf('wishedTimes', t.asking.wishedTimes, wished, form.wishedTimes) : null,
      model.writtenWithClient && steps.consent === 'clientAware'
        ? tick('writtenWithClient', t.asking.writtenWithClientLabel, t.asking.writtenWithClient, form.writtenWithClient)
        : null,
      note(model.readers[language]),
      ...reviewBlock(form.review, saving(form), t),
      note(t.asking.notEmergency(service.emergencyNumber, service.socialEmergencyNumber)),
    ],
    buttons(form, t),
  )
}
