import { readFile } from 'node:fs/promises'
import { fill, readEnvironment } from '../../appPackage/build.ts'
import { type JsonObject, languageFiles, packageProblems, visibleStrings } from '../../appPackage/check.ts'
import { readCommand } from '../../src/teams/commands.ts'

const read = (name: string) => readFile(new URL(`../../appPackage/${name}`, import.meta.url), 'utf8')
const template = await read('manifest.json')
const manifest = fill(template, await readEnvironment('local'), 'env/.env.local')
const languages = Object.fromEntries(
  await Promise.all(languageFiles(manifest).map(async (name) => [name, JSON.parse(await read(name)) as JsonObject])),
) as Record<'fi.json' | 'sv.json' | 'en.json', JsonObject>

const commands = (texts: JsonObject, list: number) =>
  Object.entries(texts).flatMap(([key, text]) =>
    new RegExp(`^bots\\[0\\]\\.commandLists\\[${list}\\].*title$`).test(key) ? [text] : [],
  )

describe('the manifest', () => {
  test('is what Microsoft’s schemas ask for, with its localisation files', () => {
    expect(packageProblems(manifest, languages)).toEqual([])
  })

  test('has schema 1.25 or newer, and says so in both places', () => {
    const [, minor] = String(manifest.manifestVersion).split('.').map(Number)
    expect(minor).toBeGreaterThanOrEqual(25)
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
  })

  test('asks for one resource-specific permission: to hear when a meeting in which it is has ended', () => {
    const asked = [{ name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' }]
    expect(manifest.authorization).toEqual({ permissions: { resourceSpecific: asked } })
  })

  test('signs the tab in with a registration beside the bot’s', () => {
    const { id, resource } = manifest.webApplicationInfo as { id: string; resource: string }
    const [bot] = manifest.bots as { botId: string }[]
    expect(id).not.toBe(bot?.botId)
    expect(resource).toBe(`api://${(manifest.validDomains as string[])[0]}/${id}`)
  })

  test('has its strings in Finnish, word for word as fi.json has them', () => {
    const { $schema: _, ...finnish } = languages['fi.json']
    expect(Object.fromEntries(visibleStrings(manifest))).toEqual(finnish)
  })

  test('offers the same commands in three languages', () => {
    const personal = {
      'fi.json': 'konsultaatio omat kokoukset jono ajat ryhmä apua kieli tietosuoja liity',
      'sv.json': 'konsultation mina möten kö tider grupp hjälp språk dataskydd anslut',
      'en.json': 'consultation mine sessions queue times group help language privacy join',
    }
    const team = {
      'fi.json': 'konsultaatio ryhmä apua',
      'sv.json': 'konsultation grupp hjälp',
      'en.json': 'consultation group help',
    }
    for (const file of ['fi.json', 'sv.json', 'en.json'] as const) {
      expect(commands(languages[file], 0).join(' ')).toBe(personal[file])
      expect(commands(languages[file], 1).join(' ')).toBe(team[file])
    }
  })

  test('offers the same in each language, and only what the bot understands', () => {
    for (const list of [0, 1]) {
      const kinds = (file: keyof typeof languages) =>
        commands(languages[file], list).map((title) => readCommand(String(title)).kind)
      expect(kinds('fi.json')).not.toContain('unknown')
      expect(kinds('sv.json')).toEqual(kinds('fi.json'))
      expect(kinds('en.json')).toEqual(kinds('fi.json'))
    }
  })

  test('says in every language that this is no emergency service', () => {
    for (const texts of Object.values(languages)) expect(texts['description.full']).toContain('112')
  })
})

describe('a broken manifest is refused', () => {
  const broken: [what: string, change: (copy: typeof manifest) => void, problem: RegExp][] = [
    [
      'an unknown property',
      (copy) => Object.assign(copy, { colour: 'green' }),
      /manifest\.json: .*additional properties/,
    ],
    ['no bot id', (copy) => Object.assign(copy, { bots: [{ scopes: ['team'] }] }), /bots\/0: .*'botId'/],
    ['an id that is no GUID', (copy) => Object.assign(copy, { id: 'rinnalla' }), /manifest\.json\/id: .*pattern/],
    [
      'a name of 31 letters',
      (copy) => Object.assign(copy.name as JsonObject, { short: 'x'.repeat(31) }),
      /name\/short/,
    ],
    [
      'a visible string nobody translated',
      (copy) => (copy.staticTabs as JsonObject[]).push({ entityId: 'new', name: 'Uusi', scopes: ['personal'] }),
      /sv\.json: staticTabs\[3\]\.name is missing/,
    ],
    [
      'a translation of what is not there',
      (copy) => (copy.staticTabs as JsonObject[]).splice(1, 1),
      /en\.json: staticTabs\[1\]\.name is not in manifest\.json/,
    ],
    [
      'a language without its file',
      (copy) =>
        Object.assign(copy.localizationInfo as JsonObject, {
          additionalLanguages: [{ languageTag: 'se', file: 'se.json' }],
        }),
      /se\.json: named in manifest\.json but missing/,
    ],
  ]

  test.each(broken)('%s', (_, change, problem) => {
    const copy = structuredClone(manifest)
    change(copy)
    expect(packageProblems(copy, languages).join('\n')).toMatch(problem)
  })

  test('a translation longer than Teams shows', () => {
    const swedish = { ...languages['sv.json'], 'description.short': 'x'.repeat(81) }
    expect(packageProblems(manifest, { ...languages, 'sv.json': swedish }).join('\n')).toMatch(
      /sv\.json\/description\.short/,
    )
  })
})
