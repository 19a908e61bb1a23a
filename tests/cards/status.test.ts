import type { AdaptiveCard } from '../../src/cards/card.ts'
import { openCaseCard } from '../../src/cards/openCase.ts'
import { answerInputs } from '../../src/cards/recommendations.ts'
import { statusCard } from '../../src/cards/status.ts'
import { newMeetingUrl } from '../../src/cards/timeForms.ts'
import { welcomeCard } from '../../src/cards/welcome.ts'
import type { Consultation, State } from '../../src/domain/consultation.ts'
import { offeredActions, type Side } from '../../src/domain/offered.ts'
import { fi } from '../../src/i18n/fi.ts'
import { m2 } from '../../src/models/m2.ts'
import { m3 } from '../../src/models/m3.ts'
import { consultationOf, groupOf, plainWords, service, textsOf } from './samples.ts'
import { presses, visible } from './walk.ts'

const alone: Partial<Consultation> = {
  previous: null,
  withPair: false,
  company: 'alone',
  clientComes: false,
  recommendations: [],
  toldToClient: null,
}

/** A status card as the bot makes it: with the actions that rights and state allow. */
function shown(model: typeof m2, side: Side, state: State, set: Partial<Consultation> = {}, now = service.now) {
  const c = consultationOf(model, state, { ...alone, ...set })
  const actions = offeredActions(c, model, side, now)
  const status = { c, group: groupOf(model, plainWords), model, side, notice: null, actions }
  return statusCard(status, { ...service, now }, fi, 'fi')
}

/** The buttons one sees without pressing anything. */
const buttons = (card: AdaptiveCard) => (card.actions ?? []).map(({ title }) => title)

/** The verbs behind "Muuta". */
const hidden = (card: AdaptiveCard) =>
  presses(card.actions?.find(({ type }) => type === 'Action.ShowCard')).map(({ verb }) => verb)

const session = {
  id: '2026-12-01T07:00:00.000Z',
  start: '2026-12-01T07:00:00.000Z',
  end: '2026-12-01T08:00:00.000Z',
  joinUrl: 'https://teams.microsoft.com/meet/1234567890124',
  calendarKey: 'abc/123',
  sequence: 0,
}

test.each<[Side, State, string[]]>([
  ['requester', 'waiting', ['Näytä', 'Muokkaa', 'Muuta']],
  ['requester', 'clarification', ['Vastaa', 'Näytä', 'Muuta']],
  ['requester', 'returned', ['Kirjoita uudelleen', 'Muuta']],
  ['requester', 'offered', ['Toivon muita aikoja', 'Näytä', 'Muuta']],
  ['requester', 'scheduled', ['Kalenteriin', 'Näytä', 'Muuta']],
  ['requester', 'followUp', ['Kerro, miten kävi', 'Muuta']],
  ['requester', 'closed', ['Vastaa kyselyyn', 'Näytä', 'Muuta']],
  ['requester', 'withdrawn', ['Kumoa']],
  ['group', 'waiting', ['Näytä', 'Ota käsittelyyn', 'Muuta']],
  ['group', 'taken', ['Näytä', 'Ehdota aikoja', 'Muuta']],
  ['group', 'offered', ['Näytä', 'Ehdota muita aikoja', 'Muuta']],
  ['group', 'scheduled', ['Kalenteriin', 'Näytä', 'Lisää linkki', 'Muuta']],
  ['group', 'withdrawn', []],
])('in one-to-one support the %s of a request that is %s sees at once %j', (side, state, titles) => {
  expect(buttons(shown(m2, side, state))).toEqual(titles)
})

test('a coordinator of a group gives a place instead of offering times', () => {
  expect(buttons(shown(m3, 'group', 'taken'))).toEqual(['Näytä', 'Asialistalle', 'Muuta'])
})

test('what is rarely wanted is behind "Muuta", and nothing is lost', () => {
  expect(hidden(shown(m2, 'group', 'waiting'))).toEqual(['offer', 'ask', 'return', 'redirect', 'decline'])
  expect(hidden(shown(m2, 'requester', 'waiting'))).toEqual(['readers', 'withdrawPermission', 'withdraw'])
})

