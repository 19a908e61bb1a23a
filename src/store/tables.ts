import { TableClient, type TableServiceClientOptions } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'
import { countPolicy, type Trip } from './count.ts'
import { deadlinePolicy } from './deadline.ts'
import { lostLinePolicy } from './lostLine.ts'

/** Where the tables are: a connection string, or an account's name with a credential (managed identity). */
export type Storage = { connectionString: string } | { account: string; credential: TokenCredential }

/** What each table holds is said in the file that uses it. `drafts` and parts of `cases` and `surveys` hold text (textRows.ts). */
export const tableNames = [
  'cases',
  'groups',
  'people',
  'mine',
  'codes',
  'places',
  'due',
  'delivered',
  'drafts',
  'surveys',
  'times',
] as const

export type Tables = Record<(typeof tableNames)[number], TableClient>

function client(storage: Storage, name: string, options: TableServiceClientOptions): TableClient {
  if ('account' in storage) {
    return new TableClient(`https://${storage.account}.table.core.windows.net`, name, storage.credential, options)
  }
  const local = /EndpointsProtocol=http;|UseDevelopmentStorage=true/i.test(storage.connectionString)
  return TableClient.fromConnectionString(storage.connectionString, name, {
    ...options,
    allowInsecureConnection: local,
  })
}

/** `onRequest` is told of each round trip; `deadlineMs` bounds a call, retries included (deadline.ts). */
export interface Calls {
  onRequest?: (trip: Trip) => void
  deadlineMs?: number
}

/** Clients of all tables, which are created where they are missing. `prefix` (letters and digits) keeps tests apart. */
export async function connect(storage: Storage, prefix = '', { onRequest, deadlineMs }: Calls = {}): Promise<Tables> {
  const options: TableServiceClientOptions = {
    retryOptions: { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1000 },
    additionalPolicies: [
      { policy: deadlinePolicy(deadlineMs), position: 'perCall' },
      { policy: lostLinePolicy(), position: 'perRetry' },
      ...(onRequest ? [{ policy: countPolicy(onRequest), position: 'perRetry' as const }] : []),
    ],
  }
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, client(storage, `${prefix}${name}`, options)]),
  ) as Tables
  await Promise.all(tableNames.map((name) => tables[name].createTable()))
  return tables
}
