import type { Store } from '../app/deps.ts'
import type { Draft } from '../domain/person.ts'
import { pack, unpack } from './entities.ts'
import { personKeys } from './keys.ts'
import { find, put, remove } from './rows.ts'
import type { Tables } from './tables.ts'

/** Table `drafts`: one half-written request a person. Its rows are text rows. */
export function drafts({ drafts: table }: Tables): Pick<Store, 'draft' | 'saveDraft' | 'deleteDraft'> {
  return {
    async draft(person) {
      const { partitionKey, rowKey } = personKeys(person)
      const row = await find(table, partitionKey, rowKey)
      return row && unpack<Draft>(row)
    },
    async saveDraft(draft) {
      await put(table, { ...personKeys(draft.person), ...pack(draft) })
    },
    async deleteDraft(person) {
      const { partitionKey, rowKey } = personKeys(person)
      await remove(table, partitionKey, rowKey)
    },
  }
}