test('who has a place on a group’s agenda reads at once when they present and how to prepare; until it begins', () => {
  const told = (now: string) => JSON.stringify(shown(m3, 'requester', 'scheduled', { session }, now))
  const { title } = fi.guide.prepare
  expect(told('2026-11-10T07:00:00.000Z')).toContain(title)
  expect(told('2026-11-10T07:00:00.000Z')).toContain('Vuorosi on ti 1.12. klo 9–10')
  expect(told(session.start)).not.toContain(title)
  expect(JSON.stringify(shown(m3, 'group', 'scheduled', { session }))).not.toContain(title)
})

test('what stood in the way of a recommendation is behind a press, and in sight where it was written or is missing', () => {
  const [id, state] = ['recommendation1', 'open'] as const
  const hiddenPart = (values: Record<string, string>, was: 'open' | 'notPossible' = state) =>
    answerInputs({ id, state: was }, 1, values, fi).flatMap((one) => ('isVisible' in one ? [one.isVisible] : []))
  expect(JSON.stringify(answerInputs({ id, state }, 1, {}, fi))).toContain(fi.afterwards.whyOpen(1))
  expect(hiddenPart({})).toEqual([false])
  expect(hiddenPart({ 'why.recommendation1': 'Aika loppui.' })).toEqual([])
  expect(hiddenPart({ 'state.recommendation1': 'notPossible' })).toEqual([])
  expect(hiddenPart({}, 'notPossible')).toEqual([])
})

test('the group reads who of it carries a recommendation out and by when, and that the day has passed; never its words', () => {
  const item = { id: 'recommendation1', state: 'open', responsible: 'chair', by: '2026-12-04T10:00:00.000Z' } as const
  const told = (now: string, state: 'open' | 'done' = 'open') =>
    visible(shown(m3, 'group', 'followUp', { session, recommendations: [{ ...item, state }] }, now)).join('\n')
  expect(told('2026-12-02T07:00:00.000Z')).toContain('Tekee: puheenjohtaja, toivotaan pe 4.12. mennessä')
  expect(told('2026-12-05T07:00:00.000Z')).toContain('toivottiin pe 4.12. mennessä, päivä on mennyt')
  expect(told('2026-12-05T07:00:00.000Z', 'done')).not.toContain('puheenjohtaja')
})

test('offered times are one press each, in words', () => {
  const times = presses(shown(m2, 'requester', 'offered').body)
  expect(times.map(({ title, data }) => [title, data.pick])).toEqual([
    ['ti 1.12. klo 9–10', '2026-12-01T07:00:00.000Z'],
    ['ke 2.12. klo 13.30–14.30', '2026-12-02T11:30:00.000Z'],
    ['to 3.12. klo 9–10', '2026-12-03T07:00:00.000Z'],
  ])
})

test('a session says its time first, and that the link will come', () => {
  expect(visible(shown(m2, 'requester', 'scheduled')).slice(0, 2)).toEqual([
    'Pyyntösi: aika sovittu',
    'ti 1.12. klo 9–10, linkki tulee',
  ])
})

test('with a link one joins with a button, and the calendar file has an address of its own', () => {
  const card = shown(m2, 'requester', 'scheduled', { session })
  const links = (card.actions ?? []).flatMap((action) => ('url' in action ? [[action.title, action.url]] : []))
  expect(links).toEqual([
    ['Liity', 'https://teams.microsoft.com/meet/1234567890124'],
    [
      'Kalenteriin',
      'https://rinnalla.example/calendar/group-M2/2026-12-01T07%3A00%3A00.000Z/abc%2F123.ics?slot=2026-12-01T07%3A00%3A00.000Z&of=7f2c1d7e-7a53-4a52-b1a4-2a7f3f9f0001&revision=3',
    ],
  ])
  expect(visible(card)[1]).toBe('ti 1.12. klo 9–10')
})

test('after the session the group is asked to record it first', () => {
  const card = shown(m2, 'group', 'scheduled', { session }, '2026-12-01T08:30:00.000Z')
  expect(buttons(card)).toEqual(['Kirjaa', 'Ei toteutunut', 'Näytä', 'Muuta'])
})

