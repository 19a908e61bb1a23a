import { createHash } from 'node:crypto'
import { z } from 'zod/v4'
import { deleteOwnData, ownData } from '../app/myData.ts'
import { wishesOf } from '../app/reminders.ts'
import { changeSettings, type OwnSettings, settingsOf } from '../app/settings.ts'
import { languages } from '../domain/language.ts'
import { isInstant } from '../domain/time.ts'
import { type Asked, readBy } from './asking.ts'
import { readJson } from './body.ts'
import { nameOf } from './facts.ts'
import type { Deleted, MyData, Settings, SettingsChange } from './ownContract.ts'
import { send, sendOnce, sendProblem, sendTagged, tagsIn } from './respond.ts'
import type { Parts } from './server.ts'

/** A person's choices with their version. */
function withTag(settings: OwnSettings): Settings {
  const digest = createHash('sha256').update(JSON.stringify(settings))
  return { ...settings, tag: `"${digest.digest('base64url').slice(0, 22)}"` }
}

const shape: z.ZodType<SettingsChange> = z.strictObject({
  language: z.enum(languages).nullable().optional(),
  fewer: z.boolean().optional(),
  pausedUntil: z.string().refine(isInstant).nullable().optional(),
})

/** Routes of one's own choices and data: by path, what GET and what changes it. */
export function ownRoutes({ deps }: Parts): {
  reads: Record<string, Asked>
  puts: Record<string, Asked>
  deletes: Record<string, Asked>
} {
  const readSettings: Asked = async (actor, req, res) => {
    const settings = withTag(await settingsOf(deps, actor))
    sendTagged(req, res, settings satisfies Settings, settings.tag)
  }

  const putSettings: Asked = async (actor, req, res) => {
    const body = await readJson(req)
    if (!body.ok) return sendProblem(req, res, body.status, body.code)
    const change = readBy(shape, body.value)
    const known = tagsIn(req.headers['if-match'])
    const now = withTag(await settingsOf(deps, actor))
    if (known.length > 0 && !known.includes('*') && !known.includes(now.tag))
      return sendProblem(req, res, 412, 'changed')
    sendOnce(req, res, withTag(await changeSettings(deps, actor, change)) satisfies Settings)
  }

  const exportData: Asked = async (actor, req, res) => {
    const { person, draft, groups, requests } = await ownData(deps, actor)
    const language = person.language ?? deps.settings.defaultLanguage
    const groupName = (id: string) => groups.find((g) => g.id === id)?.name[language] ?? id
    const times = await deps.store.openTimes(actor.id)
    const body: MyData = {
      at: deps.now(),
      person: {
        name: person.name,
        language: person.language,
        email: person.email?.address ?? null,
        reached: person.place !== null,
      },
      settings: wishesOf(person),
      draft: draft && { savedAt: draft.savedAt, fields: { ...draft.fields } },
      requests: requests.map(({ c, texts, events }) => ({
        code: c.code,
        group: groupName(c.groupId),
        topic: nameOf(deps.models[c.modelId]?.topics, c.topic)[language],
        state: c.state,
        sentAt: c.sentAt,
        texts: texts.map(({ kind, at, fields }) => ({ kind, at, fields: { ...fields } })),
        history: events.map(({ action, at }) => ({ action, at })),
      })),
      roles: groups.flatMap((g) =>
        [
          ...(g.coordinators.includes(actor.id) ? ['coordinator'] : []),
          ...(g.chair === actor.id ? ['chair'] : []),
          ...(g.secretary === actor.id ? ['secretary'] : []),
          ...(g.fallback === actor.id ? ['fallback'] : []),
          ...(g.members.some((m) => m.person === actor.id) ? ['member'] : []),
        ].map((role) => ({ group: g.name[language], role })),
      ),
      openTimes: times ? times.value.singles.length + times.value.weekly.length : 0,
    }
    const headers = {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="rinnalla.json"',
    }
    send(req, res, 200, headers, JSON.stringify(body, null, 2))
  }

  const deleteData: Asked = async (actor, req, res) =>
    sendOnce(req, res, { settings: true, ...(await deleteOwnData(deps, actor)) } satisfies Deleted)

  return {
    reads: { '/api/settings': readSettings, '/api/mydata': exportData },
    puts: { '/api/settings': putSettings },
    deletes: { '/api/mydata': deleteData },
  }
}
