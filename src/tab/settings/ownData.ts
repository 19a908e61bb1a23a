import type { Deleted, Settings, SettingsChange } from '../../api/ownContract.ts'
import type { Identity } from '../client.ts'
import { askOnce, type Failure } from '../failure.ts'

const patience = 15_000

/** What came of a change of one's own. `changed`: it was changed elsewhere first, and nothing was done. */
export type Changed<T> = { kind: 'done'; data: T } | Failure

const send = <T>(
  identity: Identity,
  path: string,
  init: { method: string; headers?: Record<string, string>; body?: string },
  read: (answer: Response) => Promise<T>,
): Promise<Changed<T>> => askOnce(identity, path, init, patience, read)

/** Changes one's own choices, if they are still as they were seen (`tag`). */
export function saveSettings(change: SettingsChange, tag: string, identity: Identity): Promise<Changed<Settings>> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': tag }
  const init = { method: 'PUT', headers, body: JSON.stringify(change) }
  return send(identity, '/api/settings', init, async (answer) => (await answer.json()) as Settings)
}

/** All that is known of whoever asks, as a file. */
export function exportData(identity: Identity): Promise<Changed<Blob>> {
  return send(identity, '/api/mydata', { method: 'GET' }, (answer) => answer.blob())
}

/** Deletes what one may delete of one's own, and tells what went and what stays. */
export function deleteData(identity: Identity): Promise<Changed<Deleted>> {
  return send(identity, '/api/mydata', { method: 'DELETE' }, async (answer) => (await answer.json()) as Deleted)
}

/** Gives a file to the browser to save. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
