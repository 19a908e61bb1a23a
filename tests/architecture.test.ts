import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'

const root = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * What each room may import: rooms (a folder, or one file of it), packages, Node's own modules. "types of" means
 * `import type` only. A file with a row of its own is ruled by that row instead of its folder's.
 */
const table: Record<string, string[]> = {
  domain: [],
  'domain/time': ['luxon'],
  'domain/holidays': ['date-holidays'],
  // Recurrences: iCalendar rules, counted by a library that is kept.
  'domain/cadence': ['ical.js'],
  models: ['types of domain'],
  anonymity: [],
  // The commands of the library, which nothing imports; the rest of it runs in the browser too.
  'anonymity/cli': ['node:*'],
  'anonymity/eval': ['node:*'],
  'anonymity/train/train': ['node:*'],
  i18n: ['domain'],
  app: ['domain', 'models', 'anonymity', 'node:crypto'],
  cards: ['domain', 'i18n'],
  store: ['domain', 'app/deps', '@azure/data-tables', '@azure/identity', 'node:crypto'],
  timers: ['domain', 'app/deps', 'app/meetings', 'app/meetingRows', 'app/planAhead', 'calendar'],
  calendar: ['domain', 'app/deps', 'ical-generator', 'node:crypto'],
  graph: ['domain', 'calendar/port', 'types of botIdentity', 'zod', 'jose', '@azure/identity', 'node:crypto'],
  teams: [
    ...['domain', 'app', 'cards', 'i18n', 'anonymity', 'types of botIdentity'],
    ...['botbuilder', 'botframework-connector', '@microsoft/teams-ai', 'fastest-levenshtein'],
  ],
  // The tab's buttons are those of the cards, and so is what happens next: which, and in which words, is decided in one place.
  api: [
    'domain',
    'app',
    'calendar',
    'i18n',
    'cards/caseVerbs',
    'cards/next',
    'types of cards',
    'restify',
    'jose',
    'zod',
    'pino',
    'node:*',
  ],
  'api/contract': ['types of domain', 'types of cards'],
  'api/caseContract': ['types of domain', 'types of cards', 'api/contract'],
  'api/groupContract': ['types of domain', 'api/contract'],
  'api/guideContract': ['types of domain'],
  'api/ownContract': ['types of domain'],
  'api/supportContract': ['types of domain', 'api/contract'],
  tab: [
    ...['domain', 'anonymity', 'i18n', 'cards/titles', 'types of cards'],
    ...[
      'api/contract',
      'api/caseContract',
      'api/groupContract',
      'api/guideContract',
      'api/ownContract',
      'api/supportContract',
    ],
    ...['react', 'react-dom', '@fluentui/react-components', '@microsoft/teams-js', 'adaptivecards'],
  ],
  local: ['domain', 'node:*'],
  'local/people': [],
  log: ['pino'],
  config: ['types of domain', 'botIdentity', 'zod'],
  botIdentity: [],
  seed: ['domain', 'app/deps', 'local/people'],
  index: [
    ...['domain', 'models', 'app', 'store', 'timers', 'graph', 'teams', 'api', 'config', 'seed', 'log', 'local/people'],
    ...['anonymity/warmUp', 'calendar/freeTimes', 'types of calendar/port', '@azure/identity', 'node:*'],
  ],
}

interface Node {
  type: string
  [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Every node of a syntax tree: comments and the insides of strings are none. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(nodes)
  return isNode(value) ? [value, ...inner] : inner
}

const known = new Map<string, Node[]>()
function parsed(path: string, source: string): Node[] {
  const all = known.get(source) ?? nodes(parseSync(source, { syntax: 'typescript', tsx: path.endsWith('x') }))
  known.set(source, all)
  return all
}
const word = (value: unknown) => (isNode(value) && typeof value.value === 'string' ? value.value : '')
const onlyTypes = (node: Node) =>
  node.typeOnly === true ||
  (Array.isArray(node.specifiers) && node.specifiers.length > 0 && node.specifiers.every((s) => s.isTypeOnly === true))

/** What a file imports: statically, re-exported, dynamically, by require, in a type. */
function imports(all: Node[]): { from: string; types: boolean }[] {
  return all.flatMap((node) => {
    if (isNode(node.source) && /^(Import|Export)/.test(node.type))
      return [{ from: word(node.source), types: onlyTypes(node) }]
    if (node.type === 'TsImportType') return [{ from: word(node.argument), types: true }]
    const isCall = node.type === 'CallExpression' && isNode(node.callee)
    if (!isCall || !isNode(node.callee) || !Array.isArray(node.arguments)) return []
    const loads = node.callee.type === 'Import' || node.callee.value === 'require'
    return loads ? [{ from: word(node.arguments[0]?.expression) || 'a name made up at run time', types: false }] : []
  })
}

const bare = (path: string) => path.replace(/\.tsx?$/, '')
const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : bare(path))
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

