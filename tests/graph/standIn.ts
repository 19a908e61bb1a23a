import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { matchPath } from './contract.ts'
import { createMailbox, type Stored } from './mailbox.ts'
import { eventFault, type Refusal, refusal, requestFault, scheduleFault } from './refusals.ts'

type Json = Record<string, unknown>
type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

/** What goes wrong with a request: a status; the connection ends before or after the work; it takes long; a proxy's page. */
export type Fault = { status: number; retryAfter?: string } | { slowMs: number } | 'noAnswer' | 'loseAnswer' | 'notJson'

export interface Taken {
  start: string
  end: string
  /** A digit of the availability view. */
  as: 1 | 2 | 3 | 4
}

export const organiser = '7d1c2f3a-0000-4000-8000-00000000c0de'
const roleOf = (template: string) =>
  /onlineMeetings/.test(template) ? 'OnlineMeetings.ReadWrite.All' : 'Calendars.ReadWrite'
const isRefusal = (value: Stored | Refusal): value is Refusal => 'code' in value

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/**
 * A server that behaves like Microsoft Graph for the calls of one organiser's mailbox, and refuses what Graph refuses.
 * What it is told (`faults`: one a request, in order; `outage`: every request) happens before anything else is looked at.
 */
export async function startGraph() {
  const mailbox = createMailbox('palvelu@example.fi')
  const tokens = new Map<string, number>()
  let current = ''
  let running = 0
  const state = {
    base: '',
    faults: [] as Fault[],
    outage: null as Fault | null,
    latencyMs: 0,
    roles: ['Calendars.ReadWrite', 'OnlineMeetings.ReadWrite.All'],
    /** How many requests a token lasts. */
    tokenUses: Number.POSITIVE_INFINITY,
    /** A 401 says which claims a new token needs. */
    challenges: true,
    linkLate: false,
    pageSize: 100,
    mostAtOnce: 0,
    tokensIssued: 0,
    requests: [] as { method: string; path: string; status: number; body: string }[],
    taken: new Map<string, Taken[]>(),
    hours: new Map<string, Json>(),
    events: () => [...mailbox.events.values()],
    mails: mailbox.mails,
    mailbox,
    /** Keeps its token until a challenge asks for another, as the credentials of @azure/identity do. */
    credential: {
      async getToken(_scope: string | string[], options?: { claims?: string }) {
        if (current === '' || options?.claims) {
          state.tokensIssued += 1
          current = `token-${state.tokensIssued}`
          tokens.set(current, state.tokenUses)
        }
        return { token: current, expiresOnTimestamp: 0 }
      },
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }

  function tokenFault(request: IncomingMessage, template: string): Answer | null {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const left = tokens.get(token) ?? 0
    if (left <= 0) {
      const claims = Buffer.from('{"access_token":{"nbf":{"essential":true}}}').toString('base64')
      const headers = { 'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` }
      const why = token === '' ? 'Access token is empty.' : 'Lifetime validation failed, the token is expired.'
      return { ...refused(refusal(401, 'InvalidAuthenticationToken', why)), headers: state.challenges ? headers : {} }
    }
    tokens.set(token, left - 1)
    if (state.roles.includes(roleOf(template))) return null
    return refused(refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'))
  }

  function eventAnswer(event: Stored | Refusal, status: number, query: URLSearchParams, late = false): Answer {
    return isRefusal(event) ? refused(event) : { status, body: selected(mailbox.shown(event, late), query) }
  }

  function schedule(body: Json): unknown[] {
    const cell = Number(body.AvailabilityViewInterval ?? 30) * 60_000
    const [from, to] = [body.StartTime, body.EndTime].map((at) => Date.parse(`${(at as Json).dateTime}Z`))
    return (body.Schedules as string[]).map((scheduleId) => {
      const taken = state.taken.get(scheduleId)
      if (!taken) return { scheduleId, error: { responseCode: 'ErrorMailRecipientNotFound', message: 'not found' } }
      let availabilityView = ''
      for (let at = from ?? 0; at < (to ?? 0); at += cell) {
        const during = taken.filter(({ start, end }) => Date.parse(start) < at + cell && Date.parse(end) > at)
        availabilityView += Math.max(0, ...during.map((one) => one.as))
      }
      const scheduleItems = taken.map(() => ({ subject: 'Lääkäri', location: 'Terveysasema', status: 'busy' }))
      return { scheduleId, availabilityView, scheduleItems, workingHours: state.hours.get(scheduleId) ?? null }
    })
  }

  function onlineMeetings(ids: string[], method: string, query: URLSearchParams, body: Json): Answer {
    const meetings = state.events().filter((event) => event.joinUrl !== null)
    if (method === 'GET') {
      const url = /^JoinWebUrl eq '(.+)'$/.exec(query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'")
      const found = meetings.filter((event) => event.joinUrl === url)
      return { status: 200, body: { value: found.map(({ id, joinUrl }) => ({ id: `m-${id}`, joinWebUrl: joinUrl })) } }
    }
    const meeting = meetings.find((event) => `m-${event.id}` === ids[1])
    if (!meeting) return refused(refusal(404, 'NotFound', 'Not found.'))
    meeting.lobby = body.lobbyBypassSettings
    return { status: 200, body: { id: ids[1], lobbyBypassSettings: meeting.lobby } }
  }

  function work(
    template: string,
    ids: string[],
    method: string,
    query: URLSearchParams,
    json: Json,
    text: string,
  ): Answer {
    const eventId = ids[1] ?? ''
    if (template.includes('onlineMeetings')) return onlineMeetings(ids, method, query, json)
    if (template.endsWith('getSchedule')) {
      const fault = scheduleFault(json)
      return fault ? refused(fault) : { status: 200, body: { value: schedule(json) } }
    }
    if (template.endsWith('/cancel')) {
      const fault = mailbox.cancel(eventId, String(json.Comment ?? ''))
      return fault ? refused(fault) : { status: 202 }
    }
    if (template.endsWith('calendarView')) {
      const all = mailbox.between(query.get('startDateTime') ?? '', query.get('endDateTime') ?? '')
      const skip = Number(query.get('$skip') ?? 0)
      const size = Math.min(Number(query.get('$top') ?? 10), state.pageSize)
      const value = all.slice(skip, skip + size).map((event) => selected(mailbox.shown(event), query))
      const more = all.length > skip + size ? { '@odata.nextLink': `${state.base}/next?$skip=${skip + size}` } : {}
      return { status: 200, body: { value, ...more } }
    }
    if (method === 'DELETE') {
      const fault = mailbox.remove(eventId)
      return fault ? refused(fault) : { status: 204 }
    }
    if (method === 'GET') return eventAnswer(mailbox.events.get(eventId) ?? mailbox.notFound, 200, query)
    const fault = eventFault(json, method === 'POST')
    if (fault) return refused(fault)
    if (method === 'PATCH') return eventAnswer(mailbox.change(eventId, json), 200, query)
    return eventAnswer(mailbox.create(json, text), 201, query, state.linkLate)
  }

  function answerTo(request: IncomingMessage, text: string): Answer {
    const url = new URL(request.url ?? '', state.base)
    const matched = matchPath(url.pathname.replace('/v1.0', ''))
    if (!matched) return refused(refusal(400, 'BadRequest', 'Resource not found for the segment.'))
    const { template, ids } = matched
    const denied = tokenFault(request, template)
    if (denied) return denied
    if (ids[0] !== organiser) return refused(refusal(404, 'ErrorInvalidUser', 'The requested user is invalid.'))
    const method = request.method ?? 'GET'
    let json: unknown
    try {
      json = text === '' ? undefined : JSON.parse(text)
    } catch {
      return refused(refusal(400, 'BadRequest', 'Unable to read JSON request payload.'))
    }
    const fault = requestFault(template, method, url.searchParams, json)
    return fault ? refused(fault) : work(template, ids, method, url.searchParams, (json ?? {}) as Json, text)
  }

  async function respond(request: IncomingMessage, response: ServerResponse, crowded: boolean) {
    const text = await bodyOf(request)
    const fault = state.outage ?? state.faults.shift() ?? null
    const entry = {
      method: request.method ?? '',
      path: (request.url ?? '').replace('/v1.0', ''),
      status: 0,
      body: text,
    }
    state.requests.push(entry)
    if (fault === 'noAnswer') return void response.destroy()
    if (state.latencyMs > 0) await wait(state.latencyMs)
    if (fault !== null && typeof fault === 'object' && 'slowMs' in fault) await wait(fault.slowMs)
    const given = fault !== null && typeof fault === 'object' && 'status' in fault ? fault : null
    const answer = given
      ? { ...refused(refusal(given.status, codes[given.status] ?? 'UnknownError', 'As told.')), headers: retry(given) }
      : crowded
        ? refused(refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'))
        : answerTo(request, text)
    entry.status = answer.status
    if (fault === 'loseAnswer') return void response.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(fault === 'notJson' ? '<html>' : answer.body === undefined ? '' : JSON.stringify(answer.body))
  }

  const server = createServer(async (request, response) => {
    running += 1
    state.mostAtOnce = Math.max(state.mostAtOnce, running)
    try {
      await respond(request, response, running > 4)
    } finally {
      running -= 1
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  state.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`
  return state
}

export type StandIn = Awaited<ReturnType<typeof startGraph>>

const codes: Record<number, string> = {
  401: 'InvalidAuthenticationToken',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
}
const retry = ({ retryAfter }: { retryAfter?: string }): Record<string, string> =>
  retryAfter === undefined ? {} : { 'retry-after': retryAfter }

/** A refusal in Graph's form. */
function refused({ status, code, message }: Refusal): Answer {
  const innerError = { date: '2026-11-22T12:00:00', 'request-id': 'r', 'client-request-id': 'c' }
  return { status, body: { error: { code, message, innerError } } }
}

function selected(event: Json, query: URLSearchParams): Json {
  const names = query.get('$select')?.split(',')
  return names
    ? Object.fromEntries(Object.entries(event).filter(([name]) => name === 'id' || names.includes(name)))
    : event
}
