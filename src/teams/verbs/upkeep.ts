import { surveyWords } from '../../app/surveyWords.ts'
import { seeUpkeep, tryAgain as tryItAgain } from '../../app/upkeep.ts'
import { surveyWordsCard } from '../../cards/surveyWords.ts'
import { upkeepCard } from '../../cards/upkeep.ts'
import type { Answer } from '../answer.ts'
import type { Turn } from '../turn.ts'
import { own } from './group.ts'

async function answer(turn: Turn, lead: string | null): Promise<Answer> {
  const seen = await seeUpkeep(turn.world.deps, turn.actor)
  return { card: upkeepCard({ ...seen, lead }, turn.service, turn.t, turn.language) }
}

/** For administrators: which duties of the service have been set aside. */
export const open = own((turn) => answer(turn, null))

/** One of them is tried again, or all. */
export const tryAgain = own(async (turn, { pick }) => {
  const tried = await tryItAgain(turn.world.deps, turn.actor, pick ?? null)
  return answer(turn, tried ? turn.t.upkeep.trying : turn.t.upkeep.already)
})

/** What workers have written in closing surveys. */
export const words = own(async (turn, { pick }) => {
  const found = await surveyWords(turn.world.deps, turn.actor, Math.trunc(Number(pick)) || 0)
  return { card: surveyWordsCard(found, turn.service, turn.t, turn.language) }
})
