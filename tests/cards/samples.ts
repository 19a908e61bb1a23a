import { outcomeCard, surveyCard } from '../../src/cards/afterwards.ts'
import { faultCard, laterSavedCard, messageCard, problemCard } from '../../src/cards/answer.ts'
import type { AdaptiveCard } from '../../src/cards/card.ts'
import { answerCard, askCard, declineCard, redirectCard, returnCard } from '../../src/cards/caseForms.ts'
import { chooseSupportCard } from '../../src/cards/choose.ts'
import { clientAbsentCard, inviteCard, removePairCard, withdrawPermissionCard } from '../../src/cards/clientForms.ts'
import { closingCard, endFollowUpCard } from '../../src/cards/closing.ts'
import { copyCard } from '../../src/cards/copies.ts'
import type { CaseForm, RequestForm, Review, Service, Status } from '../../src/cards/data.ts'
import { channelHintCard, helpCard, identifiersCard, languageCard, privacyCard } from '../../src/cards/info.ts'
import { mineCard, queueCard } from '../../src/cards/mine.ts'
import { openCaseCard, readersCard } from '../../src/cards/openCase.ts'
import { readingReasonCard } from '../../src/cards/readingReason.ts'
import { recommendationsCard } from '../../src/cards/recommendations.ts'
import { requestFormCard } from '../../src/cards/requestForm.ts'
import { statementCard, writeStatementCard } from '../../src/cards/statement.ts'
import { goneCard, statusCard, supersededCard } from '../../src/cards/status.ts'
import { consentCard } from '../../src/cards/terms.ts'
import { cancelTimeCard, joinLinkCard, offerCard, placeCard } from '../../src/cards/timeForms.ts'
import { welcomeCard } from '../../src/cards/welcome.ts'
import { actions } from '../../src/domain/action.ts'
import type { Consultation, State } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { blankGroup, blankMember } from '../../src/domain/group.ts'
import { type Language, languages } from '../../src/domain/language.ts'
import type { Consent, OperatingModel } from '../../src/domain/model.ts'
import { type NoticeKind, notices } from '../../src/domain/notice.ts'
import type { Text } from '../../src/domain/text.ts'
import { fi } from '../../src/i18n/fi.ts'
import type { Messages } from '../../src/i18n/messages.ts'
import { models } from '../../src/models/index.ts'
import { m1 } from '../../src/models/m1.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { m6 } from '../../src/models/m6.ts'
import { screened } from '../screened.ts'
import { groupCards, groupNews } from './groupSamples.ts'
import { guideCards, recordForms } from './guideSamples.ts'
import { reminderCards, surveyWordsCards } from './reminderSamples.ts'
import { meetingCards, meetingForms } from './sessionSamples.ts'
import { timeCards, timeStatuses } from './timeSamples.ts'

export const now = '2026-11-24T10:00:00.000Z'

export const service: Service = {
  now,
  publicUrl: 'https://rinnalla.example',
  emergencyNumber: '112',
  socialEmergencyNumber: '0295 000 000',
}

/** What stands in for people's words and names in the sample cards. */
export interface Words {
  /** Free text in every field. */
  free: string
  /** Names that administrators give: groups, professions, readers. */
  name: string
}

export const plainWords: Words = { free: 'Äiti kertoi, ettei lapsi halua mennä kouluun.', name: 'Haastavat erot' }

export const states: State[] = [
  'waiting',
  'taken',
  'clarification',
  'returned',
  'offered',
  'scheduled',
  'followUp',
  'closed',
  'continued',
  'redirected',
  'declined',
  'withdrawn',
]

export const noticeKinds = Object.keys(fi.status.headlines) as NoticeKind[]

const topicOf = (model: OperatingModel) => (model.topics.some(({ id }) => id === 'separation') ? 'separation' : 'care')

