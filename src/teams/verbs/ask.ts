import { openDraft, saveDraft } from '../../app/drafts.ts'
import { update } from '../../app/people.ts'
import { showEntry } from '../../app/reading.ts'
import { type RequestInput, requestConsultation, requestIdOf } from '../../app/requestConsultation.ts'
import { type Support, supportsFor } from '../../app/supports.ts'
import { laterSavedCard } from '../../cards/answer.ts'
import { chooseSupportCard, consentCard } from '../../cards/choose.ts'
import { channelHintCard } from '../../cards/info.ts'
import { requestFormCard } from '../../cards/requestForm.ts'
import type { FormSteps } from '../../cards/verbs.ts'
import type { Group } from '../../domain/group.ts'
import type { Consent, FieldId, OperatingModel } from '../../domain/model.ts'
import { refuse } from '../../domain/problem.ts'
import type { Review } from '../../domain/review.ts'
import { type Answer, shows } from '../answer.ts'
import { chosen, isTicked, type Pressed } from '../inputs.ts'
import type { Turn } from '../turn.ts'
import { welcome } from './first.ts'
import { decisionsOf, type Handler, nonceOf } from './handler.ts'

/** How the nonce of a form begins that goes on with a draft. */
const draftNonce = 'draft-'

const fieldIds: FieldId[] = ['note', 'situation', 'tried', 'question', 'dilemma']

/** The words of people outside social welfare in a group, for the form to name ("ryhmässä on poliisi"). */
export function outsidersOf(group: Group, turn: Turn): string[] {
  return group.members.filter((m) => m.outsideSocialWelfare).map((m) => m.profession[turn.language])
}

/** The free-text inputs of the request form, as typed. */
export function fieldsOf(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(fieldIds.flatMap((id) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])))
}

/** First step: which support, general or a case, which topic. Forms open in the personal chat only. */
export const begin: Handler = async (turn, { pick }) => {
  if (turn.where !== 'personal')
    return { card: channelHintCard({ botLink: botLink(turn) }, turn.service, turn.t, turn.language) }
  const supports = await supportsFor(turn.world.deps, turn.actor)
  return chooseAgain(turn, supports, pick ? { groupId: pick, subject: 'case', topic: '' } : turn.person.last, null)
}

function chooseAgain(
  turn: Turn,
  supports: Support[],
  chosen: { groupId: string; subject: string; topic: string } | null,
  problem: string | null,
): Answer {
  return {
    card: chooseSupportCard(
      {
        supports,
        chosen: chosen ? { ...chosen, subject: chosen.subject === 'general' ? 'general' : 'case' } : null,
        problem,
      },
      turn.service,
      turn.t,
      turn.language,
    ),
  }
}

/** A link that opens the personal chat with the bot; none in local mode. */
export function botLink(turn: Turn): string | null {
  return turn.world.appId ? `https://teams.microsoft.com/l/chat/0/0?users=28:${turn.world.appId}` : null
}

async function supportOf(turn: Turn, groupId: string): Promise<{ group: Group; model: OperatingModel }> {
  const group = (await turn.world.deps.store.group(groupId))?.value
  const model = group && turn.world.deps.models[group.modelId]
  if (!group || !model || group.tenantId !== turn.actor.tenantId) refuse({ kind: 'notFound' })
  return { group, model }
}

/** Second step: a general matter goes straight to its short form, a case to the consent situation. */
export const chooseSupport: Handler = async (turn, pressed) => {
  const { inputs } = pressed
  if (turn.where !== 'personal') return begin(turn, pressed)
  const { groupId = '', topic = 'other' } = inputs
  const subject = inputs.subject === 'general' ? ('general' as const) : ('case' as const)
  const { group, model } = await supportOf(turn, groupId)
  const steps = { groupId, subject, topic }
  if (!model.topics.some((o) => o.id === topic)) {
    const supports = await supportsFor(turn.world.deps, turn.actor)
    return chooseAgain(turn, supports, steps, turn.t.asking.topicElsewhere(group.name[turn.language]))
  }
  if (subject === 'general' && !model.generalAllowed) {
    const supports = await supportsFor(turn.world.deps, turn.actor)
    return chooseAgain(turn, supports, steps, turn.t.asking.caseOnly(group.name[turn.language]))
  }
  if (subject === 'general')
    return form(turn, { group, model, steps: { ...steps, consent: 'general' }, nonce: turn.world.deps.newId() })
  const last = turn.person.last?.groupId === groupId ? turn.person.last.consent : null
  return { card: consentCard({ steps, group, model, chosen: last }, turn.service, turn.t, turn.language) }
}

/** Third step: the summary form that the model and the consent call for. */
export const chooseConsent: Handler = async (turn, pressed) => {
  const { form: steps, inputs } = pressed
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!steps) refuse({ kind: 'notFound' })
  const { group, model } = await supportOf(turn, steps.groupId)
  const consent = model.consents.find((c) => c === inputs.consent)
  if (!consent) refuse({ kind: 'badInput', field: 'consent', why: 'missing' })
  const withPair = model.pairAllowed && inputs.withPair === 'pair'
  return form(turn, { group, model, steps: { ...steps, consent, withPair }, nonce: turn.world.deps.newId() })
}

