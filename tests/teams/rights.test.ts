import type { Actor } from '../../src/domain/access.ts'
import type { Consultation, State } from '../../src/domain/consultation.ts'
import type { Group } from '../../src/domain/group.ts'
import { codeText, personId } from '../../src/domain/ids.ts'
import type { Text } from '../../src/domain/text.ts'
import { plus } from '../../src/domain/time.ts'
import { consultation } from '../api/world.ts'
import { monday, multiProfessional, neighbour, oneToOne, people } from '../app/smallWorld.ts'
import { screened } from '../screened.ts'
import { type Bot, startBot, verbsOf } from './bot.ts'

/**
 * The table "who may see and do what" of the domain rules (1.5), written here by hand, not taken from the code: every verb
 * pressed as every kind of person in every state, with data made by hand.
 */
const colleagueId = (name: string): Actor => ({
  ...people.colleague,
  id: personId(people.colleague.tenantId, `${name}-id`),
  name,
})
const who = {
  requester: people.worker,
  pair: colleagueId('pair'),
  coordinator: people.consultant,
  second: people.second,
  fallback: people.fallback,
  chair: people.chair,
  secretary: people.secretary,
  member: people.member,
  outsider: people.police,
  administrator: people.admin,
  colleague: people.colleague,
  // Took the request once, and coordinates the group no more.
  former: colleagueId('former'),
  // The same object id as the requester's, in another tenant.
  stranger: people.stranger,
}
type Kind = keyof typeof who
const kinds = Object.keys(who) as Kind[]

const caseText = 'kanarialintu'
const outcomeText = 'peippo'
const question = 'varpunen'
const reader = 'Lukija Esimerkki'

/** One group with somebody in every role, by each way of finding a time. */
const slots: Group = { ...multiProfessional, id: 'slots', channelId: null }
/** The peer group, where a client may come without having given permission. */
const peers: Group = { ...slots, id: 'peers', modelId: 'M1' }
const offers: Group = { ...slots, id: 'offers', modelId: 'M2' }

/** A place in a session that begins so many hours from now. */
const at = (hours: number) => {
  const start = plus(monday, { hours })
  return { id: start, start, end: plus(start, { hours: 1 }), joinUrl: null, calendarKey: 'key', sequence: 0 }
}
const gone = { textPurgedAt: monday }

