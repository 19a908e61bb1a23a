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

/** A value as properties of an entity: its JSON in `json0`, `json1`, ... as many as it takes. */
export function pack(value: unknown): Record<string, string> {
  return Object.fromEntries(pieces(JSON.stringify(value)).map((piece, i) => [`json${i}`, piece]))
}

/** The value that `pack` wrote. The store is the only writer of its tables, so the shape is taken as written. */
export function unpack<T>(entity: Record<string, unknown>): T {
  let json = ''
  for (let i = 0; typeof entity[`json${i}`] === 'string'; i++) json += entity[`json${i}`]
  return JSON.parse(json) as T
}
