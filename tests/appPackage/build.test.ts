import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackage, fill, readEnvironment } from '../../appPackage/build.ts'
import { unzip } from './unzip.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-package-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the package', () => {
  test('holds the manifest, two icons and three languages, and nothing else', async () => {
    const path = await buildPackage('local', folder)
    expect(path).toBe(join(folder, 'rinnalla-local.zip'))
    const files = unzip(await readFile(path))
    expect([...files.keys()].toSorted()).toEqual([
      'color.png',
      'en.json',
      'fi.json',
      'manifest.json',
      'outline.png',
      'sv.json',
    ])
  })

  test('has the environment’s values in the manifest and no placeholder left', async () => {
    const files = unzip(await readFile(await buildPackage('local', folder)))
    const { BOT_ID } = await readEnvironment('local')
    const manifest = `${files.get('manifest.json')}`
    expect(JSON.parse(manifest).bots[0].botId).toBe(BOT_ID)
    expect(manifest).not.toContain('${{')
  })

  test('has the icons byte for byte', async () => {
    const files = unzip(await readFile(await buildPackage('local', folder)))
    const icon = await readFile(new URL('../../appPackage/color.png', import.meta.url))
    expect(files.get('color.png')?.equals(icon)).toBe(true)
  })

  test('is the same to the byte when built again', async () => {
    const first = await readFile(await buildPackage('local', folder))
    expect((await readFile(await buildPackage('local', folder))).equals(first)).toBe(true)
  })

  test('is refused for an environment that does not exist, naming those that do', async () => {
    await expect(buildPackage('../local', folder)).rejects.toThrow(
      'There is no env/.env.../local; the environments are dev, local, production.',
    )
  })
})

describe('filling', () => {
  test('the manifest before provisioning is refused in one sentence with everything that is missing', async () => {
    const template = await readFile(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8')
    const { DEVELOPER_NAME = '', WEBSITE_URL = '', PRIVACY_URL = '', TERMS_URL = '' } = await readEnvironment('local')
    const given = { DEVELOPER_NAME, WEBSITE_URL, PRIVACY_URL, TERMS_URL }
    expect(() => fill(template, given, 'env/.env.dev')).toThrow(
      /^env\/\.env\.dev gives no value for TEAMS_APP_ID, BOT_ID, TAB_DOMAIN, TAB_CLIENT_ID\.$/,
    )
  })

  test('names every variable that is missing or empty, once', () => {
    expect(() => fill(`["\${{A}}", "\${{B}}", "\${{C}}", "\${{A}}"]`, { B: 'b', C: '' }, 'env/.env.x')).toThrow(
      'env/.env.x gives no value for A, C.',
    )
  })

  test('keeps a value with quotes, dollars and newlines as it is', () => {
    const value = 'Alue "Esimerkki"\n$& $1 \\'
    expect(fill(`{"name": "\${{NAME}}"}`, { NAME: value }, 'x')).toEqual({ name: value })
  })
})
