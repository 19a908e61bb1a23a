import * as adaptive from 'adaptivecards'
import { verbs } from '../../src/cards/verbs.ts'
import { actions } from '../../src/domain/action.ts'
import { professions } from '../../src/domain/groupProfessions.ts'
import type { Language } from '../../src/domain/language.ts'
import { fi } from '../../src/i18n/fi.ts'
import { messagesIn } from '../../src/i18n/messages.ts'
import { pseudo } from '../../src/i18n/pseudo.ts'
import { models } from '../../src/models/index.ts'
import { noticeKinds, noticesOfActions, type Sample, samples, type Words } from './samples.ts'
import { inputs, nodes, visible } from './walk.ts'

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: a template that must not be taken for one
const hostile: Words = {
  free: '**bold** [x](http://e.example) {{date}} {{DATE(2026-01-01T00:00:00Z)}} ${x} # otsikko\n- lista 👩🏽‍⚕️ \u202eשלום <b>x</b>',
  name: '1. [x](http://e.example) **Ryhmä** {{date}} ${x} 👩🏽‍⚕️ שלום',
}
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

/** The heaviest that the fields allow: 2,000 signs, of which seven take eighteen bytes. */
const heavy: Words = {
  free: '👩🏽‍⚕️ '.repeat(250),
  name: 'Keski-Suomen hyvinvointialueen haastavien erojen konsultaatioryhmä',
}

const languages: Language[] = ['fi', 'sv', 'en']
const withHostile = samples('fi', fi, hostile)
const inPseudo = samples('fi', pseudo(fi))
const written: [string, Sample[]][] = [
  ...languages.map((language): [string, Sample[]] => [language, samples(language, messagesIn(language))]),
  ['fi, hostile', withHostile],
  ['pseudo', inPseudo],
]

/** Runs a check over every card and says which cards fail it, and how. */
function failing(cards: Sample[], check: (sample: Sample) => string[]): string[] {
  return cards.flatMap((sample) => check(sample).map((fault) => `${sample.name}: ${fault}`))
}

