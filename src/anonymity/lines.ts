/**
 * The lines of a stream of text as they come, without their end: \n or \r\n, and no other sign (U+2028 may stand raw in
 * JSON, RFC 8259). A byte order mark before the first is left out. Holds no more than a line and a chunk.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = []
  let first = true
  const ended = (end: string): string => {
    const line = [...begun, end].join('').replace(/\r$/, '')
    begun = []
    const plain = first ? line.replace(/^\ufeff/, '') : line
    first = false
    return plain
  }
  for await (const chunk of chunks) {
    let at = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', at)) {
      yield ended(chunk.slice(at, end))
      at = end + 1
    }
    if (at < chunk.length) begun.push(chunk.slice(at))
  }
  if (begun.length > 0) yield ended('')
}
