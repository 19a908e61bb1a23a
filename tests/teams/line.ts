import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A line to the table service that a test can cut, or hold silent, and mend. */
export async function startLine() {
  const storage = process.env.TEST_STORAGE ?? ''
  const port = Number(/TableEndpoint=http:\/\/127\.0\.0\.1:(\d+)/.exec(storage)?.[1])
  const open = new Set<Socket>()
  let silent = false
  const start = (at: number) => {
    const server = createServer((near) => {
      open.add(near)
      near.on('error', () => {}).on('close', () => open.delete(near))
      if (silent) return
      const far = connect(port, '127.0.0.1')
      far.on('error', () => near.destroy()).on('close', () => near.destroy())
      near.on('close', () => far.destroy())
      near.pipe(far).pipe(near)
    })
    server.listen(at, '127.0.0.1')
    return once(server, 'listening').then(() => server)
  }
  let server = await start(0)
  const { port: own } = server.address() as AddressInfo
  const cutAll = () => {
    for (const socket of open) socket.destroy()
  }
  const close = () => {
    const closed = new Promise<void>((done) => server.close(() => done()))
    cutAll()
    return closed
  }
  return {
    /** The same tables, through this line. */
    storage: storage.replaceAll(`:${port}/`, `:${own}/`),
    /** Nobody answers at the port any more. */
    cut: close,
    /** The port takes calls and says nothing. */
    hush() {
      silent = true
      cutAll()
    },
    async mend() {
      silent = false
      cutAll()
      if (!server.listening) server = await start(own)
    },
    stop: close,
  }
}
