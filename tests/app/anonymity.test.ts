import { findIdentifiers } from '../../src/anonymity/findIdentifiers.ts'
import type { Ref } from '../../src/app/change.ts'
import * as coordinator from '../../src/app/coordinatorActions.ts'
import { saveDraft } from '../../src/app/drafts.ts'
import { editRequest } from '../../src/app/editRequest.ts'
import { reportFollowUp } from '../../src/app/followUp.ts'
import * as outcome from '../../src/app/outcome.ts'
import { openCase } from '../../src/app/reading.ts'
import { answerRecommendations } from '../../src/app/recommendations.ts'
import { requestConsultation } from '../../src/app/requestConsultation.ts'
import * as requester from '../../src/app/requesterActions.ts'
import { type Decisions, screen, tickId } from '../../src/app/screen.ts'
import { answerSurvey } from '../../src/app/survey.ts'
import type { Dismissal, Text } from '../../src/domain/text.ts'
import { instantOf } from '../../src/domain/time.ts'
import { screened } from '../screened.ts'
import { decisions, oneToOne, people, smallWorld, type World } from './smallWorld.ts'

const { worker, consultant } = people
let w: World
beforeEach(async () => {
  w = await smallWorld()
})
afterEach(() => w.stop())

const identifying = 'Hetu on 010594Y9032, numero 040 123 4567.'
const tuesday = instantOf('2026-12-01', '09:00') ?? ''

const form = (fields: Record<string, string>) => ({
  groupId: oneToOne.id,
  subject: 'case' as const,
  consent: 'anonymous' as const,
  topic: 'law',
  help: [],
  wishedTimes: [],
  withPair: false,
  writtenWithClient: false,
  fields,
})

const taken = async () => {
  const ref = await w.request(oneToOne)
  await coordinator.take(w.deps, consultant, ref)
  return ref
}
const scheduled = async () => {
  const ref = await taken()
  await coordinator.offerTimes(w.deps, consultant, ref, [tuesday])
  await requester.pickTime(w.deps, worker, ref, tuesday)
  return ref
}
const held = async () => {
  const ref = await scheduled()
  await w.pass({ days: 9 })
  const input = { recommendations: ['Kutsukaa koolle verkosto.'], followUpAt: instantOf('2026-12-15', '09:00') }
  await outcome.recordOutcome(w.deps, consultant, ref, input, decisions)
  return ref
}
const closed = async () => {
  const ref = await held()
  await reportFollowUp(w.deps, worker, ref, { resolution: 'resolved', words: '' }, decisions)
  return ref
}

/** Every way in which somebody's words can come to be stored. */
const routes: [string, () => Promise<Ref | null>, (ref: Ref) => Promise<unknown>][] = [
  [
    'a request',
    async () => null,
    () => requestConsultation(w.deps, worker, form({ situation: identifying, question: 'Miten?' }), decisions),
  ],
  [
    'a draft',
    async () => null,
    async () => {
      const person = (await w.store.person(worker.id))?.value
      if (!person) throw new Error('nobody')
      return saveDraft(w.deps, person, worker, form({ situation: identifying }), decisions, 'none')
    },
  ],
  [
    'an edit',
    () => w.request(oneToOne),
    (ref) => editRequest(w.deps, worker, ref, 'edit', form({ situation: identifying, question: 'Miten?' }), decisions),
  ],
  [
    'a rewrite',
    async () => {
      const ref = await taken()
      await coordinator.returnIdentifiable(w.deps, consultant, ref, [])
      return ref
    },
    (ref) => editRequest(w.deps, worker, ref, 'rewrite', form({ situation: identifying, question: 'M?' }), decisions),
  ],
  ['a question', taken, (ref) => coordinator.askClarification(w.deps, consultant, ref, identifying, decisions)],
  [
    'an answer',
    async () => {
      const ref = await taken()
      await coordinator.askClarification(w.deps, consultant, ref, 'Kauanko tilanne on jatkunut?', decisions)
      return ref
    },
    (ref) => requester.answer(w.deps, worker, ref, identifying, decisions),
  ],
  [
    'the reason for declining',
    taken,
    (ref) => coordinator.decline(w.deps, consultant, ref, { hint: 'none', reason: identifying }, decisions),
  ],
  ['the reason for cancelling', scheduled, (ref) => requester.cancelTime(w.deps, worker, ref, identifying, decisions)],
  [
    'a recommendation',
    async () => {
      const ref = await scheduled()
      await w.pass({ days: 9 })
      return ref
    },
    (ref) =>
      outcome.recordOutcome(
        w.deps,
        consultant,
        ref,
        { recommendations: ['Tavatkaa lasta.', identifying], followUpAt: instantOf('2026-12-15', '09:00') },
        decisions,
      ),
  ],
  [
    'why it was not possible',
    held,
    (ref) => {
      const why = { recommendation1: identifying }
      const input = { states: { recommendation1: 'notPossible' as const }, why, told: {} }
      return answerRecommendations(w.deps, worker, ref, input, decisions)
    },
  ],
  [
    'the words of the follow-up',
    held,
    (ref) => reportFollowUp(w.deps, worker, ref, { resolution: 'resolved', words: identifying }, decisions),
  ],
  [
    'the words of a further consultation',
    held,
    (ref) => reportFollowUp(w.deps, worker, ref, { resolution: 'stuck', words: identifying, again: true }, decisions),
  ],
  [
    'the word of the survey',
    closed,
    (ref) => {
      const answers = { gave: null, competence: null, coping: null, valueForClient: null, valueForWorker: null }
      return answerSurvey(w.deps, worker, ref, answers, identifying, decisions)
    },
  ],
]

