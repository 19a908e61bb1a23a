import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from '../../src/domain/problem.ts'
import { createStore } from '../../src/store/createStore.ts'
import { connect } from '../../src/store/tables.ts'
import { aChange, aConsultation, anEvent, connectionString, ownPrefix } from './samples.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A store whose tables are reached through a door that can be shut: from then on `shut` answers in their place. */
async function behindDoor(shut: RequestListener) {
  let open = true
  const target = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? ''
  server = createServer(async (request, response) => {
    if (!open) return shut(request, response)
    const body = await new Response(request as unknown as ReadableStream).arrayBuffer()
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['connection', 'content-length', 'host'].includes(name),
    )
    const answer = await fetch(new URL(request.url ?? '', target), {
      method: request.method ?? 'GET',
      headers: headers as [string, string][],
      ...(body.byteLength > 0 ? { body } : {}),
    })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const door = connectionString.replace(target, target.replace(/:\d+/, `:${port}`))
  const store = await createStore({ connectionString: door }, ownPrefix())
  return { store, shut: () => (open = false) }
}

/** How a call ends, and after how long. */
async function end(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const from = performance.now()
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return { error, ms: performance.now() - from }
}

test('a store that does not answer ends every call in time, and is never taken for one without data', async () => {
  const { store, shut } = await behindDoor(() => {})
  shut()
  const calls = await Promise.all([
    end(store.consultation('g1', 'k1')),
    end(store.queue('g1')),
    end(store.commit(aChange({ consultations: [{ value: aConsultation(), version: null }], events: [anEvent()] }))),
    end(store.ping()),
  ])
  for (const { error, ms } of calls) {
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(Refusal)
    expect(ms).toBeLessThan(9_000)
  }
})

test('a store that says 503 to everything is tried again, then fails in time', async () => {
  let asked = 0
  const { store, shut } = await behindDoor((_, response) => {
    asked += 1
    response.writeHead(503)
    response.end()
  })
  shut()
  const { error, ms } = await end(store.group('g1'))
  expect(error).toMatchObject({ statusCode: 503 })
  expect(asked).toBe(3)
  expect(ms).toBeLessThan(9_000)
})

test('a missing table is a fault, not "no data"', async () => {
  const prefix = ownPrefix()
  const store = await createStore({ connectionString }, prefix)
  const tables = await connect({ connectionString }, prefix)
  await tables.cases.deleteTable()
  await tables.groups.deleteTable()
  await expect(store.consultation('g1', 'k1')).rejects.toMatchObject({ statusCode: 404 })
  await expect(store.ping()).rejects.toMatchObject({ statusCode: 404 })
  await expect(store.queue('g1')).rejects.toMatchObject({ statusCode: 404 })
})

test('an answer lost on the way is no lost race: the change came about and its due rows stay', async () => {
  let lose = false
  const target = /TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? ''
  expect(target).not.toBe('')
  const prefix = ownPrefix()
  const trips: string[] = []
  const store = await createStore(
    {
      connectionString,
      onRequest: ({ url }) => {
        trips.push(url)
        if (!lose || !url.includes('$batch')) return
        lose = false
        // As the transport would say it, so that the call is repeated.
        throw Object.assign(new Error('socket hang up'), { name: 'RestError', code: 'ECONNRESET' })
      },
    },
    prefix,
  )
  lose = true
  const change = aChange({ consultations: [{ value: aConsultation(), version: null }], events: [anEvent()] })
  await store.commit(change)
  expect(trips.filter((url) => url.includes('$batch'))).toHaveLength(2)
  expect((await store.consultation('g1', 'k1'))?.value).toEqual(aConsultation())
})
