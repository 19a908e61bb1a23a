/** A stretch of a text beside another: in both, in the first alone (`gone`), in the second alone (`new`). */
export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  words: string
}

const parts = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

/** What was changed between two texts, word by word: the longest words in common stay. For texts of a form's length. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [a, b] = [parts(before), parts(after)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))

  const stretches: Stretch[] = []
  const add = (kind: Stretch['kind'], words = '') => {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.words += words
    else stretches.push({ kind, words })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', a[i])
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add('gone', a[i])
      i += 1
    } else {
      add('new', b[j])
      j += 1
    }
  }
  return stretches
}
