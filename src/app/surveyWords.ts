import type { Actor } from '../domain/access.ts'
import { refuse } from '../domain/problem.ts'
import { fewestTogether } from '../domain/survey.ts'
import type { Text } from '../domain/text.ts'
import type { Deps } from './deps.ts'
import { recheck } from './recheck.ts'

/** A page of the free words of closing surveys, pages counted from 0. */
export interface SurveyWords {
  words: string[]
  page: number
  pages: number
}

const onPage = 5

/**
 * What workers have written in closing surveys, of all models together, in random order and with nothing beside it: for
 * administrators, whose service it is about. None while there are fewer than five. Each is checked again and masked where
 * the guard has learnt since. Refuses everybody else.
 */
export async function surveyWords(deps: Deps, actor: Actor, wished: number): Promise<SurveyWords> {
  if (!actor.administrator) refuse({ kind: 'notAllowed' })
  const stored = await deps.store.words()
  const all = stored.length < fewestTogether ? [] : stored
  const pages = Math.max(Math.ceil(all.length / onPage), 1)
  const page = Math.min(Math.max(wished, 0), pages - 1)
  const bare = { key: '', consultationId: '', kind: 'followUp', author: '', at: '' } as const
  const texts = all
    .slice(page * onPage, (page + 1) * onPage)
    .map((word): Text => ({ ...bare, dismissed: [], fields: { word } }))
  // One by one: they are of different people's cases.
  const words = texts.map((text) => recheck([text], actor.id).texts[0]?.fields.word ?? '')
  return { words, page, pages }
}
