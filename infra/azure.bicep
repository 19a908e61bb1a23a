// Everything Rinnalla runs on in Azure, in one resource group. No secret is made, stored or passed on anywhere: the
// server proves who it is by its managed identity, to the storage account and as the bot alike.

@description('Start of every resource name: letters and digits, for example rinnalla.')
@minLength(3)
@maxLength(11)
param name string

param location string = resourceGroup().location

@description('The domain people reach the server at, when it is not the one App Service gives.')
param publicDomain string = ''

@description('B1 carries a county; always on, which B1 is the smallest to have, keeps the reminders on time.')
param planSku string = 'B1'

@description('Client id of the tab\'s app registration (aadApp/create makes it).')
param tabClientId string

@description('The app in Teams (teamsApp/create makes it): cards link to its tab.')
param teamsAppId string

@description('Entra object ids of the administrators, comma-separated.')
param adminIds string

@description('The controller named in the privacy text, and how to reach it.')
param controller string
param controllerContact string

param retentionAfterClosingDays string
param retentionMaxMonths string
param emergencyNumber string
param socialEmergencyNumber string

@allowed(['fi', 'sv', 'en'])
param defaultLanguage string

@description('The mailbox of the Teams meetings (object id), or none: the embedded calendar alone.')
param graphOrganiser string

var unique = uniqueString(resourceGroup().id)
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var domain = empty(publicDomain) ? app.properties.defaultHostName : publicDomain

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: toLower('${name}${unique}')
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource storageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, storageTableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

// The agent records method, address, status and time of a request, never its body; addresses of people stay masked.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableIpMasking: false
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'npm run serve'
      healthCheckPath: '/healthz'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

// Publishing passwords off: the deployment signs in with Entra.
resource ftpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource scmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    PUBLIC_URL: 'https://${domain}'
    STORAGE_ACCOUNT: storage.name
    AZURE_CLIENT_ID: identity.properties.clientId
    BOT_ID: identity.properties.clientId
    BOT_TYPE: 'UserAssignedMSI'
    BOT_TENANT_ID: identity.properties.tenantId
    TAB_CLIENT_ID: tabClientId
    TEAMS_APP_ID: teamsAppId
    ADMIN_IDS: adminIds
    CONTROLLER: controller
    CONTROLLER_CONTACT: controllerContact
    RETENTION_AFTER_CLOSING_DAYS: retentionAfterClosingDays
    RETENTION_MAX_MONTHS: retentionMaxMonths
    EMERGENCY_NUMBER: emergencyNumber
    SOCIAL_EMERGENCY_NUMBER: socialEmergencyNumber
    DEFAULT_LANGUAGE: defaultLanguage
    GRAPH_ORGANISER: graphOrganiser == 'none' ? '' : graphOrganiser
    // The rest is read by App Service itself, not by the server: run the uploaded zip as it is, attach the agent.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
  }
}

// The server's own log lines (ids and codes only). Not the HTTP log, which would keep people's addresses.
resource consoleLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'console'
  scope: app
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Rinnalla'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: { channelName: 'MsTeamsChannel' }
}

// Written to env/.env.<environment> by arm/deploy; the app package is filled from there.
output BOT_ID string = identity.properties.clientId
output TAB_DOMAIN string = domain
output APP_SERVICE_ID string = app.id
