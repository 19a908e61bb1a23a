import type { Store } from '../app/deps.ts'
import { pack, unpack } from './entities.ts'
import { isLostRace } from './errors.ts'
import { find, list } from './rows.ts'
import type { Tables } from './tables.ts'

const highest = 9_999_999
/** The newest code stands first, so that the highest is the first row. */
const keyOf = (code: number) => String(highest - code).padStart(7, '0')

/** Table `codes`: a row per code. Its creation is the claim, so that no code is ever given twice. */
export function codes({ codes: table }: Tables): Pick<Store, 'takeCode' | 'byCode'> {
  /** The highest code known here; other servers may be ahead. */
  let last = 0
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    const [row] = await list(table, `PartitionKey eq 'code'`, 1)
    if (row) last = Math.max(last, highest - Number(row.rowKey))
  }
  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }

  return {
    async takeCode(groupId, consultationId) {
      if (last === 0) await lookOnce()
      for (let lost = 0; ; ) {
        last += 1
        const code = last
        try {
          await table.createEntity({ partitionKey: 'code', rowKey: keyOf(code), ...pack({ groupId, consultationId }) })
          return code
        } catch (error) {
          if (!isLostRace(error)) {
            if (last === code) last -= 1 // not given, so that no number is left out
            throw error
          }
          lost += 1
          if (lost % 2 === 0) await lookOnce() // another server is far ahead
        }
      }
    },
    async byCode(code) {
      if (!Number.isInteger(code) || code < 1 || code > highest) return null
      const row = await find(table, 'code', keyOf(code))
      return row && unpack<{ groupId: string; consultationId: string }>(row)
    },
  }
}