interface FormState {
  group: Group
  model: OperatingModel
  steps: FormSteps & { consent: Consent }
  nonce: string
  values?: Record<string, string>
  help?: string[]
  wishedTimes?: string[]
  writtenWithClient?: boolean
  review?: Review | null
}

function form(turn: Turn, state: FormState): Answer {
  const card = requestFormCard(
    {
      values: {},
      help: [],
      wishedTimes: [],
      writtenWithClient: false,
      review: null,
      existing: null,
      outsiders: outsidersOf(state.group, turn),
      ...state,
    },
    turn.service,
    turn.t,
    turn.language,
  )
  return { card }
}

/** The request as the form gives it. Nothing of it is trusted: the use case checks every choice against the model. */
export function inputOf(pressed: Pressed, steps: FormSteps): RequestInput {
  const { inputs } = pressed
  return {
    groupId: steps.groupId,
    subject: steps.subject,
    consent: (steps.consent ?? 'general') as Consent,
    topic: steps.topic,
    help: chosen(inputs, 'help'),
    wishedTimes: chosen(inputs, 'wishedTimes'),
    withPair: steps.withPair === true,
    writtenWithClient: isTicked(inputs, 'writtenWithClient'),
    fields: fieldsOf(inputs),
  }
}

async function formAgain(turn: Turn, pressed: Pressed, input: RequestInput, review: Review): Promise<Answer> {
  const { group, model } = await supportOf(turn, input.groupId)
  return form(turn, {
    group,
    model,
    steps: {
      groupId: group.id,
      subject: input.subject,
      topic: input.topic,
      consent: input.consent,
      withPair: input.withPair,
    },
    nonce: nonceOf(turn, pressed),
    values: review.values,
    help: input.help,
    wishedTimes: input.wishedTimes,
    writtenWithClient: input.writtenWithClient,
    review,
  })
}

/** Sends the request, or brings the form back with what the check found. */
export const send: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!pressed.form) refuse({ kind: 'notFound' })
  const { deps } = turn.world
  const input = inputOf(pressed, pressed.form)
  const decisions = { ...decisionsOf(turn, pressed), nonce: nonceOf(turn, pressed) }
  const id = requestIdOf(turn.actor, decisions.nonce)
  const outcome = await requestConsultation(deps, turn.actor, input, decisions, id)
  if ('review' in outcome) return formAgain(turn, { ...pressed, nonce: decisions.nonce }, input, outcome.review)
  if (outcome.already) return shows(turn, outcome.loaded, 'requester')
  // As stored: what the press said of its choices is anybody's words.
  const { groupId, subject, topic, consent } = outcome.loaded.c
  const last = { groupId, subject, topic, consent }
  // A draft goes with the request that was made of it; another one stays.
  const ofDraft = decisions.nonce.startsWith(draftNonce)
  turn.world.track(update(deps, turn.person, ofDraft ? { last, draftUntil: null } : { last }))
  if (ofDraft) turn.world.track(deps.store.deleteDraft(turn.actor.id))
  return shows(turn, outcome.loaded, 'requester', 'sent')
}

/** Keeps what is written so far for 7 days, once nothing in it identifies anybody. What was sent meanwhile is shown instead. */
export const later: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  if (!pressed.form) refuse({ kind: 'notFound' })
  const { deps } = turn.world
  const input = inputOf(pressed, pressed.form)
  const decisions = decisionsOf(turn, pressed)
  const id = requestIdOf(turn.actor, decisions.nonce)
  const outcome = await saveDraft(deps, turn.person, turn.actor, input, decisions, id)
  if ('sent' in outcome) {
    return shows(turn, await showEntry(deps, turn.actor, { groupId: input.groupId, id }), 'requester')
  }
  if ('review' in outcome) return formAgain(turn, { ...pressed, nonce: decisions.nonce }, input, outcome.review)
  const { savedAt } = outcome.draft
  return { card: laterSavedCard({ savedAt }, turn.service, turn.t, turn.language) }
}

/** Goes on with the draft. */
export const resume: Handler = async (turn, pressed) => {
  if (turn.where !== 'personal') return begin(turn, pressed)
  const draft = await openDraft(turn.world.deps, turn.actor)
  if (!draft) return welcome(turn, 'back')
  const { group, model } = await supportOf(turn, draft.groupId)
  const { subject, topic, consent, withPair, help, wishedTimes, writtenWithClient } = draft
  return form(turn, {
    group,
    model,
    steps: { groupId: group.id, subject, topic, consent, withPair },
    nonce: `${draftNonce}${turn.world.deps.newId()}`,
    values: draft.fields,
    help,
    wishedTimes,
    writtenWithClient,
  })
}

export const discardDraft: Handler = async (turn) => {
  const { deps } = turn.world
  const [person] = await Promise.all([
    update(deps, turn.person, { draftUntil: null }),
    deps.store.deleteDraft(turn.actor.id),
  ])
  return welcome({ ...turn, person }, 'back')
}
