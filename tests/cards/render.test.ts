import { Window } from 'happy-dom'
import { fi } from '../../src/i18n/fi.ts'
import { plainWords, type Sample, samples } from './samples.ts'
import { nodes } from './walk.ts'

// Microsoft's renderer asks for a document when it is loaded: it gets one before that.
const page = new Window()
for (const name of Object.getOwnPropertyNames(page)) {
  if (name in globalThis) continue
  Object.defineProperty(globalThis, name, { value: Reflect.get(page, name), configurable: true, writable: true })
}
// Styles are only remembered: reading each as a browser would takes half of the time of drawing.
const styles = new WeakMap<object, object>()
Object.defineProperty(page.HTMLElement.prototype, 'style', {
  get(this: object) {
    const style = styles.get(this) ?? Object.create({ removeProperty: () => '', setProperty: () => undefined })
    styles.set(this, style)
    return style
  },
})
const { AdaptiveCard, SerializationContext } = await import('adaptivecards')

/** What the renderer hands to Markdown while it draws. */
const formatted: string[] = []
AdaptiveCard.onProcessMarkdown = (text, result) => {
  formatted.push(text)
  result.outputHtml = text
  result.didProcess = true
}

/** Draws a card as a client does; what is seen, and what it said of faults. */
function draw(json: object): { seen: string; events: string[] } {
  const card = new AdaptiveCard()
  const context = new SerializationContext()
  card.parse(json, context)
  const drawn = card.render()
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
  return {
    seen: drawn?.textContent ?? '',
    events: [...events, ...card.validateProperties().validationEvents.map((e) => e.message)],
  }
}

afterAll(() => page.happyDOM.close())

const canary = 'KANARIA **lihava** [x](http://e.example)'

/** What a card is made of, without its words: cards of one make are drawn alike. */
const makeOf = ({ card }: Sample) =>
  JSON.stringify(nodes(card).map(({ type, id, verb, style, wrap, columns }) => [type, id, verb, style, wrap, !columns]))

// Drawing is slow in a document without a browser: one of each make, in one language; the others differ in words only.
const all = samples('fi', fi, { ...plainWords, free: canary })
const makes = new Map(all.toReversed().map((sample) => [makeOf(sample), sample]))
const drawn = [...makes.values()].map(({ name, card }) => ({ name, ...draw(card) }))

test('every card is drawn without an event', () => {
  expect(drawn.length).toBeGreaterThan(150)
  expect(drawn.filter(({ seen, events }) => seen.length < 10 || events.length > 0)).toEqual([])
})

test('people’s words are drawn as they are, and never handed to Markdown', () => {
  expect(drawn.find(({ name }) => name === 'open case page 0')?.seen).toContain(canary)
  expect(formatted.length).toBeGreaterThan(100)
  expect(formatted.filter((text) => text.includes('KANARIA'))).toEqual([])
})
