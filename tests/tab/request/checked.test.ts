import { isSmallPlace } from '../../../src/anonymity/quasi/smallPlace.ts'
import { screenFields } from '../../../src/anonymity/screenFields.ts'
import { screen } from '../../../src/app/screen.ts'
import { stopLead } from '../../../src/tab/parts/stopLead.ts'
import { wordsOf } from '../../../src/tab/request/cardCheck.ts'
import { accepted, allAccepted, type Checked, carried, itemsOf, warnedWords } from '../../../src/tab/request/checked.ts'
import { stretches } from '../../../src/tab/request/marked.ts'
import { decisionInputs } from '../../../src/tab/request/ticks.ts'
import { wordDiff } from '../../../src/tab/request/wordDiff.ts'

const situation = 'Äiti Minna Virtanen soitti. Minnan poika Eetu asuu Kajaanissa. Lumi tuli mukaan, ja Lumi on väsynyt.'
const check = (fields: Record<string, string>, notNames: string[] = []): Checked => {
  const found = screenFields(fields, 'fi', (word) => notNames.includes(word.toLowerCase()))
  return { fields, found, smallPlace: isSmallPlace(Object.values(found).flat()) }
}
const items = itemsOf(check({ situation }), 'situation', situation, 'fi')
const words = (weight: string) => items.filter((item) => item.weight === weight).map(({ word }) => word)

test('the author is told what must go, what may be a name and what to look at again, each once and with a reason', () => {
  expect(words('certain')).toContain('Minna Virtanen')
  expect(words('uncertain')).toContain('Lumi')
  expect(words('warning')).toEqual(['Kajaanissa'])
  expect(items.every(({ reason }) => reason.startsWith('T'))).toBe(true)
})

test('one press takes one suggestion, one takes them all, and then the check finds nothing', () => {
  const name = items.find(({ word }) => word === 'Minna Virtanen')
  expect(name && accepted(situation, name)).toMatch(/^Äiti soitti\. Minnan/)
  const all = allAccepted(situation, items)
  expect(all).not.toMatch(/Minna|Virtanen|Eetu|Kajaani|Lumi/)
  expect(
    itemsOf(check({ situation: all }), 'situation', all, 'fi').filter(({ weight }) => weight === 'certain'),
  ).toEqual([])
})

test('while one types, what was found stays where its words are, and goes with them', () => {
  const { found } = check({ situation })
  const at = (after: string) =>
    carried(found.situation ?? [], situation, after).map(({ start, end }) => after.slice(start, end))
  const all = at(situation)
  expect(at(`${situation} Ja vielä`)).toEqual(all)
  expect(at(`Eilen. ${situation}`)).toEqual(all)
  expect(at(situation.replace('soitti', 'kävi'))).toEqual(all)
  expect(at(situation.replace('Virtanen', 'Virt'))).toEqual(all.slice(1))
  expect(at('')).toEqual([])
})

test('the underlined stretches and the rest are the whole text', () => {
  const parts = stretches(situation, items)
  expect(parts.map(({ words: part }) => part).join('')).toBe(situation)
  expect(parts.filter(({ weight }) => weight === 'certain').map(({ words: part }) => part)).toContain('Minna Virtanen')
  expect(stretches('', items)).toEqual([])
})

test('what is said in the browser the server understands: ticks and the confirmation have its ids', async () => {
  const fields = { situation: 'Keväällä tilanne muuttui, ja Lumi on väsynyt. Perhe asuu Kajaanissa.' }
  const decisions = { language: 'fi' as const, nonce: 'lomake', ticked: [], confirmed: [] }
  const asked = screen(fields, decisions)
  if (!('review' in asked)) throw new Error('nothing was found')
  const { uncertain, confirmId } = asked.review
  const open = itemsOf(check(fields), 'situation', fields.situation, 'fi')
  const inputs = await decisionInputs('lomake', ['lumi'], warnedWords(open))
  expect(Object.keys(inputs).sort()).toEqual([confirmId, ...uncertain.map(({ id }) => id)].sort())
  const ticked = Object.keys(inputs).filter((id) => id.startsWith('notName_'))
  expect(screen(fields, { ...decisions, ticked, confirmed: [confirmId] })).toHaveProperty('clean')
})

test('what was just said to be no name is no finding while the check that knows it is on its way', () => {
  const text = 'Lapsi itki, ja Lumi on väsynyt.'
  const found = (notNames: string[]) =>
    itemsOf(check({ situation: text }), 'situation', text, 'fi', notNames).map(({ word }) => word)
  expect(found([])).toEqual(['Lumi'])
  expect(found(['lumi'])).toEqual([])
})

test('words on a card’s form of a key of its own are read before they leave the browser; a group’s own and a copy’s are not', () => {
  const input = (id: string, isMultiline?: true) =>
    ({ type: 'Input.Text', id, label: id, maxLength: 2000, ...(isMultiline ? { isMultiline } : {}) }) as const
  const card = {
    body: [input('name'), { type: 'Container' as const, items: [input('answer', true), input('rest', true)] }],
  }
  const typed = { name: 'Minna', answer: 'Minna soitti', rest: ' ', other: 'x' }
  const read = (data: { verb: 'saveAnswer'; nonce?: string }, associatedInputs: 'auto' | 'none' = 'auto') =>
    wordsOf(card, { associatedInputs, data }, typed)
  expect(read({ verb: 'saveAnswer', nonce: 'n' })).toEqual({ answer: 'Minna soitti' })
  expect([read({ verb: 'saveAnswer' }), read({ verb: 'saveAnswer', nonce: 'n' }, 'none')]).toEqual([{}, {}])
})

test('what identifies stops a card’s form as often as it is pressed, what may be a name once, a warning never', () => {
  const told = new Set<string>()
  const stopped = (answer: string) => stopLead(check({ answer }), 'fi', told)?.list?.map((line) => line.split(':')[0])
  expect(stopped(situation)).toEqual(expect.arrayContaining(['”Minna Virtanen”', '”Lumi”']))
  expect(stopped(situation)).toContain('”Minna Virtanen”')
  expect(stopped(situation)).not.toContain('”Lumi”')
  expect(stopped('Lumi tuli mukaan, ja Lumi on väsynyt. Perhe asuu Kajaanissa.')).toBeUndefined()
  expect(stopLead(null, 'fi', told)?.intent).toBe('error')
})

test('before and after are told apart word by word', () => {
  expect(wordDiff('Äiti Minna soitti', 'Äiti soitti eilen')).toEqual([
    { kind: 'same', words: 'Äiti ' },
    { kind: 'gone', words: 'Minna ' },
    { kind: 'same', words: 'soitti' },
    { kind: 'new', words: ' eilen' },
  ])
  for (const [before, after] of [
    [situation, allAccepted(situation, items)],
    ['', 'a b'],
    ['a\n\nb', ''],
  ] as const) {
    const parts = wordDiff(before, after)
    const side = (without: string) =>
      parts.flatMap(({ kind, words: part }) => (kind === without ? [] : [part])).join('')
    expect([side('new'), side('gone')]).toEqual([before, after])
  }
})
