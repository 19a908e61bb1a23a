import { z } from 'zod/v4'
import { undelivered } from '../app/deliveries.ts'
import type { Deps } from '../app/deps.ts'
import { groupFigures } from '../app/figures.ts'
import { peopleOf } from '../app/groupPeople.ts'
import { seeGroup, testResults } from '../app/groups.ts'
import type { Actor } from '../domain/access.ts'
import type { Cadence } from '../domain/cadence.ts'
import { memberKey, startsOf } from '../domain/group.ts'
import { mayInGroup, seesFigures } from '../domain/groupAccess.ts'
import { groupActions } from '../domain/groupAction.ts'
import { writeBreaks } from '../domain/groupCadence.ts'
import { lastChange } from '../domain/groupChange.ts'
import { fitsGroup } from '../domain/groupFits.ts'
import { missingFrom } from '../domain/groupMissing.ts'
import { type Language, type Localised, languages } from '../domain/language.ts'
import type { Option } from '../domain/model.ts'
import { messagesIn } from '../i18n/messages.ts'
import { rhythm } from '../i18n/rhythm.ts'
import { type Asked, idShape, pageAsked, queryOf } from './asking.ts'
import type { GroupDetail, GroupPlace, Groups, Metrics } from './groupContract.ts'
import { metricsFile } from './metricsFile.ts'
import { pageOf } from './page.ts'
import { send, sendTagged } from './respond.ts'
import type { Parts } from './server.ts'

const paged = { cursor: z.string().optional(), limit: z.string().optional() }
const groupShape = z.strictObject({ groupId: idShape, ...paged })
const metricsShape = z.strictObject({
  groupId: idShape,
  quarter: z
    .string()
    .regex(/^\d{4}-\d$/)
    .optional(),
})
const fileShape = metricsShape.extend({ language: z.enum(languages).optional() })

const rhythmOf = (cadence: Cadence): Localised => {
  const inWords = (language: Language) => rhythm(cadence, messagesIn(language), language)
  return { fi: inWords('fi'), sv: inWords('sv'), en: inWords('en') }
}

const named = (options: Option[]) => Object.fromEntries(options.map(({ id, name }) => [id, name]))

async function metricsOf(deps: Deps, actor: Actor, asked: z.infer<typeof metricsShape>): Promise<Metrics> {
  const { group, model, ...figures } = await groupFigures(deps, actor, asked.groupId, asked.quarter)
  const names = { topics: named(model.topics), helps: named(model.helps) }
  return { groupId: group.id, name: group.name, ...figures, names }
}

type People = GroupDetail['people'][number]

/** Everybody of a group once: with all that they are there, by name. */
async function everybodyOf(deps: Deps, group: Awaited<ReturnType<typeof seeGroup>>['group']): Promise<People[]> {
  const known = await peopleOf(deps, group)
  const placesOf = (person: string): GroupPlace[] => [
    ...(group.coordinators.includes(person) ? (['coordinator'] as const) : []),
    ...(group.chair === person ? (['chair'] as const) : []),
    ...(group.secretary === person ? (['secretary'] as const) : []),
    ...(group.fallback === person ? (['fallback'] as const) : []),
    ...(group.members.some((m) => m.person === person) ? (['member'] as const) : []),
  ]
  const withApp = known.map(({ id, name, opened }): People => {
    const member = group.members.find(({ person }) => person === id)
    const { profession = null, outsideSocialWelfare = false, trained = false } = member ?? {}
    const reached = opened ? 'yes' : 'no'
    return {
      name: name || (member?.name ?? ''),
      places: placesOf(id),
      profession,
      outsideSocialWelfare,
      trained,
      reached,
    }
  })
  const byEmail = group.members
    .filter(({ person }) => person === null)
    .map((member): People => {
      const { name, profession, outsideSocialWelfare, trained } = member
      return {
        name: name || memberKey(member),
        places: ['member'],
        profession,
        outsideSocialWelfare,
        trained,
        reached: 'byEmail',
      }
    })
  return [...withApp, ...byEmail]
}

/** GET routes of a group's own matters and figures. */
export function groupRoutes({ deps }: Parts): Record<string, Asked> {
  return {
    '/api/groups': async (actor, req, res) => {
      const asked = pageAsked(req)
      const all = (await deps.store.groups(actor.tenantId)).flatMap((group) => {
        const model = deps.models[group.modelId]
        return model && seesFigures(actor, group) ? [{ group, model }] : []
      })
      const { items, next } = pageOf(
        all.toSorted((a, b) => (a.group.id < b.group.id ? -1 : 1)),
        ({ group }) => group.id,
        asked,
      )
      const groups = items.map(({ group, model }) => {
        const opens = mayInGroup(actor, 'see', group, deps.now())
        const missing = opens || actor.administrator ? missingFrom(group, model) : []
        return { groupId: group.id, name: group.name, model: model.name, opens, missing }
      })
      sendTagged(req, res, { groups, next } satisfies Groups)
    },
    '/api/group': async (actor, req, res) => {
      const { groupId } = queryOf(req, groupShape)
      const asked = pageAsked(req)
      const { group, model } = await seeGroup(deps, actor, groupId)
      const now = deps.now()
      const [all, results, failed] = await Promise.all([
        everybodyOf(deps, group),
        testResults(deps, group),
        undelivered(deps, actor, groupId),
      ])
      const keyed = all.map((one, i) => ({ one, key: `${one.name} ${String(i).padStart(4, '0')}` }))
      const { items, next } = pageOf(
        keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        ({ key }) => key,
        asked,
      )
      sendTagged(req, res, {
        groupId: group.id,
        name: group.name,
        model: model.name,
        modelId: model.id,
        area: group.area ?? '',
        language: group.language,
        mode: group.mode ?? model.mode,
        place: group.place ?? '',
        cadence: group.cadence ?? model.cadence,
        breaks: group.breaks ?? model.breaks,
        rhythm: rhythmOf(group.cadence ?? model.cadence),
        breakDays: model.scheduling === 'offers' ? '' : writeBreaks(group.breaks ?? model.breaks),
        pausedAt: group.pausedAt ?? null,
        upcoming: model.scheduling === 'slots' ? startsOf(group, model, now, 3) : [],
        missing: missingFrom(group, model),
        inChannel: group.channelId !== null,
        people: items.map(({ one }) => one),
        next,
        test: group.test ? { at: group.test.at, results } : null,
        undelivered: failed.items.map(({ name, delivery, c }) => ({ name, at: delivery.at, code: c?.code ?? null })),
        changes: (group.changes ?? [])
          .map(({ action, at, byName, about }) => ({ action, at, by: byName, about }))
          .toReversed(),
        actions: groupActions.filter(
          (action) => mayInGroup(actor, action, group, now) && fitsGroup(action, group, model),
        ),
        seen: lastChange(group)?.id ?? null,
      } satisfies GroupDetail)
    },
    '/api/metrics': async (actor, req, res) =>
      sendTagged(req, res, await metricsOf(deps, actor, queryOf(req, metricsShape))),
    '/api/metrics.csv': async (actor, req, res) => {
      const { language = deps.settings.defaultLanguage, ...asked } = queryOf(req, fileShape)
      const metrics = await metricsOf(deps, actor, asked)
      const headers = {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="rinnalla-${metrics.from}-${metrics.to}.csv"`,
      }
      send(req, res, 200, headers, metricsFile(metrics, language))
    },
  }
}
