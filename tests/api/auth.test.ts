import { createServer as createHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  exportSPKI,
  type GenerateKeyPairResult,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose'
import { localAuthenticate, ssoAuthenticate } from '../../src/api/auth.ts'
import { newDeps, start, tenantId, type World } from './world.ts'

const clientId = '22222222-2222-4222-8222-222222222222'
const objectId = '33333333-3333-4333-8333-333333333333'
const otherTenant = '99999999-9999-4999-8999-999999999999'
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`

let keys: GenerateKeyPairResult
let strangers: GenerateKeyPairResult
let world: World
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true })
  strangers = await generateKeyPair('RS256')
  const known = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', use: 'sig' }] })
  const auth = ssoAuthenticate({ tenantId, clientId, adminIds: [`${tenantId}:${objectId}`], keys: known })
  world = await start({ deps: await newDeps(), local: null, auth })
})
afterAll(() => world.stop())

const seconds = () => Math.floor(Date.now() / 1000)
const good = (): JWTPayload => ({
  iss: issuer,
  aud: clientId,
  ver: '2.0',
  tid: tenantId,
  oid: objectId,
  scp: 'openid access_as_user',
  azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  name: 'Aino Puro',
  preferred_username: 'aino@example.org',
  nbf: seconds() - 10,
  exp: seconds() + 600,
})
const signed = (claims: JWTPayload, key: CryptoKey | Uint8Array = keys.privateKey, alg = 'RS256', kid = 'k1') =>
  new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key)
const me = (token: string) => world.get('/api/me', undefined, { authorization: `Bearer ${token}` })

test('a good token says who its bearer is', async () => {
  const answer = await me(await signed(good()))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ name: 'Aino Puro', language: null, groups: [] })
})

test('the person is object id and tenant, and an administrator when listed so', async () => {
  const known = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1' }] })
  const auth = ssoAuthenticate({ tenantId, clientId, adminIds: [`${tenantId}:${objectId}`], keys: known })
  const actor = await auth({ authorization: `Bearer ${await signed(good())}` })
  expect(actor).toEqual({ id: `${tenantId}:${objectId}`, tenantId, name: 'Aino Puro', administrator: true })
})

const bad: [string, Partial<JWTPayload>][] = [
  ['expired', { exp: seconds() - 120 }],
  ['not valid yet', { nbf: seconds() + 300 }],
  ['without an end', { exp: undefined }],
  ['for another audience', { aud: 'api://other' }],
  ['of another issuer', { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
  ['of the v1 issuer', { iss: `https://sts.windows.net/${tenantId}/` }],
  ['of another tenant', { tid: otherTenant }],
  [
    'of a personal account',
    {
      tid: '9188040d-6c67-4c5b-b112-36a304b66dad',
      iss: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    },
  ],
  ['of version 1', { ver: '1.0' }],
  ['of a guest', { acct: 1 }],
  ['without our scope', { scp: 'User.Read' }],
  ['with a scope that only looks like ours', { scp: 'access_as_user2 xaccess_as_user' }],
  ['without any scope (an application’s own)', { scp: undefined, roles: ['x'] }],
  ['brought by another application', { azp: clientId }],
  ['without the application that brought it', { azp: undefined }],
  ['without an object id', { oid: undefined }],
  ['with an object id that is no string', { oid: { a: 1 } }],
]
const refused = async (token: string) => {
  const answer = await me(token)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(await answer.json()).toEqual({
    type: 'urn:rinnalla:problem:unauthenticated',
    title: 'Unauthorized',
    status: 401,
    code: 'unauthenticated',
  })
}
test.each(bad)('a token %s is refused, and nothing says why', async (_, change) => {
  await refused(await signed({ ...good(), ...change }))
})

test('a token of another key, known id or not, is refused', async () => {
  await refused(await signed(good(), strangers.privateKey))
  await refused(await signed(good(), strangers.privateKey, 'RS256', 'k2'))
})

test('a token without signature is refused', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  await refused(`${part({ alg: 'none', typ: 'JWT' })}.${part(good())}.`)
  await refused(`${part({ alg: 'RS256', kid: 'k1' })}.${part(good())}.`)
})

test('a token signed with the public key as if it were a secret is refused', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey))
  await refused(await signed(good(), secret, 'HS256'))
})

test('a token with another algorithm of the same key is refused', async () => {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  const rs512 = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }, false, [
    'sign',
  ])
  await refused(await signed(good(), rs512, 'RS512'))
})

