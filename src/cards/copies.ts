import { codeText } from '../domain/ids.ts'
import { type Language, languages } from '../domain/language.ts'
import { fieldLimit } from '../domain/model.ts'
import { day } from '../i18n/dates.ts'
import { type Messages, messagesIn } from '../i18n/messages.ts'
import { card, fact, heading, press, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { CopyForm, Service } from './data.ts'
import { longText } from './inputs.ts'
import { whoAndWhen } from './names.ts'

/** What goes into the client information system: when, of which group, each recommendation with who, by when, its state. */
function record({ c, group, model, items, language }: CopyForm, say: Messages): string[] {
  const held = c.session ? [say.closing.held(day(c.session.start, language), group.name[language])] : []
  const each = items.map((item, i) => {
    const who = whoAndWhen(item, model, null, say, language)
    const about = [who, say.opened.recommendationStates[item.state]].filter((part) => part !== null).join('; ')
    return `${i + 1}) ${item.text} (${about})`
  })
  return [...held, say.closing.suggested, ...each]
}

/** What the worker tells the client, in plain words: what was suggested, and that it is decided together. */
function plain({ c, items, language }: CopyForm, { closing: say }: Messages): string[] {
  const asked = c.session ? [say.clientWhat(day(c.session.start, language))] : []
  const each = items.map(({ text: words }, i) => `${i + 1}) ${words}`)
  return [say.clientHello, ...asked, say.clientSuggested, ...each, say.clientThen]
}

/** Paragraphs in as few pieces as fields take. */
function pieces(all: string[]): string[] {
  const found: string[] = []
  for (const next of all) {
    const joined = `${found.at(-1)}\n\n${next}`
    if (found.length > 0 && joined.length <= fieldLimit) found[found.length - 1] = joined
    else found.push(next.slice(0, fieldLimit))
  }
  return found
}

/**
 * The recommendations as a text to copy: for the client information system, or in plain words for the client, in the
 * language that the client reads. The fields are for copying: nothing of them is sent anywhere.
 */
export function copyCard(form: CopyForm, _service: Service, t: Messages, _language: Language): AdaptiveCard {
  const { c, kind } = form
  const about = { verb: 'copy', groupId: c.groupId, id: c.id, side: 'requester' } as const
  const say = messagesIn(form.language)
  const parts = pieces(kind === 'client' ? plain(form, say) : record(form, say))
  const others = languages
    .filter((other) => kind === 'client' && other !== form.language)
    .map((other) => press(t.first.languageNames[other], { ...about, pick: `client ${other}` }))
  const title = (i: number) => (parts.length === 1 ? t.closing.copyText : t.closing.copyPart(i + 1, parts.length))
  return card(
    [
      heading(kind === 'client' ? t.closing.copyClient : t.closing.copyRecord),
      fact(t.status.facts.code, codeText(c.code)),
      text(kind === 'client' ? t.closing.clientIntro : t.closing.recordIntro),
      ...parts.map((words, i) => longText(`copy${i + 1}`, title(i), words)),
    ],
    [...others, press(t.buttons.back, { ...about, verb: 'recommendations' })],
  )
}
