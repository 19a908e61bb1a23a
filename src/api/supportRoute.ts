import { createHash } from 'node:crypto'
import { supportsFor } from '../app/supports.ts'
import type { OperatingModel } from '../domain/model.ts'
import { type Asked, pageAsked } from './asking.ts'
import { pageOf } from './page.ts'
import { sendTagged } from './respond.ts'
import type { Parts } from './server.ts'
import type { AskedModel, Supports } from './supportContract.ts'

/** The part of a model that the form needs, picked field by field. */
function asked(model: OperatingModel): AskedModel {
  const { purpose, mayAsk, readers, scheduling, generalAllowed, pairAllowed, company, consents } = model
  const { fallbackConsent, clientInvite, forms, writtenWithClient, statementOnRequest, topics, helps } = model
  return {
    ...{ purpose, mayAsk, readers, scheduling, generalAllowed, pairAllowed, company, consents },
    ...{ fallbackConsent, clientInvite, forms, writtenWithClient, statementOnRequest, topics, helps },
  }
}

/** GET /api/supports: the same supports as the bot's first step shows, as data. */
export function supportRoute({ deps, emergency }: Parts): Record<string, Asked> {
  return {
    '/api/supports': async (actor, req, res) => {
      const [all, person] = await Promise.all([supportsFor(deps, actor), deps.store.person(actor.id)])
      const { items, next } = pageOf(all, ({ group }) => `${group.createdAt} ${group.id}`, pageAsked(req))
      const { last = null, draftUntil = null } = person?.value ?? {}
      sendTagged(req, res, {
        supports: items.map(({ group, model, nextSession }) => ({
          groupId: group.id,
          name: group.name,
          area: group.area,
          model: asked(model),
          nextSession,
          outsiders: group.members.filter((m) => m.outsideSocialWelfare).map(({ profession }) => profession),
        })),
        next,
        last,
        draftUntil: draftUntil !== null && draftUntil > deps.now() ? draftUntil : null,
        ...emergency,
        who: createHash('sha256').update(`browser ${actor.id}`).digest('base64url').slice(0, 16),
      } satisfies Supports)
    },
  }
}
