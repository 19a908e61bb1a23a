import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { newDeps, start, type World } from './world.ts'

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:56150/_connector',
  conversation: { id: 'personal-chat', tenantId: 't' },
  from: { id: '29:abc', aadObjectId: 'x' },
  recipient: { id: '28:bot' },
  text: 'hei',
}

let world: World
let handled: unknown[]
beforeAll(async () => {
  const handleActivity: Parameters<typeof start>[0]['handleActivity'] = async (req, res) => {
    handled.push(req.body)
    if (req.body.text === 'kaadu') throw new TypeError('salainen teksti')
    res.send(200, { ok: true })
  }
  world = await start({ deps: await newDeps(), handleActivity })
})
beforeEach(() => {
  handled = []
})
afterAll(() => world.stop())

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })

test('a well-formed activity reaches the bot as it came', async () => {
  const answer = await post(JSON.stringify({ ...activity, channelData: { tenant: { id: 't' } }, extra: 1 }))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ ok: true })
  expect(handled).toEqual([{ ...activity, channelData: { tenant: { id: 't' } }, extra: 1 }])
})

const without = (key: keyof typeof activity) => {
  const { [key]: _, ...rest } = activity
  return rest
}
const malformed: [string, unknown][] = [
  ['nothing', {}],
  ['only a type', { type: 'message' }],
  ['null', null],
  ['an array', [activity]],
  ['a string', 'message'],
  ['a number', 7],
  ...(['type', 'channelId', 'serviceUrl', 'conversation', 'from', 'recipient'] as const).map(
    (key): [string, unknown] => [`without ${key}`, without(key)],
  ),
  ['a type that is no string', { ...activity, type: 3 }],
  ['a service address that is none', { ...activity, serviceUrl: 'not an address' }],
  ['a service address of a file', { ...activity, serviceUrl: 'file:///etc/passwd' }],
  ['a conversation without id', { ...activity, conversation: {} }],
  ['a sender that is a string', { ...activity, from: 'me' }],
  ['a sender without id', { ...activity, from: { name: 'x' } }],
  ['a text that is an object', { ...activity, text: { a: 1 } }],
  ['a text over 100 KB', { ...activity, text: 'a'.repeat(100 * 1024 + 1) }],
  ['an invoke without name', { ...activity, type: 'invoke' }],
  ['channelData that is a string', { ...activity, channelData: 'x' }],
  ['an object id that is a number', { ...activity, from: { id: 'a', aadObjectId: 5 } }],
  ['members that are strings', { ...activity, type: 'conversationUpdate', membersAdded: ['x'] }],
]
test.each(malformed)('%s is refused with 400 and does not reach the bot', async (_, body) => {
  const answer = await post(JSON.stringify(body))
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ status: 400, code: 'activity' })
  expect(handled).toEqual([])
})

const bodies: [string, number, string | Uint8Array<ArrayBuffer>, Record<string, string>][] = [
  ['an empty body', 400, '', {}],
  ['half a JSON', 400, '{"type":', {}],
  ['bytes that are no UTF-8', 400, new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}],
  ['gzip', 415, new Uint8Array(gzipSync(JSON.stringify(activity))), { 'content-encoding': 'gzip' }],
  ['plain JSON said to be gzip', 415, JSON.stringify(activity), { 'content-encoding': 'gzip' }],
  ['garbage said to be brotli', 415, 'xxxx', { 'content-encoding': 'br' }],
  ['identity encoding', 415, JSON.stringify(activity), { 'content-encoding': 'identity' }],
  ['a form, as another site could send it', 415, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text, as another site could send it', 415, JSON.stringify(activity), { 'content-type': 'text/plain' }],
  ['more than 256 KB', 413, JSON.stringify({ ...activity, value: 'a'.repeat(256 * 1024) }), {}],
]
test.each(bodies)('%s is refused with %i', async (_, status, body, headers) => {
  const answer = await post(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(handled).toEqual([])
})

test('more than 256 KB in chunks, with no length said, is refused while it comes', async () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n'
  const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`
  expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`)).toMatch(/^HTTP\/1.1 413 /)
  expect(handled).toEqual([])
})

test.each([
  ['a path that cannot be decoded', 'GET /tab/%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
  ['an address without a path', 'GET // HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
  ['no HTTP at all', 'hei\r\n\r\n'],
  [
    'a body that is cut off',
    'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"type"',
  ],
])('%s does not end the process nor give a 5xx', async (_, request) => {
  expect(await raw(request)).not.toMatch(/^HTTP\/1.1 5/)
  expect((await world.get('/healthz')).status).toBe(200)
})

test('a failure in the bot is a 500 with a reference that the log has too, and nothing of what was written', async () => {
  const answer = await post(JSON.stringify({ ...activity, text: 'kaadu' }))
  const problem = (await answer.json()) as { reference: string }
  expect(answer.status).toBe(500)
  expect(problem).toMatchObject({ status: 500, code: 'failed', reference: expect.stringMatching(/^\w{8}$/) })
  const line = world.lines.find(({ fields }) => fields.reference === problem.reference)
  expect(line).toEqual({
    event: 'request.failed',
    fields: { reference: problem.reference, route: 'POST /api/messages', error: 'TypeError' },
  })
  expect(JSON.stringify([problem, world.lines])).not.toContain('salainen')
})

/** Sends bytes as they are; resolves to the answer when the server ends it or falls silent for half a second. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(world.port, '127.0.0.1', () => socket.write(bytes))
    socket.setTimeout(500, () => socket.destroy())
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