describe.each(written)('the cards (%s)', (_, cards) => {
  test('are read by adaptivecards without an event, and are valid', () => {
    expect(
      failing(cards, ({ card }) => {
        const parsed = new adaptive.AdaptiveCard()
        const context = new adaptive.SerializationContext()
        parsed.parse(card, context)
        const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
        const failures = parsed.validateProperties().validationEvents.map(({ message }) => message)
        return [...events, ...failures]
      }),
    ).toEqual([])
  })

  test('have no refresh and no Action.Submit, and every button of ours carries its verb', () => {
    expect(
      failing(cards, ({ card }) =>
        nodes(card).flatMap((node) => {
          if ('refresh' in node || node.type === 'Action.Submit') return ['refresh or Submit']
          if (node.type !== 'Action.Execute') return []
          const data = node.data as { verb?: unknown }
          const fine = data.verb === node.verb && verbs.some((verb) => verb === node.verb) && node.associatedInputs
          return fine ? [] : [`button ${String(node.title)}`]
        }),
      ),
    ).toEqual([])
  })

  test('label every input, explain every required one, limit every text, and use no id twice', () => {
    expect(
      failing(cards, ({ card }) => {
        const ids = nodes(card).flatMap(({ type, id }) => (type && typeof id === 'string' ? [id] : []))
        const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`)
        const faults = inputs(card).flatMap((input) => [
          ...(String(input.label ?? '').trim() ? [] : [`${String(input.id)} has no label`]),
          ...(input.isRequired && !input.errorMessage ? [`${String(input.id)} has no error message`] : []),
          ...(input.type === 'Input.Text' && !(Number(input.maxLength) <= 2000)
            ? [`${String(input.id)} unlimited`]
            : []),
        ])
        return [...twice, ...faults]
      }),
    ).toEqual([])
  })

  test('no input takes the place of what its button carries', () => {
    expect(
      failing(cards, ({ card }) => {
        const carried = nodes(card).flatMap((node) =>
          node.type === 'Action.Execute' && node.associatedInputs === 'auto' ? Object.keys(node.data as object) : [],
        )
        return inputs(card).flatMap(({ id }) => (carried.includes(String(id)) ? [`input ${String(id)}`] : []))
      }),
    ).toEqual([])
  })

  test('have rows of buttons that fit 400 px', () => {
    const width = (title: string) => Math.max(title.replace(/[⟦⟧]/g, '').length, 6) + 4
    expect(
      failing(cards, ({ card }) =>
        nodes(card).flatMap(({ actions: row }) => {
          const titles = Array.isArray(row) ? row.map(({ title }) => String(title)) : []
          const wide = titles.map(width).reduce((a, b) => a + b, 0) > 52
          return titles.length > 5 || wide ? [titles.join(' | ')] : []
        }),
      ),
    ).toEqual([])
  })
})

test.each(languages)('the cards stay under 25 KB with the longest words (%s)', (language) => {
  const size = ({ card }: Sample) => Buffer.byteLength(JSON.stringify(card))
  const cards = samples(language, messagesIn(language), heavy)
  expect(failing(cards, (sample) => (size(sample) < 25 * 1024 ? [] : [`${size(sample)} bytes`]))).toEqual([])
})

describe('people’s words', () => {
  const canary = 'KANARIA'
  const marked = samples('fi', fi, { free: canary, name: 'Ryhmä' })

  test('are in no card that is sent or updated outside a person’s own press', () => {
    const textFree = marked.filter((sample) => sample.textFree)
    expect(textFree.length).toBeGreaterThan(100)
    expect(failing(textFree, ({ card }) => (JSON.stringify(card).includes(canary) ? ['free text'] : []))).toEqual([])
    const opened = marked.find(({ name }) => name === 'open case page 0')
    expect(JSON.stringify(opened?.card)).toContain(canary)
  })

  test('are never in the data of a button', () => {
    const names = samples('fi', fi, { free: canary, name: canary })
    expect(
      failing(names, ({ card }) =>
        nodes(card).flatMap(({ type, data }) =>
          type === 'Action.Execute' && JSON.stringify(data).includes(canary) ? ['in data'] : [],
        ),
      ),
    ).toEqual([])
  })

  test('stand only where no client reads Markdown, dates or templates', () => {
    expect(
      failing(withHostile, ({ card }) =>
        nodes(card).flatMap((node) => {
          const plain = node.type === 'TextRun' || node.type === 'Action.OpenUrl'
          const own = Object.entries(node).flatMap(([key, value]) =>
            typeof value === 'string' && !(key === 'value' && 'id' in node) ? [value] : [],
          )
          const formatted = plain ? [] : own.filter((value) => /\*\*|\]\(|<b>|^\d+\. /.test(value))
          return [...formatted, ...own.filter((value) => /\{\{|\$\{/.test(value))]
        }),
      ),
    ).toEqual([])
  })

  test('come back untouched in their fields', () => {
    const form = withHostile.find(({ name }) => name === 'request form M3 clientAware reviewed')
    expect(inputs(form?.card).find(({ id }) => id === 'question')?.value).toBe(hostile.free)
  })

  test('are all on the pages of an opened case, each once', () => {
    const numbered = Array.from({ length: 400 }, (_, i) => `sana${i}`).join(' ')
    const pages = samples('fi', fi, { free: numbered.slice(0, 2000), name: 'Ryhmä' }).filter(({ name }) =>
      name.startsWith('open case page'),
    )
    const distinct = new Set(pages.map(({ card }) => JSON.stringify(card.body)))
    const all = [...distinct].join(' ')
    expect(distinct.size).toBeGreaterThan(1)
    expect(all.split('sana17 ').length - 1).toBe(17)
  })
})

describe('the texts of the cards', () => {
  const dates = /^(ma|ti|ke|to|pe|la|su) \d+\.\d+\.( klo \d+(\.\d\d)?(–\d+(\.\d\d)?)?)?:?$|^klo \d+(\.\d\d)?$/
  const data = new Set(['Haastavat erot', 'Äiti kertoi, ettei lapsi halua mennä kouluun.', 'Haastavat erot 1'])
  const modelNames = new Set(nodes([models, professions]).map((node) => node.fi))

  test('all go through the messages, in every card', () => {
    const allowed = (words: string) => {
      const bare = words.replace(/[\u2060\u2068\u2069]/g, '').trim()
      const parts = bare.split(', ')
      return (
        bare === '' ||
        /^⟦.*⟧:?$/s.test(bare) ||
        /^⟦[^⟧]*⟧( ⟦[^⟧]*⟧)+$/.test(bare) ||
        /^(K-\d+( → K-\d+)*|R-\d+|[1-5]\.|\d+)$/.test(bare) ||
        dates.test(bare) ||
        // A group's breaks, as people write them.
        /^(\d+\.\d+\.–\d+\.\d+\.(, )?)+$/.test(bare) ||
        data.has(bare) ||
        /^(Haastavat erot|”Haastavat erot”|”Haastavat erot( \d)?” → .*|syy Haastavat erot|\[henkilö \d\]).*$/.test(
          bare,
        ) ||
        modelNames.has(bare) ||
        modelNames.has(bare.replace(/^K-\d+ · (.*)\.$/, '$1')) ||
        parts.every((part) => modelNames.has(part) || /^⟦.*⟧$/.test(part))
      )
    }
    expect(failing(inPseudo, ({ card }) => visible(card).filter((words) => !allowed(words)))).toEqual([])
    expect(allowed('Lähetä')).toBe(false)
  })
})

test('every notice of the domain has its headline, and every action its words', () => {
  expect(noticeKinds).toEqual(expect.arrayContaining(noticesOfActions))
  expect(Object.keys(fi.problems.actions).toSorted()).toEqual([...actions].toSorted())
})
