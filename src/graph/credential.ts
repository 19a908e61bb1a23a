import { createPrivateKey, randomUUID } from 'node:crypto'
import {
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity'
import { SignJWT } from 'jose'
import type { BotIdentity } from '../botIdentity.ts'

type Certificate = Extract<BotIdentity, { kind: 'certificate' }>

/** A proof of the certificate's private key (Entra's client assertion): signed RS256, the certificate named by its SHA-1 thumbprint. */
export function assertionOf({ id, tenantId, privateKey, thumbprint }: Certificate): Promise<string> {
  const x5t = Buffer.from(thumbprint.replaceAll(':', ''), 'hex').toString('base64url')
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    .setJti(randomUUID())
    .setNotBefore('0s')
    .setExpirationTime('10m')
    .sign(createPrivateKey(privateKey))
}

/** The bot's own identity signs in to Graph too: one identity to grant to and to take away. Null in local mode. */
export function graphCredential(bot: BotIdentity): TokenCredential | null {
  switch (bot.kind) {
    case 'local':
      return null
    case 'UserAssignedMSI':
      return new ManagedIdentityCredential({ clientId: bot.id })
    case 'password':
      return new ClientSecretCredential(bot.tenantId, bot.id, bot.password)
    case 'certificate':
      return new ClientAssertionCredential(bot.tenantId, bot.id, () => assertionOf(bot))
  }
}
