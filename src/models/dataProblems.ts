import type { Language } from '../domain/language.ts'
import type { OperatingModel } from '../domain/model.ts'

// A model is data: the compiler says when a language is missing here.
const everyLanguage: Record<Language, true> = { fi: true, sv: true, en: true }
const languages = Object.keys(everyLanguage)

/** What is wrong with a model as data, whatever it means, in sentences: a name missing in a language, a time or number that is none, something twice. */
export function dataProblems(model: OperatingModel): string[] {
  const { cadence, durationMin, slotsPerMeeting, leadTimeDays, quorum } = model
  const lists: [string, string[]][] = [
    ['consent', model.consents],
    ['topic', model.topics.map(({ id }) => id)],
    ['kind of help', model.helps.map(({ id }) => id)],
    ['content', model.contents.map(({ id }) => id)],
    ['role', model.roles.map(({ id }) => id)],
    ...Object.entries(model.forms).map(([consent, form]): [string, string[]] => [
      `field of the form "${consent}"`,
      form.map(({ field }) => field),
    ]),
  ]
  const numbers: [string, number, number][] = [
    ['duration', durationMin, 1],
    ['number of slots', slotsPerMeeting, 1],
    ['lead time', leadTimeDays, 0],
    ['quorum', quorum, 0],
    ...(cadence.kind === 'weeks' ? [['rhythm', cadence.every, 1] as [string, number, number]] : []),
    ...(cadence.kind === 'agreed' ? [['rhythm', cadence.timesAYear, 1] as [string, number, number]] : []),
  ]
  return [
    ...lists.flatMap(([what, ids]) => (new Set(ids).size === ids.length ? [] : [`it has a ${what} twice`])),
    ...numbers.flatMap(([what, value, least]) =>
      Number.isInteger(value) && value >= least ? [] : [`its ${what} is no whole number from ${least}`],
    ),
    ...localised(model).flatMap(([path, names]) =>
      languages.flatMap((language) => (said(names[language]) ? [] : [`its ${path} is not in ${language}`])),
    ),
    ...('time' in cadence && !/^([01]\d|2[0-3]):[0-5]\d$/.test(cadence.time) ? ['its time is no clock time'] : []),
  ]
}

const said = (words: unknown) => typeof words === 'string' && words.trim() !== ''

/** Every value in it that is written in languages, with where it is. */
function localised(value: unknown, path: string[] = []): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (entries.some(([key]) => languages.some((language) => language === key))) return [[path.join('.'), { ...value }]]
  return entries.flatMap(([key, inner]) => localised(inner, [...path, key]))
}
