import type { Screened } from '../src/domain/text.ts'

/** Words of a test as if they had passed the check. */
export const passed = (words: string) => words as Screened

/** Fields of a test as if they had passed the check. */
export const screened = (fields: Record<string, string>) => fields as Record<string, Screened>