/** Each situation a consultation can be in. `has`: which texts there are. */
interface Situation {
  state: State
  set?: Partial<Consultation>
  has: 'case' | 'both' | 'nothing'
  /** Who besides the requester and the pair has it: rights end on withdrawal and on redirect. */
  group: 'sees' | 'sees nothing'
  escalated?: true
  /** From its place on an agenda until 7 days after the session. */
  window?: true
  /** The client is awaited, without having given permission: the text waits too. */
  closed?: true
}
const taken = { takenBy: who.former.id }
const held = { ...taken, recommendations: [{ id: 'recommendation1', state: 'open' as const }] }
const situations: Record<string, Situation> = {
  waiting: { state: 'waiting', has: 'case', group: 'sees' },
  waitingLong: {
    state: 'waiting',
    set: { turnSince: plus(monday, { days: -5 }) },
    has: 'case',
    group: 'sees',
    escalated: true,
  },
  taken: { state: 'taken', set: taken, has: 'case', group: 'sees' },
  clarification: { state: 'clarification', set: taken, has: 'case', group: 'sees' },
  returned: { state: 'returned', set: { ...taken, ...gone }, has: 'nothing', group: 'sees' },
  offered: { state: 'offered', set: taken, has: 'case', group: 'sees' },
  scheduled: { state: 'scheduled', set: { ...taken, session: at(48) }, has: 'case', group: 'sees', window: true },
  begun: { state: 'scheduled', set: { ...taken, session: at(-1) }, has: 'case', group: 'sees', window: true },
  // Today's session of the peer group, to which the client comes without having given permission.
  clientAwaited: {
    state: 'scheduled',
    set: { ...taken, session: at(2), consent: 'clientPresent', clientComes: true },
    has: 'case',
    group: 'sees',
    window: true,
    closed: true,
  },
  clientThere: {
    state: 'scheduled',
    set: { ...taken, session: at(2), consent: 'clientPresent', clientComes: true, clientHereAt: monday },
    has: 'case',
    group: 'sees',
    window: true,
  },
  followUp: {
    state: 'followUp',
    set: { ...held, session: at(-30), followUpAt: at(300).start },
    has: 'both',
    group: 'sees',
    window: true,
  },
  followUpLate: {
    state: 'followUp',
    set: { ...held, session: at(-200), followUpAt: at(300).start },
    has: 'both',
    group: 'sees',
  },
  closed: {
    state: 'closed',
    set: { ...held, session: at(-400), closedAt: at(-2).start, resolution: 'resolved' },
    has: 'both',
    group: 'sees',
  },
  continued: {
    state: 'continued',
    set: { ...held, session: at(-30), closedAt: at(-2).start },
    has: 'both',
    group: 'sees',
    window: true,
  },
  purged: {
    state: 'closed',
    set: { ...held, ...gone, closedAt: at(-3000).start, surveyAnswered: true },
    has: 'nothing',
    group: 'sees',
  },
  declined: {
    state: 'declined',
    set: { ...taken, closedAt: at(-2).start, declineHint: 'later' },
    has: 'case',
    group: 'sees',
  },
  declinedNow: {
    state: 'declined',
    set: { ...taken, closedAt: monday, undoState: 'taken', undoUntil: plus(monday, { seconds: 10 }) },
    has: 'case',
    group: 'sees',
  },
  redirected: {
    state: 'redirected',
    set: { ...taken, ...gone, closedAt: at(-2).start },
    has: 'nothing',
    group: 'sees nothing',
  },
  withdrawn: {
    state: 'withdrawn',
    set: { ...taken, closedAt: monday, undoState: 'taken', undoUntil: plus(monday, { seconds: 10 }) },
    has: 'case',
    group: 'sees nothing',
  },
  withdrawnLong: {
    state: 'withdrawn',
    set: { ...taken, ...gone, closedAt: at(-1).start, undoState: 'taken', undoUntil: at(-1).start },
    has: 'nothing',
    group: 'sees nothing',
  },
}
const isOwn = (kind: Kind) => kind === 'requester' || kind === 'pair'

/** Column "list entry" of the table. */
function seesEntry(kind: Kind, s: Situation): boolean {
  if (isOwn(kind)) return true
  if (s.group === 'sees nothing') return false
  switch (kind) {
    case 'coordinator':
    case 'second':
    case 'chair':
    case 'secretary':
      return true
    case 'fallback':
      return s.escalated === true
    case 'member':
    case 'outsider':
      return s.window === true
    default:
      return false
  }
}

/** Columns "case text, clarifications" and "recommendations, follow-up words". */
function reads(kind: Kind, s: Situation): boolean {
  if (isOwn(kind)) return true
  if (kind === 'outsider' || !seesEntry(kind, s)) return false
  return kind === 'coordinator' || kind === 'second' || kind === 'fallback' || (s.window === true && !s.closed)
}

type Rights = 'own' | 'asker' | 'leading' | 'coordinating' | 'recording' | 'both'
/** Column "may". */
function may(kind: Kind, rights: Rights, s: Situation): boolean {
  const coordinates = seesEntry(kind, s) && (kind === 'coordinator' || kind === 'second' || kind === 'fallback')
  switch (rights) {
    case 'own':
      return isOwn(kind)
    case 'asker':
      return kind === 'requester'
    case 'leading':
      return coordinates || (kind === 'chair' && seesEntry(kind, s))
    case 'coordinating':
      return coordinates
    case 'recording':
      return coordinates || (kind === 'secretary' && seesEntry(kind, s))
    case 'both':
      return isOwn(kind) || coordinates
  }
}

