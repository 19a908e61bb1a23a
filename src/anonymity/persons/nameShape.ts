const FOREIGN =
  /[cqwxzšžåáéíóúðøæ]|[bdfg](?!ra|io|oo)|th|sh|kh|^(?:mc|al-|el-)|[^aeiouyäönst]$|(?:ov|ova|ev|eva|enko|chuk|ski|ska|sson|ström|berg|qvist|lund|man|iy|ii|ur|ed|id|im|in|an|ar|ir)$/
const SURNAME =
  /(?:(?:[aeiouyäö]|[kltrsmnv])(?:nen|sen|sella|selle|selta|sta|seen|set|sten)|(?:mäki|mäen|niemi|niemen|koski|kosken|maa|maan|vuori|vuoren|lahti|lahden|ranta|rannan|oja|ojan|aho|ahon|la|lä|lan|län|lla|llä|sson|ssonin))$/

/** How much a lower-case form looks like a name that no list has: above the bar or not. */
export function looksLikeName(lower: string, bar: number): boolean {
  let score = 0
  if (FOREIGN.test(lower)) score += 2
  if (/inen$|isen$|(?:uus|yys|us|ys|minen|misen|sti|vat|vät|taan|tään|ssa|ssä|tta|ttä)$/.test(lower)) score -= 1
  if (SURNAME.test(lower)) score += 1
  return score > bar
}
