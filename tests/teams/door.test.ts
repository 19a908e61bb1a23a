import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { exportJWK, SignJWT } from 'jose'
import { freePort } from '../../src/local/ports.ts'
import { createAuthentication } from '../../src/teams/adapter.ts'
import { admit } from '../../src/teams/door.ts'

const botId = '33333333-3333-4333-8333-333333333333'
const tenantId = '11111111-1111-4111-8111-111111111111'
const serviceUrl = 'https://smba.example/emea'
const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  text: 'hei',
  conversation: { id: 'chat', tenantId },
  from: { id: '29:a', aadObjectId: 'worker-id' },
  recipient: { id: '28:bot' },
}

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A token as Bot Framework's, with what a test wants otherwise. */
function token(claims: Record<string, unknown> = {}, key = ours.privateKey, kid = 'key'): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({
    iss: 'https://api.botframework.com',
    aud: botId,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key)
}

const garbage = [
  '',
  'Bearer',
  'Bearer ',
  'x',
  'Bearer x',
  'Bearer a.b.c',
  'Basic abc',
  'Bearer x y z',
  `Bearer ${'a'.repeat(5000)}`,
]

describe('The check of a token, with Bot Framework’s keys at hand', () => {
  let keys: Server
  let authentication: ConfigurationBotFrameworkAuthentication
  const written: unknown[] = []
  beforeAll(async () => {
    const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'key', use: 'sig', endorsements: ['msteams'] }
    keys = createServer((req, res) => {
      const url = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`
      res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : { jwks_uri: url }))
    })
    await new Promise<void>((done) => keys.listen(0, '127.0.0.1', done))
    const metadata = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/metadata`
    authentication = new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: botId,
      MicrosoftAppPassword: 'x',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: 'https://login.example',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      OAuthUrl: 'https://token.example',
      CallerId: 'urn:botframework:azure',
    })
    // The library writes why it refuses; that is no fault of ours.
    jest.spyOn(console, 'error').mockImplementation((...args) => void written.push(args))
  })
  afterAll(() => new Promise<void>((done) => keys.close(() => done())))

  const asked = async (header: string) => admit(authentication, activity, header)
  const past = Math.floor(Date.now() / 1000) - 3600

  test('a good token is let in', async () => {
    expect(await asked(`Bearer ${await token()}`)).toBe('in')
  })

  test.each<[string, () => Promise<string>]>([
    ['signed with another key', () => token({}, theirs.privateKey)],
    ['of a key that is not known', () => token({}, theirs.privateKey, 'other')],
    ['expired', () => token({ exp: past })],
    ['not valid yet', () => token({ nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['for another bot', () => token({ aud: tenantId })],
    ['of another issuer', () => token({ iss: 'https://evil.example' })],
    ['for another service address', () => token({ serviceurl: 'https://evil.example' })],
    ['with its payload changed', async () => (await token()).replace(/\.(.{20}).{4}/, '.$1AAAA')],
    ['without its signature', async () => `${(await token()).split('.').slice(0, 2).join('.')}.`],
    ['with half a signature', async () => (await token()).slice(0, -40)],
  ])('a token %s is refused', async (_, make) => {
    expect(await asked(`Bearer ${await make()}`)).toBe('refused')
  })

  test.each(garbage)('%j is refused', async (header) => {
    expect(await asked(header)).toBe('refused')
  })

  test('in local mode everybody is let in, which config.ts allows behind its own switch only', async () => {
    expect(await admit(createAuthentication({ kind: 'local' }), activity, '')).toBe('in')
  })
})

describe('A real service without a network', () => {
  let child: ChildProcess
  let url = ''
  let output = ''
  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    child = spawn(process.execPath, [fileURLToPath(new URL('../../src/index.ts', import.meta.url))], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        STORAGE_CONNECTION_STRING: process.env.TEST_STORAGE,
        PUBLIC_URL: 'https://rinnalla.example',
        BOT_TYPE: 'SingleTenant',
        BOT_ID: botId,
        BOT_TENANT_ID: tenantId,
        BOT_PASSWORD: 'x',
        TAB_CLIENT_ID: botId,
        ADMIN_IDS: tenantId,
        CONTROLLER: 'Hyvinvointialue',
        CONTROLLER_CONTACT: 'tietosuoja@example.fi',
        SOCIAL_EMERGENCY_NUMBER: '016 000 0000',
      },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
    while (!output.includes('listening')) {
      if (child.exitCode !== null) throw new Error(output)
      await new Promise((done) => setTimeout(done, 50))
    }
  })
  afterAll(() => child.kill())

  const post = async (authorization?: string) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      body: JSON.stringify(activity),
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    })

  test.each([undefined, ...garbage.filter((header) => header.trim() !== '')])(
    '%j is 401, with a problem and no reason',
    async (header) => {
      const answer = await post(header)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ status: 401, code: 'token' })
    },
  )

  test('a token that cannot be judged, since the keys cannot be fetched, is 503; the process stays up', async () => {
    const answer = await post(`Bearer ${await token({}, theirs.privateKey)}`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ status: 503, code: 'keys' })
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(output).not.toContain('hei')
  })
})
