import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'

interface Operation {
  query: Record<string, { required: boolean }>
  body?: object
}
interface Contract {
  paths: Record<string, Record<string, Operation>>
  schemas: Record<string, { properties?: object; enum?: string[] }>
  documentedIana: string[]
}

/** Paths, methods, parameters and schemas of the Graph calls, extracted from Microsoft's own descriptions. */
const text = readFileSync(new URL('./contract.json', import.meta.url), 'utf8')
export const contract: Contract = JSON.parse(text)

const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } })
const shared: object = JSON.parse(text.replaceAll('"#/schemas/', '"contract#/schemas/'))
ajv.addSchema({ $id: 'contract', ...shared })
const compiled = new Map<object, ValidateFunction>()

/** What is wrong with a body in the eyes of an operation's schema; null: nothing. The deepest fault first, as Graph reads. */
export function schemaFault(operation: Operation, body: unknown): ErrorObject | null {
  const schema = operation.body ?? { type: 'null' }
  const validate =
    compiled.get(schema) ??
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"contract#/schemas/')))
  compiled.set(schema, validate)
  if (validate(body)) return null
  // A property that may be null has "the type, or null": what is wrong with the type says more than that it is not null.
  const faults = (validate.errors ?? []).filter((e) => e.keyword !== 'anyOf' && e.params.type !== 'null')
  return faults.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0] ?? null
}

/** The path of the contract that an address fits, and the ids in it. */
export function matchPath(path: string): { template: string; ids: string[] } | null {
  for (const template of Object.keys(contract.paths)) {
    const pattern = new RegExp(`^${template.replaceAll('$', '\\$').replace(/\{[^}]+\}/g, '([^/]+)')}$`, 'i')
    const match = pattern.exec(path)
    if (match) return { template, ids: match.slice(1).map(decodeURIComponent) }
  }
  return null
}
