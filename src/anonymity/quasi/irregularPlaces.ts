import { placeSize } from './placeWords.ts'

// Places whose forms no rule undoes: both parts inflected, plural names, a stem that changes.
const FORMS = `
uusikaupunki uudessakaupungissa uudestakaupungista uuteenkaupunkiin uudenkaupungin
uusikaarlepyy uudessakaarlepyyssä uudestakaarlepyystä uuteenkaarlepyyhyn uudenkaarlepyyn
isokyrö isossakyrössä isostakyröstä isoonkyröön isonkyrön
kangasala kangasalla kangasalta kangasalle
virrat virroilla virroilta virroille virtain
loppi lopella lopelta lopelle lopen
`
const STEMS = 'alavus alavude varkaus varkaude pihtipudas pihtiputaa punkalaidun punkalaitume'.split(' ')
const ENDINGS = 'n ssa sta lla lta lle een seen'.split(' ')
const PLURAL = /is(?:i(?:ss|st|ll|lt)[aä]|iin|ille|ten)$/

const IRREGULAR = new Map<string, string>()
for (const line of FORMS.trim().split('\n')) {
  const [name = '', ...forms] = line.split(' ')
  for (const form of forms) IRREGULAR.set(form, name)
}
for (let at = 0; at < STEMS.length; at += 2)
  for (const ending of ENDINGS) IRREGULAR.set(`${STEMS[at + 1]}${ending}`, STEMS[at] ?? '')

/** The place that a lower-case word is an irregular form of: "virroilla", "jokioisissa"; undefined of any other word. */
export function irregularPlace(lower: string): string | undefined {
  const known = IRREGULAR.get(lower)
  if (known !== undefined) return known
  const plural = PLURAL.exec(lower)
  const name = plural === null ? '' : `${lower.slice(0, plural.index)}inen`
  return placeSize(name) === undefined ? undefined : name
}
