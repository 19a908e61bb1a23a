import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseEnv } from 'node:util'
import { ZipFile } from 'yazl'
import { type JsonObject, languageFiles, packageProblems } from './check.ts'

// The manifest asks for no resource-specific permission: the first version posts to the channels and chats it is
// installed in, is told of its own installation and of messages that mention it, and reads a team's roster through the
// connector. All of that comes with the installation. Meeting events would need OnlineMeeting.ReadBasic.Chat, and the
// bot asks about a session by the clock instead. See env/README.md.

const here = import.meta.dirname
const environments = join(here, '..', 'env')

/**
 * The variables of one environment: the file `env/.env.<environment>`.
 * Refuses an environment that has no file, naming those that have.
 */
export const readEnvironment = async (environment: string): Promise<Record<string, string>> => {
  const known = (await readdir(environments)).flatMap((name) => name.match(/^\.env\.(\w+)$/)?.[1] ?? [])
  if (!known.includes(environment)) {
    throw new Error(`There is no env/.env.${environment}; the environments are ${known.toSorted().join(', ')}.`)
  }
  return parseEnv(await readFile(join(environments, `.env.${environment}`), 'utf8')) as Record<string, string>
}

/**
 * The JSON template with each `${{NAME}}` replaced by its variable, parsed.
 * Refuses with one sentence naming every variable that is missing or empty (Teams Toolkit, too, takes empty as missing).
 */
export const fill = (template: string, variables: Record<string, string>, source: string): JsonObject => {
  const names = [...template.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] as string)
  const unresolved = [...new Set(names)].filter((name) => !variables[name])
  if (unresolved.length > 0) throw new Error(`${source} gives no value for ${unresolved.join(', ')}.`)
  const inString = (name: string) => JSON.stringify(variables[name]).slice(1, -1)
  return JSON.parse(template.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => inString(name)))
}

/**
 * Builds the app package of one environment: manifest.json filled, the icons and localisation files it names, nothing
 * else. Returns the path of the zip. Refuses unresolved variables and anything that Microsoft's schemas refuse.
 * The same content gives the same bytes.
 */
export const buildPackage = async (environment: string, folder = join(here, 'build')): Promise<string> => {
  const read = (name: string) => readFile(join(here, name))
  const variables = await readEnvironment(environment)
  const manifest = fill(`${await read('manifest.json')}`, variables, `env/.env.${environment}`)
  const languages = languageFiles(manifest)
  const texts = await Promise.all(languages.map(async (name) => [name, JSON.parse(`${await read(name)}`)] as const))
  const problems = packageProblems(manifest, Object.fromEntries(texts))
  if (problems.length > 0) throw new Error(`The package is not valid:\n${problems.join('\n')}`)

  const { color, outline } = manifest.icons as { color: string; outline: string }
  const files = await Promise.all([color, outline, ...languages].map(async (name) => [name, await read(name)] as const))
  const path = join(folder, `rinnalla-${environment}.zip`)
  await mkdir(folder, { recursive: true })
  const zip = new ZipFile()
  const stamp = { mtime: new Date(2026, 0, 1), forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', stamp)
  for (const [name, content] of files) zip.addBuffer(content, name, stamp)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

if (import.meta.main) {
  try {
    process.stdout.write(`${await buildPackage(process.argv[2] ?? 'local')}\n`)
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n`)
    process.exitCode = 1
  }
}
