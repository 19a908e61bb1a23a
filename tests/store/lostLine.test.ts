import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RestError, TableClient } from '@azure/data-tables'
import { lostLinePolicy } from '../../src/store/lostLine.ts'

/** A service that answers all calls but the first, which breaks as the operating system says. */
async function broken(code: string) {
  let calls = 0
  const server = createServer((_: IncomingMessage, res: ServerResponse) => {
    res.writeHead(200, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ PartitionKey: 'a', RowKey: 'b' }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const breaks = {
    name: 'breaks',
    sendRequest: (...[request, next]: Parameters<ReturnType<typeof lostLinePolicy>['sendRequest']>) => {
      calls += 1
      return calls === 1 ? Promise.reject(new RestError('write', { code, request })) : next(request)
    },
  }
  const table = new TableClient(`http://127.0.0.1:${port}`, 'rows', {
    allowInsecureConnection: true,
    retryOptions: { maxRetries: 1, retryDelayInMs: 1 },
    additionalPolicies: [
      { policy: lostLinePolicy(), position: 'perRetry' },
      { policy: breaks, position: 'perRetry' },
    ],
  })
  return { table, calls: () => calls, stop: () => server.close() }
}

test.each(['EPIPE', 'ECONNRESET', 'REQUEST_SEND_ERROR'])(
  'a call whose line breaks with %s is made again',
  async (code) => {
    const { table, calls, stop } = await broken(code)
    try {
      expect(await table.getEntity('a', 'b')).toMatchObject({ rowKey: 'b' })
      expect(calls()).toBe(2)
    } finally {
      stop()
    }
  },
)
