import type { Language } from '../../domain/language.ts'
import type { Checked } from './checked.ts'
import type { Asked, Told } from './guard.worker.ts'

/** The first text takes its time: the lists are unpacked. */
const patience = 20_000

let thread: Worker | null = null
let count = 0

/** Has the anonymity check read some fields once, in a thread that stays for the next time. Null: it could not be done. */
export function checkOnce(fields: Record<string, string>, language: Language): Promise<Checked | null> {
  thread ??= new Worker(new URL('./guard.worker.ts', import.meta.url), { type: 'module' })
  const worker = thread
  count += 1
  const id = count
  return new Promise((resolve) => {
    const end = (checked: Checked | null) => {
      clearTimeout(late)
      worker.removeEventListener('message', told)
      worker.removeEventListener('error', failed)
      resolve(checked)
    }
    const told = ({ data }: MessageEvent<Told>) => data.id === id && end(data.checked)
    // The next time begins with a new one.
    const failed = () => {
      worker.terminate()
      if (thread === worker) thread = null
      end(null)
    }
    const late = setTimeout(failed, patience)
    worker.addEventListener('message', told)
    worker.addEventListener('error', failed)
    worker.postMessage({ id, fields, language, notNames: [] } satisfies Asked)
  })
}
