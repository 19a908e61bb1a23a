import { after, before } from '../around.ts'
import type { Claims } from '../claims.ts'
import { structured, type View } from './view.ts'

const DASHED = /(?<![\p{L}\d-])(\p{L}{2,3})-(\d{1,3})(?![\p{L}\d-]|[.,]\d)/gu
const LOOSE = /(?<![\p{L}\d-])(\p{L}{2,3}) ?-? ?(\d{1,3})(?![\p{L}\d-]|[.,]\d)/gu
const FOREIGN =
  /(?<![\p{L}\d-])[A-Z]{2,3} ?\d{2,3} ?[A-Z\d]{1,3}(?![\p{L}\d-])|(?<![\p{L}\d-])\d{3} ?[A-Z]{3}(?![\p{L}\d-])/gu
const CUE =
  /(?:rekister|rek\.? ?(?:nro|n:o|nr)|rekkari|kilve|kilpi|kilvi|auto|ajoneuvo|farmari|pakettiauto|volvo|toyota|skoda|bmw|audi|mersu|mopo|moottoripyörä|registernummer|regnr|reg\.nr|bil(?:en)?\b|license plate|licence plate|number plate|plate|car\b|vehicle|registration)[\p{L} ,.:(-]{0,32}$/u
// Tests, classifications, laws and abbreviations with a number are no plates.
const NEVER = new Set(
  'icd dsm lsl shl phq bdi gad sdq mim kko kho eoa ect cdi ess aq asq cgi gaf hiv hpv pcr iso ce ry oy ab klo kl ark ma ti ke to pe la su nro nr sivu vko viikko kpl pv vrk kk min noin yli alle ja tai en se on hän age the and for rtf usb led omt ops vnl hojks adl wms wpp wis tas amk yhs rek rva mri eeg ekg mg ml kg km cm mm'.split(
    ' ',
  ),
)

/** Vehicle registration plates: the dashed shape by itself, looser and foreign shapes beside a word for a vehicle. */
export function findPlates(view: View, claims: Claims): void {
  for (const match of view.text.matchAll(DASHED)) {
    const letters = match[1] ?? ''
    const digits = match[2] ?? ''
    const ahead = after(view.text, match.index + match[0].length, 16)
    const cued = CUE.test(before(view.text, match.index, 44)) || /^\s\(?(?:kilv|kilp|rekister)/.test(ahead)
    if (
      NEVER.has(letters.toLowerCase()) ||
      /^\s?(?:§|%|€|-?vuot|v\b|luk|sarj)/.test(after(view.text, match.index + match[0].length, 8))
    )
      continue
    const upper = letters === letters.toUpperCase()
    if (cued || (letters.length === 3 && (digits.length === 3 || (upper && digits.length === 2)))) {
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PLATE', cued ? 'plate.cue' : 'plate'))
    }
  }
  for (const pattern of [LOOSE, FOREIGN]) {
    for (const match of view.text.matchAll(pattern)) {
      if (NEVER.has((match[1] ?? '').toLowerCase()) || !CUE.test(before(view.text, match.index, 44))) continue
      if (
        /^\s?(?:§|%|€|-?vuot|v\b|luk|sarj|km|kertaa|krt|min)/.test(after(view.text, match.index + match[0].length, 8))
      )
        continue
      if (
        match[1] !== undefined &&
        match[1] !== match[1].toUpperCase() &&
        (match[1].length !== 3 || (match[2] ?? '').length !== 3)
      )
        continue
      claims.claim(structured(view, match.index, match.index + match[0].length, 'PLATE', 'plate.cue'))
    }
  }
}