export function groupOf(model: OperatingModel, words: Words): Group {
  return {
    id: `group-${model.id}`,
    tenantId: 'tenant',
    modelId: model.id,
    name: { fi: words.name, sv: words.name, en: words.name },
    ...blankGroup,
    coordinators: ['tenant:coordinator'],
    chair: null,
    secretary: null,
    members: [],
    fallback: null,
    channelId: null,
    joinUrl: null,
    createdAt: now,
  }
}

export function consultationOf(model: OperatingModel, state: State, set: Partial<Consultation> = {}): Consultation {
  const placed = state === 'scheduled' || state === 'followUp' || state === 'closed'
  return {
    id: '7f2c1d7e-7a53-4a52-b1a4-2a7f3f9f0001',
    groupId: `group-${model.id}`,
    modelId: model.id,
    tenantId: 'tenant',
    code: 27,
    requester: 'tenant:worker',
    pair: null,
    subject: 'case',
    consent: model.consents[0] ?? 'general',
    topic: topicOf(model),
    help: ['sparring', 'law'],
    wishedTimes: model.scheduling === 'offers' ? ['thisWeek', 'morning'] : [],
    company: 'pair',
    withPair: true,
    clientComes: model.clientInvite !== 'none',
    statement: model.statementOnRequest,
    writtenWithClient: model.writtenWithClient,
    state,
    revision: 3,
    sentAt: '2026-11-20T08:00:00.000Z',
    turnSince: '2026-11-20T08:00:00.000Z',
    takenBy: 'tenant:coordinator',
    offers:
      state === 'offered' ? ['2026-12-01T07:00:00.000Z', '2026-12-02T11:30:00.000Z', '2026-12-03T07:00:00.000Z'] : [],
    session: placed
      ? {
          id: '2026-12-01T07:00:00.000Z',
          start: '2026-12-01T07:00:00.000Z',
          end: '2026-12-01T08:00:00.000Z',
          joinUrl: null,
          calendarKey: 'abc123',
          sequence: 0,
        }
      : null,
    hourReminder: [],
    declineHint: state === 'declined' ? 'emergency' : null,
    next: state === 'continued' || state === 'redirected' ? { groupId: 'group-M3', id: 'other', code: 31 } : null,
    previous: { groupId: 'group-M2', id: 'first', code: 12, how: 'continued' },
    recommendations: placed
      ? [1, 2, 3, 4, 5].map((n) => ({ id: `recommendation${n}`, state: n === 1 ? 'done' : 'open' }))
      : [],
    toldToClient: placed ? 'notYet' : null,
    recommendationsAnsweredAt: null,
    followUpAt: placed ? '2027-01-05T07:00:00.000Z' : null,
    resolution: null,
    closedAt: null,
    undoUntil: state === 'withdrawn' || state === 'declined' ? '2026-11-24T10:00:10.000Z' : null,
    undoState: null,
    returnedFor: [],
    surveyAnswered: false,
    textPurgedAt: null,
    textKeys: ['t1'],
    ...set,
  }
}

export function statusOf(
  model: OperatingModel,
  state: State,
  side: 'requester' | 'group',
  words: Words,
  set: Partial<Consultation> = {},
  notice: NoticeKind | null = null,
): Status {
  return {
    c: consultationOf(model, state, set),
    group: groupOf(model, words),
    model,
    side,
    notice,
    actions: [...actions],
  }
}

export function reviewOf(words: Words, fields: string[]): Review {
  return {
    values: Object.fromEntries(fields.map((field) => [field, words.free])),
    found: fields.flatMap((field) =>
      [1, 2, 3].map((n) => ({ field, word: words.name, replacement: `[henkilö ${n}]`, reason: `syy ${words.name}` })),
    ),
    uncertain: [1, 2, 3, 4].map((n) => ({
      id: `notName_${n}`,
      word: `${words.name} ${n}`,
      replacement: `[henkilö ${n}]`,
      reason: 'näyttää nimeltä',
      ticked: n === 1,
    })),
    warnings: [{ field: fields[0] ?? '', word: words.name, replacement: '[paikkakunta]', reason: `syy ${words.name}` }],
    problems: fields.map((field) => ({ field, why: 'tooLong' })),
    smallPlace: true,
    accepted: false,
    confirmId: 'confirmWarnings',
    askConfirm: true,
  }
}

