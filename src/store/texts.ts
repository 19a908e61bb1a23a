import type { Store } from '../app/deps.ts'
import type { Text } from '../domain/text.ts'
import { unpack } from './entities.ts'
import { part, startingWith, whole } from './keys.ts'
import { list } from './rows.ts'
import type { Tables } from './tables.ts'

/** Reading the texts of a case, rows `t:{consultation}:{...}` (Text.key); they are written and purged by commit.ts alone. */
export function texts({ cases }: Tables): Pick<Store, 'texts'> {
  return {
    async texts(groupId, consultationId) {
      const range = startingWith(whole(`t:${consultationId}:`))
      const rows = await list(cases, `PartitionKey eq '${part(groupId)}' and ${range}`)
      const found = rows.map((row) => unpack<Text>(row)).filter((text) => text.consultationId === consultationId)
      return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
    },
  }
}
