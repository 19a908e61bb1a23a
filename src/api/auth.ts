import type { IncomingHttpHeaders } from 'node:http'
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Actor } from '../domain/access.ts'
import { type PersonId, personId } from '../domain/ids.ts'

/** Says who sends a request; null when it cannot be told for certain. Throws only when keys cannot be had. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Actor | null>

/** Those whom one may choose to be in local mode. */
export type LocalPeople = readonly { key: string; name: string; aadObjectId: string }[]

/** The two applications that may bring a token of ours: Teams on desktop and mobile, Teams on the web. */
const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']

/**
 * Who somebody is by their Teams SSO token (a v2.0 access token of Entra ID for this app). Asked for: RS256 by a key of
 * the tenant, issuer and tenant exactly ours, our client id as audience, valid now, scope `access_as_user`, brought by
 * Teams itself. The person is tenant and object id; their name is only shown. Source: Teams tab SSO documentation.
 */
export function ssoAuthenticate(settings: {
  tenantId: string
  clientId: string
  adminIds: readonly PersonId[]
  /** For tests: keys of an issuer of their own. */
  keys?: JWTVerifyGetKey
}): Authenticate {
  const { tenantId, clientId, adminIds } = settings
  const authority = `https://login.microsoftonline.com/${tenantId}`
  const keys = settings.keys ?? createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`))
  return async (headers) => {
    const token = /^Bearer ([\w.-]{1,16000})$/.exec(headers.authorization ?? '')?.[1]
    if (!token) return null
    const verified = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `${authority}/v2.0`,
      audience: clientId,
      requiredClaims: ['exp', 'nbf', 'oid'],
      clockTolerance: 60,
    }).catch((error: unknown) => {
      if (refusals.has((error as { code?: string }).code ?? '')) return null
      throw error
    })
    if (!verified) return null
    const { ver, tid, scp, azp, oid, name, acct } = verified.payload
    const scopes = typeof scp === 'string' ? scp.split(' ') : []
    const ours = ver === '2.0' && tid === tenantId && scopes.includes('access_as_user')
    // Entra says 1 of a guest where the optional claim is on.
    if (acct === 1) return null
    if (!ours || typeof oid !== 'string' || oid === '' || !teamsClients.includes(String(azp))) return null
    return actor(tenantId, oid, typeof name === 'string' ? name : '', adminIds)
  }
}

/** What `jose` says of a token that is not good; anything else is a failure of ours (the keys could not be fetched). */
const refusals = new Set([
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_EXPIRED',
  'ERR_JWT_INVALID',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
])

/** Who somebody is because they say so (`x-demo-person`). Only for local mode: whoever composes the server decides that. */
export function localAuthenticate(settings: {
  tenantId: string
  people: LocalPeople
  adminIds: readonly PersonId[]
}): Authenticate {
  return async (headers) => {
    const chosen = settings.people.find((person) => person.key === headers['x-demo-person'])
    return chosen ? actor(settings.tenantId, chosen.aadObjectId, chosen.name, settings.adminIds) : null
  }
}

function actor(tenantId: string, objectId: string, name: string, adminIds: readonly PersonId[]): Actor {
  const id = personId(tenantId, objectId)
  return { id, tenantId, name, administrator: adminIds.includes(id) }
}
