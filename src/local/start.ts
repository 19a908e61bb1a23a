import { join } from 'node:path'
import { localPorts } from './settings.ts'
import { startLocal } from './stack.ts'

/**
 * `npm start`: the whole service on this machine, for trying it out. Ends with 0 when asked to (Ctrl-C, SIGTERM, SIGHUP,
 * or the terminal or npm that started it is gone), with 1 when a port is taken or a part ended by itself. Nothing that it
 * started outlives it. RINNALLA_LOCAL_SERVER names another script in the server's place, DATA_FOLDER another folder than .data.
 */
async function main(): Promise<number> {
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && resolve('asked'), 500).unref()
  })
  const { RINNALLA_LOCAL_SERVER: script, DATA_FOLDER: folder = join(process.cwd(), '.data') } = process.env
  const stack = await startLocal({
    ports: localPorts(process.env),
    folder,
    ...(script === undefined ? {} : { serverCommand: [script], tab: false }),
    write: (text) => process.stdout.write(text),
  })
  const failed = stack.ready.then(
    () => stack.ended,
    (error: Error) => error.message,
  )
  const why = await Promise.race([asked, failed])
  if (why !== 'asked') process.stderr.write(`${why}\n`)
  await stack.stop()
  return why === 'asked' ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
