import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, press, submit } from './build.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { CaseForm } from './data.ts'
import { reviewBlock } from './review.ts'
import type { Verb, VerbData } from './verbs.ts'

/** The ids that the buttons of a form about a consultation carry. */
export function about(form: CaseForm, verb: Verb): VerbData {
  const { c, side, nonce, within } = form
  return { verb, groupId: c.groupId, id: c.id, side, nonce, ...(within ? { pick: within } : {}) }
}

/** The way back from a form: to the consultation as it is, or to the session that is recorded. */
export function back(form: CaseForm, t: Messages): CardAction {
  if (form.within) return press(t.buttons.back, { verb: 'session', groupId: form.c.groupId, pick: form.within })
  return press(t.buttons.back, { verb: 'show', groupId: form.c.groupId, id: form.c.id, side: form.side })
}

/** A form about a consultation: title, code, the check's findings, the fields, the button that sends it, a way back. */
export function caseFormCard(
  form: CaseForm,
  parts: {
    title: string
    fields: (Element | null)[]
    save: { title: string; verb: Verb } | null
    others?: CardAction[]
  },
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const save = parts.save ? [submit(parts.save.title, about(form, parts.save.verb))] : []
  return card(
    [
      heading(parts.title),
      fact(t.status.facts.code, codeText(form.c.code)),
      ...parts.fields,
      ...reviewBlock(form.review, parts.save && about(form, parts.save.verb), t),
    ],
    [...save, ...(parts.others ?? []), back(form, t)],
  )
}