/** The names under which the table may allow an import. */
function namesOf(path: string, from: string): string[] {
  if (from.startsWith('node:')) return [from, 'node:*']
  if (!from.startsWith('.')) return [packageOf(from)]
  const target = posix.join(posix.dirname(path), from)
  return [roomOf(target), bare(target)]
}

/** The imports of a file (its path within src) that the table does not allow, in words. */
function forbidden(path: string, source: string): string[] {
  const own = table[bare(path)] ?? table[roomOf(path)]
  if (!own) return [`${path} is in no room of the table`]
  return imports(parsed(path, source)).flatMap(({ from, types }) => {
    const names = namesOf(path, from)
    const inside = from.startsWith('.') && path.includes('/') && roomOf(path) === names[0]
    const fine = names.some((name) => own.includes(name) || (types && own.includes(`types of ${name}`)))
    if (from.startsWith('.') && !existsSync(posix.join(root, posix.dirname(path), from)))
      return [`${path}: ${from} is not there`]
    return inside || fine ? [] : [`${path} imports ${types ? 'types of ' : ''}${from}`]
  })
}

const isMember = (node: Node, of: string, property: RegExp) =>
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.value === of &&
  property.test(word(node.property))

/** Where a file reads the environment. */
const readsEnvironment = (path: string, source: string) =>
  parsed(path, source).some(
    (node) =>
      isMember(node, 'process', /^env$/) || (node.type === 'ImportDeclaration' && /process$/.test(word(node.source))),
  )

/** Where a file asks what time it is, or makes a Date; `new Date(x)` alone is a conversion. */
function usesClock(path: string, source: string): 'clock' | 'conversion' | null {
  const all = parsed(path, source)
  const made = all.filter((n) => n.type === 'NewExpression' && isNode(n.callee) && n.callee.value === 'Date')
  const called = all.some((n) => n.type === 'CallExpression' && isNode(n.callee) && n.callee.value === 'Date')
  const asked = all.some((n) => isMember(n, 'Date', /^now$/) || isMember(n, 'DateTime', /^(now|local|utc)$/))
  if (called || asked || made.some((n) => !Array.isArray(n.arguments) || n.arguments.length === 0)) return 'clock'
  return made.length > 0 ? 'conversion' : null
}

/** What must not be on a card: it would show one person's view to all (refresh), or become a message (Submit). */
const leaks = (source: string) =>
  parsed('card.ts', source).filter(
    (n) =>
      (n.type === 'StringLiteral' && word(n).includes('Action.Submit')) ||
      (n.type === 'TemplateElement' && String(n.raw).includes('Action.Submit')) ||
      [n.key, n.property].some((key) => word(key) === 'refresh') ||
      (n.type === 'Identifier' && n.value === 'refresh'),
  ).length > 0

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('anonymity/data/'))
  .toSorted()
const read = (path: string) => readFileSync(posix.join(root, path), 'utf8')

