import { createServer, type IncomingMessage } from 'node:http'
import type { PersonKey } from '../../../src/local/people.ts'

/** An activity that a playground sent to the server, and what the server answered. */
export type SentActivity = { person: PersonKey; activity: Json; status: number; response: Json | string }

/** A call of the server to the connector: everything that a person or a channel is shown outside an invoke response. */
export type ConnectorCall = {
  person: PersonKey
  method: string
  path: string
  body: Json | string
  status: number
  response: Json | string
}

export type Json = { [key: string]: JsonValue }
export type JsonValue = string | number | boolean | null | JsonValue[] | Json

export type Recording = {
  activities: SentActivity[]
  connectorCalls: ConnectorCall[]
  /** Activities that the server has not answered yet. */
  pending: number
  /** While it answers a status, a call to the connector is not passed on but refused with that status. */
  refuse?: (call: { person: PersonKey; method: string; path: string; body: Json | string }) => number | undefined
}

export type Proxy = { port: number; close: () => Promise<void> }

/**
 * Stands between one playground and the server, both ways, and records what passes. The playground must name this
 * proxy as its endpoint; the activities it sends on name the proxy as their serviceUrl, so that the server's connector
 * calls come back here and go on to the playground.
 */
export function startProxy(
  options: { person: PersonKey; port: number; playgroundPort: number; serverUrl: string },
  recording: Recording,
): Promise<Proxy> {
  const { person, port, playgroundPort, serverUrl } = options
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const sent = parsed(await textOf(request))
    const fromPlayground = url.startsWith('/api/messages')
    if (fromPlayground && typeof sent === 'object') sent.serviceUrl = `http://127.0.0.1:${port}/_connector`
    const target = fromPlayground ? serverUrl : `http://127.0.0.1:${playgroundPort}`
    const refused = fromPlayground ? undefined : recording.refuse?.({ person, method, path: url, body: sent })
    if (fromPlayground) recording.pending += 1
    const answer = refused === undefined ? await pass(request, target, sent) : { status: refused, text: '{}' }
    if (fromPlayground) recording.pending -= 1
    const { status, text } = answer
    if (fromPlayground && method === 'HEAD') {
      // The playground only asks whether anybody is there.
    } else if (fromPlayground && typeof sent === 'object') {
      recording.activities.push({ person, activity: sent, status, response: parsed(text) })
    } else {
      recording.connectorCalls.push({ person, method, path: url, body: sent, status, response: parsed(text) })
    }
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(text)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }),
    )
  })
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  request.setEncoding('utf8')
  for await (const chunk of request) text += chunk
  return text
}

/** The server may be down (killed on purpose): that is a 502, as in the world. */
async function pass(request: IncomingMessage, target: string, body: Json | string) {
  const { method = 'GET', url = '/', headers } = request
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const authorization = headers.authorization
  try {
    const answer = await fetch(target + url, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      ...(text === '' ? {} : { body: text }),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    return { status: 502, text: '' }
  }
}

function parsed(text: string): Json | string {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Json) : text
  } catch {
    return text
  }
}
