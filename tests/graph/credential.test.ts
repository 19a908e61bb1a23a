import { generateKeyPairSync } from 'node:crypto'
import { jwtVerify } from 'jose'
import { assertionOf, graphCredential } from '../../src/graph/credential.ts'

const id = '11111111-0000-4000-8000-000000000001'
const tenantId = '11111111-0000-4000-8000-000000000002'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const thumbprint = 'A1'.repeat(20)

test('the bot’s identity signs in to Graph, each kind by its own credential; local mode does not', () => {
  const kindOf = (credential: object | null) => credential?.constructor.name ?? null
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  expect(kindOf(graphCredential({ kind: 'local' }))).toBeNull()
  expect(kindOf(graphCredential({ kind: 'UserAssignedMSI', id, tenantId }))).toBe('ManagedIdentityCredential')
  expect(kindOf(graphCredential({ kind: 'password', id, tenantId, password: 'x' }))).toBe('ClientSecretCredential')
  const certificate = { kind: 'certificate', id, tenantId, privateKey: pem, thumbprint } as const
  expect(kindOf(graphCredential(certificate))).toBe('ClientAssertionCredential')
})

test.each(['pkcs8', 'pkcs1'] as const)(
  'a certificate proves its key (%s) to this tenant’s sign-in, for ten minutes',
  async (type) => {
    const pem = privateKey.export({ type, format: 'pem' }).toString()
    const token = await assertionOf({ kind: 'certificate', id, tenantId, privateKey: pem, thumbprint })
    const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
      issuer: id,
      subject: id,
      audience: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    })
    expect(protectedHeader).toMatchObject({ alg: 'RS256', x5t: Buffer.from(thumbprint, 'hex').toString('base64url') })
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(600)
    expect(payload.jti).toMatch(/^[0-9a-f-]{36}$/)
  },
)