describe('the rooms of the house', () => {
  test('every file imports only what its room may', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(files.flatMap((path) => forbidden(path, read(path)))).toEqual([])
  })

  test('every row of the table is about something that is there', () => {
    const rooms = new Set(files.flatMap((path) => [roomOf(path), bare(path)]))
    expect(Object.keys(table).filter((row) => !rooms.has(row))).toEqual([])
  })

  const intruders: [string, string, string][] = [
    ['a package in the pure middle', 'domain/transition.ts', "import { z } from 'zod'"],
    ['luxon outside time.ts', 'domain/duties.ts', "import { DateTime } from 'luxon'"],
    ['the world in the pure middle', 'domain/access.ts', "import { randomUUID } from 'node:crypto'"],
    ['a use case in the pure middle', 'domain/notice.ts', "import { load } from '../app/change.ts'"],
    ['a value in a model', 'models/m2.ts', "import { languages } from '../domain/language.ts'"],
    ['the domain in the anonymity library', 'anonymity/mask.ts', "import type { Text } from '../domain/text.ts'"],
    ['Node in what also runs in the browser', 'anonymity/mask.ts', "import { readFileSync } from 'node:fs'"],
    ['the SDK in a use case', 'app/change.ts', "import { TurnContext } from 'botbuilder'"],
    ['the store in a use case', 'app/change.ts', "import { createStore } from '../store/createStore.ts'"],
    ['a card in a use case', 'app/reading.ts', "import { text } from '../cards/build.ts'"],
    ['a use case on a card', 'cards/status.ts', "import type { Loaded } from '../app/change.ts'"],
    ['the SDK on a card', 'cards/status.ts', "export { CardFactory } from 'botbuilder'"],
    ['a use case in the store', 'store/people.ts', "export * from '../app/people.ts'"],
    ['the SDK in the timers', 'timers/tell.ts', "const { CloudAdapter } = await import('botbuilder')"],
    ['the store in the bot', 'teams/bot.ts', "import { createStore } from '../store/createStore.ts'"],
    ['a value of the configuration in the bot', 'teams/bot.ts', "import { readConfig } from '../config.ts'"],
    ['the SDK in the HTTP rim', 'api/routes.ts', "type Context = import('botbuilder').TurnContext"],
    ['a card in the contract', 'api/contract.ts', "import type { Deps } from '../app/deps.ts'"],
    ['the server in the tab', 'tab/client.ts', "import { lists } from '../api/routes.ts'"],
    ['a use case in the tab', 'tab/client.ts', "import type { Met } from '../app/lists.ts'"],
    ['anything in the demo people', 'local/people.ts', "import { personId } from '../domain/ids.ts'"],
    ['the server in the local stack', 'local/ports.ts', "import { readConfig } from '../config.ts'"],
    ['require', 'domain/slots.ts', "const fs = require('fs')"],
    ['a name made up at run time', 'domain/slots.ts', 'const it = await import(`./$' + '{name}.ts`)'],
    ['what is not there', 'domain/slots.ts', "import { x } from './nowhere.ts'"],
    ['an import without its extension', 'domain/slots.ts', "import { plus } from './time'"],
  ]

  test.each(intruders)('the table does not allow %s', (_, path, line) => {
    const source = read(path)
    expect(forbidden(path, source)).toEqual([])
    expect(forbidden(path, `${source}\n${line}\n`)).toHaveLength(1)
  })

  test('nothing imports a command: neither the root nor those of the anonymity library', () => {
    const commands = ['index', 'anonymity/cli', 'anonymity/eval', 'anonymity/train/train']
    const imported = files.flatMap((path) =>
      imports(parsed(path, read(path))).flatMap(({ from }) => namesOf(path, from)),
    )
    expect(imported).toContain('anonymity/mask')
    expect(commands.filter((command) => imported.includes(command))).toEqual([])
  })

  test('a room that the table does not know is refused', () => {
    expect(forbidden('helpers/manager.ts', '')).toEqual(['helpers/manager.ts is in no room of the table'])
  })

  test('what only looks like an import is none', () => {
    const source = "// import { z } from 'zod'\nexport const words = \"import x from 'botbuilder'\"\n"
    expect(forbidden('domain/text.ts', source)).toEqual([])
  })
})

describe('the world comes in at the door', () => {
  test('the environment is read by the composition root and the local stack alone', () => {
    const readers = files.filter((path) => readsEnvironment(path, read(path)))
    expect(readers.filter((path) => !path.startsWith('local/') && path !== 'config.ts')).toEqual(['index.ts'])
    for (const line of ['const x = process.env.X', "import { env } from 'node:process'", 'const { X } = process.env']) {
      expect(readsEnvironment('app/change.ts', line)).toBe(true)
    }
    expect(readsEnvironment('app/change.ts', '// process.env\nprocess.exit(1)')).toBe(false)
  })

  test('the clock is read by the composition root, the local stack and the browser alone', () => {
    const uses = (kind: string) => files.filter((path) => usesClock(path, read(path)) === kind)
    const inside = (path: string) => !path.startsWith('local/') && !path.startsWith('tab/')
    expect(uses('clock').filter(inside)).toEqual(['index.ts'])
    // The iCalendar library takes Dates; an instant is written by one.
    expect(uses('conversion').filter(inside)).toEqual(['calendar/ics.ts', 'domain/time.ts'])
  })

  test.each(['new Date()', 'new Date', 'Date.now()', 'Date()', 'DateTime.now()', 'DateTime.local()', 'DateTime.utc()'])(
    '%s would be found',
    (expression) => {
      expect(usesClock('domain/time.ts', `${read('domain/time.ts')}\nexport const x = ${expression}\n`)).toBe('clock')
    },
  )

  test('reading a given time is not asking for it', () => {
    expect(usesClock('domain/slots.ts', read('domain/slots.ts'))).toBeNull()
    expect(usesClock('x.ts', 'export const x = new Date(at)')).toBe('conversion')
  })
})

describe('the cards', () => {
  const cards = files.filter((path) => dirname(path) === 'cards')

  test('have no refresh and no Action.Submit', () => {
    expect(cards.length).toBeGreaterThan(10)
    expect(cards.filter((path) => leaks(read(path)))).toEqual([])
  })

  test.each([
    'export const card = { refresh: { action } }',
    "export const card = { 'refresh': { action } }",
    'card.refresh = { action }',
    'export const card = { ...rest, refresh }',
    'export interface Card { refresh?: object }',
    "export const action = { type: 'Action.Submit' }",
    'export const type = `Action.Submit`',
  ])('would be found out: %s', (line) => {
    expect(leaks(line)).toBe(true)
  })

  test('may speak of either in a comment', () => {
    expect(leaks('// never Action.Submit, never refresh: {}\nexport const x = 1')).toBe(false)
  })
})