/** The cards let a recommendation be half as long as other texts, and a reason a quarter. */
const limitOf = (field: string) => (field.startsWith('why.') ? 500 : field.startsWith('recommendation') ? 1000 : 2000)

function caseForm(model: OperatingModel, state: State, words: Words, fields: string[], reviewed: boolean): CaseForm {
  const review = reviewed ? reviewOf(words, fields) : null
  return {
    c: consultationOf(model, state),
    group: groupOf(model, words),
    model,
    side: 'group',
    values: Object.fromEntries(fields.map((field) => [field, words.free.slice(0, limitOf(field))])),
    nonce: 'nonce',
    review,
  }
}

export function requestForm(model: OperatingModel, consent: Consent, words: Words, reviewed: boolean): RequestForm {
  const fields = (model.forms[consent] ?? []).map(({ field }) => field)
  return {
    steps: {
      groupId: `group-${model.id}`,
      subject: consent === 'general' ? 'general' : 'case',
      topic: topicOf(model),
      consent,
      company: 'pair',
      clientComes: true,
      statement: true,
    },
    group: groupOf(model, words),
    model,
    values: Object.fromEntries(fields.map((field) => [field, words.free])),
    help: ['sparring'],
    wishedTimes: ['morning'],
    writtenWithClient: true,
    nonce: 'nonce',
    review: reviewed ? reviewOf(words, fields) : null,
    existing: null,
    outsiders: [words.name],
  }
}

export function textsOf(words: Words): Text[] {
  const row = (kind: Text['kind'], fields: Record<string, string>): Text => ({
    key: kind,
    consultationId: 'id',
    kind,
    fields: screened(fields),
    dismissed: [],
    author: 'tenant:worker',
    at: '2026-11-20T08:00:00.000Z',
  })
  const perItem = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`recommendation${n}`, words.free]))
  return [
    row('summary', { situation: words.free, tried: words.free, question: words.free }),
    row('question', { question: words.free }),
    row('answer', { answer: words.free }),
    row('reason', { reason: words.free }),
    row('recommendations', perItem),
    row('notPossible', perItem),
    row('followUp', { words: words.free }),
  ]
}

export interface Sample {
  name: string
  card: AdaptiveCard
  /** It may be sent or updated outside a person's own press: no free text in it, ever. */
  textFree: boolean
}

export type Rim = [Service, Messages, Language]

function firstCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const supports = [m2, m3].map((model) => ({
    group: groupOf(model, words),
    model,
    nextSession: model === m3 ? { start: '2026-12-01T07:00:00.000Z', end: '2026-12-01T09:00:00.000Z' } : null,
  }))
  const steps = { groupId: 'group-M2', subject: 'case' as const, topic: 'law' }
  return [
    ['welcome', welcomeCard({ lead: 'welcome', hasDraft: false, coordinates: false }, ...rim)],
    ['welcome back', welcomeCard({ lead: 'back', hasDraft: true, coordinates: true }, ...rim)],
    ['not understood', welcomeCard({ lead: 'notUnderstood', hasDraft: false, coordinates: true }, ...rim)],
    ['help', helpCard({}, ...rim)],
    ['language', languageCard({}, ...rim)],
    [
      'privacy',
      privacyCard(
        { controller: words.name, contact: words.name, retention: { afterClosingDays: 90, maxMonths: 12 } },
        ...rim,
      ),
    ],
    ['one identifier', identifiersCard({ count: 1 }, ...rim)],
    ['identifiers', identifiersCard({ count: 3 }, ...rim)],
    ['channel hint', channelHintCard({ botLink: 'https://teams.microsoft.com/l/chat/0/0?users=28:x' }, ...rim)],
    ['channel hint without link', channelHintCard({ botLink: null }, ...rim)],
    ['choose support', chooseSupportCard({ supports, chosen: null, problem: null }, ...rim)],
    [
      'choose support again',
      chooseSupportCard(
        {
          supports,
          chosen: { groupId: 'group-M3', subject: 'general', topic: 'violence' },
          problem: rim[1].problems.notAllowed,
        },
        ...rim,
      ),
    ],
    ['no support', chooseSupportCard({ supports: [], chosen: null, problem: null }, ...rim)],
    ...[m1, m2, m3, m6].flatMap((model): [string, AdaptiveCard][] => {
      const form = { steps, group: groupOf(model, words), model, chosen: null, problem: null, existing: null }
      const chosen = { consent: 'consulteeCentred', clientComes: true, statement: true, company: 'pair' } as const
      return [
        [`consent ${model.id}`, consentCard(form, ...rim)],
        [`consent ${model.id} again`, consentCard({ ...form, chosen, problem: 'clientNotInvited' }, ...rim)],
        [
          `consent ${model.id} anew`,
          consentCard({ ...form, problem: 'statementNeedsPermission', existing: 'id' }, ...rim),
        ],
      ]
    }),
    ['later saved', laterSavedCard({}, ...rim)],
    [
      'message',
      messageCard({ text: words.free, buttons: [{ title: rim[1].buttons.back, data: { verb: 'home' } }] }, ...rim),
    ],
    ['fault', faultCard({ reference: 'R-4711' }, ...rim)],
    [
      'problem',
      problemCard({ problem: { kind: 'wrongState', action: 'take', state: 'taken', possible: ['decline'] } }, ...rim),
    ],
  ]
}

function requestForms(words: Words, rim: Rim): [string, AdaptiveCard][] {
  return [m1, m2, m3, m6].flatMap((model) =>
    (Object.keys(model.forms) as Consent[]).flatMap((consent): [string, AdaptiveCard][] => [
      [`request form ${model.id} ${consent}`, requestFormCard(requestForm(model, consent, words, false), ...rim)],
      [
        `request form ${model.id} ${consent} reviewed`,
        requestFormCard(requestForm(model, consent, words, true), ...rim),
      ],
      [
        `request form ${model.id} ${consent} edited`,
        requestFormCard({ ...requestForm(model, consent, words, true), existing: { id: 'id', mode: 'edit' } }, ...rim),
      ],
      [
        `request form ${model.id} ${consent} rewritten`,
        requestFormCard(
          { ...requestForm(model, consent, words, false), existing: { id: 'id', mode: 'rewrite' } },
          ...rim,
        ),
      ],
    ]),
  )
}

/** A recommendation is half as long as other texts. */
const shortItem = <T extends { text: string }>(item: T): T => ({ ...item, text: item.text.slice(0, 1000) })

