import { inflateSync } from 'node:zlib'

/** One pixel: red, green, blue and opacity, each 0-255. */
export type Pixel = [red: number, green: number, blue: number, alpha: number]

/** Width and height as the header says (PNG, IHDR: two big-endian numbers at byte 16). */
export const pngSize = (png: Buffer): { width: number; height: number } => {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** The pixels of an 8-bit RGBA picture, row by row (PNG, section 9: each row is filtered against the one above). */
export const pngPixels = (png: Buffer): Pixel[] => {
  if (png[24] !== 8 || png[25] !== 6) throw new Error('not 8-bit RGBA')
  const { width, height } = pngSize(png)
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts))
  const row = width * 4
  const bytes = Buffer.alloc(row * height)
  const byte = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (bytes[y * row + x] ?? 0))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row; x++) {
      const [left, up, corner] = [byte(x - 4, y), byte(x, y - 1), x < 4 ? 0 : byte(x - 4, y - 1)]
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner
      const guess = [0, left, up, (left + up) >> 1, paeth][raw[y * (row + 1)] ?? 0] ?? 0
      bytes[y * row + x] = ((raw[y * (row + 1) + 1 + x] ?? 0) + guess) & 255
    }
  }
  return Array.from({ length: width * height }, (_, index) => [...bytes.subarray(index * 4, index * 4 + 4)] as Pixel)
}
