import { sessionsAhead, sessionsOffered } from '../../app/agenda.ts'
import * as coordinator from '../../app/coordinatorActions.ts'
import { suggestOffer } from '../../app/suggestTimes.ts'
import { joinLinkCard, offerCard, placeCard } from '../../cards/timeForms.ts'
import { refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import { freeSlots } from '../../domain/slots.ts'
import { instantOf } from '../../domain/time.ts'
import { type Answer, shows } from '../answer.ts'
import type { Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { formData, submit } from './forms.ts'
import { type Handler, refOf } from './handler.ts'
import { suggested } from './suggested.ts'

async function offerForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'offerTimes', review ? pressed.inputs : {}, review)
  const suggestions = review ? [] : await suggested(turn, suggestOffer(turn.world.deps, turn.actor, data))
  return { card: offerCard({ ...data, suggestions }, turn.service, turn.t, turn.language) }
}

export const offer: Handler = (turn, pressed) => offerForm(turn, pressed, null)

/** The rows of date and time that are filled in, as instants; refuses a row that is no time. */
export function offeredTimes(inputs: Record<string, string>, rows = 3): string[] {
  return Array.from({ length: rows }, (_, i) => i + 1).flatMap((n) => {
    const day = inputs[`day${n}`]
    const time = inputs[`time${n}`]
    if (!day) return []
    const at = time ? instantOf(day, time) : null
    return at ? [at] : refuse({ kind: 'badInput', field: `day${n}`, why: 'badTime' })
  })
}

export const saveOffer: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    async () => ({
      loaded: await coordinator.offerTimes(turn.world.deps, turn.actor, refOf(pressed), offeredTimes(pressed.inputs)),
    }),
    (again, review) => offerForm(turn, again, review),
  )

export const place: Handler = async (turn, pressed) => {
  const data = await formData(turn, pressed, 'placeInSlot', {}, null)
  const known = (await sessionsAhead(turn.world.deps, data.group.id)).map((k) => k.value)
  const free = freeSlots(data.group, data.model, known, turn.service.now, sessionsOffered, true)
  return { card: placeCard({ ...data, free }, turn.service, turn.t, turn.language) }
}

export const savePlace: Handler = async (turn, pressed) => {
  const [sessionId = '', start = ''] = (pressed.inputs.slot ?? '').split('|')
  return shows(
    turn,
    await coordinator.placeInSlot(turn.world.deps, turn.actor, refOf(pressed), sessionId, start),
    'group',
  )
}

async function joinLinkForm(turn: Turn, pressed: Pressed, review: Review | null): Promise<Answer> {
  const data = await formData(turn, pressed, 'setJoinLink', review ? pressed.inputs : {}, review)
  return { card: joinLinkCard(data, turn.service, turn.t, turn.language) }
}

export const joinLink: Handler = (turn, pressed) => joinLinkForm(turn, pressed, null)

export const saveJoinLink: Handler = (turn, pressed) =>
  submit(
    turn,
    pressed,
    async () => ({
      loaded: await coordinator.setJoinLink(turn.world.deps, turn.actor, refOf(pressed), pressed.inputs.joinUrl ?? ''),
    }),
    (again, review) => joinLinkForm(turn, again, review),
  )