/** What a verb does where it is allowed: opens a form with this button, or changes the consultation. */
interface Rule {
  rights: Rights
  in: (keyof typeof situations)[]
  opens?: string
  /** It takes an open time: each press one of its own. */
  books?: true
  typed?: Record<string, string>
  group?: Group
  /** Here only refusals are pressed: what it does where it is allowed needs a session of its own (conversations, stale). */
  refusalsOnly?: true
}
/** Placed, and not begun. */
const ahead = ['scheduled', 'clientAwaited', 'clientThere']
const open = ['waiting', 'waitingLong', 'taken']
const open7 = [...open, 'clarification', 'returned', 'offered', ...ahead, 'begun', 'followUp', 'followUpLate']
const words = { situation: 'Uusi kuvaus.', question: 'Uusi kysymys?' }
const day = plus(monday, { days: 10 }).slice(0, 10)
const rules: Record<string, Rule> = {
  edit: { rights: 'own', in: [...open, 'clarification', 'offered', ...ahead], opens: 'saveEdit' },
  saveEdit: { rights: 'own', in: [...open, 'clarification', 'offered', ...ahead], typed: words, group: peers },
  withdraw: { rights: 'own', in: [...open, 'clarification', 'returned', 'offered', ...ahead] },
  undoWithdraw: { rights: 'own', in: ['withdrawn'] },
  rewrite: { rights: 'own', in: ['returned'], opens: 'saveRewrite' },
  saveRewrite: { rights: 'own', in: ['returned'], typed: words },
  rewriteTerms: {
    rights: 'own',
    in: ['returned'],
    opens: 'saveRewrite',
    typed: { consent: 'clientAware', company: 'alone' },
  },
  withdrawPermission: { rights: 'own', in: open7, opens: 'saveWithdrawPermission' },
  saveWithdrawPermission: { rights: 'own', in: open7 },
  removePair: { rights: 'asker', in: open7, opens: 'saveRemovePair' },
  saveRemovePair: { rights: 'asker', in: open7 },
  answer: { rights: 'own', in: ['clarification'], opens: 'saveAnswer' },
  saveAnswer: { rights: 'own', in: ['clarification'], typed: { answer: 'Kyllä.' } },
  pickTime: { rights: 'own', in: ['offered'], group: offers },
  bookTime: { rights: 'own', in: [...open, 'offered'], opens: 'saveBookTime', group: offers },
  saveBookTime: { rights: 'own', in: [...open, 'offered'], books: true, group: offers },
  bookNext: { rights: 'own', in: ['followUp', 'followUpLate'], opens: 'saveBookNext', group: offers },
  saveBookNext: { rights: 'own', in: ['followUp', 'followUpLate'], books: true, group: offers },
  moveTime: { rights: 'both', in: ahead, opens: 'saveMoveTime', group: offers },
  saveMoveTime: { rights: 'both', in: ahead, books: true, group: offers },
  askOtherTimes: { rights: 'own', in: ['offered'], group: offers },
  recommendations: { rights: 'own', in: ['followUp', 'followUpLate'], opens: 'saveRecommendations' },
  saveRecommendations: {
    rights: 'own',
    in: ['followUp', 'followUpLate'],
    typed: { 'state.recommendation1': 'done', toldToClient: 'yes' },
  },
  followUp: { rights: 'own', in: ['followUp', 'followUpLate'], opens: 'saveFollowUp' },
  saveFollowUp: { rights: 'own', in: ['followUp', 'followUpLate'], typed: { resolution: 'resolved', words: 'Hyvin.' } },
  survey: { rights: 'own', in: ['closed'], opens: 'saveSurvey' },
  saveSurvey: { rights: 'own', in: ['closed'], typed: { gave: 'confirmed' } },
  closeFollowUp: { rights: 'coordinating', in: ['followUp', 'followUpLate'], opens: 'saveCloseFollowUp' },
  saveCloseFollowUp: {
    rights: 'coordinating',
    in: ['followUp', 'followUpLate'],
    typed: { reason: 'Asia on päättynyt.' },
  },
  take: { rights: 'coordinating', in: ['waiting', 'waitingLong'] },
  ask: { rights: 'coordinating', in: open, opens: 'saveAsk' },
  saveAsk: { rights: 'coordinating', in: open, typed: { question: 'Kuinka kauan?' } },
  return: { rights: 'coordinating', in: [...open, 'clarification', 'offered', ...ahead], opens: 'saveReturn' },
  saveReturn: {
    rights: 'coordinating',
    in: [...open, 'clarification', 'offered', ...ahead],
    typed: { what: 'rare' },
  },
  redirect: { rights: 'coordinating', in: open, opens: 'saveRedirect' },
  saveRedirect: { rights: 'coordinating', in: open, typed: { target: multiProfessional.id } },
  undoDecline: { rights: 'coordinating', in: ['declinedNow'] },
  decline: { rights: 'coordinating', in: [...open, 'clarification', 'offered'], opens: 'saveDecline' },
  saveDecline: {
    rights: 'coordinating',
    in: [...open, 'clarification', 'offered'],
    typed: { hint: 'later', reason: 'Ei kuulu meille.' },
  },
  offer: { rights: 'coordinating', in: [...open, 'offered', ...ahead], opens: 'saveOffer', group: offers },
  saveOffer: {
    rights: 'coordinating',
    in: [...open, 'offered', ...ahead],
    typed: { day1: day, time1: '09:00' },
    group: offers,
  },
  place: { rights: 'coordinating', in: [...open, ...ahead], opens: 'savePlace' },
  savePlace: {
    rights: 'coordinating',
    in: [...open, ...ahead],
    typed: { slot: '2026-12-01T07:00:00.000Z|2026-12-01T07:00:00.000Z' },
    refusalsOnly: true,
  },
  saveJoinLink: {
    rights: 'coordinating',
    in: [...ahead, 'begun'],
    typed: { joinUrl: 'https://teams.microsoft.com/meet/1234567890124' },
  },
  joinLink: { rights: 'coordinating', in: [...ahead, 'begun'], opens: 'saveJoinLink' },
  outcome: { rights: 'recording', in: ['begun'], opens: 'saveOutcome' },
  saveOutcome: { rights: 'recording', in: ['begun'], typed: { recommendation1: 'Kutsukaa verkosto.' } },
  notHeld: { rights: 'recording', in: ['begun'] },
  clientHere: { rights: 'leading', in: ['clientAwaited'], group: peers },
  clientAbsent: { rights: 'leading', in: ['clientAwaited', 'clientThere'], opens: 'saveClientAbsent', group: peers },
  saveClientAbsent: {
    rights: 'leading',
    in: ['clientAwaited', 'clientThere'],
    typed: { absent: 'consulteeCentred' },
    group: peers,
  },
  changeTime: { rights: 'both', in: ahead },
  cancelTime: { rights: 'both', in: ahead, opens: 'saveCancelTime' },
  saveCancelTime: { rights: 'both', in: ahead, typed: { reason: 'Este.' } },
  hourReminder: { rights: 'both', in: ahead },
}

