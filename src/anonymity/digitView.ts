const RUN = /[\dOoIl]{2,40}/g
const BEFORE = /[\dO][ ./-]$/
const AFTER = /^[ ./-][\dO]/

/**
 * The text with the letters O, o, I and l read as the digits they were typed for, where they stand among digits
 * ("O4O 123", "l3lO52"). Same length, so offsets stay. A letter that continues a word is left as it is.
 */
export function digitView(text: string): string {
  return text.replace(RUN, (run, at: number) => {
    let digits = 0
    for (const sign of run) if (sign >= '0' && sign <= '9') digits += 1
    if (digits === 0 || digits === run.length) return run
    const before = /\p{L}/u.test(text.charAt(at - 1))
    const after = /\p{L}{2}/u.test(text.slice(at + run.length, at + run.length + 2))
    // "2O 33", "O4.9.": a lone pair is read when the number goes on beside it.
    const goesOn =
      BEFORE.test(text.slice(Math.max(0, at - 2), at)) || AFTER.test(text.slice(at + run.length, at + run.length + 2))
    if (after || (digits < 2 && run.length < 3 && !goesOn)) return run
    // "FI2I12": the letters that still belong to the word before are left.
    if (before) return run.replace(/^([OoIl]*)(.*)$/, (_, word: string, rest: string) => word + asDigits(rest))
    return asDigits(run)
  })
}

const asDigits = (run: string): string => run.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
