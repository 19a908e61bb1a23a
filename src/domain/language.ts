/** The languages of the service: Finnish, Swedish, English (domain knowledge: two national languages and English). */
export type Language = 'fi' | 'sv' | 'en'

export const languages: readonly Language[] = ['fi', 'sv', 'en']

/** A name or sentence that is data (a group's name, a topic), written in each language. */
export type Localised = Record<Language, string>
