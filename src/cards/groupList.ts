import type { Group } from '../domain/group.ts'
import { missingFrom } from '../domain/groupMissing.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Messages } from '../i18n/messages.ts'
import { card, heading, inert, note, press, row, subheading, text } from './build.ts'
import type { AdaptiveCard } from './card.ts'
import type { Service } from './data.ts'
import { groupPress, missingLine } from './groupCard.ts'

const most = 20

/** One's own groups; for an administrator all of them, those that lack the most important first, each with what is missing. */
export function groupListCard(
  data: { groups: { group: Group; model: OperatingModel; mayOpen: boolean }[]; all: boolean; lead: string | null },
  _service: Service,
  t: Messages,
  language: Language,
): AdaptiveCard {
  const { groups, all, lead } = data
  if (lead)
    return card(
      [text(lead)],
      [press(t.groups.buttons.groups, { verb: 'groups' }), press(t.first.home, { verb: 'home' })],
    )
  const listed = groups.map((each) => ({ ...each, missing: missingFrom(each.group, each.model) }))
  const gravity = ({ missing }: (typeof listed)[number]) =>
    missing.includes('coordinator') ? 0 : missing.includes('channel') ? 1 : 2
  const ordered = all ? listed.toSorted((a, b) => gravity(a) - gravity(b)) : listed
  const hidden = ordered.length - most
  return card(
    [
      heading(all ? t.groups.allTitle : t.groups.listTitle),
      groups.length === 0 ? text(all ? t.groups.allEmpty : t.groups.listEmpty) : null,
      ...ordered
        .slice(0, most)
        .flatMap(({ group, model, mayOpen, missing }) => [
          { ...subheading(group.name[language]), separator: true },
          note(model.name[language]),
          note(missingLine(missing, t) ?? t.groups.nothingMissing),
          ...(mayOpen ? [row(groupPress({ group }, t.groups.open(shortName(group, language)), 'group'))] : []),
        ]),
      hidden > 0 ? note(t.groups.more(hidden)) : null,
      all ? { ...row(press(t.upkeep.words.title, { verb: 'surveyWords' })), separator: true } : null,
    ],
    [...(all ? [press(t.upkeep.title, { verb: 'upkeep' })] : []), press(t.first.home, { verb: 'home' })],
  )
}

/** A name that fits a button on a phone. */
function shortName(group: Group, language: Language): string {
  const name = inert(group.name[language])
  return name.length > 36 ? `${name.slice(0, 35)}…` : name
}
