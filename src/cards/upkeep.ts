import type { Aside } from '../domain/aside.ts'
import { codeText } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import { type Check, total } from '../domain/upkeep.ts'
import { day, moment } from '../i18n/dates.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard, Element } from './card.ts'
import type { Service } from './data.ts'

const most = 10

function entry({ id, duty, code, group, since, reason }: Aside, t: Messages, language: Language): Element[] {
  const say = t.upkeep
  const what = say.duties[duty]
  return [
    { ...subheading(code === null ? what : t.deliveries.about(codeText(code), what)), separator: true },
    ...(group ? [note(group.name[language])] : []),
    note(say.since(day(since, language), reason)),
    row(press(say.tryAgain, { verb: 'tryAgain', pick: id })),
  ]
}

function checkLines(check: Check | null, t: Messages, language: Language): Element[] {
  const say = t.upkeep
  if (!check) return [note(say.notChecked)]
  return [
    note(say.checked(moment(check.at, language), String(total(check.found)))),
    note(say.inAll(day(check.since, language), String(check.inAll))),
  ]
}

/** For administrators: what has been set aside and can be tried again, and how the latest check ended. */
export function upkeepCard(
  data: { items: Aside[]; check: Check | null; lead: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { items, check, lead } = data
  const say = t.upkeep
  const hidden = items.length - most
  return card(
    [
      heading(say.title),
      lead ? text(lead, { weight: 'bolder' }) : null,
      items.length > 0 ? text(say.intro) : lead ? null : text(say.none),
      ...checkLines(check, t, language),
      ...items.slice(0, most).flatMap((item) => entry(item, t, language)),
      hidden > 0 ? note(t.lists.more(hidden)) : null,
      items.length > 1 ? { ...row(press(say.tryAll, { verb: 'tryAgain' })), separator: true } : null,
    ],
    [press(t.groups.allTitle, { verb: 'groups' }), press(t.first.home, { verb: 'home' })],
  )
}

/** Word to an administrator that something has been set aside: how much, and the way there. */
export function asideNewsCard(
  { count }: { count: number },
  _service: Service,
  t: Messages,
  _language: Language,
): AdaptiveCard {
  const say = t.upkeep
  return card(
    [text(say.news(String(count)), { weight: 'bolder' }), text(say.newsHint)],
    [press(say.look, { verb: 'upkeep' })],
  )
}
