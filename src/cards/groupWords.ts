import type { Group } from '../domain/group.ts'
import type { GroupChange } from '../domain/groupChange.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Problem } from '../domain/problem.ts'
import type { Messages } from '../i18n/messages.ts'
import { explain } from './answer.ts'

/** What a change did, without who: "puheenjohtaja on nyt Kaisa Koivu". */
export function whatWasDone({ action, about }: GroupChange, t: Messages): string {
  if (action === 'see' || action === 'announce') return ''
  const say: (whom: string) => string = t.groups.done[action]
  return say(about)
}

/** A change as others are told of it. */
export function toldChange(change: GroupChange, t: Messages): string {
  const what = whatWasDone(change, t)
  return change.by === null ? t.groups.doneOfItself(what) : t.groups.doneBy(change.byName, what)
}

/** What somebody is in a group, in words; the titles of the model where it has its own. */
export function rolesIn(
  group: Group,
  model: OperatingModel,
  person: PersonId,
  t: Messages,
  language: Language,
): string {
  const title = (id: 'coordinator' | 'chair' | 'secretary' | 'member') =>
    model.roles.find((role) => role.id === id)?.title[language].toLowerCase() ?? t.groups.roles[id]
  const roles = [
    group.coordinators.includes(person) ? title('coordinator') : null,
    group.chair === person ? title('chair') : null,
    group.secretary === person ? title('secretary') : null,
    group.members.some((member) => member.person === person) ? title('member') : null,
    group.fallback === person ? t.groups.roles.fallback : null,
  ]
  return roles.filter((role) => role !== null).join(', ')
}

/** A refusal about a group, in a sentence. */
export function explainGroup(problem: Problem, t: Messages, language: Language): string {
  const { wrong, notFound, notAllowed } = t.groups
  if (problem.kind === 'notFound') return notFound
  if (problem.kind === 'notAllowed') return notAllowed
  if (problem.kind !== 'badInput') return explain(problem, t, language)
  if (problem.field === 'doubt') return t.review.doubt
  const sentences: Record<string, string> = wrong
  return sentences[problem.field] ?? wrong.other
}
