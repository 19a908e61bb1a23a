import { languageOf } from '../../anonymity/language.ts'
import { isSmallPlace } from '../../anonymity/quasi/smallPlace.ts'
import { screenFields } from '../../anonymity/screenFields.ts'
import type { Language } from '../../domain/language.ts'
import type { Checked } from './checked.ts'

/** A form to be checked. `notNames`: words that are no names, in lower case; `language`: what its author reads the app in. */
export interface Asked {
  id: number
  fields: Record<string, string>
  language: Language
  notNames: string[]
}

export interface Told {
  id: number
  checked: Checked
}

// The anonymity check beside the page: its lists are heavy, and whoever types must not feel it. Nothing leaves the browser.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { id, fields, language, notNames } = data
  // People write in the language of the case, whatever language they read the app in.
  const written = languageOf(Object.values(fields).join('\n'), language)
  const found = screenFields(fields, written, (word) => notNames.includes(word.toLowerCase()))
  const told: Told = { id, checked: { fields, found, smallPlace: isSmallPlace(Object.values(found).flat()) } }
  self.postMessage(told)
})
