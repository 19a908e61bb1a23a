// How words end in speech, and what the written ending is: avuks(i), oikeudes(sa), tullu(t), kerto(i), kellekä(än).
const ENDS: [RegExp, string[]][] = [
  [/ks$/, ['i']], [/[aeiouyäö]s$/, ['sa', 'sä', 'i']], [/[aeiouyäös]t$/, ['a', 'ä']], [/[aeiouyäö]l[lt]?$/, ['a', 'ä', 'la', 'lä', 'le']],
  [/[uy]$/, ['t']], [/[oöaäu]$/, ['i', 'n']], [/ki$/, ['n']], [/mp$/, ['i']],
] // biome-ignore format: a table
const LONG: [RegExp, string[]][] = [
  [/ee$/, ['ea', 'eä', 'een']], [/ii$/, ['ia', 'iä', 'iin']], [/oo$/, ['oa', 'oon']], [/uu$/, ['ua', 'uun']], [/yy$/, ['yä', 'yyn']], [/öö$/, ['öä', 'öön']],
  [/aa$/, ['aan']], [/ää$/, ['ään']], [/nen$/, ['inen']], [/set$/, ['iset']], [/st[aä]$/, ['ista', 'istä']], [/aan$/, ['amaan']], [/ään$/, ['ämään']],
] // biome-ignore format: a table

/** Whether a lower-case word of five letters or more is one of those known, as it is said: "avuks", "hajos", "selkee". */
export function isSpoken(lower: string, isKnown: (word: string) => boolean): boolean {
  if (lower.length < 5 || lower.length > 20) return false
  return (
    ENDS.some(([end, rests]) => end.test(lower) && rests.some((rest) => isKnown(lower + rest))) ||
    LONG.some(([end, rests]) => end.test(lower) && rests.some((rest) => isKnown(lower.replace(end, rest))))
  )
}
