import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { load } from 'js-yaml'

type Step = { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }
type Plan = { version: string; environmentFolderPath: string } & Record<
  'provision' | 'deploy' | 'publish',
  Step[] | undefined
>

const path = (name: string) => new URL(`../../${name}`, import.meta.url)
const read = (name: string) => readFileSync(path(name), 'utf8')
const placeholders = (text: string) => [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] as string)
const steps = (plan: Plan) => [plan.provision, plan.deploy, plan.publish].flatMap((phase) => phase ?? [])

const cloud = load(read('teamsapp.yml')) as Plan
const local = load(read('teamsapp.local.yml')) as Plan

/** What each action must be given, by the toolkit's schema v1.11 (@microsoft/teamsfx-core, resource/yaml-schema). */
const actions: Record<string, { with: string[]; writes?: string[] }> = {
  'teamsApp/create': { with: ['name'], writes: ['teamsAppId'] },
  'aadApp/create': { with: ['name', 'generateClientSecret', 'signInAudience'], writes: ['clientId', 'objectId'] },
  'aadApp/update': { with: ['manifestPath', 'outputFilePath'] },
  'arm/deploy': { with: ['subscriptionId', 'resourceGroupName', 'templates', 'bicepCliVersion'] },
  'teamsApp/validateManifest': { with: ['manifestPath'] },
  'teamsApp/zipAppPackage': { with: ['manifestPath', 'outputZipPath', 'outputFolder'] },
  'teamsApp/update': { with: ['appPackagePath'] },
  'teamsApp/publishAppPackage': { with: ['appPackagePath'], writes: ['publishedAppId'] },
  'cli/runNpmCommand': { with: ['args'] },
  'azureAppService/zipDeploy': { with: ['artifactFolder', 'ignoreFile', 'resourceId'] },
}

/** What is wrong with a plan: an unknown action, or one not given exactly what it needs. */
const problems = (plan: Plan): string[] =>
  steps(plan).flatMap((step) => {
    const action = actions[step.uses]
    if (action === undefined) return [`${step.uses} is unknown`]
    const wrong = [
      [action.with, step.with],
      [action.writes ?? [], step.writeToEnvironmentFile ?? {}],
    ].some(
      ([wanted, given]) =>
        JSON.stringify(Object.keys(given ?? {}).toSorted()) !== JSON.stringify((wanted as string[]).toSorted()),
    )
    return wrong ? [`${step.uses} is not given what it needs`] : []
  })

describe('the plans for Azure and Teams', () => {
  test.each([
    ['teamsapp.yml', cloud],
    ['teamsapp.local.yml', local],
  ])('%s has a version of the toolkit’s schema and known actions, fully given', (_, plan) => {
    expect(plan.version).toMatch(/^v1\.\d+$/)
    expect(existsSync(path(plan.environmentFolderPath))).toBe(true)
    expect(problems(plan)).toEqual([])
  })

  test('an unknown action and a missing parameter would be seen', () => {
    const [first, ...others] = cloud.provision ?? []
    expect(problems({ ...cloud, provision: [{ ...first, uses: 'teamsApp/creat' } as Step, ...others] })).toEqual([
      'teamsApp/creat is unknown',
    ])
    expect(problems({ ...cloud, provision: [{ ...first, with: {} } as Step, ...others] })).toEqual([
      'teamsApp/create is not given what it needs',
    ])
  })

  test('provisioning makes a thing before something reads it', () => {
    expect(cloud.provision?.map(({ uses }) => uses)).toEqual([
      'teamsApp/create', // TEAMS_APP_ID
      'aadApp/create', // TAB_CLIENT_ID, which Azure's settings need
      'arm/deploy', // BOT_ID and TAB_DOMAIN, which the registration and the manifest need
      'aadApp/update',
      'teamsApp/validateManifest',
      'teamsApp/zipAppPackage',
      'teamsApp/update',
    ])
  })

  test('every file they read is there', () => {
    const files = steps(cloud).flatMap(({ with: given }) => [given.manifestPath, given.ignoreFile])
    const templates = steps(cloud).flatMap(({ with: given }) => (given.templates ?? []) as Record<string, string>[])
    for (const file of [...files, ...templates.flatMap((template) => [template.path, template.parameters])]) {
      if (typeof file === 'string') expect([file, existsSync(path(file))]).toEqual([file, true])
    }
    expect(templates.length).toBe(1)
  })

  test('no client secret is made', () => {
    const create = cloud.provision?.find(({ uses }) => uses === 'aadApp/create')
    expect(create?.with.generateClientSecret).toBe(false)
    expect(create?.writeToEnvironmentFile).not.toHaveProperty('clientSecret')
  })
})

describe('the tab’s registration', () => {
  const registration = JSON.parse(read('appPackage/aad.manifest.json'))

  test('lets the two Teams clients, and only them, ask for access_as_user without a question', () => {
    const [scope, ...others] = registration.api.oauth2PermissionScopes
    expect([scope.value, scope.isEnabled, others.length]).toEqual(['access_as_user', true, 0])
    expect(registration.api.preAuthorizedApplications).toEqual([
      { appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', delegatedPermissionIds: [scope.id] }, // desktop and mobile
      { appId: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', delegatedPermissionIds: [scope.id] }, // web
    ])
  })

  test('gives tokens of version 2, in one tenant, under the address the manifest names', () => {
    expect(registration.api.requestedAccessTokenVersion).toBe(2)
    expect(registration.signInAudience).toBe('AzureADMyOrg')
    expect(registration.identifierUris).toEqual([
      JSON.parse(read('appPackage/manifest.json')).webApplicationInfo.resource,
    ])
  })

  test('asks for no permission of Microsoft Graph', () => {
    expect(registration.requiredResourceAccess).toEqual([])
  })
})

describe('the environments', () => {
  const files = readdirSync(path('env')).filter((name) => name.startsWith('.env.'))
  const variables = (name: string) => Object.keys(parseEnv(read(`env/${name}`)))

  test('are three, a file each', () => {
    expect(files.toSorted()).toEqual(['.env.dev', '.env.local', '.env.production'])
  })

  test.each(files)('%s is one that its own name says, and holds no secret', (name) => {
    const values = parseEnv(read(`env/${name}`))
    expect(`.env.${values.TEAMSFX_ENV}`).toBe(name)
    expect(
      Object.keys(values).filter((key) => /SECRET|PASSWORD|PRIVATE|TOKEN|CONNECTION_STRING|_KEY/.test(key)),
    ).toEqual([])
  })

  test.each(['.env.dev', '.env.production'])(
    '%s has every variable that the plan, the templates and the package read, and no other',
    (name) => {
      const sources = [
        'teamsapp.yml',
        'infra/azure.parameters.json',
        'appPackage/manifest.json',
        'appPackage/aad.manifest.json',
      ]
      const written = steps(cloud).flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}))
      const used = new Set([...sources.flatMap((source) => placeholders(read(source))), ...written])
      expect(variables(name).toSorted()).toEqual([...used].toSorted())
    },
  )

  test('every variable is explained in env/README.md', () => {
    const explained = read('env/README.md')
    const all = [...new Set(files.flatMap(variables))]
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
  })
})