function caseForms(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const five = [1, 2, 3, 4, 5]
  const recommendations = five.map((n) => `recommendation${n}`)
  const items = recommendations.map((id) => ({ id, state: 'open' as const, text: words.free }))
  const told = { told: 'yes', toldOn: '2026-11-03T10:00:00.000Z' } as const
  const answered = items.map((item, i) => ({
    ...item,
    ...(i % 2 === 0 ? { state: 'noLongerNeeded' as const, responsible: 'coordinator' as const, by: now, ...told } : {}),
  }))
  const free = five.map((n) => ({
    sessionId: '2026-12-01T07:00:00.000Z',
    start: `2026-12-0${n}T07:00:00.000Z`,
    end: `2026-12-0${n}T08:00:00.000Z`,
  }))
  const notComing = (form: CaseForm): CaseForm => ({ ...form, c: { ...form.c, consent: 'clientPresent' } })
  const named = { ...consultationOf(m2, 'taken'), pair: 'tenant:pair', pairName: words.name }
  const [free1] = free
  const statement = ['statementBackground', 'statementView', 'statementPresent']
  const statementWords = Object.fromEntries(statement.map((id) => [id, words.free.slice(0, 2000)]))
  const withStatement = consultationOf(m6, 'followUp', {
    statementRecord: { at: now, permissionOn: now, openedAt: now },
    textKeys: ['t:1:statement'],
  })
  const copies = (['record', 'client'] as const).flatMap((kind) =>
    languages.map((language): [string, AdaptiveCard] => [
      `copy ${kind} ${language}`,
      copyCard({ ...caseForm(m3, 'followUp', words, [], false), items: items.map(shortItem), kind, language }, ...rim),
    ]),
  )
  const invitations = languages.flatMap((language) =>
    [m1, m2].map((model): [string, AdaptiveCard] => {
      const joinUrl = model === m2 ? 'https://teams.microsoft.com/meet/1234567890124' : null
      const place = { id: now, start: now, end: now, calendarKey: 'k', sequence: 0, ...free1, joinUrl }
      const c = consultationOf(model, 'scheduled', { session: place })
      const group = { ...groupOf(model, words), place: model === m1 ? 'Kokoushuone 2' : '' }
      return [`invitation ${model.id} ${language}`, inviteCard({ c, group, model, language }, ...rim)]
    }),
  )
  return [false, true].flatMap((reviewed): [string, AdaptiveCard][] => {
    const form = (model: OperatingModel, state: State, ...fields: string[]) =>
      caseForm(model, state, words, fields, reviewed)
    const m2Form = (state: State, ...fields: string[]) => form(m2, state, ...fields)
    const m3Form = (state: State, ...fields: string[]) => form(m3, state, ...fields)
    const cards: [string, AdaptiveCard][] = [
      ['answer', answerCard({ ...m2Form('clarification', 'answer'), question: words.free }, ...rim)],
      ['ask', askCard(m2Form('taken', 'question'), ...rim)],
      ['return', returnCard(m2Form('taken', 'what'), ...rim)],
      ['redirect', redirectCard({ ...m2Form('taken', 'target'), targets: [groupOf(m3, words)] }, ...rim)],
      ['redirect nowhere', redirectCard({ ...m2Form('taken', 'target'), targets: [] }, ...rim)],
      ['decline', declineCard(m2Form('taken', 'hint', 'reason'), ...rim)],
      [
        'offer',
        offerCard({ ...m2Form('taken'), values: { day1: '2026-12-01', time1: '09:00' }, suggestions: [] }, ...rim),
      ],
      [
        'offer suggested',
        offerCard({ ...m2Form('taken'), values: {}, suggestions: ['2026-12-01T07:00:00.000Z'] }, ...rim),
      ],
      ['place', placeCard({ ...m3Form('taken', 'slot'), free }, ...rim)],
      ['no place', placeCard({ ...m3Form('taken', 'slot'), free: [] }, ...rim)],
      ['join link', joinLinkCard(m3Form('scheduled', 'joinUrl'), ...rim)],
      ['cancel time', cancelTimeCard(m3Form('scheduled', 'reason'), ...rim)],
      ['outcome M2', outcomeCard({ ...m2Form('scheduled', ...recommendations), nextSession: null }, ...rim)],
      [
        'outcome M3',
        outcomeCard({ ...m3Form('scheduled', ...recommendations), nextSession: '2027-01-05T07:00:00.000Z' }, ...rim),
      ],
      ['outcome empty', outcomeCard({ ...m3Form('scheduled'), nextSession: '2027-01-05T07:00:00.000Z' }, ...rim)],
      [
        'recommendations',
        recommendationsCard({ ...m2Form('followUp', ...recommendations.map((id) => `why.${id}`)), items }, ...rim),
      ],
      ['recommendations none', recommendationsCard({ ...m2Form('followUp'), items: [] }, ...rim)],
      ['recommendations answered', recommendationsCard({ ...m2Form('followUp'), items: answered }, ...rim)],
      [
        'closing',
        closingCard({ ...m2Form('followUp', 'words', ...recommendations.map((id) => `why.${id}`)), items }, ...rim),
      ],
      ['closing answered', closingCard({ ...m3Form('followUp', 'words', 'word'), items: answered }, ...rim)],
      ['closing without recommendations', closingCard({ ...m2Form('followUp'), items: [] }, ...rim)],
      ['end follow-up', endFollowUpCard(m3Form('followUp', 'reason'), ...rim)],
      ['write statement', writeStatementCard(form(m6, 'followUp', ...statement), ...rim)],
      ['statement', statementCard({ c: withStatement, fields: statementWords }, ...rim)],
      ...copies,
      ['survey', surveyCard(m2Form('closed', 'gave', 'word'), ...rim)],
      ['permission withdrawn', withdrawPermissionCard(m3Form('scheduled'), ...rim)],
      ['client not coming', withdrawPermissionCard(notComing(form(m1, 'scheduled')), ...rim)],
      ['remove pair', removePairCard({ ...m2Form('taken'), c: named }, ...rim)],
      ['client absent', clientAbsentCard(form(m1, 'scheduled', 'absent'), ...rim)],
      ...invitations,
    ]
    return cards.map(([name, card]) => [reviewed ? `${name} reviewed` : name, card])
  })
}

function openCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const texts = textsOf(words)
  const readings = Array.from({ length: 40 }, (_, i) => ({
    consultationId: 'id',
    reader: `tenant:${i}`,
    readerName: words.name,
    at: now,
  }))
  const masked = { forReader: true, forOthers: true }
  const pages = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((page): [string, AdaptiveCard] => [
    `open case page ${page}`,
    openCaseCard({ ...statusOf(m3, 'followUp', 'group', words), texts, masked, page }, ...rim),
  ])
  return [
    ...pages,
    ['open case, requester', openCaseCard({ ...statusOf(m2, 'offered', 'requester', words), texts, masked }, ...rim)],
    ['open case, no text', openCaseCard({ ...statusOf(m2, 'waiting', 'group', words), texts: [], masked }, ...rim)],
    ['readers', readersCard({ c: consultationOf(m2, 'taken'), readings }, ...rim)],
    ['why it is opened', readingReasonCard({ c: consultationOf(m2, 'followUp'), side: 'group' }, ...rim)],
    ['no readers', readersCard({ c: consultationOf(m2, 'taken'), readings: [] }, ...rim)],
  ]
}

const statementOf = (openedAt: string | null): Partial<Consultation> => ({
  statementRecord: { at: now, permissionOn: now, openedAt },
  textKeys: ['t:1:statement'],
})
const overdueChain: Partial<Consultation> = {
  followUpAt: '2026-11-20T07:00:00.000Z',
  resolution: 'stuck',
  reportedAt: '2026-11-10T07:00:00.000Z',
  chain: [1, 5],
}

