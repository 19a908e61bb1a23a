import type { Cadence } from '../domain/cadence.ts'
import type { Consent, OperatingModel } from '../domain/model.ts'
import { dataProblems } from './dataProblems.ts'

const ofStory = ['situation', 'tried']
/** No group has more. */
const mostProfessions = 10

/** Whether a consent stands only by what the client says. */
const asksClient = (consent: Consent) => ['permission', 'clientAware', 'clientPresent'].includes(consent)

/** The days between two sessions of a cadence; null when it meets on demand. */
function daysBetween(cadence: Cadence): number | null {
  if (cadence.kind === 'onDemand') return null
  if (cadence.kind === 'monthly') return 28
  return cadence.kind === 'weeks' ? 7 * cadence.every : 365 / cadence.timesAYear
}

/** A guide has the minutes of a full agenda, and each phase once; who meets one to one needs none. */
function guideProblems({ guide, hidden, scheduling, slotsPerMeeting, durationMin }: OperatingModel): string[] {
  if (guide === null) return scheduling === 'slots' && !hidden ? ['its sessions have no guide'] : []
  if (scheduling === 'offers') return ['it meets one to one, and has a guide for a chair']
  const all: { phase: string; minutes: number }[] = [...guide.opening, ...guide.perCase]
  const sum = (phases: { minutes: number }[]) => phases.reduce((total, { minutes }) => total + minutes, 0)
  return [
    ...(all.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1) ? [] : ['a phase has no whole minutes']),
    ...(new Set(all.map(({ phase }) => phase)).size === all.length ? [] : ['its guide has a phase twice']),
    ...(guide.perCase.some(({ phase }) => phase === 'presentation') ? [] : ['nobody presents the case in its guide']),
    ...(sum(guide.opening) + slotsPerMeeting * sum(guide.perCase) <= durationMin
      ? []
      : ['its guide takes longer than the session lasts']),
  ]
}

function problemsOf(model: OperatingModel): string[] {
  const { consents, forms, fallbackConsent, generalAllowed, cadence, leadTimeDays } = model
  const problems: string[] = []
  const unless = (holds: boolean, sentence: string) => holds || problems.push(sentence)
  const offered: Consent[] = generalAllowed ? ['general', ...consents] : consents
  unless(offered.length > 0, 'nobody can ask anything of it')
  for (const consent of offered) unless(Boolean(forms[consent]?.length), `the consent "${consent}" has no form`)
  for (const consent of Object.keys(forms) as Consent[])
    unless(offered.includes(consent), `the form "${consent}" belongs to no consent that can be chosen`)
  unless(fallbackConsent === null || consents.includes(fallbackConsent), 'its fallback is no consent of its own')
  // Without the client's word only the worker's own difficulty may be written (seed 000).
  const stories = (forms.consulteeCentred ?? []).filter(({ field }) => ofStory.includes(field))
  unless(stories.length === 0, 'its consultee-centred form has a field for the client’s story')
  unless(
    !consents.includes('clientPresent') || model.clientInvite !== 'none',
    'a client may be present but not invited',
  )
  unless(!consents.includes('general'), 'a general matter is no consent situation of a case')
  const between = daysBetween(cadence)
  unless(between === null || leadTimeDays < between, 'its lead time is longer than its cadence')
  unless(model.scheduling === 'slots' || cadence.kind === 'onDemand', 'it offers times, and yet has dates of its own')
  unless(model.scheduling === 'offers' || cadence.kind !== 'onDemand', 'it has slots, and no dates')
  unless(model.slotsPerMeeting >= 1 && model.durationMin / model.slotsPerMeeting >= 15, 'its slots are too short')
  unless(
    model.followUp !== 'nextSession' || cadence.kind !== 'onDemand',
    'it follows up at a next session it never has',
  )
  unless(
    model.statementOnRequest === model.outputs.includes('statement'),
    'statements are asked for and given, or neither',
  )
  unless(
    !model.statementOnRequest || consents.includes('permission'),
    'a statement needs a permission that it never asks',
  )
  unless(model.pairAllowed === model.company.includes('pair'), 'a pair is allowed and offered, or neither')
  unless(model.topics.at(-1)?.id === 'other', 'its topics do not end in "other"')
  unless(model.helps.length === 0 || model.helps.at(-1)?.id === 'other', 'its kinds of help do not end in "other"')
  unless(model.quorum === 0 || model.roles.some(({ id }) => id === 'member'), 'it has a quorum and no members')
  unless(model.quorum <= mostProfessions, 'its quorum is more professions than a group has')
  unless(
    fallbackConsent === null ? !consents.some(asksClient) : !asksClient(fallbackConsent),
    'nothing is left when the client does not agree',
  )
  problems.push(...guideProblems(model))
  problems.push(...dataProblems(model))
  unless(
    model.roles.some(({ id, required }) => id === 'coordinator' && required),
    'nobody answers for its requests',
  )
  // A break of its own is written as days of the year.
  for (const { from, to } of model.breaks)
    unless(
      [from, to].every((day) => /^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(day)),
      'a break has no such days',
    )
  return problems
}

/**
 * Refuses models that contradict themselves (a consent without a form, a lead time longer than the cadence): throws one
 * sentence for each, all at once. Run at start, so that no such model ever meets a person.
 */
export function checkModels(models: Record<string, OperatingModel>): void {
  const problems = Object.entries(models).flatMap(([id, model]) => [
    ...(model.id === id ? [] : [`Operating model ${id} is called ${model.id}.`]),
    ...problemsOf(model).map((problem) => `Operating model ${id}: ${problem}.`),
  ])
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
