import { z } from 'zod/v4'
import type { Deps } from '../app/deps.ts'
import { type Panel, seePanel } from '../app/panel.ts'
import type { Actor } from '../domain/access.ts'
import { type GuideStep, guideNow } from '../domain/guide.ts'
import { type Asked, idShape, queryOf } from './asking.ts'
import { nameOf, verbsFor } from './facts.ts'
import type { Guide, GuideCase, GuidePhase } from './guideContract.ts'
import { sendTagged } from './respond.ts'
import type { Parts } from './server.ts'

const shape = z.strictObject({ groupId: idShape, at: idShape })

const phaseOf = (step: GuideStep | null): GuidePhase | null =>
  step && { phase: step.phase, minutes: step.minutes, case: step.consultationId }

/** The guide without minutes left: those change by themselves, and the answer would never be the same as before. */
function guideOf({ view: { session, model } }: Panel, deps: Deps): Guide['guide'] {
  const now = deps.now()
  const at = model.guide && guideNow(session, model.guide, now)
  if (!at) return null
  const { step, next, key, number, of, since, until, endsAt, movedBy, first } = at
  const rest = Math.round((Date.parse(endsAt) - Date.parse(until > now ? until : now)) / 60_000)
  return { now: phaseOf(step), key, number, of, since, until, rest, movedBy, next: phaseOf(next), first }
}

function caseOf({ view, cases }: Panel, deps: Deps, actor: Actor, id: string): GuideCase | null {
  const onAgenda = view.agenda?.find(({ c }) => c?.id === id)?.c
  if (!onAgenda) return null
  const { code, topic, state, clientComes, consent, clientHereAt } = onAgenda
  const c = cases.find((each) => each.id === id)
  const own = c && [c.requester, c.pair].includes(actor.id)
  return {
    id,
    code,
    topic: nameOf(view.model.topics, topic),
    clientComes,
    consent: consent === 'clientPresent' && clientHereAt ? 'clientHere' : consent,
    recorded: state !== 'scheduled',
    side: c ? (own ? 'requester' : 'group') : null,
    records: c ? verbsFor({ c, group: view.group }, deps, actor, 'group').verbs.includes('outcome') : false,
  }
}

function guideAnswer(panel: Panel, deps: Deps, actor: Actor): Guide {
  const { group, model, session, agenda, counts, reply, quorum, actions } = panel.view
  return {
    groupId: group.id,
    name: group.name,
    sessionId: session.id,
    start: session.start,
    end: session.end,
    cancelled: session.cancelled,
    agenda:
      agenda === null
        ? null
        : agenda.map(({ start, end, c }) => ({ start, end, case: c && caseOf(panel, deps, actor, c.id) })),
    guided: model.guide !== null,
    guide: guideOf(panel, deps),
    attendance: {
      ...counts,
      present: session.present?.length ?? null,
      reply,
      quorum: quorum && { needed: quorum.needed, there: quorum.there },
    },
    actions,
  }
}

/** GET /api/guide: what the side panel of a meeting shows, and the timer that everybody of it shares. */
export function guideRoute({ deps }: Parts): Record<string, Asked> {
  return {
    '/api/guide': async (actor, req, res) => {
      const { groupId, at } = queryOf(req, shape)
      sendTagged(req, res, guideAnswer(await seePanel(deps, actor, groupId, at), deps, actor))
    },
  }
}