test.each(routes)('%s that identifies somebody comes back and is stored nowhere', async (_, before, act) => {
  const words: unknown[] = []
  const ref = await before()
  const spied: World['deps'] = { ...w.deps, store: w.store }
  const { commit, saveDraft: keep, keepSurvey } = spied.store
  w.store.commit = (change) => {
    words.push(...change.texts)
    return commit(change)
  }
  w.store.saveDraft = (draft) => {
    words.push(draft)
    return keep(draft)
  }
  w.store.keepSurvey = (...all) => {
    words.push(all)
    return keepSurvey(...all)
  }
  const result = (await act(ref ?? { groupId: oneToOne.id, id: 'none' })) as { review?: { values: object } }
  expect(result.review).toBeDefined()
  expect(JSON.stringify(result.review)).not.toContain('010594Y9032')
  expect(words).toEqual([])
})

/** Words that the guard takes for a perhaps-name today, so that a tick can be given. */
const perhaps = ['Kävimme Zorbon luona.', 'Mukana oli myös Vieno.', 'Toivo oli mukana.', 'Tapaamisessa oli Lumi.']
  .map((text) => ({ text, found: findIdentifiers(text, 'fi').filter((one) => one.certainty === 'uncertain') }))
  .find(({ found }) => found.length === 1)

test('a tick "not a name" leaves the type and the rule behind, never the word', () => {
  if (!perhaps) throw new Error('the guard takes none of these for a perhaps-name')
  const [one] = perhaps.found
  const word = perhaps.text.slice(one?.start, one?.end)
  const ticked: Decisions = { ...decisions, ticked: [tickId(decisions.nonce, word)] }
  expect(screen({ note: perhaps.text }, decisions)).toHaveProperty('review')
  const after = screen({ note: perhaps.text }, ticked)
  if ('review' in after) throw new Error('the tick did not hold')
  expect(after.clean.dismissed).toEqual([{ field: 'note', type: 'PERSON', rule: one?.rule }])
  expect(JSON.stringify(after.clean.dismissed)).not.toContain(word)
})

test('one press takes every suggestion; the text comes back to be read, and is then clean', () => {
  const typed = { situation: `Äiti Minna Korpela soitti. ${identifying}`, question: 'Miten tukea Minnaa?' }
  const first = screen(typed, { ...decisions, accept: true })
  if ('clean' in first) throw new Error('it must come back')
  expect(first.review).toMatchObject({ accepted: true, uncertain: [], warnings: [], askConfirm: false })
  expect(Object.values(first.review.values).join(' ')).not.toMatch(/Minna|Korpela|010594|040/)
  expect(screen(first.review.values as typeof typed, decisions)).toHaveProperty('clean')
})

