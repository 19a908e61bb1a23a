import { asksTwice } from '../domain/consent.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, press, submit, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service, TermsForm } from './data.ts'
import { oneOf, tick } from './inputs.ts'

const choicesOf = <Id extends string>(ids: readonly Id[], titles: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, title: titles[id] }))

const yesNo = ['yes', 'no'] as const

/** Who comes along, as the model allows. Input company. */
export function companyInput(model: OperatingModel, chosen: string | undefined, t: Messages): Element[] {
  if (model.company.length < 2) return []
  const hint = model.pairAllowed ? [note(t.asking.companyHint)] : []
  const choices = choicesOf(model.company, t.asking.companyChoices)
  return [
    oneOf('company', t.asking.company, choices, chosen ?? model.company[0], { missing: t.asking.companyMissing }),
    ...hint,
  ]
}

/** Whether the client comes. Where the model always offers it, it is answered on purpose; elsewhere it can be left. */
function clientInput({ model, chosen }: TermsForm, t: Messages): Element[] {
  if (model.clientInvite === 'none') return []
  const offered = model.clientInvite === 'offered'
  const standing = chosen ? (chosen.clientComes ? 'yes' : 'no') : offered ? null : 'no'
  const options = { missing: t.asking.clientComesMissing }
  return [
    oneOf('clientComes', t.asking.clientComes, choicesOf(yesNo, t.asking.clientComesChoices), standing, options),
    note(offered ? t.asking.inviteOffered : t.asking.inviteOptional),
  ]
}

/** The consent: asked as two questions where the client's presence is one of its ways, else as one choice. */
function consentInputs(form: TermsForm, t: Messages): Element[] {
  const { model, chosen } = form
  if (asksTwice(model)) {
    const standing = chosen && (chosen.consent === 'permission' ? 'yes' : 'no')
    const options = { missing: t.asking.permissionMissing }
    return [
      oneOf('permission', t.asking.permission, choicesOf(yesNo, t.asking.permissionChoices), standing, options),
      ...clientInput(form, t),
      note(t.asking.neither),
    ]
  }
  const consents = choicesOf(model.consents, t.asking.consentChoices)
  const standing = chosen?.consent ?? model.consents[0]
  return [
    oneOf('consent', t.asking.consent, consents, standing, { missing: t.asking.consentMissing }),
    ...clientInput(form, t),
  ]
}

/**
 * The second step of a case: what has been agreed with the client, each choice in a sentence that says what it lets one
 * write (domain rules: consent decides what may be written), and who comes along. Inputs permission and clientComes (`yes`
 * or `no`), consent, statement, company: those that the model asks.
 */
export function consentCard(form: TermsForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { steps, group, model, chosen, problem, existing } = form
  const { groupId } = steps
  const back = existing
    ? press(t.asking.back, { verb: 'show', groupId, id: existing, side: 'requester' })
    : press(t.asking.back, { verb: 'begin' })
  const next = existing
    ? submit(t.asking.next, { verb: 'rewriteTerms', groupId, id: existing, side: 'requester', form: steps })
    : submit(t.asking.next, { verb: 'chooseConsent', form: steps })
  return card(
    [
      heading(t.asking.consentTitle),
      fact(t.status.facts.group, group.name[language]),
      problem ? text(t.asking.contradictions[problem], { color: 'attention' }) : null,
      existing ? text(t.asking.otherModel) : null,
      ...consentInputs(form, t),
      model.statementOnRequest
        ? tick('statement', t.asking.statementLabel, t.asking.statement, chosen?.statement ?? false)
        : null,
      ...companyInput(model, chosen?.company ?? steps.company, t),
    ],
    [next, back],
  )
}
