import { places, type Region, type Size } from '../data/places.ts'
import type { Language } from '../findings.ts'
import { inflect } from '../inflect.ts'
import type { Form } from '../persons/lemmas.ts'

const AT = new Map<string, { region: Region; size: Size }>()
for (const [region, sizes] of Object.entries(places))
  for (const [size, names] of Object.entries(sizes))
    for (const name of names.toLowerCase().split(' ')) AT.set(name, { region: region as Region, size: size as Size })

// Nominative for the genitive, then where, from where and to where; Swedish and English need only where.
const REGIONS: Record<Region, { fi: [string, string, string, string]; sv: string; en: string }> = {
  lapland: { fi: ['Lapin', 'Lapissa', 'Lapista', 'Lappiin'], sv: 'i Lappland', en: 'in Lapland' },
  north: { fi: ['Pohjois-Suomen', 'Pohjois-Suomessa', 'Pohjois-Suomesta', 'Pohjois-Suomeen'], sv: 'i norra Finland', en: 'in northern Finland' },
  ostrobothnia: { fi: ['Pohjanmaan', 'Pohjanmaalla', 'Pohjanmaalta', 'Pohjanmaalle'], sv: 'i Österbotten', en: 'in Ostrobothnia' },
  east: { fi: ['Itä-Suomen', 'Itä-Suomessa', 'Itä-Suomesta', 'Itä-Suomeen'], sv: 'i östra Finland', en: 'in eastern Finland' },
  southEast: { fi: ['Kaakkois-Suomen', 'Kaakkois-Suomessa', 'Kaakkois-Suomesta', 'Kaakkois-Suomeen'], sv: 'i sydöstra Finland', en: 'in south-eastern Finland' },
  central: { fi: ['Keski-Suomen', 'Keski-Suomessa', 'Keski-Suomesta', 'Keski-Suomeen'], sv: 'i mellersta Finland', en: 'in central Finland' },
  tavastia: { fi: ['Hämeen', 'Hämeessä', 'Hämeestä', 'Hämeeseen'], sv: 'i Tavastland', en: 'in Tavastia' },
  southWest: { fi: ['Lounais-Suomen', 'Lounais-Suomessa', 'Lounais-Suomesta', 'Lounais-Suomeen'], sv: 'i sydvästra Finland', en: 'in south-western Finland' },
  uusimaa: { fi: ['Uudenmaan', 'Uudellamaalla', 'Uudeltamaalta', 'Uudellemaalle'], sv: 'i Nyland', en: 'in Uusimaa' },
  åland: { fi: ['Ahvenanmaan', 'Ahvenanmaalla', 'Ahvenanmaalta', 'Ahvenanmaalle'], sv: 'på Åland', en: 'in Åland' },
} // biome-ignore format: a table
const SIZES: Record<Size, { fi: [string, string]; sv: [string, string]; en: [string, string] }> = {
  large: { fi: ['suuri', 'kaupunki'], sv: ['en stor stad', 'stadens'], en: ['a large town', "the town's"] },
  town: { fi: ['', 'kaupunki'], sv: ['en stad', 'stadens'], en: ['a town', "the town's"] },
  municipality: { fi: ['', 'kunta'], sv: ['en kommun', 'kommunens'], en: ['a municipality', "the municipality's"] },
  small: { fi: ['pieni', 'kunta'], sv: ['en liten kommun', 'kommunens'], en: ['a small municipality', "the municipality's"] },
  village: { fi: ['pieni', 'paikkakunta'], sv: ['en liten ort', 'ortens'], en: ['a small place', "the place's"] },
  district: { fi: ['', 'kaupunginosa'], sv: ['en stadsdel', 'stadsdelens'], en: ['a town district', "the district's"] },
} // biome-ignore format: a table

const INNER: Partial<Record<Form, Form>> = { adessive: 'inessive', ablative: 'elative', allative: 'illative' }
const OUTER: Partial<Record<Form, Form>> = { inessive: 'adessive', elative: 'ablative', illative: 'allative' }
const FROM = new Set<Form>(['elative', 'ablative'])
const TO = new Set<Form>(['illative', 'allative'])

function finnish(region: Region, size: Size, form: Form): string {
  const [adjective, noun] = SIZES[size].fi
  // One is in a "kunta", but at a "paikkakunta".
  const own = (noun === 'paikkakunta' ? OUTER : INNER)[form] ?? form
  const [of, where, from, to] = REGIONS[region].fi
  const words = [adjective, noun].filter((word) => word !== '').map((word) => inflect(word, own))
  if (size === 'district') return words.join(' ')
  if (form === 'genitive') return [...words.slice(0, -1), of, words.at(-1)].join(' ')
  return [...words, FROM.has(form) ? from : TO.has(form) ? to : where].join(' ')
}

/** Whether a lower-case name is that of a municipality, a village or a district; undefined of any other word. */
export function placeSize(name: string): Size | undefined {
  return AT.get(name)?.size
}

/** What to write instead of a place (its name in lower case) that stands in the given case: "pienessä kunnassa Lapissa". */
export function placeWords(language: Language, name: string, form: Form): string {
  const { region, size } = AT.get(name) ?? { region: 'lapland', size: 'village' }
  if (language === 'fi') return finnish(region, size, form)
  const [base, genitive] = SIZES[size][language]
  if (form === 'genitive') return genitive
  return size === 'district' ? base : `${base} ${REGIONS[region][language]}`
}