/** Asks once for each key. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (key) => {
    const answer = answers.get(key) ?? ask(key)
    answers.set(key, answer)
    return answer
  }
}

let bot: Bot
let last = 0

/** Open times of the consultant’s, far from all sessions of the situations, a day each. */
const openStarts = Array.from({ length: 300 }, (_, i) => plus(monday, { days: 60 + i, hours: 3 }))
let openTaken = 0
const openStart = () => {
  openTaken += 1
  return openStarts[openTaken % openStarts.length] as string
}
beforeAll(async () => {
  bot = await startBot({
    quiet: true,
    groups: [slots, offers, peers, oneToOne, multiProfessional, neighbour],
    // People and groups do not change here: read once, so that thousands of presses take a minute.
    store: (store) => ({ ...store, person: once(store.person), group: once(store.group), groups: once(store.groups) }),
  })
  const none = { weekly: [], bookings: [] }
  await bot.store.saveOpenTimes({ person: who.coordinator.id, singles: openStarts, ...none }, null)
})
afterAll(async () => {
  expect(bot.connector.faults).toEqual([])
  await bot.stop()
})

const consents: Record<string, Consultation['consent']> = { M1: 'permission', M2: 'anonymous' }

/**
 * The same session at a time of its own, a few thousandths of a second later: a row that no other consultation is in, so that
 * presses at once do not meet in it.
 */
function alone(session: Consultation['session']): Consultation['session'] {
  const start = session && plus(session.start, { milliseconds: last })
  return session && start ? { ...session, id: start, start } : null
}

