import { aDueRow } from '../store/samples.ts'
import { newDeps, start, tenantId, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await start({ deps: await newDeps() })
})
afterAll(() => world.stop())

test('healthz and readyz say that the server lives and its store can be reached', async () => {
  expect((await world.get('/healthz')).status).toBe(200)
  expect((await world.get('/readyz')).status).toBe(200)
  expect((await fetch(`${world.url}/healthz`, { method: 'HEAD' })).status).toBe(200)
})

test('what was set aside is counted there, and no reason not to be ready, even where it cannot be counted', async () => {
  const deps = await newDeps()
  await deps.store.upkeep.setAside(aDueRow())
  const counting = await start({ deps })
  expect(await (await counting.get('/readyz')).text()).toBe('ready, set aside: 1')
  await counting.stop()
  const upkeep = { ...deps.store.upkeep, aside: () => Promise.reject(new Error('down')) }
  const uncounted = await start({ deps: { ...deps, store: { ...deps.store, upkeep } } })
  const answer = await uncounted.get('/readyz')
  expect([answer.status, await answer.text()]).toEqual([200, 'ready'])
  await uncounted.stop()
})

test.each([
  ['fails', () => Promise.reject(new Error('down'))],
  ['never answers', () => new Promise<void>(() => {})],
])('with a store that %s the server is alive but not ready', async (_, ping) => {
  const deps = await newDeps()
  const down = await start({ deps: { ...deps, store: { ...deps.store, ping } } })
  expect((await down.get('/healthz')).status).toBe(200)
  const before = performance.now()
  const answer = await down.get('/readyz')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: 'storeUnreachable' })
  expect(performance.now() - before).toBeLessThan(30_000)
  await down.stop()
})

test('what is not there is a 404 and a wrong method a 405, as problems', async () => {
  const missing = await world.get('/nowhere/<b>')
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  expect(await missing.json()).toEqual({
    type: 'urn:rinnalla:problem:notFound',
    title: 'Not Found',
    status: 404,
    code: 'notFound',
  })
  const wrong = await fetch(`${world.url}/api/messages`)
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  expect(await wrong.json()).toMatchObject({ code: 'method' })
})

test.each(['/healthz', '/nowhere', '/api/me', '/api/mode', '/tab/', '/calendar/a/b/c'])(
  '%s is answered with the security headers and without a product name',
  async (path) => {
    const { headers } = await world.get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  },
)

test('in local mode a page that reaches the server under a name of its own is refused', async () => {
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    const asked = request({ port: world.port, host: '127.0.0.1', path: '/api/mode', headers: { host: 'evil.example' } })
    asked.on('response', (answer) => resolve(answer.resume().statusCode)).end()
  })
  expect(status).toBe(421)
})

test('a store that fails gives a 500 with a reference, and the next request is answered', async () => {
  const deps = await newDeps()
  const mine = () => Promise.reject(new Error('Virtanen'))
  const broken = await start({ deps: { ...deps, store: { ...deps.store, mine } } })
  const answer = await broken.get('/api/mine', 'requester')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('Virtanen')
  expect(JSON.stringify(broken.lines)).not.toContain('Virtanen')
  expect((await broken.get('/api/queue', 'requester')).status).toBe(200)
  await broken.stop()
})

describe('the tab', () => {
  test('is a page that only Teams may frame and that nothing stores', async () => {
    for (const path of ['/tab', '/tab/', '/tab/index.html', '/tab/kokoukset/1']) {
      const page = await world.get(path)
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(page.headers.get('cache-control')).toBe('no-store')
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/frame-ancestors https:\/\/teams.microsoft.com /)
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
    }
  })

  test('has assets that are kept for a year, and a missing one is no page', async () => {
    const asset = await world.get('/tab/assets/index-abc123.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await world.get('/tab/assets/missing.js')).status).toBe(404)
  })

  test('comes compressed to whoever takes that, and is the same', async () => {
    const path = '/tab/assets/index-abc123.js'
    const [small, plain] = [await world.get(path), await world.get(path, undefined, { 'accept-encoding': 'identity' })]
    expect([small.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null])
    expect(await small.text()).toBe(await plain.text())
    expect(small.headers.get('vary')).toBe('Accept-Encoding')
  })

  test.each([
    '/tab/..%2f..%2fpackage.json',
    '/tab/assets/..%2f..%2f..%2fpackage.json',
    '/tab/%2e%2e/%2e%2e/package.json',
    '/tab/assets/..%5cpackage.json',
    '/tab/assets/%00',
  ])('gives no file from outside its folder for %s', async (path) => {
    expect(await (await world.get(path)).text()).not.toContain('"dependencies"')
  })
})

test('the mode says whom one may be in local mode, and nobody elsewhere', async () => {
  expect(await (await world.get('/api/mode')).json()).toMatchObject({ local: true, people: expect.any(Array) })
  const production = await start({ deps: await newDeps(), local: null })
  expect(await (await production.get('/api/mode')).json()).toEqual({ local: false, appId: null, people: [] })
  await production.stop()
})

test('where nobody may choose who they are, the choice is refused even by a server composed wrongly', async () => {
  const auth = async () => ({ id: 'a', tenantId, name: 'a', administrator: false })
  const production = await start({ deps: await newDeps(), local: null, auth })
  expect((await production.get('/api/me')).status).toBe(200)
  expect((await production.get('/api/me', 'coordinator')).status).toBe(401)
  await production.stop()
})
