import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, Response } from 'restify'
import { send, sendProblem } from './respond.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Only Teams may frame the tab (of the hosts that teams-js knows, those of Teams: desktop and web, old address and new). Everything comes from here but what
 * teams-js fetches at import: its list of further hosts. Fluent puts its rules into
 * style elements that are empty in themselves: the hash is that of nothing, and no inline style passes.
 */
export const tabPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https://res.cdn.office.net",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft',
].join('; ')

/** Whether a client takes gzip. */
const takesGzip = (req: Request): boolean => /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))

/**
 * Serves the built tab from a folder: hashed files for a year, the page itself never stored; any other path is the page.
 * Files go out compressed, each compressed once: its name changes with what is in it.
 */
export function tabRoute(folder: string): (req: Request, res: Response) => Promise<void> {
  const root = resolve(folder)
  const small = new Map<string, Promise<Buffer>>()
  const smaller = (name: string, whole: Buffer): Promise<Buffer> => {
    const known = small.get(name) ?? promisify(gzip)(whole, { level: 9 })
    small.set(name, known)
    return known
  }
  return async (req, res) => {
    const wanted = (req.params as { '*'?: string })['*'] ?? ''
    const asset = /^assets\/[\w.-]+$/.test(wanted) ? await read(join(root, wanted), root) : null
    if (asset) {
      const type = types[extname(wanted)] ?? 'application/octet-stream'
      const headers = {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      }
      if (!takesGzip(req)) return send(req, res, 200, headers, asset)
      return send(req, res, 200, { ...headers, 'Content-Encoding': 'gzip' }, await smaller(wanted, asset))
    }
    if (wanted.startsWith('assets/')) return sendProblem(req, res, 404, 'notFound')
    const page = await read(join(root, 'index.html'), root)
    if (!page) return sendProblem(req, res, 404, 'tabNotBuilt')
    send(req, res, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': tabPolicy }, page)
  }
}

/** A file inside the folder; null when there is none. */
async function read(path: string, root: string): Promise<Buffer | null> {
  if (!path.startsWith(root + sep)) return null
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return null
    throw error
  })
}
