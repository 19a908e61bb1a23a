/** How the bot proves who it is. `local`: not at all, which only the explicit switch allows. */
export type BotIdentity =
  | { kind: 'local' }
  | { kind: 'UserAssignedMSI'; id: string; tenantId: string }
  | { kind: 'password'; id: string; tenantId: string; password: string }
  | { kind: 'certificate'; id: string; tenantId: string; privateKey: string; thumbprint: string }

/** The settings that are secrets: a managed identity has none. */
export const botSecrets = ['BOT_PASSWORD', 'BOT_CERTIFICATE_PRIVATE_KEY', 'BOT_CERTIFICATE_THUMBPRINT']

/** The bot's identity as the environment gives it; `lines` gets a line for each value that is missing or contradicts another. */
export function botIdentityOf(env: Record<string, string | undefined>, lines: string[]): BotIdentity {
  const id = env.BOT_ID ?? ''
  const tenantId = env.BOT_TENANT_ID ?? ''
  const {
    BOT_PASSWORD: password,
    BOT_CERTIFICATE_PRIVATE_KEY: privateKey,
    BOT_CERTIFICATE_THUMBPRINT: thumbprint,
  } = env
  if (env.BOT_TYPE !== 'SingleTenant') {
    const given = env.BOT_TYPE === 'UserAssignedMSI' ? botSecrets.filter((name) => env[name]) : []
    lines.push(...given.map((name) => `${name}: a managed identity has no secret`))
    return { kind: 'UserAssignedMSI', id, tenantId }
  }
  if (password && (privateKey || thumbprint))
    lines.push('BOT_PASSWORD and BOT_CERTIFICATE_PRIVATE_KEY: give one of them, not both')
  if (privateKey && thumbprint) return { kind: 'certificate', id, tenantId, privateKey, thumbprint }
  if (privateKey || thumbprint) lines.push('BOT_CERTIFICATE_PRIVATE_KEY and BOT_CERTIFICATE_THUMBPRINT: go together')
  else if (!password)
    lines.push('BOT_PASSWORD, or BOT_CERTIFICATE_PRIVATE_KEY with BOT_CERTIFICATE_THUMBPRINT: is missing')
  return { kind: 'password', id, tenantId, password: password ?? '' }
}
