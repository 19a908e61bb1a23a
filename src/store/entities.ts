/** A string property holds 32 K characters (UTF-16 units); a little less leaves room. */
const most = 30_000

/** Cuts a string into pieces that fit a property, never between the two halves of a character. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const last = text.charCodeAt(at + most - 1)
    const size = last >= 0xd800 && last <= 0xdbff ? most - 1 : most
    found.push(text.slice(at, at + size))
    at += size
  }
  return found
}

/** JSON without the two line ends that JSON allows bare in a string and that Azurite cuts a batch at (text pasted from a PDF has them). */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
}

/** A value as properties of an entity: its JSON in `json0`, `json1`, ... as many as it takes. */
export function pack(value: unknown): Record<string, string> {
  return Object.fromEntries(pieces(json(value)).map((piece, i) => [`json${i}`, piece]))
}

/** The value that `pack` wrote. The store is the only writer of its tables, so the shape is taken as written. */
export function unpack<T>(entity: Record<string, unknown>): T {
  let written = ''
  for (let i = 0; typeof entity[`json${i}`] === 'string'; i++) written += entity[`json${i}`]
  return JSON.parse(written) as T
}
