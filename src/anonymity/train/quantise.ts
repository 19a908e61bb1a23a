/** Weights as the text of a data file: bytes in base64 and the number each is multiplied by. Beyond `limit` they are cut. */
export function quantised(weights: Float64Array, limit: number): { scale: number; encoded: string } {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = Math.min(largest, limit) / 127
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  return { scale, encoded: Buffer.from(bytes.buffer).toString('base64') }
}
