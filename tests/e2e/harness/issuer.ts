import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type DemoPerson, demoTenantId } from '../../../src/local/people.ts'

export const tabClientId = '00000000-0000-4000-8000-000000000003'

export interface Issuer {
  /** `http://127.0.0.1:<port>`: answers the tenant's keys where Entra ID does. */
  url: string
  /** A Teams SSO token for a person, valid for ten minutes; `other`: claims that differ from a good one's. `forged`: by a key nobody knows. */
  token: (person: Pick<DemoPerson, 'aadObjectId' | 'name'>, other?: JWTPayload, forged?: boolean) => Promise<string>
  stop: () => Promise<void>
}

/** An issuer of Teams SSO tokens as Entra ID is for the demonstration's tenant, with a key of its own. */
export async function startIssuer(): Promise<Issuer> {
  const [ours, nobodys] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }] })
  const server = createServer((request, response) => {
    const asked = request.url === `/${demoTenantId}/discovery/v2.0/keys`
    // Not in a row: restify, where it is loaded too, lets nothing come back from writeHead.
    response.writeHead(asked ? 200 : 404, { 'Content-Type': 'application/json' })
    response.end(asked ? keys : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const seconds = Math.floor(Date.now() / 1000)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: ({ aadObjectId, name }, other = {}, forged = false) =>
      new SignJWT({
        iss: `https://login.microsoftonline.com/${demoTenantId}/v2.0`,
        aud: tabClientId,
        ver: '2.0',
        tid: demoTenantId,
        oid: aadObjectId,
        name,
        scp: 'access_as_user',
        azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
        nbf: seconds - 10,
        exp: seconds + 600,
        ...other,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .sign((forged ? nobodys : ours).privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
