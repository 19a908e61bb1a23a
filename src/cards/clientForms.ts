import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { languages } from '../domain/language.ts'
import { span } from '../i18n/dates.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import { card, fact, heading, note, press, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import { caseFormCard } from './caseForm.ts'
import type { CaseForm, InviteForm, Service } from './data.ts'
import { longText, oneOf } from './inputs.ts'

/** The client took the permission back: what will happen, before it happens, since no text comes back. */
export function withdrawPermissionCard(form: CaseForm, _s: Service, t: Messages, language: Language): AdaptiveCard {
  const stricter = form.model.fallbackConsent
  const fields = [
    text(t.client.withdrawIntro),
    stricter ? text(t.asking.formIntro[stricter]) : null,
    note(t.client.recommendationsStay),
  ]
  const save = { title: t.client.withdrawSave, verb: 'saveWithdrawPermission' } as const
  const title = form.c.consent === 'clientPresent' ? t.client.notComingTitle : t.client.withdrawTitle
  return caseFormCard(form, { title, fields, save }, t, language)
}

/** The requester takes their pair out: named to the requester alone. */
export function removePairCard(form: CaseForm, _s: Service, t: Messages, language: Language): AdaptiveCard {
  const fields = [form.c.pairName ? fact(t.status.facts.pair, form.c.pairName) : null, text(t.client.removePairIntro)]
  const save = { title: t.client.removePairSave, verb: 'saveRemovePair' } as const
  return caseFormCard(form, { title: t.client.removePairTitle, fields, save }, t, language)
}

/** The client has not come, and had given no permission. Input absent. */
export function clientAbsentCard(form: CaseForm, _s: Service, t: Messages, language: Language): AdaptiveCard {
  const ways = (['consulteeCentred', 'nextSession'] as const).map((id) => ({ id, title: t.client.absentChoices[id] }))
  const fields = [
    text(t.client.absentIntro),
    oneOf('absent', t.client.absentThen, ways, form.values.absent ?? 'consulteeCentred', {
      missing: t.client.absentMissing,
    }),
  ]
  const save = { title: t.client.absentSave, verb: 'saveClientAbsent' } as const
  return caseFormCard(form, { title: t.client.absentTitle, fields, save }, t, language)
}

/** The words for the client: what, when, where, that coming is voluntary. Nothing of who it is, nor of what about. */
function invitation({ c, group, model, language }: InviteForm): string {
  const { invitation: say } = messagesIn(language).client
  const { session } = c
  // A date that was agreed on may have its own place, and its own way to meet.
  const mode = session?.mode ?? group.mode ?? model.mode
  const where = session?.place || group.place
  const link = session?.joinUrl && mode !== 'inPerson' ? [say.join, session.joinUrl] : []
  const place = where && mode !== 'remote' ? [say.place(where)] : []
  return [
    say.hello,
    say.what[model.scheduling],
    ...(session ? [say.when(span(session.start, session.end, language))] : []),
    ...place,
    ...link,
    ...(place.length + link.length === 0 ? [say.later] : []),
    say.voluntary,
    say.more,
  ].join('\n\n')
}

/**
 * The invitation for the client, to copy and pass on by the worker's own means, in the language that the client reads. The
 * field is for copying: nothing of it is sent anywhere.
 */
export function inviteCard(form: InviteForm, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c } = form
  const about = { groupId: c.groupId, id: c.id, side: 'requester' } as const
  const others = languages
    .filter((other) => other !== form.language)
    .map((other) => press(t.first.languageNames[other], { verb: 'invite', ...about, pick: other }))
  return card(
    [
      heading(t.client.inviteTitle),
      fact(t.status.facts.code, codeText(c.code)),
      c.session ? fact(t.status.facts.time, span(c.session.start, c.session.end, language)) : null,
      text(t.client.inviteIntro),
      longText('invitation', t.client.inviteText, invitation(form)),
      note(t.client.inviteNote),
    ],
    [...others, press(t.buttons.back, { verb: 'show', ...about })],
  )
}
