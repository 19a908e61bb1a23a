import type { Language } from '../domain/language.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, paragraphs, press, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'

/** For administrators: what workers have written in closing surveys, a page of them (the button's `pick`). */
export function surveyWordsCard(
  data: { words: string[]; page: number; pages: number },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const { words, page, pages } = data
  const say = t.upkeep.words
  const each = words.flatMap((word) =>
    paragraphs(word).map((part, i) => (i === 0 ? { ...part, separator: true } : part)),
  )
  return card(
    [
      heading(say.title),
      text(words.length > 0 ? say.intro : say.none),
      ...each,
      pages > 1 ? note(t.opened.page(page + 1, pages)) : null,
    ],
    [
      ...(page + 1 < pages ? [press(t.buttons.showMore, { verb: 'surveyWords', pick: String(page + 1) })] : []),
      press(t.groups.allTitle, { verb: 'groups' }),
      press(t.first.home, { verb: 'home' }),
    ],
  )
}
