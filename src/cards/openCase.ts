import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { Text } from '../domain/text.ts'
import { moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, fact, heading, note, paragraphs, press, subheading, text } from './build.ts'
import { caseButtons } from './buttons.ts'
import type { AdaptiveCard, CardAction, Element } from './card.ts'
import type { OpenCase, Readers, Service } from './data.ts'
import { topicName } from './names.ts'
import { fieldName } from './review.ts'
import { headline } from './status.ts'
import { offeredTimes } from './times.ts'

/** How many bytes of texts one card carries; clients refuse cards past about 28 KB. */
const pageBytes = 14_000

/** A field's name above its text: form fields by their labels, recommendations by number and state. */
function label(row: Text, field: string, open: OpenCase, t: Messages): string | null {
  const { c } = open
  if (row.kind === 'recommendations' || row.kind === 'notPossible') {
    const index = c.recommendations.findIndex(({ id }) => id === field)
    return t.opened.recommendation(index + 1)
  }
  if (row.kind !== 'summary') return null
  // The form's own labels speak to its author ("your question"); others read the field's name.
  if (open.side === 'group' && c.consent !== 'clientAware') return fieldName(field, t)
  return c.consent === 'clientAware'
    ? (t.asking.fieldsTogether[field as keyof Messages['asking']['fieldsTogether']] ?? fieldName(field, t))
    : (t.asking.fields[field as keyof Messages['asking']['fields']] ?? fieldName(field, t))
}

/** What a text is; a reason, what for: one of two is known from the other. */
const nameOf = ({ kind, reasonFor }: Text, t: Messages): string =>
  kind === 'reason' && reasonFor ? t.opened.reasons[reasonFor] : t.opened.kinds[kind]

/** The parts of a case, one for each field of each text, in the order written; each begins with what it is and when. */
function parts(open: OpenCase, t: Messages, language: Language): Element[][] {
  return open.texts.flatMap((row) =>
    Object.entries(row.fields)
      .filter(([, words]) => words.trim() !== '')
      .map(([field, words], i) => {
        const name = label(row, field, open, t)
        const state = open.c.recommendations.find(({ id }) => row.kind === 'recommendations' && id === field)?.state
        return [
          ...(i === 0 ? [subheading(nameOf(row, t)), note(moment(row.at, language))] : []),
          ...(name ? [{ ...text(name, { weight: 'bolder', size: 'small' }), spacing: 'small' as const }] : []),
          ...paragraphs(words),
          ...(state ? [note(t.opened.recommendationStates[state])] : []),
        ]
      }),
  )
}

/** Parts on pages of at most `pageBytes`, in order; a part is never cut. */
function pages(all: Element[][]): Element[][] {
  const result: Element[][] = [[]]
  let size = 0
  for (const part of all) {
    const bytes = Buffer.byteLength(JSON.stringify(part))
    if (size > 0 && size + bytes > pageBytes) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(...part)
    size += bytes
  }
  return result
}

/**
 * A case opened by somebody who may read it, as the answer to their own press: the texts by kind with their times, then
 * the buttons of its status. Long cases come in pages: `page` counts from 0 (the button's `pick`).
 */
export function openCaseCard(
  open: OpenCase & { page?: number },
  service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { c, model, side } = open
  const about = { groupId: c.groupId, id: c.id, side }
  const all = pages(parts(open, t, language))
  const page = Math.min(Math.max(open.page ?? 0, 0), all.length - 1)
  const following: CardAction[] =
    page + 1 < all.length ? [press(t.buttons.showMore, { verb: 'text', ...about, pick: String(page + 1) })] : []
  const empty = c.textPurgedAt ? t.opened.gone : t.opened.none
  return card(
    [
      heading(headline({ ...open, notice: null }, t)),
      fact(t.status.facts.code, codeText(c.code)),
      fact(t.status.facts.topic, topicName(model, c.topic, language)),
      ...(all[page]?.length ? (all[page] ?? []) : [text(empty)]),
      open.masked.forReader ? note(t.opened.maskedForReader) : null,
      open.masked.forOthers ? note(t.opened.maskedForOthers) : null,
      all.length > 1 ? note(t.opened.page(page + 1, all.length)) : null,
      side === 'group' ? note(t.opened.recorded) : null,
      ...offeredTimes(open, language),
    ],
    caseButtons(open, service, t, {
      before: [...following, press(t.buttons.show, { verb: 'show', ...about })],
      without: ['text'],
    }),
  )
}

const mostReaders = 30

/** Who has read the case and when, newest first. */
export function readersCard(readers: Readers, _service: Service, t: Messages, language: Language): AdaptiveCard {
  const { c, readings } = readers
  const hidden = readings.length - mostReaders
  return card(
    [
      heading(t.opened.readersTitle(codeText(c.code))),
      readings.length === 0 ? text(t.opened.noReaders) : null,
      ...readings
        .slice(0, mostReaders)
        .map(({ at, readerName, reason }) =>
          fact(moment(at, language), reason ? `${readerName} (${t.opened.whys[reason]})` : readerName),
        ),
      hidden > 0 ? note(t.opened.moreReaders(hidden)) : null,
    ],
    [press(t.buttons.back, { verb: 'show', groupId: c.groupId, id: c.id, side: 'requester' })],
  )
}