describe('A text that was stored before the check learnt to find something in it', () => {
  const old = 'Äiti Minna Korpela ei jaksa.'

  async function stored(words: string, dismissed: Dismissal[] = []): Promise<Ref> {
    const ref = await w.request(oneToOne)
    const found = await w.store.consultation(ref.groupId, ref.id)
    if (!found) throw new Error('no consultation')
    const key = found.value.textKeys[0] ?? ''
    const text: Text = {
      key,
      consultationId: ref.id,
      kind: 'summary',
      fields: screened({ situation: words }),
      dismissed,
      author: worker.id,
      at: w.at(),
    }
    const none = { sessions: [], purge: [], events: [], due: [], mine: [] }
    await w.store.commit({ groupId: ref.groupId, consultations: [], texts: [text], ...none })
    await w.heard()
    return ref
  }

  test('is masked for its reader, as written for its author, who is told once', async () => {
    const ref = await stored(old)
    const read = await openCase(w.deps, consultant, ref)
    expect(read.texts[0]?.fields.situation).toBe('Äiti ei jaksa.')
    expect(read.masked).toEqual({ forReader: true, forOthers: false })
    expect(await w.heard()).toEqual(['worker: masked'])

    await openCase(w.deps, consultant, ref)
    expect(await w.heard()).toEqual([])

    const own = await openCase(w.deps, worker, ref)
    expect(own.texts[0]?.fields.situation).toBe(old)
    expect(own.masked).toEqual({ forReader: false, forOthers: true })
    expect(await w.heard()).toEqual([])
  })

  test('without anything to mask is shown as it is, and nobody is told', async () => {
    const ref = await stored('Äiti ei jaksa, ja lapsi on huolissaan.')
    const read = await openCase(w.deps, consultant, ref)
    expect(read.texts[0]?.fields.situation).toBe('Äiti ei jaksa, ja lapsi on huolissaan.')
    expect(read.masked).toEqual({ forReader: false, forOthers: false })
    expect(await w.heard()).toEqual([])
  })

  test('keeps what its author ticked as no name', async () => {
    if (!perhaps) throw new Error('the guard takes none of these for a perhaps-name')
    const rule = perhaps.found[0]?.rule ?? ''
    const kept = await stored(perhaps.text, [{ field: 'situation', type: 'PERSON', rule }])
    expect((await openCase(w.deps, consultant, kept)).texts[0]?.fields.situation).toBe(perhaps.text)
    const masked = await stored(perhaps.text)
    expect((await openCase(w.deps, consultant, masked)).texts[0]?.fields.situation).not.toBe(perhaps.text)
  })
})

describe('Nobody’s words come in where only choices are', () => {
  test('why one was not possible is taken for recommendations alone, and what else comes with a press leaves no trace', async () => {
    const ref = await held()
    const written: unknown[] = []
    const { commit } = w.store
    w.store.commit = (change) => {
      written.push(change)
      return commit(change)
    }
    const why = { recommendation1: 'Aika ei riittänyt.', 'Matti Virtanen 010190-902A': 'Kävimme siellä.' }
    const input = { states: { recommendation1: 'notPossible' as const }, why, told: {} }
    expect(await answerRecommendations(w.deps, worker, ref, input, decisions)).toHaveProperty('loaded')
    expect(JSON.stringify(written)).toContain('Aika ei riittänyt.')
    expect(JSON.stringify(written)).not.toMatch(/Virtanen|siellä/)
  })

  test('a field of nothing but invisible characters is empty', () => {
    const checked = screen({ question: '\u200b\u2060\ufe0f ' }, decisions, ['question'])
    expect(checked).toMatchObject({ review: { problems: [{ field: 'question', why: 'missing' }] } })
  })

  test('what grew too long by the suggestions says so at once', () => {
    const checked = screen({ note: 'Asuu Inarissa. '.repeat(132) }, { ...decisions, accept: true })
    expect(checked).toMatchObject({ review: { problems: [{ field: 'note', why: 'tooLong' }] } })
  })
})