/** Puts a consultation straight into the store, in this situation, with its texts and a reading. */
async function put(name: keyof typeof situations, group: Group): Promise<Consultation> {
  const s = situations[name] as Situation
  last += 1
  const id = `c${last}`
  const text = (kind: Text['kind'], fields: Record<string, string>): Text => ({
    key: `t:${id}:${kind}`,
    consultationId: id,
    kind,
    fields: screened(fields),
    dismissed: [],
    author: who.requester.id,
    at: monday,
  })
  const texts = [
    ...(s.has === 'nothing' ? [] : [text('summary', { situation: caseText }), text('question', { question })]),
    ...(s.has === 'both' ? [text('recommendations', { recommendation1: outcomeText })] : []),
  ]
  const c = consultation(last, {
    id,
    groupId: group.id,
    modelId: group.modelId,
    consent: consents[group.modelId] ?? 'clientAware',
    tenantId: group.tenantId,
    requester: who.requester.id,
    pair: who.pair.id,
    withPair: true,
    sentAt: plus(monday, { days: -6 }),
    turnSince: monday,
    state: s.state,
    textKeys: texts.map((t) => t.key),
    ...s.set,
    ...(s.set?.session ? { session: alone(s.set.session) } : {}),
    // Each its own time: a consultant cannot be in two places.
    offers: s.state === 'offered' ? [at(30 + 2 * last).start] : [],
  })
  const { session } = c
  const slot = session && { start: session.start, end: session.end, consultationId: id }
  const sessions =
    session && slot
      ? [{ value: { ...session, groupId: group.id, slots: [slot], cancelled: false }, version: null }]
      : []
  const already = session && (await bot.store.session(group.id, session.id))
  await bot.store.commit({
    groupId: group.id,
    consultations: [{ value: c, version: null }],
    sessions: already ? [] : sessions,
    texts,
    purge: [],
    events: [],
    due: [],
    mine: [],
  })
  await bot.store.recordReading(group.id, {
    consultationId: id,
    reader: who.coordinator.id,
    readerName: reader,
    at: plus(monday, { minutes: -1 }),
  })
  return c
}

/** What a refused press must leave as it was; sessions change in the same transaction as the consultation only. */
async function standing(c: Consultation): Promise<string> {
  const [row, texts] = await Promise.all([bot.store.consultation(c.groupId, c.id), bot.store.texts(c.groupId, c.id)])
  return JSON.stringify([row?.version, texts])
}

const combinations = (Object.keys(situations) as (keyof typeof situations)[]).flatMap((name) =>
  kinds.map((kind) => ({ name, kind })),
)

/**
 * What one verb is pressed as: everybody who may, and of those who may not some in turn (each verb begins at another), so
 * that the table stays within half a minute. RIGHTS=all: everybody everywhere.
 */
function presses(verb: string, rule: Rule): typeof combinations {
  if (process.env.RIGHTS === 'all') return combinations
  const turn = Object.keys(rules).indexOf(verb)
  return combinations.filter(({ name, kind }, i) => {
    const holder = may(kind, rule.rights, situations[name] as Situation)
    if (rule.in.includes(name)) return holder || (i + turn) % 4 === 0
    return (i + turn) % (holder ? 4 : 32) === 0
  })
}

/** In each situation a consultation of the group's that nobody here changes, and how it stands. */
const untouchedIn = once(async (groupId) => {
  const group = [slots, offers, peers].find(({ id }) => id === groupId) as Group
  const all = new Map<string, { c: Consultation; before: string }>()
  for (const name of Object.keys(situations)) {
    const c = await put(name, group)
    all.set(name, { c, before: await standing(c) })
  }
  return all
})

/** What went wrong, as sentences; empty when all is as the table says. */
async function pressAs(
  kind: Kind,
  verb: string,
  rule: Rule,
  name: keyof typeof situations,
  c: Consultation,
): Promise<string[]> {
  const s = situations[name] as Situation
  const wrong: string[] = []
  const sides = ['requester', 'group']
  const data = { groupId: c.groupId, id: c.id, side: sides[last % 2], nonce: 'n', pick: c.offers[0] }
  const form = { groupId: c.groupId, subject: c.subject, topic: c.topic, consent: c.consent, company: 'pair' }
  const start = rule.books ? openStart() : ''
  const booking = rule.books ? { pick: start } : {}
  const typed = rule.books ? { ...rule.typed, start } : rule.typed
  const answer = await bot.press(who[kind], verb, { ...data, ...booking, form }, typed)
  const allowed = may(kind, rule.rights, s) && rule.in.includes(name)
  const say = (what: string) => wrong.push(`${verb} as ${kind}, ${name}: ${what}`)
  if (answer.status !== 200 || answer.code !== 200 || answer.type !== 'application/vnd.microsoft.card.adaptive')
    say(`answered ${answer.status} ${answer.code} ${answer.type}`)
  if (!answer.card?.body?.length) say('no card')
  if (answer.raw.includes('"refresh"')) say('a refresh')
  const mayRead = reads(kind, s)
  for (const canary of [caseText, outcomeText, question])
    if (answer.raw.includes(canary) && !mayRead) say(`shows ${canary}`)
  if (!seesEntry(kind, s) && answer.raw.includes(codeText(c.code))) say('tells that it exists')
  if (rule.opens) {
    if (verbsOf(answer.card).includes(rule.opens as never) !== allowed) say(allowed ? 'no form' : 'a form')
  }
  return wrong
}

