import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

const require = createRequire(import.meta.url)

/** Microsoft's own schema for one manifest version, from npm, so that checking needs no network. */
const schemaOf = (version: string, name: '' | 'Localization.'): JsonObject => {
  // Draft-04 by its `$schema`, but nothing in it differs from what Ajv reads; without the mark Ajv takes it.
  const { $schema: _draft, ...schema } = require(
    `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.${name}schema.json`,
  ) as JsonObject
  return schema
}

const schemaProblems = (schema: JsonObject, value: Json, file: string): string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const check = ajv.compile(schema)
  if (check(value)) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${file}${instancePath}: ${message} (${JSON.stringify(params)})`,
  )
}

/** Every string of a manifest with its path as localisation files write it: `bots[0].commandLists[0].commands[1].title`. */
const strings = (value: Json, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, `${path}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => strings(item, path === '' ? key : `${path}.${key}`))
}

/** The strings people see: those that Microsoft's localisation schema allows a translation for. */
export const visibleStrings = (manifest: JsonObject): Map<string, string> => {
  const schema = schemaOf(String(manifest.manifestVersion), 'Localization.')
  const fixed = Object.keys(schema.properties as JsonObject).filter((key) => key !== '$schema')
  const patterns = Object.keys(schema.patternProperties as JsonObject).map((pattern) => new RegExp(pattern))
  return new Map(strings(manifest).filter(([path]) => fixed.includes(path) || patterns.some((p) => p.test(path))))
}

/** The localisation files a manifest names, the default language's first. */
export const languageFiles = (manifest: JsonObject): string[] => {
  const info = manifest.localizationInfo as
    | { defaultLanguageFile?: string; additionalLanguages?: { file: string }[] }
    | undefined
  return [info?.defaultLanguageFile ?? [], (info?.additionalLanguages ?? []).map(({ file }) => file)].flat()
}

/**
 * What keeps a filled manifest and its localisation files (by file name) from being a package: breaches of Microsoft's
 * schemas, a visible string without a translation, a translation of something that is not in the manifest.
 * One sentence each; empty when all is well. The schema alone does not say the last two, and Teams would then show
 * Finnish to a Swedish speaker without a word.
 */
export const packageProblems = (manifest: JsonObject, languages: Record<string, JsonObject>): string[] => {
  const version = String(manifest.manifestVersion)
  const visible = visibleStrings(manifest)
  return [
    ...schemaProblems(schemaOf(version, ''), manifest, 'manifest.json'),
    ...languageFiles(manifest).flatMap((file) => {
      const texts = languages[file]
      if (texts === undefined) return [`${file}: named in manifest.json but missing`]
      const translated = Object.keys(texts).filter((key) => key !== '$schema')
      return [
        ...schemaProblems(schemaOf(version, 'Localization.'), texts, file),
        ...[...visible.keys()].filter((key) => !translated.includes(key)).map((key) => `${file}: ${key} is missing`),
        ...translated.filter((key) => !visible.has(key)).map((key) => `${file}: ${key} is not in manifest.json`),
      ]
    }),
  ]
}
