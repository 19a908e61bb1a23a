import { Server } from 'node:net'

/**
 * Preloaded (`--import`) into programs that listen on every interface and have no option for it (the Agents
 * Playground): whatever they ask for, their servers listen on 127.0.0.1 only.
 */
type Listen = (...args: unknown[]) => Server

const listen = Server.prototype.listen as Listen

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  const [first, ...rest] = args
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  }
  if (typeof first === 'number' || typeof first === 'undefined') {
    const callback = args.find((arg) => typeof arg === 'function')
    return listen.call(this, { port: first ?? 0, host: '127.0.0.1' }, callback)
  }
  return listen.apply(this, args)
} as typeof Server.prototype.listen
