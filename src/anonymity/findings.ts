/** A language of the product. */
export type Language = 'fi' | 'sv' | 'en'

export type FindingType =
  | 'HETU'
  | 'PERSON'
  | 'PHONE'
  | 'EMAIL'
  | 'ADDRESS'
  | 'POSTCODE'
  | 'DATE'
  | 'IBAN'
  | 'PLATE'
  | 'BUSINESS_ID'
  | 'CASE_ID'
  | 'URL'
  | 'PLACE'
  | 'ORG_UNIT'

/**
 * One thing in a text that identifies somebody, or helps to.
 * `start` and `end` are UTF-16 offsets into the text as it was given, end exclusive.
 * `block`: the text may not be stored with it; `warn`: the writer is asked once.
 * `certainty` only for PERSON: an uncertain one may be dismissed by the writer ("not a name").
 * `birth`: a DATE that is somebody's date of birth. `rule`: what fired, for explaining and counting.
 * `suggestion`: what to write instead, inflected as the original. `entity`: the same for all mentions of one person.
 * `whole`: what to write over a wider stretch when the text beside the name says its role already ("äiti, Minna,").
 */
export interface Finding {
  start: number
  end: number
  type: FindingType
  severity: 'block' | 'warn'
  certainty?: 'certain' | 'uncertain'
  birth?: boolean
  rule: string
  suggestion: string
  entity?: string
  whole?: { start: number; end: number; words: string }
}
