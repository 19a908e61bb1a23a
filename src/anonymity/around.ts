/** The lower-cased text up to `reach` units before `at`, not reaching over a blank line. */
export function before(text: string, at: number, reach = 32): string {
  const piece = text.slice(Math.max(0, at - reach), at)
  return piece.slice(piece.lastIndexOf('\n\n') + 1).toLowerCase()
}

/** The lower-cased text up to `reach` units after `at`. */
export function after(text: string, at: number, reach = 24): string {
  return text.slice(at, at + reach).toLowerCase()
}
