import { readFileSync } from 'node:fs'
import { parameters, parseBicep, properties, resources, syntaxErrors, unknownNames } from './bicep.ts'

const read = (name: string) => readFileSync(new URL(`../../infra/${name}`, import.meta.url), 'utf8')
const source = read('azure.bicep')
const root = parseBicep(source)
const all = resources(root)

const of = (type: string): Map<string, string> => {
  const found = [...all.values()].filter((resource) => resource.type === type)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} resources of type ${type}`)
  return properties(found[0].node)
}

/** The names src/config.ts reads from the environment. */
const serverSettings = [
  'PORT',
  'PUBLIC_URL',
  'STORAGE_ACCOUNT',
  'STORAGE_CONNECTION_STRING',
  'AZURE_CLIENT_ID',
  'BOT_ID',
  'BOT_TYPE',
  'BOT_TENANT_ID',
  'BOT_PASSWORD',
  'BOT_CERTIFICATE_PRIVATE_KEY',
  'BOT_CERTIFICATE_THUMBPRINT',
  'TAB_CLIENT_ID',
  'TEAMS_APP_ID',
  'ADMIN_IDS',
  'CONTROLLER',
  'CONTROLLER_CONTACT',
  'RETENTION_AFTER_CLOSING_DAYS',
  'RETENTION_MAX_MONTHS',
  'EMERGENCY_NUMBER',
  'SOCIAL_EMERGENCY_NUMBER',
  'DEFAULT_LANGUAGE',
  'GRAPH_ORGANISER',
]
/** With a managed identity there is no secret to give; App Service gives the port itself. */
const notInAzure = [
  'PORT',
  'STORAGE_CONNECTION_STRING',
  'BOT_PASSWORD',
  'BOT_CERTIFICATE_PRIVATE_KEY',
  'BOT_CERTIFICATE_THUMBPRINT',
]
/** Read by App Service, not by the server. */
const platformSettings = [
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'ApplicationInsightsAgent_EXTENSION_VERSION',
]

describe('the Bicep file', () => {
  test('parses', () => {
    expect(syntaxErrors(root)).toEqual([])
  })

  test.each([
    ['a brace lost', source.replace("kind: 'StorageV2'", "kind: {'StorageV2'")],
    ['a quote lost', source.replace("'TLS1_2'", "'TLS1_2")],
    ['a resource without its equals sign', source.replace("serverfarms@2023-12-01' =", "serverfarms@2023-12-01'")],
  ])('would not parse with %s', (_, mutated) => {
    expect(mutated).not.toBe(source)
    expect(syntaxErrors(parseBicep(mutated)).length).toBeGreaterThan(0)
  })

  test('uses no name it does not declare', () => {
    expect(unknownNames(root)).toEqual([])
    expect(unknownNames(parseBicep(source.replace('serverFarmId: plan.id', 'serverFarmId: plna.id')))).toEqual(['plna'])
  })

  test('is given every parameter it requires and no other', () => {
    const given = JSON.parse(read('azure.parameters.json')).parameters as Record<string, unknown>
    const required = parameters(root).filter((parameter) => parameter.required)
    expect(Object.keys(given).toSorted()).toEqual(required.map(({ name }) => name).toSorted())
  })

  test('writes the three values that the rest of the provisioning reads', () => {
    const outputs = root.descendantsOfType('output_declaration').map((node) => node.child(1)?.text)
    expect(outputs).toEqual(['BOT_ID', 'TAB_DOMAIN', 'APP_SERVICE_ID'])
  })

  test('has these resources and no other', () => {
    expect([...all.keys()]).toEqual([
      'identity',
      'storage',
      'storageAccess',
      'logs',
      'insights',
      'plan',
      'app',
      'ftpPassword',
      'scmPassword',
      'settings',
      'consoleLogs',
      'bot',
      'teamsChannel',
    ])
  })
})

describe('the app settings', () => {
  const settings = [...of('Microsoft.Web/sites/config').keys()].filter(
    (key) => !['parent', 'name', 'properties'].includes(key),
  )

  test('are the server’s, all but the secrets it can do without, and the platform’s', () => {
    const expected = serverSettings.filter((name) => !notInAzure.includes(name))
    expect(settings.toSorted()).toEqual([...expected, ...platformSettings].toSorted())
  })

  test('hold no secret', () => {
    expect(source).not.toMatch(/listKeys|AccountKey|@secure|PASSWORD|PRIVATE_KEY|STORAGE_CONNECTION_STRING/)
  })
})

describe('what the resources promise', () => {
  test('storage: no keys, no public blobs, TLS 1.2', () => {
    const storage = of('Microsoft.Storage/storageAccounts')
    expect(storage.get('allowSharedKeyAccess')).toBe('false')
    expect(storage.get('allowBlobPublicAccess')).toBe('false')
    expect(storage.get('minimumTlsVersion')).toBe("'TLS1_2'")
  })

  test('the identity may read and write tables in that account, and no more', () => {
    const role = of('Microsoft.Authorization/roleAssignments')
    expect(role.get('scope')).toBe('storage')
    expect(role.get('principalId')).toBe('identity.properties.principalId')
    expect(role.get('roleDefinitionId')).toContain('storageTableDataContributor')
    // Azure's built-in role Storage Table Data Contributor.
    expect(source).toContain("var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'")
  })

  test('the server: Node 24, npm run serve, always on, watched at /healthz, https only, no FTP', () => {
    const app = of('Microsoft.Web/sites')
    expect(app.get('linuxFxVersion')).toBe("'NODE|24-lts'")
    expect(app.get('appCommandLine')).toBe("'npm run serve'")
    expect(app.get('healthCheckPath')).toBe("'/healthz'")
    expect(app.get('httpsOnly')).toBe('true')
    expect(app.get('alwaysOn')).toBe('true')
    expect(app.get('ftpsState')).toBe("'Disabled'")
    expect(app.get('type')).toBe("'UserAssigned'")
  })

  test('the bot: the managed identity of one tenant, in Teams', () => {
    const bot = of('Microsoft.BotService/botServices')
    expect(bot.get('msaAppType')).toBe("'UserAssignedMSI'")
    expect(bot.get('msaAppId')).toBe('identity.properties.clientId')
    expect(bot.get('msaAppTenantId')).toBe('identity.properties.tenantId')
    expect(bot.get('endpoint')).toBe(`'https://\${domain}/api/messages'`)
    expect(of('Microsoft.BotService/botServices/channels').get('channelName')).toBe("'MsTeamsChannel'")
  })

  test('telemetry: people’s addresses masked, no HTTP log kept', () => {
    expect(of('Microsoft.Insights/components').get('DisableIpMasking')).toBe('false')
    expect(source).not.toContain('AppServiceHTTPLogs')
  })
})
