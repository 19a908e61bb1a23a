import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { type BotFrameworkAuthentication, CertificateServiceClientCredentialsFactory } from 'botframework-connector'
import type { BotIdentity } from '../botIdentity.ts'

/** Bot Framework's name for the organisation's own cloud is the empty default; the tenant is checked in turn.ts as well. */
function settings(bot: BotIdentity): Record<string, string> {
  if (bot.kind === 'local') return {}
  const shared = { MicrosoftAppId: bot.id, MicrosoftAppTenantId: bot.tenantId }
  if (bot.kind === 'UserAssignedMSI') return { ...shared, MicrosoftAppType: 'UserAssignedMSI' }
  return {
    ...shared,
    MicrosoftAppType: 'SingleTenant',
    ...(bot.kind === 'password' ? { MicrosoftAppPassword: bot.password } : {}),
  }
}

/** Bot Framework's own check of who calls, and what the bot proves itself with. */
export function createAuthentication(bot: BotIdentity): BotFrameworkAuthentication {
  const certificate =
    bot.kind === 'certificate'
      ? new CertificateServiceClientCredentialsFactory(bot.id, bot.thumbprint, bot.privateKey, bot.tenantId)
      : undefined
  return new ConfigurationBotFrameworkAuthentication(settings(bot), certificate)
}

/**
 * The adapter that speaks with Teams. Without a bot id Bot Framework would let everybody in (its own behaviour), so only
 * local mode may come here without one; config.ts refuses everything else.
 */
export function createAdapter(bot: BotIdentity, authentication = createAuthentication(bot)): CloudAdapter {
  return new CloudAdapter(authentication)
}

/** The bot's app id as the adapter wants it for messages of its own accord. */
export function appIdOf(bot: BotIdentity): string {
  return bot.kind === 'local' ? '' : bot.id
}