/** Works through a list, a few at once. */
async function eachOf<T>(all: T[], work: (one: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  const queue = [...all]
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) found.push(...(await work(one)))
    }),
  )
  return found
}

describe('The table of rights: who may do what', () => {
  test.each(Object.entries(rules))(
    '%s: by those who may, in the states that allow it, and by nobody else',
    async (verb, rule) => {
      const group = rule.group ?? slots
      const untouched = await untouchedIn(group.id)
      const wrong = await eachOf(presses(verb, rule), async ({ kind, name }) => {
        const changes = !rule.opens && may(kind, rule.rights, situations[name] as Situation) && rule.in.includes(name)
        if (changes && rule.refusalsOnly) return []
        if (!changes) return pressAs(kind, verb, rule, name, (untouched.get(name) as { c: Consultation }).c)
        const c = await put(name, group)
        const found = await pressAs(kind, verb, rule, name, c)
        const { revision } = await bot.read({ groupId: c.groupId, id: c.id })
        return revision === 2 ? found : [...found, `${verb} as ${kind}, ${name}: revision ${revision}`]
      })
      expect(wrong).toEqual([])
    },
  )

  test('of what was pressed by those who may not, nothing has changed', async () => {
    const wrong: string[] = []
    for (const group of [slots, offers, peers])
      for (const [name, { c, before }] of await untouchedIn(group.id))
        if ((await standing(c)) !== before) {
          const history = await bot.store.history(c.groupId, c.id)
          wrong.push(`${group.id}, ${name}: ${history.map(({ action, by }) => `${action} by ${by}`).join(', ')}`)
        }
    expect(wrong).toEqual([])
  })
})

describe('The table of rights: who may see what', () => {
  const all = new Map<string, Consultation>()
  beforeAll(async () => {
    for (const name of Object.keys(situations)) all.set(name, await put(name, slots))
  })

  test('the entry: those of the table, and nobody else learns that it is there', async () => {
    const wrong = await eachOf(combinations, async ({ kind, name }) => {
      const c = all.get(name) as Consultation
      const { raw, status, code } = await bot.press(who[kind], 'show', { groupId: c.groupId, id: c.id, side: 'group' })
      const sees = raw.includes(codeText(c.code))
      const fine = status === 200 && code === 200 && sees === seesEntry(kind, situations[name] as Situation)
      return fine ? [] : [`${kind}, ${name}: ${sees ? 'sees it' : 'does not see it'}`]
    })
    expect(wrong).toEqual([])
  })

  test('the text: those of the table, while there is one', async () => {
    const wrong = await eachOf(combinations, async ({ kind, name }) => {
      const c = all.get(name) as Consultation
      const s = situations[name] as Situation
      const { raw, status, code } = await bot.press(who[kind], 'text', {
        groupId: c.groupId,
        id: c.id,
        side: 'group',
        pick: 'other',
      })
      const shown = [caseText, question, outcomeText].filter((canary) => raw.includes(canary))
      const there = s.has === 'nothing' ? [] : [caseText, question, ...(s.has === 'both' ? [outcomeText] : [])]
      const expected = reads(kind, s) ? there : []
      const fine = status === 200 && code === 200 && shown.join() === expected.join()
      return fine ? [] : [`${kind}, ${name}: ${shown.join() || 'nothing'}`]
    })
    expect(wrong).toEqual([])
  })

  test('each opening by somebody else than the requester is recorded, and nothing but openings', async () => {
    const names = Object.fromEntries(kinds.map((kind) => [who[kind].id, kind]))
    for (const [name, c] of all) {
      const s = situations[name] as Situation
      const read = (await bot.store.readings(c.groupId, c.id))
        .filter((r) => r.readerName !== reader)
        .map((r) => names[r.reader])
      const expected = kinds.filter((kind) => kind !== 'requester' && s.has !== 'nothing' && reads(kind, s))
      expect([name, ...read.sort()]).toEqual([name, ...expected.sort()])
    }
  })

  test('who has read it: the requester and the pair alone', async () => {
    const wrong = await eachOf(combinations, async ({ kind, name }) => {
      const c = all.get(name) as Consultation
      const { raw, status, code } = await bot.press(who[kind], 'readers', {
        groupId: c.groupId,
        id: c.id,
        side: 'requester',
      })
      const sees = raw.includes(reader)
      return status === 200 && code === 200 && sees === isOwn(kind) ? [] : [`${kind}, ${name}: ${sees}`]
    })
    expect(wrong).toEqual([])
  })

  test('no text in any message that was brought up to date after a press, nor in the log', async () => {
    await bot.idle()
    const sent = bot.connector.received.map(({ raw }) => raw).join('\n')
    const everything = sent + JSON.stringify(bot.lines)
    expect(bot.connector.received.length).toBeGreaterThan(50)
    expect([caseText, outcomeText, question].filter((canary) => everything.includes(canary))).toEqual([])
    expect(sent.includes('"refresh"')).toBe(false)
    expect(bot.lines.filter(({ event }) => /fault/i.test(event))).toEqual([])
  })
})

