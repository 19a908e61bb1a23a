import type { Language } from '../domain/language.ts'
import type { Problem } from '../domain/problem.ts'
import type { Messages } from '../i18n/messages.ts'
import { explain } from './answer.ts'

/** A refusal about a session or a poll, in their own words: what could not be done, and what can be. */
export function explainSession(problem: Problem, t: Messages, language: Language): string {
  const say = t.sessions.problems
  if (problem.kind === 'notFound' || problem.kind === 'notAllowed') return say[problem.kind]
  if (problem.kind !== 'badInput') return explain(problem, t, language)
  switch (problem.field) {
    case 'doubt':
      return t.review.doubt
    case 'member':
    case 'reply':
      return t.sessions.noted.missing
    case 'clash':
    case 'suits':
    case 'dates':
    case 'closesDay':
    case 'mode':
      return say[problem.field]
    case 'place':
    case 'practicalities':
    case 'words':
      return say.place
    default:
      return say.day
  }
}
