import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AdaptiveCard } from '../../src/cards/card.ts'

/** What reached the connector: a message sent, or one brought up to date. */
export interface Received {
  kind: 'send' | 'update'
  conversation: string
  id: string
  card: AdaptiveCard
  /** The whole activity as it came, to look for what must not be in it. */
  raw: string
  /** Which server sent it, of several that were each given an address of their own: `{url}/from/{name}`. */
  from: string
  /** When, in milliseconds of `performance.now()`. */
  at: number
}

/** How it answers: as the real one does, with a failure, never, by cutting the line, or busy until the seconds it names have passed. */
export type Manner = 'ok' | 'hang' | 'reset' | 'busy for 90 s' | 400 | 403 | 404 | 412 | 429 | 500 | 502 | 504

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function cardIn(raw: string): AdaptiveCard {
  const activity = JSON.parse(raw) as { type?: string; attachments?: { contentType: string; content: AdaptiveCard }[] }
  const [attachment, ...more] = activity.attachments ?? []
  if (activity.type !== 'message' || !attachment || more.length > 0) throw new Error('not a message with one card')
  if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') throw new Error('not an adaptive card')
  return attachment.content
}

/**
 * A connector as strict as the real one: it takes messages with one card, and updates of messages that it has; anything
 * else is answered 400 and remembered as a fault, which `faults` shows. A real server on a free port.
 */
export async function startConnector() {
  const received: Received[] = []
  const faults: string[] = []
  const known = new Set<string>()
  const deleted = new Set<string>()
  const teams = new Map<string, object[]>()
  let manner: Manner = 'ok'
  let about = ''
  let last = 0
  let calls = 0
  const server = createServer(async (req, res) => {
    const raw = await bodyOf(req)
    const answer = (status: number, body: object, more: Record<string, string> = {}) => {
      // Apart, since restify changes what `writeHead` gives for every server of the process.
      res.writeHead(status, { 'Content-Type': 'application/json', ...more })
      res.end(JSON.stringify(body))
    }
    const [, from = '', path = ''] = /^(?:\/from\/([^/]+))?(\/.*)$/.exec(req.url ?? '') ?? []
    const match = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path)
    calls += 1
    const concerned = decodeURIComponent(req.url ?? '').includes(about)
    if (concerned && manner === 'hang') return
    if (concerned && manner === 'reset') return req.socket.destroy()
    const refused = { error: { code: 'Refused', message: 'refused' } }
    if (concerned && manner === 'busy for 90 s') return answer(429, refused, { 'Retry-After': '90' })
    if (concerned && typeof manner === 'number') return answer(manner, refused)
    const roster = /^\/v3\/conversations\/([^/?]+)\/pagedmembers(?:\?(.*))?$/.exec(req.url ?? '')
    if (roster && req.method === 'GET') {
      const query = new URLSearchParams(roster[2])
      const size = Number(query.get('pageSize') ?? 50)
      const people = teams.get(decodeURIComponent(roster[1] ?? ''))
      // As Teams: 50 to 500 at once, and a team where the bot is not is none.
      if (!people || !Number.isInteger(size) || size < 50 || size > 500) {
        faults.push(`roster ${req.url}`)
        return answer(people ? 400 : 404, { error: { code: 'BadSyntax', message: 'no such roster' } })
      }
      const from = Number(query.get('continuationToken') ?? 0)
      const page = people.slice(from, from + Math.min(size, 60))
      const next = from + page.length
      return answer(200, { members: page, ...(next < people.length ? { continuationToken: String(next) } : {}) })
    }
    // The team's first channel has the team's own id and no name.
    const channels = /^\/v3\/teams\/([^/?]+)\/conversations$/.exec(req.url ?? '')
    if (channels && req.method === 'GET') {
      const id = decodeURIComponent(channels[1] ?? '')
      if (!teams.has(id)) return answer(404, { error: { code: 'BadSyntax', message: 'no such team' } })
      return answer(200, {
        conversations: [
          { id, name: null },
          { id: '19:news@thread.tacv2', name: 'Uutiset' },
        ],
      })
    }
    const one = /^\/v3\/conversations\/([^/?]+)\/members\/([^/?]+)$/.exec(req.url ?? '')
    if (one && req.method === 'GET') {
      const [, chat = '', id = ''] = one.map(decodeURIComponent)
      const member = teams.get(chat)?.find((each) => Object.values(each).includes(id))
      return member
        ? answer(200, member)
        : answer(404, { error: { code: 'MemberNotFoundInConversation', message: id } })
    }
    try {
      const [, conversation = '', id = ''] = match?.map((each) => decodeURIComponent(each ?? '')) ?? []
      if (!match || (req.method !== 'POST' && req.method !== 'PUT')) throw new Error(`no such call: ${req.method}`)
      const update = req.method === 'PUT'
      if (update && deleted.has(`${conversation} ${id}`)) return answer(404, refused)
      if (update && !known.has(`${conversation} ${id}`)) throw new Error('update of a message that is not there')
      last += 1
      const given = update ? id : `m${last}`
      known.add(`${conversation} ${given}`)
      const message = { conversation, id: given, card: cardIn(raw), raw, from, at: performance.now() }
      received.push({ kind: update ? 'update' : 'send', ...message })
      answer(update ? 200 : 201, { id: given })
    } catch (error) {
      faults.push(String(error))
      answer(400, { error: { code: 'BadSyntax', message: String(error) } })
    }
  })
  // Longer than any test is silent: a line that is closed just as it is used again is no fault of the bot's.
  server.keepAliveTimeout = 300_000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    faults,
    /** How often it was called, whatever it answered. */
    calls: () => calls,
    /** A message that is not there any more, as when somebody deleted it: an update of it is answered 404. */
    forget(conversation: string, id: string) {
      known.delete(`${conversation} ${id}`)
      deleted.add(`${conversation} ${id}`)
    },
    /** From now on it answers like this; `to`: calls about conversations with this in their id alone. */
    behave(next: Manner, to = '') {
      manner = next
      about = to
    },
    /** Calls that hang are cut off, as a network does in the end. */
    cut: () => server.closeAllConnections(),
    /** Who is in a team or a chat, as Teams says it. */
    team(id: string, members: object[]) {
      teams.set(id, members)
    },
    /** A message that is out there already, as the client knows it. */
    has(conversation: string, id: string) {
      known.add(`${conversation} ${id}`)
    },
    stop() {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}
