import type { TransactionAction } from '@azure/data-tables'
import { longestChain, type Trip } from '../../src/store/count.ts'
import { createStore } from '../../src/store/createStore.ts'
import { pack } from '../../src/store/entities.ts'
import { connect } from '../../src/store/tables.ts'
import { aConsultation, aDueRow, aText, connectionString, ownPrefix, sending, tuesday } from './samples.ts'

/** A store that counts, and a way to hear what one piece of work cost. */
async function counting(prefix: string) {
  const trips: Trip[] = []
  const store = await createStore(
    { connectionString, deadlineMs: 60_000, onRequest: (trip) => trips.push(trip) },
    prefix,
  )
  const cost = async (work: () => Promise<unknown>) => {
    trips.length = 0
    const from = performance.now()
    await work()
    return { trips: trips.length, chain: longestChain(trips), ms: Math.round(performance.now() - from) }
  }
  return { store, cost }
}

test('the queue and "Omat" cost as many round trips beside 10,000 consultations of others as beside 10', async () => {
  const prefix = ownPrefix()
  const { store, cost } = await counting(prefix)
  const tables = await connect({ connectionString }, prefix)
  for (let i = 0; i < 10; i++) await store.commit(sending(aConsultation({ id: `own${i}` })))

  /** Consultations of others: ended ones in the same group, and their entries in one partition per person. */
  async function addOthers(from: number, to: number): Promise<void> {
    for (let start = from; start < to; start += 100) {
      const ids = Array.from({ length: Math.min(100, to - start) }, (_, i) => `other${start + i}`)
      const ended = ids.map((id): TransactionAction => {
        const value = aConsultation({ id, state: 'closed', requester: 'tenant:other' })
        return ['create', { partitionKey: 'g1', rowKey: `c:${id}`, ...pack(value) }]
      })
      const entries = ids.map((id): TransactionAction => {
        const entry = pack({ groupId: 'g1', consultationId: id })
        return ['create', { partitionKey: `tenant:other${start}`, rowKey: id, ...entry }]
      })
      await Promise.all([tables.cases.submitTransaction(ended), tables.mine.submitTransaction(entries)])
    }
  }
  const measure = async () => ({
    queue: await cost(async () => expect(await store.queue('g1')).toHaveLength(10)),
    mine: await cost(async () => expect(await store.mine('tenant:worker', 50)).toHaveLength(10)),
  })
  await addOthers(0, 10)
  const few = await measure()
  await addOthers(10, 10_000)
  const many = await measure()
  const counts = ({ queue, mine }: typeof few) => [queue.trips, queue.chain, mine.trips, mine.chain]
  expect(counts(few)).toEqual([1, 1, 11, 2])
  expect(counts(many)).toEqual(counts(few))
  const told = (name: string, { queue, mine }: typeof few) => `${name}: queue ${queue.ms} ms, mine ${mine.ms} ms`
  process.stdout.write(`${told('10 of others', few)}; ${told('10,000 of others', many)}\n`)
})

test('a change costs two round trips one after another: hints side by side, then one transaction', async () => {
  const { store, cost } = await counting(ownPrefix())
  const change = { ...sending(aConsultation(), [aText()]), due: [aDueRow(), aDueRow(), aDueRow()] }
  expect(await cost(() => store.commit(change))).toMatchObject({ trips: 5, chain: 2 })
  expect(await cost(() => store.takeCode('g1', 'k1'))).toMatchObject({ trips: 2 })
  expect(await cost(() => store.takeCode('g1', 'k2'))).toMatchObject({ trips: 1 })
  expect(await cost(() => store.due.ready(tuesday, 100))).toMatchObject({ trips: 1 })
  expect(await cost(() => Promise.all([store.group('g1'), store.consultation('g1', 'k1')]))).toMatchObject({ chain: 1 })
})

test('a chain counts what came one after another, and what ran side by side once', () => {
  const trip = (from: number, to: number): Trip => ({ method: 'GET', url: '', from, to, entities: 0, bytes: 0 })
  expect(longestChain([])).toBe(0)
  expect(longestChain([trip(0, 10), trip(1, 5), trip(2, 9)])).toBe(1)
  expect(longestChain([trip(6, 9), trip(0, 2), trip(3, 5), trip(0, 9)])).toBe(3)
})