test('the table leaves out no verb that is about a consultation', async () => {
  const { verbs } = await import('../../src/cards/verbs.ts')
  const aboutOne = ['show', 'text', 'readers', 'invite']
  // Of the outcome's texts, and of telling of a group: afterwards.test.ts.
  const afterwards = ['copy', 'statement', 'writeStatement', 'saveStatement', 'announce', 'postAnnouncement']
  // Of the consultant alone: openTimes.test.ts.
  const ofConsultant = ['times', 'addTimes', 'saveTimes', 'addWeekly', 'saveWeekly', 'removeTimes', 'removeSeries']
  // Of the service itself, for administrators: upkeep.test.ts.
  const ofService = ['upkeep', 'tryAgain', 'surveyWords']
  // Of one's own reminders, whose rights are in reminders.test.ts; of a group's undelivered: deliveryFaults.test.ts.
  const ofReminders = ['reminders', 'saveReminders', 'snooze', 'undelivered', 'resend', 'reachedOtherWay']
  const aboutNone = [
    'home',
    'mine',
    'help',
    'language',
    'setLanguage',
    'privacy',
    'queue',
    ...ofReminders,
    ...ofService,
  ]
  const asking = ['begin', 'chooseSupport', 'chooseConsent', 'send', 'sendGeneral', 'later', 'resume', 'discardDraft']
  // Of a group itself: groupRights.test.ts.
  const aboutGroups = ['groups', 'group', 'groupForm', 'saveGroup', 'groupTest']
  const settingUp = ['setUpGroup', 'groupModel', 'createGroup', 'bringGroup', 'saveBringGroup']
  // Of a group's sessions and polls: sessions.test.ts.
  const attending = ['session', 'coming', 'notComing', 'enrol', 'unenrol', 'attendance', 'saveAttendance']
  const onBehalf = [
    'removeEnrolled',
    'saveRemoveEnrolled',
    'noteReply',
    'saveNoteReply',
    'notePollAnswer',
    'saveNotePollAnswer',
  ]
  const changing = ['changeSession', 'saveChangeSession']
  const ofSessions = [
    'sessions',
    'addSession',
    'saveAddSession',
    ...changing,
    'cancelSession',
    'saveCancelSession',
    ...attending,
  ]
  // Around a session: aroundSession.test.ts.
  const recordings = ['recordSession', 'saveRecordSession', 'sessionNotHeld', 'saveSessionNotHeld']
  const around = ['guide', 'guideNext', 'guideBack', ...recordings]
  const answering = ['poll', 'answerPoll', 'savePollAnswer']
  const meeting = [
    ...ofSessions,
    ...onBehalf,
    ...around,
    'startPoll',
    'saveStartPoll',
    ...answering,
    'choosePollDate',
    'withdrawPoll',
  ]
  const others = [
    ...meeting,
    ...afterwards,
    ...ofConsultant,
    ...aboutOne,
    ...aboutNone,
    ...asking,
    ...aboutGroups,
    ...settingUp,
  ]
  expect([...Object.keys(rules), ...others].sort()).toEqual([...verbs].sort())
})
