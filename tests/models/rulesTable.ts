import type { Localised } from '../../src/domain/language.ts'
import type { OperatingModel } from '../../src/domain/model.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { rhythm } from '../../src/i18n/rhythm.ts'
import { models } from '../../src/models/index.ts'

const en = ({ name }: { name: Localised }) => name.en.toLowerCase()
const list = (words: string[]) => words.join(', ') || '–'
const yes = (is: boolean) => (is ? 'yes' : '–')
const day = (date: string) => date.split('-').reverse().map(Number).join('.')

/** How each rule reads. A rule that a model gains does not compile before it has its line here. */
const rules: Record<
  Exclude<keyof OperatingModel, 'id' | 'purpose' | 'kind'>,
  [string, (m: OperatingModel) => string]
> = {
  name: ['name', ({ name, hidden }) => (hidden ? `${name.en} (data only)` : name.en)],
  hidden: ['chosen by people', ({ hidden }) => yes(!hidden)],
  mayAsk: ['who may ask (seen before)', ({ mayAsk }) => mayAsk.en],
  readers: ['who reads (seen before)', ({ readers }) => readers.en],
  requesters: ['whose workers ask', ({ requesters }) => list(requesters)],
  roles: [
    'roles (*: needed)',
    (m) => list(m.roles.map(({ title, required }) => title.en.toLowerCase() + (required ? '\\*' : ''))),
  ],
  quorum: ['quorum', ({ quorum }) => (quorum ? `${quorum} professions` : '–')],
  entryTraining: ['training of the core group', ({ entryTraining }) => entryTraining?.en ?? '–'],
  enrolment: ['workers enrol per session', ({ enrolment }) => yes(enrolment)],
  optOut: ['a member may leave by themselves', ({ optOut }) => yes(optOut)],
  cadence: ['cadence', ({ cadence }) => rhythm(cadence, messagesIn('en'), 'en')],
  breaks: ['breaks', ({ breaks }) => list(breaks.map(({ from, to }) => `${day(from)}.–${day(to)}.`))],
  holidays: ['on a public holiday', (m) => (m.scheduling === 'offers' ? '–' : m.holidays)],
  mode: ['mode', ({ mode }) => mode],
  scheduling: ['a meeting comes about', (m) => (m.scheduling === 'offers' ? 'by offered and open times' : 'in slots')],
  durationMin: ['duration, min', ({ durationMin }) => String(durationMin)],
  slotsPerMeeting: ['case slots', ({ slotsPerMeeting }) => String(slotsPerMeeting)],
  leadTimeDays: ['lead time, days', ({ leadTimeDays }) => String(leadTimeDays)],
  generalAllowed: ['general matters', ({ generalAllowed }) => yes(generalAllowed)],
  consents: ['consent modes', ({ consents }) => list(consents)],
  fallbackConsent: ['without the client’s word', ({ fallbackConsent }) => fallbackConsent ?? '–'],
  clientInvite: ['the client invited', ({ clientInvite }) => clientInvite],
  pairAllowed: ['a pair', ({ pairAllowed }) => yes(pairAllowed)],
  company: ['company', ({ company }) => list(company)],
  forms: [
    'form fields (*: must be filled)',
    ({ forms }) =>
      Object.entries(forms)
        .map(([mode, fields]) => `${mode}: ${list(fields.map((f) => f.field + (f.required ? '\\*' : '')))}`)
        .join('; '),
  ],
  writtenWithClient: ['written beside the client', ({ writtenWithClient }) => yes(writtenWithClient)],
  topics: ['topics', ({ topics }) => list(topics.map(en))],
  helps: ['kinds of help', ({ helps }) => String(helps.length || '–')],
  guide: [
    'guide of a session, min',
    ({ guide }) => {
      const sum = (phases: { minutes: number }[]) => phases.reduce((all, { minutes }) => all + minutes, 0)
      return guide ? `${sum(guide.opening)}, each case ${sum(guide.perCase)}` : '–'
    },
  ],
  contents: ['contents ticked afterwards', ({ contents }) => String(contents.length || '–')],
  outputs: ['outputs', ({ outputs }) => list(outputs)],
  statementOnRequest: ['statement on request', ({ statementOnRequest }) => yes(statementOnRequest)],
  followUp: ['follow-up', ({ followUp }) => followUp],
  hideAttendees: ['the invited see only themselves', ({ hideAttendees }) => yes(hideAttendees)],
}

/** The README's table of what each model carries, as Markdown. */
export function rulesTable(): string {
  const all = Object.values(models)
  const rows = Object.values(rules).map(([rule, of]) => `| ${[rule, ...all.map(of)].join(' | ')} |`)
  const head = `| rule | ${all.map(({ id }) => id).join(' | ')} |`
  return [head, `|${'---|'.repeat(all.length + 1)}`, ...rows].join('\n')
}

// `node tests/models/rulesTable.ts` writes it anew.
if (import.meta.main) process.stdout.write(`${rulesTable()}\n`)
