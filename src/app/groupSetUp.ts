import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access.ts'
import { blankGroup, type Group } from '../domain/group.ts'
import { amended } from '../domain/groupChange.ts'
import type { Language, Localised } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'
import type { Place } from '../domain/person.ts'
import { Refusal, refuse } from '../domain/problem.ts'
import type { Deps } from './deps.ts'
import { type LoadedGroup, writeGroup } from './groupChange.ts'
import { groupWords, localisedWords } from './groupWords.ts'
import { rememberChannel } from './people.ts'

/** What a group is set up with; its people and rhythm come after. */
export interface NewGroup {
  modelId: string
  name: Partial<Localised>
  area: string
  language: Language
  /** The ids of what its author says is nobody's name. */
  notNames?: string[]
}

/** The models that a group can be set up of: those that people see. */
export function modelsToChoose(deps: Deps): OperatingModel[] {
  return Object.values(deps.models).filter((model) => !model.hidden)
}

/**
 * Sets up a group in a channel. Whoever does it, in the channel itself, coordinates it: Teams vouches for it that they are
 * in the team. `nonce` is the form's: the same form sent twice gives the one group. Refuses models that are hidden.
 */
export async function setUpGroup(
  deps: Deps,
  actor: Actor,
  channel: Place,
  { modelId, name, area, language, notNames }: NewGroup,
  nonce: string,
): Promise<LoadedGroup> {
  const model = modelsToChoose(deps).find(({ id }) => id === modelId)
  if (!model) refuse({ kind: 'badInput', field: 'model', why: 'unknown' })
  const key = `${actor.tenantId} ${channel.conversationId} ${modelId} ${actor.id} ${nonce}`
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32)
  const blank: Group = {
    ...blankGroup,
    id,
    tenantId: actor.tenantId,
    modelId,
    name: localisedWords('name', name, notNames),
    area: groupWords('area', area, language, notNames),
    language,
    channelId: channel.conversationId,
    createdAt: deps.now(),
    names: { [actor.id]: actor.name },
  }
  const by = { by: actor.id, byName: actor.name }
  const change = { id: deps.newId(), action: 'create' as const, at: deps.now(), ...by, about: '' }
  const group = amended(blank, change, { coordinators: [actor.id] }) ?? blank
  await rememberChannel(deps, channel)
  try {
    await writeGroup(deps, null, group, null)
    return { group, version: '', model }
  } catch (error) {
    const there = error instanceof Refusal ? await deps.store.group(id) : null
    if (!there) throw error
    return { group: there.value, version: there.version, model }
  }
}
