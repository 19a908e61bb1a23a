import type { Store } from '../app/deps.ts'
import { codes } from './codes.ts'
import { commit } from './commit.ts'
import { consultations } from './consultations.ts'
import { deliveries } from './deliveries.ts'
import { drafts } from './drafts.ts'
import { dueRows } from './due.ts'
import { groups } from './groups.ts'
import { history } from './history.ts'
import { mine } from './mine.ts'
import { openTimes } from './openTimes.ts'
import { people, places } from './people.ts'
import { polls } from './polls.ts'
import { reminders } from './reminders.ts'
import { find } from './rows.ts'
import { sessions } from './sessions.ts'
import { shown } from './shown.ts'
import { surveys } from './surveys.ts'
import { type Calls, connect, type Storage } from './tables.ts'
import { texts } from './texts.ts'
import { upkeep } from './upkeep.ts'

/**
 * The store on Azure Tables (Azurite included). Creates missing tables; fails when the storage cannot be reached.
 * `prefix` (letters and digits, a letter first) makes the tables' names unique for a test.
 */
export async function createStore(options: Storage & Calls, prefix = ''): Promise<Store> {
  const tables = await connect(options, prefix, options)
  const due = dueRows(tables)
  const read = consultations(tables)
  const past = history(tables)
  return {
    ...groups(tables),
    ...people(tables),
    ...places(tables),
    ...read,
    ...mine(tables, read.consultation),
    ...codes(tables),
    ...sessions(tables),
    ...polls(tables),
    ...openTimes(tables),
    ...commit(tables, due, past.eventExists),
    ...past,
    ...texts(tables),
    ...shown(tables),
    ...drafts(tables),
    ...surveys(tables),
    due,
    deliveries: deliveries(tables),
    reminders: reminders(tables),
    upkeep: upkeep(tables),
    async ping() {
      await find(tables.groups, 'group', 'ping')
    },
  }
}
