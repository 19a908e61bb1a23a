import { chatOf, type Duty, labelsIn } from './due.ts'
import { broken } from './promise.ts'
import { recordOf } from './servers.ts'
import { verdictOf } from './verdict.ts'

const duty: Duty = { key: 'row', recipient: 'tenant:worker', label: 'K-1' }
const sent = (from: string, at: number, raw = 'K-1: uusi pyyntö') => ({
  ...{ kind: 'send' as const, conversation: chatOf(duty.recipient), raw },
  ...{ from, at },
})
const life = (name: string, killedAt: number | null, recorded = false) => ({
  ...{ name, killedAt },
  recordedAt: new Map(recorded ? [[recordOf(duty.key, duty.recipient), 0]] : []),
})
const store = (delivered: boolean) => ({ due: { delivered: async () => delivered } })

/** What is said of the promise when nothing else went wrong. */
const said = async (...[known, received, lives]: [boolean, ReturnType<typeof sent>[], ReturnType<typeof life>[]]) => {
  const verdict = await verdictOf(store(known), [duty], received, lives)
  const course = { kills: 1, starts: 2, seconds: 1, gapMs: 1, speed: 1, windowMs: 1, left: 0, faults: [], notes: [] }
  // One of a hundred may come twice.
  return broken({ ...verdict, ...course, delivered: verdict.delivered * 100 })
}

describe('the judge of the fault tests', () => {
  test('finds nothing where each came once and is recorded', async () => {
    expect(await said(true, [sent('a', 1)], [life('a', null)])).toEqual([])
  })

  test('finds what did not come, and what has no record', async () => {
    const other = sent('a', 1, 'K-12: uusi pyyntö')
    expect(await said(true, [other], [life('a', null)])).toEqual(['not delivered: 1 (chat of tenant:worker K-1)'])
    expect(await said(false, [sent('a', 1)], [life('a', null)])).toEqual(['no record of it: 1 (tenant:worker K-1)'])
  })

  test('excuses a second one only where the first one’s server was killed before it and had not recorded', async () => {
    const twice = [sent('a', 1), sent('b', 9)]
    const inPeace = ['twice though nobody died between sending and record: 1 (chat of tenant:worker K-1: a, b)']
    expect(await said(true, twice, [life('a', 5), life('b', null)])).toEqual([])
    expect(await said(true, twice, [life('a', 5, true), life('b', null)])).toEqual(inPeace)
    expect(await said(true, twice, [life('a', 10), life('b', null)])).toEqual(inPeace)
    expect(await said(true, twice, [life('a', null), life('b', null)])).toEqual(inPeace)
  })

  test('finds that more than one in a hundred came twice', async () => {
    const often = [sent('a', 1), sent('b', 9), sent('c', 20)]
    expect(await said(true, often, [life('a', 5), life('b', 15), life('c', null)])).toEqual(['2 of 100 came twice'])
  })

  test('tells the messages of one thing from those of another', () => {
    expect(labelsIn('{"text":"K-1 ja K-12, Istunto 3; K-1"}')).toEqual(['K-1', 'K-12', 'Istunto 3'])
  })
})
