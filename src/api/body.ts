import type { IncomingMessage } from 'node:http'

/** At most this many bytes: a card's input of 2,000 characters a field is far below it. */
export const bodyLimit = 256 * 1024

export type Body = { ok: true; value: unknown } | { ok: false; status: 400 | 413 | 415; code: string }

const refused = (status: 400 | 413 | 415, code: string): Body => ({ ok: false, status, code })

/**
 * Reads a JSON body of at most `bodyLimit` bytes in UTF-8. Any Content-Encoding is refused: the framework's own parser
 * ends the process on a body that is not what its encoding says. Only `application/json` is taken, which a page of
 * another site cannot send without being asked first. Never throws.
 */
export function readJson(req: IncomingMessage): Promise<Body> {
  if (req.headers['content-encoding'] !== undefined) return Promise.resolve(refused(415, 'encoding'))
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')) {
    return Promise.resolve(refused(415, 'contentType'))
  }
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit) return Promise.resolve(refused(413, 'tooLarge'))
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimit) chunks.push(chunk)
      else {
        req.pause()
        resolve(refused(413, 'tooLarge'))
      }
    })
    req.on('error', () => resolve(refused(400, 'aborted')))
    req.on('aborted', () => resolve(refused(400, 'aborted')))
    req.on('end', () => resolve(parse(Buffer.concat(chunks))))
  })
}

function parse(bytes: Buffer): Body {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return refused(400, 'json')
  }
}
