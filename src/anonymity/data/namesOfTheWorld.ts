// Names from elsewhere in the world met in Finland.
const FIRST = `
Maxamed Nasteexo Cabdirahman
`
const LAST = `
Warsame Guleed
`
const list = (names: string): string[] => names.trim().split(/\s+/)

/** First names and nicknames from elsewhere in the world, with their first letter large. */
export const worldFirstNames: string[] = list(FIRST)

/** Surnames from elsewhere in the world, with their first letter large. */
export const worldSurnames: string[] = list(LAST)