test.each(['', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic YTpi', 'Bearer ..'])(
  'the header "%s" is no sign of anybody',
  async (authorization) => {
    expect((await world.get('/api/me', undefined, authorization ? { authorization } : {})).status).toBe(401)
  },
)

test('a changed token is refused', async () => {
  const [head, , signature] = (await signed(good())).split('.')
  const body = Buffer.from(JSON.stringify({ ...good(), oid: 'somebody-else' })).toString('base64url')
  await refused(`${head}.${body}.${signature}`)
})

/** Keys served as the tenant's are, at an address of their own; `rotate` puts others in their place. */
async function startIssuer() {
  const made = async (kid: string) => {
    const pair = await generateKeyPair('RS256', { extractable: true })
    return { kid, pair, jwk: { ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256' } }
  }
  let current = await made('first')
  let asked = 0
  const server = createHttp((_req, res) => {
    asked += 1
    res.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [current.jwk] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`)
  return {
    keys: createRemoteJWKSet(address, { cooldownDuration: 0 }),
    token: (claims: JWTPayload = good()) => signed(claims, current.pair.privateKey, 'RS256', current.kid),
    rotate: async () => {
      current = await made('second')
    },
    asked: () => asked,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

test('keys come from the issuer, once; when they rotate the new ones are fetched, and the old ones are over', async () => {
  const issuing = await startIssuer()
  const auth = ssoAuthenticate({ tenantId, clientId, adminIds: [], keys: issuing.keys })
  const who = async (token: string) => (await auth({ authorization: `Bearer ${token}` }))?.id ?? null
  const old = await issuing.token()
  expect([await who(old), await who(old), issuing.asked()]).toEqual([
    `${tenantId}:${objectId}`,
    `${tenantId}:${objectId}`,
    1,
  ])
  await issuing.rotate()
  expect(await who(await issuing.token())).toBe(`${tenantId}:${objectId}`)
  expect([await who(old), issuing.asked()]).toEqual([null, 3])
  await issuing.stop()
})

test('a token of an unknown key is nobody’s, though the issuer was asked for it', async () => {
  const issuing = await startIssuer()
  const auth = ssoAuthenticate({ tenantId, clientId, adminIds: [], keys: issuing.keys })
  const token = await signed(good(), strangers.privateKey, 'RS256', 'unknown')
  expect(await auth({ authorization: `Bearer ${token}` })).toBeNull()
  expect(issuing.asked()).toBeGreaterThan(0)
  await issuing.stop()
})

test('the same object id in another tenant is another person, whom this service does not know', async () => {
  const issuing = await startIssuer()
  const elsewhere = { ...good(), tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }
  const served = (tenant: string) =>
    ssoAuthenticate({ tenantId: tenant, clientId, adminIds: [`${tenantId}:${objectId}`], keys: issuing.keys })
  const headers = { authorization: `Bearer ${await issuing.token(elsewhere)}` }
  expect(await served(tenantId)(headers)).toBeNull()
  const other = await served(otherTenant)(headers)
  expect(other).toMatchObject({ id: `${otherTenant}:${objectId}`, tenantId: otherTenant, administrator: false })
  await issuing.stop()
})

test('a refusal says nothing of the token, of its bearer or of why, and nothing of it is logged', async () => {
  for (const [, change] of bad) {
    const token = await signed({ ...good(), ...change })
    const answer = await me(token)
    const all = JSON.stringify([await answer.text(), [...answer.headers]])
    for (const part of [token, objectId, tenantId, 'Aino', 'exp', 'JWT', 'jose']) expect(all).not.toContain(part)
  }
  expect(world.lines).toEqual([])
})

test('keys that cannot be fetched are our failure, not the bearer’s', async () => {
  const auth = ssoAuthenticate({ tenantId, clientId, adminIds: [], keys: () => Promise.reject(new Error('offline')) })
  const down = await start({ deps: await newDeps(), local: null, auth })
  const token = await signed(good())
  expect((await down.get('/api/me', undefined, { authorization: `Bearer ${token}` })).status).toBe(500)
  await down.stop()
})

test('in local mode one is whom one chooses, of those there are', async () => {
  const people = [{ key: 'worker', name: 'Aino Puro', aadObjectId: 'ABC' }]
  const auth = localAuthenticate({ tenantId, people, adminIds: [] })
  const worker = { id: `${tenantId}:abc`, tenantId, name: 'Aino Puro', administrator: false }
  expect(await auth({ 'x-demo-person': 'worker' })).toEqual(worker)
  for (const key of ['nobody', '__proto__', '']) expect(await auth({ 'x-demo-person': key })).toBeNull()
  expect(await auth({})).toBeNull()
})