function statusCards(words: Words, rim: Rim): [string, AdaptiveCard][] {
  const joined = {
    joinUrl: 'https://teams.microsoft.com/meet/1234567890124',
    id: now,
    start: now,
    end: now,
    calendarKey: 'k',
    sequence: 0,
  }
  const sides = ['requester', 'group'] as const
  const inStates = [m1, m2, m3, m6].flatMap((model) =>
    sides.flatMap((side) =>
      states.flatMap((state): [string, AdaptiveCard][] => [
        [`status ${model.id} ${side} ${state}`, statusCard(statusOf(model, state, side, words), ...rim)],
        [`superseded ${model.id} ${side} ${state}`, supersededCard(statusOf(model, state, side, words), ...rim)],
      ]),
    ),
  )
  const withNotice = sides.flatMap((side) =>
    noticeKinds.map((kind): [string, AdaptiveCard] => [
      `notice ${kind} ${side}`,
      statusCard(statusOf(m2, 'scheduled', side, words, { session: joined, pair: 'tenant:pair' }, kind), ...rim),
    ]),
  )
  const outside = {
    ...groupOf(m3, words),
    members: [{ ...blankMember, profession: groupOf(m3, words).name, outsideSocialWelfare: true }],
  }
  const special: [string, Status][] = [
    ['client awaited', statusOf(m1, 'scheduled', 'group', words, { consent: 'clientPresent' }, 'clientPrompt')],
    ['client there', statusOf(m1, 'scheduled', 'group', words, { consent: 'clientPresent', clientHereAt: now })],
    ...sides.flatMap((side): [string, Status][] => [
      [`ended by the group ${side}`, statusOf(m3, 'closed', side, words, { closedByGroup: true })],
      [`statement ready ${side}`, statusOf(m6, 'followUp', side, words, statementOf(null), 'statementReady')],
      [`statement opened ${side}`, statusOf(m6, 'closed', side, words, statementOf(now))],
      [`statement gone ${side}`, statusOf(m6, 'followUp', side, words, { ...statementOf(null), textKeys: [] })],
      [`overdue chain ${side}`, statusOf(m3, 'followUp', side, words, overdueChain, 'followUpLate')],
    ]),
    ['told of at a session', statusOf(m3, 'followUp', 'requester', words, { followUpSession: joined }, 'followUpDue')],
    ['outsiders listen', { ...statusOf(m3, 'scheduled', 'requester', words), group: outside }],
    ['outsiders listen, group', { ...statusOf(m3, 'scheduled', 'group', words), group: outside }],
    ...sides.flatMap((side): [string, Status][] => [
      [`permission taken back ${side}`, statusOf(m1, 'returned', side, words, { rewriteFor: 'permissionWithdrawn' })],
      [`another model ${side}`, statusOf(m6, 'returned', side, words, { rewriteFor: 'otherModel' })],
      ...m2.company.map((company): [string, Status] => [
        `company ${company} ${side}`,
        statusOf(m2, 'taken', side, words, { company, withPair: company === 'pair' }),
      ]),
    ]),
  ]
  const gone: [string, Status][] = [
    ['gone', statusOf(m3, 'taken', 'group', words)],
    ['gone, pair removed', statusOf(m2, 'taken', 'group', words, {}, 'pairRemoved')],
    ['gone, withdrawn', statusOf(m3, 'withdrawn', 'group', words)],
  ]
  const items = states.flatMap((state) => [consultationOf(m2, state), consultationOf(m3, state)])
  const groups = [groupOf(m2, words), groupOf(m3, words)]
  return [
    ...inStates,
    ...withNotice,
    ...special.map(([name, status]): [string, AdaptiveCard] => [name, statusCard(status, ...rim)]),
    ...gone.map(([name, status]): [string, AdaptiveCard] => [name, goneCard(status, ...rim)]),
    ['mine', mineCard({ items, models, groups }, ...rim)],
    ['mine empty', mineCard({ items: [], models, groups }, ...rim)],
    ['queue', queueCard({ group: groupOf(m3, words), items, models }, ...rim)],
    ['queue empty', queueCard({ group: groupOf(m3, words), items: [], models }, ...rim)],
  ]
}

/** Every card there is, with these words in every place where people's words and names go. */
export function samples(language: Language, t: Messages, words: Words = plainWords): Sample[] {
  const rim: Rim = [service, t, language]
  const label =
    (textFree: boolean) =>
    ([name, card]: [string, AdaptiveCard]): Sample => ({ name, card, textFree })
  return [
    ...[...firstCards(words, rim), ...requestForms(words, rim), ...caseForms(words, rim), ...openCards(words, rim)].map(
      label(false),
    ),
    ...groupCards(words, rim).map(label(false)),
    ...timeCards(words, rim).map(label(false)),
    ...timeStatuses(words, rim).map(label(true)),
    ...groupNews(words, rim).map(label(true)),
    ...recordForms(words, rim).map(label(false)),
    ...surveyWordsCards(words, rim).map(label(false)),
    ...guideCards(words, rim).map(label(true)),
    ...meetingForms(words, rim).map(label(false)),
    ...meetingCards(words, rim).map(label(true)),
    ...reminderCards(words, rim).map(label(true)),
    ...statusCards(words, rim).map(label(true)),
  ]
}

/** So that a notice added to the domain is not forgotten here. */
export const noticesOfActions = Object.values(notices).flatMap((list) => list.map(({ kind }) => kind))