test('a requester hears by when to expect an answer, and later that somebody was reminded', () => {
  const sent = '2026-11-24T08:00:00.000Z'
  const [, next] = visible(shown(m2, 'requester', 'waiting', { turnSince: sent }))
  expect(next).toBe('Konsultoija vastaa yleensä viimeistään ke 25.11. klo 10.')
  const [, late] = visible(shown(m2, 'requester', 'waiting', { turnSince: sent }, '2026-11-26T08:00:00.000Z'))
  expect(late).toBe('Pyyntö odottaa vielä. Muistutan asiasta.')
})

test('a group sees since when it has been waited for', () => {
  expect(visible(shown(m2, 'group', 'waiting')).join(' ')).toContain('Vuorossa:  konsultoija, pe 20.11. klo 10 alkaen')
})

test('the hour’s reminder can be asked for and given up', () => {
  const title = (set: Partial<Consultation>) =>
    presses(shown(m2, 'requester', 'scheduled', set)).find(({ verb }) => verb === 'hourReminder')?.title
  expect(title({})).toBe('Muistuta tuntia ennen')
  expect(title({ hourReminder: ['tenant:worker'] })).toBe('Älä muistuta tuntia ennen')
})

test('Teams is asked for a new meeting with spaces as %20, and with nothing but the group’s name', () => {
  const group = groupOf(m3, { ...plainWords, name: 'Haastavat erot & tuki' })
  expect(newMeetingUrl(group, session.start, session.end, fi, 'fi')).toBe(
    'https://teams.microsoft.com/l/meeting/new?subject=Konsultaatio%2C%20Haastavat%20erot%20%26%20tuki&startTime=2026-12-01T07%3A00%3A00.000Z&endTime=2026-12-01T08%3A00%3A00.000Z',
  )
})

test('a long case goes on with "Näytä lisää", a short one is on one page', () => {
  const c = consultationOf(m3, 'followUp')
  const status = { c, group: groupOf(m3, plainWords), model: m3, side: 'group' as const, notice: null, actions: [] }
  const more = (free: string, page: number) => {
    const texts = textsOf({ ...plainWords, free })
    const card = openCaseCard(
      { ...status, texts, masked: { forReader: false, forOthers: false }, page },
      service,
      fi,
      'fi',
    )
    return presses(card).find(({ title }) => title === 'Näytä lisää')?.data
  }
  expect(more('lyhyt', 0)).toBeUndefined()
  expect(more('ä'.repeat(2000), 0)).toEqual({ verb: 'text', groupId: c.groupId, id: c.id, side: 'group', pick: '1' })
  expect(more('ä'.repeat(2000), 99)).toBeUndefined()
})

test('only who coordinates sees the queue, only who has a draft can go on with it', () => {
  const verbs = (hasDraft: boolean, coordinates: boolean) =>
    presses(welcomeCard({ lead: 'welcome', hasDraft, coordinates }, service, fi, 'fi')).map(({ verb }) => verb)
  expect(verbs(false, false)).toEqual(['begin', 'mine', 'sessions', 'help', 'language', 'reminders', 'privacy'])
  expect(verbs(true, true)).toEqual(
    expect.arrayContaining(['resume', 'discardDraft', 'queue', 'begin', 'mine', 'help', 'language', 'privacy']),
  )
})

test('whoever tells of a follow-up at a session sees on its card when, where and what, and joins from the day before on', () => {
  const meets = {
    ...session,
    joinUrl: 'https://teams.microsoft.com/meet/1',
    mode: 'hybrid' as const,
    place: 'Kunnantalo',
  }
  const of = (side: Side, now: string) =>
    shown(m3, side, 'followUp', { followUpAt: session.start, followUpSession: meets }, now)
  const before = of('requester', '2026-11-27T07:00:00.000Z')
  expect(visible(before).join(' ')).toMatch(/Kerrot kokouksen alussa lyhyesti.* ti 1\.12\. klo 9.*Kunnantalo/)
  expect(buttons(before)).not.toContain(fi.buttons.join)
  expect(buttons(of('requester', '2026-11-30T07:00:00.000Z'))).toContain(fi.buttons.join)
  expect(visible(of('requester', session.end)).join(' ')).not.toContain('Kunnantalo')
  expect(visible(of('group', '2026-11-30T07:00:00.000Z')).join(' ')).not.toContain('Kerrot kokouksen')
})
