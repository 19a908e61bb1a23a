import type { Store } from '../app/deps.ts'
import type { Group } from '../domain/group.ts'
import { pack, unpack } from './entities.ts'
import { part } from './keys.ts'
import { find, list, save, versioned } from './rows.ts'
import type { Tables } from './tables.ts'

/**
 * Table `groups`: one partition, a row per group, the tenant as a property. A country has some thousand groups at most,
 * so that both questions, one group and all of a tenant, stay one round trip.
 */
export function groups({ groups: table }: Tables): Pick<Store, 'groups' | 'group' | 'saveGroup'> {
  return {
    async groups(tenantId) {
      const rows = await list(table, `PartitionKey eq 'group' and tenant eq '${part(tenantId)}'`)
      return rows.map((row) => unpack<Group>(row))
    },
    async group(groupId) {
      const row = await find(table, 'group', part(groupId))
      return row && versioned<Group>(row)
    },
    async saveGroup(group, version) {
      const keys = { partitionKey: 'group', rowKey: part(group.id) }
      await save(table, { ...keys, tenant: part(group.tenantId), ...pack(group) }, version)
    },
  }
}
